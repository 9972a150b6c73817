<?php
/**
 * The kinds of widgets, and what may be said of each.
 *
 * @package Tremplin
 */

namespace Tremplin;

defined( 'ABSPATH' ) || exit;

const KINDS = array( 'quiz', 'flashcards', 'badge' );
/** Languages of the widgets' own words. */
const LANGS = array( 'fr', 'en', 'ar', 'uk' );

/**
 * What a kind is called, for people.
 *
 * @param string $kind One of KINDS.
 * @return string Not escaped.
 */
function name_of( $kind ) {
	$names = array(
		'quiz'       => __( 'Quiz', 'tremplin' ),
		'flashcards' => __( 'Flashcards', 'tremplin' ),
		'badge'      => __( 'Badge', 'tremplin' ),
	);
	return $names[ $kind ];
}

/**
 * The attributes of a kind, as in a shortcode, each with nothing as its value.
 *
 * @param string $kind One of KINDS.
 * @return array<string, string>
 */
function attributes_of( $kind ) {
	$names = array( 'src', 'id', 'lang', 'theme', 'next', 'seed', 'resume' );
	if ( 'flashcards' === $kind ) {
		$names[] = 'mode';
	}
	if ( 'badge' === $kind ) {
		array_push( $names, 'issuers', 'view' );
	}
	return array_fill_keys( $names, '' );
}

/**
 * Only what a widget understands, in the form it understands: anything else is left out, as the widget itself
 * would (js/attributes.js). Where nothing is said, the site's settings are.
 *
 * @param string               $kind  One of KINDS.
 * @param array<string, mixed> $given Names and values from a block or a shortcode.
 * @return array<string, string>
 */
function clean( $kind, $given ) {
	$settings = settings();
	$given    = array_map(
		function ( $value ) {
			return is_scalar( $value ) ? trim( (string) $value ) : '';
		},
		array_intersect_key( $given, attributes_of( $kind ) ) + attributes_of( $kind )
	);

	$own         = $given['id'] ? wp_get_attachment_url( absint( $given['id'] ) ) : '';
	$said        = array();
	$said['src'] = $own ? $own : address( $given['src'] );
	foreach ( array( 'lang', 'mode' ) as $name ) {
		if ( isset( $given[ $name ] ) && preg_match( '/^[\w-]{1,35}$/D', $given[ $name ] ) ) {
			$said[ $name ] = $given[ $name ];
		}
	}
	$theme = in_array( $given['theme'], array( 'auto', 'light', 'dark' ), true ) ? $given['theme'] : $settings['theme'];
	if ( 'auto' !== $theme ) {
		$said['theme'] = $theme;
	}
	if ( 'off' === $given['resume'] || ! $settings['resume'] ) {
		$said['resume'] = 'off';
	}
	if ( preg_match( '/^.{1,64}$/Du', $given['seed'] ) ) {
		$said['seed'] = $given['seed'];
	}
	// An address, or the id of another activity of the page.
	$said['next'] = preg_match( '/^#?[A-Za-z][\w-]*$/D', $given['next'] ) ? $given['next'] : address( $given['next'] );
	if ( 'badge' === $kind ) {
		if ( 'shelf' === $given['view'] ) {
			$said['view'] = 'shelf';
			unset( $said['src'] );
		}
		// Whose signatures count, and whom browsers ask for it, is for the settings to say.
		$issuers         = address( $given['issuers'] );
		$said['issuers'] = is_allowed( $issuers ) ? $issuers : $settings['issuers'];
	}
	return array_filter( $said, 'strlen' );
}
