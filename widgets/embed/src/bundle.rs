//! What a bundle in `bundles/` lends to the page's script.

/// The bundle for one kind of widget: `bundle!(quiz);` is all of `bundles/quiz.rs`.
#[macro_export]
macro_rules! bundle {
    ($kind:ident) => {
        $crate::bundle! { |_host| $crate::$kind::mount }
    };
    (|$host:ident| $mount:expr) => {
        use $crate::Mounted;
        use $crate::wasm_bindgen::{self, prelude::*};
        use $crate::web_sys::{Element, HtmlElement};

        /// Mounts the widget that the element `host` is for.
        ///
        /// # Errors
        ///
        /// A module that breaks the rules: its problems.
        #[wasm_bindgen]
        pub fn mount(
            host: HtmlElement,
            root: HtmlElement,
            content: JsValue,
            options: JsValue,
        ) -> Result<Mounted, JsValue> {
            let $host = &host;
            let mount = $mount;
            mount(host, root, content, options)
        }

        /// Asks a widget something, or tells it; see [`tremplin_embed::tell`].
        #[wasm_bindgen]
        pub fn tell(mounted: &Mounted, what: &str, value: JsValue) -> JsValue {
            $crate::tell(mounted, what, value)
        }

        /// Writes an author's text into an element; see [`tremplin_embed::write`].
        #[wasm_bindgen]
        pub fn write(place: Element, text: &str, blocks: bool) {
            $crate::write(place, text, blocks);
        }
    };
}

/// The bundle for pages that have several kinds: `for_each_kind!(bundle_of_all);`.
#[macro_export]
macro_rules! bundle_of_all {
    ($($(#[$doc:meta])* $variant:ident $kind:ident $name:literal,)*) => {
        $crate::bundle! { |host| match &*host.local_name() {
            $(concat!("tremplin-", $name) => $crate::$kind::mount,)*
            // The loader knows the same kinds.
            other => return Err(JsValue::from_str(other)),
        } }
    };
}
