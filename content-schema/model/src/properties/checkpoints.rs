//! Where a film stops for a question, as authors write it; see [`checkpoints`](crate::quiz::checkpoints).

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A mark at which a film stops for a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(description = "Un moment où la vidéo s’arrête pour une question.")]
pub struct Checkpoint {
    /// When the film stops.
    #[schemars(
        description = "Le moment de l’arrêt, comme le lecteur l’affiche : \"1:23\", ou en secondes. Trois secondes au moins après l’arrêt précédent."
    )]
    pub at: Moment,
    /// What is said and shown up to there, in Markdown.
    #[schemars(
        description = "Ce qui est dit et montré depuis l’arrêt précédent, pour répondre aussi sans regarder la vidéo. Markdown.",
        length(min = 1, max = 20000)
    )]
    pub transcript: String,
    /// The question: an item, as its author writes it.
    #[schemars(
        description = "La question : un item de n’importe quelle sorte, sauf une leçon.",
        schema_with = "item"
    )]
    pub item: Value,
}

/// The items of a quiz stand in the schema already.
fn item(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "$ref": "#/$defs/Item" })
}

/// A moment of a film.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(description = "Un moment de la vidéo.")]
pub enum Moment {
    /// Seconds from the beginning.
    #[schemars(description = "En secondes : 83")]
    Seconds(#[schemars(range(min = 0, max = 86400))] u32),
    /// As players write it.
    #[schemars(description = "Comme le lecteur l’affiche : \"1:23\", \"0:12.5\"")]
    Clock(#[schemars(regex(pattern = r"^[0-9]{1,5}(:[0-5][0-9]){0,2}([.,][0-9]{1,3})?$"))] String),
}

impl Default for Moment {
    fn default() -> Self {
        Self::Seconds(0)
    }
}
