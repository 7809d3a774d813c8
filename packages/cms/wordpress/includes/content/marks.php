<?php
/** What an element says of the words in it beyond the words themselves, as the digest counts it; `element-marks` of core. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Marks {
	public const FLOW = ['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'col', 'colgroup', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'frameset', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'];
	public const VOID = ['area', 'base', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'image', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'];
	public const SILENT = ['audio', 'canvas', 'datalist', 'head', 'iframe', 'noembed', 'noframes', 'noscript', 'object', 'script', 'select', 'style', 'template', 'textarea', 'title', 'video'];
	private const UNSEEN = ['head', 'link', 'meta', 'noscript', 'param', 'script', 'source', 'style', 'template', 'title', 'track'];
	private const HIDING = '/(?:display\s*:\s*[\'"]?none|visibility\s*:\s*[\'"]?(?:hidden|collapse)|(?:opacity|font-?size)\s*:\s*[\'"]?0(?![.0-9]))/i';

	/** The marks of an element, as texts. */
	public static function of(string $name, array $attributes): array {
		if (in_array($name, self::UNSEEN, true)) return [];
		$marks = [];
		$style = $attributes['style'] ?? '';
		if (preg_match('/^(?:del|s|strike)$/', $name) || stripos($style, 'line-through') !== false) $marks[] = 'struck';
		if (isset($attributes['hidden']) || preg_match(self::HIDING, $style)) $marks[] = 'hidden';
		if ($name === 'sup' || $name === 'sub') $marks[] = $name;
		$target = self::target($attributes['href'] ?? $attributes['xlink:href'] ?? null);
		if ($target !== null) $marks[] = "link $target";
		foreach (['title', 'aria-label'] as $said) {
			$words = trimmed($attributes[$said] ?? '');
			if ($words !== '') $marks[] = "$said $words";
		}
		return $marks;
	}

	/** A target that names its host or scheme, spelled as renderers spell it; null for relative ones, which hosts rewrite. */
	public static function target(?string $href): ?string {
		$address = trim(preg_replace('/[\t\n\r]+/', '', $href ?? ''), "\0..\x20");
		if (!preg_match('~^(?:[a-z][a-z0-9+.-]*:|[\\\\/]{2})~i', $address)) return null;
		return preg_replace_callback('/%(?![A-Za-z0-9]{2})|[^!#-;=?-Z_a-z~]/u', fn($found) => rawurlencode($found[0]), $address);
	}

	/** Whether the words of a link are its target, as where an address in running text was made a link. */
	public static function says_target(string $words, string $target): bool {
		foreach (['', 'http://', 'mailto:'] as $scheme) if (self::target($scheme . trimmed($words)) === $target) return true;
		return false;
	}

	/** Whether a link within a page is a sign that its host has put there: beside a heading, or after a footnote. */
	public static function is_host_sign(string $words, array $attributes): bool {
		$classes = preg_split('/\s+/', $attributes['class'] ?? '');
		if (isset($attributes['data-footnote-backref']) || in_array('data-footnote-backref', $classes, true))
			return (bool) preg_match('/^(?:\s|[0-9]|↩|\x{FE0E}|\x{FE0F})*$/u', $words);
		return str_starts_with(trimmed($attributes['href'] ?? ''), '#') && preg_match('/^(?:[\s#¶§↩↑🔗⚓\x{200B}]|\x{FE0E}|\x{FE0F})*$/u', $words);
	}
}
