<?php
/** A disclosure as HTML: the bytes that @forthright/html writes. Everything of others goes through one of the two escapes. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Markup {
	private const SOURCES = [
		'modified' => 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
		'generated' => 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
	];

	/** The labels at the head of the content; those of `$shown` parts stand beside what they are about. */
	public static function head_labels(Disclosure $disclosure, array $shown = []): string {
		$text = array_filter($disclosure->parts, fn($part) => $part['medium'] === 'text');
		$media = array_filter($disclosure->parts, fn($part) => $part['medium'] !== 'text' && !in_array($part['part'], $shown, true));
		$labelled = array_values(array_filter($text, fn($part) => $part['label']));
		$body = self::body($disclosure->parts);
		if ($body && $body['label']) usort($labelled, fn($a, $b) => ($b === $body) <=> ($a === $body));
		$groups = [...array_slice(self::groups($labelled), 0, 1), ...self::groups($media)];
		return implode('', array_map(fn($group) => self::label_element('div', $group, 'long', true), $groups));
	}

	/** The label beside a picture, clip or recording. */
	public static function beside(array $part): string {
		return self::label_element('span', [$part], 'short', false);
	}

	/** Meta and JSON-LD for the head of a page that shows one item. */
	public static function page_head(Disclosure $disclosure): string {
		return implode("\n", array_filter([self::meta($disclosure), self::json_ld($disclosure)]));
	}

	private static function groups(array $parts): array {
		$groups = [];
		foreach ($parts as $part) {
			if (!$part['label']) continue;
			$key = implode("\n", [$part['label']['long'], $part['label']['short'], ...array_column($part['label']['wording'], 'text')]);
			$groups[$key][] = $part;
		}
		return array_values($groups);
	}

	private static function label_element(string $tag, array $parts, string $form, bool $at_head): string {
		['label' => $label] = $parts[0];
		$ids = array_column($parts, 'part');
		$attributes = ['class' => 'ai-disclosure'];
		if ($at_head || $form === 'short') $attributes['role'] = 'note';
		$attributes['data-ai-disclosure-part'] = self::part_value($ids);
		$attributes['data-ai-disclosure-label'] = $label['id'];
		if ($at_head) $attributes += self::making($parts[0]);
		$attributes += ['lang' => $label['language'], 'dir' => $label['direction']];
		$inner = ($at_head ? '' : ' ') . self::text($label[$form]);
		foreach ($label['wording'] as $wording)
			if (in_array($form, $wording['forms'], true))
				$inner .= ' ' . self::element('span', ['lang' => $wording['language']] + ($label['direction'] === 'rtl' ? ['dir' => 'auto'] : []), self::text($wording['text']));
		return self::element($tag, $attributes, $inner . ($at_head ? '' : ' '));
	}

	/** One id as it is; several as a JSON list. */
	private static function part_value(array $ids): string {
		return count($ids) === 1 ? $ids[0] : self::json($ids);
	}

	private static function making(array $part): array {
		$models = array_map(fn($model) => array_filter(['provider' => $model['provider'] ?? null, 'id' => $model['id'] ?? null, 'version' => $model['version'] ?? null], fn($value) => $value !== null), $part['models']);
		$enough = count($models) < 2 && !array_filter($models);
		return ['data-ai-grade' => $part['grade']]
			+ ($part['reviewed'] ? ['data-ai-reviewed' => ''] : [])
			+ ($enough ? [] : ['data-ai-models' => '[' . implode(',', array_map(fn($model) => $model ? self::json($model) : '{}', $models)) . ']']);
	}

	private static function meta(Disclosure $disclosure): ?string {
		$order = ['human-only', 'ai-assisted', 'ai-autonomous'];
		$values = [];
		foreach ($disclosure->parts as $part) if ($part['medium'] !== 'text' || !$part['at']) $values[] = self::group_value($part);
		$value = null;
		foreach ($order as $one) if (in_array($one, $values, true)) $value = $one;
		// That no AI was involved can be said of a page only when it is known of every part.
		if ($value === null || ($value === 'human-only' && $disclosure->grade !== 'human')) return null;
		return '<meta name="ai-disclosure" content="' . $value . '" data-forthright="">';
	}

	/** The value of the W3C Community Group, draft of 2026-09-21. */
	private static function group_value(array $part): string {
		if ($part['grade'] === 'human') return 'human-only';
		return $part['reviewed'] || in_array($part['grade'], ['ai-assisted', 'human-edited'], true) ? 'ai-assisted' : 'ai-autonomous';
	}

	private static function json_ld(Disclosure $disclosure): ?string {
		$record = $disclosure->record;
		$text = self::body($disclosure->parts);
		$source = $text ? self::source($text) : null;
		$responsible = $record['context']['responsible'] ?? [];
		$accountable = ($responsible['kind'] ?? '') === 'person' ? ['accountablePerson' => ['@type' => 'Person', 'name' => $responsible['name']]] : [];
		$work = $source === null ? null : ['digitalSourceType' => $source] + ($text['label'] ? ['creditText' => $text['label']['long']] : []) + $accountable;
		$media = [];
		foreach ($disclosure->parts as $part) {
			if ($part['medium'] === 'text' || !isset($part['at']['src']) || self::source($part) === null) continue;
			$media[] = ['@type' => ucfirst($part['medium']) . 'Object', 'contentUrl' => $part['at']['src'], 'digitalSourceType' => self::source($part)]
				+ ($part['label'] ? ['creditText' => $part['label']['long']] : []);
		}
		if (!$work && !$media) return null;
		$language = $record['language'] ?? null;
		foreach ($record['parts'] as $part) if ($part['id'] === 'body') $language = $part['language'] ?? $language;
		$object = ['@context' => 'https://schema.org', '@type' => 'CreativeWork'] + ($language === null ? [] : ['inLanguage' => $language])
			+ ($work ?? $accountable) + ($media ? ['hasPart' => $media] : []);
		return '<script type="application/ld+json" data-forthright="">' . self::script_json($object) . '</script>';
	}

	private static function source(array $part): ?string {
		if ($part['grade'] === 'ai-modified') return self::SOURCES['modified'];
		return in_array($part['grade'], ['ai-generated', 'human-edited'], true) ? self::SOURCES['generated'] : null;
	}

	private static function body(array $parts): ?array {
		foreach ($parts as $part) if ($part['part'] === 'body') return $part;
		foreach ($parts as $part) if ($part['medium'] === 'text' && !$part['at']) return $part;
		return null;
	}

	private static function element(string $tag, array $attributes, string $inner): string {
		$written = '';
		foreach ($attributes as $name => $value) $written .= " $name=\"" . str_replace('"', '&quot;', self::text((string) $value)) . '"';
		return "<$tag$written>$inner</$tag>";
	}

	private static function text(string $text): string {
		return strtr($text, ["\r\n" => "\n", "\r" => "\n", "\0" => "\u{FFFD}", '&' => '&amp;', '<' => '&lt;', '>' => '&gt;']);
	}

	private static function json($value): string {
		return json_encode($value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS | JSON_INVALID_UTF8_SUBSTITUTE);
	}

	/** JSON that can end no script and open no comment. */
	private static function script_json($value): string {
		return strtr(self::json($value), ['<' => '\u003c', '>' => '\u003e', '&' => '\u0026', "\u{2028}" => '\u2028', "\u{2029}" => '\u2029']);
	}
}
