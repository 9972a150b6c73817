<?php
/**
 * The HTML of a widget, and the shortcodes.
 *
 * @package Tremplin
 */

namespace Tremplin;

defined( 'ABSPATH' ) || exit;

/**
 * The HTML of a widget; asks for the loader. Whoever may change the post is told what is wrong with it, visitors
 * are not.
 *
 * @param string               $kind    One of KINDS.
 * @param array<string, mixed> $given   Names and values from a block or a shortcode.
 * @param string               $content What is read without script, where the author wrote it. Safe HTML.
 * @return string HTML.
 */
function widget( $kind, $given, $content = '' ) {
	$said  = clean( $kind, $given );
	$shelf = isset( $said['view'] );
	if ( ! $shelf && ! isset( $said['src'] ) ) {
		return note( __( 'No module was chosen.', 'tremplin' ) );
	}
	if ( ! $shelf && ! is_allowed( $said['src'] ) ) {
		/* translators: %s: an address. */
		return note( sprintf( __( 'Modules may not come from %s. An administrator can allow it under Settings, Tremplin.', 'tremplin' ), $said['src'] ) );
	}
	$height = 'badge' === $kind ? '30rem' : '36rem';
	if ( '' === trim( $content ) ) {
		$content = fallback( $kind, $said, $height );
	}
	// Readers of feeds run no scripts.
	if ( is_feed() ) {
		return $content;
	}
	load();
	return tag( $kind, $said, $content, $shelf ? '' : $height );
}

/**
 * A widget's tag.
 *
 * @param string                $kind    One of KINDS.
 * @param array<string, string> $said    From clean().
 * @param string                $content Safe HTML.
 * @param string                $height  Room that is kept for it.
 * @return string HTML.
 */
function tag( $kind, $said, $content, $height ) {
	$html = '<tremplin-' . esc_attr( $kind );
	foreach ( $said as $name => $value ) {
		$is_address = in_array( $name, array( 'src', 'issuers' ), true );
		$html      .= ' ' . esc_attr( $name ) . '="' . ( $is_address ? esc_url( $value, array( 'http', 'https' ) ) : esc_attr( $value ) ) . '"';
	}
	$html .= ' style="display:block' . ( $height ? ';min-height:' . esc_attr( $height ) : '' ) . '">';
	return $html . $content . '</tremplin-' . esc_attr( $kind ) . '>';
}

/**
 * A sentence for whoever may change the post.
 *
 * @param string $text Not escaped.
 * @return string HTML, or nothing.
 */
function note( $text ) {
	$post = get_the_ID();
	if ( ! $post || ! current_user_can( 'edit_post', $post ) ) {
		return '';
	}
	return '<p role="note"><strong>Tremplin</strong> ' . esc_html( $text ) . '</p>';
}

add_action(
	'init',
	function () {
		foreach ( KINDS as $kind ) {
			add_shortcode(
				"tremplin-$kind",
				function ( $given, $content = '' ) use ( $kind ) {
					$given = shortcode_atts( attributes_of( $kind ), (array) $given, "tremplin-$kind" );
					return widget( $kind, $given, wp_kses_post( (string) $content ) );
				}
			);
		}
	}
);
