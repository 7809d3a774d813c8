<?php
/** The named three-valued predicates that policies combine: true, false, or null where the record does not say. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Conditions {
	/** The answer of a condition for a part on a day; those that are a field of the record are data. */
	public static function test(string $id, array $part, array $record, ?string $on): ?bool {
		$context = $record['context'] ?? [];
		$facts = $part['facts'] ?? [];
		$steps = $part['steps'];
		$grade = Grade::of($part);
		$begun = ($steps[0]['action'] ?? '') === 'created';
		$by_model = array_filter($steps, fn($step) => $step['by']['kind'] === 'model');
		switch ($id) {
			case 'actual-knowledge':
				return $context['actualKnowledge'] ?? (($facts['depictsInventedPerson'] ?? null) === true ? true : null);
			case 'ai-generated':
				return $grade === 'ai-generated' || $grade === 'human-edited' ? true : ($begun ? false : null);
			case 'ai-involved':
				return $by_model ? true : ($grade === 'unknown' ? null : false);
			case 'ai-made':
				return $grade === 'unknown' ? null : $grade !== 'human' && $grade !== 'ai-assisted';
			case 'ai-modified-picture':
				if ($part['medium'] !== 'image' && $part['medium'] !== 'video') return false;
				if ($grade === 'unknown') return null;
				return $grade !== 'ai-modified' ? false : ($begun ? true : null);
			case 'decided-on-ai-use':
				$roles = $context['roles'] ?? [];
				$decided = $context['decidedOnAiUse'] ?? null;
				if (array_diff($roles, ['disseminator', 'platform', 'client'])) return true;
				if (!$roles) return $decided ?? true;
				return in_array('client', $roles, true) ? $decided : false;
			case 'edited-by-ai-or-hand':
				$edits = array_filter($steps, fn($step) => !in_array($step['action'], ['created', 'reviewed'], true) && ($step['extent'] ?? '') !== 'minor');
				return $steps ? (bool) $edits : null;
			case 'human-reviewed':
				['state' => $state, 'asks' => $asks] = Grade::review($part, $on);
				return $asks !== null || $state === 'stale' || !$steps ? null : $state === 'standing';
			case 'made-before-august-2026':
				if (!$steps) return null;
				$days = array_map(fn($step) => isset($step['at']) ? substr($step['at'], 0, 10) : null, $by_model);
				if (!$days || array_filter($days, fn($day) => $day !== null && $day >= '2026-08-02')) return false;
				return in_array(null, $days, true) ? null : true;
			case 'made-by-software':
				$made = self::test('ai-made', $part, $record, $on);
				$computed = $facts['computerGenerated'] ?? null;
				if ($made || $computed) return true;
				if ($made === null || $computed === false) return $made;
				return ($facts['depictsInventedPerson'] ?? null) ? null : false;
			case 'only-disseminates':
				$roles = $context['roles'] ?? [];
				if (!$roles) return $steps ? false : null;
				return !array_diff($roles, ['disseminator', 'platform']);
			case 'only-translated':
				if (!$steps) return null;
				if (!$by_model || array_filter($by_model, fn($step) => $step['action'] !== 'translated')) return false;
				return $begun ? true : null;
			case 'responsible-named':
				$responsible = $context['responsible'] ?? null;
				if (($responsible['doubt'] ?? '') === 'nobody') return false;
				return $responsible === null || isset($responsible['doubt']) || !isset($responsible['contact']) ? null : true;
			case 'text-only-translated':
				if ($part['medium'] !== 'text') return false;
				$substantive = array_filter($steps, [Grade::class, 'is_substantive']);
				if (array_filter($substantive, fn($step) => $step['action'] !== 'translated')) return false;
				return $begun ? (bool) $substantive : null;
			default:
				return self::field($id, $facts, $context);
		}
	}

	/** Whether the record speaks of a condition, also where it does not settle it; null where only an answer tells. */
	public static function claimed(string $id, array $part): ?bool {
		switch ($id) {
			case 'human-reviewed':
				['state' => $state, 'asks' => $asks] = Grade::review($part);
				return $state !== 'none' || $asks !== null;
			case 'made-before-august-2026':
				return (bool) array_filter($part['steps'], fn($step) => $step['by']['kind'] === 'model' && isset($step['at']));
			case 'only-translated':
			case 'text-only-translated':
				return (bool) array_filter($part['steps'], fn($step) => $step['action'] === 'translated' && $step['by']['kind'] === 'model');
			default:
				return null;
		}
	}

	private static function field(string $id, array $facts, array $context): ?bool {
		$asked = data('conditions')['fields'][$id] ?? null;
		if ($asked === null) throw new ConfigurationError("A policy names the condition $id, which this version of the plugin does not have.");
		if (isset($asked['fact'])) {
			if (isset($facts[$asked['fact']])) return $facts[$asked['fact']];
			foreach ($asked['impliedBy'] ?? [] as $other) if ($facts[$other] ?? false) return true;
			return isset($asked['implies']) && ($facts[$asked['implies']] ?? null) === false ? false : null;
		}
		if (isset($asked['context'])) return $context[$asked['context']] ?? $asked['absent'] ?? null;
		if (isset($asked['audience'])) return $context['audience'][$asked['audience']] ?? null;
		if (isset($asked['purposes'])) return isset($context['purpose']) ? in_array($context['purpose'], $asked['purposes'], true) : null;
		return isset($context['roles']) ? in_array($asked['role'], $context['roles'], true) : null;
	}
}
