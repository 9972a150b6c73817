//! Verdicts and troubles in words, and what is written with a badge. Most of it is in the second part of the
//! bundle: see `gate!`.

use js_sys::{Array, Object};
use tremplin_content::{gate, stranger};
use tremplin_credentials::bake::{self, Trouble};
use tremplin_credentials::image;
use tremplin_credentials::request::instead;
use tremplin_credentials::{Reason, Verdict, words};
use tremplin_embed::JsNode;
use wasm_bindgen::prelude::*;

/// How something stands against which these reasons speak: `valid`, `unconfirmed`, `refused`.
#[wasm_bindgen]
pub fn standing(reasons: Vec<u32>) -> String {
    verdict(reasons).standing().as_str().into()
}

/// Whether it is known who has signed, whatever else these reasons speak against.
#[wasm_bindgen]
pub fn confirms_issuer(reasons: Vec<u32>) -> bool {
    verdict(reasons).confirms_issuer()
}

fn verdict(reasons: Vec<u32>) -> Verdict {
    let reasons =
        reasons.into_iter().filter_map(|number| Reason::ALL.get(number as usize).copied());
    Verdict { reasons: reasons.collect() }
}

/// What a file is that could not be read as a badge, and what to do instead, in French or English;
/// undefined where there is no more to say.
#[wasm_bindgen]
#[inline(never)]
pub fn instead(file: &[u8], lang: &str) -> Option<String> {
    gate!(more, instead);
    let value = |text: &str| {
        let value = super::parse(text).ok()?;
        Some(instead::of_value(&JsNode(value)))
    };
    let [what, advice] = instead::in_place_of_badge(instead::of_badge(file, value)?);
    let mut said = pick(what, lang);
    said.push(' ');
    said.push_str(&pick(advice, lang));
    Some(said)
}

/// The stable name of a reason.
#[wasm_bindgen]
pub fn name(reason: usize) -> Option<String> {
    Reason::ALL.get(reason).map(|reason| reason.as_str().into())
}

/// What a reason says to people, in French or English.
#[wasm_bindgen]
#[inline(never)]
pub fn sentence(reason: usize, lang: &str) -> Option<String> {
    gate!(more, sentence);
    Reason::ALL.get(reason).map(|reason| pick(words::reason(*reason), lang))
}

/// What is said where a picture gives or takes no credential.
#[wasm_bindgen]
#[inline(never)]
pub fn trouble(name: &str, lang: &str) -> Option<String> {
    gate!(more, trouble);
    let trouble = Trouble::ALL.into_iter().find(|trouble| trouble.as_str() == name)?;
    Some(pick(words::trouble(trouble), lang))
}

fn pick([french, english]: [&'static str; 2], lang: &str) -> String {
    if lang == "en" { english.into() } else { french.into() }
}

/// A badge's default picture with a credential in it: an SVG text.
///
/// # Errors
///
/// The name of the [`Trouble`].
#[wasm_bindgen]
#[inline(never)]
pub fn baked(
    title: &str,
    color: Option<String>,
    lang: &str,
    credential: &str,
) -> Result<String, JsValue> {
    gate!(more, baked);
    let picture = emblem(title, color, lang);
    let baked = bake::write(picture.as_bytes(), credential);
    let bytes = baked.map_err(|trouble| JsValue::from(trouble.as_str()))?;
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

/// A badge's default picture: an SVG text.
#[wasm_bindgen]
#[inline(never)]
pub fn emblem(title: &str, color: Option<String>, lang: &str) -> String {
    gate!(more, emblem);
    image::default_image(title, color.as_deref(), lang)
}

/// What may be shown of a stranger's text, on one line.
#[wasm_bindgen]
pub fn plain(text: &str) -> String {
    stranger::line(text)
}

/// The shapes of the seal of a badge without a picture: `[name, { attributes }, text]` each.
#[wasm_bindgen]
pub fn seal(title: &str) -> Array {
    let shape = |image::Shape { name, attributes, text }| {
        let object = Object::new();
        for (name, value) in attributes {
            super::set(&object, name, value.into());
        }
        JsValue::from(Array::of3(&name.into(), &object, &text.into()))
    };
    image::seal(title, None).into_iter().map(shape).collect()
}
