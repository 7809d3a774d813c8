<?php
/**
 * Plugin Name: Forthright – AI disclosure
 * Description: Records how a post was made by AI and people, shows the label that is owed in the language of its readers, writes the marks for machines, and keeps what is undisclosed from being published.
 * Version: 0.1.0
 * Requires at least: 6.7
 * Requires PHP: 8.1
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: forthright
 * Domain Path: /languages
 *
 * The MIT licence is compatible with the GPL, version 2 and later, under which WordPress is.
 */

namespace Forthright;

defined('ABSPATH') || exit;

require_once __DIR__ . '/includes/load.php';
foreach (['site/requirements', 'site/settings', 'site/store', 'site/residue', 'site/gate', 'site/override', 'site/guard', 'site/show', 'site/capture', 'site/migrate', 'admin/form', 'admin/panel', 'admin/list', 'admin/screen'] as $file)
	require_once __DIR__ . "/includes/$file.php";

Requirements::register();
Store::register();
Guard::register();
Show::register();
Capture::register();
Form::register();
Panel::register();
PostList::register();
Screen::register();
if (defined('WP_CLI') && \WP_CLI) require_once __DIR__ . '/includes/site/cli.php';
