//! `tremplin verify`: whether a badge is what it says, and from whom.

use std::fmt::Write;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use tremplin_content::{Lang, json as text};
use tremplin_core::credential::bake::{self, Trouble};
use tremplin_core::credential::{
    Checked, Compact, Credential, Jwk, MAX_TOKEN, Reason, Standing, Token, Verdict, date, too_deep,
};

use super::{Outcome, crypto, files, finish, issue, words};
use crate::args::{Format, VerifyOptions};
use crate::words::pick;

/// The exit code for a badge that is not valid, or not known to be.
const REFUSED: u8 = 1;

/// What is known of a badge.
pub struct Findings {
    /// The verdict.
    pub verdict: Verdict,
    /// What the badge says, where that could be read.
    pub credential: Option<Credential>,
}

impl From<Reason> for Findings {
    fn from(reason: Reason) -> Self {
        Self { verdict: reason.into(), credential: None }
    }
}

/// What to print and the exit code.
pub fn run(options: &VerifyOptions, lang: Lang) -> (String, u8) {
    finish(verify(options, lang), lang)
}

fn verify(options: &VerifyOptions, lang: Lang) -> Outcome {
    let trusted = match &options.issuers {
        Some(file) => Some(keys(file, lang)?),
        None => None,
    };
    let now = match &options.at {
        Some(text) => issue::moment(text, lang)?,
        None => now(),
    };
    let bytes = files::bytes(&options.file, lang)?;
    let findings = match token(&bytes) {
        Ok(Ok(token)) => look(&token, trusted.as_deref(), now, options.achievement.as_deref()),
        Ok(Err(reason)) => reason.into(),
        Err(trouble) => return Ok((image(trouble, options.format, lang), REFUSED)),
    };
    let text = match options.format {
        Format::Human => human(&findings, lang),
        Format::Json => machine(&findings, lang),
    };
    let valid = findings.verdict.standing() == Standing::Valid;
    Ok((text, if valid { 0 } else { REFUSED }))
}

/// Now, in milliseconds since 1970.
pub fn now() -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(now.as_millis()).unwrap_or(i64::MAX)
}

/// What a token comes to at a moment.
pub fn look(token: &str, trusted: Option<&[Jwk]>, now: i64, achievement: Option<&str>) -> Findings {
    match read(token) {
        Err(reason) => reason.into(),
        Ok(token) => {
            let checked = token.question(trusted).map(|question| Checked {
                pinned: question.pinned,
                answer: crypto::answer(&question),
            });
            let verdict = token.judge(checked, now, achievement);
            Findings { verdict, credential: Some(token.credential) }
        }
    }
}

/// The verdict on what has just been signed, with the key that belongs to it.
pub fn own(token: &str, public: &Value, now: i64) -> Verdict {
    let key = text::parse(&public.to_string()).map_err(|_| Reason::KeyUnreadable);
    match key.and_then(|key| Jwk::read(&key.root())) {
        Ok(key) => look(token, Some(&[key]), now, None).verdict,
        Err(reason) => reason.into(),
    }
}

fn read(token: &str) -> Result<Token, Reason> {
    let compact = Compact::split(token)?;
    let parse = |json: &str| text::parse(json).map_err(|_| Reason::Unreadable);
    let (header, payload) = (parse(&compact.header)?, parse(&compact.payload)?);
    Token::read(compact, &header.root(), &payload.root())
}

/// The token in a file: in a picture, in JSON, or bare.
fn token(bytes: &[u8]) -> Result<Result<String, Reason>, Trouble> {
    if bytes.len() > bake::MAX_IMAGE {
        return Ok(Err(Reason::TooLarge));
    }
    let begin = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
    if bake::is_png(bytes) || begin.starts_with(b"<") {
        return bake::read(bytes).map(|credential| in_json(&credential));
    }
    if begin.len() > MAX_TOKEN {
        return Ok(Err(Reason::TooLarge));
    }
    Ok(std::str::from_utf8(begin).map_err(|_| Reason::Unreadable).and_then(in_json))
}

fn in_json(credential: &str) -> Result<String, Reason> {
    if !credential.starts_with(['{', '"']) {
        return Ok(credential.to_owned());
    }
    if too_deep(credential) {
        return Err(Reason::TooDeep);
    }
    let json: Value = serde_json::from_str(credential).map_err(|_| Reason::Unreadable)?;
    let enveloped = json.get("id").and_then(Value::as_str).and_then(|id| id.strip_prefix("data:"));
    let enveloped = enveloped.and_then(|data| data.split_once(',')).map(|(_, token)| token);
    let inside = json.as_str().or(json.get("credential").and_then(Value::as_str)).or(enveloped);
    match inside {
        Some(token) => Ok(token.to_owned()),
        None if json.get("proof").is_some() => Err(Reason::ProofUnsupported),
        None if json.get("credentialSubject").is_some() => Err(Reason::NotSigned),
        None => Err(Reason::Unreadable),
    }
}

fn keys(file: &str, lang: Lang) -> Result<Vec<Jwk>, String> {
    let value = files::json(file, lang)?.to_string();
    let document = text::parse(&value).map_err(|_| Reason::KeyUnreadable);
    document.and_then(|document| Jwk::read_set(&document.root())).map_err(|reason| {
        let why = words::reason(reason, lang);
        pick(
            lang,
            format!("{file} ne donne pas de clés d’émetteurs. {why}"),
            format!("{file} gives no issuers’ keys. {why}"),
        )
    })
}

fn human(findings: &Findings, lang: Lang) -> String {
    let mut out = words::standing(findings.verdict.standing(), lang).to_owned() + "\n";
    for reason in &findings.verdict.reasons {
        let _ = writeln!(out, "- {}", words::reason(*reason, lang));
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

fn machine(findings: &Findings, lang: Lang) -> String {
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

fn image(trouble: Trouble, format: Format, lang: Lang) -> String {
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
