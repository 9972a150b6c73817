//! `tremplin verify`: whether a badge is what it says, and from whom.

use serde_json::Value;
use tremplin_author::{Lang, json as text};
use tremplin_credentials::{Checked, Circumstances, Jwk, Reason, Sealed, Standing, Token, Verdict};

use super::findings::Findings;
use super::found::{self, Signed};
use super::status::{self, Lists};
use super::{Outcome, crypto, files, finish, handed, moment, proof, report, words};
use crate::args::{Format, VerifyOptions};
use crate::say;
use crate::source;

/// The exit code for a badge that is not valid, or not known to be.
const REFUSED: u8 = 1;

/// What to print and the exit code.
pub fn run(options: &VerifyOptions, lang: Lang) -> (String, u8) {
    finish(verify(options, lang), lang)
}

fn verify(options: &VerifyOptions, lang: Lang) -> Outcome {
    let trusted = match &options.issuers {
        Some(issuers) => Some(keys(issuers, lang)?),
        None => None,
    };
    let trusted = trusted.as_deref();
    let now = match &options.at {
        Some(text) => moment::moment(text, lang)?,
        None => moment::now(),
    };
    let bytes = handed_in(&options.file, lang)?;
    let found = found::in_file(&bytes);
    let own = match &found {
        Ok(Ok(signed)) => own_keys(signed),
        _ => Vec::new(),
    };
    let Lists { open, refused } =
        status::lists(&options.status, trusted.unwrap_or(&own), now, lang)?;
    let circumstances = Circumstances {
        now,
        achievement: options.achievement.as_deref(),
        lists: &open,
        list_refused: !refused.is_empty(),
    };
    let findings = match found {
        Ok(Ok(signed)) => look(&signed, trusted, &circumstances),
        Ok(Err(reason)) => reason.into(),
        Err(trouble) => {
            let named = handed::no_badge(&bytes, lang);
            let sentence = named.as_deref().unwrap_or_else(|| words::trouble(trouble, lang));
            let text = report::no_badge(trouble.as_str(), sentence, options.format, lang);
            return Ok((text, REFUSED));
        }
    };
    if let [reason @ (Reason::Unreadable | Reason::TooLarge)] = findings.verdict.reasons.as_slice()
        && let Some(sentence) = handed::no_badge(&bytes, lang)
    {
        let text = report::no_badge(reason.as_str(), &sentence, options.format, lang);
        return Ok((text, REFUSED));
    }
    let text = match options.format {
        Format::Human => report::human(&findings, &refused, found::is_picture(&bytes), lang),
        Format::Json => report::machine(&findings, lang),
    };
    let valid = findings.verdict.standing() == Standing::Valid;
    Ok((text, if valid { 0 } else { REFUSED }))
}

/// What is to be verified: the bytes of a file, or an address, which carries its badge itself. Nothing is
/// fetched.
fn handed_in(file: &str, lang: Lang) -> Result<Vec<u8>, String> {
    let is_address = file.starts_with("https://") || file.starts_with("http://");
    if is_address { Ok(file.as_bytes().to_vec()) } else { source::bytes(file, handed::MOST, lang) }
}

/// What a signed badge comes to.
pub fn look(signed: &Signed, trusted: Option<&[Jwk]>, circumstances: &Circumstances) -> Findings {
    let looked = match signed {
        Signed::Token(token) => look_at_token(token, trusted, circumstances),
        Signed::Json(json) => look_at_json(json, trusted, circumstances),
    };
    looked.unwrap_or_else(Findings::from)
}

fn look_at_token(
    token: &str,
    trusted: Option<&[Jwk]>,
    circumstances: &Circumstances,
) -> Result<Findings, Reason> {
    let (compact, header, payload) = found::split(token)?;
    let token = Token::read(compact, &header.root(), &payload.root())?;
    let checked = token
        .question(trusted)
        .map(|question| Checked { pinned: question.pinned, answer: crypto::answer(&question) });
    let verdict = token.judge(checked, circumstances);
    Ok(Findings { verdict, credential: Some(token.credential) })
}

fn look_at_json(
    json: &str,
    trusted: Option<&[Jwk]>,
    circumstances: &Circumstances,
) -> Result<Findings, Reason> {
    let (document, value) = found::parse(json)?;
    let sealed = Sealed::read(&document.root())?;
    let checked = proof::check(&sealed.proofs, &value, &sealed.credential.issuer, trusted);
    let verdict = sealed.judge(&checked, circumstances);
    Ok(Findings { verdict, credential: Some(sealed.credential) })
}

/// The keys that came with a badge.
pub fn own_keys(signed: &Signed) -> Vec<Jwk> {
    let keys = match signed {
        Signed::Token(token) => found::split(token).and_then(|(compact, header, payload)| {
            Ok(Token::read(compact, &header.root(), &payload.root())?.own_keys())
        }),
        Signed::Json(json) => found::parse(json)
            .and_then(|(document, _)| Ok(Sealed::read(&document.root())?.own_keys())),
    };
    keys.unwrap_or_default()
}

/// The verdict on what has just been signed, with the key that belongs to it.
pub fn own(signed: &Signed, public: &Value, now: i64) -> Verdict {
    let key = text::parse(&public.to_string()).map_err(|_| Reason::KeyUnreadable);
    match key.and_then(|key| Jwk::read(&key.root())) {
        Ok(key) => {
            let circumstances = Circumstances { now, ..Circumstances::default() };
            look(signed, Some(&[key]), &circumstances).verdict
        }
        Err(reason) => reason.into(),
    }
}

/// The keys of a file, or the one that a did:key is.
fn keys(issuers: &str, lang: Lang) -> Result<Vec<Jwk>, String> {
    let read = match issuers.strip_prefix("did:key:") {
        Some(key) => Jwk::from_multibase(key, Some(issuers)).map(|key| vec![key]),
        None => {
            let value = files::json(issuers, lang)?.to_string();
            let document = text::parse(&value).map_err(|_| Reason::KeyUnreadable);
            document.and_then(|document| Jwk::read_set(&document.root()))
        }
    };
    read.map_err(|reason| {
        let why = words::reason(reason, lang);
        say::verify::no_keys(lang, issuers, &why)
    })
}
