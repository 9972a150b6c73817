//! Badges that are signed: making keys, issuing, verifying, and putting them into pictures.
//!
//! What makes a credential valid is said by `tremplin_credentials`; here are the signatures,
//! the files and the sentences.

pub mod bake;
mod crypto;
mod doubts;
pub mod files;
mod findings;
mod found;
mod handed;
mod hint;
mod image;
pub mod issue;
pub mod keygen;
mod module;
pub(crate) mod moment;
mod packed;
mod place;
mod private;
mod proof;
mod report;
mod request;
mod signer;
mod status;
pub mod status_list;
#[cfg(test)]
mod tests;
pub mod verify;
mod words;

use tremplin_author::Lang;
use tremplin_content::stranger;
use tremplin_credentials::{Circumstances, Credential, Jwk, Verdict};

use crate::FAILED;

/// What to print and the exit code, or a sentence for standard error.
type Outcome = Result<(String, u8), String>;

/// The outcome as every command returns it.
fn finish(outcome: Outcome, lang: Lang) -> (String, u8) {
    outcome.unwrap_or_else(|sentence| {
        // It may quote a file, or its name.
        let sentence: String =
            sentence.chars().filter(|c| *c == '\n' || !stranger::is_hidden(*c)).collect();
        anstream::eprintln!("{} {sentence}", crate::say::command::error(lang));
        (String::new(), FAILED)
    })
}

/// What a file comes to that is said to be a badge: the verdict of `tremplin verify`, and what the badge
/// says where that could be read; `None` for a picture without one.
///
/// `list` is a status list, `now` the moment in milliseconds since 1970.
pub fn judge(
    file: &[u8],
    trusted: Option<&[Jwk]>,
    list: Option<&[u8]>,
    now: i64,
) -> Option<(Verdict, Option<Credential>)> {
    let mut circumstances = Circumstances { now, ..Circumstances::default() };
    let badge = found::in_file(file).ok()?;
    let own = badge.as_ref().map(verify::own_keys).unwrap_or_default();
    let open = list.map(|bytes| {
        let signed = found::in_file(bytes).ok()?.ok()?;
        status::list(&signed, trusted.unwrap_or(&own), now, None).ok()
    });
    let open: Vec<_> = match open {
        Some(Some(list)) => vec![list],
        Some(None) => {
            circumstances.list_refused = true;
            Vec::new()
        }
        None => Vec::new(),
    };
    circumstances.lists = &open;
    let findings = match badge {
        Ok(signed) => verify::look(&signed, trusted, &circumstances),
        Err(reason) => reason.into(),
    };
    Some((findings.verdict, findings.credential))
}
