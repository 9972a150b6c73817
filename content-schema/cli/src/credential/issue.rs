//! `tremplin issue`: a signed badge, from a request and the issuer's key.

use std::path::Path;

use serde_json::Value;
use tremplin_author::Lang;
use tremplin_content::url::{Use, is_allowed};
use tremplin_credentials::{Reason, date};

use super::files::{self, Readers};
use super::found::Signed;
use super::signer::Signer;
use super::{Outcome, finish, hint, moment, request, verify, words};
use crate::args::{IssueOptions, Proof};
use crate::say;

/// What to print and the exit code.
pub fn run(options: &IssueOptions, lang: Lang) -> (String, u8) {
    finish(issue(options, lang), lang)
}

fn issue(options: &IssueOptions, lang: Lang) -> Outcome {
    let page = match &options.page {
        Some(page) => Some(page_of_link(page, options.proof, lang)?),
        None => None,
    };
    let signer = Signer::read(&options.key, &options.issuer, lang)?;
    let (credential, done) = request::credential(options, &signer, lang)?;
    anstream::eprint!("{done}");
    let signed = signer.sign(&credential, options.proof, lang)?;
    check(&signed, &signer, &credential, lang)?;
    let link = match (page, &signed) {
        (Some(page), Signed::Token(token)) => {
            say::issue::link(lang, &format!("{page}#tremplin-badge={token}")) + "\n"
        }
        _ => String::new(),
    };
    let Some(out) = &options.out else {
        // Standard output has the badge alone.
        anstream::eprint!("{link}");
        return write(signed, None, "", lang);
    };
    let list = credential["credentialStatus"]["statusListCredential"].as_str().map(hint::name);
    let verify = hint::verify(out, &hint::keys(&options.issuer), list);
    let next = match list {
        None => say::issue::verify(lang, &verify),
        Some(_) => say::issue::verify_with_list(lang, &verify),
    };
    write(signed, Some(out), &format!("{next}\n{link}"), lang)
}

/// The page that a badge's link leads to, without a fragment of its own.
fn page_of_link(page: &str, proof: Proof, lang: Lang) -> Result<&str, String> {
    if proof != Proof::Jwt {
        return Err(say::issue::link_of_token(lang).to_owned());
    }
    let is_web = page.starts_with("https://") || page.starts_with("http://");
    if !is_web || !is_allowed(page, Use::Link) {
        return Err(say::issue::page(lang, page));
    }
    Ok(page.split('#').next().unwrap_or_default())
}

/// Nothing leaves that would not be accepted, but for a date that is still to come.
fn check(signed: &Signed, signer: &Signer, credential: &Value, lang: Lang) -> Result<(), String> {
    let from = credential["validFrom"].as_str().and_then(date::parse).unwrap_or_default();
    let verdict = verify::own(signed, &signer.key.public(), from.max(moment::now()));
    // Nobody has asked for the status list of a badge that is new, and it may be for the past.
    let fine = [Reason::StatusUnknown, Reason::Expired];
    match verdict.reasons.iter().find(|reason| !fine.contains(reason)) {
        None => Ok(()),
        Some(reason) => {
            let sentence = words::reason(*reason, lang);
            Err(say::issue::refused(lang, &sentence))
        }
    }
}

/// A signed document to a file, with the lines on what to do next, or to standard output.
pub fn write(signed: Signed, out: Option<&str>, next: &str, lang: Lang) -> Outcome {
    let (Signed::Token(text) | Signed::Json(text)) = signed;
    let Some(out) = out else { return Ok((text + "\n", 0)) };
    files::create(Path::new(out), text.as_bytes(), Readers::All, lang)?;
    Ok((say::issue::written(lang, out, next), 0))
}
