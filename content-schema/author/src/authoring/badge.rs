//! Badges.

use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use super::{Alignment, Image, Issuer, Source, kind_of_module};

/// What its schema is called.
pub(super) const TITLE: &str = "Module Tremplin : badge";

/// A badge module.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(
    description = "Un badge : ce qu’il dit savoir faire, et ce qu’il faut faire pour l’obtenir."
)]
pub struct Badge {
    /// Address of the JSON Schema, for editors only.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Adresse de ce schéma, pour que l’éditeur aide à écrire. Sans effet sur le badge."
    )]
    pub schema: Option<String>,
    /// The kind of module.
    #[schemars(description = "La sorte de module : toujours \"badge\".")]
    pub kind: BadgeKind,
    /// Identifier.
    #[schemars(
        description = "Identifiant du module : minuscules sans accents, chiffres et tirets. Le badge de l’élève est gardé sous ce nom : ne le changez plus.",
        regex(pattern = tremplin_content::id::PATTERN),
        example = &"candidature"
    )]
    pub id: String,
    /// Language of the texts.
    #[schemars(
        description = "Langue des textes : \"fr\", \"en\", \"ar\", \"pt-BR\"…",
        regex(pattern = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"),
        example = &"fr"
    )]
    pub lang: String,
    /// The achievement's name, plain text.
    #[schemars(
        description = "Nom du badge, en texte simple : court, il tient dans son image.",
        length(min = 1, max = 20000),
        example = &"Candidature claire"
    )]
    pub title: String,
    /// What the badge is about, plain text.
    #[schemars(
        description = "Ce que sait faire la personne qui l’a obtenu, en texte simple.",
        length(min = 1, max = 20000),
        example = &"Sait préparer une candidature complète."
    )]
    pub description: String,
    /// What one does to earn it, Markdown.
    #[schemars(
        description = "Ce qu’il faut faire pour l’obtenir, dit à l’élève et à qui lira le badge. Markdown : *italique*, **gras**, [lien](https://…), listes.",
        length(min = 1, max = 20000)
    )]
    pub criteria: String,
    /// Its picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "L’image du badge, SVG ou PNG. Sans elle, une image est faite avec le titre et la couleur."
    )]
    pub image: Option<Image>,
    /// Colour of the picture that is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Couleur de l’image faite sans « image » : # et six chiffres hexadécimaux. Le texte prend de lui-même une couleur lisible.",
        regex(pattern = r"^#[0-9A-Fa-f]{6}$"),
        example = &"#1a5fb4"
    )]
    pub color: Option<String>,
    /// Who signs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Qui signe le badge. Sans lui, le badge reste déclaré par l’élève lui-même."
    )]
    pub issuer: Option<Issuer>,
    /// The address that names the achievement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Adresse qui nomme cette réussite dans les badges signés. Sans indication : celle de l’émetteur, suivie de # et de l’identifiant du module.",
        length(min = 1, max = 500),
        example = &"https://mission-locale.example/badges/candidature"
    )]
    pub achievement: Option<String>,
    /// What has to be done.
    #[schemars(
        description = "Ce qu’il faut faire : une liste, dont tout est à faire ; ou { \"any\": [ … ] } si un seul élément suffit."
    )]
    pub requires: Requires,
    /// What it says in terms of open frameworks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Les compétences que le badge atteste, dans des référentiels publics.",
        length(max = 50)
    )]
    pub alignments: Option<Vec<Alignment>>,
    /// For how many months an issuer is advised to sign it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Durée de validité proposée à qui signe, en mois. Sans indication : sans fin.",
        range(min = 1, max = 120)
    )]
    pub valid_months: Option<u32>,
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
}

impl Badge {
    /// A badge with what every badge needs but its texts, all of whose requirements have to be met.
    pub fn new(
        id: impl Into<String>,
        lang: impl Into<String>,
        title: impl Into<String>,
        requires: Vec<Requirement>,
    ) -> Self {
        Self {
            id: id.into(),
            lang: lang.into(),
            title: title.into(),
            requires: Requires::All(requires),
            ..Self::default()
        }
    }
}

kind_of_module!(BadgeKind, Badge, "badge");

/// What has to be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(description = "Ce qu’il faut faire.")]
pub enum Requires {
    /// All of the list.
    #[schemars(description = "Tout ce qui est dans la liste.")]
    All(#[schemars(length(min = 1, max = 20))] Vec<Requirement>),
    /// All of a list or any one of it.
    #[schemars(description = "Tout (\"all\") ou un seul élément au choix (\"any\").")]
    Group(Group),
}

impl Default for Requires {
    fn default() -> Self {
        Requires::All(Vec::new())
    }
}

/// All of a list or any one of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(
    description = "Une liste, dont tout est à faire ou un seul élément.",
    extend("anyOf" = [{ "required": ["all"] }, { "required": ["any"] }])
)]
pub struct Group {
    /// All of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Tout est à faire.", length(min = 1, max = 20))]
    pub all: Option<Vec<Requirement>>,
    /// Any one of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Un seul de ces éléments suffit.", length(min = 1, max = 20))]
    pub any: Option<Vec<Requirement>>,
}

/// Something that has to be done.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(
    description = "Un quiz à réussir, ou un paquet de cartes à voir ou à savoir.",
    transform = add_snippets
)]
pub struct Requirement {
    /// What is to be worked through.
    #[schemars(description = "\"quiz\" ou \"flashcards\" (un paquet de cartes).")]
    pub kind: Activity,
    /// Identifier of the quiz or the deck.
    #[schemars(
        description = "Identifiant (id) du quiz ou du paquet.",
        regex(pattern = tremplin_content::id::PATTERN),
        example = &"cv"
    )]
    pub id: String,
    /// What it is called.
    #[schemars(
        description = "Son titre, tel que l’élève le lira.",
        length(min = 1, max = 20000),
        example = &"Le CV"
    )]
    pub title: String,
    /// The least share of the points, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Pourcentage de points à atteindre, pour un quiz seulement. Sans indication : le seuil du quiz (passMark) ; s’il n’en a pas, il suffit de le finir.",
        range(min = 0, max = 100)
    )]
    pub score: Option<u32>,
    /// Which answers to a quiz count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Quelles réponses d’un quiz comptent : \"first\", la première à chaque question (on peut refaire tout le quiz) ; \"last\", la dernière, même après avoir vu la bonne réponse. Sans indication : \"first\"."
    )]
    pub attempt: Option<Attempt>,
    /// The least share of a deck's cards to be seen, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Pourcentage des cartes à voir, pour un paquet seulement. Sans « seen » ni « known » : toutes les cartes (100).",
        range(min = 1, max = 100)
    )]
    pub seen: Option<u32>,
    /// The least share of a deck's cards to be known, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Pourcentage des cartes sues la dernière fois qu’elles ont été montrées, pour un paquet seulement.",
        range(min = 1, max = 100)
    )]
    pub known: Option<u32>,
    /// Where it can be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Adresse de la page où le faire, https://… ou relative à ce module.",
        length(min = 1, max = 20000),
        example = &"https://mission-locale.example/quiz/cv"
    )]
    pub href: Option<String>,
}

/// What a requirement asks to be worked through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(description = "Ce qui est à faire.")]
pub enum Activity {
    /// A quiz.
    #[default]
    #[schemars(description = "Un quiz, à réussir.")]
    Quiz,
    /// A deck.
    #[schemars(description = "Un paquet de cartes, à voir ou à savoir.")]
    Flashcards,
}

/// Which answers to a quiz count for a badge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(description = "Quelles réponses comptent.")]
pub enum Attempt {
    /// The first to each question.
    #[default]
    #[schemars(description = "La première réponse à chaque question.")]
    First,
    /// The last to each question.
    #[schemars(description = "La dernière réponse à chaque question.")]
    Last,
}

/// Ready-made requirements that Visual Studio Code and its kin offer at an empty place.
fn add_snippets(schema: &mut Schema) {
    let snippets = serde_json::json!([
        {
            "label": "quiz à réussir",
            "body": { "kind": "quiz", "id": "cv", "title": "${1:Le CV}", "score": 80 },
        },
        {
            "label": "paquet de cartes à voir en entier",
            "body": { "kind": "flashcards", "id": "sigles", "title": "${1:Les sigles}" },
        },
        {
            "label": "paquet de cartes à savoir",
            "body": { "kind": "flashcards", "id": "sigles", "title": "${1:Les sigles}", "known": 80 },
        },
    ]);
    schema.insert("defaultSnippets".into(), snippets);
}
