<?php
/** A post as it is stored, as HTML whose blocks of text are those of its page; the format `wordpress` of @forthright/rich-text. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Stored {
	/** Attributes by which editors keep their own books: no reader sees them. */
	private const BOOKKEEPING = ['id', '_id', '_key', '_ref', '_rev', '_type', '_weak', '_createdAt', '_updatedAt', 'uid', 'uuid', 'key', 'type', 'nodeType', 'blockType', 'blockName', 'relationTo', 'version', 'format', 'mode', 'style', 'direction', 'detail', 'indent', 'textFormat', 'textStyle', 'mimeType', 'locale', 'createdAt', 'updatedAt', 'className', 'anchor', 'align', 'lock', 'layout', 'metadata', 'backgroundColor', 'textColor', 'color', 'fontSize', 'width', 'height'];

	public static function html(string $content): string {
		return preg_match('/<!--\s+wp:/', $content) ? self::without_blocks($content) : self::in_paragraphs($content);
	}

	/** Of a block that holds nothing the words stand in its attributes: the site makes HTML of them. */
	private static function without_blocks(string $content): string {
		return preg_replace_callback('/<!--.*?-->/s', function ($found) use ($content) {
			[[$comment, $offset]] = $found;
			if (!preg_match('/^<!--\s+wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)\s+(\{.*\})\s+(\/)?-->$/s', $comment, $block)) return $comment;
			$is_empty = isset($block[3]) || (preg_match('/\G\s*<!--\s+\/wp:([\w\/-]+)\s+-->/', $content, $closing, 0, $offset + strlen($comment)) && $closing[1] === $block[1]);
			return $comment . ($is_empty ? self::words(json_decode($block[2], true)) : '');
		}, $content, -1, $count, PREG_OFFSET_CAPTURE);
	}

	private static function words($value): string {
		if (is_string($value)) return trimmed($value) === '' ? '' : '<p>' . strtr($value, ['&' => '&amp;', '<' => '&lt;', '>' => '&gt;']) . '</p>';
		if (!is_array($value)) return '';
		if (!array_is_list($value)) $value = array_diff_key($value, array_flip(self::BOOKKEEPING));
		return implode('', array_map([self::class, 'words'], $value));
	}

	/** The classic editor keeps an empty line between paragraphs, and the site makes them (`wpautop`). */
	private static function in_paragraphs(string $content): string {
		$pieces = preg_split('/(<(pre|script|style|textarea|svg)\b.*?<\/\2\s*>|<!--.*?-->)/is', $content, -1, PREG_SPLIT_DELIM_CAPTURE);
		$html = '';
		// A comment captures no name, so that what follows it is told by its beginning.
		for ($at = 0; $at < count($pieces); $at++) {
			if ($at > 0 && preg_match('/^<(pre|script|style|textarea|svg)\b/i', $pieces[$at - 1]) && preg_match('/^(pre|script|style|textarea|svg)$/i', $pieces[$at])) continue;
			$is_verbatim = preg_match('/^<(?:!--|(?:pre|script|style|textarea|svg)\b)/i', $pieces[$at]);
			$html .= $is_verbatim ? $pieces[$at] : preg_replace('/\r?\n[ \t]*(?:\r?\n[ \t]*)+/', "\n<p></p>\n", $pieces[$at]);
		}
		return $html;
	}
}
