<?php
// What the plugin does with addresses, texts and settings, inside WordPress; prints what is not as it should be.
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require __DIR__ . '/wp-load.php';

$wrong = array();
function is( $found, $expected, $what ) {
	global $wrong;
	if ( $found !== $expected ) {
		$wrong[] = "$what: " . var_export( $found, true ) . ', not ' . var_export( $expected, true );
	}
}

$site = home_url();
update_option( 'tremplin', Tremplin\sanitize( array( 'origins' => "https://modules.example/of/us\n javascript:alert(1) \nftp://x.example/\nhttps://user:x@y.example/\nhttps://one.example/a.json", 'issuers' => 'javascript:alert(1)', 'theme' => 'pink' ) ) );
is( get_option( 'tremplin' ), array( 'origins' => array( 'https://modules.example/of/us/', 'https://one.example/a.json' ), 'issuers' => '', 'theme' => 'auto', 'resume' => false ), 'settings' );

$addresses = array(
	'/modules/cv.json'                              => "$site/modules/cv.json",
	'https://modules.example/of/us/cv.json'         => 'https://modules.example/of/us/cv.json',
	'HTTPS://MODULES.EXAMPLE/of/us/cv.json'         => 'https://MODULES.EXAMPLE/of/us/cv.json',
	'https://one.example/a.json'                    => 'https://one.example/a.json',
	'https://one.example/b.json'                    => '',
	'https://modules.example/of/use.json'           => '',
	'https://modules.example/of/us/../a.json'       => '',
	'https://modules.example/of/us/%2e%2e/a.json'   => '',
	'https://modules.example/of/us/..;/a.json'      => '',
	'https://modules.example/of/us/%5c../a.json'    => '',
	'https://modules.example:8443/of/us/cv.json'    => '',
	'https://modules.example.evil.example/of/us/a'  => '',
	'http://modules.example/of/us/cv.json'          => '',
	'javascript:alert(1)'                           => '',
	'data:application/json,{}'                      => '',
	'//modules.example/of/us/cv.json'               => '',
	'cv.json'                                       => '',
	'https://user@modules.example/of/us/cv.json'    => '',
);
foreach ( $addresses as $given => $expected ) {
	$address = Tremplin\address( $given );
	is( Tremplin\is_allowed( $address ) ? $address : '', $expected, $given );
}

$said = Tremplin\clean( 'quiz', array( 'src' => '/a.json', 'lang' => 'fr" onfocus="x', 'theme' => 'dark', 'next' => 'javascript:x', 'onfocus' => 'x', 'mode' => 'remember', 'seed' => '7' ) );
is( $said, array( 'src' => "$site/a.json", 'theme' => 'dark', 'resume' => 'off', 'seed' => '7' ), 'attributes' );
is( Tremplin\clean( 'badge', array( 'view' => 'shelf', 'src' => '/a.json', 'next' => '#b' ) ), array( 'resume' => 'off', 'next' => '#b', 'view' => 'shelf' ), 'a shelf' );

foreach ( array( 'https://modules.example/of/us/jwks.json' => 'https://modules.example/of/us/jwks.json', 'https://elsewhere.example/jwks.json' => null ) as $given => $expected ) {
	$said = Tremplin\clean( 'badge', array( 'src' => '/a.json', 'issuers' => $given ) );
	is( isset( $said['issuers'] ) ? $said['issuers'] : null, $expected, $given );
}

is( Tremplin\rich( "Le **CV** & <b>\n\n- un\n- *deux*\n\n[x](https://a.example/?b=1&c=2) [y](javascript:alert(1))" ),
	'<p>Le <strong>CV</strong> &amp; &lt;b&gt;</p><ul><li>un</li><li><em>deux</em></li></ul><p><a href="https://a.example/?b=1&#038;c=2">x</a> [y](javascript:alert(1))</p>', 'a text' );
is( Tremplin\parse( '{"kind":"other","title":"x"}' ), null, 'no module' );
is( Tremplin\parse( '[' ), null, 'no JSON' );

// A module that wants to be more than text.
$evil   = '"><script>alert(1)</script>';
$folder = wp_get_upload_dir();
wp_mkdir_p( $folder['path'] );
foreach ( array(
	'quiz'       => array( 'items' => array( array( 'prompt' => $evil, 'choices' => array( array( 'text' => $evil, 'correct' => true ), 'not a choice' ), 'hint' => $evil, 'explanation' => $evil ), 'not an item', array( 'kind' => 'lesson', 'title' => $evil, 'text' => $evil ) ) ),
	'flashcards' => array( 'cards' => array_fill( 0, 52, array( 'front' => $evil, 'back' => array( 'text' => $evil ), 'example' => array( $evil ) ) ) ),
	'badge'      => array( 'description' => $evil, 'criteria' => $evil, 'requires' => array( 'any' => array( array( 'title' => $evil, 'href' => 'javascript:alert(1)' ) ) ) ),
) as $kind => $rest ) {
	file_put_contents( "{$folder['path']}/evil-$kind.json", wp_json_encode( array( 'kind' => $kind, 'title' => $evil, 'intro' => $evil, 'lang' => $evil ) + $rest ) );
	$html = do_shortcode( "[tremplin-$kind src='{$folder['url']}/evil-$kind.json' seed='\"><script>']" );
	is( strpos( $html, '<script' ), false, "$kind has a script" );
	is( strpos( $html, 'javascript:' ), false, "$kind has an address that is code" );
	is( substr_count( $html, '&gt;&lt;script&gt;alert(1)' ) > 2, true, "$kind shows its texts" );
	if ( 'flashcards' === $kind ) {
		is( strpos( $html, 'And 2 more cards.' ) > 0, true, 'the rest of a deck' );
	}
}
is( substr_count( (string) wp_oembed_get( "{$folder['url']}/evil-badge.json" ), '<tremplin-badge src="' ), 1, 'an address as oEmbed' );
is( wp_oembed_get( 'https://elsewhere.example/evil-badge.json' ), false, 'an address of elsewhere as oEmbed' );
is( do_shortcode( '[tremplin-quiz src="https://elsewhere.example/a.json"]' ), '', 'a module from elsewhere, for a visitor' );
$dots = "{$folder['url']}/../../../../wp-config.json";
is( Tremplin\file_of( $dots ), null, 'a file above' );

// Uninstalled, nothing stays.
set_transient( 'tremplin_x', 'x', 60 );
define( 'WP_UNINSTALL_PLUGIN', 'tremplin/tremplin.php' );
require WP_PLUGIN_DIR . '/tremplin/uninstall.php';
wp_cache_flush();
is( get_option( 'tremplin', 'gone' ), 'gone', 'settings after uninstalling' );
is( get_transient( 'tremplin_x' ), false, 'copies after uninstalling' );

echo $wrong ? implode( "\n", $wrong ) : 'as it should be';
