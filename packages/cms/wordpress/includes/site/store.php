<?php
/** The record of a post: one meta field beside its text, as JSON, in shorthand or in full. The text itself is never touched. */

namespace Forthright;

defined('ABSPATH') || exit;

final class Store {
	public const KEY = 'forthright_disclosure';
	/** The grade, noted for lists alone; it is derived anew whenever the record changes. */
	public const GRADE = '_forthright_grade';

	public static function register(): void {
		add_action('init', [self::class, 'register_meta'], PHP_INT_MAX);
		add_filter('rest_pre_dispatch', [self::class, 'read_bare_grade'], 10, 3);
		add_filter('add_post_metadata', [self::class, 'replace'], 10, 5);
		// A copy of the site derives it anew.
		add_filter('wxr_export_skip_postmeta', fn($skip, $key) => $skip || $key === self::GRADE, 10, 2);
		foreach (['added_post_meta', 'updated_post_meta', 'deleted_post_meta'] as $hook) add_action($hook, [self::class, 'note_grade'], 5, 3);
	}

	public static function register_meta(): void {
		foreach (Settings::post_types() as $type) {
			register_post_meta($type, self::KEY, [
				'type' => 'object',
				'single' => true,
				'description' => __('How this was made: a grade, shorthand, or a full record.', 'forthright'),
				'sanitize_callback' => [self::class, 'encode'],
				'auth_callback' => fn($allowed, $key, $post) => current_user_can('edit_post', $post),
				'revisions_enabled' => post_type_supports($type, 'revisions'),
				'show_in_rest' => ['schema' => self::rest_schema(), 'prepare_callback' => [self::class, 'for_rest']],
			]);
			// Posts of types without custom fields have no `meta` in REST.
			add_post_type_support($type, 'custom-fields');
		}
	}

	/** What is stored, as it was stated; null where nothing is. */
	public static function raw(int $post) {
		return self::decode(get_post_meta($post, self::KEY, true));
	}

	public static function decode($value) {
		if (is_string($value) && str_starts_with(trim($value), '{')) return json_decode($value, true) ?? $value;
		return $value === '' || $value === [] || $value === false ? null : $value;
	}

	/** The one form in which it is stored, whatever form it was given in. */
	public static function encode($value): string {
		$value = self::decode($value);
		if ($value === null) return '';
		return is_string($value) ? trim($value) : (string) wp_json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
	}

	/** Stores a record or shorthand, and says whether it is there now; the caller has checked who asks. */
	public static function put(int $post, $value): bool {
		$encoded = self::encode($value);
		return update_post_meta($post, self::KEY, wp_slash($encoded)) || get_post_meta($post, self::KEY, true) === $encoded;
	}

	/** A second record, as XML-RPC and importers add one, takes the place of the first: read is one alone. */
	public static function replace($added, $post, $key, $value, $unique) {
		if ($added !== null || $unique || $key !== self::KEY || !metadata_exists('post', $post, $key)) return $added;
		return update_metadata('post', $post, $key, wp_slash($value)) || get_metadata('post', $post, $key, true) === $value;
	}

	public static function for_rest($value) {
		$value = self::decode($value);
		return is_string($value) ? ['origin' => $value] : (object) ($value ?? []);
	}

	/** A grade alone is understood in REST as everywhere. */
	public static function read_bare_grade($result, $server, $request) {
		$meta = $request['meta'];
		if (is_array($meta) && is_string($meta[self::KEY] ?? null)) {
			$value = self::decode($meta[self::KEY]);
			$meta[self::KEY] = is_string($value) ? ['origin' => $value] : $value;
			$request['meta'] = $meta;
		}
		return $result;
	}

	public static function note_grade($ids, $post, $key): void {
		if ($key !== self::KEY) return;
		$record = Record::parse(self::raw((int) $post))['record'] ?? null;
		if ($record) update_post_meta((int) $post, self::GRADE, Grade::of_item($record));
		else delete_post_meta((int) $post, self::GRADE);
	}

	/** What a form or an agent needs to fill the field in; what it cannot say is said by the check before publication. */
	private static function rest_schema(): array {
		$text_or = fn(...$types) => ['type' => ['string', ...$types], 'additionalProperties' => true];
		return [
			'type' => 'object',
			// It may name who reviewed, and belongs to a post that may have a password.
			'context' => ['edit'],
			'additionalProperties' => true,
			'properties' => [
				'version' => ['type' => 'integer', 'enum' => [1]],
				'origin' => ['type' => 'string', 'enum' => Record::ORIGINS],
				'model' => $text_or('object'),
				'at' => ['type' => 'string'],
				'translated' => ['type' => ['boolean', 'object'], 'additionalProperties' => true],
				'edited' => $text_or('boolean', 'object'),
				'reviewed' => $text_or('boolean', 'object', 'null'),
				'responsible' => $text_or('object', 'null'),
				'language' => ['type' => 'string'],
				'markets' => ['type' => ['string', 'array'], 'items' => ['type' => 'string']],
				'parts' => ['type' => ['array', 'object'], 'items' => ['type' => 'object', 'additionalProperties' => true], 'additionalProperties' => true],
			],
		];
	}
}
