//! Quizzes. Their items are in [`items`](super::items).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Item, NEXT, NEXT_EXAMPLE, Source, kind_of_module};

/// What its schema is called.
pub(super) const TITLE: &str = "Module Tremplin : quiz";

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
    /// The day before which somebody is to read it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Date avant laquelle relire le module, si ses informations changent : 2027-09-01. Après elle, la vérification le rappelle.",
        example = &"2027-09-01"
    )]
    pub review_by: Option<String>,
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

kind_of_module!(QuizKind, Quiz, "quiz");

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
