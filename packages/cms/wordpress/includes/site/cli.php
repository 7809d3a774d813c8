<?php
/** `wp forthright migrate <grade> [--before=<day>] [--post_type=<type>] [--yes]`, `wp forthright export`, `wp forthright check <id>`. */

namespace Forthright;

defined('ABSPATH') || exit;

\WP_CLI::add_command('forthright migrate', function (array $args, array $options) {
	$parsed = Record::parse($args[0] ?? null);
	if (isset($parsed['issues'])) \WP_CLI::error($parsed['issues'][0]['message']);
	$given = array_intersect_key($options, ['before' => 1, 'post_type' => 1]) + ['dry_run' => !isset($options['yes'])];
	$after = 0;
	do {
		$batch = Migrate::batch(Store::decode($args[0]), $given + ['after' => $after]);
		foreach ($batch['posts'] as $post) \WP_CLI::log("{$post['id']}\t" . Store::encode($post['statement']) . "\t{$post['title']}" . ($post['error'] === null ? '' : "\t{$post['error']}"));
		$after = $batch['last'];
	} while ($after !== null);
	if ($given['dry_run']) \WP_CLI::log('Nothing was written: add --yes to write it.');
});
\WP_CLI::add_command('forthright export', function () {
	foreach (Migrate::export() as $entry) \WP_CLI::log((string) wp_json_encode($entry, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES));
});
\WP_CLI::add_command('forthright check', function (array $args) {
	$post = get_post((int) ($args[0] ?? 0));
	if (!$post) \WP_CLI::error('There is no such post.');
	$result = Gate::check(Gate::item($post));
	\WP_CLI::log((string) wp_json_encode($result, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRETTY_PRINT));
	if ($result['decision'] === 'block') \WP_CLI::halt(1);
});
