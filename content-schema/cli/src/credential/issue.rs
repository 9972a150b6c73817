//! `tremplin issue`: a signed badge, from a request and the issuer's key.
//!
//! A request is a small JSON file, or its members as options; options win:
//! ```json
//! { "achievement": { "id": "https://ml.example.org/badges/cv", "name": "Un CV clair",
//!     "description": "Sait écrire un CV d’une page.", "criteria": "Quiz « Le CV » réussi à 80 %." },
//!   "subject": "urn:uuid:5f0c2c9e-…", "validFrom": "2026-11-23", "validUntil": "2028-11-23" }
//! ```

use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};
use tremplin_content::Lang;
use tremplin_core::credential::{base64url, date};

use super::files::{self, Readers};
use super::keygen::no_chance;
use super::private::{PrivateKey, chance};
use super::{Outcome, finish, verify, words};
use crate::args::IssueOptions;
use crate::words::pick;

const CONTEXTS: [&str; 2] = [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "camelCase")]
struct Request {
    achievement: Achievement,
    subject: Option<String>,
    valid_from: Option<String>,
    valid_until: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Achievement {
    id: Option<String>,
    name: Option<String>,
    description: Option<String>,
    criteria: Option<String>,
}

/// What to print and the exit code.
pub fn run(options: &IssueOptions, lang: Lang) -> (String, u8) {
    finish(issue(options, lang), lang)
}

fn issue(options: &IssueOptions, lang: Lang) -> Outcome {
    files::only_mine(&options.key, lang)?;
    let jwk = files::json(&options.key, lang)?;
    let key = PrivateKey::read(&jwk).ok_or_else(|| {
        pick(
            lang,
            format!("{} n’est pas une clé privée (JWK) pour RS256, ES256 ou EdDSA.", options.key),
            format!("{} is not a private key (JWK) for RS256, ES256 or EdDSA.", options.key),
        )
    })?;
    let credential = credential(options, lang)?;
    // Such a badge would be taken for a forgery wherever the key is known.
    if jwk.get("issuer").is_some_and(|issuer| *issuer != credential["iss"]) {
        return Err(pick(
            lang,
            format!("La clé {} est celle d’un autre émetteur que {}.", options.key, options.issuer),
            format!("The key {} is of another issuer than {}.", options.key, options.issuer),
        ));
    }
    let token = sign(&credential, &key).ok_or_else(|| no_chance(lang))?;
    // Nothing leaves that would not be accepted, but for a date that is still to come.
    let from = credential["validFrom"].as_str().and_then(date::parse).unwrap_or_default();
    let verdict = verify::own(&token, &key.public(), from);
    if let Some(reason) = verdict.reasons.first() {
        let sentence = words::reason(*reason, lang);
        return Err(pick(
            lang,
            format!("Ce badge ne serait pas accepté. {sentence}"),
            format!("This badge would not be accepted. {sentence}"),
        ));
    }
    if let Some(out) = &options.out {
        files::create(Path::new(out), token.as_bytes(), Readers::All, lang)?;
        let done = pick(lang, "est écrit. Vérifiez-le\u{a0}:", "is written. Verify it:");
        return Ok((format!("{out} {done} tremplin verify {out}\n"), 0));
    }
    Ok((token + "\n", 0))
}

/// The credential with its claims.
fn credential(options: &IssueOptions, lang: Lang) -> Result<Value, String> {
    let mut asked = match &options.request {
        Some(file) => serde_json::from_value(files::json(file, lang)?).map_err(|error| {
            pick(
                lang,
                format!("{file} n’est pas une demande de badge\u{a0}: {error}"),
                format!("{file} is not a request for a badge: {error}"),
            )
        })?,
        None => Request::default(),
    };
    let or = |option: &Option<String>, member: &mut Option<String>| {
        let value = option.clone().or(member.take());
        value.filter(|value| !value.trim().is_empty())
    };
    let need = |option: &Option<String>, member: &mut Option<String>, name: &str| {
        or(option, member).ok_or_else(|| {
            pick(
                lang,
                format!("Il manque {name}, dans la demande ou comme option."),
                format!("{name} is missing, in the request or as an option."),
            )
        })
    };
    let achievement = &mut asked.achievement;
    let achievement = json!({
        "id": need(&options.id, &mut achievement.id, "--id")?,
        "type": ["Achievement"],
        "name": need(&options.name, &mut achievement.name, "--name")?,
        "description": need(&options.description, &mut achievement.description, "--description")?,
        "criteria": {
            "narrative": need(&options.criteria, &mut achievement.criteria, "--criteria")?,
        },
    });
    let mut issuer = files::json(&options.issuer, lang)?;
    if issuer.get("id").and_then(Value::as_str).is_none_or(str::is_empty) {
        return Err(pick(
            lang,
            format!(
                "{} n’est pas un profil d’émetteur\u{a0}: il n’a pas d’« id ».",
                options.issuer
            ),
            format!("{} is not an issuer profile: it has no “id”.", options.issuer),
        ));
    }
    if issuer.get("type").is_none() {
        issuer["type"] = json!(["Profile"]);
    }
    let subject = match or(&options.subject, &mut asked.subject) {
        Some(subject) if subject.starts_with("urn:uuid:") || subject.starts_with("did:") => subject,
        Some(_) => {
            return Err(pick(
                lang,
                "Le titulaire est un numéro (urn:uuid:…) ou un did\u{202f}; un nom ou un courriel n’y a pas sa place.",
                "The holder is a number (urn:uuid:…) or a did; a name or an e-mail does not belong there.",
            )
            .to_owned());
        }
        None => uuid().ok_or_else(|| no_chance(lang))?,
    };
    let from = match or(&options.from, &mut asked.valid_from) {
        Some(text) => moment(&text, lang)?,
        None => verify::now(),
    };
    let mut credential = json!({
        "@context": CONTEXTS,
        "id": uuid().ok_or_else(|| no_chance(lang))?,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": issuer,
        "validFrom": date::text(from),
        "name": achievement["name"],
        "credentialSubject": {
            "id": subject,
            "type": ["AchievementSubject"],
            "achievement": achievement,
        },
        "nbf": from.div_euclid(1000),
        "sub": subject,
    });
    if let Some(text) = or(&options.until, &mut asked.valid_until) {
        let until = moment(&text, lang)?;
        if until <= from {
            return Err(pick(
                lang,
                "La validité finit avant d’avoir commencé.",
                "It ends to be valid before it begins.",
            )
            .to_owned());
        }
        credential["validUntil"] = date::text(until).into();
        credential["exp"] = until.div_euclid(1000).into();
    }
    credential["iss"] = credential["issuer"]["id"].clone();
    credential["jti"] = credential["id"].clone();
    Ok(credential)
}

/// The compact JWS of a credential.
pub fn sign(credential: &Value, key: &PrivateKey) -> Option<String> {
    let header = json!({ "alg": key.algorithm().name(), "typ": "JWT", "jwk": key.public() });
    let [header, payload] =
        [&header, credential].map(|value| base64url::encode(value.to_string().as_bytes()));
    let message = format!("{header}.{payload}");
    let signature = key.sign(message.as_bytes())?;
    Some(format!("{message}.{}", base64url::encode(&signature)))
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

/// A random UUID (RFC 9562, section 5.4) as an address.
fn uuid() -> Option<String> {
    let mut number = u128::from_be_bytes(chance()?);
    number = number & !(0xf << 76) | 4 << 76;
    number = number & !(3 << 62) | 2 << 62;
    let hex = format!("{number:032x}");
    let group = |from, to| hex.get(from..to).unwrap_or_default();
    Some(format!(
        "urn:uuid:{}-{}-{}-{}-{}",
        group(0, 8),
        group(8, 12),
        group(12, 16),
        group(16, 20),
        group(20, 32)
    ))
}
