<?php
/** The panel of the block editor: plain JavaScript over the globals that WordPress brings, without a build. */

namespace Forthright;

defined('ABSPATH') || exit;

final class Panel {
	public static function register(): void {
		add_action('enqueue_block_editor_assets', [self::class, 'enqueue']);
	}

	public static function enqueue(): void {
		$screen = get_current_screen();
		if (!$screen || !Settings::guards((string) $screen->post_type)) return;
		$plugin = dirname(__DIR__, 2) . '/forthright.php';
		wp_enqueue_script('forthright-panel', plugins_url('assets/panel.js', $plugin), ['wp-plugins', 'wp-editor', 'wp-element', 'wp-components', 'wp-data', 'wp-core-data', 'wp-i18n'], (string) filemtime(dirname(__DIR__, 2) . '/assets/panel.js'), true);
		wp_set_script_translations('forthright-panel', 'forthright', dirname(__DIR__, 2) . '/languages');
		$given = [
			'key' => Store::KEY,
			'origins' => Form::origins(),
			'user' => wp_get_current_user()->display_name,
			'today' => wp_date('Y-m-d'),
			'override' => Override::may() && get_the_ID() ? Screen::override_url((int) get_the_ID()) : null,
		];
		wp_add_inline_script('forthright-panel', 'window.forthright = ' . wp_json_encode($given, JSON_HEX_TAG | JSON_HEX_AMP) . ';', 'before');
	}
}
