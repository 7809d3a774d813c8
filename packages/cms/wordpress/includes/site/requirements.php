<?php
/** What PHP or this copy of the plugin lacks: activation is refused with it, and administrators are told. */

namespace Forthright;

defined('ABSPATH') || exit;

final class Requirements {
	public static function register(): void {
		register_activation_hook(dirname(__DIR__, 2) . '/forthright.php', [self::class, 'demand']);
	}

	/** What nothing works without, in sentences; the versions of PHP and WordPress are WordPress' own to hold up. */
	public static function missing(): array {
		return array_keys(array_filter([
			__('PHP lacks the extension mbstring, without which no post can be checked and no label shown.', 'forthright') => !extension_loaded('mbstring'),
			__('This copy of the plugin lacks its folder generated/: install the plugin from a package, or make one with scripts/assemble.mjs.', 'forthright') => !is_readable(dirname(__DIR__, 2) . '/generated/schema.json'),
		]));
	}

	/** What some texts cannot be checked without. */
	public static function wanting(): array {
		return class_exists('Normalizer') ? [] : [__('PHP lacks the extension intl: of texts with letters beyond the Latin ones, a review that is bound to its text does not stand.', 'forthright')];
	}

	public static function demand(): void {
		$missing = self::missing();
		if ($missing) wp_die(esc_html('forthright: ' . implode(' ', $missing)), '', ['back_link' => true]);
	}
}
