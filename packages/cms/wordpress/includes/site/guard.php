<?php
/**
 * Keeps what is undisclosed from going out. REST is refused whole, with the field and what is allowed; wherever else a post is
 * saved and published at once, the text is saved and the post stays a draft.
 */

namespace Forthright;

defined('ABSPATH') || exit;

final class Guard {
	/** Why a post was kept a draft, for its editors. */
	public const HELD = '_forthright_held';
	/** Records that a request brings and WordPress stores only after the post: id of the post (0 for a new one) => record. */
	private static array $incoming = [];
	/** Posts that this very call has checked already, by id (0 for a new one), and the text that was checked. */
	private static array $passed = [];
	/** Posts that were held back in this request, and the status and date that were wanted. */
	private static array $held = [];
	/** What was found of a new post, until it has an id. */
	private static ?array $fresh = null;
	/** Whether the post that is being saved was checked by a record that is stored only after it. */
	private static bool $promised = false;
	/** Posts to look at again once the request has done what it does. */
	private static array $later = [];

	public static function register(): void {
		add_action('rest_api_init', [self::class, 'guard_rest']);
		add_filter('rest_request_after_callbacks', [self::class, 'settle_rest'], PHP_INT_MAX);
		add_filter('wp_insert_post_data', [self::class, 'guard_save'], PHP_INT_MAX, 2);
		add_action('save_post', [self::class, 'note_saved'], 0, 3);
		add_action('publish_future_post', [self::class, 'guard_scheduled'], 0);
		add_action('transition_post_status', [self::class, 'guard_transition'], PHP_INT_MIN, 3);
		foreach (['added_post_meta', 'updated_post_meta', 'deleted_post_meta'] as $hook) add_action($hook, [self::class, 'watch_record'], 10, 3);
		add_action('wp_restore_post_revision', [self::class, 'settle'], 20, 0);
		add_action('shutdown', [self::class, 'settle'], 0, 0);
	}

	/** Statuses in which anybody can read a post, and the one that leads there by itself. */
	public static function goes_out(string $status): bool {
		return $status === 'future' || in_array($status, get_post_stati(['public' => true]), true);
	}

	public static function guard_rest(): void {
		foreach (Settings::post_types() as $type) {
			add_filter("rest_pre_insert_$type", [self::class, 'refuse_rest'], PHP_INT_MAX, 2);
			add_action("rest_after_insert_$type", [Form::class, 'bind_sent_review'], 10, 2);
		}
	}

	/** 400 with the field and what is allowed; drafts and autosaves pass. */
	public static function refuse_rest($prepared, $request) {
		if (is_wp_error($prepared) || str_contains((string) $request->get_route(), '/autosaves')) return $prepared;
		$id = (int) ($prepared->ID ?? 0);
		$post = $id ? get_post($id) : null;
		$brings = is_array($request['meta']) && array_key_exists(Store::KEY, $request['meta']);
		$record = $brings ? Store::decode($request['meta'][Store::KEY]) : ($id ? Store::raw($id) : null);
		if (!self::goes_out($prepared->post_status ?? $post->post_status ?? 'draft')) return $prepared;
		$item = ['id' => $id, 'type' => $prepared->post_type ?? $post->post_type ?? 'post', 'title' => $prepared->post_title ?? $post->post_title ?? '', 'content' => $prepared->post_content ?? $post->post_content ?? '', 'disclosure' => $record];
		$result = Gate::check($item);
		if ($result['decision'] === 'block') return self::refusal($result['findings']);
		if ($brings) self::$incoming[$id] = $record;
		return $prepared;
	}

	private static function refusal(array $findings): \WP_Error {
		$errors = array_values(array_filter($findings, fn($one) => $one['severity'] === 'error'));
		return new \WP_Error('forthright_' . str_replace('-', '_', $errors[0]['code']), Gate::told($errors), [
			'status' => 400,
			'field' => Store::KEY . ($errors[0]['field'] === '' ? '' : ".{$errors[0]['field']}"),
			'allowed' => $errors[0]['allowed'],
			'errors' => array_map(fn($one) => ['code' => $one['code'], 'pointer' => $one['pointer'], 'detail' => $one['message'], 'allowed' => $one['allowed']], $errors),
		]);
	}

	/** Every other way through WordPress: the post is saved and stays a draft. */
	public static function guard_save(array $data, array $postarr): array {
		$id = (int) ($postarr['ID'] ?? 0);
		if (!Settings::guards($data['post_type']) || !self::goes_out($data['post_status'])) return $data;
		$content = wp_unslash($data['post_content']);
		$item = ['id' => $id, 'type' => $data['post_type'], 'title' => wp_unslash($data['post_title']), 'content' => $content, 'disclosure' => self::record_of($id, $postarr, $content)];
		$result = Gate::check($item);
		if ($result['decision'] !== 'block') {
			self::$passed[$id] = md5($content);
			return $data;
		}
		$held = ['status' => $data['post_status'], 'date' => $data['post_date'], 'date_gmt' => $data['post_date_gmt'], 'findings' => $result['findings']];
		if ($id) self::hold($id, $held);
		else self::$fresh = ['text' => md5($content)] + $held;
		return ['post_status' => 'draft'] + $data;
	}

	/** The record that a post will have once this save is over. */
	private static function record_of(int $id, array $postarr, string $content) {
		if (array_key_exists($id, self::$incoming)) {
			// For this save alone: hooks of other plugins may save other posts within it.
			$record = self::$incoming[$id];
			unset(self::$incoming[$id]);
			self::$promised = true;
			return $record;
		}
		if (isset($postarr['meta_input']) && array_key_exists(Store::KEY, (array) $postarr['meta_input'])) return Store::decode(wp_unslash($postarr['meta_input'][Store::KEY]));
		if ($id && Form::is_sent($id)) {
			self::$promised = true;
			return Form::record($id, $content);
		}
		return $id ? Store::raw($id) : null;
	}

	public static function note_saved(int $id, \WP_Post $post, bool $update): void {
		if (!Settings::guards($post->post_type)) return;
		// A record that is promised and cannot be stored is none.
		if (self::$promised) self::$later[$id] = true;
		self::$promised = false;
		$held = self::$fresh;
		if (!$held || $update || $held['text'] !== md5($post->post_content)) return;
		self::$fresh = null;
		self::hold($id, $held);
		// What came with the post was stored before this.
		self::release($id);
	}

	/** By cron; `wp_publish_post` writes the row without asking anybody. */
	public static function guard_scheduled($id): void {
		$post = get_post($id);
		if ($post && $post->post_status === 'future' && Settings::guards($post->post_type)) self::demote_unless_disclosed($post);
	}

	/** After the fact, for plugins that publish past `wp_insert_post`; the post object that later hooks get is a draft. */
	public static function guard_transition(string $new, string $old, \WP_Post $post): void {
		$id = $old === 'new' ? 0 : $post->ID;
		$passed = (self::$passed[$id] ?? null) === md5($post->post_content);
		unset(self::$passed[$id]);
		if ($passed) delete_post_meta($post->ID, self::HELD);
		if ($passed || !Settings::guards($post->post_type) || !self::goes_out($new)) return;
		self::demote_unless_disclosed($post);
	}

	/** A record that is changed or taken away is looked at once the request is over: it may be on its way back. */
	public static function watch_record($ids, $id, $key): void {
		if ($key !== Store::KEY) return;
		if (isset(self::$held[$id])) self::release((int) $id);
		elseif (self::goes_out((string) get_post_status($id))) self::$later[(int) $id] = true;
	}

	public static function settle(): void {
		[$later, self::$later] = [array_keys(self::$later), []];
		foreach ($later as $id) {
			$post = get_post($id);
			if ($post && Settings::guards($post->post_type) && self::goes_out($post->post_status)) self::demote_unless_disclosed($post);
		}
	}

	public static function settle_rest($response) {
		self::$incoming = [];
		self::settle();
		return $response;
	}

	private static function demote_unless_disclosed(\WP_Post $post): void {
		global $wpdb;
		$result = Gate::check(Gate::item($post));
		if ($result['decision'] !== 'block') return;
		$held = ['status' => $post->post_status, 'date' => $post->post_date, 'date_gmt' => $post->post_date_gmt, 'findings' => $result['findings']];
		$wpdb->update($wpdb->posts, ['post_status' => 'draft'], ['ID' => $post->ID]);
		wp_clear_scheduled_hook('publish_future_post', [$post->ID]);
		clean_post_cache($post->ID);
		$post->post_status = 'draft';
		self::hold($post->ID, $held);
		do_action('forthright_demoted', $post->ID, $result);
	}

	/** Notes what was wanted and why it did not happen, for editors, and for a record that comes in the same request. */
	private static function hold(int $id, array $held): void {
		// A long import holds many, and what was found of each is in its note.
		self::$held[$id] = array_diff_key($held, ['findings' => 1, 'text' => 1]);
		$note = ['status' => $held['status'], 'at' => gmdate('Y-m-d\TH:i:s\Z'), 'findings' => $held['findings']];
		update_post_meta($id, self::HELD, wp_slash((string) wp_json_encode($note, JSON_UNESCAPED_UNICODE)));
	}

	/** Importers and plugins store the record after the post: what was wanted happens once it is there. */
	private static function release(int $id): void {
		$post = get_post($id);
		$held = self::$held[$id];
		if (!$post || $post->post_status !== 'draft' || Gate::check(Gate::item($post))['decision'] === 'block') return;
		unset(self::$held[$id]);
		delete_post_meta($id, self::HELD);
		wp_update_post(['ID' => $id, 'post_status' => $held['status'], 'post_date' => $held['date'], 'post_date_gmt' => $held['date_gmt'], 'edit_date' => true]);
	}
}
