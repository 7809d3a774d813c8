<?php
/**
 * Notes what WordPress' own AI client generated (7.0 and later), and finds it again in posts: the record writes itself where
 * nothing is stated, and a record that says that no AI took part is contradicted. Kept are provider, model, id, time and
 * digests of the passages, and never a prompt or an output. Nothing here makes a review.
 */

namespace Forthright;

defined('ABSPATH') || exit;

final class Capture {
	public const KEY = '_forthright_captured';
	private const KEPT = 50;
	/** Shorter passages are said by people too; in characters, once folded. */
	private const SHORTEST = 40;

	public static function register(): void {
		add_action('wp_ai_client_after_generate_result', [self::class, 'note']);
		add_action('save_post', [self::class, 'find'], 20, 2);
	}

	public static function note($event): void {
		try {
			$entry = self::entry($event->getResult());
		} catch (\Throwable $error) {
			// What was generated has its own way to go on; that it was not noted is in the log of PHP.
			trigger_error('forthright could not note what the AI client generated: ' . esc_html($error->getMessage()), E_USER_WARNING);
			return;
		}
		// A result without text, e.g. a picture, says nothing of a post's words.
		if (!$entry['passages']) return;
		$kept = [...self::kept(), $entry];
		set_transient(self::box(), array_slice($kept, -self::KEPT), WEEK_IN_SECONDS);
	}

	private static function entry($result): array {
		return [
			'provider' => self::line($result->getProviderMetadata()->getId()),
			'model' => self::line($result->getModelMetadata()->getId()),
			'id' => self::line($result->getId()),
			'at' => gmdate('Y-m-d\TH:i:s\Z'),
			// The client knows the model that was asked for; what answered is for the provider to say.
			'basis' => 'request',
			'passages' => array_slice(array_merge([], ...array_map([self::class, 'passages'], $result->toTexts())), 0, 200),
		];
	}

	/** Notes at a post which events its text comes from, and writes the record where nothing is stated. */
	public static function find(int $id, \WP_Post $post): void {
		if (!Settings::guards($post->post_type) || wp_is_post_autosave($id) || wp_is_post_revision($id)) return;
		$kept = self::kept();
		if (!$kept) return;
		$there = self::passages($post->post_content);
		$known = self::of($id);
		$fresh = [];
		foreach ($kept as $entry)
			if (array_intersect($entry['passages'], $there) && !in_array($entry['id'], array_column([...$known, ...$fresh], 'id'), true)) $fresh[] = ['digest' => 'sha256:' . hash('sha256', implode("\n", $entry['passages']))] + $entry;
		if (!$fresh) return;
		update_post_meta($id, self::KEY, wp_slash((string) wp_json_encode([...$known, ...$fresh])));
		if (Store::raw($id) !== null) return;
		$steps = array_map(fn($entry) => ['action' => 'generated', 'by' => array_filter(['kind' => 'model', 'provider' => $entry['provider'], 'id' => $entry['model']]), 'at' => $entry['at']], $fresh);
		Store::put($id, ['version' => 1, 'parts' => [['id' => 'body', 'medium' => 'text', 'steps' => $steps]]]);
	}

	/** A record that says that people wrote a text that still holds what a model generated is milder than the evidence. */
	public static function findings(array $item, array $record): array {
		$there = self::passages($item['content']);
		foreach ($record['parts'] as $part) {
			if ($part['id'] !== 'body' || Grade::of($part) !== 'human') continue;
			foreach ([...(empty($item['id']) ? [] : self::of((int) $item['id'])), ...self::kept()] as $entry)
				if (array_intersect($entry['passages'], $there))
					return [Gate::finding('milder-than-evidence', 'error', ['origin'], sprintf(/* translators: %s: model */ __('This says that people wrote the text, and it holds what %s generated. Correct the origin.', 'forthright'), $entry['model']), ['ai-assisted', 'ai-modified', 'human-edited', 'ai-generated'])];
		}
		return [];
	}

	/** What was captured of a post. */
	public static function of(int $id): array {
		return json_decode((string) get_post_meta($id, self::KEY, true), true) ?: [];
	}

	/** Digests of the passages of a text, folded, so that markup, marks of Markdown and quotation marks change nothing. */
	private static function passages(string $text): array {
		$passages = [];
		$blocks = str_contains($text, '</') ? Blocks::of($text) : (preg_split('/\R+/u', $text) ?: []);
		foreach ($blocks as $block) {
			$folded = fold(preg_replace('/⟦[^⟧]*⟧|\]\([^)]*\)/u', ' ', $block));
			if (mb_strlen($folded) >= self::SHORTEST) $passages[] = substr(hash('sha256', $folded), 0, 32);
		}
		return $passages;
	}

	private static function kept(): array {
		$kept = get_transient(self::box());
		return is_array($kept) ? $kept : [];
	}

	/** One box a user: what a cron job generated is matched when a cron job saves. */
	private static function box(): string {
		return 'forthright_captured_' . get_current_user_id();
	}

	private static function line($value): string {
		return mb_substr(trim(preg_replace('/\p{Cc}+/u', ' ', (string) $value)), 0, 500);
	}
}
