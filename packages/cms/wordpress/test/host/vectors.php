<?php
/**
 * Holds the PHP code against the golden vectors and prints what differs, as JSON: one entry a vector.
 * Called with the folder of the plugin and that of WordPress, of which only the decoder of character references is used.
 */
define('FORTHRIGHT_VECTORS', true);
[, $plugin, $wordpress] = $argv;
function _doing_it_wrong() {}
function __($text) { return $text; }
foreach (['class-wp-token-map', 'html-api/html5-named-character-references', 'html-api/class-wp-html-decoder'] as $file) require "$wordpress/wp-includes/$file.php";
require "$plugin/includes/load.php";

use function Forthright\data;

/** Sorted by key, so that only what is said counts and not its order. */
function sorted($value) {
	if (!is_array($value)) return $value;
	$value = array_map('sorted', $value);
	if (!array_is_list($value)) ksort($value);
	return $value;
}

$different = [];
function compare(string $kind, $input, $expected, $actual): void {
	global $different;
	if (sorted($expected) !== sorted($actual)) $different[] = compact('kind', 'input', 'expected', 'actual');
}

/** The record as it is shown: with the context of the site, and the digest of the text. */
function prepared(array $vector): array {
	$record = Forthright\Record::parse($vector['input'])['record'];
	if (isset($vector['digest'])) foreach ($record['parts'] as &$part) if ($part['id'] === 'body') $part['digest'] = $vector['digest'];
	unset($part);
	if (isset($vector['context'])) $record['context'] = ($record['context'] ?? []) + $vector['context'];
	return $record;
}

$vectors = data('vectors');
foreach ($vectors['records'] as $vector) {
	$parsed = Forthright\Record::parse($vector['input']);
	$fields = array_values(array_unique(array_map(fn($issue) => implode('.', $issue['path']), $parsed['issues'] ?? [])));
	if (isset($vector['fields'])) compare('fields', $vector['input'], $vector['fields'], isset($parsed['record']) ? 'a record' : $fields);
	else {
		compare('record', $vector['input'], $vector['record'], $parsed['record'] ?? $parsed['issues']);
		if (isset($parsed['record']))
			compare('grade', $vector['input'], $vector['parts'], array_map(function ($part) {
				['state' => $state, 'asks' => $asks] = Forthright\Grade::review($part, '2026-11-22');
				return ['grade' => Forthright\Grade::of($part), 'state' => $state, 'asks' => $asks];
			}, $parsed['record']['parts']));
	}
}
foreach ($vectors['digests'] as ['content' => $content, 'blocks' => $blocks, 'digest' => $digest]) {
	compare('blocks', $content, $blocks, Forthright\Blocks::of(Forthright\Stored::html($content)));
	compare('digest', $content, $digest, Forthright\Blocks::digest(Forthright\Stored::html($content)));
}
foreach ($vectors['languages'] as ['tag' => $tag, 'chosen' => $chosen]) compare('language', $tag, $chosen, Forthright\Words::look_up($tag));
foreach ($vectors['outcomes'] as $vector) {
	['markets' => $markets, 'platforms' => $platforms, 'on' => $on] = $vector;
	$record = Forthright\Record::parse($vector['input'])['record'];
	$outcomes = Forthright\Evaluation::outcomes($record, $markets, $on, $platforms);
	$said = [];
	foreach ($outcomes as $outcome)
		$said["{$outcome['id']} {$outcome['market']}"] = array_map(fn($one) => "{$one['part']} {$one['outcome']}" . ($one['lighter'] ? ' lighter' : ''), $outcome['parts']);
	compare('outcomes', [$vector['policy'], $vector['input'], $on], $vector['outcomes'], $said);
	compare('verdicts', [$vector['policy'], $vector['input'], $on], $vector['verdicts'], Forthright\Verdicts::on($record, $outcomes, $markets, $platforms));
}
foreach ($vectors['disclosures'] as $vector) {
	$record = prepared($vector);
	$outcomes = Forthright\Evaluation::outcomes($record, $vector['markets'], $vector['on']);
	$disclosure = new Forthright\Disclosure($record, $outcomes, $vector['language'], $vector['show'], $vector['on']);
	$site = array_intersect_key($vector, array_flip(['input', 'language', 'markets', 'show', 'on', 'digest', 'context']));
	compare('item', $site, $vector['grade'], $disclosure->grade);
	compare('labels', $site, $vector['labels'], array_map(fn($part) => ['elsewhere' => $part['elsewhere']['id'] ?? null] + array_intersect_key($part, array_flip(['part', 'grade', 'outcome', 'reviewed', 'because', 'label'])), $disclosure->parts));
	$verdicts = array_map(fn($one) => array_intersect_key($one, ['market' => 1, 'label' => 1, 'parts' => 1]), Forthright\Verdicts::on($record, $outcomes, $vector['markets']));
	compare('verdict', $site, $vector['verdicts'], $verdicts);
	compare('head', $site, $vector['head'], Forthright\Markup::page_head($disclosure));
	compare('label', $site, $vector['label'], Forthright\Markup::head_labels($disclosure));
}
echo json_encode(['checked' => array_map('count', $vectors), 'different' => $different], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRETTY_PRINT);
