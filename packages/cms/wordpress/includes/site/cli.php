<?php
/** `wp forthright migrate <grade> [--before=<day>] [--post_type=<type>] [--yes]`, `wp forthright export [--post_type=<type>]`, `wp forthright check <id>`. */

namespace Forthright;

defined('ABSPATH') || exit;

\WP_CLI::add_command('forthright migrate', function (array $args, array $options) {
	$parsed = Record::parse($args[0] ?? null);
	if (isset($parsed['issues'])) \WP_CLI::error($parsed['issues'][0]['message']);
	$given = array_diff_key($options, ['yes' => 1]) + ['dry_run' => empty($options['yes'])];
	$after = 0;
	do {
		$batch = told(fn() => Migrate::batch(Store::decode($args[0]), ['after' => $after] + $given));
		foreach ($batch['posts'] as $post) \WP_CLI::log("{$post['id']}\t" . Store::encode($post['statement']) . "\t{$post['title']}" . ($post['error'] === null ? '' : "\t{$post['error']}"));
		$after = $batch['last'];
	} while ($after !== null);
	if ($given['dry_run']) \WP_CLI::log('Nothing was written: add --yes to write it.');
}, ['synopsis' => '<grade> [--before=<day>] [--post_type=<type>] [--yes]']);
\WP_CLI::add_command('forthright export', fn(array $args = [], array $options = []) => told(function () use ($options) {
	foreach (Migrate::export(isset($options['post_type']) ? [$options['post_type']] : null) as $entry) \WP_CLI::log((string) wp_json_encode($entry, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES));
}), ['synopsis' => '[--post_type=<type>]']);
\WP_CLI::add_command('forthright check', function (array $args) {
	$post = ctype_digit((string) ($args[0] ?? '')) ? get_post((int) $args[0]) : null;
	if (!$post) \WP_CLI::error('There is no such post.');
	$result = Gate::check(Gate::item($post));
	\WP_CLI::log((string) wp_json_encode($result, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRETTY_PRINT));
	if ($result['decision'] === 'block') \WP_CLI::halt(1);
}, ['synopsis' => '<id>']);

/** Does it; an option that cannot be understood ends the command. */
function told(callable $do) {
	try {
		return $do();
	} catch (\InvalidArgumentException $error) {
		\WP_CLI::error($error->getMessage());
	}
}
