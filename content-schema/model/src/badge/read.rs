//! The reader of badge modules and its rules.

use super::key;
use super::*;
use crate::common::read::{self as common, Head};
use crate::cursor::{Cursor, Reading, Says};
use crate::hash::Fnv1a;
use crate::node::{Node, Shape};
use crate::report::{Code, Report};
use crate::url;

const BADGE: &[&str] = &[
    "$schema",
    "kind",
    "id",
    "lang",
    "title",
    "description",
    "criteria",
    "image",
    "color",
    "issuer",
    "achievement",
    "requires",
    "alignments",
    "validMonths",
    "license",
    "authors",
    "sources",
    "reviewBy",
];
/// An address that may stand in a signed badge.
const NAME: Says = Says::Form(url::is_name, Code::NotHttps);

const ISSUER: &[&str] = &["id", "name", "url", "email", "key", "requestUrl"];
const GROUP: &[&str] = &["all", "any"];
const REQUIREMENT: &[&str] = &["kind", "id", "title", "score", "attempt", "seen", "known", "href"];
const ALIGNMENT: &[&str] = &["framework", "code", "name", "url"];

/// The property names that each place of a badge module knows; see [`keys`](crate::keys).
#[cfg(feature = "author")]
pub fn keys() -> Vec<(&'static str, &'static [&'static str])> {
    vec![
        ("Badge", BADGE),
        ("Issuer", ISSUER),
        ("IssuerKey", key::KEY),
        ("Group", GROUP),
        ("Requirement", REQUIREMENT),
        ("Alignment", ALIGNMENT),
        ("Source", common::SOURCE),
        ("Image", common::IMAGE),
    ]
}

/// Reads a badge module and collects every problem.
///
/// The module is `None` exactly when the report [has errors](Report::has_errors).
pub fn read<N: Node>(node: &N) -> (Option<BadgeModule>, Report) {
    let mut reading = Reading::default();
    let module = badge(&Cursor::root(node.clone()), &mut reading);
    let report = reading.report;
    (module.filter(|_| !report.has_errors()), report)
}

// What is missing or wrong is a problem, and a module with one is refused by `read`: so anything may
// stand in its place until then, which keeps the code small.
fn badge<N: Node>(root: &Cursor<N>, r: &mut Reading) -> Option<BadgeModule> {
    if !root.object(BADGE, r) || !common::is_kind(root, "badge", r) {
        return None;
    }
    let Head { id, lang, title } = common::head(root, r).unwrap_or_default();
    let description = text(root, "description", r);
    let criteria = root.needed("criteria", Says::Markdown, r);
    let image = common::image(root, r);
    #[cfg(feature = "author")]
    if let Some(image) = &image {
        warn_of_format(root, &image.src, r);
    }
    let color = root.said("color", Says::Form(is_color, Code::InvalidColor), None, r);
    let issuer = root.optional("issuer").and_then(|found| issuer(&found, r));
    let achievement = root.said("achievement", NAME, None, r);
    let (rule, requires) = root
        .required("requires", r)
        .map_or((Rule::All, Vec::new()), |found| requirements(&found, r));
    let mut alignments = Vec::new();
    if let Some(list) = root.optional("alignments") {
        for cursor in list.elements(0, 50, r) {
            alignments.extend(alignment(&cursor, r));
        }
    }
    let valid_months = root.optional("validMonths").and_then(|months| months.whole(1, 120, r));
    let sources = common::sources(root, r);
    let issuer_id = issuer.as_ref().and_then(|issuer| issuer.id.as_deref());
    Some(BadgeModule {
        achievement: achievement.or_else(|| issuer_id.map(|issuer| made_name(issuer, &id))),
        id,
        lang,
        title,
        description,
        criteria: criteria.unwrap_or_default(),
        image,
        color,
        issuer,
        fingerprint: fingerprint(rule, &requires),
        rule,
        requires,
        alignments,
        valid_months,
        sources,
    })
}

/// A text that has to be there.
fn text<N: Node>(parent: &Cursor<N>, name: &'static str, r: &mut Reading) -> String {
    parent.needed(name, Says::Text, r).unwrap_or_default()
}

/// A signed badge is written into its picture, which only these two formats have a place for.
#[cfg(feature = "author")]
fn warn_of_format<N: Node>(root: &Cursor<N>, src: &str, r: &mut Reading) {
    let path = src.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    if !path.ends_with(".svg") && !path.ends_with(".png") {
        let image = root.optional("image");
        if let Some(place) = image.as_ref().and_then(|image| image.optional("src")) {
            place.warn(r, Code::ImageFormat, &[src]);
        }
    }
}

/// `#` and six hexadecimal digits.
fn is_color(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn issuer<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<Issuer> {
    if !cursor.object(ISSUER, r) {
        return None;
    }
    Some(Issuer {
        id: cursor.said("id", Says::Form(is_issuer, Code::NotHttps), None, r),
        name: text(cursor, "name", r),
        url: cursor.said("url", NAME, None, r),
        email: cursor.said("email", Says::Form(is_e_mail, Code::InvalidEmail), None, r),
        key: key::key(cursor, r),
        request_url: cursor.said("requestUrl", NAME, None, r),
    })
}

/// It leaves place for the module's identifier behind it.
fn is_issuer(id: &str) -> bool {
    id.len() + 65 <= url::LONGEST_NAME && url::is_name(id)
}

/// A name, `@`, a host with a point, and nothing that `mailto:` would take for more.
fn is_e_mail(text: &str) -> bool {
    // Every letter of every script, without the tables that say which are.
    let letter = |c: char| match c.is_ascii() {
        true => c.is_ascii_alphanumeric(),
        false => !c.is_whitespace() && !c.is_control(),
    };
    let plain = |part: &str, signs: &str| {
        !part.is_empty()
            && part.chars().all(|c| letter(c) || signs.bytes().any(|sign| c == char::from(sign)))
    };
    text.len() <= url::LONGEST_NAME
        && text.split_once('@').is_some_and(|(name, host)| {
            plain(name, "._+-'")
                && plain(host, ".-")
                && host.split('.').filter(|label| !label.is_empty()).count() > 1
        })
}

/// The issuer's address with the module's identifier as its fragment.
fn made_name(issuer: &str, id: &str) -> String {
    let mut name = String::from(issuer.split('#').next().unwrap_or_default());
    name.push('#');
    name.push_str(id);
    name
}

/// A list stands for all of it.
fn requirements<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> (Rule, Vec<Requirement>) {
    let (mut rule, mut requires) = (Rule::All, Vec::new());
    match cursor.node.shape() {
        Shape::List => requires = requirement_list(cursor, r),
        Shape::Object => {
            cursor.object(GROUP, r);
            let any = cursor.optional("any");
            if any.is_some() {
                rule = Rule::Any;
            }
            match (cursor.optional("all"), any) {
                (Some(list), None) | (None, Some(list)) => requires = requirement_list(&list, r),
                (Some(_), Some(_)) => cursor.problem(r, Code::AllAndAny, &[]),
                (None, None) => cursor.problem(r, Code::MissingProperty, &["all"]),
            }
        }
        found => cursor.problem(r, Code::WrongType, &["list-or-object", found.name()]),
    }
    (rule, requires)
}

fn requirement_list<N: Node>(list: &Cursor<N>, r: &mut Reading) -> Vec<Requirement> {
    let mut found: Vec<Requirement> = Vec::new();
    for cursor in list.elements(1, MOST_REQUIREMENTS, r) {
        let Some(new) = requirement(&cursor, r) else { continue };
        if found.iter().any(|known| known.activity == new.activity && known.id == new.id) {
            let id = cursor.optional("id");
            let place = id.as_ref().unwrap_or(&cursor);
            place.problem(r, Code::DuplicateRequirement, &[&new.id]);
        }
        found.push(new);
    }
    found
}

/// A requirement whose activity and identifier are known.
fn requirement<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<Requirement> {
    if !cursor.object(REQUIREMENT, r) {
        return None;
    }
    let kinds = Activity::ALL.map(Activity::as_str);
    let kind = cursor.required("kind", r).and_then(|kind| kind.one_of(&kinds, r));
    let id = cursor.needed("id", Says::ID, r);
    let title = text(cursor, "title", r);
    let attempt = match cursor.one_or_first("attempt", &["first", "last"], r) {
        Some(1) => Attempt::Last,
        _ => Attempt::First,
    };
    let [score, seen, known] = [("score", 0), ("seen", 1), ("known", 1)]
        .map(|(name, least)| cursor.optional(name).and_then(|share| share.whole(least, 100, r)));
    let href = cursor.said("href", Says::LINK, None, r);
    let activity = Activity::ALL.get(kind?).copied()?;
    // What only the other kind can be asked.
    let (foreign, code) = match activity {
        Activity::Quiz => (["seen", "known"], Code::ShareOfQuiz),
        Activity::Flashcards => (["score", "attempt"], Code::ScoreOfDeck),
    };
    for name in foreign {
        if let Some(given) = cursor.optional(name) {
            given.problem(r, code, &[name]);
        }
    }
    let all = u32::from(activity == Activity::Flashcards && known.is_none()) * 100;
    Some(Requirement {
        activity,
        id: id?,
        title,
        score,
        attempt,
        seen: seen.unwrap_or(all),
        known: known.unwrap_or(0),
        href,
    })
}

fn alignment<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<Alignment> {
    if !cursor.object(ALIGNMENT, r) {
        return None;
    }
    let [framework, code] = ["framework", "code"].map(|name| cursor.text_of(name, r));
    let name = text(cursor, "name", r);
    let web = Says::Form(url::is_web, Code::NotHttps);
    let url = cursor.needed("url", web, r);
    Some(Alignment { framework, code, name, url: url.unwrap_or_default() })
}

fn fingerprint(rule: Rule, requires: &[Requirement]) -> u64 {
    let mut hash = Fnv1a::default();
    hash.add(&[u8::from(rule == Rule::Any)]);
    for requirement in requires {
        hash.add(requirement.activity.as_str().as_bytes());
        hash.add(requirement.id.as_bytes());
        // No identifier has such a byte, and no share is as large.
        hash.add(&[0xff, requirement.score.map_or(0xfe, |score| score as u8)]);
        // What says no more asks for what it did when it could say no more.
        let Requirement { attempt, seen, known, .. } = *requirement;
        if attempt == Attempt::Last || known > 0 || !matches!(seen, 0 | 100) {
            hash.add(&[0xff, attempt as u8, seen as u8, known as u8]);
        }
    }
    hash.value()
}
