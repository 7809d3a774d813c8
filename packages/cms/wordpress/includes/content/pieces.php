<?php
/** Takes markup apart as the tokenizer of the HTML standard does: tags, and the text between them; `markup-pieces` of core. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Pieces {
	private const RAW = ['iframe', 'noembed', 'noframes', 'noscript', 'script', 'style', 'textarea', 'title', 'xmp'];
	private const SPACE = " \t\n\r\f\v";
	private array $dead = [];

	private function __construct(private string $source) {}

	/** The pieces in order, without comments and what is in scripts: `[kind, text or name, attributes, source, offset]`. */
	public static function of(string $source): \Generator {
		yield from (new self($source))->all();
	}

	private function all(): \Generator {
		$source = $this->source;
		[$done, $at, $drawings] = [0, 0, 0];
		while (preg_match('~</?[A-Za-z][^ \t\n\r\f\v/>]*|<!--|<[?]|<![A-Za-z[]~', $source, $found, PREG_OFFSET_CAPTURE, $at)) {
			[$head, $index] = $found[0];
			$is_comment = $head[1] === '!' || $head[1] === '?';
			$tag = $is_comment ? null : $this->tag($index, $index + strlen($head));
			$end = $tag ? $tag['end'] : ($is_comment ? $this->comment_end($index) : null);
			if ($end === null) {
				$at = $index + strlen($head) - (str_ends_with($head, '<') ? 1 : 0);
				continue;
			}
			if ($index > $done) yield ['text', substr($source, $done, $index - $done), [], '', $done];
			$done = $end;
			if ($tag) {
				$name = $tag['name'];
				if ($name === 'svg') $drawings += $tag['is_end'] ? -1 : 1;
				if ($tag['is_end']) yield ['close', $name, [], '', $index];
				else {
					yield ['open', $name, self::attributes($tag['inside']), substr($source, $index, $end - $index), $index];
					if ($drawings > 0 && str_ends_with($tag['inside'], '/')) {
						if ($name === 'svg') $drawings--;
						yield ['close', $name, [], '', $end];
					} elseif (in_array($name, self::RAW, true) && !($drawings > 0 && $name === 'title')) {
						$done = preg_match("~</$name(?=[ \t\n\r\f\v/>])~i", $source, $closing, PREG_OFFSET_CAPTURE, $end) ? $closing[0][1] : strlen($source);
					}
				}
			}
			$at = $done;
		}
		if ($done < strlen($source)) yield ['text', substr($source, $done), [], '', $done];
	}

	private function tag(int $index, int $head_end): ?array {
		$is_end = $this->source[$index + 1] === '/';
		$start = $index + ($is_end ? 2 : 1);
		for ($name_end = $head_end; $name_end > $start; $name_end--) {
			$end = $this->tag_end($name_end);
			if ($end === null) continue;
			$name = strtolower(substr($this->source, $start, $name_end - $start));
			return ['name' => $name, 'is_end' => $is_end, 'inside' => substr($this->source, $name_end, $end - 1 - $name_end), 'end' => $end];
		}
		return null;
	}

	/** A comment can be as short as `<!-->`; what begins with `<?` or `<!` is one up to the next `>`. */
	private function comment_end(int $index): int {
		$rest = substr($this->source, $index, 6);
		if (preg_match('/^<!---?>/', $rest, $short)) return $index + strlen($short[0]);
		$is_long = str_starts_with($rest, '<!--');
		return preg_match($is_long ? '/--!?>/' : '/>/', $this->source, $ending, PREG_OFFSET_CAPTURE, min(strlen($this->source), $index + ($is_long ? 4 : 0)))
			? $ending[0][1] + strlen($ending[0][0])
			: strlen($this->source);
	}

	/** Where a tag ends of which an offset is a part outside of quotations; those from which none ends are noted as dead. */
	private function tag_end(int $from): ?int {
		$passed = [];
		$length = strlen($this->source);
		for ($at = $from; $at < $length && !isset($this->dead[$at]) && $this->source[$at] !== '<'; $at++) {
			$character = $this->source[$at];
			if ($character === '>') return $at + 1;
			$passed[] = $at;
			if ($character !== '"' && $character !== "'") continue;
			$at = strpos($this->source, $character, $at + 1);
			if ($at === false) break;
		}
		foreach ($passed as $one) $this->dead[$one] = true;
		return null;
	}

	private static function attributes(string $inside): array {
		preg_match_all('~([^ \t\n\r\f\v"\'<>/=]+)(?:[ \t\n\r\f\v]*=[ \t\n\r\f\v]*("[^"]*"|\'[^\']*\'|[^ \t\n\r\f\v"\'<>]+))?~', $inside, $all, PREG_SET_ORDER);
		$attributes = [];
		foreach ($all as $one) {
			$value = $one[2] ?? '';
			if ($value !== '' && ($value[0] === '"' || $value[0] === "'")) $value = substr($value, 1, -1);
			// Of two of one name the first counts in HTML.
			$attributes[strtolower($one[1])] ??= \WP_HTML_Decoder::decode_attribute($value);
		}
		return $attributes;
	}
}
