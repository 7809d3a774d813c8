<?php
/** The meta box of the classic editor, and what is sent with it: a nonce, the right to edit, and the fields of a shorthand. */

namespace Forthright;

defined('ABSPATH') || exit;

final class Form {
	private const NONCE = 'forthright_nonce';

	public static function register(): void {
		add_action('add_meta_boxes', [self::class, 'add_box']);
		add_action('save_post', [self::class, 'save'], 10, 2);
	}

	public static function add_box(): void {
		foreach (Settings::post_types() as $type)
			add_meta_box('forthright', __('How this was made', 'forthright'), [self::class, 'print_box'], $type, 'side', 'high', ['__back_compat_meta_box' => true]);
	}

	/** The words for the origins, those that readers see too, in the language of whoever is at work. */
	public static function origins(): array {
		$grades = Words::of(Words::look_up(get_user_locale()) ?? 'en')['grades'];
		return array_merge(array_flip(Record::ORIGINS), $grades);
	}

	public static function print_box(\WP_Post $post): void {
		$raw = Store::raw($post->ID);
		$fields = is_array($raw) ? $raw : ['origin' => $raw];
		wp_nonce_field('forthright_' . $post->ID, self::NONCE);
		// What the fields below could not show would be lost as they are saved.
		$is_shown = in_array($fields['origin'] ?? null, [null, ...Record::ORIGINS], true);
		if (isset($fields['version']) || !$is_shown) {
			echo '<p>' . esc_html($is_shown ? __('A full record is stored. It stays as it is while this is left as it is.', 'forthright') : __('What is stored cannot be read. It stays as it is while this is left as it is.', 'forthright')) . '</p>';
			echo '<p><textarea name="forthright[record]" rows="8" class="widefat" aria-label="' . esc_attr__('Record as JSON', 'forthright') . '">' . esc_textarea(Store::encode($raw)) . '</textarea></p>';
		} else {
			echo '<p><label for="forthright-origin">' . esc_html__('The text was made', 'forthright') . '</label><br><select id="forthright-origin" name="forthright[origin]" class="widefat"><option value="">' . esc_html__('— not stated —', 'forthright') . '</option>';
			foreach (self::origins() as $value => $words) echo '<option value="' . esc_attr($value) . '"' . selected($fields['origin'] ?? '', $value, false) . '>' . esc_html($words) . '</option>';
			echo '</select></p>';
			echo '<p><label for="forthright-model">' . esc_html__('AI model, as provider/model', 'forthright') . '</label><br><input id="forthright-model" name="forthright[model]" class="widefat" value="' . esc_attr(self::line_of($fields['model'] ?? null)) . '"></p>';
		}
		// A full record without a body has no place for it.
		if (!isset($fields['version']) || (is_array($fields['parts'] ?? null) && in_array('body', array_column($fields['parts'], 'id'), true)))
			echo '<p><label><input type="checkbox" name="forthright[reviewed]" value="1"> ' . esc_html__('I have reviewed what it says, as it stands now.', 'forthright') . '</label></p>';
		self::print_findings($post);
	}

	/** What keeps the post back, and for those who may: to publish it all the same. */
	private static function print_findings(\WP_Post $post): void {
		$result = Gate::check(Gate::item($post));
		foreach ($result['findings'] as $finding) echo '<p class="forthright-finding"><strong>' . esc_html($finding['field']) . '</strong> ' . esc_html($finding['message']) . '</p>';
		if (isset($result['override'])) echo '<p>' . esc_html(sprintf(/* translators: 1: user, 2: reason */ __('Overridden by %1$s: %2$s', 'forthright'), $result['override']['login'], $result['override']['reason'])) . '</p>';
		elseif ($result['decision'] === 'block' && Override::may() && $post->post_status !== 'auto-draft')
			echo '<p><a href="' . esc_url(Screen::override_url($post->ID)) . '">' . esc_html__('Publish it all the same…', 'forthright') . '</a></p>';
	}

	/** Whether this request is the form of a post, from somebody who may edit it. */
	public static function is_sent(int $id): bool {
		$nonce = isset($_POST[self::NONCE]) && is_string($_POST[self::NONCE]) ? sanitize_key($_POST[self::NONCE]) : '';
		return $nonce !== '' && (int) ($_POST['post_ID'] ?? 0) === $id && wp_verify_nonce($nonce, "forthright_$id") && current_user_can('edit_post', $id);
	}

	/** The record that was sent: what the form has no field for stays as it was. */
	public static function record(int $id, string $content) {
		$sent = isset($_POST['forthright']) && is_array($_POST['forthright']) ? wp_unslash($_POST['forthright']) : [];
		$stored = Store::raw($id);
		$fields = is_array($stored) ? $stored : ['origin' => $stored];
		$line = fn($name) => isset($sent[$name]) && is_string($sent[$name]) ? sanitize_text_field($sent[$name]) : '';
		if (isset($sent['record']) && is_string($sent['record'])) $fields = Store::decode($sent['record']);
		else {
			$was = $fields['model'] ?? null;
			$fields = array_filter(['origin' => $line('origin'), 'model' => $line('model')], fn($value) => $value !== '') + array_diff_key($fields, ['origin' => 1, 'model' => 1]);
			// A model that is stated in full stays so while its line is the same.
			if (is_array($was) && self::line_of($was) === ($fields['model'] ?? null)) $fields['model'] = $was;
		}
		if (!empty($sent['reviewed']) && is_array($fields)) $fields = self::with_review($fields, $content);
		if (is_array($fields) && array_keys($fields) === ['origin']) return $fields['origin'];
		return $fields === [] ? null : $fields;
	}

	public static function save(int $id, \WP_Post $post): void {
		if (Settings::guards($post->post_type) && self::is_sent($id) && !wp_is_post_autosave($id)) Store::put($id, self::record($id, $post->post_content));
	}

	/** A model as provider/model, as the form has it in one line. */
	private static function line_of($model): string {
		return is_array($model) ? implode('/', array_filter([$model['provider'] ?? '', $model['id'] ?? ''], fn($name) => is_string($name) && $name !== '')) : (string) $model;
	}

	/** The sign-off of whoever is logged in, for the text as it stands. */
	private static function with_review(array $fields, string $content): array {
		$digest = Gate::digest($content);
		$review = ['by' => wp_get_current_user()->display_name, 'at' => wp_date('Y-m-d')] + ($digest === null ? [] : ['digest' => $digest]);
		if (!isset($fields['version'])) return ['reviewed' => $review] + $fields;
		// A record that cannot be read has no place for it, and says so as it is checked.
		foreach (isset(Record::parse($fields)['record']) ? $fields['parts'] : [] as $index => $part)
			if ($part['id'] === 'body') $fields['parts'][$index]['steps'][] = ['action' => 'reviewed', 'by' => ['kind' => 'person', 'name' => $review['by']]] + array_diff_key($review, ['by' => 1]);
		return $fields;
	}

	/** A review that a request to REST states is bound to the text that the same request leaves. */
	public static function bind_sent_review(\WP_Post $post, \WP_REST_Request $request): void {
		if (!isset($request['meta'][Store::KEY])) return;
		$raw = Store::raw($post->ID);
		if (!is_array($raw) || isset($raw['version']) || empty($raw['reviewed'])) return;
		$review = is_array($raw['reviewed']) ? $raw['reviewed'] : (is_string($raw['reviewed']) ? ['by' => $raw['reviewed']] : null);
		$digest = Gate::digest($post->post_content);
		if (!$review || isset($review['digest']) || empty($review['by']) || $digest === null) return;
		Store::put($post->ID, ['reviewed' => $review + ['digest' => $digest]] + $raw);
	}
}
