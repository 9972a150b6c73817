//! Badges that are signed: making keys, issuing, verifying, and putting them into pictures.
//!
//! What makes a credential valid is said by `tremplin_core::credential`; here are the signatures,
//! the files and the sentences.

pub mod bake;
mod crypto;
mod files;
mod found;
mod image;
pub mod issue;
pub mod keygen;
mod private;
mod proof;
mod rdf;
mod report;
mod request;
mod signer;
mod status;
pub mod status_list;
#[cfg(test)]
mod tests;
pub mod verify;
mod words;

use tremplin_content::Lang;

use crate::FAILED;

/// What to print and the exit code, or a sentence for standard error.
type Outcome = Result<(String, u8), String>;

/// The outcome as every command returns it.
fn finish(outcome: Outcome, lang: Lang) -> (String, u8) {
    outcome.unwrap_or_else(|sentence| {
        anstream::eprintln!("{} {sentence}", crate::words::pick(lang, "erreur\u{a0}:", "error:"));
        (String::new(), FAILED)
    })
}
