//! The items of a quiz.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Audio, Image, Video};

/// A question or a lesson.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[schemars(description = "Une question ou une leçon.", transform = super::items::add_snippets)]
pub enum Item {
    /// One correct choice.
    #[schemars(description = "Question à choix : une seule bonne réponse.")]
    SingleChoice(SingleChoice),
    /// Any number of correct choices.
    #[schemars(description = "Question à choix : une ou plusieurs bonnes réponses.")]
    MultipleChoice(MultipleChoice),
    /// True or false.
    #[schemars(description = "Une affirmation : vrai ou faux.")]
    TrueFalse(TrueFalse),
    /// A few words to type.
    #[schemars(description = "Quelques mots à écrire.")]
    ShortAnswer(ShortAnswer),
    /// A screen to read, see or hear.
    #[schemars(description = "Un écran à lire, à voir ou à entendre, sans question.")]
    Lesson(Lesson),
}

/// Ready-made items that Visual Studio Code and its kin offer at an empty place.
fn add_snippets(schema: &mut schemars::Schema) {
    let snippets = serde_json::json!([
        {
            "label": "single-choice : une bonne réponse",
            "body": {
                "kind": "single-choice",
                "prompt": "${1:Question}",
                "choices": [{ "text": "${2:Bonne réponse}", "correct": true }, { "text": "${3:Autre réponse}" }],
                "explanation": "${4:Explication}",
            },
        },
        {
            "label": "multiple-choice : plusieurs bonnes réponses",
            "body": {
                "kind": "multiple-choice",
                "prompt": "${1:Question}",
                "choices": [
                    { "text": "${2:Bonne réponse}", "correct": true },
                    { "text": "${3:Bonne réponse}", "correct": true },
                    { "text": "${4:Autre réponse}" },
                ],
                "scoring": "partial",
            },
        },
        {
            "label": "true-false : vrai ou faux",
            "body": { "kind": "true-false", "prompt": "${1:Affirmation}", "answer": true },
        },
        {
            "label": "short-answer : quelques mots à écrire",
            "body": { "kind": "short-answer", "prompt": "${1:Question}", "answers": ["${2:Réponse}"] },
        },
        {
            "label": "lesson : à lire",
            "body": { "kind": "lesson", "title": "${1:Titre}", "text": "${2:Texte}" },
        },
    ]);
    schema.insert("defaultSnippets".into(), snippets);
}

macro_rules! question {
    (
        $(#[$meta:meta])* $name:ident, $prompt:literal {
            $($(#[$field_meta:meta])* $field:ident: $type:ty,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            /// Identifier; `item-` and the position where there is none.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            #[schemars(
                description = "Identifiant de la question : minuscules sans accents, chiffres et tirets. Sans lui : item-1, item-2…",
                regex(pattern = r"^[a-z0-9-]{1,64}$")
            )]
            pub id: Option<String>,
            /// What is asked, in Markdown.
            #[schemars(description = $prompt, length(min = 1, max = 20000))]
            pub prompt: String,
            /// A picture above the answers.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            #[schemars(description = "Une image au-dessus des réponses.")]
            pub image: Option<Image>,
            $($(#[$field_meta])* pub $field: $type,)*
            /// Markdown shown when the learner asks for it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            #[schemars(description = "Indice, montré si l’élève le demande. Markdown.", length(min = 1, max = 20000))]
            pub hint: Option<String>,
            /// Markdown shown after the answer.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            #[schemars(description = "Explication, montrée après la réponse. Markdown.", length(min = 1, max = 20000))]
            pub explanation: Option<String>,
            /// What a right answer is worth.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            #[schemars(description = "Points pour une bonne réponse. 1 sans indication.", range(min = 1, max = 100))]
            pub points: Option<u32>,
        }
    };
}

question! {
    /// An item with one correct choice.
    SingleChoice, "La question. Markdown." {
        /// The choices, one of them correct.
        #[schemars(description = "Les choix, dont un seul avec \"correct\": true.", length(min = 2, max = 20))]
        choices: Vec<Choice>,
    }
}

question! {
    /// An item with any number of correct choices.
    MultipleChoice, "La question. Markdown." {
        /// The choices, at least one of them correct.
        #[schemars(description = "Les choix, dont au moins un avec \"correct\": true.", length(min = 2, max = 20))]
        choices: Vec<Choice>,
        /// How several picks are counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Comment compter les points. \"all-or-nothing\" sans indication.")]
        scoring: Option<Scoring>,
    }
}

question! {
    /// A statement that is true or false.
    TrueFalse, "L’affirmation. Markdown." {
        /// Whether the statement is true.
        #[schemars(description = "true si l’affirmation est vraie, false si elle est fausse.")]
        answer: bool,
        /// Feedback by what the learner answers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Ce que lit l’élève, selon sa réponse.")]
        feedback: Option<TruthFeedback>,
    }
}

question! {
    /// A question answered in a few words.
    ShortAnswer, "La question. Markdown." {
        /// Everything that counts as right.
        #[schemars(
            description = "Toutes les réponses acceptées ; la première est montrée comme la bonne.",
            length(min = 1, max = 50),
            inner(length(min = 1, max = 20000))
        )]
        answers: Vec<String>,
        /// What must be the same.
        #[serde(default, rename = "match", skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Ce qui doit être identique. Sans indication, tout est toléré sauf les fautes de frappe.")]
        matching: Option<Match>,
        /// Feedback by whether the answer is right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(description = "Ce que lit l’élève, selon que sa réponse est juste ou non.")]
        feedback: Option<AnswerFeedback>,
    }
}

/// One of several choices.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(description = "Un choix.")]
pub struct Choice {
    /// What it says, in Markdown.
    #[schemars(description = "Le texte du choix. Markdown.", length(min = 1, max = 20000))]
    pub text: String,
    /// Whether it is right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "true pour un bon choix. Sans indication : false.")]
    pub correct: Option<bool>,
    /// Markdown for who picks it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Ce que lit l’élève qui prend ce choix. Markdown.",
        length(min = 1, max = 20000)
    )]
    pub feedback: Option<String>,
}

impl Choice {
    /// A right choice.
    pub fn correct(text: impl Into<String>) -> Self {
        Self { text: text.into(), correct: Some(true), feedback: None }
    }

    /// A wrong choice.
    pub fn wrong(text: impl Into<String>) -> Self {
        Self { text: text.into(), correct: None, feedback: None }
    }
}

/// How several picks are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(description = "Comment compter les points d’une question à plusieurs bonnes réponses.")]
pub enum Scoring {
    /// All points or none.
    #[default]
    #[schemars(description = "Tous les points si tout est juste, sinon aucun.")]
    AllOrNothing,
    /// Right picks less wrong picks.
    #[schemars(description = "Une part des points : bons choix moins mauvais choix.")]
    Partial,
}

/// Feedback of a true-false item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(description = "Ce que lit l’élève, selon sa réponse.")]
pub struct TruthFeedback {
    /// For who answers true.
    #[serde(rename = "true", default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Pour qui répond « vrai ». Markdown.", length(min = 1, max = 20000))]
    pub yes: Option<String>,
    /// For who answers false.
    #[serde(rename = "false", default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Pour qui répond « faux ». Markdown.", length(min = 1, max = 20000))]
    pub no: Option<String>,
}

/// Feedback of a short-answer item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(description = "Ce que lit l’élève, selon que sa réponse est juste ou non.")]
pub struct AnswerFeedback {
    /// For a right answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Pour une réponse juste. Markdown.", length(min = 1, max = 20000))]
    pub correct: Option<String>,
    /// For a wrong answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Pour une réponse fausse. Markdown.", length(min = 1, max = 20000))]
    pub incorrect: Option<String>,
}

/// What a short answer must have in common with an accepted one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(description = "Ce qui doit être identique dans la réponse : true exige, false tolère.")]
pub struct Match {
    /// Upper and lower case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Majuscules et minuscules.")]
    pub case: Option<bool>,
    /// Accents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Accents.")]
    pub accents: Option<bool>,
    /// White space and hyphens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Espaces et tirets.")]
    pub spaces: Option<bool>,
    /// The form of apostrophes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Forme des apostrophes : ' ou ’.")]
    pub apostrophes: Option<bool>,
    /// Typing mistakes allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Nombre de fautes de frappe tolérées, au plus une pour quatre lettres.",
        range(min = 0, max = 3)
    )]
    pub typos: Option<u32>,
}

/// A screen to read, see or hear.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(
    description = "Un écran à lire, à voir ou à entendre. Il lui faut au moins un texte, une image, un son ou une vidéo."
)]
pub struct Lesson {
    /// Identifier; `item-` and the position where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(
        description = "Identifiant de la leçon : minuscules sans accents, chiffres et tirets.",
        regex(pattern = r"^[a-z0-9-]{1,64}$")
    )]
    pub id: Option<String>,
    /// Title, plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Titre, en texte simple.", length(min = 1, max = 20000))]
    pub title: Option<String>,
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
    /// A film.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(description = "Une vidéo, avec ses sous-titres.")]
    pub video: Option<Video>,
}
