<?php
/** Reads a full record, a grade, or shorthand for one: tolerant of forms, strict in what comes out; `parseRecord` of core. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

final class Record {
	public const ORIGINS = ['human', 'ai-assisted', 'ai-modified', 'human-edited', 'ai-generated', 'unknown'];

	/** `['record' => …]`, or `['issues' => [['path', 'message', 'allowed', 'code'], …]]` where there is none. Never throws for an input. */
	public static function parse($input): array {
		if (is_string($input) && str_starts_with(trimmed($input), '{')) {
			$decoded = json_decode($input, true);
			if ($decoded === null) return ['issues' => [Schema::issue([], 'this begins like JSON and is none: ' . json_last_error_msg())]];
			$input = $decoded;
		}
		if (is_object($input)) $input = json_decode((string) json_encode($input), true);
		if ($input === null || $input === [] || (is_string($input) && trimmed($input) === ''))
			return ['issues' => [Schema::issue([], 'nothing is declared; write one of ' . implode(', ', self::ORIGINS), self::ORIGINS, 'undeclared')]];
		if (self::is_full($input)) {
			$input += ['version' => 1];
			$issues = Schema::issues($input, 'record') ?: self::order_issues($input);
			return $issues ? ['issues' => $issues] : self::believable(Doubts::in($input), null);
		}
		$issues = Schema::issues($input, 'shorthand') ?: self::claim_issues($input);
		if ($issues) return ['issues' => self::model_reviews($issues, $input)];
		return self::believable(Doubts::in(Shorthand::expand($input)), $input);
	}

	private static function is_full($input): bool {
		if (!is_array($input) || array_is_list($input)) return false;
		return array_key_exists('version', $input) || (isset($input['parts']) && is_array($input['parts']) && array_is_list($input['parts']) && $input['parts'] !== []);
	}

	/** What the schema of a step and a list of parts asks beyond their fields. */
	private static function order_issues(array $record): array {
		$issues = [];
		$seen = [];
		foreach ($record['parts'] as $index => ['id' => $id, 'steps' => $steps]) {
			if (isset($seen[$id])) $issues[] = Schema::issue(['parts', $index, 'id'], "two parts are called \"$id\": ids are unique in a record");
			$seen[$id] = true;
			foreach ($steps as $at => $step) {
				$path = ['parts', $index, 'steps', $at];
				['action' => $action, 'by' => ['kind' => $kind]] = $step;
				if ($action === 'reviewed' && $kind !== 'person') $issues[] = Schema::issue([...$path, 'by'], 'only a person can review: a model cannot attest', [], 'impossible-review');
				if ($action === 'created' && $kind !== 'person') $issues[] = Schema::issue([...$path, 'action'], 'a model does not create but generate: use generated');
				if ($action === 'generated' && $kind !== 'model') $issues[] = Schema::issue([...$path, 'action'], 'a person does not generate but create: use created');
				if ($action === 'created' && $at > 0) $issues[] = Schema::issue([...$path, 'action'], 'created can only come first: a part written anew starts a new list of steps');
				foreach (['digest', 'decision', 'scope', 'kind'] as $field)
					if ($action !== 'reviewed' && isset($step[$field])) $issues[] = Schema::issue([...$path, $field], "only a review carries a $field");
			}
		}
		return $issues;
	}

	/** What shorthand cannot say: a model that took no part, a translation by two, a body among the other parts. */
	private static function claim_issues($input): array {
		if (!is_array($input)) return [];
		$issues = self::making_issues($input, []);
		foreach ($input['parts'] ?? [] as $name => $part) {
			if ($name === 'body') $issues[] = Schema::issue(['parts', 'body'], '"body" must not stand here: what is said of the body stands beside parts');
			if (is_array($part)) array_push($issues, ...self::making_issues($part, ['parts', $name]));
		}
		return $issues;
	}

	private static function making_issues(array $making, array $path): array {
		$issues = [];
		$translated = $making['translated'] ?? null;
		if (is_array($translated) && isset($translated['model'], $translated['by']))
			$issues[] = Schema::issue([...$path, 'translated'], 'translated by a model or by a person: give one of model and by');
		$origin = $making['origin'] ?? null;
		if (!in_array($origin, [null, 'human', 'unknown'], true)) return $issues;
		$says = $origin === null ? 'no origin is given' : "origin says $origin";
		foreach (['model' => 'model names an AI model', 'at' => 'at says when a model worked on it'] as $field => $what)
			if (isset($making[$field])) $issues[] = Schema::issue([...$path, $field], "$says, $what: give the origin that the model is part of, e.g. ai-generated");
		return $issues;
	}

	/** Shorthand has no fields for a model that reviewed; what is wrong is the claim. */
	private static function model_reviews(array $issues, $input): array {
		$said = [];
		foreach ($issues as $issue) {
			$at = array_search('reviewed', array_reverse($issue['path'], true), true);
			$field = $at === false ? null : $issue['path'][$at + 1] ?? null;
			$inner = $at === false ? null : $issue['path'][$at + 2] ?? null;
			$is_model = $field === 'model' || ($field === 'by' && in_array($inner, ['kind', 'provider', 'id', 'version', 'card', 'dataSummary'], true));
			if ($is_model) {
				$base = array_slice($issue['path'], 0, $at + 1);
				$kind = array_reduce([...$base, 'by', 'kind'], fn($value, $key) => is_array($value) ? $value[$key] ?? null : null, $input);
				if ($kind !== 'person')
					$issue = Schema::issue([...$base, $field], 'only a person can review: a model cannot attest; name the person, or leave the review out', [], 'impossible-review');
			}
			if (!in_array($issue, $said, true)) $said[] = $issue;
		}
		return $said;
	}

	/** The record, unless it claims what cannot be: software as a person, or steps whose days contradict their order. */
	private static function believable(array $record, $shorthand): array {
		$issues = [];
		foreach ($record['parts'] as $index => $part) {
			$before = [];
			foreach ($part['steps'] as $at => $step) {
				$code = $step['action'] === 'reviewed' ? 'impossible-review' : null;
				$path = fn($field) => self::path_of($shorthand, $part['id'], $index, $at, $step, $field);
				if (($step['doubt'] ?? null) === 'software')
					$issues[] = Schema::issue($path('by'), '"' . ($step['by']['name'] ?? $step['by']['role'] ?? '') . '" is software and no person: name the person, or leave it out', [], $code);
				$moment = $step['at'] ?? null;
				foreach ($before as $earlier)
					if ($moment !== null && Moments::is_before($moment, $earlier) === true) {
						$issues[] = Schema::issue($path('at'), "\"$moment\" is before $earlier, which comes first here: correct a day, or the order", [], $code);
						break;
					}
				if ($moment !== null) $before[] = $moment;
			}
		}
		return $issues ? ['issues' => $issues] : ['record' => $record];
	}

	private static function path_of($shorthand, string $id, int $part, int $at, array $step, string $field): array {
		if ($shorthand === null) return ['parts', $part, 'steps', $at, $field];
		$base = $id === 'body' ? [] : ['parts', $id];
		if ($step['by']['kind'] === 'model' && $step['action'] !== 'translated') return [...$base, $field];
		$own = [...$base, $step['action']];
		$value = array_reduce($own, fn($value, $key) => is_array($value) ? $value[$key] ?? null : null, $shorthand);
		return is_array($value) && array_key_exists($field, $value) ? [...$own, $field] : $own;
	}
}
