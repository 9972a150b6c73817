<?php
/**
 * Plugin Name: What the browser suite needs of WordPress
 */

// The probe is the first script of each page.
foreach ( array( 'wp_head', 'admin_head', 'login_head', 'tremplin_preview_head' ) as $head ) {
	add_action(
		$head,
		function () {
			echo '<script src="' . esc_url( getenv( 'TREMPLIN_MODULES' ) . '/t/probe.js' ) . '"></script>';
		},
		0
	);
}

// Modules of another site come from another port, which WordPress asks of no site in the world; wordpress.org is not asked.
add_filter(
	'http_allowed_safe_ports',
	function ( $ports ) {
		$ports[] = wp_parse_url( getenv( 'TREMPLIN_MODULES' ), PHP_URL_PORT );
		return $ports;
	}
);
add_filter(
	'pre_http_request',
	function ( $answer, $given, $url ) {
		$is_known = 0 === strpos( $url, getenv( 'TREMPLIN_MODULES' ) );
		return $is_known ? $answer : array( 'headers' => array(), 'body' => '', 'response' => array( 'code' => 503, 'message' => '' ), 'cookies' => array() );
	},
	10,
	3
);
remove_action( 'admin_init', '_maybe_update_core' );
remove_action( 'admin_init', '_maybe_update_plugins' );
remove_action( 'admin_init', '_maybe_update_themes' );
