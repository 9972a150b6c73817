//! The bundle of pages that have several kinds of widgets.

use tremplin_embed::{Mounted, badge, flashcards, quiz};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

/// Mounts the widget that the element is for.
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
    match &*host.local_name() {
        "tremplin-flashcards" => flashcards::mount(host, root, content, options),
        "tremplin-badge" => badge::mount(host, root, content, options),
        _ => quiz::mount(host, root, content, options),
    }
}

/// Asks a badge something, or tells it; see [`tremplin_embed::tell`].
#[wasm_bindgen]
pub fn tell(mounted: &Mounted, what: &str, value: JsValue) -> JsValue {
    tremplin_embed::tell(mounted, what, value)
}

/// Writes an author's text into an element; see [`tremplin_embed::write`].
#[wasm_bindgen]
pub fn write(place: Element, text: &str, blocks: bool) {
    tremplin_embed::write(place, text, blocks);
}
