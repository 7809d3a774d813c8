<?php
/** Runs PHP that is read from standard input in the loaded site, as the code of another plugin runs, and prints what it returns. */
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'POST';
['code' => $code, 'input' => $input] = json_decode(stream_get_contents(STDIN), true);
require "{$argv[1]}/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/admin.php';
try {
	$result = ['value' => (static fn($input) => eval($code))($input)];
} catch (Throwable $error) {
	$result = ['value' => null, 'error' => (string) $error];
}
// What is printed last is what holds once the request is over.
register_shutdown_function(fn() => print "\n" . json_encode($result));
