<?php
/**
 * The loader, asked for only by pages that have a widget.
 *
 * @package Tremplin
 */

namespace Tremplin;

defined( 'ABSPATH' ) || exit;

/**
 * The address of a file of the program. Its folder is named after the version: no cache mixes two of them.
 *
 * @param string $file Its name.
 * @return string
 */
function program( $file ) {
	return plugins_url( VERSION . '/' . $file, FILE );
}

/** Asks for the loader, once however many widgets there are. */
function load() {
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'tremplin', program( 'tremplin.js' ), array(), null );
	} else {
		// WordPress 6.4 and older know no modules: the tag is mended below.
		wp_enqueue_script( 'tremplin', program( 'tremplin.js' ), array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters
	}
}

add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		if ( 'tremplin' !== $handle || preg_match( '/\stype=["\']?module/', $tag ) ) {
			return $tag;
		}
		return preg_replace( '/<script(?:\s+type=(["\'])[^"\']*\1)?/', '<script type="module"', $tag, 1 );
	},
	10,
	2
);
