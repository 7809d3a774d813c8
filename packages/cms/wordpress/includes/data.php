<?php
/** What was generated of the TypeScript packages: words, policies, the schema of records. */

namespace Forthright;

defined('ABSPATH') || defined('FORTHRIGHT_VECTORS') || exit;

/** The data of a name, read once in a request; throws where the plugin was installed without it. */
function data(string $name): array {
	static $known = [];
	if (!isset($known[$name])) {
		$file = dirname(__DIR__) . "/generated/$name.json";
		$value = is_readable($file) ? json_decode(file_get_contents($file), true) : null;
		if (!is_array($value)) throw new ConfigurationError("The file generated/$name.json of the plugin is missing or broken: install the plugin again.");
		$known[$name] = $value;
	}
	return $known[$name];
}

/** What is wrong with the set-up of the site and not with a post. */
final class ConfigurationError extends \RuntimeException {}
