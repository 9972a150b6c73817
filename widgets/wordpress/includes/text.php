<?php
/**
 * Texts of modules as HTML: emphasis, links, paragraphs and lists, everything else escaped.
 *
 * @package Tremplin
 */

namespace Tremplin;

defined( 'ABSPATH' ) || exit;

/**
 * A text that is more than one line.
 *
 * @param mixed $text What stands in a module.
 * @return string HTML.
 */
function rich( $text ) {
	if ( ! is_string( $text ) ) {
		return '';
	}
	$html = '';
	foreach ( preg_split( '/\n\s*\n/', str_replace( "\r", '', trim( $text ) ) ) as $block ) {
		$lines = array_filter( array_map( 'trim', explode( "\n", $block ) ), 'strlen' );
		if ( ! $lines ) {
			continue;
		}
		foreach ( array( 'ul' => '/^[-*]\s+/', 'ol' => '/^\d{1,9}[.)]\s+/' ) as $tag => $mark ) {
			if ( count( preg_grep( $mark, $lines ) ) === count( $lines ) ) {
				$entries = array_map(
					function ( $line ) use ( $mark ) {
						return '<li>' . line( preg_replace( $mark, '', $line ) ) . '</li>';
					},
					$lines
				);
				$html   .= "<$tag>" . implode( '', $entries ) . "</$tag>";
				continue 2;
			}
		}
		$html .= '<p>' . line( implode( ' ', $lines ) ) . '</p>';
	}
	return $html;
}

/**
 * A text of one line.
 *
 * @param mixed $text What stands in a module.
 * @return string HTML.
 */
function line( $text ) {
	if ( ! is_string( $text ) ) {
		return '';
	}
	$html = esc_html( $text );
	$html = preg_replace( '/\*\*(?=\S)(.+?)(?<=\S)\*\*/u', '<strong>$1</strong>', $html );
	$html = preg_replace( '/\*(?=\S)([^*]+?)(?<=\S)\*/u', '<em>$1</em>', (string) $html );
	return preg_replace_callback(
		'/\[([^\[\]]+)\]\((https?:[^\s()]+)\)/u',
		function ( $found ) {
			// What esc_html() made of the address is taken back, for esc_url() to have a say.
			return '<a href="' . esc_url( wp_specialchars_decode( $found[2], ENT_QUOTES ), array( 'http', 'https' ) ) . '">' . $found[1] . '</a>';
		},
		(string) $html
	);
}
