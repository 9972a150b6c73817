<?php
/**
 * Addresses: which may be written, and which of them modules may come from.
 *
 * @package Tremplin
 */

namespace Tremplin;

defined( 'ABSPATH' ) || exit;

/**
 * An address over http or https, or one of this site that begins with a slash.
 *
 * @param string $text What somebody wrote.
 * @return string The address, whole; nothing if it is none.
 */
function address( $text ) {
	if ( preg_match( '#^/(?![/\\\\])#', $text ) ) {
		$home = wp_parse_url( home_url() );
		$text = $home['scheme'] . '://' . $home['host'] . ( isset( $home['port'] ) ? ':' . $home['port'] : '' ) . $text;
	}
	if ( ! preg_match( '#^https?://[^/]#i', $text ) ) {
		return '';
	}
	$clean = esc_url_raw( $text, array( 'http', 'https' ) );
	$parts = wp_parse_url( $clean );
	return empty( $parts['host'] ) || isset( $parts['user'] ) || isset( $parts['pass'] ) ? '' : $clean;
}

/**
 * Scheme, host and port of an address, the usual port written out.
 *
 * @param array<string, mixed> $parts What wp_parse_url() gives.
 * @return string
 */
function origin( $parts ) {
	$scheme = strtolower( $parts['scheme'] );
	$port   = isset( $parts['port'] ) ? $parts['port'] : ( 'https' === $scheme ? 443 : 80 );
	return $scheme . '://' . strtolower( $parts['host'] ) . ':' . $port;
}

/**
 * Whether a server may take the path for another one: a slash, a backslash or dots that are written as
 * something else, or `..;` as some servers read it. The same rule as in js/embed-config.js.
 *
 * @param string $path Path of an address.
 * @return bool
 */
function is_devious( $path ) {
	$plain = rawurldecode( $path );
	return preg_match( '#[\\\\%\x00-\x1f]|/\.\.?([;/]|$)#', $plain ) || substr_count( $plain, '/' ) > substr_count( $path, '/' );
}

/**
 * Whether an address is on this site.
 *
 * @param string $address From address().
 * @return bool
 */
function is_own( $address ) {
	$asked   = wp_parse_url( $address );
	$uploads = wp_get_upload_dir();
	foreach ( array( home_url(), site_url(), $uploads['baseurl'] ) as $own ) {
		$own = wp_parse_url( $own );
		// A site that moved to https still has addresses over http in its posts.
		if ( isset( $own['host'] ) && strtolower( $own['host'] ) === strtolower( $asked['host'] )
			&& ( isset( $own['port'] ) ? $own['port'] : 0 ) === ( isset( $asked['port'] ) ? $asked['port'] : 0 ) ) {
			return true;
		}
	}
	return false;
}

/**
 * Whether modules may come from there: from this site, or from below an address that the settings name.
 *
 * @param string $address From address().
 * @return bool
 */
function is_allowed( $address ) {
	if ( ! $address ) {
		return false;
	}
	if ( is_own( $address ) ) {
		return true;
	}
	$asked = wp_parse_url( $address );
	$path  = isset( $asked['path'] ) ? $asked['path'] : '/';
	if ( is_devious( $path ) ) {
		return false;
	}
	$settings = settings();
	foreach ( $settings['origins'] as $listed ) {
		$parts = wp_parse_url( $listed );
		$below = isset( $parts['path'] ) ? $parts['path'] : '/';
		if ( origin( $parts ) === origin( $asked ) && ( $below === $path || 0 === strpos( $path, trailingslashit( $below ) ) ) ) {
			return true;
		}
	}
	return false;
}
