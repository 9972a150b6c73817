<?php
/**
 * The settings page: where modules come from, whose keys are trusted, how widgets look and what they keep.
 *
 * @package Tremplin
 */

namespace Tremplin;

defined( 'ABSPATH' ) || exit;

/** The settings where nobody has changed them. */
const USUAL = array(
	'origins' => array(),
	'issuers' => '',
	'theme'   => 'auto',
	'resume'  => true,
);

/**
 * The site's settings.
 *
 * @return array{origins: array<int, string>, issuers: string, theme: string, resume: bool}
 */
function settings() {
	return array_intersect_key( (array) get_option( 'tremplin', array() ), USUAL ) + USUAL;
}

/**
 * What came from the form, or from elsewhere, as settings. What is wrong is left out, and said.
 *
 * @param mixed $given What came.
 * @return array<string, mixed>
 */
function sanitize( $given ) {
	$given   = is_array( $given ) ? $given : array();
	$origins = isset( $given['origins'] ) ? $given['origins'] : array();
	$lines   = is_array( $origins ) ? $origins : preg_split( '/\s+/', (string) $origins );
	$clean   = array();
	foreach ( array_filter( array_map( 'trim', $lines ), 'strlen' ) as $line ) {
		$address = preg_match( '#^https?://#i', $line ) ? address( $line ) : '';
		$parts   = wp_parse_url( $address );
		if ( ! $address || isset( $parts['query'] ) || isset( $parts['fragment'] ) ) {
			/* translators: %s: what was typed. */
			wrong( sprintf( __( '“%s” is no address that begins with https:// and was left out.', 'tremplin' ), $line ) );
			continue;
		}
		// What does not name a file names a folder, so that https://example.org does not allow https://example.org.other.example.
		$clean[] = isset( $parts['path'] ) && preg_match( '/\.json$/i', $parts['path'] ) ? $address : trailingslashit( $address );
	}
	$issuers = isset( $given['issuers'] ) ? trim( (string) $given['issuers'] ) : '';
	if ( '' !== $issuers && ! address( $issuers ) ) {
		wrong( __( 'The address of the issuers’ keys is none, and was left out.', 'tremplin' ) );
	}
	return array(
		'origins' => array_values( array_unique( $clean ) ),
		'issuers' => address( $issuers ),
		'theme'   => isset( $given['theme'] ) && in_array( $given['theme'], array( 'light', 'dark' ), true ) ? $given['theme'] : 'auto',
		'resume'  => ! empty( $given['resume'] ),
	);
}

/**
 * Says above the form what was left out.
 *
 * @param string $text Not escaped.
 */
function wrong( $text ) {
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error( 'tremplin', 'tremplin', esc_html( $text ) );
	}
}

add_action(
	'admin_init',
	function () {
		register_setting(
			'tremplin',
			'tremplin',
			array(
				'type'              => 'object',
				'sanitize_callback' => __NAMESPACE__ . '\sanitize',
				'default'           => USUAL,
			)
		);
		add_settings_section( 'tremplin', '', '__return_null', 'tremplin' );
		$fields = array(
			'origins' => __( 'Addresses of modules', 'tremplin' ),
			'issuers' => __( 'Keys of the issuers of badges', 'tremplin' ),
			'theme'   => __( 'Colours', 'tremplin' ),
			'resume'  => __( 'Progress', 'tremplin' ),
		);
		foreach ( $fields as $name => $title ) {
			$args = in_array( $name, array( 'origins', 'issuers', 'theme' ), true ) ? array( 'label_for' => "tremplin-$name" ) : array();
			add_settings_field( "tremplin-$name", $title, __NAMESPACE__ . "\\field_$name", 'tremplin', 'tremplin', $args );
		}
	}
);

/** Field: where modules come from. */
function field_origins() {
	$settings = settings();
	printf(
		'<textarea id="tremplin-origins" name="tremplin[origins]" rows="4" class="large-text code" spellcheck="false" aria-describedby="tremplin-origins-help" placeholder="https://example.org/tremplin/modules/">%s</textarea><p class="description" id="tremplin-origins-help">%s</p>',
		esc_textarea( implode( "\n", $settings['origins'] ) ),
		esc_html__( 'One on each line. Each stands for everything below it. Modules of this site, such as those of the media library, are always allowed. Visitors’ browsers fetch the modules from there.', 'tremplin' )
	);
}

/** Field: whose signatures count. */
function field_issuers() {
	$settings = settings();
	printf(
		'<input type="url" id="tremplin-issuers" name="tremplin[issuers]" value="%s" class="regular-text code" aria-describedby="tremplin-issuers-help" placeholder="https://example.org/jwks.json"><p class="description" id="tremplin-issuers-help">%s</p>',
		esc_attr( $settings['issuers'] ),
		esc_html__( 'The address of a file jwks.json, for all badges of the site. Without it, the key that is written in the badge’s module counts.', 'tremplin' )
	);
}

/** Field: light or dark. */
function field_theme() {
	$settings = settings();
	$choices  = array(
		'auto'  => __( 'As the visitor’s device', 'tremplin' ),
		'light' => __( 'Always light', 'tremplin' ),
		'dark'  => __( 'Always dark', 'tremplin' ),
	);
	echo '<select id="tremplin-theme" name="tremplin[theme]">';
	foreach ( $choices as $value => $name ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $settings['theme'], $value, false ), esc_html( $name ) );
	}
	echo '</select>';
}

/** Field: what stays on the device. */
function field_resume() {
	$settings = settings();
	printf(
		'<label><input type="checkbox" name="tremplin[resume]" value="1"%s> %s</label><p class="description">%s</p>',
		checked( $settings['resume'], true, false ),
		esc_html__( 'Keep it on the visitor’s device', 'tremplin' ),
		esc_html__( 'Nothing is sent to this site. Visitors find where they were, and can erase it. Badges need it.', 'tremplin' )
	);
}

add_action(
	'admin_menu',
	function () {
		add_options_page( 'Tremplin', 'Tremplin', 'manage_options', 'tremplin', __NAMESPACE__ . '\page' );
	}
);

/** The page. */
function page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>Tremplin</h1><p>' . esc_html__( 'Put a quiz, flashcards or a badge into a post: add a block of the category Tremplin, or write a line such as these.', 'tremplin' ) . '</p><ul>';
	$lines = array( 'quiz src="/modules/cv.json"', 'flashcards src="/modules/words.json" mode="remember"', 'badge src="/modules/badge.json"', 'badge view="shelf"' );
	foreach ( $lines as $line ) {
		printf( '<li><code>[tremplin-%s]</code></li>', esc_html( $line ) );
	}
	echo '</ul><form action="options.php" method="post">';
	settings_fields( 'tremplin' );
	do_settings_sections( 'tremplin' );
	submit_button();
	echo '</form></div>';
}

add_filter(
	'plugin_action_links_' . plugin_basename( FILE ),
	function ( $links ) {
		$page = '<a href="' . esc_url( admin_url( 'options-general.php?page=tremplin' ) ) . '">' . esc_html__( 'Settings', 'tremplin' ) . '</a>';
		return array_merge( array( $page ), $links );
	}
);
