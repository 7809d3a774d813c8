<?php
/** Whether a label is required in each market, is not, or depends on what is not stated; `verdictsOn` of core, without its questions. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Verdicts {
	/** A line a market: `market`, `label` (required, not-required, depends), `parts`, `because`, `prohibitedBy`. */
	public static function on(array $record, array $outcomes, array $markets, array $platforms = []): array {
		$deciding = array_filter($outcomes, fn($one) => $one['force'] !== 'advisory' && $one['parts'] && array_filter(
			$one['requires'],
			fn($requirement) => $requirement['kind'] === 'label' || ($one['force'] === 'terms' && $requirement['kind'] === 'declaration')
		));
		$by_people = self::is_by_people($record);
		$parts = array_column($record['parts'], null, 'id');
		$verdicts = [];
		foreach (array_unique([...$markets, ...$platforms]) as $market) {
			$found = ['required' => [], 'unknown' => [], 'not-required' => []];
			foreach ($deciding as $outcome) {
				if (!self::holds($outcome['market'], $market)) continue;
				foreach ($outcome['parts'] as ['part' => $id, 'outcome' => $value]) {
					if ($value === 'unknown' && !self::counts($parts[$id], $outcome['applies'], $by_people)) $value = 'not-required';
					$found[$value][] = [$id, $outcome['id']];
				}
			}
			$settled = array_column($found['required'], 0);
			$open = array_filter($found['unknown'], fn($one) => !in_array($one[0], $settled, true));
			$label = $settled ? 'required' : ($open ? 'depends' : 'not-required');
			$deciders = $settled ? $found['required'] : ($open ?: $found['not-required']);
			$against = array_filter($outcomes, fn($one) => $one['force'] !== 'advisory' && $one['outcome'] === 'required'
				&& in_array('prohibition', array_column($one['requires'], 'kind'), true) && self::holds($one['market'], $market));
			$verdicts[] = [
				'market' => $market,
				'label' => $label,
				'parts' => $label === 'not-required' ? [] : self::once(array_column($deciders, 0)),
				'because' => self::once(array_column($deciders, 1)),
				'prohibitedBy' => self::once(array_column($against, 'id')),
			];
		}
		return $verdicts;
	}

	private static function once(array $values): array {
		return array_values(array_unique($values));
	}

	private static function holds(string $own, string $asked): bool {
		if ($own === $asked || str_starts_with($asked, "$own-")) return true;
		foreach (data('policies') as $policy) if (in_array($asked, $policy['members'][$own] ?? [], true)) return true;
		return false;
	}

	/** Work by people counts where a fact that the duty asks for is stated of it. */
	private static function counts(array $part, array $applies, bool $by_people): bool {
		if ($by_people && !$part['steps'] && $part['medium'] !== 'text') return false;
		if (!$part['steps'] || Grade::of($part) !== 'human') return true;
		foreach (self::names($applies) as $name) {
			$fact = data('conditions')['fields'][$name]['fact'] ?? ['made-by-software' => 'computerGenerated'][$name] ?? null;
			if ($fact !== null && ($part['facts'][$fact] ?? null) === true) return true;
		}
		return false;
	}

	private static function names(array $clause): array {
		$names = [];
		foreach (['all', 'any', 'none', 'unless'] as $kind)
			foreach ($clause[$kind] ?? [] as $node) array_push($names, ...(is_string($node) ? [$node] : self::names($node)));
		return $names;
	}

	private static function is_by_people(array $record): bool {
		$made = array_filter($record['parts'], fn($part) => $part['steps']);
		return $made && !array_filter($made, fn($part) => !in_array(Grade::of($part), ['human', 'unknown'], true));
	}
}
