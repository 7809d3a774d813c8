<?php
/** That somebody who may do so publishes a post although it is held back: who, why, when, and for which text. */

namespace Forthright;

defined('ABSPATH') || exit;

final class Override {
	/** Protected: no request to REST or XML-RPC reads or writes it. */
	private const KEY = '_forthright_override';

	public static function may(): bool {
		try {
			return current_user_can(Settings::get()['override_capability']);
		} catch (ConfigurationError $error) {
			return current_user_can('manage_options');
		}
	}

	/** Records an override for the text and the record as they stand; false where the user may not, or gives no reason. */
	public static function record(int $post, string $reason): bool {
		$reason = sanitize_textarea_field($reason);
		$item = get_post($post);
		if (!$item || $reason === '' || !self::may() || !current_user_can('edit_post', $post)) return false;
		$user = wp_get_current_user();
		$entry = ['by' => $user->ID, 'login' => $user->user_login, 'role' => implode(', ', $user->roles), 'reason' => $reason, 'at' => gmdate('Y-m-d\TH:i:s\Z'), 'of' => self::of(Gate::item($item))];
		return (bool) add_post_meta($post, self::KEY, wp_slash((string) wp_json_encode($entry, JSON_UNESCAPED_UNICODE)));
	}

	/** The override of a post as it stands; null where there is none, or where text or record have changed since. */
	public static function standing(array $item): ?array {
		$all = empty($item['id']) ? [] : self::all((int) $item['id']);
		$last = end($all);
		return $last && ($last['of'] ?? null) === self::of($item) ? $last : null;
	}

	/** Every override of a post, the oldest first: they are kept. */
	public static function all(int $post): array {
		return array_values(array_filter(array_map(fn($json) => json_decode($json, true), get_post_meta($post, self::KEY))));
	}

	private static function of(array $item): string {
		return hash('sha256', $item['content'] . "\0" . Store::encode($item['disclosure']));
	}
}
