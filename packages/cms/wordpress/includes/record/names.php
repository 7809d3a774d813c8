<?php
/** What stands where a person is named: a name, nobody, somebody who is not named, or software; `name-or-not` of core. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Names {
	/** `person`, `nobody`, `somebody`, `software` or `unclear`; `$models` are those that the record names, folded. */
	public static function read(string $value, array $models = []): string {
		$mailbox = preg_match('/^[^\s\x{FEFF}@]+(?=@[^\s\x{FEFF}]+$)/u', trimmed($value), $found) ? $found[0] : null;
		$reading = self::value($mailbox ?? $value, $models);
		$is_name = self::in('people', fold($value)) && !preg_match('/^(\p{Ll}\.)+$/u', trimmed($value));
		$initials = '/^\s*(?:(?!AI|CI|NO|NA)\p{Lu}{1,2}|Ai|\p{Lu}[.\s]+\p{Lu}(?:[.\s]+\p{Lu})*\.?)\s*$/u';
		$doubtful = $mailbox !== null || $is_name || preg_match($initials, $value);
		return $doubtful && $reading !== 'person' ? 'unclear' : $reading;
	}

	/** Whether a value reads as the task of looking at the language alone. */
	public static function is_language_only(string $value): bool {
		return self::in('languageOnly', fold($value));
	}

	private static function value(string $value, array $models): string {
		$key = fold($value);
		$template = '/^(\{\{.*\}\}|\{%.*%\}|\$\{.*\}|\$[A-Z_]+|<[^<>@]*>|%[^%]*%|__[A-Za-z0-9_]+__)$/';
		if ($key === '' || preg_match($template, trimmed($value)) || self::in('nobody', $key)) return 'nobody';
		if (self::in('somebody', $key)) return 'somebody';
		if (self::in('software', $key)) return 'software';
		if (in_array($key, $models, true)) return preg_match('/[0-9]/', $key) ? 'software' : 'unclear';
		if (!preg_match('/\p{L}/u', $key)) return 'somebody';
		$several = array_map(
			fn($one) => self::each($one, fold($one)),
			preg_split('/[,;+&]|\s(?:and|og|och|und|et|en|y|e|i)\s/u', $value)
		);
		if (in_array('person', $several, true)) return count($several) === 1 ? self::aside($value, $key) : 'person';
		return count(array_unique($several)) === 1 ? $several[0] : 'unclear';
	}

	private static function each(string $value, string $key): string {
		if ($key === '' || self::in('nobody', $key)) return 'nobody';
		if (self::in('software', $key)) return 'software';
		return self::words(trimmed($value), preg_split('/[ \/]/', $key));
	}

	private static function aside(string $value, string $key): string {
		$nobody = fn($text) => self::in('nobody', $text) && !self::in('people', $text);
		foreach (preg_split('/[()[\]:]|\s[-–—]\s/u', $value) as $part) {
			$remark = fold($part);
			if ($remark !== $key && $nobody($remark)) return 'unclear';
		}
		$words = explode(' ', $key);
		foreach ([1, 2, 3] as $length) {
			$start = implode(' ', array_slice($words, 0, $length));
			if ($length < count($words) && mb_strlen($start) > 2 && $nobody($start))
				return preg_match('/\s\P{L}*\p{Lu}/u', $value) ? 'unclear' : 'nobody';
		}
		return 'person';
	}

	private static function words(string $value, array $tokens): string {
		foreach ($tokens as $token) if (self::in('peopleRole', $token)) return 'person';
		foreach (explode('|', data('review-names')['automated']) as $stem)
			if ($stem !== '' && str_starts_with($tokens[0], $stem)) return 'software';
		if (preg_match('/[[(]bot[\])]$|[-_]bot$/i', $value)) return 'software';
		foreach (data('review-names')['brands'] as [$names, $beside]) {
			$reading = self::brand($tokens, $names, $beside);
			if ($reading !== null) return $reading;
		}
		$strong = fn($token) => self::in('strong', $token);
		if (array_filter($tokens, $strong)) {
			$others = array_filter($tokens, fn($token) => !$strong($token) && !self::in('weak', $token) && !self::number($token));
			if (!$others) return preg_match('/^Ai\s\S+$|\sAi$/u', $value) ? 'unclear' : 'software';
			if (!array_filter($others, fn($token) => !self::in('eitherRole', $token))) return 'unclear';
		}
		return preg_match('/(^|\s)bot$/iu', $value) || preg_match('/\p{Ll}Bot$|^\p{Ll}+bot$|^\S+\sAI$|^AI\s\S+$/u', $value) ? 'unclear' : 'person';
	}

	private static function brand(array $tokens, string $names, string $beside): ?string {
		$is = fn($list, $token) => str_contains($list, "|$token|");
		$whole = implode(' ', $tokens);
		if ($is($names, $whole)) return self::in('people', $whole) ? 'unclear' : 'software';
		$bare = fn($token) => $is($names, $token) ? $token : preg_replace('/(?<=\p{L}{2})[0-9].*$/u', '', $token);
		$telling = array_filter($tokens, fn($token) => !self::in('weak', $token));
		$rest = array_filter($telling, fn($token) => !self::number($token) || $is($names, $token));
		$all = $names . $beside . data('review-names')['strong'];
		foreach ($rest as $token) if (!$is($all, $bare($token))) return null;
		$named = array_filter($rest, fn($token) => $is($names, $bare($token)));
		if (!$named) return array_filter($rest, fn($token) => $is($beside, $token)) ? 'unclear' : null;
		$sure = array_filter($named, fn($token) => !self::in('people', $token)) || array_filter($telling, fn($token) => !$is($names, $token));
		return $sure ? 'software' : 'unclear';
	}

	private static function number(string $token): bool {
		return (bool) preg_match('/^[a-z]?[0-9]+[a-z]{0,3}$/', $token);
	}

	private static function in(string $list, string $value): bool {
		return str_contains(data('review-names')[$list], "|$value|");
	}
}
