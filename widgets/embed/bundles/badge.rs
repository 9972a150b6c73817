//! The bundle of pages that have badges only.

use tremplin_embed::{Mounted, badge};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Mounts a widget; see [`badge::mount`].
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
    badge::mount(host, root, content, options)
}

/// Asks a badge something, or tells it; see [`tremplin_embed::tell`].
#[wasm_bindgen]
pub fn tell(mounted: &Mounted, what: &str, value: JsValue) -> JsValue {
    tremplin_embed::tell(mounted, what, value)
}
