<?php
/** The text of one block as it is gathered: words, what they are marked with, and the white space between them; `block-text` of core. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

/** What an element says of its words; two elements that say the same are two. */
final class Mark {
	public function __construct(public string $text) {}
}

/** The text of one block as it is gathered; `block-text` of core. */
final class BlockText {
	public bool $spaced = false;
	private array $segments = [];

	public function length(): int {
		return count($this->segments);
	}

	public function push(string $text, array $marks): void {
		$this->segments[] = [$this->spaced, $text, $marks];
		$this->spaced = false;
	}

	public function push_words(string $value, array $marks): void {
		$words = trimmed($value);
		if ($words !== '') {
			$this->spaced = $this->spaced || !str_starts_with($value, $words);
			$this->push(doubled($words), $marks);
		}
		$this->spaced = $this->spaced || $words === '' || !str_ends_with($value, $words);
	}

	public function words_from(int $index): string {
		$words = '';
		foreach (array_slice($this->segments, $index) as [$spaced, $text]) $words .= ($spaced ? ' ' : '') . $text;
		return $words;
	}

	public function unmark(int $index, Mark $mark): void {
		for ($at = $index; $at < count($this->segments); $at++)
			$this->segments[$at][2] = array_values(array_filter($this->segments[$at][2], fn($one) => $one !== $mark));
	}

	public function take(int $index, bool $spaced): void {
		$this->segments = array_slice($this->segments, 0, $index);
		$this->spaced = $spaced;
	}

	/** The text, after which the next block begins. White space at the edge of what is marked stands outside of it. */
	public function end(): string {
		$text = '';
		$open = [];
		foreach ([...$this->segments, [false, '', []]] as [$spaced, $words, $marks]) {
			$same = 0;
			while ($same < count($open) && $same < count($marks) && $open[$same] === $marks[$same]) $same++;
			foreach (array_reverse(array_slice($open, $same)) as $mark) $text .= $mark->text === 'struck' ? '~~' : '⟦/' . explode(' ', $mark->text, 2)[0] . '⟧';
			if ($spaced) $text .= ' ';
			foreach (array_slice($marks, $same) as $mark) $text .= $mark->text === 'struck' ? '~~' : '⟦' . doubled($mark->text) . '⟧';
			$text .= $words;
			$open = $marks;
		}
		$this->segments = [];
		$this->spaced = false;
		return $text;
	}
}

/** A bracket of the author stands twice. */
function doubled(string $words): string {
	return strtr($words, ['⟦' => '⟦⟦', '⟧' => '⟧⟧']);
}
