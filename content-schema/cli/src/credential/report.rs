//! What is known of a badge, for people and for tools.

use std::fmt::Write;

use serde_json::{Value, json};
use tremplin_content::Lang;
use tremplin_core::credential::bake::Trouble;
use tremplin_core::credential::{Standing, Verdict, date};

use super::verify::Findings;
use super::words;
use crate::args::Format;
use crate::words::pick;

/// Sentences.
///
/// `refused` are status lists that can't be believed, each with why.
pub fn human(findings: &Findings, refused: &[(String, Verdict)], lang: Lang) -> String {
    let mut out = words::standing(findings.verdict.standing(), lang).to_owned() + "\n";
    for reason in &findings.verdict.reasons {
        let _ = writeln!(out, "- {}", words::reason(*reason, lang));
    }
    for (file, verdict) in refused {
        for reason in &verdict.reasons {
            let colon = pick(lang, "\u{a0}:", ":");
            let _ = writeln!(out, "- {}{colon} {}", plain(file), words::reason(*reason, lang));
        }
    }
    let Some(credential) = &findings.credential else { return out };
    let mut row = |french: &str, english: &str, value: &str| {
        let colon = pick(lang, "\u{a0}:", ":");
        let _ = writeln!(out, "  {}{colon} {}", pick(lang, french, english), plain(value));
    };
    row("Badge", "Badge", &credential.name);
    row("Description", "Description", &credential.description);
    if let Some(criteria) = &credential.criteria {
        row("Critères", "Criteria", criteria);
    }
    let name = credential.issuer_name.as_deref().unwrap_or_default();
    row("Émetteur, selon le badge", "Issuer, as the badge says", name);
    row("Son adresse", "Its address", &credential.issuer);
    row("Titulaire", "Holder", &credential.subject);
    row("Valable à partir de", "Valid from", &date::text(credential.valid_from));
    if let Some(until) = credential.valid_until {
        row("Valable jusqu’à", "Valid until", &date::text(until));
    }
    out
}

/// One JSON object.
pub fn machine(findings: &Findings, lang: Lang) -> String {
    let reasons = findings.verdict.reasons.iter();
    let reasons = reasons.map(|reason| (reason.as_str(), words::reason(*reason, lang)));
    let credential = findings.credential.as_ref().map(|credential| {
        json!({
            "id": credential.id,
            "issuer": credential.issuer,
            "issuerName": credential.issuer_name,
            "subject": credential.subject,
            "achievement": credential.achievement,
            "name": credential.name,
            "description": credential.description,
            "criteria": credential.criteria,
            "validFrom": date::text(credential.valid_from),
            "validUntil": credential.valid_until.map(date::text),
        })
    });
    object(findings.verdict.standing(), reasons, credential)
}

/// A picture that gives no badge.
pub fn image(trouble: Trouble, format: Format, lang: Lang) -> String {
    let sentence = words::trouble(trouble, lang);
    let standing = Standing::Refused;
    match format {
        Format::Human => format!("{}\n- {sentence}\n", words::standing(standing, lang)),
        Format::Json => object(standing, [(trouble.as_str(), sentence)].into_iter(), None),
    }
}

fn object<'a>(
    standing: Standing,
    reasons: impl Iterator<Item = (&'a str, &'a str)>,
    credential: Option<Value>,
) -> String {
    let reasons: Vec<Value> =
        reasons.map(|(code, message)| json!({ "code": code, "message": message })).collect();
    let object = json!({
        "standing": standing.as_str(),
        "reasons": reasons,
        "credential": credential,
    });
    format!("{object:#}\n")
}

/// A stranger's text on one line: nothing in it steers the terminal or turns the reading direction.
fn plain(text: &str) -> String {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|c| if steers(c) { ' ' } else { c }).collect()
}
