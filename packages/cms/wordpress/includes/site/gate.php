<?php
/** One post at publication: publish, warn or block, with what to do. A crash or a wrong setting blocks where the mode is block. */

namespace Forthright;

defined('ABSPATH') || exit;

final class Gate {
	/**
	 * `['decision' => publish|warn|block, 'findings' => […], 'override' => …]` of an item `['id', 'type', 'title', 'content',
	 * 'disclosure']`. Never throws. An override is looked up beside the post and is no part of the item.
	 */
	public static function check(array $item): array {
		$mode = 'block';
		try {
			$mode = Settings::mode($item);
			$findings = $mode === 'off' ? [] : self::findings($item);
		} catch (ConfigurationError $error) {
			$findings = [self::finding('gate-failed', 'error', [], 'The configuration of forthright is wrong: ' . $error->getMessage())];
		} catch (\Throwable $error) {
			$findings = [self::finding('gate-failed', 'error', [], 'forthright crashed while it checked this post: ' . $error->getMessage())];
		}
		$errors = array_filter($findings, fn($one) => $one['severity'] === 'error');
		$decision = $errors ? ($mode === 'block' ? 'block' : 'warn') : ($findings ? 'warn' : 'publish');
		$override = $decision === 'block' ? Override::standing($item) : null;
		if ($override) $decision = 'publish';
		$result = compact('decision', 'findings') + ($override ? compact('override') : []);
		do_action('forthright_checked', $result, $item);
		return $result;
	}

	/** The item of a stored post. */
	public static function item(\WP_Post $post): array {
		return ['id' => $post->ID, 'type' => $post->post_type, 'title' => $post->post_title, 'content' => $post->post_content, 'disclosure' => Store::raw($post->ID)];
	}

	/** The digest of the text of a post as it is stored. A page and a save ask for that of one post several times. */
	public static function digest(string $content): ?string {
		static $last = null;
		if (!$last || $last[0] !== $content) $last = [$content, Blocks::digest(Stored::html($content))];
		return $last[1];
	}

	/** The words of an editor for what keeps a post back. */
	public static function told(array $findings): string {
		$errors = array_filter($findings, fn($one) => $one['severity'] === 'error') ?: $findings;
		return implode(' ', array_map(fn($one) => ($one['field'] === '' ? '' : "{$one['field']}: ") . $one['message'], $errors));
	}

	private static function findings(array $item): array {
		$parsed = Record::parse($item['disclosure']);
		if (isset($parsed['issues'])) return array_map([self::class, 'unreadable'], $parsed['issues']);
		$record = self::bound($parsed['record'], $item);
		$findings = [];
		foreach (Evaluation::strays(Settings::markets($record['markets'] ?? [])) as $market)
			$findings[] = self::finding('unreadable-disclosure', 'error', ['markets'], sprintf(/* translators: 1: code of a market, 2: codes */ __('No policy is about the market %1$s; %2$s', 'forthright'), $market, Schema::nearest($market, data('markets')['codes'])), data('markets')['codes']);
		foreach ($record['parts'] as $part) {
			if ($part['id'] === 'body' && !$part['steps'])
				$findings[] = self::finding('missing-disclosure', 'error', ['origin'], __('This does not say how the text was made. Add an origin.', 'forthright'), array_values(array_diff(Record::ORIGINS, ['unknown'])));
			array_push($findings, ...self::review($part));
		}
		foreach (Residue::in($item['content']) as ['product' => $product, 'found' => $found, 'certain' => $certain])
			$findings[] = self::finding('chat-residue', $certain ? 'error' : 'warning', [], sprintf(/* translators: 1: product, 2: text */ __('%1$s left this in the text: %2$s. Remove it, and say how the text was made.', 'forthright'), $product, $found));
		array_push($findings, ...Capture::findings($item, $record));
		if (array_filter($record['parts'], fn($part) => Grade::label($part) !== null) && Show::language($item, $record) === null)
			$findings[] = self::finding('label-language', 'error', ['language'], __('There are no words for the language of this post, so its label could not be read.', 'forthright'));
		return $findings;
	}

	/** The record with the digest of the text as it stands now. */
	public static function bound(array $record, array $item): array {
		foreach ($record['parts'] as &$part) {
			unset($part['digest']);
			if ($part['id'] !== 'body') continue;
			$digest = self::digest($item['content']);
			if ($digest !== null) $part['digest'] = $digest;
		}
		return $record;
	}

	private static function unreadable(array $issue): array {
		if ($issue['code'] === 'undeclared') return self::finding('missing-disclosure', 'error', [], __('This post does not say how it was made.', 'forthright') . ' ' . sprintf(/* translators: %s: values */ __('Write one of %s.', 'forthright'), implode(', ', array_diff(Record::ORIGINS, ['unknown']))), array_values(array_diff(Record::ORIGINS, ['unknown'])));
		return self::finding($issue['code'] ?? 'unreadable-disclosure', 'error', $issue['path'], $issue['message'], $issue['allowed']);
	}

	private static function review(array $part): array {
		['state' => $state, 'asks' => $asks, 'step' => $step] = Grade::review($part);
		$path = $part['id'] === 'body' ? ['reviewed'] : ['parts', $part['id'], 'reviewed'];
		if ($state === 'stale') return [self::finding('stale-review', 'error', $path, __('The text has changed since its review. Have it reviewed again.', 'forthright'))];
		if ($state === 'overtaken') return [self::finding('stale-review', 'error', $path, __('AI changed it after its review. Have it reviewed again.', 'forthright'))];
		if (isset($step['digest']) && $part['id'] === 'body' && !isset($part['digest'])) return [self::finding('stale-review', 'error', $path, __('Whether the text is still the one that was reviewed cannot be told: PHP lacks the extension intl.', 'forthright'))];
		if ($asks !== null) return [self::finding('unsettled-review', 'warning', $path, __('The review leaves open who read the substance, and whether it was one.', 'forthright'))];
		if ($state === 'pending' || $state === 'rejected') return [self::finding('unsettled-review', 'warning', $path, __('The review has not approved it.', 'forthright'))];
		return [];
	}

	public static function finding(string $code, string $severity, array $path, string $message, array $allowed = []): array {
		return ['code' => $code, 'severity' => $severity, 'field' => implode('.', $path), 'pointer' => '/meta/' . Store::KEY . implode('', array_map(fn($key) => '/' . strtr((string) $key, ['~' => '~0', '/' => '~1']), $path)), 'message' => $message, 'allowed' => $allowed];
	}
}
