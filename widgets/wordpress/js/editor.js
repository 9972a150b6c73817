/**
 * The blocks in the editor: choose a module, see the widget, say what is said of it. The server writes what
 * visitors see. Plain script: WordPress brings everything that it needs as `wp`.
 */
( function ( wp, site ) {
	const { createElement: el, Fragment, useEffect, useRef, useState } = wp.element;
	const { __ } = wp.i18n;
	const { registerBlockType, createBlock } = wp.blocks;
	const { useDispatch } = wp.data;
	const { BlockControls, InspectorControls, InspectorAdvancedControls, MediaPlaceholder, MediaReplaceFlow, useBlockProps } = wp.blockEditor;
	const { Button, Notice, PanelBody, SelectControl, Spinner, TextControl, ToggleControl } = wp.components;

	const KINDS = {
		quiz: {
			title: __( 'Quiz', 'tremplin' ),
			choose: __( 'Upload a quiz, a JSON file, choose one from the media library, or give its address.', 'tremplin' ),
			icon: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 1.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM11.2 16.5h1.6V18h-1.6v-1.5ZM12 6c-2 0-3.4 1.3-3.4 3.2h1.6c0-1 .7-1.7 1.8-1.7s1.8.6 1.8 1.6c0 .8-.4 1.2-1.3 1.9-.9.7-1.3 1.4-1.3 2.6v.7h1.6v-.5c0-.8.3-1.2 1.2-1.9 1-.7 1.5-1.5 1.5-2.8C15.5 7.2 14 6 12 6Z',
		},
		flashcards: {
			title: __( 'Flashcards', 'tremplin' ),
			choose: __( 'Upload a deck, a JSON file, choose one from the media library, or give its address.', 'tremplin' ),
			icon: 'M5 3h11a1 1 0 0 1 1 1v2h2a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-2H5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Zm.5 1.5v12H15.5v-12h-10ZM17 7.5V17a1 1 0 0 1-1 1H8.5v1.5h10v-12H17Z',
		},
		badge: {
			title: __( 'Badge', 'tremplin' ),
			choose: __( 'Upload a badge, a JSON file, choose one from the media library, or give its address.', 'tremplin' ),
			icon: 'M12 2a6.5 6.5 0 0 1 4 11.6V22l-4-2.3L8 22v-8.4A6.5 6.5 0 0 1 12 2Zm0 1.5a5 5 0 1 0 0 10 5 5 0 0 0 0-10Zm-2.5 11v4.9l2.5-1.4 2.5 1.4v-4.9a6.5 6.5 0 0 1-5 0ZM12 5l.9 2.3 2.5.2-1.9 1.6.6 2.4L12 10.2l-2.1 1.3.6-2.4-1.9-1.6 2.5-.2L12 5Z',
		},
	};
	const TYPES = [ 'application/json' ];
	const LANGS = { fr: 'Français', en: 'English', ar: 'العربية', uk: 'Українська' };

	const icon = ( kind ) => el( 'svg', { viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': true }, el( 'path', { d: KINDS[ kind ].icon } ) );

	/** Whether visitors may get modules from there; the server has the last word. */
	const isAllowed = ( src ) => {
		try {
			const url = new URL( src, site.allowed[ 0 ] );
			return /^https?:$/.test( url.protocol ) && ( url.host === new URL( site.allowed[ 0 ] ).host
				|| site.allowed.some( ( start ) => url.href === start || url.href.startsWith( start.replace( /\/?$/, '/' ) ) ) );
		} catch {
			return false;
		}
	};

	/** The address of the page that shows the widget. */
	function pageOf( kind, attributes ) {
		const url = new URL( site.preview, location.href );
		const { src, mediaId, lang, theme, mode, issuers, seed, shelf } = attributes;
		const said = { kind, src, id: mediaId, lang, theme, mode, issuers, seed, view: shelf ? 'shelf' : '' };
		for ( const [ name, value ] of Object.entries( said ) ) if ( value ) url.searchParams.set( name, value );
		return url.href;
	}

	/** The widget in a frame that is as high as it is. Until the block is selected, a press selects it. */
	function Preview( { kind, attributes, isSelected, onOther } ) {
		const frame = useRef();
		const [ state, setState ] = useState( '' );
		const page = pageOf( kind, attributes );
		useEffect( () => setState( '' ), [ page ] );
		const onLoad = () => {
			const inside = frame.current?.contentWindow;
			const body = inside?.document.body;
			if ( ! body ) return;
			const fit = () => {
				if ( frame.current ) frame.current.style.height = `${ Math.max( body.scrollHeight, 80 ) }px`;
			};
			// In the next frame, or observers of the page around would be told of it while they are at work.
			new inside.ResizeObserver( () => inside.requestAnimationFrame( fit ) ).observe( body );
			const widget = body.querySelector( `tremplin-${ kind }` );
			const failed = ( { detail } ) => {
				if ( ! detail.fatal ) return;
				setState( [ detail.code, ...detail.problems ?? [] ].join( ', ' ) );
				onOther();
			};
			widget?.addEventListener( 'tremplin-ready', () => setState( 'ready' ) );
			widget?.addEventListener( 'tremplin-error', failed );
			// It may have been ready before anybody listened.
			if ( widget?.shadowRoot?.querySelector( '[part]' ) ) setState( 'ready' );
		};
		return el( 'div', { className: 'tremplin-preview' },
			state === '' && el( 'div', { className: 'tremplin-preview__wait' }, el( Spinner ) ),
			state !== '' && state !== 'ready' && el( Notice, { status: 'error', isDismissible: false },
				/* translators: what follows are codes of mistakes. */
				__( 'This module cannot be shown:', 'tremplin' ), ' ', state ),
			el( 'iframe', { ref: frame, key: page, src: page, title: KINDS[ kind ].title, onLoad, hidden: state !== '' && state !== 'ready' } ),
			! isSelected && el( 'div', { className: 'tremplin-preview__cover' } ),
		);
	}

	/** What may be said of a widget, in the sidebar. */
	function Settings( { kind, attributes, setAttributes } ) {
		const field = ( control, name, more ) => el( control, { value: attributes[ name ], onChange: ( value ) => setAttributes( { [ name ]: value } ), __nextHasNoMarginBottom: true, ...more } );
		const toggle = ( name, label, help ) => field( ToggleControl, name, { value: undefined, checked: attributes[ name ], label, help } );
		return el( Fragment, null,
			el( InspectorControls, null,
				el( PanelBody, { title: __( 'Widget', 'tremplin' ), className: 'tremplin-panel' },
					kind === 'flashcards' && field( SelectControl, 'mode', {
						label: __( 'Mode', 'tremplin' ),
						options: [
							{ value: '', label: __( 'As the module says', 'tremplin' ) },
							{ value: 'discover', label: __( 'Discover: once through the cards', 'tremplin' ) },
							{ value: 'remember', label: __( 'Remember: cards come back over the days', 'tremplin' ) },
						],
					} ),
					kind === 'badge' && toggle( 'shelf', __( 'All badges of the visitor', 'tremplin' ), __( 'Shows all badges that the visitor’s device keeps for this site.', 'tremplin' ) ),
					kind === 'badge' && field( TextControl, 'issuers', {
						type: 'url',
						label: __( 'Keys of the issuers', 'tremplin' ),
						help: __( 'The address of a file jwks.json on this site, or on one that the settings name. Without it, that of the settings counts.', 'tremplin' ),
					} ),
					field( SelectControl, 'lang', {
						label: __( 'Language of the buttons', 'tremplin' ),
						options: [ { value: '', label: __( 'As the module', 'tremplin' ) }, ...site.langs.map( ( lang ) => ( { value: lang, label: LANGS[ lang ] ?? lang } ) ) ],
					} ),
					field( SelectControl, 'theme', {
						label: __( 'Colours', 'tremplin' ),
						options: [
							{ value: '', label: __( 'As the settings say', 'tremplin' ) },
							{ value: 'auto', label: __( 'As the visitor’s device', 'tremplin' ) },
							{ value: 'light', label: __( 'Always light', 'tremplin' ) },
							{ value: 'dark', label: __( 'Always dark', 'tremplin' ) },
						],
					} ),
					kind !== 'badge' && field( TextControl, 'next', {
						label: __( 'What comes next', 'tremplin' ),
						help: __( 'An address that the end leads to. Without it, the next activity of the page.', 'tremplin' ),
					} ),
				),
			),
			el( InspectorAdvancedControls, null,
				toggle( 'forget', __( 'Keep no progress', 'tremplin' ) ),
				field( TextControl, 'seed', {
					label: __( 'Seed', 'tremplin' ),
					help: __( 'The same number or word always shuffles alike.', 'tremplin' ),
				} ),
			),
		);
	}

	function edit( kind, { attributes, setAttributes, clientId, isSelected } ) {
		const { src, shelf } = attributes;
		const { replaceBlock } = useDispatch( 'core/block-editor' );
		const [ problem, setProblem ] = useState( '' );
		const [ other, setOther ] = useState( '' );
		const onSelect = ( media ) => {
			setProblem( '' );
			setOther( '' );
			if ( media?.url ) setAttributes( { src: media.url, mediaId: media.id } );
		};
		const onSelectURL = ( url ) => {
			setProblem( '' );
			setOther( '' );
			setAttributes( { src: url.trim(), mediaId: undefined } );
		};
		const onError = ( message ) => setProblem( typeof message === 'string' ? message : message?.message ?? '' );
		/** A deck in the block of a quiz, say. */
		const onOther = () => fetch( src ).then( ( answer ) => answer.json() ).then( ( module ) => {
			if ( KINDS[ module.kind ] && module.kind !== kind ) setOther( module.kind );
		} ).catch( () => {} );
		const change = () => replaceBlock( clientId, createBlock( `tremplin/${ other }`, { src, mediaId: attributes.mediaId } ) );
		const media = { allowedTypes: TYPES, accept: 'application/json,.json', onSelect, onSelectURL, onError };
		const settings = el( Settings, { kind, attributes, setAttributes } );
		const said = problem && el( Notice, { status: 'error', onRemove: () => setProblem( '' ) }, problem );

		if ( ! src && ! shelf ) {
			return el( 'div', useBlockProps(), settings,
				el( MediaPlaceholder, { ...media, icon: icon( kind ), labels: { title: KINDS[ kind ].title, instructions: KINDS[ kind ].choose }, notices: said || undefined },
					kind === 'badge' && el( Button, { variant: 'tertiary', onClick: () => setAttributes( { shelf: true } ) }, __( 'Show all badges of the visitor', 'tremplin' ) ),
				),
			);
		}
		const allowed = shelf || isAllowed( src );
		return el( 'div', useBlockProps(), settings,
			! shelf && el( BlockControls, { group: 'other' }, el( MediaReplaceFlow, { ...media, mediaId: attributes.mediaId, mediaURL: src, name: __( 'Replace', 'tremplin' ) } ) ),
			said,
			other && el( Notice, { status: 'warning', isDismissible: false, actions: [ { label: __( 'Change the block', 'tremplin' ), onClick: change } ] },
				__( 'This module is of another kind than the block.', 'tremplin' ) ),
			allowed && ! other && el( Preview, { kind, attributes, isSelected, onOther } ),
			! allowed
				&& el( Notice, { status: 'warning', isDismissible: false, actions: site.settings ? [ { label: __( 'Open the settings', 'tremplin' ), url: site.settings } ] : [] },
					__( 'Modules may not come from this address, and visitors see nothing. An administrator can allow it under Settings, Tremplin.', 'tremplin' ), ' ', src ),
		);
	}

	for ( const kind of Object.keys( KINDS ) ) {
		const text = ( name ) => ( { type: 'string', shortcode: ( { named } ) => named[ name ] ?? '' } );
		registerBlockType( `tremplin/${ kind }`, {
			icon: icon( kind ),
			edit: ( props ) => edit( kind, props ),
			save: () => null,
			transforms: {
				from: [ {
					type: 'shortcode',
					tag: `tremplin-${ kind }`,
					// Of a file of the media library that is named by its number, only the server knows the address.
					isMatch: ( { named } ) => ! named.id,
					attributes: {
						...Object.fromEntries( [ 'src', 'lang', 'theme', 'next', 'seed', 'mode', 'issuers' ].map( ( name ) => [ name, text( name ) ] ) ),
						forget: { type: 'boolean', shortcode: ( { named } ) => named.resume === 'off' },
						shelf: { type: 'boolean', shortcode: ( { named } ) => named.view === 'shelf' },
					},
				} ],
			},
		} );
	}
} )( window.wp, window.tremplinEditor );
