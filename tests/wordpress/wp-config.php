<?php
// Settings of the WordPress that the browser suite starts. TREMPLIN_SITE and TREMPLIN_MODULES are addresses.
define( 'WP_HOME', getenv( 'TREMPLIN_SITE' ) );
define( 'WP_SITEURL', getenv( 'TREMPLIN_SITE' ) );
// All in a file of SQLite: see wp-content/db.php.
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', '' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '' );
define( 'DB_CHARSET', 'utf8' );
define( 'DB_COLLATE', '' );
// Nothing is asked of wordpress.org, and nothing happens by itself.
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
// What PHP complains about is read at the end.
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
define( 'CONCATENATE_SCRIPTS', false );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
