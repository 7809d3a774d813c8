<?php
/** The screens: settings, migration and export, the override with its reason, and what editors are told. */

namespace Forthright;

defined('ABSPATH') || exit;

final class Screen {
	public static function register(): void {
		add_action('admin_menu', function () {
			add_options_page(__('AI disclosure', 'forthright'), __('AI disclosure', 'forthright'), 'manage_options', 'forthright', [self::class, 'print_settings']);
			add_management_page(__('AI disclosure', 'forthright'), __('AI disclosure', 'forthright'), 'manage_options', 'forthright-tools', [self::class, 'print_tools']);
			$page = add_submenu_page('', __('Publish all the same', 'forthright'), '', 'edit_posts', 'forthright-override', [self::class, 'print_override']);
			// WordPress finds no title for a screen that is in no menu.
			add_action("load-$page", fn() => $GLOBALS['title'] = __('Publish all the same', 'forthright'));
		});
		add_action('admin_init', fn() => register_setting('forthright', Settings::OPTION, ['type' => 'array', 'sanitize_callback' => [self::class, 'sanitize']]));
		add_action('admin_post_forthright_override', [self::class, 'override']);
		add_action('admin_post_forthright_export', [self::class, 'export']);
		add_action('admin_post_forthright_migrate', [self::class, 'migrate']);
		add_action('admin_notices', [self::class, 'print_notice']);
	}

	public static function override_url(int $post): string {
		return admin_url("options.php?page=forthright-override&post=$post");
	}

	/** What the form of the settings sent; what cannot be understood is refused, and the settings stay as they were. */
	public static function sanitize($sent): array {
		$stored = (array) get_option(Settings::OPTION, []);
		if (!is_array($sent)) return $stored;
		foreach (['markets', 'post_types'] as $name) if (is_string($sent[$name] ?? null)) $sent[$name] = array_values(array_filter(preg_split('/[\s,]+/', $sent[$name])));
		try {
			// A name that nobody knows, as an older version may have left one, would stand in the way of every correction.
			return Settings::checked($sent + array_intersect_key($stored, Settings::DEFAULTS));
		} catch (ConfigurationError $error) {
			add_settings_error(Settings::OPTION, 'forthright', $error->getMessage());
			return $stored;
		}
	}

	public static function print_settings(): void {
		try {
			$settings = Settings::get();
		} catch (ConfigurationError $error) {
			// What is wrong is said above every screen.
			$settings = Settings::checked([]);
		}
		echo '<div class="wrap"><h1>' . esc_html__('AI disclosure', 'forthright') . '</h1><form method="post" action="options.php">';
		settings_fields('forthright');
		self::print_choice('mode', __('Posts that do not say how they were made', 'forthright'), ['off' => __('are published', 'forthright'), 'warn' => __('are published with a warning', 'forthright'), 'block' => __('are not published', 'forthright')], $settings['mode']);
		self::print_choice('show', __('Labels are shown', 'forthright'), ['when-required' => __('where law requires them', 'forthright'), 'when-advised' => __('where law requires them or may do so, and where guidance asks for them', 'forthright'), 'always' => __('whenever AI took part', 'forthright')], $settings['show']);
		self::print_line('markets', __('Where the site publishes, e.g. EU US-NY; everywhere where empty', 'forthright'), implode(' ', $settings['markets']));
		self::print_line('post_types', __('Types of posts; all public ones where empty', 'forthright'), implode(' ', $settings['post_types']));
		self::print_line('language', __('Language of labels; that of the site where empty', 'forthright'), $settings['language']);
		self::print_line('override_capability', __('Capability of those who may publish all the same', 'forthright'), $settings['override_capability']);
		submit_button();
		echo '</form></div>';
	}

	private static function print_choice(string $name, string $label, array $choices, string $chosen): void {
		echo '<p><label>' . esc_html($label) . '<br><select name="forthright[' . esc_attr($name) . ']">';
		foreach ($choices as $value => $words) echo '<option value="' . esc_attr($value) . '"' . selected($chosen, $value, false) . '>' . esc_html($words) . '</option>';
		echo '</select></label></p>';
	}

	private static function print_line(string $name, string $label, string $value): void {
		echo '<p><label>' . esc_html($label) . '<br><input class="regular-text" name="forthright[' . esc_attr($name) . ']" value="' . esc_attr($value) . '"></label></p>';
	}

	public static function print_tools(): void {
		echo '<div class="wrap"><h1>' . esc_html__('AI disclosure', 'forthright') . '</h1>';
		$report = get_transient('forthright_migrated_' . get_current_user_id());
		if (is_array($report)) {
			echo '<ul>';
			foreach ($report['posts'] as $post) echo '<li>' . esc_html("#{$post['id']} {$post['title']}: " . ($post['error'] ?? Store::encode($post['statement']))) . '</li>';
			echo '</ul><p>' . esc_html($report['dry_run'] ? __('Nothing was written.', 'forthright') : __('This was written.', 'forthright')) . '</p>';
		}
		// What was shown alone is what is written next.
		$after = is_array($report) ? $report[$report['dry_run'] ? 'after' : 'last'] : 0;
		echo '<h2>' . esc_html__('Old posts that state nothing', 'forthright') . '</h2><form method="post" action="' . esc_url(admin_url('admin-post.php')) . '"><input type="hidden" name="action" value="forthright_migrate"><input type="hidden" name="after" value="' . (int) $after . '">';
		wp_nonce_field('forthright_migrate');
		echo '<p><label>' . esc_html__('The next hundred were made', 'forthright') . ' <select name="origin">';
		foreach (Form::origins() as $value => $words) echo '<option value="' . esc_attr($value) . '">' . esc_html($words) . '</option>';
		echo '</select></label> <label>' . esc_html__('if they are from before', 'forthright') . ' <input type="date" name="before"></label> <label><input type="checkbox" name="write" value="1"> ' . esc_html__('Write it (else it is only shown)', 'forthright') . '</label></p>';
		submit_button(__('Go on', 'forthright'));
		echo '</form><h2>' . esc_html__('Export', 'forthright') . '</h2><p><a href="' . esc_url(wp_nonce_url(admin_url('admin-post.php?action=forthright_export'), 'forthright_export')) . '">' . esc_html__('All records as JSON, one a line', 'forthright') . '</a></p></div>';
	}

	public static function migrate(): void {
		self::demand('manage_options', 'forthright_migrate');
		$origin = isset($_POST['origin']) && is_string($_POST['origin']) ? sanitize_key($_POST['origin']) : '';
		$before = wp_unslash($_POST['before'] ?? '');
		if (!in_array($origin, Record::ORIGINS, true)) wp_die(esc_html__('There is no such origin.', 'forthright'), 400);
		$options = ['after' => (int) ($_POST['after'] ?? 0), 'before' => $before === '' ? null : $before, 'dry_run' => empty($_POST['write'])];
		try {
			$batch = Migrate::batch($origin, $options);
		} catch (\InvalidArgumentException $error) {
			wp_die(esc_html($error->getMessage()), 400);
		}
		set_transient('forthright_migrated_' . get_current_user_id(), $batch + $options, HOUR_IN_SECONDS);
		wp_safe_redirect(admin_url('tools.php?page=forthright-tools'));
		exit;
	}

	public static function export(): void {
		self::demand('manage_options', 'forthright_export');
		nocache_headers();
		header('Content-Type: application/x-ndjson; charset=utf-8');
		header('Content-Disposition: attachment; filename="disclosures.ndjson"');
		foreach (Migrate::export() as $entry) echo wp_json_encode($entry, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES) . "\n"; // phpcs:ignore WordPress.Security.EscapeOutput
		exit;
	}

	public static function print_override(): void {
		$id = (int) ($_GET['post'] ?? 0);
		if (!get_post($id) || !Override::may() || !current_user_can('edit_post', $id)) wp_die(esc_html__('You may not do this.', 'forthright'), 403);
		$result = Gate::check(Gate::item(get_post($id)));
		echo '<div class="wrap"><h1>' . esc_html__('Publish all the same', 'forthright') . '</h1><p>' . esc_html(Gate::told($result['findings'])) . '</p><form method="post" action="' . esc_url(admin_url('admin-post.php')) . '"><input type="hidden" name="action" value="forthright_override"><input type="hidden" name="post" value="' . (int) $id . '">';
		wp_nonce_field("forthright_override_$id");
		echo '<p><label>' . esc_html__('Why it may be published as it stands. Your name and this reason are kept.', 'forthright') . '<br><textarea name="reason" rows="4" class="large-text" required></textarea></label></p>';
		submit_button(__('Record this', 'forthright'));
		echo '</form></div>';
	}

	public static function override(): void {
		$id = (int) ($_POST['post'] ?? 0);
		self::demand('edit_posts', "forthright_override_$id");
		$reason = isset($_POST['reason']) && is_string($_POST['reason']) ? wp_unslash($_POST['reason']) : '';
		if (!Override::record($id, $reason)) wp_die(esc_html__('You may not do this, or gave no reason.', 'forthright'), 403);
		wp_safe_redirect((string) get_edit_post_link($id, 'raw'));
		exit;
	}

	private static function demand(string $capability, string $nonce): void {
		if (!current_user_can($capability)) wp_die(esc_html__('You may not do this.', 'forthright'), 403);
		check_admin_referer($nonce);
	}

	/** Why a post that somebody wanted to publish is still a draft, or that a wrong setting or a lack of PHP holds everything back. */
	public static function print_notice(): void {
		$screen = get_current_screen();
		if (current_user_can('manage_options')) {
			$errors = Requirements::missing();
			try {
				Settings::get();
			} catch (ConfigurationError $error) {
				$errors[] = $error->getMessage();
			}
			foreach ($errors as $message) echo '<div class="notice notice-error"><p>' . esc_html("forthright: $message") . '</p></div>';
			// Most sites go well without it, so that it is said where somebody looks after the plugin.
			foreach ($screen && in_array($screen->id, ['plugins', 'settings_page_forthright'], true) ? Requirements::wanting() : [] as $message)
				echo '<div class="notice notice-warning"><p>' . esc_html("forthright: $message") . '</p></div>';
		}
		$post = $screen && $screen->base === 'post' ? get_post() : null;
		$held = $post && $post->post_status === 'draft' ? json_decode((string) get_post_meta($post->ID, Guard::HELD, true), true) : null;
		if ($held) echo '<div class="notice notice-error"><p>' . esc_html(__('Not published:', 'forthright') . ' ' . Gate::told($held['findings'])) . '</p></div>';
	}
}
