//! Places in status lists, and the addresses of the lists.

use serde_json::{Value, json};
use tremplin_author::Lang;
use tremplin_content::url::{Use, is_allowed};
use tremplin_credentials::MIN_BITS;

use crate::say;

/// How many places a list has that `tremplin status-list` makes.
pub const PLACES: usize = MIN_BITS * 8;

/// Refuses the address of a list that a widget would not ask.
pub fn address(list: &str, option: &str, lang: Lang) -> Result<(), String> {
    if list.starts_with("https://") && is_allowed(list, Use::Link) && !list.contains('#') {
        return Ok(());
    }
    let instead = match list.strip_prefix("http://") {
        Some(rest) => format!("https://{}", rest.split('#').next().unwrap_or_default()),
        None => "https://ml.example.org/revocations.jwt".to_owned(),
    };
    Err(say::list::address(lang, list, &instead, option))
}

/// The sentence for a number that a list of so many places does not have.
pub fn too_large(number: usize, places: usize, lang: Lang) -> String {
    let last = places - 1;
    say::list::place(lang, &last.to_string(), &number.to_string(), &places.to_string())
}

/// Where a revocation would stand, from `address#index`.
pub fn entry(text: &str, lang: Lang) -> Result<Value, String> {
    let parts = text.rsplit_once('#');
    let Some((list, index)) =
        parts.and_then(|(list, index)| Some((list, index.parse::<usize>().ok()?)))
    else {
        return Err(say::list::entry(lang, text));
    };
    address(list, "--status", lang)?;
    if index >= PLACES {
        return Err(too_large(index, PLACES, lang));
    }
    Ok(json!({
        "id": format!("{list}#{index}"),
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": index.to_string(),
        "statusListCredential": list,
    }))
}
