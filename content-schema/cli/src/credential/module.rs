//! The badge module that a badge is issued from, and the request of a learner for it.

use tremplin_content::badge::{BadgeModule, Requirement};
use tremplin_content::export::credential::jwk;
use tremplin_content::node::Node;
use tremplin_content::{Lang, Module, json as text};
use tremplin_core::badge::request::compared::{self, Met, Row};
use tremplin_core::badge::request::{self, Refused, Request, figures};

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
    if handed::is_too_large(&bytes) {
        return Err(handed::too_large(file, lang));
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
    let json = request::found(content).ok()?;
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
    let rows = compared::compare(request, badge);
    let asked = rows.iter().filter_map(|row| Some((row.asked?, row)));
    let mut lines: String = asked.map(|(asked, row)| line(asked, row, lang)).collect();
    if let Some(name) = &request.name {
        lines.insert_str(
            0,
            &pick(lang, format!("De la part de {name}.\n"), format!("From {name}.\n")),
        );
    }
    if compared::is_complete(request, badge) {
        return Ok(lines);
    }
    Err(pick(
        lang,
        format!("La demande ne dit pas tout ce que le badge exige.\n{lines}"),
        format!("The request does not say all that the badge asks for.\n{lines}"),
    ))
}

fn line(asked: &Requirement, row: &Row<'_>, lang: Lang) -> String {
    let mark = if row.met == Met::Yes { "✓" } else { "–" };
    let said = |[french, english]: [String; 2]| pick(lang, french, english);
    let done = match row.done {
        Some(done) => said(figures::done(done)),
        None => pick(lang, "pas fait", "not done").to_owned(),
    };
    let asked_for = said(figures::asked(asked));
    pick(
        lang,
        format!("{mark} {}\u{a0}: {done} (demandé\u{a0}: {asked_for})\n", asked.title),
        format!("{mark} {}: {done} (asked for: {asked_for})\n", asked.title),
    )
}
