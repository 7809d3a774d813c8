<?php
/** The words of labels in one language: never English in silence. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Words {
	/** The language that a tag is read in, as `nb` for `no_NO`; null where there are no words for it. */
	public static function look_up(string $tag): ?string {
		['all' => $languages, 'tags' => $tags] = data('languages');
		$asked = strtolower(strtr(preg_replace('/\.[^@]*|@euro$/', '', $tag), '_', '-'));
		foreach ($languages as $language) if (strtolower($language) === $asked) return $language;
		// What follows script and region is a variant, as WordPress' `de_DE_formal`.
		if (!preg_match('/^([a-z]{2,3})(-[a-z]{4})?(-(?:[a-z]{2}|[0-9]{3}))?(?:-[a-z0-9]{4,})*$/', $asked, $found)) return null;
		[, $language, $script, $region] = $found + ['', '', '', ''];
		return ($tags[$language . $script . $region] ?? $tags[$language . $script] ?? null) ?: null;
	}

	/** The words of a language of {@see look_up}. */
	public static function of(string $language): array {
		return data("words/$language");
	}
}
