//! The reader of badge modules and its rules.

use super::key;
use super::*;
use crate::common::read::{self as common, Head};
use crate::cursor::{Cursor, Reading};
use crate::hash::Fnv1a;
use crate::node::{Node, Shape};
use crate::report::{Code, Report};
use crate::url::{self, Use};

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
];
const ISSUER: &[&str] = &["id", "name", "url", "email", "key", "requestUrl"];
const GROUP: &[&str] = &["all", "any"];
const REQUIREMENT: &[&str] = &["kind", "id", "title", "score", "href"];
const ALIGNMENT: &[&str] = &["framework", "code", "name", "url"];

/// The property names that each place of a badge module knows, by the name of its authoring
/// struct: what the JSON Schema is held against.
#[cfg(feature = "author")]
pub const KEYS: &[(&str, &[&str])] = &[
    ("Badge", BADGE),
    ("Issuer", ISSUER),
    ("IssuerKey", key::KEY),
    ("Group", GROUP),
    ("Requirement", REQUIREMENT),
    ("Alignment", ALIGNMENT),
    ("Source", common::SOURCE),
    ("Image", common::IMAGE),
];

/// Reads a badge module and collects every problem.
///
/// The module is `None` exactly when the report [has errors](Report::has_errors).
pub fn read<N: Node>(node: &N) -> (Option<BadgeModule>, Report) {
    let mut reading = Reading::default();
    let module = badge(&Cursor::root(node.clone()), &mut reading);
    let report = reading.report;
    (module.filter(|_| !report.has_errors()), report)
}

fn badge<N: Node>(root: &Cursor<N>, r: &mut Reading) -> Option<BadgeModule> {
    if !root.object(BADGE, r) || !common::is_kind(root, "badge", r) {
        return None;
    }
    let head = common::head(root, r);
    let description = root.required("description", r).and_then(|text| text.text(r));
    let criteria = root.required("criteria", r).and_then(|text| text.markdown(r));
    let image = common::image(root, r);
    #[cfg(feature = "author")]
    if let Some(image) = &image {
        warn_of_format(root, &image.src, r);
    }
    let color = root.optional("color").and_then(|color| hexadecimal(&color, r));
    let issuer = root.optional("issuer").and_then(|found| issuer(&found, r));
    let achievement = root.optional("achievement").and_then(|address| name(&address, r));
    let requires = root.required("requires", r).and_then(|found| requirements(&found, r));
    let alignments = match root.optional("alignments") {
        Some(list) => list.elements(0, 50, r).iter().filter_map(|a| alignment(a, r)).collect(),
        None => Vec::new(),
    };
    let valid_months = root.optional("validMonths").and_then(|months| months.whole(1, 120, r));
    let sources = common::sources(root, r);
    let Head { id, lang, title } = head?;
    let (rule, requires) = requires?;
    Some(BadgeModule {
        achievement: achievement.or_else(|| made_name(issuer.as_ref()?.id.as_deref()?, &id)),
        id,
        lang,
        title,
        description: description?,
        criteria: criteria?,
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
fn hexadecimal<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<String> {
    let text = cursor.text(r)?;
    let digits = text.strip_prefix('#').unwrap_or_default();
    let fits = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !fits {
        cursor.problem(r, Code::InvalidColor, &[&text]);
    }
    fits.then_some(text)
}

fn issuer<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<Issuer> {
    if !cursor.object(ISSUER, r) {
        return None;
    }
    // It leaves place for the module's identifier behind it.
    let fits = |id: &str| url::is_name(id) && id.len() + 65 <= url::LONGEST_NAME;
    let id = cursor.optional("id").and_then(|id| complete(&id, fits, r));
    let called = cursor.required("name", r).and_then(|name| name.text(r));
    let url = cursor.optional("url").and_then(|url| name(&url, r));
    let email = cursor.optional("email").and_then(|email| e_mail(&email, r));
    let key = key::key(cursor, r);
    let request_url = cursor.optional("requestUrl").and_then(|url| name(&url, r));
    Some(Issuer { id, name: called?, url, email, key, request_url })
}

/// An address that means the same wherever it is read.
fn name<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<String> {
    complete(cursor, url::is_name, r)
}

fn complete<N: Node>(
    cursor: &Cursor<N>,
    fits: fn(&str) -> bool,
    r: &mut Reading,
) -> Option<String> {
    let address = cursor.text(r)?;
    if fits(&address) {
        return Some(address);
    }
    cursor.problem(r, Code::NotHttps, &[&address]);
    None
}

/// A name, `@`, a host with a point, and nothing that `mailto:` would take for more.
fn e_mail<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<String> {
    let text = cursor.text(r)?;
    // Every letter of every script, without the tables that say which are.
    let letter = |c: char| match c.is_ascii() {
        true => c.is_ascii_alphanumeric(),
        false => !c.is_whitespace() && !c.is_control(),
    };
    let plain = |part: &str, signs: &str| {
        !part.is_empty() && part.chars().all(|c| letter(c) || signs.contains(c))
    };
    let fits = text.len() <= url::LONGEST_NAME
        && text.split_once('@').is_some_and(|(name, host)| {
            plain(name, "._+-'") && plain(host, ".-") && host.trim_matches('.').contains('.')
        });
    if !fits {
        cursor.problem(r, Code::InvalidEmail, &[&text]);
    }
    fits.then_some(text)
}

/// The issuer's address with the module's identifier as its fragment.
fn made_name(issuer: &str, id: &str) -> Option<String> {
    let mut name = String::from(issuer.split('#').next()?);
    name.push('#');
    name.push_str(id);
    Some(name)
}

/// A list stands for all of it.
fn requirements<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<(Rule, Vec<Requirement>)> {
    match cursor.node.shape() {
        Shape::List => Some((Rule::All, requirement_list(cursor, r))),
        Shape::Object => {
            cursor.object(GROUP, r);
            match (cursor.optional("all"), cursor.optional("any")) {
                (Some(all), None) => Some((Rule::All, requirement_list(&all, r))),
                (None, Some(any)) => Some((Rule::Any, requirement_list(&any, r))),
                (Some(_), Some(_)) => {
                    cursor.problem(r, Code::AllAndAny, &[]);
                    None
                }
                (None, None) => {
                    cursor.problem(r, Code::MissingProperty, &["all"]);
                    None
                }
            }
        }
        found => {
            cursor.problem(r, Code::WrongType, &["list-or-object", found.name()]);
            None
        }
    }
}

fn requirement_list<N: Node>(list: &Cursor<N>, r: &mut Reading) -> Vec<Requirement> {
    let mut found: Vec<Requirement> = Vec::new();
    for cursor in list.elements(1, MOST_REQUIREMENTS, r) {
        let Some(requirement) = requirement(&cursor, r) else { continue };
        let same = |other: &Requirement| {
            (other.activity, &other.id) == (requirement.activity, &requirement.id)
        };
        if found.iter().any(same) {
            let id = cursor.optional("id");
            let place = id.as_ref().unwrap_or(&cursor);
            place.problem(r, Code::DuplicateRequirement, &[&requirement.id]);
        }
        found.push(requirement);
    }
    found
}

fn requirement<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<Requirement> {
    if !cursor.object(REQUIREMENT, r) {
        return None;
    }
    let kinds = Activity::ALL.map(Activity::as_str);
    let kind = cursor.required("kind", r).and_then(|kind| kind.one_of(&kinds, r));
    let activity = kind.and_then(|index| Activity::ALL.get(index).copied());
    let id = cursor.required("id", r).and_then(|id| id.id(r));
    let title = cursor.required("title", r).and_then(|title| title.text(r));
    let given = cursor.optional("score");
    let score = given.as_ref().and_then(|score| score.whole(0, 100, r));
    if let (Some(Activity::Flashcards), Some(score)) = (activity, &given) {
        score.problem(r, Code::ScoreOfDeck, &[]);
    }
    let href = cursor.optional("href").and_then(|href| href.address(Use::Link, r));
    Some(Requirement { activity: activity?, id: id?, title: title?, score, href })
}

fn alignment<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<Alignment> {
    if !cursor.object(ALIGNMENT, r) {
        return None;
    }
    let [framework, code] = ["framework", "code"].map(|name| cursor.text_of(name, r));
    let name = cursor.required("name", r).and_then(|name| name.text(r));
    let url = cursor.required("url", r).and_then(|url| complete(&url, url::is_web, r));
    Some(Alignment { framework, code, name: name?, url: url? })
}

fn fingerprint(rule: Rule, requires: &[Requirement]) -> u64 {
    let mut hash = Fnv1a::default();
    hash.add(&[u8::from(rule == Rule::Any)]);
    for requirement in requires {
        hash.add(requirement.activity.as_str().as_bytes());
        hash.add(requirement.id.as_bytes());
        // No identifier has such a byte, and no share is as large.
        hash.add(&[0xff, requirement.score.map_or(0xfe, |score| score as u8)]);
    }
    hash.value()
}
