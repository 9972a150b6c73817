//! The badge module that a badge is issued from, and the request of a learner for it.

use tremplin_content::badge::{Activity, BadgeModule, Requirement, Rule};
use tremplin_content::export::credential::jwk;
use tremplin_content::node::Node;
use tremplin_content::{Lang, Module, json as text};
use tremplin_core::badge::request::{self, Done, Refused, Request};
use tremplin_core::credential::letter;

use super::handed;
use super::signer::Signer;
use crate::source;
use crate::words::pick;

/// Reads a badge module that this issuer may sign for.
pub fn read(file: &str, signer: &Signer, lang: Lang) -> Result<BadgeModule, String> {
    let bytes = source::bytes(file, handed::MOST, lang)?;
    if let Some(told) = handed::no_module(file, &bytes, lang) {
        return Err(told);
    }
    let module = std::str::from_utf8(&bytes).ok().and_then(|content| text::check(content).module);
    let Some(Module::Badge(badge)) = module else {
        return Err(pick(
            lang,
            format!(
                "{file} n’est pas un badge sans erreur. Ce qui manque\u{a0}: tremplin check {file}"
            ),
            format!("{file} is not a badge without errors. What is missing: tremplin check {file}"),
        ));
    };
    let issuer = badge.issuer.as_ref();
    let id = issuer.and_then(|issuer| issuer.id.as_deref());
    if id.is_some_and(|id| signer.profile["id"] != id) {
        return Err(pick(
            lang,
            format!(
                "Le badge {file} est d’un autre émetteur (issuer.id) que votre profil (--issuer)."
            ),
            format!(
                "The badge {file} is another issuer’s (issuer.id) than your profile (--issuer)."
            ),
        ));
    }
    let named = issuer.and_then(|issuer| issuer.key.as_ref()).map(|key| jwk(key, None));
    let public = signer.key.public();
    let numbers = ["kty", "crv", "n", "e", "x", "y"];
    if named.is_some_and(|key| numbers.iter().any(|name| key.get(name) != public.get(name))) {
        return Err(pick(
            lang,
            format!(
                "Le badge {file} nomme une autre clé (issuer.key)\u{a0}: il ne serait pas accepté."
            ),
            format!("The badge {file} names another key (issuer.key): it would not be accepted."),
        ));
    }
    if badge.achievement.is_none() {
        return Err(pick(
            lang,
            format!(
                "Aucune adresse ne nomme la réussite du badge {file}. Ajoutez-y issuer.id ou achievement."
            ),
            format!(
                "No address names the achievement of the badge {file}. Add issuer.id or achievement to it."
            ),
        ));
    }
    Ok(*badge)
}

/// The request of a learner, if a text is one: as the widget saves it, or copied from its link.
pub fn request(content: &str) -> Option<Result<Request, Refused>> {
    let linked = letter::request(content);
    let content = linked.as_deref().unwrap_or_else(|| content.trim());
    let content = content.split_once(letter::REQUEST).map_or(content, |(_, after)| after);
    let json = request::decode(content).ok()?;
    let document = text::parse(&json).ok()?;
    document.root().member("tremplin")?;
    Some(Request::read(&document.root()))
}

/// What a learner says that they have done, line by line beside what the badge asks for.
///
/// # Errors
/// The sentence why a request is not for this badge, or not enough for it.
pub fn compare(request: &Request, badge: &BadgeModule, lang: Lang) -> Result<String, String> {
    if request.badge != badge.id || Some(&request.achievement) != badge.achievement.as_ref() {
        return Err(pick(
            lang,
            "La demande est pour un autre badge que --badge.",
            "The request is for another badge than --badge.",
        )
        .to_owned());
    }
    let mut lines = String::new();
    let mut met = 0;
    for asked in &badge.requires {
        let done = request.done.iter().find(|done| is_for(asked, done));
        let enough = done.is_some_and(|done| {
            let least = asked.score.map_or(0, |score| score * 10);
            asked.activity == Activity::Flashcards || done.scaled.unwrap_or(0) >= least
        });
        met += usize::from(enough);
        lines.push_str(&line(asked, done, enough, lang));
    }
    let enough = match badge.rule {
        Rule::All => met == badge.requires.len(),
        Rule::Any => met > 0,
    };
    if let Some(name) = &request.name {
        lines.insert_str(
            0,
            &pick(lang, format!("De la part de {name}.\n"), format!("From {name}.\n")),
        );
    }
    if enough {
        return Ok(lines);
    }
    Err(pick(
        lang,
        format!("La demande ne dit pas tout ce que le badge exige.\n{lines}"),
        format!("The request does not say all that the badge asks for.\n{lines}"),
    ))
}

fn is_for(asked: &Requirement, done: &Done) -> bool {
    (asked.activity, &asked.id) == (done.activity, &done.id)
}

fn line(asked: &Requirement, done: Option<&Done>, enough: bool, lang: Lang) -> String {
    let mut line = format!("{} {}", if enough { "✓" } else { "–" }, asked.title);
    let share = done.and_then(|done| done.scaled).map(|scaled| scaled / 10);
    let share = share.map(|share| pick(lang, format!("{share}\u{a0}%"), format!("{share}%")));
    let said = match done {
        Some(_) => share.unwrap_or_else(|| pick(lang, "fait", "done").to_owned()),
        None => pick(lang, "pas fait", "not done").to_owned(),
    };
    let least = asked.score.map(|score| {
        pick(lang, format!(" ({score}\u{a0}% demandés)"), format!(" ({score}% asked for)"))
    });
    line.push_str(pick(lang, "\u{a0}: ", ": "));
    line.push_str(&said);
    line.push_str(&least.unwrap_or_default());
    line.push('\n');
    line
}
