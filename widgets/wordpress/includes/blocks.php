<?php
/**
 * The blocks: registered here, shown by the server, edited by js/editor.js, with a page that shows the widget as
 * it will be.
 *
 * @package Tremplin
 */

namespace Tremplin;

defined( 'ABSPATH' ) || exit;

add_filter(
	'block_categories_all',
	function ( $categories ) {
		$categories[] = array(
			'slug'  => 'tremplin',
			'title' => 'Tremplin',
			'icon'  => null,
		);
		return $categories;
	}
);

add_action(
	'init',
	function () {
		$needs = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-element', 'wp-i18n', 'wp-notices' );
		wp_register_script( 'tremplin-editor', plugins_url( 'js/editor.js', FILE ), $needs, VERSION, true );
		wp_set_script_translations( 'tremplin-editor', 'tremplin', dirname( FILE ) . '/languages' );
		wp_register_style( 'tremplin-editor', plugins_url( 'css/editor.css', FILE ), array(), VERSION );
		foreach ( KINDS as $kind ) {
			register_block_type(
				dirname( FILE ) . "/blocks/$kind",
				array(
					'render_callback' => function ( $given ) use ( $kind ) {
						$html = widget( $kind, from_block( $given ) );
						return $html ? '<div ' . get_block_wrapper_attributes() . ">$html</div>" : '';
					},
				)
			);
		}
	}
);

/**
 * What a block's attributes say, as a shortcode says it.
 *
 * @param array<string, mixed> $given Attributes of a block.
 * @return array<string, mixed>
 */
function from_block( $given ) {
	$given['resume'] = empty( $given['forget'] ) ? '' : 'off';
	$given['view']   = empty( $given['shelf'] ) ? '' : 'shelf';
	$given['id']     = isset( $given['mediaId'] ) ? $given['mediaId'] : '';
	return $given;
}

add_action(
	'enqueue_block_editor_assets',
	function () {
		$settings = settings();
		$data     = array(
			'preview'  => admin_url( 'admin-ajax.php?action=tremplin_preview' ),
			'allowed'  => array_merge( array( home_url( '/' ) ), $settings['origins'] ),
			'settings' => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=tremplin' ) : '',
			'langs'    => LANGS,
			'theme'    => $settings['theme'],
		);
		wp_add_inline_script( 'tremplin-editor', 'window.tremplinEditor = ' . wp_json_encode( $data ) . ';', 'before' );
	}
);

/** The page in the editor's frame. It changes nothing and keeps nothing, so it asks for no nonce. */
add_action(
	'wp_ajax_tremplin_preview',
	function () {
		// phpcs:disable WordPress.Security.NonceVerification
		$kind = isset( $_GET['kind'] ) ? sanitize_key( $_GET['kind'] ) : '';
		if ( ! current_user_can( 'edit_posts' ) || ! in_array( $kind, KINDS, true ) ) {
			wp_die( '', '', array( 'response' => 403 ) );
		}
		$said = clean( $kind, array_map( 'sanitize_text_field', wp_unslash( $_GET ) ) );
		// phpcs:enable
		// What is tried here is not the author's own progress.
		$said['resume'] = 'off';
		header( 'Content-Type: text/html; charset=utf-8' );
		?>
<!doctype html>
<html lang="<?php echo esc_attr( get_bloginfo( 'language' ) ); ?>">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title><?php echo esc_html( name_of( $kind ) ); ?></title>
<style>body{margin:0;overflow-x:hidden}</style>
<script type="module" src="<?php echo esc_url( program( 'tremplin.js' ) ); // phpcs:ignore WordPress.WP.EnqueuedResources ?>"></script>
<?php do_action( 'tremplin_preview_head' ); ?>
</head>
<body>
		<?php
		if ( isset( $said['view'] ) || ( isset( $said['src'] ) && is_allowed( $said['src'] ) ) ) {
			echo tag( $kind, $said, '', '' ); // phpcs:ignore WordPress.Security.EscapeOutput -- tag() escapes.
		}
		echo '</body></html>';
		exit;
	}
);
