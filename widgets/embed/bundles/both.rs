//! The bundle of pages that have quizzes and flashcards.

use tremplin_embed::{Mounted, flashcards, quiz};
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
        _ => quiz::mount(host, root, content, options),
    }
}

/// Writes an author's text into an element; see [`tremplin_embed::write`].
#[wasm_bindgen]
pub fn write(place: Element, text: &str, blocks: bool) {
    tremplin_embed::write(place, text, blocks);
}
