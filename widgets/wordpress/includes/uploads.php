<?php
/**
 * The media library takes modules, and of JSON files only these.
 *
 * @package Tremplin
 */

namespace Tremplin;

defined( 'ABSPATH' ) || exit;

add_filter(
	'upload_mimes',
	function ( $types, $user = null ) {
		$may = $user ? user_can( $user, 'upload_files' ) : current_user_can( 'upload_files' );
		if ( $may && ! isset( $types['json'] ) ) {
			$types['json'] = 'application/json';
		}
		return $types;
	},
	20,
	2
);

/** Some machines take a JSON file for plain text; the name of what is a module counts for more. */
add_filter(
	'wp_check_filetype_and_ext',
	function ( $found, $file, $name, $types ) {
		$allowed = $types ? $types : get_allowed_mime_types();
		if ( empty( $found['type'] ) && isset( $allowed['json'] ) && preg_match( '/\.json$/i', $name ) && is_module_file( $file ) ) {
			$found['ext']  = 'json';
			$found['type'] = 'application/json';
		}
		return $found;
	},
	10,
	4
);

add_filter(
	'wp_handle_upload_prefilter',
	function ( $file ) {
		if ( isset( $file['name'], $file['tmp_name'] ) && preg_match( '/\.json$/i', $file['name'] ) && ! is_module_file( $file['tmp_name'] ) ) {
			$file['error'] = __( 'This file is not a module of Tremplin: a quiz, a deck of flashcards or a badge.', 'tremplin' );
		}
		return $file;
	}
);

/**
 * Whether a file is a module.
 *
 * @param string $file Its path.
 * @return bool
 */
function is_module_file( $file ) {
	return is_readable( $file ) && null !== parse( file_get_contents( $file ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions
}
