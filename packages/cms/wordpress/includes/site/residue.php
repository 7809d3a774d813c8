<?php
/** What chat products leave in text that was pasted out of them; the data of `chat-residue` of @forthright/lint. */

namespace Forthright;

defined('ABSPATH') || exit;

final class Residue {
	/** What is left in the words of the author, code and quotations set aside: `['product', 'found', 'certain']`. */
	public static function in(string $markup): array {
		$found = [];
		foreach (data('residues') as $residue) {
			if (!array_filter($residue['hints'], fn($hint) => str_contains($markup, $hint))) continue;
			$where = empty($residue['inTargets']) ? self::prose($markup) : self::prose($markup) . "\n" . self::targets($markup);
			if (preg_match('~' . str_replace('~', '\\~', $residue['pattern']) . '~mu', $where, $match))
				$found[] = ['product' => $residue['product'], 'found' => mb_substr(trimmed($match[0]), 0, 60), 'certain' => $residue['certainty'] === 'certain'];
		}
		return $found;
	}

	private static function prose(string $markup): string {
		[$text, $apart] = ['', 0];
		foreach (Pieces::of(wp_scrubbed($markup)) as [$kind, $name]) {
			$is_apart = in_array($name, ['code', 'pre', 'blockquote', 'q', 'kbd', 'samp'], true);
			if ($kind === 'text' && $apart <= 0) $text .= \WP_HTML_Decoder::decode_text_node($name);
			elseif ($kind === 'open' && $is_apart) $apart++;
			elseif ($kind === 'close' && $is_apart) $apart--;
			if ($kind !== 'text' && in_array($name, Marks::FLOW, true)) $text .= "\n";
		}
		return $text;
	}

	private static function targets(string $markup): string {
		$targets = [];
		foreach (Pieces::of(wp_scrubbed($markup)) as [$kind, $name, $attributes]) if ($kind === 'open' && isset($attributes['href'])) $targets[] = $attributes['href'];
		return implode("\n", $targets);
	}
}
