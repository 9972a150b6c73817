//! What the JavaScript loader calls: a module and a place in the page become a live widget.
//!
//! Nothing here is called by Rust code but by the bundles in `bundles/`; the contract with host
//! pages (attributes, events, storage keys) is in `docs/` and in `tremplin.d.ts`.
#![deny(missing_docs)]

pub mod badge;
mod bundle;
mod device;
mod event;
pub mod flashcards;
mod js_node;
mod letters;
mod page;
pub mod quiz;

use std::cell::Cell;

use js_sys::JSON;
use tremplin_views::{View, locales, rich_text};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

#[doc(hidden)]
pub use {wasm_bindgen, web_sys};

pub use crate::device::LocalDevice;
pub use crate::js_node::JsNode;
use crate::page::Options;

/// Constant-time and small (TLSF; Masmano, Ripoll, Crespo, Real, 2004).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// What every kind of widget can do once it is mounted.
trait Widget {
    /// Shows it inside `parent`, with its own words in the language `lang`.
    fn show(&self, parent: &Element, lang: &str) -> View;
    /// Moves the focus to where its content begins.
    fn focus(&self);
    /// Takes over what another tab has kept. Without a key: what was to be kept could not be.
    fn merge(&self, _key: &str, _text: &str) {}
    /// Takes a saved file up; `None` when it is not even JSON.
    fn import(&self, _file: Option<JsNode>) {}
    /// Goes on, now that the code is there that the first screen does without.
    fn go_on(&self);
    /// Builds what is on the screen anew.
    fn refresh(&self) {}
    /// Takes the rest of a module of which only the beginning was there.
    fn complete(&self, _content: JsNode) {}
    /// What the page's script asks or tells beside; see [`badge`].
    fn tell(&self, _what: &str, _value: &JsNode) -> JsValue {
        JsValue::UNDEFINED
    }
}

/// A widget in the page. Dropping it takes the view away, before what the view shows.
#[wasm_bindgen]
pub struct Mounted {
    view: Cell<Option<View>>,
    widget: Box<dyn Widget>,
    root: HtmlElement,
}

impl Mounted {
    /// Shows it, in the language that `options` ask for.
    fn new(widget: Box<dyn Widget>, root: HtmlElement, options: &Options) -> Self {
        let mounted = Self { view: Cell::new(None), widget, root };
        mounted.set_lang(&options.text("lang").unwrap_or_default());
        mounted
    }
}

/// Asks a widget something, or tells it; what there is to ask and to tell is in [`badge`]. Only bundles
/// with badges lend it to the page's script.
pub fn tell(mounted: &Mounted, what: &str, value: JsValue) -> JsValue {
    mounted.widget.tell(what, &JsNode(value))
}

/// Whether a text can be the identifier of a module.
#[wasm_bindgen]
pub fn is_id(text: &str) -> bool {
    tremplin_content::id::is_id(text)
}

/// Writes an author's text into `place`; see [`rich_text::write`]. Only bundles with quizzes or decks lend it to the
/// page's script.
pub fn write(place: Element, text: &str, blocks: bool) {
    rich_text::write(place, text, blocks);
}

/// Takes up a file of the widgets' own words; see [`locales::take`].
#[wasm_bindgen]
pub fn take_words(file: String) {
    locales::take(file);
}

#[wasm_bindgen]
impl Mounted {
    /// Shows the widget's own words in another language, whose files were given; what has been done stays.
    pub fn set_lang(&self, lang: &str) {
        drop(self.view.take());
        self.view.set(Some(self.widget.show(&self.root, lang)));
    }

    /// Moves the focus to where the widget's content begins.
    pub fn focus(&self) {
        self.widget.focus();
    }

    /// Takes over what another tab of this browser has kept under `key`; without a key, hears that
    /// something that was to be kept could not be.
    pub fn merge(&self, key: &str, text: &str) {
        self.widget.merge(key, text);
    }

    /// Takes a saved file up, given its text; the widget says what came of it.
    pub fn import(&self, text: &str) {
        self.widget.import(JSON::parse(text).ok().map(JsNode));
    }

    /// Goes on, now that all of the wasm is there: see `gate!`.
    pub fn go_on(&self) {
        self.widget.go_on();
    }

    /// Builds what is on the screen anew: the browser has got its voices.
    pub fn refresh(&self) {
        self.widget.refresh();
    }

    /// Takes the rest of a module of which only the beginning was there, given all of it.
    pub fn complete(&self, content: JsValue) {
        self.widget.complete(JsNode(content));
    }
}
