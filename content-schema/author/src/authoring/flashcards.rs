//! Decks of flashcards.

use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use super::{Audio, Image, Match, NEXT, NEXT_EXAMPLE, Source, kind_of_module};

/// What its schema is called.
pub(super) const TITLE: &str = "Module Tremplin : paquet de cartes";

/// A flashcard module.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(description = "Un paquet de cartes à apprendre : un recto, un verso.")]
pub struct Flashcards {
    /// Address of the JSON Schema, for editors only.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Adresse de ce schéma, pour que l’éditeur aide à écrire. Sans effet sur le paquet."
    )]
    pub schema: Option<String>,
    /// The kind of module.
    #[schemars(description = "La sorte de module : toujours \"flashcards\".")]
    pub kind: FlashcardsKind,
    /// Identifier.
    #[schemars(
        description = "Identifiant du module : minuscules sans accents, chiffres et tirets. La progression de l’élève est gardée sous ce nom : ne le changez plus.",
        regex(pattern = tremplin_content::id::PATTERN),
        example = &"sigles"
    )]
    pub id: String,
    /// Language of the title and the introduction.
    #[schemars(
        description = "Langue du titre et de l’introduction : \"fr\", \"en\", \"ar\", \"pt-BR\"… Celle des cartes aussi, sans frontLang ni backLang.",
        regex(pattern = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"),
        example = &"fr"
    )]
    pub lang: String,
    /// Title, plain text.
    #[schemars(
        description = "Titre, en texte simple.",
        length(min = 1, max = 20000),
        example = &"Les sigles de l’insertion"
    )]
    pub title: String,
    /// Markdown shown before the first card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Introduction, montrée avant la première carte. Markdown : *italique*, **gras**, [lien](https://…), listes.",
        length(min = 1, max = 20000)
    )]
    pub intro: Option<String>,
    /// How the deck is used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "La façon d’apprendre. \"discover\" sans indication ; l’attribut mode de la page l’emporte."
    )]
    pub mode: Option<Mode>,
    /// Language of the fronts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Langue des rectos : elle décide du sens de lecture et de la voix. Sans indication : lang.",
        regex(pattern = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"),
        example = &"fr"
    )]
    pub front_lang: Option<String>,
    /// Language of the backs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Langue des versos : elle décide du sens de lecture et de la voix. Sans indication : lang.",
        regex(pattern = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"),
        example = &"ar"
    )]
    pub back_lang: Option<String>,
    /// New cards a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Nouvelles cartes par jour, avec \"mode\": \"remember\". 10 sans indication.",
        range(min = 1, max = 200)
    )]
    pub new_per_day: Option<u32>,
    /// Share of the cards still known when they are due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Pourcentage de cartes que l’élève doit encore savoir quand elles reviennent, avec \"mode\": \"remember\". 90 sans indication ; plus haut, elles reviennent plus souvent.",
        range(min = 70, max = 97)
    )]
    pub retention: Option<u32>,
    /// Whether the new cards come in another order for each learner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "true pour donner les nouvelles cartes dans le désordre. Sans indication : false, l’ordre du fichier."
    )]
    pub shuffle: Option<bool>,
    /// Whether the cards are also asked from their backs to their fronts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "true pour demander aussi les cartes du verso vers le recto. Sans indication : false. Chaque carte peut dire autre chose."
    )]
    pub reversible: Option<bool>,
    /// How the learner answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Comment l’élève répond. \"reveal\" sans indication. Chaque carte peut dire autre chose."
    )]
    pub answer: Option<Answer>,
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
    /// The cards.
    #[schemars(description = "Les cartes, dans l’ordre.", length(min = 1, max = 10000))]
    pub cards: Vec<Card>,
}

impl Flashcards {
    /// A deck with what every deck needs.
    pub fn new(
        id: impl Into<String>,
        lang: impl Into<String>,
        title: impl Into<String>,
        cards: Vec<Card>,
    ) -> Self {
        Self { id: id.into(), lang: lang.into(), title: title.into(), cards, ..Self::default() }
    }
}

kind_of_module!(FlashcardsKind, Flashcards, "flashcards");

/// How a deck is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(description = "La façon d’apprendre.")]
pub enum Mode {
    /// Once through.
    #[default]
    #[schemars(
        description = "Parcourir les cartes une fois, puis revoir celles que l’on ne sait pas, jusqu’à les savoir toutes."
    )]
    Discover,
    /// Spaced repetition over days.
    #[schemars(description = "Retenir : chaque carte revient au bon moment, au fil des jours.")]
    Remember,
}

/// How the learner answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(description = "Comment l’élève répond.")]
pub enum Answer {
    /// In the head.
    #[default]
    #[schemars(description = "Dans sa tête, puis il retourne la carte.")]
    Reveal,
    /// By typing.
    #[schemars(description = "En écrivant ; sa réponse est comparée à la bonne.")]
    Typed,
}

/// One card.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(description = "Une carte.", transform = add_snippets)]
pub struct Card {
    /// Identifier; made from the front where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Identifiant de la carte : minuscules sans accents, chiffres et tirets. La progression de l’élève est gardée sous ce nom. Sans lui, il est fait à partir du recto : si le recto change, la carte est nouvelle.",
        regex(pattern = tremplin_content::id::PATTERN)
    )]
    pub id: Option<String>,
    /// What is asked.
    #[schemars(description = "Le recto : ce qui est demandé.")]
    pub front: Side,
    /// What is answered.
    #[schemars(description = "Le verso : la réponse.")]
    pub back: Side,
    /// Markdown shown before the answer when the learner asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Indice, montré si l’élève le demande. Markdown.",
        length(min = 1, max = 20000)
    )]
    pub hint: Option<String>,
    /// Markdown shown below the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Exemple, montré sous la réponse : le mot dans une phrase. Markdown.",
        length(min = 1, max = 20000)
    )]
    pub example: Option<String>,
    /// What the card belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Étiquettes : ce dont parle la carte.",
        length(max = 20),
        inner(length(min = 1, max = 20000))
    )]
    pub tags: Option<Vec<String>>,
    /// Whether the card is also asked from its back to its front.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "true pour demander aussi cette carte du verso vers le recto. Sans indication : comme le paquet."
    )]
    pub reversible: Option<bool>,
    /// How the learner answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Comment l’élève répond à cette carte. Sans indication : comme le paquet."
    )]
    pub answer: Option<Answer>,
    /// Everything that counts as right when typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Avec \"answer\": \"typed\", toutes les réponses acceptées ; la première est montrée comme la bonne. Sans indication : le texte du verso.",
        length(min = 1, max = 50),
        inner(length(min = 1, max = 20000))
    )]
    pub answers: Option<Vec<String>>,
    /// What must be the same.
    #[serde(default, rename = "match", skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Avec \"answer\": \"typed\", ce qui doit être identique. Sans indication, tout est toléré sauf les fautes de frappe."
    )]
    pub matching: Option<Match>,
}

impl Card {
    /// A card with a text on either side.
    pub fn new(front: impl Into<String>, back: impl Into<String>) -> Self {
        Self { front: Side::Text(front.into()), back: Side::Text(back.into()), ..Self::default() }
    }
}

/// Ready-made cards that Visual Studio Code and its kin offer at an empty place.
fn add_snippets(schema: &mut Schema) {
    let snippets = serde_json::json!([
        {
            "label": "carte : recto et verso",
            "body": { "front": "${1:Recto}", "back": "${2:Verso}" },
        },
        {
            "label": "carte avec un exemple",
            "body": { "front": "${1:Mot}", "back": "${2:Sens}", "example": "${3:Une phrase}" },
        },
        {
            "label": "carte avec une réponse à écrire",
            "body": {
                "front": "${1:Recto}",
                "back": "${2:Verso}",
                "answer": "typed",
                "answers": ["${3:Réponse acceptée}"],
            },
        },
        {
            "label": "carte avec une image",
            "body": {
                "front": { "image": { "src": "images/${1:image.webp}", "alt": "${2:Ce que montre l’image}" } },
                "back": "${3:Verso}",
            },
        },
    ]);
    schema.insert("defaultSnippets".into(), snippets);
}

/// One side of a card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(
    description = "Un côté de la carte : un texte, ou entre accolades un texte, une image et un son."
)]
pub enum Side {
    /// Markdown.
    #[schemars(
        description = "Le texte. Markdown : *italique*, **gras**, [lien](https://…), listes."
    )]
    Text(#[schemars(length(min = 1, max = 20000))] String),
    /// More than a text.
    #[schemars(description = "Un texte, une image, un son.")]
    Full(FullSide),
}

impl Default for Side {
    fn default() -> Self {
        Side::Text(String::new())
    }
}

/// A side that has more than a text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(
    description = "Un côté avec une image ou un son. Il lui faut au moins un texte, une image ou un son.",
    extend("minProperties" = 1)
)]
pub struct FullSide {
    /// Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Le texte. Markdown : *italique*, **gras**, [lien](https://…), listes.",
        length(min = 1, max = 20000)
    )]
    pub text: Option<String>,
    /// A picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Une image.")]
    pub image: Option<Image>,
    /// A sound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Un son, avec sa transcription.")]
    pub audio: Option<Audio>,
}
