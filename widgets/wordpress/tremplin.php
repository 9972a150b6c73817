<?php
/**
 * Plugin Name:       Tremplin
 * Description:       Quizzes, flashcards and badges in your posts: light, accessible, without account or cookie.
 * Version:           {version}
 * Requires at least: 6.2
 * Requires PHP:      7.0
 * License:           MIT OR Apache-2.0
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       tremplin
 * Domain Path:       /languages
 *
 * MIT lets this plugin be part of a work under the GPL, as WordPress is. Both texts lie beside this file.
 *
 * @package Tremplin
 */

namespace Tremplin;

defined( 'ABSPATH' ) || exit;

const VERSION = '{version}';
const FILE    = __FILE__;

require __DIR__ . '/includes/kinds.php';
require __DIR__ . '/includes/address.php';
require __DIR__ . '/includes/module.php';
require __DIR__ . '/includes/text.php';
require __DIR__ . '/includes/fallback.php';
require __DIR__ . '/includes/loader.php';
require __DIR__ . '/includes/widget.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/uploads.php';
require __DIR__ . '/includes/embed.php';
require __DIR__ . '/includes/settings.php';

add_action(
	'init',
	function () {
		load_plugin_textdomain( 'tremplin', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	},
	1
);
