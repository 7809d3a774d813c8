<?php
/** What the steps of a part amount to, and whether its sign-off stands; `grade` and `reviewOf` of core. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Grade {
	private const STATES = ['none', 'later', 'pending', 'language', 'rejected', 'overtaken', 'unclear', 'stale', 'standing'];

	/** The strictest grade of all parts. */
	public static function of_item(array $record): string {
		$order = data('grades');
		$item = 'human';
		foreach ($record['parts'] as $part) {
			$grade = self::of($part);
			if (array_search($grade, $order, true) >= array_search($item, $order, true)) $item = $grade;
		}
		return $item;
	}

	public static function of(array $part): string {
		return array_reduce($part['steps'], [self::class, 'after'], 'unknown');
	}

	private static function after(string $before, array $step): string {
		['action' => $action, 'by' => ['kind' => $kind]] = $step;
		if ($action === 'reviewed' || ($kind === 'person' && in_array($step['doubt'] ?? '', ['nobody', 'software'], true))) return $before;
		if ($kind === 'person') {
			if ($action === 'created') return 'human';
			return $before === 'ai-generated' && ($step['extent'] ?? '') !== 'minor' ? 'human-edited' : $before;
		}
		if ($action === 'generated' || $action === 'summarised') return 'ai-generated';
		if (!self::is_substantive($step)) return $before === 'human' ? 'ai-assisted' : $before;
		if (in_array($before, ['human', 'ai-assisted', 'unknown'], true)) return 'ai-modified';
		return $before === 'human-edited' ? 'ai-generated' : $before;
	}

	/** Whether a step by a model changed the content so far that an earlier review no longer covers it. */
	public static function is_substantive(array $step): bool {
		return $step['by']['kind'] === 'model' && (($step['extent'] ?? '') !== 'minor' || in_array($step['action'], ['generated', 'summarised', 'translated'], true));
	}

	/** The id of the label of a part; null where there is nothing to say. */
	public static function label(array $part): ?string {
		$grade = self::of($part);
		if ($grade === 'human' || $grade === 'unknown') return null;
		if ($part['medium'] === 'text') {
			$substantive = array_values(array_filter($part['steps'], [self::class, 'is_substantive']));
			$last = end($substantive)['action'] ?? '';
			if ($last === 'translated' && $grade === 'ai-modified') return 'text-ai-translated';
			if ($last === 'summarised' && $grade === 'ai-generated') return 'text-ai-summarised';
		}
		return "{$part['medium']}-$grade";
	}

	/** The review that counts on a day (any where null): `['state' => …, 'asks' => …, 'step' => …]`. */
	public static function review(array $part, ?string $on = null): array {
		$best = ['state' => 'none', 'asks' => null, 'step' => null];
		$changed = -1;
		foreach ($part['steps'] as $index => $step) if (self::is_substantive($step)) $changed = $index;
		foreach (array_reverse($part['steps'], true) as $index => $step) {
			if ($step['action'] !== 'reviewed' || $step['by']['kind'] !== 'person') continue;
			[$state, $asks] = self::judge($part['digest'] ?? null, $step, $changed > $index, $on) + [1 => null];
			$review = ['state' => $state, 'asks' => $asks, 'step' => $step];
			if ($state === 'standing' && $asks === null) return $review;
			if (array_search($state, self::STATES, true) > array_search($best['state'], self::STATES, true)) $best = $review;
			if ($state === 'rejected' || $state === 'stale') break;
		}
		return $best;
	}

	private static function judge(?string $digest, array $step, bool $overtaken, ?string $on): array {
		[$decision, $scope, $doubt, $by] = [$step['decision'] ?? null, $step['scope'] ?? null, $step['doubt'] ?? null, $step['by']];
		if ($on !== null && isset($step['at']) && substr($step['at'], 0, 10) > $on) return ['later'];
		if ($decision === 'pending' || $doubt === 'nobody' || $doubt === 'software') return ['pending'];
		if ($scope === 'language' || $scope === 'layout') return ['language'];
		if ($decision === 'rejected') return ['rejected'];
		if ($overtaken) return ['overtaken'];
		if ($doubt !== null && $doubt !== 'who') return ['unclear', $doubt];
		if (isset($step['digest']) && $digest !== null && $step['digest'] !== $digest) return ['stale'];
		if ($doubt === 'who' || (!isset($by['name']) && !isset($by['role']))) return ['standing', 'who'];
		return ($step['kind'] ?? '') === 'editorial-control' && $decision === null ? ['standing', 'decision'] : ['standing'];
	}
}
