//! `tremplin issue`: a signed badge, from a request and the issuer's key.

use std::path::Path;

use serde_json::Value;
use tremplin_content::Lang;
use tremplin_core::credential::{Reason, date};

use super::files::{self, Readers};
use super::found::Signed;
use super::signer::Signer;
use super::{Outcome, finish, request, verify, words};
use crate::args::IssueOptions;
use crate::words::pick;

/// What to print and the exit code.
pub fn run(options: &IssueOptions, lang: Lang) -> (String, u8) {
    finish(issue(options, lang), lang)
}

fn issue(options: &IssueOptions, lang: Lang) -> Outcome {
    let signer = Signer::read(&options.key, &options.issuer, lang)?;
    let (credential, done) = request::credential(options, &signer, lang)?;
    anstream::eprint!("{done}");
    let signed = signer.sign(&credential, options.proof, lang)?;
    check(&signed, &signer, &credential, lang)?;
    write(signed, options.out.as_deref(), lang)
}

/// Nothing leaves that would not be accepted, but for a date that is still to come.
fn check(signed: &Signed, signer: &Signer, credential: &Value, lang: Lang) -> Result<(), String> {
    let from = credential["validFrom"].as_str().and_then(date::parse).unwrap_or_default();
    let verdict = verify::own(signed, &signer.key.public(), from.max(verify::now()));
    // Nobody has asked for the status list of a badge that is new, and it may be for the past.
    let fine = [Reason::StatusUnknown, Reason::Expired];
    match verdict.reasons.iter().find(|reason| !fine.contains(reason)) {
        None => Ok(()),
        Some(reason) => {
            let sentence = words::reason(*reason, lang);
            Err(pick(
                lang,
                format!("Ce badge ne serait pas accepté. {sentence}"),
                format!("This badge would not be accepted. {sentence}"),
            ))
        }
    }
}

/// A signed document to a file or to standard output.
pub fn write(signed: Signed, out: Option<&str>, lang: Lang) -> Outcome {
    let (Signed::Token(text) | Signed::Json(text)) = signed;
    let Some(out) = out else { return Ok((text + "\n", 0)) };
    files::create(Path::new(out), text.as_bytes(), Readers::All, lang)?;
    let done = pick(lang, "est écrit. Vérifiez-le\u{a0}:", "is written. Verify it:");
    Ok((format!("{out} {done} tremplin verify {out}\n"), 0))
}

/// A day, or a moment with its offset; a day begins at midnight in UTC.
pub fn moment(text: &str, lang: Lang) -> Result<i64, String> {
    let moment = date::parse(text).or_else(|| date::parse(&format!("{text}T00:00:00Z")));
    moment.ok_or_else(|| {
        pick(
            lang,
            format!("«\u{a0}{text}\u{a0}» n’est pas une date. Écrivez 2026-11-23 ou 2026-11-23T18:00:00Z."),
            format!("“{text}” is not a date. Write 2026-11-23 or 2026-11-23T18:00:00Z."),
        )
    })
}
