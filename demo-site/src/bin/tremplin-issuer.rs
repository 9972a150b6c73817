//! What the issuer's page consists of below its heading, as a program of its own.

use wasm_bindgen::prelude::wasm_bindgen;

/// What is shown; `free` takes it away.
#[wasm_bindgen]
pub struct Shown(tremplin_demo::Issuer);

#[wasm_bindgen]
impl Shown {
    /// Goes on in another language.
    #[wasm_bindgen(js_name = setLang)]
    pub fn set_lang(&self, lang: &str) {
        self.0.set_lang(lang);
    }
}

/// Shows it in an element.
#[wasm_bindgen]
pub fn mount(place: web_sys::HtmlElement, lang: &str) -> Shown {
    Shown(tremplin_demo::Issuer::mount(place, lang))
}

/// Nothing happens before somebody calls [`mount`].
fn main() {}
