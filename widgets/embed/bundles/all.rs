//! The bundle of pages that have several kinds of widgets.

use tremplin_embed::{Mounted, badge, flashcards, quiz};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

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
