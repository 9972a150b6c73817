//! One of several choices.

use super::choices;
use crate::cursor::{Cursor, Reading};
#[cfg(feature = "author")]
use crate::html::page::Page;
use crate::node::Node;

/// The choices, each Markdown.
pub type Asked = Vec<String>;
/// The right one; [`Scoring`](crate::quiz::Scoring) makes no difference here.
pub type Key = choices::Key;

pub(super) const PROPERTIES: &[&str] = super::question_properties!["choices"];

#[cfg(feature = "author")]
pub(super) const GUESSES: &[(&str, &str)] = &[
    ("choice", "single-choice"),
    ("choixunique", "single-choice"),
    ("radio", "single-choice"),
    ("single", "single-choice"),
];

#[cfg(feature = "author")]
pub(super) const EXAMPLES: &[(&str, &str)] = &[(
    "choices",
    "\"choices\": [ { \"text\": \"Oui\", \"correct\": true }, { \"text\": \"Non\" } ]",
)];

pub(super) fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<(Asked, Key)> {
    choices::read(item, false, r)
}

#[cfg(feature = "author")]
pub(super) fn fields(page: &Page<'_>, asked: &Asked, name: &str) -> String {
    choices::fields(page, "radio", asked, name)
}

#[cfg(feature = "author")]
pub(super) fn answer<'a>(
    page: &Page<'_>,
    asked: &Asked,
    key: &'a Key,
) -> (String, Option<&'a str>) {
    choices::answer(page, asked, key)
}

#[cfg(feature = "author")]
crate::properties::question! {
    /// An item with one correct choice.
    SingleChoice, "Question à choix : une seule bonne réponse.", "La question. Markdown." {
        /// The choices, one of them correct.
        #[schemars(description = "Les choix, dont un seul avec \"correct\": true.", length(min = 2, max = 20))]
        choices: Vec<choices::Choice>,
    }
    "single-choice : une bonne réponse" {
        "kind": "single-choice",
        "prompt": "${1:Question}",
        "choices": [{ "text": "${2:Bonne réponse}", "correct": true }, { "text": "${3:Autre réponse}" }],
        "explanation": "${4:Explication}",
    }
}
