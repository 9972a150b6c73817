<?php
/**
 * What is read of a module without script: the whole of a quiz, the first cards of a deck, what a badge asks for.
 *
 * @package Tremplin
 */

namespace Tremplin;

defined( 'ABSPATH' ) || exit;

/** So many cards of a deck are shown, as in the static form of the snippets. */
const MOST_CARDS = 50;
/** Scripts written from right to left, by the languages that Tremplin may meet (content-schema/model/src/lang.rs). */
const RIGHT_TO_LEFT = array( 'ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi' );

/**
 * The content of a widget's tag.
 *
 * @param string                $kind   One of KINDS.
 * @param array<string, string> $said   From clean().
 * @param string                $height The widget's own height: without script, as long as it is.
 * @return string HTML.
 */
function fallback( $kind, $said, $height ) {
	if ( ! isset( $said['src'] ) ) {
		return '<p>' . esc_html__( 'The badges that you earned on this site are shown here. This takes JavaScript.', 'tremplin' ) . '</p>';
	}
	$module = module_at( $said['src'] );
	if ( ! $module || $module['kind'] !== $kind ) {
		return '<p><a href="' . esc_url( $said['src'] ) . '">' . esc_html( name_of( $kind ) ) . '</a></p>';
	}
	$lang  = isset( $module['lang'] ) && is_string( $module['lang'] ) ? $module['lang'] : '';
	$right = in_array( strtolower( strtok( $lang, '-' ) ), RIGHT_TO_LEFT, true );
	/* translators: 1: Quiz, Flashcards or Badge. 2: the title of one. */
	$label = sprintf( __( '%1$s: %2$s', 'tremplin' ), name_of( $kind ), $module['title'] );
	$html  = '<h2>' . esc_html( $module['title'] ) . '</h2>' . rich( value( $module, 'intro' ) );
	if ( 'quiz' === $kind ) {
		$html .= '<ol>' . implode( '', array_map( __NAMESPACE__ . '\item', entries( $module, 'items' ) ) ) . '</ol>';
	} elseif ( 'flashcards' === $kind ) {
		$html .= cards( entries( $module, 'cards' ) );
	} else {
		$html .= '<p>' . line( value( $module, 'description' ) ) . '</p>' . rich( value( $module, 'criteria' ) ) . requirements( $module );
	}
	return sprintf(
		// Calm spacing and lines to tap on, as in the static form of the snippets.
		'<style>tremplin-%1$s>div{overflow-wrap:anywhere}tremplin-%1$s summary{box-sizing:border-box;min-height:44px;padding:.6em 0}'
		. 'tremplin-%1$s>div>ol>li{margin-block:1rem}</style>'
		. '<noscript><style>tremplin-%1$s>div{max-height:none!important}</style></noscript>'
		. '<div role="region" tabindex="0" aria-label="%2$s" lang="%3$s"%4$s style="max-height:%5$s;overflow:auto">%6$s</div>',
		esc_attr( $kind ),
		esc_attr( $label ),
		esc_attr( $lang ),
		$right ? ' dir="rtl"' : '',
		esc_attr( $height ),
		$html
	);
}

/**
 * A property, whatever it is.
 *
 * @param mixed  $of   An object of a module.
 * @param string $name Its property.
 * @return mixed
 */
function value( $of, $name ) {
	return is_array( $of ) && isset( $of[ $name ] ) ? $of[ $name ] : null;
}

/**
 * A property that is a list.
 *
 * @param mixed  $of   An object of a module.
 * @param string $name Its property.
 * @return array<int, mixed>
 */
function entries( $of, $name ) {
	$list = value( $of, $name );
	return is_array( $list ) ? array_values( $list ) : array();
}

/**
 * What is unfolded by whoever wants to know, its title in the site's language.
 *
 * @param string $title Not escaped.
 * @param string $html  What is inside.
 * @return string HTML.
 */
function details( $title, $html ) {
	return $html ? '<details><summary lang="' . esc_attr( get_bloginfo( 'language' ) ) . '">' . esc_html( $title ) . "</summary>$html</details>" : '';
}

/**
 * A list of texts.
 *
 * @param array<int, mixed> $texts Texts of a module.
 * @param string            $tag   ul or ol.
 * @return string HTML.
 */
function texts( $texts, $tag = 'ul' ) {
	$lines = array_filter( array_map( __NAMESPACE__ . '\line', $texts ), 'strlen' );
	return $lines ? "<$tag><li>" . implode( '</li><li>', $lines ) . "</li></$tag>" : '';
}

/**
 * A question with its answers to choose from, and the right one to unfold; or a lesson.
 *
 * @param mixed $item An item of a quiz.
 * @return string HTML.
 */
function item( $item ) {
	if ( 'lesson' === value( $item, 'kind' ) ) {
		return '<li><strong>' . line( value( $item, 'title' ) ) . '</strong>' . rich( value( $item, 'text' ) ) . '</li>';
	}
	$choices = entries( $item, 'choices' );
	$texts   = function ( $choices ) {
		return array_map(
			function ( $choice ) {
				return value( $choice, 'text' );
			},
			$choices
		);
	};
	$right   = $texts(
		array_filter(
			$choices,
			function ( $choice ) {
				return true === value( $choice, 'correct' );
			}
		)
	);
	$answer  = texts( array_merge( $right, array_slice( entries( $item, 'answers' ), 0, 1 ) ) );
	$answer .= texts( entries( $item, 'entries' ), 'ol' );
	if ( is_bool( value( $item, 'answer' ) ) ) {
		$answer .= '<p>' . ( $item['answer'] ? esc_html__( 'True', 'tremplin' ) : esc_html__( 'False', 'tremplin' ) ) . '</p>';
	}
	$answer .= rich( value( $item, 'explanation' ) );
	return '<li>' . line( value( $item, 'prompt' ) ) . texts( $texts( $choices ) ) . texts( entries( $item, 'steps' ), 'ol' )
		. details( __( 'Hint', 'tremplin' ), rich( value( $item, 'hint' ) ) )
		. details( __( 'Show the answer', 'tremplin' ), $answer ) . '</li>';
}

/**
 * Cards of a deck: the fronts to read, the backs to unfold.
 *
 * @param array<int, mixed> $cards All of them.
 * @return string HTML.
 */
function cards( $cards ) {
	$side = function ( $side ) {
		$text = is_string( $side ) ? $side : value( $side, 'text' );
		return line( $text ? $text : value( value( $side, 'image' ), 'alt' ) );
	};
	$html = '';
	foreach ( array_slice( $cards, 0, MOST_CARDS ) as $card ) {
		$html .= '<details><summary>' . $side( value( $card, 'front' ) ) . '</summary><p>' . $side( value( $card, 'back' ) ) . '</p>'
			. rich( value( $card, 'example' ) ) . '</details>';
	}
	$more = count( $cards ) - MOST_CARDS;
	if ( $more > 0 ) {
		/* translators: %d: a number of cards. */
		$html .= '<p>' . esc_html( sprintf( _n( 'And %d more card.', 'And %d more cards.', $more, 'tremplin' ), $more ) ) . '</p>';
	}
	return $html;
}

/**
 * What a badge asks for, each with a link where the module has one.
 *
 * @param array<string, mixed> $module A badge.
 * @return string HTML.
 */
function requirements( $module ) {
	$asked = value( $module, 'requires' );
	$any   = is_array( value( $asked, 'any' ) );
	$list  = $any ? $asked['any'] : ( is_array( value( $asked, 'all' ) ) ? $asked['all'] : entries( $module, 'requires' ) );
	$html  = '';
	foreach ( $list as $one ) {
		$title = line( value( $one, 'title' ) );
		$to    = address( is_string( value( $one, 'href' ) ) ? $one['href'] : '' );
		$html .= '<li>' . ( $to ? '<a href="' . esc_url( $to ) . '">' . $title . '</a>' : $title ) . '</li>';
	}
	$title = $any ? __( 'One of these is asked for:', 'tremplin' ) : __( 'All of these are asked for:', 'tremplin' );
	return $html ? '<p>' . esc_html( $title ) . "</p><ul>$html</ul>" : '';
}
