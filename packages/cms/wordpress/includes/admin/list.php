<?php
/** The column, the filter and the bulk actions in lists of posts. */

namespace Forthright;

defined('ABSPATH') || exit;

final class PostList {
	public static function register(): void {
		add_action('admin_init', function () {
			foreach (Settings::post_types() as $type) {
				add_filter("manage_{$type}_posts_columns", fn($columns) => $columns + ['forthright' => __('Made by', 'forthright')]);
				add_action("manage_{$type}_posts_custom_column", [self::class, 'print_cell'], 10, 2);
			}
		});
		add_action('restrict_manage_posts', [self::class, 'print_filter']);
		add_action('pre_get_posts', [self::class, 'filter']);
	}

	public static function print_cell(string $column, int $id): void {
		if ($column !== 'forthright') return;
		$raw = Store::raw($id);
		$record = Record::parse($raw)['record'] ?? null;
		$words = $record ? Form::origins()[Grade::of_item($record)] : ($raw === null ? __('Not stated', 'forthright') : __('Cannot be read', 'forthright'));
		echo esc_html($words);
		$held = json_decode((string) get_post_meta($id, Guard::HELD, true), true);
		if ($held && get_post_status($id) === 'draft') echo '<br><em>' . esc_html(__('Kept a draft:', 'forthright') . ' ' . Gate::told($held['findings'])) . '</em>';
	}

	public static function print_filter($type): void {
		if (!Settings::guards((string) $type)) return;
		$chosen = isset($_GET['forthright']) && is_string($_GET['forthright']) ? sanitize_key($_GET['forthright']) : '';
		echo '<label class="screen-reader-text" for="forthright-filter">' . esc_html__('How it was made', 'forthright') . '</label><select name="forthright" id="forthright-filter"><option value="">' . esc_html__('Made in any way', 'forthright') . '</option>';
		foreach (['undeclared' => __('Not stated', 'forthright')] + Form::origins() as $value => $words) echo '<option value="' . esc_attr($value) . '"' . selected($chosen, $value, false) . '>' . esc_html($words) . '</option>';
		echo '</select>';
	}

	public static function filter(\WP_Query $query): void {
		$chosen = is_admin() && $query->is_main_query() && isset($_GET['forthright']) && is_string($_GET['forthright']) ? sanitize_key($_GET['forthright']) : '';
		if ($chosen === '') return;
		$query->set('meta_query', array_filter([...(array) $query->get('meta_query'), self::clause($chosen)]));
	}

	/** The clause of a `meta_query` for a grade, or for `undeclared`. */
	public static function clause(string $grade): array {
		return $grade === 'undeclared' ? ['key' => Store::GRADE, 'compare' => 'NOT EXISTS'] : ['key' => Store::GRADE, 'value' => $grade];
	}
}
