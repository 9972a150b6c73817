//! Entries to put into two to five categories.

use std::sync::Arc;

use super::feedback;
pub use super::placed::{Asked, Key};
use super::placed::{Entries, Entry, Right};
use crate::cursor::{Cursor, Reading, Says};
use crate::gate;
use crate::node::Node;
use crate::quiz::Scoring;
use crate::report::Code;

#[cfg(feature = "author")]
pub(super) use super::placed::{answer, fields};

pub(super) const PROPERTIES: &[&str] =
    super::question_properties!["categories", "scoring", "feedback"];

/// The properties of a category.
pub(crate) const CATEGORY: &[&str] = &["name", "entries"];

#[cfg(feature = "author")]
pub(super) const GUESSES: &[(&str, &str)] = &[
    ("boites", "categories"),
    ("boxes", "categories"),
    ("buckets", "categories"),
    ("categorie", "categorize"),
    ("categoriser", "categorize"),
    ("categorization", "categorize"),
    ("classer", "categorize"),
    ("colonnes", "categories"),
    ("groupes", "categories"),
    ("ranger", "categorize"),
    ("trier", "categorize"),
];

#[cfg(feature = "author")]
pub(super) const EXAMPLES: &[(&str, &str)] = &[(
    "categories",
    "\"categories\": [{ \"name\": \"Dans le CV\", \"entries\": [\"Mon diplôme\"] }, { \"name\": \"Pas dans le CV\", \"entries\": [\"Ma religion\"] }]",
)];

#[inline(never)]
pub(super) fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<(Asked, Key)> {
    gate!(placed, read);
    let scoring = Scoring::read(item, r);
    let feedback = feedback(item, ["incorrect", "correct"], r);
    let list = item.required("categories", r)?;
    let (mut entries, mut targets, mut right) = (Vec::<Entry>::new(), Vec::new(), Vec::new());
    for category in list.elements(2, 5, r) {
        if !category.object(CATEGORY, r) {
            continue;
        }
        if let Some(name) = category.needed("name", Says::Markdown, r) {
            if targets.iter().any(|target: &String| target.trim() == name.trim()) {
                category.problem(r, Code::DuplicateChoice, &[name.trim()]);
            }
            targets.push(name);
        }
        // A category into which nothing belongs leads astray, as it may.
        let Some(list) = category.required("entries", r) else { continue };
        for entry in list.elements(0, 12, r) {
            let Some(text) = entry.markdown(r) else { continue };
            if entries.iter().any(|earlier| earlier.text.trim() == text.trim()) {
                entry.problem(r, Code::DuplicateChoice, &[text.trim()]);
            }
            entries.push(Entry { text, image: None });
            right.push(targets.len().saturating_sub(1) as u8);
        }
    }
    let count = entries.len();
    for (wrong, code, limit) in [(count < 2, Code::TooFew, 2), (count > 20, Code::TooMany, 20)] {
        if wrong {
            list.problem(r, code, &[&limit.to_string(), &count.to_string()]);
        }
    }
    let key = Right { right, scoring: scoring?, feedback };
    Some((Arc::new(Entries { entries, targets }), Arc::new(key)))
}

/// A category of a categorize item.
#[cfg(feature = "author")]
#[derive(
    Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[schemars(description = "Une catégorie et ce qui y va.")]
pub struct Category {
    /// Its name, in Markdown.
    #[schemars(description = "Le nom de la catégorie. Markdown.", length(min = 1, max = 20000))]
    pub name: String,
    /// What belongs into it, each Markdown.
    #[schemars(
        description = "Les éléments qui vont dans cette catégorie. Liste vide : [].",
        length(max = 12),
        inner(length(min = 1, max = 20000))
    )]
    pub entries: Vec<String>,
}

/// Two categories, as the schema shows them to authors.
#[cfg(feature = "author")]
fn example() -> [Category; 2] {
    let category = |name: &str, entries: &[&str]| Category {
        name: name.to_owned(),
        entries: entries.iter().copied().map(String::from).collect(),
    };
    [
        category("Dans le CV", &["Mon diplôme", "Mon adresse mail"]),
        category("Pas dans le CV", &["Ma religion"]),
    ]
}

#[cfg(feature = "author")]
crate::properties::question! {
    /// Entries to put into categories.
    Categorize, "Des éléments à ranger dans des catégories.", "La question. Markdown." {
        /// The categories with what belongs into each.
        #[schemars(
            description = "Les catégories, chacune avec ses éléments : de 2 à 20 en tout. L’élève les voit mélangés.",
            length(min = 2, max = 5),
            example = example()
        )]
        categories: Vec<Category>,
        /// How a response is counted that is right in part.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Comment compter les points. \"all-or-nothing\" sans indication ; \"partial\" compte chaque élément bien rangé.")]
        scoring: Option<crate::properties::Scoring>,
        /// Feedback by whether everything is in its category.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Ce que lit l’élève, selon que tout est juste ou non.")]
        feedback: Option<crate::properties::AnswerFeedback>,
    }
    "categorize : des éléments à ranger dans des catégories" {
        "kind": "categorize",
        "prompt": "${1:Où va chaque élément ?}",
        "categories": [
            { "name": "${2:Oui}", "entries": ["${3:Élément}"] },
            { "name": "${4:Non}", "entries": ["${5:Autre élément}"] }
        ],
        "scoring": "partial",
    }
}
