<?php
/** Deactivating and deleting the plugin keeps every record: a post stays as disclosed as it was, and a site can come back to it. */
defined('WP_UNINSTALL_PLUGIN') || exit;

delete_option('forthright');
delete_metadata('post', 0, '_forthright_grade', '', true);
