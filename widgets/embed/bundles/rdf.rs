//! The bundle that says what a proof of `eddsa-rdfc-2022` signs. It is fetched only where a badge with
//! such a proof is to be judged.

use js_sys::{JsString, Number};
use tremplin_embed::JsNode;
use wasm_bindgen::prelude::*;

/// What a proof signs: the canonical N-Quads of its options, then those of the document.
///
/// # Errors
///
/// The number of a `Reason` in `Reason::ALL`.
#[wasm_bindgen]
pub fn quads(document: JsValue, proof: JsValue) -> Result<Vec<JsString>, JsValue> {
    let number =
        |number| Number::from(number).to_exponential(15).map(String::from).unwrap_or_default();
    match tremplin_rdf::signed_with(&JsNode(document), &JsNode(proof), number) {
        Ok(texts) => Ok(texts.into_iter().map(JsString::from).collect()),
        Err(reason) => Err((reason.position() as u32).into()),
    }
}
