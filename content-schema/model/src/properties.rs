//! Properties that several authoring structs have: their types, and the macros that write the struct of an item.
//! The types are public in `authoring`.

mod checkpoints;
mod media;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use checkpoints::{Checkpoint, Moment};
pub use media::{Audio, Image, Source, Video};

/// The struct of a kind: its documentation, its name, what it is, what its identifier is, its
/// properties, and a ready-made item with its label.
macro_rules! item {
    (
        $(#[$meta:meta])* $name:ident, $description:literal, $id:literal {
            $($(#[$field_meta:meta])* $field:ident: $type:ty,)*
        }
        $label:literal { $($body:tt)* }
    ) => {
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "camelCase")]
        $(#[$meta])*
        pub struct $name {
            /// Identifier; `item-` and the position where there is none.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            #[schemars(description = $id, regex(pattern = crate::id::PATTERN))]
            pub id: Option<String>,
            $($(#[$field_meta])* pub $field: $type,)*
        }

        impl $name {
            /// What it is, in French.
            pub const DESCRIPTION: &str = $description;

            /// A ready-made item with its label.
            pub fn snippet() -> serde_json::Value {
                serde_json::json!({ "label": $label, "body": { $($body)* } })
            }
        }
    };
}
pub(crate) use item;

/// The struct of a kind that asks something: as [`item`], with what is said of its prompt and
/// without what every question has. A kind with a picture that is no picture above the answers says
/// what its own is, before its properties.
macro_rules! question {
    (
        $(#[$meta:meta])* $name:ident, $description:literal, $prompt:literal { $($fields:tt)* }
        $label:literal { $($body:tt)* }
    ) => {
        crate::properties::question! {
            $(#[$meta])* $name, $description, $prompt {
                /// A picture above the answers.
                #[serde(default, skip_serializing_if = "Option::is_none")]
                #[schemars(description = "Une image au-dessus des réponses.")]
                image: Option<crate::properties::Image>,
            } { $($fields)* }
            $label { $($body)* }
        }
    };
    (
        $(#[$meta:meta])* $name:ident, $description:literal, $prompt:literal { $($image:tt)* } {
            $($(#[$field_meta:meta])* $field:ident: $type:ty,)*
        }
        $($snippet:tt)*
    ) => {
        crate::properties::item! {
            $(#[$meta])* $name, $description, "Identifiant de la question : minuscules sans accents, chiffres et tirets. Sans lui : item-1, item-2…" {
                /// What is asked, in Markdown.
                #[schemars(description = $prompt, length(min = 1, max = 20000))]
                prompt: String,
                $($image)*
                $($(#[$field_meta])* $field: $type,)*
                /// Markdown shown when the learner asks for it.
                #[serde(default, skip_serializing_if = "Option::is_none")]
                #[schemars(description = "Indice, montré si l’élève le demande. Markdown.", length(min = 1, max = 20000))]
                hint: Option<String>,
                /// Markdown shown after the answer.
                #[serde(default, skip_serializing_if = "Option::is_none")]
                #[schemars(description = "Explication, montrée après la réponse. Markdown.", length(min = 1, max = 20000))]
                explanation: Option<String>,
                /// What a right answer is worth.
                #[serde(default, skip_serializing_if = "Option::is_none")]
                #[schemars(description = "Points pour une bonne réponse. 1 sans indication.", range(min = 1, max = 100))]
                points: Option<u32>,
            }
            $($snippet)*
        }
    };
}
pub(crate) use question;

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
