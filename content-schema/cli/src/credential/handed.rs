//! What a person gave in the place of a request, of a badge's file or of a badge.

use tremplin_author::{Lang, json};
use tremplin_credentials::bake::MAX_IMAGE;
use tremplin_credentials::request::instead::{self, Instead, Wanted};
use tremplin_credentials::too_deep;

use crate::say::{self, pick};
use crate::source::display_name;

/// As much of a file as is read: all of any picture with a badge in it, and one byte more.
pub const MOST: u64 = MAX_IMAGE as u64 + 1;

/// Whether a file is larger than what may be in it, from [`MOST`] of its bytes.
pub fn is_too_large(bytes: &[u8]) -> bool {
    bytes.len() > MAX_IMAGE
}

/// What is said of such a file.
pub fn too_large(file: &str, lang: Lang) -> String {
    let name = display_name(file, lang);
    say::file::too_large_for_badge(lang, &name)
}

/// What bytes are that are no request.
pub fn kind(bytes: &[u8]) -> Instead {
    instead::of_request(bytes, value)
}

fn value(text: &str) -> Option<Instead> {
    // Nothing of ours is nested so deeply; what is may not reach the parser.
    let document = json::parse(text).ok().filter(|_| !too_deep(text))?;
    Some(instead::of_value(&document.root()))
}

/// What bytes are that could not be read as a badge, and what to give in the place of them; `None` where
/// there is no more to say.
pub fn no_badge(bytes: &[u8], lang: Lang) -> Option<String> {
    let told = instead::in_place_of_badge(instead::of_badge(bytes, value)?);
    let [what, advice] = told.map(|told| pick(lang, told));
    Some(format!("{what} {advice}"))
}

/// What a file is, and what to give in the place of it.
pub fn sentence(file: &str, instead: Instead, lang: Lang) -> String {
    told(file, instead, Wanted::Request, lang)
}

/// What a file is that was given as a badge module; `None` where it is one, with errors.
pub fn no_module(file: &str, bytes: &[u8], lang: Lang) -> Option<String> {
    match kind(bytes).undamaged() {
        Instead::BadgeModule | Instead::Unknown | Instead::TooLarge => None,
        other => Some(told(file, other, Wanted::BadgeModule, lang)),
    }
}

fn told(file: &str, instead: Instead, wanted: Wanted, lang: Lang) -> String {
    let name = display_name(file, lang);
    let what = pick(lang, instead::words(instead));
    let advice = pick(lang, instead::advice(instead, wanted));
    say::file::instead(lang, advice, &name, what)
}
