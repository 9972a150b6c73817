//! Any number of several choices.

use super::choices;
use crate::cursor::{Cursor, Reading};
#[cfg(feature = "author")]
use crate::html::page::Page;
use crate::node::Node;

/// The choices, each Markdown.
pub type Asked = Vec<String>;
/// The right ones.
pub type Key = choices::Key;

pub(super) const PROPERTIES: &[&str] = super::question_properties!["choices", "scoring"];

#[cfg(feature = "author")]
pub(super) const GUESSES: &[(&str, &str)] = &[
    ("checkbox", "multiple-choice"),
    ("choixmultiple", "multiple-choice"),
    ("mcq", "multiple-choice"),
    ("multiple", "multiple-choice"),
];

#[cfg(feature = "author")]
pub(super) const EXAMPLES: &[(&str, &str)] = &[];

pub(super) fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<(Asked, Key)> {
    choices::read(item, true, r)
}

#[cfg(feature = "author")]
pub(super) fn fields(page: &Page<'_>, asked: &Asked, name: &str) -> String {
    choices::fields(page, "checkbox", asked, name)
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
    /// An item with any number of correct choices.
    MultipleChoice, "Question à choix : une ou plusieurs bonnes réponses.", "La question. Markdown." {
        /// The choices, at least one of them correct.
        #[schemars(description = "Les choix, dont au moins un avec \"correct\": true.", length(min = 2, max = 20))]
        choices: Vec<choices::Choice>,
        /// How several picks are counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Comment compter les points. \"all-or-nothing\" sans indication.")]
        scoring: Option<crate::properties::Scoring>,
    }
    "multiple-choice : plusieurs bonnes réponses" {
        "kind": "multiple-choice",
        "prompt": "${1:Question}",
        "choices": [
            { "text": "${2:Bonne réponse}", "correct": true },
            { "text": "${3:Bonne réponse}", "correct": true },
            { "text": "${4:Autre réponse}" },
        ],
        "scoring": "partial",
    }
}
