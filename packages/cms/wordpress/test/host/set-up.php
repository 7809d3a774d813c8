<?php
/** Installs the site, activates the plugin and makes a user of each role, whose application passwords it prints. */
$_SERVER['HTTP_HOST'] = '127.0.0.1';
define('WP_INSTALLING', true);
require "{$argv[1]}/wp-config.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification() {}
wp_install('Nordlys', 'admin', 'admin@nordlys.example', true, '', 'secret-of-the-admin');
update_option('template', 'plain');
update_option('stylesheet', 'plain');
update_option('active_plugins', ['forthright/forthright.php']);
update_option('permalink_structure', '');
wp_delete_post(1, true);
wp_delete_post(2, true);
$users = [];
foreach (['admin' => 'administrator', 'editor' => 'editor', 'author' => 'author', 'contributor' => 'contributor'] as $name => $role) {
	$id = username_exists($name) ?: wp_insert_user(['user_login' => $name, 'user_pass' => "secret-of-the-$name", 'role' => $role, 'user_email' => "$name@nordlys.example", 'display_name' => $name === 'editor' ? 'Kari Nordmann' : ucfirst($name)]);
	[$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'tests']);
	$users[$name] = ['id' => $id, 'password' => $password];
}
echo json_encode($users);
