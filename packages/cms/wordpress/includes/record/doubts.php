<?php
/** What keeps a step by a person, or the name of who is responsible, from counting as one; `withDoubts` of core. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Doubts {
	/** The record with `doubt` set or taken away; what it says of doubts itself does not count. */
	public static function in(array $record): array {
		$models = [];
		foreach ($record['parts'] as $part)
			foreach ($part['steps'] as $step) array_push($models, ...self::names_of($step['by']));
		$models = array_map(__NAMESPACE__ . '\fold', $models);
		foreach ($record['parts'] as &$part) {
			$made = [];
			foreach ($part['steps'] as &$step) {
				unset($step['doubt']);
				if ($step['by']['kind'] === 'model') {
					if (isset($step['at'])) $made[] = $step['at'];
					continue;
				}
				$doubt = self::of($step, $models) ?? self::order($step, $made);
				if ($doubt !== null) $step['doubt'] = $doubt;
			}
			unset($step);
		}
		unset($part);
		if (isset($record['context']['responsible'])) $record['context']['responsible'] = self::responsible($record['context']['responsible']);
		return $record;
	}

	private static function responsible(array $responsible): array {
		unset($responsible['doubt']);
		$reading = Names::read($responsible['name']);
		if ($reading === 'nobody') return $responsible + ['doubt' => 'nobody'];
		return in_array($reading, ['somebody', 'software'], true) ? $responsible + ['doubt' => 'who'] : $responsible;
	}

	private static function of(array $step, array $models): ?string {
		$name = $step['by']['name'] ?? null;
		$role = $step['by']['role'] ?? null;
		$reading = self::person($name, $role, $models);
		if ($reading === 'nobody' || $reading === 'software') return $reading;
		if ($step['action'] !== 'reviewed') return null;
		if ($reading === 'unclear') return 'person';
		if ($reading === 'somebody') return 'who';
		if (isset($step['scope'])) return null;
		foreach ([$name, $role] as $one) if ($one !== null && Names::is_language_only($one)) return 'substance';
		return null;
	}

	private static function order(array $step, array $made): ?string {
		if ($step['action'] !== 'reviewed' || !isset($step['at'])) return null;
		foreach ($made as $moment) if (Moments::may_be_after($moment, $step['at'])) return 'order';
		return null;
	}

	private static function person(?string $name, ?string $role, array $models): string {
		$as_name = $name === null ? null : Names::read($name, $models);
		$as_role = $role === null ? null : Names::read($role, $models);
		if ($as_name === null || $as_role === null) return $as_name ?? $as_role ?? 'person';
		if ($as_name === 'software' || $as_role === $as_name) return $as_name;
		if ($as_role === 'person') return $as_name === 'nobody' ? 'unclear' : 'person';
		if ($as_name === 'person') return $as_role === 'software' ? 'unclear' : 'person';
		return $as_role === 'nobody' ? $as_name : ($as_role === 'software' ? 'software' : 'unclear');
	}

	private static function names_of(array $by): array {
		if ($by['kind'] !== 'model' || !isset($by['id'])) return [];
		$id = $by['id'];
		$names = [$id];
		if (isset($by['provider'])) array_push($names, "{$by['provider']}/$id", "{$by['provider']} $id");
		if (isset($by['version'])) $names[] = "$id {$by['version']}";
		return $names;
	}
}

/** Which of two moments came first, where one or both may be no more than a day; `moments` of core. */
final class Moments {
	/** Whether `$a` lies before `$b`; null where a time zone somewhere (from -12 to +14 hours) could make it otherwise. */
	public static function is_before(string $a, string $b): ?bool {
		[$day_a, $day_b] = [substr($a, 0, 10), substr($b, 0, 10)];
		if ($day_a === $a && $day_b === $b) return $a < $b;
		[$from, $to] = [self::seconds($a), self::seconds($b)];
		if ($day_a !== $a && $day_b !== $b) return $from < $to;
		if ($day_a >= $day_b) return false;
		return ($day_a === $a ? $from + 36 * 3600 <= $to : $from < $to - 14 * 3600) ?: null;
	}

	/** Whether a moment may lie after another. */
	public static function may_be_after(string $moment, string $at): bool {
		$day = substr($at, 0, 10);
		if ($day === $at) return $day < substr($moment, 0, 10);
		return strlen($moment) === 10 ? $day < $moment : self::seconds($at) < self::seconds($moment);
	}

	private static function seconds(string $moment): float {
		return (float) (new \DateTimeImmutable($moment, new \DateTimeZone('UTC')))->format('U.u');
	}
}
