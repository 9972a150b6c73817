//! What a badge is to say: that of a badge module, or a small JSON file, or its members as options; options
//! win.
//!
//! ```json
//! { "achievement": { "id": "https://ml.example.org/badges/cv", "name": "Un CV clair",
//!     "description": "Sait écrire un CV d’une page.", "criteria": "Quiz « Le CV » réussi à 80 %.",
//!     "image": "https://ml.example.org/badges/cv.svg",
//!     "alignments": [{ "framework": "DigComp 3.0", "code": "3.1", "name": "…", "url": "https://…" }] },
//!   "subject": "urn:uuid:5f0c2c9e-…", "validFrom": "2026-11-23", "validUntil": "2028-11-23" }
//! ```
//!
//! With a badge module the file may also be what a learner hands over.

use serde::Deserialize;
use serde_json::Value;
use tremplin_author::Lang;
use tremplin_content::badge::Alignment;
use tremplin_content::url::{Use, is_allowed};
use tremplin_credentials::date;
use tremplin_credentials::issue::{self as export, Award, Moment};
use tremplin_credentials::request::instead::Instead;
use tremplin_credentials::request::{Request as Asked, figures};

use super::keygen::no_chance;
use super::private::chance;
use super::signer::Signer;
use super::{doubts, handed, image, module, moment, place};
use crate::args::IssueOptions;
use crate::say;
use crate::source;

/// What `--until` says for a badge without end.
const NEVER: &str = "never";

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
    alignments: Vec<Skill>,
}

/// A skill in an open framework that the achievement shows.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Skill {
    #[serde(default)]
    framework: String,
    #[serde(default)]
    code: String,
    name: String,
    url: String,
}

impl From<Skill> for Alignment {
    fn from(Skill { framework, code, name, url }: Skill) -> Self {
        let given = |text: String| Some(text).filter(|text| !text.is_empty());
        Alignment { framework: given(framework), code: given(code), name, url }
    }
}

/// Reads `framework|code|name|url`, of which the first two may be empty.
fn skill(text: &str, lang: Lang) -> Result<Alignment, String> {
    let parts: Vec<&str> = text.split('|').map(str::trim).collect();
    match parts.as_slice() {
        [framework, code, name, url] if !name.is_empty() && is_allowed(url, Use::Link) => {
            let [framework, code, name, url] =
                [framework, code, name, url].map(|part| (*part).to_owned());
            Ok(Skill { framework, code, name, url }.into())
        }
        _ => Err(say::issue::alignment(lang, text)),
    }
}

/// The option, or else what the request says; nothing where both are empty.
fn or(option: &Option<String>, member: &mut Option<String>) -> Option<String> {
    let value = option.clone().or(member.take());
    value.filter(|value| !value.trim().is_empty())
}

/// The credential that is asked for, not yet signed, and what the learner says that they have done.
pub fn credential(
    options: &IssueOptions,
    signer: &Signer,
    lang: Lang,
) -> Result<(Value, String), String> {
    let (learners, mut asked) = match &options.request {
        Some(file) => read(file, lang)?,
        None => (None, Request::default()),
    };
    let (achievement, mut done, months, evidence) = match &options.badge {
        Some(file) => from_module(file, options, signer, learners.as_ref(), lang)?,
        None if learners.is_some() => {
            return Err(say::request::which_badge(lang).to_owned());
        }
        None => (achievement(options, &mut asked.achievement, lang)?, String::new(), None, None),
    };
    let mut subject = learners.as_ref().map(|request| request.subject.clone()).or(asked.subject);
    let subject = match or(&options.subject, &mut subject) {
        Some(subject) if subject.starts_with("urn:uuid:") || subject.starts_with("did:") => subject,
        Some(_) => {
            return Err(say::issue::holder(lang).to_owned());
        }
        None => uuid().ok_or_else(|| no_chance(lang))?,
    };
    let from = match or(&options.from, &mut asked.valid_from) {
        Some(text) => moment::moment(&text, lang)?,
        None => moment::now(),
    };
    let until = match or(&options.until, &mut asked.valid_until) {
        Some(text) if text == NEVER => None,
        Some(text) => Some(moment::end(&text, lang)?),
        None => {
            let day = months.and_then(|months| date::in_months(from, months));
            if let Some(day) = &day {
                done.push_str(&(say::issue::until(lang, day) + "\n"));
            }
            day.and_then(|day| date::end_of(&day))
        }
    };
    if until.is_some_and(|until| until <= from) {
        return Err(say::issue::ends_early(lang).to_owned());
    }
    if let Some(request) = &learners {
        let moments = [moment::now(), from];
        done.push_str(&doubts::said(request, moments, options.accept_doubts, &done, lang)?);
    }
    let award = Award {
        issuer: signer.profile.clone(),
        achievement,
        id: uuid().ok_or_else(|| no_chance(lang))?,
        subject,
        valid_from: moment(from),
        valid_until: until.map(moment),
        evidence: evidence.into_iter().collect(),
    };
    let mut credential = award.credential();
    if let Some(text) = &options.status {
        credential["credentialStatus"] = place::entry(text, lang)?;
    }
    Ok((credential, done))
}

/// What a learner hands over, or else what a file of our own form asks for.
///
/// # Errors
/// The sentence that says what the file is instead.
fn read(file: &str, lang: Lang) -> Result<(Option<Asked>, Request), String> {
    let bytes = source::bytes(file, handed::MOST, lang)?;
    let text = std::str::from_utf8(&bytes).ok().map(|text| text.trim_start_matches('\u{feff}'));
    if let Some(read) = text.and_then(module::request) {
        let request = read.map_err(|refused| handed::sentence(file, refused.into(), lang))?;
        return Ok((Some(request), Request::default()));
    }
    match (handed::kind(&bytes), text) {
        (Instead::Unknown | Instead::TooLarge, _) if handed::is_too_large(&bytes) => {
            Err(handed::too_large(file, lang))
        }
        // What is asked for may carry its picture: that is no reason to call it too large.
        (instead @ (Instead::Unknown | Instead::TooLarge), Some(text)) => {
            match serde_json::from_str(text) {
                Ok(asked) => Ok((None, asked)),
                Err(_) if instead == Instead::TooLarge => {
                    Err(handed::sentence(file, instead, lang))
                }
                Err(error) => Err(say::request::none(lang, &error.to_string(), file)),
            }
        }
        (instead, _) => Err(handed::sentence(file, instead, lang)),
    }
}

/// The achievement of a badge module, what the learner says that they have done for it, for how many
/// months it is valid, and the evidence.
fn from_module(
    file: &str,
    options: &IssueOptions,
    signer: &Signer,
    learners: Option<&Asked>,
    lang: Lang,
) -> Result<(Value, String, Option<u32>, Option<String>), String> {
    let badge = module::read(file, signer, lang)?;
    let done = match learners {
        Some(request) => module::compare(request, &badge, lang)?,
        None => String::new(),
    };
    let address = options.image.as_deref().map(|image| image::address(image, lang)).transpose()?;
    let achievement = export::Achievement::of(&badge).map(|mut achievement| {
        if let Some(address) = &address {
            let alt = badge.image.as_ref().map(|image| image.alt.as_str());
            achievement.image = Some((address, alt));
        }
        achievement.json()
    });
    let evidence = learners.map(|request| figures::evidence(request, &badge));
    Ok((achievement.unwrap_or_default(), done, badge.valid_months, evidence))
}

/// The achievement that the request and the options say.
fn achievement(
    options: &IssueOptions,
    wanted: &mut Achievement,
    lang: Lang,
) -> Result<Value, String> {
    let need = |option: &Option<String>, member: &mut Option<String>, name: &str| {
        or(option, member).ok_or_else(|| say::issue::missing(lang, name))
    };
    let id = need(&options.id, &mut wanted.id, "--id")?;
    let name = need(&options.name, &mut wanted.name, "--name")?;
    let description = need(&options.description, &mut wanted.description, "--description")?;
    let criteria = need(&options.criteria, &mut wanted.criteria, "--criteria")?;
    let image = or(&options.image, &mut wanted.image);
    let image = image.map(|image| image::address(&image, lang)).transpose()?;
    let mut alignments = Vec::new();
    for text in &options.alignment {
        alignments.push(skill(text, lang)?);
    }
    alignments.extend(wanted.alignments.drain(..).map(Alignment::from));
    let achievement = export::Achievement {
        id: &id,
        name: &name,
        description: &description,
        criteria: &criteria,
        image: image.as_deref().map(|address| (address, None)),
        alignments: &alignments,
    };
    Ok(achievement.json())
}

fn moment(milliseconds: i64) -> Moment {
    Moment { text: date::text(milliseconds), seconds: milliseconds.div_euclid(1000) }
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
