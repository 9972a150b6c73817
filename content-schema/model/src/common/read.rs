//! The readers of what modules of several kinds have in common.

use super::*;
use crate::cursor::{Cursor, Reading, Says};
use crate::node::Node;
use crate::report::Code;

pub const MATCH: &[&str] = &["case", "accents", "spaces", "apostrophes", "typos"];
pub const SOURCE: &[&str] = &["title", "url", "date"];
pub const IMAGE: &[&str] = &["src", "alt", "width", "height", "credit"];
pub const AUDIO: &[&str] = &["src", "transcript"];
pub const VIDEO: &[&str] = &["src", "captions", "transcript", "poster", "checkpoints"];

/// What every module begins with.
#[derive(Default)]
pub struct Head {
    pub id: String,
    pub lang: String,
    pub title: String,
}

/// Whether the module is of the kind, without which the rest says nothing.
pub fn is_kind<N: Node>(root: &Cursor<N>, kind: &str, r: &mut Reading) -> bool {
    root.required("kind", r).and_then(|found| found.one_of(&[kind], r)).is_some()
}

/// The head of a module.
pub fn head<N: Node>(root: &Cursor<N>, r: &mut Reading) -> Option<Head> {
    let id = root.needed("id", Says::ID, r);
    let lang = root.needed("lang", Says::LANG, r);
    let title = root.needed("title", Says::Text, r);
    Some(Head { id: id?, lang: lang?, title: title? })
}

/// The sources of a module; its licence and its authors are looked at and not kept.
pub fn sources<N: Node>(root: &Cursor<N>, r: &mut Reading) -> Vec<Source> {
    root.text_of("license", r);
    texts(root, "authors", 50, r);
    #[cfg(feature = "author")]
    if let Some(date) = root.optional("reviewBy") {
        // No widget reads it: a mistake in it is none for learners.
        let text = date.unread().unwrap_or_default();
        if !crate::text::is_date(&text) {
            date.warn(r, Code::InvalidDate, &[&text]);
        }
    }
    let mut sources = Vec::new();
    if let Some(list) = root.optional("sources") {
        for cursor in list.elements(0, 100, r) {
            if let Some(source) = source(&cursor, r) {
                sources.push(source);
            }
        }
    }
    sources
}

/// A list of texts that may be left out.
#[inline(never)]
pub fn texts<N: Node>(
    parent: &Cursor<N>,
    name: &'static str,
    most: usize,
    r: &mut Reading,
) -> Vec<String> {
    let mut texts = Vec::new();
    if let Some(list) = parent.optional(name) {
        for text in list.elements(0, most, r) {
            if let Some(text) = text.text(r) {
                texts.push(text);
            }
        }
    }
    texts
}

fn source<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<Source> {
    if !cursor.object(SOURCE, r) {
        return None;
    }
    Some(Source {
        title: cursor.needed("title", Says::Text, r)?,
        url: cursor.said("url", Says::LINK, None, r),
        date: cursor.text_of("date", r),
    })
}

/// The property `image` of `parent`.
pub fn image<N: Node>(parent: &Cursor<N>, r: &mut Reading) -> Option<Image> {
    let cursor = parent.optional("image").filter(|image| image.object(IMAGE, r))?;
    let src = cursor.needed("src", Says::MEDIA, r);
    let alt = cursor.said("alt", Says::Anything, Some(Code::MissingAlternative), r);
    let credit = cursor.text_of("credit", r);
    // 0 where it is left out.
    let mut side = |name| cursor.whole_or(name, 0, [1, 20_000], r).filter(|side| *side > 0);
    let size = side("width").zip(side("height"));
    Some(Image { src: src?, alt: alt?, size, credit })
}

/// The property `audio` of `parent`.
pub fn audio<N: Node>(parent: &Cursor<N>, r: &mut Reading) -> Option<Audio> {
    let cursor = parent.optional("audio").filter(|audio| audio.object(AUDIO, r))?;
    let src = cursor.needed("src", Says::MEDIA, r);
    let transcript = cursor.said("transcript", Says::Markdown, Some(Code::MissingCaptions), r);
    Some(Audio { src: src?, transcript: transcript? })
}

/// The property `match` of `parent`; nothing but the letters counts where it is left out.
pub fn match_rules<N: Node>(parent: &Cursor<N>, r: &mut Reading) -> MatchRules {
    let mut rules = MatchRules::default();
    if let Some(given) = parent.optional("match").filter(|given| given.object(MATCH, r)) {
        rules.case = given.flag("case", r);
        rules.accents = given.flag("accents", r);
        rules.spaces = given.flag("spaces", r);
        rules.apostrophes = given.flag("apostrophes", r);
        rules.typos = given.whole_or("typos", 0, [0, 3], r).unwrap_or(0);
    }
    rules
}

/// A list of accepted answers, no two of them the same.
pub fn answers<N: Node>(list: &Cursor<N>, r: &mut Reading) -> Vec<String> {
    let mut answers: Vec<String> = Vec::new();
    for answer in list.elements(1, 50, r) {
        if let Some(text) = answer.text(r) {
            if answers.contains(&text) {
                answer.problem(r, Code::DuplicateChoice, &[&text]);
            }
            answers.push(text);
        }
    }
    answers
}
