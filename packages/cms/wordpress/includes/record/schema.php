<?php
/** Holds a value against the JSON Schema that is generated of the record: where, what was found, what is allowed. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Schema {
	/** What is wrong with a value, by the schema of a name; empty where nothing is. */
	public static function issues($value, string $name): array {
		$root = data('schema')['disclosure'];
		return self::check($value, $root['$defs'][$name], $root, []);
	}

	private static function check($value, array $schema, array $root, array $path): array {
		if (isset($schema['$ref'])) $schema = $root['$defs'][substr($schema['$ref'], strlen('#/$defs/'))];
		if (isset($schema['anyOf'])) return self::any($value, $schema['anyOf'], $root, $path);
		if (array_key_exists('const', $schema) && $value !== $schema['const']) return [self::one_of($path, $value, [$schema['const']])];
		if (isset($schema['enum']) && !in_array($value, $schema['enum'], true)) return [self::one_of($path, $value, $schema['enum'])];
		if (isset($schema['type']) && !self::is($value, $schema['type'])) return [self::issue($path, self::show($value) . " is not allowed; expected {$schema['type']}")];
		if (is_string($value)) return self::text($value, $schema, $path);
		if (!is_array($value)) return [];
		return ($schema['type'] ?? '') === 'array' ? self::entries($value, $schema, $root, $path) : self::fields($value, $schema, $root, $path);
	}

	private static function any($value, array $branches, array $root, array $path): array {
		$best = null;
		$allowed = [];
		foreach ($branches as $branch) {
			$issues = self::check($value, $branch, $root, $path);
			if (!$issues) return [];
			if (isset($branch['$ref'])) $branch = $root['$defs'][substr($branch['$ref'], strlen('#/$defs/'))];
			array_push($allowed, ...($branch['enum'] ?? []));
			// Of a union, the branch that is about this kind of value speaks.
			$fits = isset($branch['anyOf']) || !isset($branch['type']) || self::is($value, $branch['type']);
			if ($fits && ($best === null || self::depth($issues) > self::depth($best))) $best = $issues;
		}
		if (!is_array($value) && $allowed) return [self::one_of($path, $value, $allowed)];
		return $best ?? [self::issue($path, self::show($value) . ' is not allowed here')];
	}

	private static function depth(array $issues): int {
		return max(array_map(fn($issue) => count($issue['path']), $issues));
	}

	private static function text(string $value, array $schema, array $path): array {
		if (!isset($schema['pattern'])) return [];
		// JSON Schema has no flag for it; addresses are read in any case.
		$flags = str_contains($schema['pattern'], 'https?') ? 'ui' : 'u';
		$pattern = '~' . str_replace(['~', '\\d'], ['\\~', '[0-9]'], $schema['pattern']) . "~D$flags";
		if (preg_match($pattern, $value)) return [];
		$wanted = isset($schema['format']) ? 'a day that exists (2026-11-20) or a time with its offset' : ($flags === 'ui' ? 'an http(s) or mailto address' : 'one line of the right form');
		return [self::issue($path, self::show($value) . " must be $wanted")];
	}

	private static function entries(array $value, array $schema, array $root, array $path): array {
		if (count($value) < ($schema['minItems'] ?? 0)) return [self::issue($path, 'must hold at least one entry')];
		$issues = [];
		foreach ($value as $index => $entry) array_push($issues, ...self::check($entry, $schema['items'], $root, [...$path, $index]));
		return $issues;
	}

	private static function fields(array $value, array $schema, array $root, array $path): array {
		$issues = [];
		foreach ($schema['required'] ?? [] as $name)
			if (!array_key_exists($name, $value)) $issues[] = self::issue([...$path, $name], 'is missing');
		foreach ($value as $name => $inner) {
			$at = [...$path, $name];
			if (isset($schema['propertyNames']) && self::check((string) $name, $schema['propertyNames'], $root, $at)) $issues[] = self::issue($at, 'is no name of a part');
			elseif (isset($schema['properties'][$name])) array_push($issues, ...self::check($inner, $schema['properties'][$name], $root, $at));
			elseif (is_array($schema['additionalProperties'] ?? null)) array_push($issues, ...self::check($inner, $schema['additionalProperties'], $root, $at));
			elseif (($schema['additionalProperties'] ?? true) === false) {
				$allowed = array_keys($schema['properties'] ?? []);
				$issues[] = self::issue($at, 'unknown field ' . self::show((string) $name) . '; ' . self::nearest((string) $name, $allowed), $allowed);
			}
		}
		return $issues;
	}

	private static function is($value, string $type): bool {
		switch ($type) {
			case 'object': return is_array($value) && ($value === [] || !array_is_list($value));
			case 'array': return is_array($value) && array_is_list($value);
			case 'string': return is_string($value);
			case 'boolean': return is_bool($value);
			case 'null': return $value === null;
			default: return is_int($value) || is_float($value);
		}
	}

	private static function one_of(array $path, $value, array $allowed): array {
		return self::issue($path, self::show($value) . ' is not allowed; ' . self::nearest($value, $allowed), $allowed);
	}

	/** The nearest of what is allowed where there is one, else all of it. */
	public static function nearest($value, array $allowed): string {
		$distances = [];
		foreach ($allowed as $one) $distances[$one] = levenshtein(substr((string) (is_scalar($value) ? $value : ''), 0, 200), (string) $one);
		asort($distances);
		$first = array_key_first($distances);
		return $first !== null && $first !== '' && $distances[$first] <= max(1, intdiv(strlen((string) $first), 3)) ? "did you mean $first?" : 'write one of ' . implode(', ', array_filter($allowed, fn($one) => $one !== ''));
	}

	public static function issue(array $path, string $message, array $allowed = [], ?string $code = null): array {
		return ['path' => $path, 'message' => $message, 'allowed' => $allowed, 'code' => $code];
	}

	private static function show($value): string {
		return mb_substr((string) json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PARTIAL_OUTPUT_ON_ERROR), 0, 80);
	}
}
