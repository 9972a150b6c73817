<?php
/**
 * An address on a line of its own becomes the widget, as WordPress does with a film: the address of a module, or
 * of the page that lies beside it. Only of this site, and of the addresses that the settings name.
 *
 * @package Tremplin
 */

namespace Tremplin;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		$settings = settings();
		foreach ( array_merge( array( home_url( '/' ) ), $settings['origins'] ) as $number => $start ) {
			// Everything of this site would be too much: its own posts are embedded otherwise.
			$end = 0 === $number ? '\.json' : '\.(?:json|html)';
			wp_embed_register_handler( "tremplin-$number", '#^' . preg_quote( $start, '#' ) . '[^?\#]*' . $end . '(?:[?\#].*)?$#i', __NAMESPACE__ . '\embed' );
		}
	}
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
