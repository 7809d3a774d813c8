<?php
/** What holds for the whole site. A setting that cannot be understood is an error, and an error publishes nothing in block mode. */

namespace Forthright;

defined('ABSPATH') || exit;

final class Settings {
	public const OPTION = 'forthright';
	public const MODES = ['off', 'warn', 'block'];
	public const SHOW = ['when-required', 'when-advised', 'always'];
	public const DEFAULTS = [
		'mode' => 'block',
		'markets' => [],
		'show' => 'when-advised',
		'language' => '',
		'post_types' => [],
		'override_capability' => 'manage_options',
		'context' => [],
	];

	/** The settings, checked; throws `ConfigurationError`. `FORTHRIGHT_SETTINGS` of wp-config.php goes before what is stored. */
	public static function get(): array {
		$stored = get_option(self::OPTION, []);
		$fixed = defined('FORTHRIGHT_SETTINGS') ? FORTHRIGHT_SETTINGS : [];
		if (!is_array($stored) || !is_array($fixed)) throw new ConfigurationError('The settings of forthright are no list of settings.');
		$settings = apply_filters('forthright_settings', $fixed + $stored + self::DEFAULTS);
		static $checked = [];
		return $checked[md5(serialize($settings))] ??= self::checked($settings);
	}

	/** The mode for one post: `forthright_mode` may choose another, by its type or by who is at work. */
	public static function mode(array $item): string {
		$mode = apply_filters('forthright_mode', self::get()['mode'], $item, wp_get_current_user());
		if (!in_array($mode, self::MODES, true)) throw new ConfigurationError('forthright_mode gave ' . self::shown($mode) . '; write one of ' . implode(', ', self::MODES) . '.');
		return $mode;
	}

	/** The types of posts that are guarded: all that the public can see, attachments left out, where none are named. */
	public static function post_types(): array {
		try {
			$named = self::get()['post_types'];
		} catch (ConfigurationError $error) {
			$named = [];
		}
		return $named ?: array_values(array_diff(get_post_types(['public' => true]), ['attachment']));
	}

	public static function guards(string $type): bool {
		return in_array($type, self::post_types(), true);
	}

	/** Settings that can be understood; throws for unknown names, markets, languages, and values. */
	public static function checked($settings): array {
		if (!is_array($settings)) throw new ConfigurationError('The settings of forthright are no list of settings.');
		foreach (array_diff(array_keys($settings), array_keys(self::DEFAULTS)) as $name)
			throw new ConfigurationError('There is no setting ' . self::shown($name) . '; ' . Schema::nearest($name, array_keys(self::DEFAULTS)));
		$settings += self::DEFAULTS;
		foreach (['mode' => self::MODES, 'show' => self::SHOW] as $name => $allowed)
			if (!in_array($settings[$name], $allowed, true)) throw new ConfigurationError("$name: " . self::shown($settings[$name]) . ' is not allowed; ' . Schema::nearest($settings[$name], $allowed));
		foreach (['markets', 'post_types'] as $name) if (!is_array($settings[$name])) throw new ConfigurationError("$name: this is no list");
		$settings['markets'] = self::markets($settings['markets']);
		foreach (Evaluation::strays($settings['markets']) as $market) throw new ConfigurationError('markets: no policy is about ' . self::shown($market) . '; ' . Schema::nearest($market, data('markets')['codes']));
		foreach ($settings['post_types'] as $type) if (!is_string($type) || !post_type_exists($type) && did_action('init')) throw new ConfigurationError('post_types: there is no type ' . self::shown($type));
		if (!is_string($settings['language']) || ($settings['language'] !== '' && Words::look_up($settings['language']) === null)) throw new ConfigurationError('language: there are no words for ' . self::shown($settings['language']));
		if (!is_string($settings['override_capability']) || $settings['override_capability'] === '') throw new ConfigurationError('override_capability: name a capability');
		if (!is_array($settings['context'])) throw new ConfigurationError('context: this is no list of fields');
		if ($settings['context']) {
			$parsed = Record::parse(['origin' => 'human'] + $settings['context']);
			if (isset($parsed['issues'])) throw new ConfigurationError('context.' . implode('.', $parsed['issues'][0]['path']) . ': ' . $parsed['issues'][0]['message']);
		}
		return $settings;
	}

	/** Markets by their codes: `eu`, `UK` and `us_ny` are understood. */
	public static function markets(array $given): array {
		$other = ['UK' => 'GB', 'EL' => 'GR'];
		return array_values(array_unique(array_map(function ($one) use ($other) {
			$code = strtr(strtoupper(trim(is_string($one) ? $one : '')), '_', '-');
			return $other[$code] ?? $code;
		}, $given)));
	}

	/** A value as it is told of. */
	public static function shown($value): string {
		return (string) wp_json_encode($value);
	}
}
