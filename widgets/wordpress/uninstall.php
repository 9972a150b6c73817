<?php
/**
 * Removes what the plugin has kept: its settings, and copies of modules that it has read. Posts stay as they are.
 *
 * @package Tremplin
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$tremplin_clean = function () {
	global $wpdb;
	delete_option( 'tremplin' );
	foreach ( array( '_transient_tremplin_', '_transient_timeout_tremplin_' ) as $tremplin_start ) {
		// There is no other way to find transients by the beginning of their name.
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( $tremplin_start ) . '%' ) );
	}
};

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $tremplin_site ) {
		switch_to_blog( $tremplin_site );
		$tremplin_clean();
		restore_current_blog();
	}
} else {
	$tremplin_clean();
}
