//! What is known of a badge, for people and for tools.

use std::fmt::Write;

use serde_json::{Value, json};
use tremplin_author::Lang;
use tremplin_content::{markdown, stranger};
use tremplin_credentials::{Standing, Verdict, date};

use super::findings::Findings;
use super::words;
use crate::args::Format;
use crate::say::{self, shown};

/// Sentences.
///
/// `refused` are status lists that can't be believed, each with why; `in_picture` says that the badge
/// stood in a picture.
pub fn human(
    findings: &Findings,
    refused: &[(String, Verdict)],
    in_picture: bool,
    lang: Lang,
) -> String {
    let mut out = words::standing(findings.verdict.standing(), lang).to_owned() + "\n";
    for reason in &findings.verdict.reasons {
        let _ = writeln!(out, "- {}", words::reason(*reason, lang));
    }
    for (file, verdict) in refused {
        for reason in &verdict.reasons {
            let why = words::reason(*reason, lang);
            let _ = writeln!(out, "- {}", say::file::refused(lang, &stranger::line(file), &why));
        }
    }
    let Some(credential) = &findings.credential else { return out };
    if in_picture {
        out.push_str(say::verify::picture(lang));
        out.push('\n');
    }
    let confirmed = findings.verdict.confirms_issuer();
    let mut row = |name: fn(Lang, &str) -> String, value: &str| {
        let _ = writeln!(out, "  {}", name(lang, &stranger::line(value)));
    };
    row(shown::badge, &credential.name);
    row(shown::description, &credential.description);
    if let Some(criteria) = &credential.criteria {
        row(shown::criteria, &markdown::plain(criteria));
    }
    for skill in credential.alignments.lines() {
        row(shown::skill, skill);
    }
    let name = credential.issuer_name.as_deref().unwrap_or_default();
    match confirmed {
        true => row(shown::issuer_confirmed, name),
        false => row(shown::issuer, name),
    }
    row(shown::address, &stranger::address(&credential.issuer));
    match &credential.subject {
        Some(subject) => row(shown::holder, &stranger::address(subject)),
        None => row(shown::holder, &credential.holder),
    }
    row(shown::valid_from, &date::text(credential.valid_from));
    if let Some(until) = credential.valid_until {
        row(shown::valid_until, &date::text(until));
    }
    match confirmed {
        _ if credential.notes.is_empty() => {}
        true => row(shown::note_signed, &credential.notes),
        false => row(shown::note, &credential.notes),
    }
    out
}

/// One JSON object.
pub fn machine(findings: &Findings, lang: Lang) -> String {
    let reasons = findings.verdict.reasons.iter();
    let reasons: Vec<_> =
        reasons.map(|reason| (reason.as_str(), words::reason(*reason, lang))).collect();
    let reasons = reasons.iter().map(|(code, sentence)| (*code, sentence.as_str()));
    let credential = findings.credential.as_ref().map(|credential| {
        json!({
            "id": credential.id,
            "issuer": credential.issuer,
            "issuerName": credential.issuer_name,
            "subject": credential.subject,
            "holder": credential.holder,
            "achievement": credential.achievement,
            "name": credential.name,
            "description": credential.description,
            "criteria": credential.criteria,
            "alignments": credential.alignments,
            "notes": credential.notes,
            "validFrom": date::text(credential.valid_from),
            "validUntil": credential.valid_until.map(date::text),
        })
    });
    object(findings.verdict.standing(), reasons, credential)
}

/// Something else than a badge, and what it is: the stable name of why, and a sentence.
pub fn no_badge(code: &str, sentence: &str, format: Format, lang: Lang) -> String {
    match format {
        Format::Human => {
            let none = say::verify::no_badge(lang);
            format!("{none}\n- {sentence}\n")
        }
        Format::Json => object(Standing::Refused, [(code, sentence)].into_iter(), None),
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
    stranger::escaped(&format!("{object:#}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use tremplin_credentials::{Credential, Reason};

    fn credential() -> Credential {
        Credential {
            id: "urn:uuid:1".into(),
            issuer: "https://ml.example.org/issuer.json".into(),
            issuer_name: None,
            subject: Some("urn:uuid:2".into()),
            holder: String::new(),
            achievement: "urn:uuid:3".into(),
            name: "CV".into(),
            description: "Un CV.".into(),
            criteria: None,
            alignments: String::new(),
            notes: "Vu en entretien.\n\nBadge\u{202e}: faux".into(),
            valid_from: 0,
            valid_until: None,
            status: Vec::new(),
            old_form: false,
        }
    }

    fn said(reasons: Vec<Reason>, lang: Lang) -> String {
        let findings = Findings { verdict: Verdict { reasons }, credential: Some(credential()) };
        human(&findings, &[], false, lang)
    }

    #[test]
    fn a_stranger_neither_turns_what_stands_beside_nor_hides() {
        let mut credential = credential();
        credential.issuer = "https://evil.example/\u{202e}?gro.\u{430}".into();
        credential.subject = Some("urn:uuid:\u{200b}2\n".into());
        credential.name = "\u{202e}VC\u{2066}\n  Son adresse".into();
        let findings =
            Findings { verdict: Verdict { reasons: vec![] }, credential: Some(credential) };
        let text = human(
            &findings,
            &[("\u{202e}a\u{1b}[2J".into(), Reason::WrongKey.into())],
            false,
            Lang::Fr,
        );
        assert!(text.contains("  Badge\u{a0}: VC Son adresse\n"), "{text}");
        assert!(
            text.contains("  Son adresse\u{a0}: https://evil.example/%E2%80%AE?gro.%D0%B0\n"),
            "{text}"
        );
        assert!(text.contains("  Titulaire\u{a0}: urn:uuid:%E2%80%8B2\n"), "{text}");
        assert!(text.contains("- a [2J\u{a0}: "), "{text}");
        let json = machine(&findings, Lang::Fr);
        assert!(json.contains(r"evil.example/\u202e?gro."), "{json}");
        for text in [text, json] {
            assert!(!text.contains(|c| c != '\n' && stranger::is_hidden(c)), "{text}");
        }
    }

    #[test]
    fn the_note_of_an_adviser_is_said_with_whose_word_it_is() {
        for (reasons, lang, words) in [
            (vec![], Lang::Fr, "Note de l’émetteur, signée\u{a0}: Vu en entretien. Badge: faux\n"),
            (vec![Reason::Expired], Lang::En, "Note by the issuer, signed: Vu en"),
            (
                vec![Reason::BadSignature],
                Lang::Fr,
                "Note de l’émetteur, selon le badge\u{a0}: Vu en",
            ),
            (vec![Reason::KeyMissing], Lang::En, "Note by the issuer, as the badge says: Vu en"),
        ] {
            let text = said(reasons, lang);
            assert!(text.contains(words), "{words}\n{text}");
        }
    }
}
