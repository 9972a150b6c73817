//! What a badge is to say: a small JSON file, or its members as options; options win.
//!
//! ```json
//! { "achievement": { "id": "https://ml.example.org/badges/cv", "name": "Un CV clair",
//!     "description": "Sait écrire un CV d’une page.", "criteria": "Quiz « Le CV » réussi à 80 %.",
//!     "image": "https://ml.example.org/badges/cv.svg",
//!     "alignments": [{ "framework": "DigComp 3.0", "code": "3.1", "name": "…", "url": "https://…" }] },
//!   "subject": "urn:uuid:5f0c2c9e-…", "validFrom": "2026-11-23", "validUntil": "2028-11-23" }
//! ```

use serde::Deserialize;
use serde_json::{Value, json};
use tremplin_content::Lang;
use tremplin_content::url::{Use, is_allowed};
use tremplin_core::credential::{MAX_BITS, date};

use super::keygen::no_chance;
use super::private::chance;
use super::{files, image, issue, verify};
use crate::args::IssueOptions;
use crate::words::pick;

/// The contexts of a badge.
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
    image: Option<String>,
    alignments: Vec<Alignment>,
}

/// A skill in an open framework that the achievement shows.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Alignment {
    #[serde(default)]
    framework: String,
    #[serde(default)]
    code: String,
    name: String,
    url: String,
}

impl Alignment {
    /// Reads `framework|code|name|url`, of which the first two may be empty.
    fn read(text: &str, lang: Lang) -> Result<Alignment, String> {
        let parts: Vec<&str> = text.split('|').map(str::trim).collect();
        match parts.as_slice() {
            [framework, code, name, url] if !name.is_empty() && is_allowed(url, Use::Link) => {
                let [framework, code, name, url] =
                    [framework, code, name, url].map(|part| (*part).to_owned());
                Ok(Alignment { framework, code, name, url })
            }
            _ => Err(pick(
                lang,
                format!(
                    "«\u{a0}{text}\u{a0}» n’est pas un alignement. Écrivez référentiel|code|nom|adresse, \
                     par exemple DigComp 3.0|3.1|Développer des contenus|https://…"
                ),
                format!(
                    "“{text}” is not an alignment. Write framework|code|name|address, \
                     for example DigComp 3.0|3.1|Developing content|https://…"
                ),
            )),
        }
    }

    fn json(&self) -> Value {
        let mut alignment =
            json!({ "type": ["Alignment"], "targetName": self.name, "targetUrl": self.url });
        for (name, value) in [("targetFramework", &self.framework), ("targetCode", &self.code)] {
            if !value.is_empty() {
                alignment[name] = value.as_str().into();
            }
        }
        alignment
    }
}

/// The credential that is asked for, not yet signed.
pub fn credential(options: &IssueOptions, issuer: &Value, lang: Lang) -> Result<Value, String> {
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
    let wanted = &mut asked.achievement;
    let mut achievement = json!({
        "id": need(&options.id, &mut wanted.id, "--id")?,
        "type": ["Achievement"],
        "name": need(&options.name, &mut wanted.name, "--name")?,
        "description": need(&options.description, &mut wanted.description, "--description")?,
        "criteria": {
            "narrative": need(&options.criteria, &mut wanted.criteria, "--criteria")?,
        },
    });
    if let Some(image) = or(&options.image, &mut asked.achievement.image) {
        achievement["image"] = json!({ "id": image::address(&image, lang)?, "type": "Image" });
    }
    let mut alignments = Vec::new();
    for text in &options.alignment {
        alignments.push(Alignment::read(text, lang)?);
    }
    alignments.append(&mut asked.achievement.alignments);
    if !alignments.is_empty() {
        achievement["alignment"] = alignments.iter().map(Alignment::json).collect();
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
        Some(text) => issue::moment(&text, lang)?,
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
    });
    if let Some(text) = or(&options.until, &mut asked.valid_until) {
        let until = issue::moment(&text, lang)?;
        if until <= from {
            return Err(pick(
                lang,
                "La validité finit avant d’avoir commencé.",
                "It ends to be valid before it begins.",
            )
            .to_owned());
        }
        credential["validUntil"] = date::text(until).into();
    }
    if let Some(text) = &options.status {
        credential["credentialStatus"] = status_entry(text, lang)?;
    }
    Ok(credential)
}

/// Where a revocation would stand, from `address#index`.
fn status_entry(text: &str, lang: Lang) -> Result<Value, String> {
    let parts = text.rsplit_once('#').filter(|(list, _)| is_allowed(list, Use::Link));
    let parts = parts.and_then(|(list, index)| Some((list, index.parse::<usize>().ok()?)));
    match parts.filter(|(_, index)| *index < MAX_BITS * 8) {
        Some((list, index)) => Ok(json!({
            "id": format!("{list}#{index}"),
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": index.to_string(),
            "statusListCredential": list,
        })),
        None => Err(pick(
            lang,
            format!(
                "«\u{a0}{text}\u{a0}» ne désigne pas une place dans une liste. Écrivez son adresse \
                 et un numéro\u{a0}: https://ml.example.org/revocations.json#4711"
            ),
            format!(
                "“{text}” does not name a place in a list. Write its address and a number: \
                 https://ml.example.org/revocations.json#4711"
            ),
        )),
    }
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
