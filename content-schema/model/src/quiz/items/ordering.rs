//! Steps to put in order.

use super::feedback;
use crate::cursor::{Cursor, Reading};
use crate::gate;
#[cfg(feature = "author")]
use crate::html::directed_line;
#[cfg(feature = "author")]
use crate::html::page::Page;
use crate::node::Node;
use crate::quiz::Scoring;
use crate::report::Code;

/// The entries, each Markdown, in the right order. They are never shown in it to begin with.
pub type Asked = Vec<String>;

/// What checks the order: it is that of the entries.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// How an order is counted that is right in part: each entry counts that stands just behind
    /// the one that belongs before it.
    pub scoring: Scoring,
    /// Feedback in Markdown for a wrong order, then for the right one.
    pub feedback: [Option<String>; 2],
}

pub(super) const PROPERTIES: &[&str] =
    super::question_properties!["entries", "scoring", "feedback"];

#[cfg(feature = "author")]
pub(super) const GUESSES: &[(&str, &str)] = &[
    ("classement", "ordering"),
    ("elements", "entries"),
    ("etapes", "entries"),
    ("items", "entries"),
    ("liste", "entries"),
    ("order", "ordering"),
    ("ordre", "ordering"),
    ("ranking", "ordering"),
    ("remettre", "ordering"),
    ("sequence", "ordering"),
    ("sorting", "ordering"),
    ("steps", "entries"),
    ("tri", "ordering"),
];

#[cfg(feature = "author")]
pub(super) const EXAMPLES: &[(&str, &str)] = &[(
    "entries",
    "\"entries\": [\"Lire l’offre\", \"Adapter son CV\", \"Envoyer sa candidature\"]",
)];

#[inline(never)]
pub(super) fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<(Asked, Key)> {
    gate!(ordering, read);
    let scoring = Scoring::read(item, r);
    let feedback = feedback(item, ["incorrect", "correct"], r);
    let list = item.required("entries", r)?;
    let mut entries: Vec<String> = Vec::new();
    // Two are in order as soon as they are touched; more than twelve are a page of buttons.
    for entry in list.elements(3, 12, r) {
        let Some(text) = entry.markdown(r) else { continue };
        if entries.iter().any(|earlier| earlier.trim() == text.trim()) {
            entry.problem(r, Code::DuplicateChoice, &[text.trim()]);
        }
        entries.push(text);
    }
    Some((entries, Key { scoring: scoring?, feedback }))
}

/// The entries as a numbered list in another order, to be put right on paper or aloud.
#[cfg(feature = "author")]
pub(super) fn fields(page: &Page<'_>, entries: &Asked, _: &str) -> String {
    let mut places: Vec<usize> = (0..entries.len()).collect();
    // The same each time, and no order that says something.
    places.sort_by_key(|place| crate::hash::fnv1a(entries[*place].as_bytes()));
    if places.is_sorted() {
        places.rotate_left(1);
    }
    list(page, places.iter().map(|place| &entries[*place]))
}

#[cfg(feature = "author")]
pub(super) fn answer<'a>(
    page: &Page<'_>,
    entries: &Asked,
    key: &'a Key,
) -> (String, Option<&'a str>) {
    (list(page, entries.iter()), key.feedback[1].as_deref())
}

#[cfg(feature = "author")]
fn list<'a>(page: &Page<'_>, entries: impl Iterator<Item = &'a String>) -> String {
    let entries: String =
        entries.map(|entry| format!("<li>{}</li>", directed_line(entry, page.lang))).collect();
    format!("<ol>{entries}</ol>")
}

/// Three steps, as the schema shows them to authors.
#[cfg(feature = "author")]
fn example() -> [&'static str; 3] {
    ["Lire l’offre", "Adapter son CV", "Envoyer sa candidature"]
}

#[cfg(feature = "author")]
crate::properties::question! {
    /// Steps to put in order.
    Ordering, "Des étapes à remettre dans l’ordre.", "La question. Markdown." {
        /// The entries in the right order.
        #[schemars(
            description = "Les étapes, dans le bon ordre. L’élève les voit dans un autre ordre. Markdown.",
            length(min = 3, max = 12),
            inner(length(min = 1, max = 20000)),
            example = example()
        )]
        entries: Vec<String>,
        /// How an order is counted that is right in part.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Comment compter les points. \"all-or-nothing\" sans indication ; \"partial\" compte chaque étape placée juste après la bonne.")]
        scoring: Option<crate::properties::Scoring>,
        /// Feedback by whether the order is right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Ce que lit l’élève, selon que l’ordre est juste ou non.")]
        feedback: Option<crate::properties::AnswerFeedback>,
    }
    "ordering : des étapes à remettre dans l’ordre" {
        "kind": "ordering",
        "prompt": "${1:Dans quel ordre ?}",
        "entries": ["${2:D’abord}", "${3:Ensuite}", "${4:Enfin}"],
        "scoring": "partial",
    }
}
