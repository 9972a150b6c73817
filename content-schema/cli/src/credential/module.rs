//! The badge module that a badge is issued from, and the request of a learner for it.

use tremplin_author::{Lang, json as text};
use tremplin_content::Module;
use tremplin_content::badge::{BadgeModule, Requirement};
use tremplin_content::node::Node;
use tremplin_credentials::issue::jwk;
use tremplin_credentials::request::compared::{self, Met, Row};
use tremplin_credentials::request::{self, Refused, Request, figures};

use super::handed;
use super::signer::Signer;
use crate::say::{self, pick};
use crate::source;

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
        return Err(say::module::errors(lang, file));
    };
    let issuer = badge.issuer.as_ref();
    let id = issuer.and_then(|issuer| issuer.id.as_deref());
    if id.is_some_and(|id| signer.profile["id"] != id) {
        return Err(say::module::other_issuer(lang, file));
    }
    let named = issuer.and_then(|issuer| issuer.key.as_ref()).map(|key| jwk(key, None));
    let public = signer.key.public();
    let numbers = ["kty", "crv", "n", "e", "x", "y"];
    if named.is_some_and(|key| numbers.iter().any(|name| key.get(name) != public.get(name))) {
        return Err(say::module::other_key(lang, file));
    }
    if badge.achievement.is_none() {
        return Err(say::module::no_achievement(lang, file));
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
        return Err(say::request::other_badge(lang).to_owned());
    }
    let rows = compared::compare(request, badge);
    let asked = rows.iter().filter_map(|row| Some((row.asked?, row)));
    let mut lines: String = asked.map(|(asked, row)| line(asked, row, lang)).collect();
    if let Some(name) = &request.name {
        lines = say::request::from(lang, name) + "\n" + &lines;
    }
    if compared::is_complete(request, badge) {
        return Ok(lines);
    }
    Err(format!("{}\n{lines}", say::request::incomplete(lang)))
}

fn line(asked: &Requirement, row: &Row<'_>, lang: Lang) -> String {
    let mark = if row.met == Met::Yes { "✓" } else { "–" };
    let done = match row.done {
        Some(done) => pick(lang, figures::done(done)),
        None => say::request::not_done(lang).to_owned(),
    };
    let asked_for = pick(lang, figures::asked(asked));
    say::request::line(lang, &asked_for, &done, mark, &asked.title) + "\n"
}
