<?php
/** States how old posts were made, in batches, and gives all records out. Nothing is stated that nobody said. */

namespace Forthright;

defined('ABSPATH') || exit;

final class Migrate {
	/**
	 * States `$statement` (a grade, shorthand or record) of the next posts that state nothing; `forthright_migrate` may choose
	 * another for a post, or null to leave it. Options: `after` (id to go on from), `limit`, `before` (a day), `post_type`,
	 * `dry_run` (true where absent). Gives `['posts' => [[id, title, statement, error]], 'last' => id or null where done]`;
	 * throws `InvalidArgumentException` for options that it cannot understand: a day that is none must not stand for every day.
	 */
	public static function batch($statement, array $options = []): array {
		$options = self::checked($options, ['after' => 0, 'limit' => 100, 'before' => null, 'post_type' => Settings::post_types(), 'dry_run' => true]);
		$ids = self::undeclared($options);
		$posts = [];
		foreach ($ids as $id) {
			$post = get_post($id);
			$value = apply_filters('forthright_migrate', $statement, $post);
			if ($value === null) continue;
			$issues = Record::parse($value)['issues'] ?? [];
			$error = $issues ? implode('.', $issues[0]['path']) . ' ' . $issues[0]['message'] : null;
			if ($error === null && !$options['dry_run'] && !Store::put($id, $value)) $error = 'WordPress did not store it';
			$posts[] = ['id' => $id, 'title' => $post->post_title, 'statement' => $value, 'error' => $error];
		}
		return ['posts' => $posts, 'last' => count($ids) < $options['limit'] ? null : end($ids)];
	}

	/** Every record of some types of posts (those that are guarded where null), one at a time: `id`, `type`, `status`, `url`, `grade`, `disclosure`, `overrides`. */
	public static function export(?array $types = null): \Generator {
		$types ??= Settings::post_types();
		self::demand_types($types);
		$after = 0;
		do {
			$ids = self::ids(['after' => $after, 'limit' => 200, 'before' => null, 'post_type' => $types], '');
			foreach ($ids as $after) {
				$post = get_post($after);
				$record = Record::parse(Store::raw($after))['record'] ?? null;
				yield [
					...['id' => $after, 'type' => $post->post_type, 'status' => $post->post_status, 'url' => get_permalink($post), 'title' => $post->post_title],
					...['grade' => $record ? Grade::of_item($record) : null, 'disclosure' => Store::raw($after), 'overrides' => Override::all($after)],
				];
			}
		} while ($ids);
	}

	private static function checked(array $options, array $usual): array {
		foreach (array_diff(array_keys($options), array_keys($usual)) as $name)
			throw new \InvalidArgumentException('There is no option ' . Settings::shown($name) . '; ' . Schema::nearest($name, array_keys($usual)));
		$options += $usual;
		foreach (['after' => 0, 'limit' => 1] as $name => $least)
			if (!is_int($options[$name]) || $options[$name] < $least) throw new \InvalidArgumentException("$name: " . Settings::shown($options[$name]) . " is no whole number from $least");
		if ($options['before'] !== null && !self::is_day($options['before'])) throw new \InvalidArgumentException('before: ' . Settings::shown($options['before']) . ' is no day; write it as 2022-11-30');
		self::demand_types((array) $options['post_type']);
		if (!is_bool($options['dry_run'])) throw new \InvalidArgumentException('dry_run: ' . Settings::shown($options['dry_run']) . ' is neither true nor false');
		return $options;
	}

	private static function demand_types(array $types): void {
		foreach ($types ?: [null] as $type)
			if (!is_string($type) || !post_type_exists($type)) throw new \InvalidArgumentException('post_type: there is no type ' . Settings::shown($type));
	}

	private static function is_day($value): bool {
		return is_string($value) && preg_match('/^(\d{4})-(\d\d)-(\d\d)$/D', $value, $found) && checkdate((int) $found[2], (int) $found[3], (int) $found[1]);
	}

	private static function undeclared(array $options): array {
		global $wpdb;
		return self::ids($options, $wpdb->prepare("AND NOT EXISTS (SELECT 1 FROM {$wpdb->postmeta} m WHERE m.post_id = p.ID AND m.meta_key = %s AND m.meta_value <> '')", Store::KEY));
	}

	private static function ids(array $options, string $where): array {
		global $wpdb;
		$types = (array) $options['post_type'];
		$day = $options['before'] === null ? '' : $wpdb->prepare('AND p.post_date < %s', $options['before']);
		$in = implode(', ', array_fill(0, count($types), '%s'));
		$query = $wpdb->prepare("SELECT p.ID FROM {$wpdb->posts} p WHERE p.post_type IN ($in) AND p.post_status NOT IN ('auto-draft', 'trash', 'inherit') AND p.ID > %d", ...[...$types, (int) $options['after']]);
		return array_map('intval', $wpdb->get_col("$query $day $where ORDER BY p.ID LIMIT " . (int) $options['limit']));
	}
}
