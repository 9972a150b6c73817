//! Pairs to find: each entry is given what belongs to it.

use std::sync::Arc;

use super::feedback;
pub use super::placed::{Asked, Entries, Entry, Key, Right};
use crate::common::read as common;
use crate::cursor::{Cursor, Reading, Says};
use crate::gate;
use crate::node::Node;
use crate::quiz::Scoring;
use crate::report::Code;

#[cfg(feature = "author")]
pub(super) use super::placed::{answer, fields};

pub(super) const PROPERTIES: &[&str] =
    super::question_properties!["pairs", "distractors", "scoring", "feedback"];

/// The properties of a pair.
pub(crate) const PAIR: &[&str] = &["left", "image", "right"];

#[cfg(feature = "author")]
pub(super) const GUESSES: &[(&str, &str)] = &[
    ("appariement", "matching"),
    ("apparier", "matching"),
    ("associer", "matching"),
    ("association", "matching"),
    ("match", "matching"),
    ("paires", "pairs"),
    ("relier", "matching"),
    ("couples", "pairs"),
    ("intrus", "distractors"),
    ("gauche", "left"),
    ("droite", "right"),
];

#[cfg(feature = "author")]
pub(super) const EXAMPLES: &[(&str, &str)] = &[
    ("pairs", "\"pairs\": [{ \"left\": \"CDD\", \"right\": \"Un contrat qui a une fin\" }]"),
    ("left", "\"left\": \"CDD\""),
    ("right", "\"right\": \"Un contrat qui a une fin\""),
];

#[inline(never)]
pub(super) fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<(Asked, Key)> {
    gate!(placed, read);
    let scoring = Scoring::read(item, r);
    let feedback = feedback(item, ["incorrect", "correct"], r);
    let list = item.required("pairs", r)?;
    let (mut entries, mut targets, mut right) = (Vec::<Entry>::new(), Vec::new(), Vec::new());
    for pair in list.elements(2, 12, r) {
        if !pair.object(PAIR, r) {
            continue;
        }
        let image = common::image(&pair, r);
        // A picture stands for itself.
        let text = match pair.optional("image") {
            Some(_) => Some(pair.markdown_of("left", r).unwrap_or_default()),
            None => pair.needed("left", Says::Markdown, r),
        };
        if let Some(text) = text {
            if text.is_empty() && image.as_ref().is_some_and(|it| it.alt.trim().is_empty()) {
                pair.problem(r, Code::UndescribedChoice, &[]);
            }
            let twice = |entry: &Entry| entry.text.trim() == text.trim() && !text.is_empty();
            if entries.iter().any(twice) {
                pair.problem(r, Code::DuplicateChoice, &[text.trim()]);
            }
            entries.push(Entry { text, image });
        }
        // Two entries may belong to the same target.
        if let Some(text) = pair.needed("right", Says::Markdown, r) {
            let known = targets.iter().position(|target: &String| target.trim() == text.trim());
            right.push(known.unwrap_or(targets.len()) as u8);
            if known.is_none() {
                targets.push(text);
            }
        }
    }
    if let Some(list) = item.optional("distractors") {
        for distractor in list.elements(1, 8, r) {
            let Some(text) = distractor.markdown(r) else { continue };
            if targets.iter().any(|target| target.trim() == text.trim()) {
                distractor.problem(r, Code::DuplicateChoice, &[text.trim()]);
            }
            targets.push(text);
        }
    }
    // With one target there is nothing to find.
    if targets.len() == 1 {
        list.problem(r, Code::DuplicateChoice, &[&targets[0]]);
    }
    let key = Right { right, scoring: scoring?, feedback };
    Some((Arc::new(Entries { entries, targets }), Arc::new(key)))
}

/// A pair of a matching item.
#[cfg(feature = "author")]
#[derive(
    Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[schemars(description = "Une paire : un élément, et ce qui va avec lui.")]
pub struct Pair {
    /// The entry, in Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "L’élément. Markdown. Il peut manquer s’il y a une image.",
        length(min = 1, max = 20000)
    )]
    pub left: Option<String>,
    /// A picture in place of the entry's text, or above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Une image, à la place du texte ou au-dessus.")]
    pub image: Option<crate::properties::Image>,
    /// What belongs to the entry, in Markdown.
    #[schemars(description = "Ce qui va avec l’élément. Markdown.", length(min = 1, max = 20000))]
    pub right: String,
}

#[cfg(feature = "author")]
impl Pair {
    /// Two texts that belong together.
    pub fn new(left: impl Into<String>, right: impl Into<String>) -> Self {
        Self { left: Some(left.into()), image: None, right: right.into() }
    }
}

/// Two pairs, as the schema shows them to authors.
#[cfg(feature = "author")]
fn example() -> [Pair; 2] {
    [Pair::new("CDD", "Un contrat qui a une fin"), Pair::new("CDI", "Un contrat sans date de fin")]
}

#[cfg(feature = "author")]
crate::properties::question! {
    /// Pairs to find.
    Matching, "Des éléments à associer deux par deux.", "La question. Markdown." {
        /// What belongs together.
        #[schemars(
            description = "Les paires. L’élève voit les éléments, et choisit pour chacun ce qui va avec.",
            length(min = 2, max = 12),
            example = example()
        )]
        pairs: Vec<Pair>,
        /// Targets that belong to no entry.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(
            description = "Des intrus : des réponses qui ne vont avec aucun élément. Markdown.",
            length(min = 1, max = 8),
            inner(length(min = 1, max = 20000))
        )]
        distractors: Option<Vec<String>>,
        /// How a response is counted that is right in part.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Comment compter les points. \"all-or-nothing\" sans indication ; \"partial\" compte chaque paire juste.")]
        scoring: Option<crate::properties::Scoring>,
        /// Feedback by whether all pairs are right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Ce que lit l’élève, selon que tout est juste ou non.")]
        feedback: Option<crate::properties::AnswerFeedback>,
    }
    "matching : des éléments à associer deux par deux" {
        "kind": "matching",
        "prompt": "${1:Qu’est-ce qui va ensemble ?}",
        "pairs": [
            { "left": "${2:Élément}", "right": "${3:Ce qui va avec}" },
            { "left": "${4:Autre élément}", "right": "${5:Ce qui va avec}" }
        ],
        "scoring": "partial",
    }
}
