//! The bundle of pages that have flashcards only.

use tremplin_embed::{Mounted, flashcards};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

/// Mounts a widget; see [`flashcards::mount`].
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
    flashcards::mount(host, root, content, options)
}

/// Writes an author's text into an element; see [`tremplin_embed::write`].
#[wasm_bindgen]
pub fn write(place: Element, text: &str, blocks: bool) {
    tremplin_embed::write(place, text, blocks);
}
