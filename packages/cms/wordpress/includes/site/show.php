<?php
/** Shows the disclosure of a post: labels in its content, marks in the head of its page, and the same in REST for other front ends. */

namespace Forthright;

defined('ABSPATH') || exit;

final class Show {
	public static function register(): void {
		// After blocks, paragraphs and shortcodes.
		add_filter('the_content', [self::class, 'label_content'], 50);
		add_filter('post_thumbnail_html', [self::class, 'label_thumbnail'], 50, 3);
		add_action('wp_head', [self::class, 'print_head']);
		add_action('rest_api_init', [self::class, 'add_rest_field']);
	}

	/** The disclosure of a post on a day (`YYYY-MM-DD`, today in UTC where null); null where nothing readable is stated. */
	public static function disclosure(\WP_Post $post, ?string $on = null): ?Disclosure {
		$item = Gate::item($post);
		$record = Record::parse($item['disclosure'])['record'] ?? null;
		if (!$record || !Settings::guards($post->post_type)) return null;
		$record = Gate::bound($record, $item);
		$on ??= gmdate('Y-m-d');
		// A label in English with its language marked is better than none; before publication its absence is an error.
		$language = self::language($item, $record) ?? 'en';
		try {
			['context' => $context, 'markets' => $markets, 'show' => $show] = Settings::get();
			$context = $context ? Record::parse(['origin' => 'human'] + $context)['record']['context'] ?? [] : [];
			$own = $record['context'] ?? [];
			// Of the audience each field is a fact of its own; of all else the record's value counts as a whole.
			$audience = ($own['audience'] ?? []) + ($context['audience'] ?? []);
			$own = ($audience ? ['audience' => $audience] : []) + $own + $context;
			if ($own) $record['context'] = $own;
			$named = Settings::markets($record['markets'] ?? []);
			if (Evaluation::strays($named)) throw new ConfigurationError('The record names a market that no policy is about.');
			$outcomes = Evaluation::outcomes($record, $named ?: $markets ?: data('markets')['codes'], $on);
			return apply_filters('forthright_disclosure', new Disclosure($record, $outcomes, $language, $show, $on), $post);
		} catch (ConfigurationError $error) {
			// Where it cannot be told what is owed, every label is shown.
			return new Disclosure($record, [], $language, 'always', $on);
		}
	}

	/** The language of the words for a post: what its record says, its own, that of the settings, that of the site. */
	public static function language(array $item, array $record): ?string {
		$named = $record['language'] ?? apply_filters('forthright_language', '', $item);
		if ($named !== '') return Words::look_up($named);
		try {
			$named = Settings::get()['language'];
		} catch (ConfigurationError $error) {
			$named = '';
		}
		return Words::look_up($named ?: get_locale());
	}

	public static function label_content(string $content): string {
		$post = get_post();
		// An excerpt is cut from the content, and its words are not the author's to lose.
		if (!$post || doing_filter('get_the_excerpt') || post_password_required($post)) return $content;
		$disclosure = self::disclosure($post);
		if (!$disclosure) return $content;
		[$content, $shown] = self::label_media($content, $disclosure);
		$labels = Markup::head_labels($disclosure, $shown);
		// Filtered again, it begins with its labels already; markup of an author that looks like one takes none away.
		return str_starts_with($content, $labels) ? $content : $labels . $content;
	}

	public static function label_thumbnail(string $html, $post_id, $thumbnail): string {
		$post = get_post($post_id);
		$disclosure = $post && $html !== '' && is_singular() ? self::disclosure($post) : null;
		return $disclosure ? self::label_media($html, $disclosure)[0] : $html;
	}

	/** Puts the label of each part behind what shows it; gives the ids of the parts that were found. */
	private static function label_media(string $html, Disclosure $disclosure): array {
		$parts = array_filter($disclosure->parts, fn($part) => $part['label'] && isset($part['at']['src']));
		if (!$parts) return [$html, []];
		[$shown, $out, $done, $waiting] = [[], '', 0, []];
		foreach (Pieces::of($html) as [$kind, $name, $attributes, $source, $offset]) {
			if ($kind === 'open' && in_array($name, ['img', 'video', 'audio', 'source'], true) && isset($attributes['src']))
				foreach ($parts as $part) if (self::is_same($part['at']['src'], $attributes['src']) && !isset($waiting[$part['part']])) $waiting[$part['part']] = $part;
			$ends = ($kind === 'open' && $name === 'img') || ($kind === 'close' && in_array($name, ['video', 'audio'], true));
			if (!$ends || !$waiting) continue;
			$end = $kind === 'open' ? $offset + strlen($source) : strpos($html, '>', $offset) + 1;
			$labels = implode('', array_map([Markup::class, 'beside'], $waiting));
			$is_there = substr_compare($html, $labels, $end, strlen($labels)) === 0;
			$out .= substr($html, $done, $end - $done) . ($is_there ? '' : $labels);
			array_push($shown, ...array_keys($waiting));
			[$done, $waiting] = [$end, []];
		}
		return [$out . substr($html, $done), array_unique($shown)];
	}

	/** Whether an address shows what a record names: the same, or a size of it that WordPress made, at the end of its path. */
	private static function is_same(string $named, string $shown): bool {
		$bare = fn($address) => preg_replace('~-\d+x\d+(?=\.\w+$)~', '', rawurldecode(preg_split('/[?#]/', preg_replace('~^(?:https?:)?//[^/]+|^\./~i', '', $address))[0]));
		[$a, $b] = ['/' . ltrim($bare($named), '/'), '/' . ltrim($bare($shown), '/')];
		return $named === $shown || $a === $b || (!str_starts_with($named, '/') && !str_contains($named, '//') && str_ends_with($b, $a));
	}

	public static function print_head(): void {
		$post = is_singular() ? get_queried_object() : null;
		$disclosure = $post instanceof \WP_Post && !post_password_required($post) ? self::disclosure($post) : null;
		// Escaped where it is made, by the same rules as in TypeScript.
		if ($disclosure) echo Markup::page_head($disclosure) . "\n"; // phpcs:ignore WordPress.Security.EscapeOutput
	}

	public static function add_rest_field(): void {
		register_rest_field(Settings::post_types(), 'forthright', [
			'get_callback' => [self::class, 'for_rest'],
			'schema' => ['type' => ['object', 'null'], 'readonly' => true, 'context' => ['view', 'edit'], 'description' => __('The grade, labels and marks that follow from the disclosure.', 'forthright')],
		]);
	}

	public static function for_rest(array $object): ?array {
		$post = get_post($object['id'] ?? 0);
		if (!$post || (post_password_required($post) && !current_user_can('edit_post', $post->ID))) return null;
		$disclosure = self::disclosure($post);
		$check = current_user_can('edit_post', $post->ID) ? array_intersect_key(Gate::check(Gate::item($post)), ['decision' => 1, 'findings' => 1]) : [];
		if (!$disclosure) return $check ? ['grade' => null] + $check : null;
		return [
			'grade' => $disclosure->grade,
			'labels' => array_values(array_filter(array_map(fn($part) => ($part['label'] ?? $part['elsewhere']) ? ['part' => $part['part']] + ($part['label'] ?? $part['elsewhere']) : null, $disclosure->parts))),
			'html' => Markup::head_labels($disclosure),
			'head' => Markup::page_head($disclosure),
		] + $check;
	}
}
