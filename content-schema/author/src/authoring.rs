//! Modules as their authors write them: for tools that make or change module files, and for the
//! JSON Schema that lets editors complete and explain every property.
//!
//! These types are the JSON and nothing more: what a type cannot hold (one correct choice, safe
//! links, distinct identifiers) is checked by [`json::check`](crate::json::check). The
//! descriptions that editors show are for authors, hence in French.
//!
//! ```
//! use tremplin_author::authoring::{Choice, Item, Quiz, SingleChoice};
//! use tremplin_author::json;
//!
//! let question = SingleChoice {
//!     prompt: "Combien de pages fait un CV ?".into(),
//!     choices: vec![Choice::correct("Une"), Choice::wrong("Quatre")],
//!     ..SingleChoice::default()
//! };
//! let quiz = Quiz::new("cv", "fr", "Le CV", vec![Item::SingleChoice(question)]);
//! let text = serde_json::to_string_pretty(&quiz)?;
//! assert!(json::check(&text).module.is_some());
//! # Ok::<(), serde_json::Error>(())
//! ```

mod badge;
mod flashcards;
mod issuer;
mod items;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use badge::{Activity, Attempt, Badge, BadgeKind, Group, Requirement, Requires, badge_schema};
pub use flashcards::{
    Answer, Card, Flashcards, FlashcardsKind, FullSide, Mode, Side, flashcards_schema,
};
pub use issuer::{Alignment, Issuer, IssuerKey};
pub use items::*;
pub use tremplin_content::properties::{
    AnswerFeedback, Audio, Image, Match, Scoring, Source, Video,
};
pub use tremplin_content::quiz::choices::Choice;
pub use tremplin_content::quiz::true_false::TruthFeedback;

/// What authors are told of a module's `next`.
const NEXT: &str = "Ce qui vient ensuite, proposé à la fin : l’adresse d’une page, https://… ou relative à ce module, ou l’identifiant (id) d’une activité de la même page.";

/// An address that it may be.
const NEXT_EXAMPLE: &str = "https://mission-locale.example/quiz/entretien";

/// The JSON Schema (draft 2020-12) of quiz modules.
///
/// It has no `$id`, so that it may lie anywhere. It accepts every module that the reader accepts;
/// the reader knows further rules.
///
/// ```
/// let schema = tremplin_author::authoring::quiz_schema();
/// assert_eq!(schema["properties"]["kind"]["const"], "quiz");
/// ```
pub fn quiz_schema() -> Value {
    root_schema::<Quiz>("Module Tremplin : quiz")
}

fn root_schema<T: JsonSchema>(title: &str) -> Value {
    let strip_formats = RecursiveTransform(|schema: &mut Schema| {
        // `uint32` and the like: Rust's business, and editors warn about formats they don't know.
        schema.remove("format");
    });
    let settings = SchemaSettings::draft2020_12().with_transform(strip_formats);
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".into(), title.into());
    schema.to_value()
}

/// A quiz module.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(description = "Un quiz : des questions et des leçons, montrées une par une.")]
pub struct Quiz {
    /// Address of the JSON Schema, for editors only.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Adresse de ce schéma, pour que l’éditeur aide à écrire. Sans effet sur le quiz."
    )]
    pub schema: Option<String>,
    /// The kind of module.
    #[schemars(description = "La sorte de module : toujours \"quiz\".")]
    pub kind: QuizKind,
    /// Identifier.
    #[schemars(
        description = "Identifiant du module : minuscules sans accents, chiffres et tirets. La progression de l’élève est gardée sous ce nom : ne le changez plus.",
        regex(pattern = tremplin_content::id::PATTERN),
        example = &"cv"
    )]
    pub id: String,
    /// Language of the content.
    #[schemars(
        description = "Langue du contenu : \"fr\", \"en\", \"ar\", \"pt-BR\"…",
        regex(pattern = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"),
        example = &"fr"
    )]
    pub lang: String,
    /// Title, plain text.
    #[schemars(
        description = "Titre, en texte simple.",
        length(min = 1, max = 20000),
        example = &"Le CV"
    )]
    pub title: String,
    /// Markdown shown before the first item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Introduction, montrée avant la première question avec un bouton pour commencer. Markdown : *italique*, **gras**, [lien](https://…), listes.",
        length(min = 1, max = 20000)
    )]
    pub intro: Option<String>,
    /// Percentage from which the quiz counts as passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Pourcentage de points à partir duquel le quiz est réussi. Sans lui, personne ne réussit ni n’échoue.",
        range(min = 0, max = 100)
    )]
    pub pass_mark: Option<u32>,
    /// What is put into another order for each learner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Ce qui change d’ordre pour chaque élève. Sans indication : rien.")]
    pub shuffle: Option<Shuffle>,
    /// Attempts that an item allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Nombre d’essais par question avant de montrer la réponse. 1 sans indication, 0 pour ne pas limiter.",
        range(min = 0, max = 10)
    )]
    pub max_attempts: Option<u32>,
    /// Licence of the content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Licence du contenu.",
        length(min = 1, max = 20000),
        example = &"CC BY 4.0"
    )]
    pub license: Option<String>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Les auteurs.",
        length(max = 50),
        inner(length(min = 1, max = 20000))
    )]
    pub authors: Option<Vec<String>>,
    /// Where the facts come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "D’où viennent les informations.", length(max = 100))]
    pub sources: Option<Vec<Source>>,
    /// What comes next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = NEXT, length(min = 1, max = 20000), example = NEXT_EXAMPLE)]
    pub next: Option<String>,
    /// The items.
    #[schemars(
        description = "Les questions et les leçons, dans l’ordre. Au moins une question.",
        length(min = 1, max = 200)
    )]
    pub items: Vec<Item>,
}

/// Licence and authors, as modules of every kind name them.
///
/// ```
/// use tremplin_author::authoring::Credits;
/// let credits: Credits = serde_json::from_str(r#"{ "kind": "quiz", "license": "CC BY 4.0" }"#)?;
/// assert_eq!(credits.license.as_deref(), Some("CC BY 4.0"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Credits {
    /// Licence of the content.
    pub license: Option<String>,
    /// Who wrote it.
    #[serde(default)]
    pub authors: Vec<String>,
}

impl Quiz {
    /// A quiz with what every quiz needs.
    pub fn new(
        id: impl Into<String>,
        lang: impl Into<String>,
        title: impl Into<String>,
        items: Vec<Item>,
    ) -> Self {
        Self { id: id.into(), lang: lang.into(), title: title.into(), items, ..Self::default() }
    }
}

/// The one value that `kind` of a quiz has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline, transform = only_value)]
pub enum QuizKind {
    /// A quiz.
    #[default]
    Quiz,
}

/// An enum of one value, said the short way.
fn only_value(schema: &mut Schema) {
    *schema = schemars::json_schema!({ "const": "quiz" });
}

/// What is put into another order for each learner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(description = "Ce qui change d’ordre pour chaque élève.")]
pub enum Shuffle {
    /// Nothing.
    #[default]
    #[schemars(description = "Rien : l’ordre du fichier.")]
    None,
    /// The items.
    #[schemars(description = "Les questions ; une leçon reste devant la question qui la suit.")]
    Items,
    /// The choices within an item.
    #[schemars(description = "Les choix de chaque question.")]
    Choices,
    /// Both.
    #[schemars(description = "Les questions et leurs choix.")]
    All,
}
