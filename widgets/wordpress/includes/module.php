<?php
/**
 * Reads modules, for what is shown of them without script.
 *
 * @package Tremplin
 */

namespace Tremplin;

defined( 'ABSPATH' ) || exit;

/** The largest module that is read here, in bytes. The widget reads larger ones. */
const MOST_BYTES = 1000000;

/**
 * A module, if it can be had and is one.
 *
 * @param string $address An address that is_allowed().
 * @return array<string, mixed>|null
 */
function module_at( $address ) {
	$file = file_of( $address );
	if ( $file ) {
		return parse( is_readable( $file ) && filesize( $file ) <= MOST_BYTES ? file_get_contents( $file ) : '' ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	}
	if ( is_own( $address ) ) {
		// A site that asks itself may wait for itself.
		return null;
	}
	$key  = 'tremplin_' . md5( $address );
	$text = get_transient( $key );
	if ( false === $text ) {
		$answer = wp_safe_remote_get(
			$address,
			array(
				'timeout'             => 3,
				'redirection'         => 2,
				'limit_response_size' => MOST_BYTES,
			)
		);
		$text   = 200 === wp_remote_retrieve_response_code( $answer ) ? wp_remote_retrieve_body( $answer ) : '';
		// Visitors do not wait again for a server that does not answer.
		set_transient( $key, $text, $text ? DAY_IN_SECONDS : 10 * MINUTE_IN_SECONDS );
	}
	return parse( $text );
}

/**
 * A module from its text.
 *
 * @param string $text JSON.
 * @return array<string, mixed>|null Nothing if it is no module.
 */
function parse( $text ) {
	$module = json_decode( preg_replace( '/^\xEF\xBB\xBF/', '', (string) $text ), true, 32 );
	$is_one = is_array( $module ) && isset( $module['kind'], $module['title'] ) && in_array( $module['kind'], KINDS, true );
	return $is_one && is_string( $module['title'] ) ? $module : null;
}

/**
 * The file that an address of this site stands for, among uploads or below the site's root.
 *
 * @param string $address From address().
 * @return string|null
 */
function file_of( $address ) {
	$uploads = wp_get_upload_dir();
	$places  = array(
		$uploads['baseurl'] => $uploads['basedir'],
		site_url()          => ABSPATH,
	);
	foreach ( $places as $url => $folder ) {
		$start = preg_replace( '#^https?:#i', '', trailingslashit( $url ) );
		$asked = preg_replace( '#^https?:|[?\#].*$#i', '', $address );
		if ( 0 !== strpos( $asked, $start ) || ! preg_match( '/\.json$/i', $asked ) ) {
			continue;
		}
		$folder = realpath( $folder );
		$file   = realpath( $folder . '/' . rawurldecode( substr( $asked, strlen( $start ) ) ) );
		if ( $file && 0 === strpos( $file, trailingslashit( $folder ) ) ) {
			return $file;
		}
	}
	return null;
}
