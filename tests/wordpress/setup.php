<?php
// Installs WordPress with a person for each role, all with the password "password"; the author's language is French.
// Arguments: plugins to activate.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Bibliothèque', 'admin', 'admin@example.org', true, '', 'password' );
foreach ( array( 'editor' => '', 'author' => 'fr_FR' ) as $role => $locale ) {
	$made = wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => 'password',
			'user_email' => "$role@example.org",
			'role'       => $role,
			'locale'     => $locale,
		)
	);
	if ( is_wp_error( $made ) ) {
		exit( $made->get_error_message() );
	}
}
foreach ( array_slice( $argv, 1 ) as $plugin ) {
	$failed = activate_plugin( $plugin );
	if ( is_wp_error( $failed ) ) {
		exit( $failed->get_error_message() );
	}
}
// Nothing that is in the way of who opens the editor for the first time.
foreach ( get_users() as $user ) {
	$preferences = array(
		'core/edit-post' => array( 'welcomeGuide' => false ),
		'core'           => array( 'welcomeGuide' => false, 'enableChoosePatternModal' => false ),
		'_modified'      => '2026-01-01T00:00:00.000Z',
	);
	update_user_meta( $user->ID, 'wp_persisted_preferences', $preferences );
}
echo 'installed';
