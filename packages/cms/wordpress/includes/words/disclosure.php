<?php
/** What to show of one item in one language: the labels of its parts, in the words of the TypeScript code; `disclose` of core. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Disclosure {
	/** Every part of which it is stated how it was made: `part`, `medium`, `at`, `grade`, `models`, `reviewed`, `outcome`, `because`, `label`, `elsewhere`. */
	public array $parts = [];
	public string $grade;

	/** `$show`: `when-required`, `when-advised` or `always`. `$language` is one of {@see Words::look_up}. */
	public function __construct(public array $record, array $outcomes, public string $language, private string $show, private string $on) {
		$labelling = array_filter($outcomes, fn($one) => self::labels_in($one));
		$this->grade = Grade::of_item($record);
		foreach ($record['parts'] as $part) if (Grade::of($part) !== 'unknown') $this->parts[] = $this->part($part, $labelling);
	}

	private function part(array $part, array $labelling): array {
		[$asking, $requiring] = [[], []];
		foreach ($labelling as $outcome) {
			$value = null;
			foreach ($outcome['parts'] as $one) if ($one['part'] === $part['id']) $value ??= $one['outcome'];
			$binds = $outcome['force'] !== 'advisory';
			if ($value === 'required' || ($binds && $value === 'unknown')) $asking[] = $outcome;
			if ($value === 'required' && $binds) $requiring[] = $outcome;
		}
		$reviewed = Grade::review($part, $this->on)['state'] === 'standing';
		$because = $this->show === 'when-required' ? $requiring : $asking;
		$id = Grade::label($part);
		$label = $id !== null && ($this->show === 'always' || $because) ? $this->label($id, $reviewed, $requiring) : null;
		$models = array_values(array_filter(array_column($part['steps'], 'by'), fn($by) => $by['kind'] === 'model'));
		// A sentence about another text at the head of the body would be about the body.
		$elsewhere = $part['medium'] === 'text' && isset($part['at']);
		return [
			'part' => $part['id'],
			'medium' => $part['medium'],
			'at' => $part['at'] ?? null,
			'grade' => Grade::of($part),
			'models' => array_values(array_unique($models, SORT_REGULAR)),
			'reviewed' => $reviewed,
			'outcome' => $requiring ? 'required' : ($asking ? 'unknown' : 'not-required'),
			'because' => array_column($because, 'id'),
			'label' => $elsewhere ? null : $label,
			'elsewhere' => $elsewhere ? $label : null,
		];
	}

	/** The words; wording that a law fixes is added where an outcome requires it. */
	private function label(string $id, bool $reviewed, array $required): array {
		['labels' => $labels, 'direction' => $direction, 'reviewed' => $note] = Words::of($this->language);
		$label = ['id' => $id, 'language' => $this->language, 'direction' => $direction] + $labels[$id] + ['wording' => []];
		if ($reviewed) $label['long'] .= (preg_match('/[。！？]$/u', $label['long']) ? '' : ' ') . $note;
		foreach ($required as $outcome)
			foreach (self::labels_in($outcome) as $requirement) {
				$texts = $requirement['wording']['texts'] ?? [];
				$lists = $requirement['elements'] ?? ($texts ? [$texts] : []);
				$forms = array_values(array_filter(['long', 'short', 'shortest'], fn($form) => !self::holds_all($label[$form], $lists)));
				if (!$texts || !$forms || array_intersect(array_column($label['wording'], 'text'), $texts)) continue;
				$label['wording'][] = ['text' => $texts[0], 'language' => $requirement['wording']['language'], 'obligation' => $outcome['id'], 'forms' => $forms];
			}
		return $label;
	}

	private static function labels_in(array $outcome): array {
		return array_filter($outcome['requires'], fn($one) => $one['kind'] === 'label');
	}

	private static function holds_all(string $text, array $lists): bool {
		foreach ($lists as $texts) if (!array_filter($texts, fn($one) => str_contains($text, $one))) return false;
		return true;
	}
}
