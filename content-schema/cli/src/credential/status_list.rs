//! `tremplin status-list`: the signed list of the badges that an issuer has revoked (Bitstring Status
//! List 1.0, section 3).

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::json;
use tremplin_author::{Lang, json as text};
use tremplin_credentials::{Jwk, MIN_BITS, OpenList, Purpose, Reason, base64url, date};

use super::signer::Signer;
use super::{Outcome, files, finish, found, hint, issue, moment, place, status, words};
use crate::args::StatusListOptions;
use crate::say;

/// What to print and the exit code.
pub fn run(options: &StatusListOptions, lang: Lang) -> (String, u8) {
    finish(make(options, lang), lang)
}

fn make(options: &StatusListOptions, lang: Lang) -> Outcome {
    let signer = Signer::read(&options.key, &options.issuer, lang)?;
    let before = match &options.before {
        Some(file) => Some(before(file, &signer, lang)?),
        None => None,
    };
    let list = before.as_ref().map(|before| &before.list);
    let purpose = options.purpose.map(Purpose::from);
    let purpose = purpose.or(list.and_then(|list| list.purposes.first().copied()));
    let purpose = purpose.unwrap_or(Purpose::Revocation);
    if list.is_some_and(|list| list.purposes != [purpose]) {
        return Err(say::list::purpose(lang).to_owned());
    }
    if purpose == Purpose::Revocation && !options.clear.is_empty() {
        return Err(say::list::for_good(lang).to_owned());
    }
    let id = options.id.as_deref().or(list.and_then(|list| list.id.as_deref())).unwrap_or_default();
    place::address(id, "--id", lang)?;
    let bits = bits(options, before.as_ref(), lang)?;
    let issuer = signer.profile["id"].clone();
    let mut credential = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": id,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer,
        "validFrom": date::text(moment::now()),
        "credentialSubject": {
            "id": format!("{id}#list"),
            "type": "BitstringStatusList",
            "statusPurpose": purpose.name(),
            "encodedList": format!("u{}", base64url::encode(&bits)),
        },
    });
    if let Some(until) = &options.until {
        credential["validUntil"] = date::text(moment::end(until, lang)?).into();
    }
    let signed = signer.sign(&credential, options.proof, lang)?;
    // Nothing leaves that would not be believed.
    if let Err(verdict) = status::list(&signed, &own(&signer)?, moment::now(), None) {
        return Err(not_believed("", verdict.reasons.first().copied(), lang));
    }
    let out = options.out.as_deref().unwrap_or_default();
    let keys = hint::keys(&options.issuer);
    let line = hint::verify("badge.jwt", &keys, Some(out));
    let next = say::list::publish(lang, id, &line) + "\n";
    issue::write(signed, options.out.as_deref(), &next, lang)
}

/// The list to start from, which has to be the signer's own: whoever changes it signs for all of it.
fn before(file: &str, signer: &Signer, lang: Lang) -> Result<OpenList, String> {
    let bytes = files::bytes(file, lang)?;
    let signed = found::in_file(&bytes).unwrap_or(Err(Reason::Unreadable));
    let signed = signed.map_err(|reason| not_believed(file, Some(reason), lang))?;
    let keys = own(signer)?;
    // A list whose time is over may be changed and signed anew.
    match status::list(&signed, &keys, moment::now(), Some(Reason::Expired)) {
        Ok(list) if Some(list.list.issuer.as_str()) == signer.profile["id"].as_str() => Ok(list),
        Ok(_) => Err(not_believed(file, Some(Reason::WrongKey), lang)),
        Err(verdict) => Err(not_believed(file, verdict.reasons.first().copied(), lang)),
    }
}

fn own(signer: &Signer) -> Result<Vec<Jwk>, String> {
    let public = text::parse(&signer.key.public().to_string()).map_err(|_| String::new())?;
    Ok(Jwk::read(&public.root()).into_iter().collect())
}

fn not_believed(file: &str, reason: Option<Reason>, lang: Lang) -> String {
    let why = reason.map(|reason| words::reason(reason, lang)).unwrap_or_default();
    match file {
        "" => say::list::new_not_believed(lang, &why),
        _ => say::list::not_believed(lang, file, &why),
    }
}

/// The changed bits, compressed.
fn bits(
    options: &StatusListOptions,
    before: Option<&OpenList>,
    lang: Lang,
) -> Result<Vec<u8>, String> {
    let mut bits = before.map_or_else(|| vec![0; MIN_BITS], |before| before.bits().to_vec());
    let changes = options.set.iter().map(|at| (*at, true));
    for (at, on) in changes.chain(options.clear.iter().map(|at| (*at, false))) {
        let places = bits.len() * 8;
        let Some(byte) = bits.get_mut(at / 8) else {
            return Err(place::too_large(at, places, lang));
        };
        let mask = 1 << (7 - at % 8);
        if on {
            *byte |= mask;
        } else {
            *byte &= !mask;
        }
    }
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bits).and_then(|()| gzip.finish()).map_err(|error| error.to_string())
}
