<?php
/** Gathers the blocks of text that a digest is taken of: the same as `canonicalBlocks` of @forthright/html gives. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Blocks {
	private const DEEPEST = 1000;
	/** Outside of a table, parsers pass these tags over. */
	private const IN_TABLES = ['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'];
	private const FORMATTING = ['b', 'big', 'code', 'em', 'font', 'i', 'nobr', 'small', 'strong', 'tt', 'u'];
	private const REOPENED = ['a', 's', 'strike'];
	private array $blocks = [];
	private array $frames = [];
	private array $lost = [];
	private array $marks = [];
	private BlockText $text;
	private int $silence = 0;
	private int $block = 0;
	private int $said = 0;
	private int $empty_cells = 0;
	private ?int $cell = null;

	private function __construct() {
		$this->text = new BlockText();
	}

	/** The blocks of markup, in the order of the document. */
	public static function of(string $markup): array {
		$self = new self();
		$self->markup(wp_scrubbed($markup));
		while ($self->frames) $self->close();
		$self->end_block();
		return array_map(__NAMESPACE__ . '\folded', $self->blocks);
	}

	/** The digest of the text in markup, `sha256:…`; null where PHP lacks the extension intl and the text asks for it. */
	public static function digest(string $markup): ?string {
		$blocks = array_map(fn($block) => nfc($block), self::of($markup));
		if (in_array(null, $blocks, true)) return null;
		$canonical = array_filter(array_map(__NAMESPACE__ . '\folded', $blocks), fn($block) => $block !== '');
		return 'sha256:' . hash('sha256', implode("\n", $canonical));
	}

	private function markup(string $source): void {
		foreach (Pieces::of($source) as [$kind, $name, $attributes, $tag]) {
			if ($kind === 'text') $this->words(\WP_HTML_Decoder::decode_text_node($name));
			elseif ($kind === 'close') $this->close_named($name);
			elseif (in_array($name, self::IN_TABLES, true) && !in_array('table', array_column($this->frames, 'name'), true)) continue;
			elseif (count($this->frames) > self::DEEPEST) $this->words($tag);
			else {
				if (in_array($name, Marks::FLOW, true)) $this->close_named('p');
				$this->open($name, $attributes);
				if (in_array($name, Marks::VOID, true)) $this->close();
			}
		}
	}

	private function words(string $value): void {
		if ($this->silence > 0 || $value === '') return;
		if ($this->lost && trimmed($value) !== '') $this->open_lost();
		$before = $this->text->length();
		$this->text->push_words($value, $this->marks);
		$this->said += $this->text->length() - $before;
	}

	private function open(string $name, array $attributes, bool $again = false): void {
		if (in_array($name, Marks::FLOW, true)) $this->end_block();
		elseif (!$again) $this->open_lost();
		$this->note_cell($name);
		$is_told = $name === 'title' && in_array('svg', array_column($this->frames, 'name'), true);
		$around = array_map(fn($mark) => $mark->text, $this->marks);
		$own = array_map(fn($text) => new Mark($text), array_values(array_diff(Marks::of($name, $attributes), $around)));
		$silent = in_array($name, Marks::SILENT, true) && !$is_told;
		$this->frames[] = compact('name', 'attributes', 'own', 'again', 'silent') + ['around' => $this->marks, 'block' => $this->block, 'index' => $this->text->length(), 'said' => $this->said, 'spaced' => $this->text->spaced];
		if ($own) $this->marks = [...$this->marks, ...$own];
		if ($name === 'br') $this->words(' ');
		elseif ($this->silence === 0) $this->stand_in($name, $attributes);
		if ($silent) $this->silence++;
	}

	private function close(): void {
		$frame = end($this->frames);
		if ($frame['silent']) $this->silence--;
		$this->finish($frame);
		if (in_array($frame['name'], Marks::FLOW, true)) $this->end_block();
		array_pop($this->frames);
		$this->marks = $frame['around'];
		if ($frame['name'] === 'tr') $this->empty_cells = 0;
	}

	private function close_named(string $name): void {
		// What stands in a template ends nothing outside of it.
		for ($index = count($this->frames) - 1; $index >= 0 && $this->frames[$index]['name'] !== $name; $index--)
			if ($this->frames[$index]['name'] === 'template') return;
		$above = $index < 0 ? [] : array_column(array_slice($this->frames, $index + 1), 'name');
		if (!in_array($name, [...Marks::FLOW, ...self::REOPENED, 'template', 'svg', 'math'], true) && array_intersect($above, Marks::FLOW)) {
			// The end tag of what stands in text ends no block: parsers close the element around it, or pass the tag over.
			if (in_array($name, self::FORMATTING, true)) array_splice($this->frames, $index, 1);
			return;
		}
		if ($index < 0 && $name === 'p') $this->end_block();
		if ($index >= 0) {
			foreach (array_slice($this->frames, $index + 1) as $frame) if (in_array($frame['name'], self::REOPENED, true)) $this->lost[] = $frame;
			while (count($this->frames) > $index) $this->close();
			return;
		}
		for ($at = count($this->lost) - 1; $at >= 0; $at--)
			if ($this->lost[$at]['name'] === $name) {
				array_splice($this->lost, $at, 1);
				return;
			}
	}

	private function end_block(): void {
		if ($this->text->length() > 0) $this->block++;
		$text = trimmed($this->text->end());
		if ($text === '') return;
		for (; $this->empty_cells > 0; $this->empty_cells--) $this->blocks[] = '⟦⟧';
		$this->blocks[] = $text;
	}

	private function open_lost(): void {
		$lost = $this->lost;
		$this->lost = [];
		foreach ($lost as $frame) $this->open($frame['name'], $frame['attributes'], true);
	}

	private function push(string $text): void {
		$this->text->push($text, $this->marks);
		$this->said++;
	}

	/** What an element shows that has no words in it. */
	private function stand_in(string $name, array $attributes): void {
		if ($name === 'input' && strtolower($attributes['type'] ?? '') === 'checkbox') {
			$this->push(isset($attributes['checked']) ? '[x]' : '[ ]');
			return;
		}
		$words = $attributes['alt'] ?? '';
		if (trimmed($words) === '') return;
		$this->text->spaced = true;
		$this->push('⟦image ' . doubled($words) . '⟧');
		$this->text->spaced = true;
	}

	/** An empty cell tells in which column the next one stands. */
	private function note_cell(string $name): void {
		if (!preg_match('/^t[rdh]$/', $name)) return;
		if ($name === 'tr') $this->empty_cells = 0;
		elseif ($this->cell === $this->said) $this->empty_cells++;
		$this->cell = $name === 'tr' ? null : $this->said;
	}

	/** Of a link whose words say all there is, nothing more is told; a sign of the host goes; what has no words is told alone. */
	private function finish(array $frame): void {
		if ($this->silence > 0 || (!$frame['own'] && $frame['name'] !== 'a')) return;
		$is_empty = $this->said === $frame['said'];
		$is_whole = $is_empty || ($frame['block'] === $this->block && $this->text->length() - $frame['index'] === $this->said - $frame['said']);
		$words = $is_empty ? '' : $this->text->words_from($frame['index']);
		$link = null;
		foreach ($frame['own'] as $mark) if (str_starts_with($mark->text, 'link ')) $link = $mark;
		$spaced_marks = array_filter($frame['own'], fn($mark) => str_contains($mark->text, ' '));
		if ($is_whole && $frame['name'] === 'a' && !$link && Marks::is_host_sign($words, $frame['attributes'])) $this->text->take($frame['index'], $frame['spaced']);
		elseif ($is_whole && $link && Marks::says_target($words, substr($link->text, 5))) $this->text->unmark($frame['index'], $link);
		elseif ($is_empty && !$frame['again'] && $spaced_marks) $this->push('');
	}
}

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

/** As readers see it: without invisible characters, white space folded. */
function folded(string $text): string {
	return trimmed(preg_replace('/[\s\x{FEFF}]+/u', ' ', preg_replace('/[\x{AD}\x{200B}\x{2060}\x{FEFF}]+/u', '', $text)));
}

/** Text in UTF-8, whatever bytes were given. */
function wp_scrubbed(string $text): string {
	return mb_check_encoding($text, 'UTF-8') ? $text : mb_scrub($text, 'UTF-8');
}
