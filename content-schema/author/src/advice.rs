//! Advice on a module: what would make it easier to read, and its questions fairer. It is never a mistake.
//!
//! French is looked at by the rules of easy language (Inclusion Europe, "Information for all", which FALC follows):
//! sentences of at most twelve words, no acronym without its meaning, no double negative, the active voice.
//! Questions are looked at by the guidelines on choices of Haladyna, Downing and Rodriguez (2002, "A review of
//! multiple-choice item-writing guidelines"): choices of about the same length, no "all of the above", nothing that all
//! choices repeat.

mod french;
mod questions;
mod texts;
mod typography;

pub use typography::french as french_typography;

use tremplin_content::node::Node;
use tremplin_content::report::{Code, Problem, Severity, Span};

use crate::json::{Document, parse};

/// Everything that could be better in a module, in the order of the text; nothing where it is not JSON.
///
/// ```
/// use tremplin_author::{Explain, Lang, advice};
///
/// let text = r#"{ "kind": "quiz", "lang": "fr", "items": [
///     { "kind": "true-false", "prompt": "La MSA est une caisse.", "answer": true, "explanation": "Oui." } ] }"#;
/// let found = advice::of(text);
/// assert_eq!(found[0].message(Lang::En), "“MSA” is not explained anywhere.");
/// ```
pub fn of(text: &str) -> Vec<Problem> {
    match parse(text) {
        Ok(document) => of_document(&document),
        Err(_) => Vec::new(),
    }
}

fn of_document(document: &Document) -> Vec<Problem> {
    let root = document.root();
    let mut found = questions::advise(&root);
    let lang = root.member("lang").and_then(|lang| lang.text()).unwrap_or_default();
    if tremplin_content::lang::primary(&lang) == "fr" {
        found.extend(french::advise(&texts::shown(&root), &texts::fronts(&root)));
    }
    found.sort_by_key(|problem| problem.span.map(|span| span.start));
    found
}

/// A piece of advice.
fn advice(code: Code, path: &str, span: Option<Span>, details: &[&str]) -> Problem {
    Problem {
        code,
        severity: Severity::Advice,
        path: path.to_owned(),
        span,
        details: details.iter().map(|detail| (*detail).to_owned()).collect(),
    }
}
