<?php
/**
 * An address on a line of its own becomes the widget, as WordPress does with a film: the address of a module, or
 * of the page that lies beside it. Only of this site, and of the addresses that the settings name.
 *
 * @package Tremplin
 */

namespace Tremplin;

defined( 'ABSPATH' ) || exit;

/**
 * What addresses look like that may be those of a module.
 *
 * @return array<int, string> Regular expressions.
 */
function patterns() {
	$settings = settings();
	$patterns = array();
	foreach ( array_merge( array( home_url( '/' ) ), $settings['origins'] ) as $number => $start ) {
		// Every page of this site would be too much: its own posts are embedded otherwise.
		$end        = 0 === $number ? '\.json' : '\.(?:json|html)';
		$patterns[] = '#^' . preg_quote( $start, '#' ) . '[^?\#]*' . $end . '(?:[?\#].*)?$#i';
	}
	return $patterns;
}

add_action(
	'init',
	function () {
		foreach ( patterns() as $number => $pattern ) {
			wp_embed_register_handler( "tremplin-$number", $pattern, __NAMESPACE__ . '\embed' );
		}
	}
);

/** The same for whoever asks WordPress itself for the oEmbed of an address, such as a theme. No request is made. */
add_filter(
	'pre_oembed_result',
	function ( $html, $address ) {
		foreach ( null === $html ? patterns() : array() as $pattern ) {
			if ( preg_match( $pattern, $address ) ) {
				$widget = embed( array(), array(), $address );
				return $widget ? $widget : null;
			}
		}
		return $html;
	},
	10,
	2
);

/**
 * The widget of an address.
 *
 * @param array<int, string>   $found   What the expression found.
 * @param array<string, mixed> $given   Width and height that WordPress wishes.
 * @param string               $address The address.
 * @return string|false HTML; false where there is no module, so that the address becomes a link.
 */
function embed( $found, $given, $address ) {
	$src    = preg_replace( '/\.html(?=$|[?\#])/i', '.json', $address );
	$module = is_allowed( address( $src ) ) ? module_at( address( $src ) ) : null;
	if ( ! $module ) {
		return false;
	}
	if ( defined( 'REST_REQUEST' ) && REST_REQUEST && current_user_can( 'edit_posts' ) ) {
		// The editor's preview stands in a frame without the site's scripts.
		$page = add_query_arg(
			array(
				'action' => 'tremplin_preview',
				'kind'   => $module['kind'],
				'src'    => rawurlencode( $src ),
			),
			admin_url( 'admin-ajax.php' )
		);
		return '<iframe src="' . esc_url( $page ) . '" title="' . esc_attr( $module['title'] ) . '" style="width:100%;height:36rem;border:0"></iframe>';
	}
	return widget( $module['kind'], array( 'src' => $src ) );
}
