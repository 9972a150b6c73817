//! The items of a quiz: their enum. A kind's struct is in its file, `quiz/items/`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use tremplin_content::quiz::items;

macro_rules! kinds {
    ($($(#[$doc:meta])* $module:ident $Kind:ident $name:literal,)*) => {
        pub use items::{$($module::$Kind,)*};

        /// A question or a lesson.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(tag = "kind")]
        #[schemars(description = "Une question ou une leçon.", transform = add_snippets)]
        pub enum Item {
            $(
                $(#[$doc])*
                #[serde(rename = $name)]
                #[schemars(description = $Kind::DESCRIPTION)]
                $Kind($Kind),
            )*
        }

        /// Ready-made items that Visual Studio Code and its kin offer at an empty place.
        fn add_snippets(schema: &mut schemars::Schema) {
            let snippets = vec![$($Kind::snippet(),)*];
            schema.insert("defaultSnippets".into(), snippets.into());
        }
    };
}

tremplin_content::item_kinds!(kinds);
