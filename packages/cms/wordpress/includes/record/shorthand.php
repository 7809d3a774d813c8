<?php
/** Shorthand for people, and the steps it stands for; `expand` of core. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Shorthand {
	private const FACTS = ['appearsAuthentic', 'resemblesReality', 'depictsRealPerson', 'depictsInventedPerson', 'productAltered', 'depictsRealEvent', 'prominentPerformer', 'endorsesProduct', 'bodyRetouched', 'silhouetteRetouched', 'evidentlyArtistic', 'consent', 'computerGenerated', 'unlabelledOnRequest'];
	private const OWN = ['id', 'language', 'markets', 'parts', 'responsible', 'origin', 'model', 'at', 'translated', 'edited', 'reviewed'];
	private const ENDINGS = [
		'image' => '/\.(apng|avif|gif|heic|jpe?g|jxl|png|svg|tiff?|webp)$/i',
		'audio' => '/\.(aac|flac|m4a|mp3|oga|ogg|opus|wav)$/i',
		'video' => '/\.(avi|m4v|mkv|mov|mp4|ogv|webm)$/i',
	];

	/** The record of shorthand that fits its schema. */
	public static function expand($shorthand): array {
		$top = is_string($shorthand) ? ['origin' => $shorthand] : $shorthand;
		$responsible = $top['responsible'] ?? null;
		if (is_string($responsible)) $responsible = $responsible === '' ? null : ['name' => $responsible];
		$context = array_diff_key($top, array_flip([...self::OWN, ...self::FACTS]));
		if ($responsible) $context = ['responsible' => $responsible] + $context;
		$markets = $top['markets'] ?? null;
		$record = ['version' => 1] + self::stated([
			'id' => $top['id'] ?? null,
			'language' => $top['language'] ?? null,
			'markets' => is_string($markets) ? [$markets] : $markets,
		]);
		$record['parts'] = [self::part('body', 'text', ['language' => null] + $top)];
		foreach ($top['parts'] ?? [] as $name => $part) $record['parts'][] = self::other((string) $name, $part);
		return $context ? $record + ['context' => $context] : $record;
	}

	/** What is at an address by its ending; null where that is none of a picture, clip or recording. */
	public static function medium_of(string $address): ?string {
		$path = preg_split('/[?#]/', $address, 2)[0];
		foreach (self::ENDINGS as $medium => $pattern) if (preg_match($pattern, $path)) return $medium;
		return null;
	}

	private static function other(string $name, $part): array {
		$making = is_string($part) ? ['origin' => $part] : $part;
		$medium = $making['medium'] ?? self::medium_of($name) ?? 'text';
		return self::part($name, $medium, $making, $medium === 'text' ? ['field' => $name] : ['src' => $name]);
	}

	private static function part(string $id, string $medium, array $making, ?array $at = null): array {
		$facts = array_intersect_key($making, array_flip(self::FACTS));
		$part = ['id' => $id, 'medium' => $medium] + self::stated(['at' => $at, 'language' => $making['language'] ?? null]);
		$part['steps'] = self::steps($making);
		return $facts ? $part + ['facts' => $facts] : $part;
	}

	private static function steps(array $making): array {
		$origin = $making['origin'] ?? 'unknown';
		$steps = self::of_grade($origin, self::model($making['model'] ?? null), $making['at'] ?? null);
		$translated = $making['translated'] ?? false;
		if ($translated) {
			$said = is_array($translated) ? $translated : [];
			$by = isset($said['by']) ? self::person($said['by']) : self::model($said['model'] ?? null);
			$steps[] = ['action' => 'translated', 'by' => $by] + self::stated(['at' => $said['at'] ?? null]);
		} elseif ($translated === []) $steps[] = ['action' => 'translated', 'by' => self::model(null)];
		$edited = $making['edited'] ?? false;
		if ($edited || $edited === [] || $origin === 'human-edited') $steps[] = self::by_person('edited', $edited ?: true);
		if (array_key_exists('reviewed', $making) && $making['reviewed'] !== false) $steps[] = self::review($making['reviewed']);
		return $steps;
	}

	/** The steps before a person edited, translated or reviewed. */
	private static function of_grade(string $grade, array $model, ?string $at): array {
		$created = ['action' => 'created', 'by' => ['kind' => 'person']];
		$when = self::stated(['at' => $at]);
		switch ($grade) {
			case 'human': return [$created];
			case 'ai-assisted': return [$created, ['action' => 'edited', 'by' => $model, 'extent' => 'minor'] + $when];
			case 'ai-modified': return [$created, ['action' => 'edited', 'by' => $model] + $when];
			case 'human-edited':
			case 'ai-generated': return [['action' => 'generated', 'by' => $model] + $when];
			default: return [];
		}
	}

	/** Of an empty field nothing can be said but that it was left so. */
	private static function review($value): array {
		if ($value === true || (is_string($value) && $value !== '')) return self::by_person('reviewed', $value);
		$value = is_array($value) ? $value : [];
		$person = self::person(($value['by'] ?? null) ?: []);
		$said = self::stated(['at' => ($value['at'] ?? null) ?: null] + array_diff_key($value, ['by' => 1, 'at' => 1]));
		$blank = count($person) + count($said) === 1;
		return ['action' => 'reviewed', 'by' => $person] + ($blank ? ['decision' => 'pending'] : $said);
	}

	private static function by_person(string $action, $value): array {
		$fields = is_array($value) ? $value : ($value === true ? [] : ['by' => $value]);
		return ['action' => $action, 'by' => self::person($fields['by'] ?? [])] + self::stated(array_diff_key($fields, ['by' => 1]));
	}

	private static function person($value): array {
		return ['kind' => 'person'] + (is_string($value) ? ['name' => $value] : $value);
	}

	/** `openai/gpt-5.2` is provider and id; without a slash it is the id alone. */
	public static function model($value): array {
		if ($value === null) return ['kind' => 'model'];
		if (!is_string($value)) return ['kind' => 'model'] + $value;
		return preg_match('~^([^/]+)/(.+)$~s', $value, $found)
			? ['kind' => 'model', 'provider' => $found[1], 'id' => $found[2]]
			: ['kind' => 'model', 'id' => $value];
	}

	private static function stated(array $fields): array {
		return array_filter($fields, fn($value) => $value !== null);
	}
}
