//! Places in status lists, and the addresses of the lists.

use serde_json::{Value, json};
use tremplin_content::Lang;
use tremplin_content::url::{Use, is_allowed};
use tremplin_core::credential::MIN_BITS;

use crate::words::pick;

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
    Err(pick(
        lang,
        format!(
            "«\u{a0}{list}\u{a0}» n’est pas une adresse pour {option}\u{a0}: une liste n’est demandée qu’en https. \
             Publiez-la ainsi et écrivez {instead}"
        ),
        format!(
            "“{list}” is no address for {option}: a list is asked for over https only. \
             Publish it so and write {instead}"
        ),
    ))
}

/// The sentence for a number that a list of so many places does not have.
pub fn too_large(number: usize, places: usize, lang: Lang) -> String {
    let last = places - 1;
    pick(
        lang,
        format!(
            "{number} est trop grand\u{a0}: la liste a {places} places. Écrivez un numéro de 0 à {last}."
        ),
        format!(
            "{number} is too large: the list has {places} places. Write a number from 0 to {last}."
        ),
    )
}

/// Where a revocation would stand, from `address#index`.
pub fn entry(text: &str, lang: Lang) -> Result<Value, String> {
    let parts = text.rsplit_once('#');
    let Some((list, index)) =
        parts.and_then(|(list, index)| Some((list, index.parse::<usize>().ok()?)))
    else {
        return Err(pick(
            lang,
            format!(
                "«\u{a0}{text}\u{a0}» ne désigne pas une place dans une liste. Écrivez son adresse \
                 et un numéro\u{a0}: https://ml.example.org/revocations.jwt#4711"
            ),
            format!(
                "“{text}” does not name a place in a list. Write its address and a number: \
                 https://ml.example.org/revocations.jwt#4711"
            ),
        ));
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
