<?php
/** Text as JavaScript treats it: white space, normal forms, and one spelling for what readers take for the same word. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

/** Without white space at its ends, a no-break space and a byte order mark too. */
function trimmed(string $text): string {
	return preg_replace('/^[\s\x{FEFF}]+|[\s\x{FEFF}]+$/u', '', $text) ?? $text;
}

/** In Unicode Normalization Form C; null where PHP lacks the extension intl and the text may not be in it already. */
function nfc(string $text): ?string {
	if (class_exists('Normalizer')) return \Normalizer::normalize($text, \Normalizer::FORM_C) ?: null;
	// Below U+0300 every character is in form C as it stands (UAX #15).
	return preg_match('/[^\x{0}-\x{2FF}]/u', $text) === 0 ? $text : null;
}

/** As a text is compared: without case, accents, invisible characters and punctuation; `fold` of core. */
function fold(string $text): string {
	static $twins = ['ı' => 'i', 'ς' => 'σ', 'ß' => 'ss', "\u{307}" => ''];
	$plain = class_exists('Normalizer') ? (\Normalizer::normalize($text, \Normalizer::FORM_KD) ?: $text) : $text;
	$plain = preg_replace('/[\x{300}-\x{36f}\p{Cf}\x{34F}\x{115F}\x{1160}\x{17B4}\x{17B5}\x{180B}-\x{180F}\x{2065}\x{3164}\x{FE00}-\x{FE0F}\x{FFA0}\x{FFF0}-\x{FFF8}\x{E0000}-\x{E0FFF}]/u', '', $plain);
	$plain = strtr(mb_strtolower($plain, 'UTF-8'), $twins);
	$plain = nfc($plain) ?? $plain;
	$plain = preg_replace('/[^\p{L}\p{N}\p{M}\/]+/u', ' ', $plain);
	$plain = preg_replace('/ *\/ */', '/', $plain);
	$plain = trim($plain, ' /');
	if (preg_match('/^\p{L}( \p{L})+$/u', $plain)) $plain = str_replace(' ', '', $plain);
	return preg_match('/[\p{L}\p{N}]/u', $plain) ? $plain : '';
}
