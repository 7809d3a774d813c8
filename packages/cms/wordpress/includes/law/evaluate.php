<?php
/** Which obligations are owed, from the record, the markets and the day, in strong three-valued logic; `evaluate` of core. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Evaluation {
	private array $answers = [];

	private function __construct(private array $record, private string $on) {}

	/**
	 * The outcome of every obligation in some markets: `id`, `market`, `force` (binding, terms, advisory), `outcome` and
	 * `parts` (required, not-required, unknown), `requires`.
	 */
	public static function outcomes(array $record, array $markets, string $on, array $platforms = []): array {
		$self = new self($record, $on);
		$outcomes = [];
		foreach (data('policies') as $policy) {
			$places = self::places($policy, $markets, $platforms);
			foreach ($places ? $policy['obligations'] : [] as $obligation) {
				$outcome = $self->assess($policy, $obligation);
				foreach ($places as $market) $outcomes[] = ['market' => $market] + $outcome;
			}
		}
		$asked = [...$markets, ...$platforms];
		$rank = fn($outcome) => ($at = array_search($outcome['market'], $asked, true)) === false ? count($asked) : $at;
		if (count($asked) > 1) usort($outcomes, fn($a, $b) => $rank($a) <=> $rank($b));
		return $outcomes;
	}

	/** Markets that no policy is about, of some that were asked for. */
	public static function strays(array $markets): array {
		return array_values(array_diff($markets, data('markets')['known']));
	}

	private static function overlap(string $a, string $b): bool {
		return $a === $b || str_starts_with($a, "$b-") || str_starts_with($b, "$a-");
	}

	private static function places(array $policy, array $asked, array $platforms): array {
		if (isset($policy['platforms'])) return array_values(array_intersect($policy['platforms'], $platforms));
		$own = $policy['markets'] ?? [];
		$meets = fn($market, $others) => (bool) array_filter($others, fn($one) => self::overlap($one, $market));
		$direct = array_values(array_filter($asked, fn($market) => $meets($market, $own)));
		$around = array_filter($own, fn($one) => array_intersect($asked, $policy['members'][$one] ?? []) && !$meets($one, $direct));
		return [...$direct, ...$around];
	}

	private function assess(array $policy, array $obligation): array {
		$force = in_array($policy['status'], ['law', 'rule'], true) ? 'binding' : ($policy['status'] === 'terms' ? 'terms' : 'advisory');
		$result = ['id' => "{$policy['id']}#{$obligation['id']}", 'force' => $force, 'outcome' => 'not-required', 'parts' => [], 'requires' => $obligation['requires'], 'applies' => $obligation['applies']];
		$in_force = $this->in_force($obligation['inForce']);
		$stern = ['not-required' => 0, 'unknown' => 1, 'required' => 2];
		foreach ($this->record['parts'] as $index => $part) {
			if (!in_array($part['medium'], $obligation['media'], true)) continue;
			$outcome = $in_force === false ? 'not-required' : $this->verdict($obligation, $index);
			if ($in_force === null && $outcome === 'required') $outcome = 'unknown';
			$forms = array_filter($obligation['requires'], fn($one) => $one['kind'] === 'label');
			$lighter = $outcome !== 'not-required' && $forms && !array_filter($forms, fn($one) => !isset($one['lighter']) || $this->weigh($one['lighter']['when'], $index) !== true);
			$result['parts'][] = ['part' => $part['id'], 'outcome' => $outcome, 'lighter' => $lighter];
			if ($stern[$outcome] > $stern[$result['outcome']]) $result['outcome'] = $outcome;
		}
		return $result;
	}

	private function in_force(array $span): ?bool {
		if ((isset($span['from']) && $this->on < $span['from']) || (isset($span['to']) && $this->on >= $span['to'])) return false;
		return isset($span['by']) && $this->on < $span['by'] ? null : true;
	}

	private function verdict(array $obligation, int $part): string {
		$owed = $this->weigh($obligation['applies'], $part);
		foreach ($obligation['exceptions'] ?? [] as $when) {
			if ($owed === false) break;
			$lifted = $this->lifts($when, $part);
			if ($lifted !== false) $owed = $lifted ? false : null;
		}
		return $owed === null ? 'unknown' : ($owed ? 'required' : 'not-required');
	}

	private function weigh(string|array $node, int $part): ?bool {
		if (is_string($node)) return $this->ask($node, $part);
		$value = true;
		foreach ($node['all'] ?? [] as $inner) $value = self::both($value, $this->weigh($inner, $part));
		if (isset($node['any'])) $value = self::both($value, $this->weigh_any($node['any'], $part));
		if (isset($node['none'])) $value = self::both($value, self::negated($this->weigh_any($node['none'], $part)));
		foreach ($node['unless'] ?? [] as $inner) $value = self::both($value, self::negated($this->lifts($inner, $part)));
		return $value;
	}

	private function weigh_any(array $nodes, int $part): ?bool {
		$value = false;
		foreach ($nodes as $inner) {
			$next = $this->weigh($inner, $part);
			$value = $value || $next ? true : ($value === null || $next === null ? null : false);
		}
		return $value;
	}

	/** One that is open and that nobody claimed does not hold a duty up. */
	private function lifts(string|array $when, int $part): ?bool {
		$value = $this->weigh($when, $part);
		return $value === null && !$this->is_claimed($when, $part) ? false : $value;
	}

	private function is_claimed(string|array $node, int $part, bool $wanted = true): bool {
		if (is_string($node))
			return Conditions::claimed($node, $this->record['parts'][$part]) ?? (!in_array($node, data('conditions')['given'], true) && $this->ask($node, $part) === $wanted);
		foreach ([...($node['all'] ?? []), ...($node['any'] ?? [])] as $inner) if ($this->is_claimed($inner, $part, $wanted)) return true;
		foreach ([...($node['none'] ?? []), ...($node['unless'] ?? [])] as $inner) if ($this->is_claimed($inner, $part, !$wanted)) return true;
		return false;
	}

	private function ask(string $id, int $part): ?bool {
		$known = &$this->answers[$part];
		$known ??= [];
		if (!array_key_exists($id, $known)) $known[$id] = Conditions::test($id, $this->record['parts'][$part], $this->record, $this->on);
		return $known[$id];
	}

	private static function both(?bool $a, ?bool $b): ?bool {
		return $a === false || $b === false ? false : ($a === null || $b === null ? null : true);
	}

	private static function negated(?bool $value): ?bool {
		return $value === null ? null : !$value;
	}
}
