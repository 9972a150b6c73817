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
mod quiz;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde::Deserialize;
use serde_json::Value;
use tremplin_content::text::is_date;
use tremplin_content::{Kind, for_each_kind};

pub use issuer::{Alignment, Issuer, IssuerKey};
pub use items::*;
pub use tremplin_content::properties::{
    AnswerFeedback, Audio, Checkpoint, Image, Match, Moment, Scoring, Source, Video,
};
pub use tremplin_content::quiz::choices::Choice;
pub use tremplin_content::quiz::numeric::{NumberAnswer, NumberRange, NumberTolerance};
pub use tremplin_content::quiz::survey::{SurveyChoice, SurveyForm};
pub use tremplin_content::quiz::true_false::TruthFeedback;

/// What authors are told of a module's `next`.
const NEXT: &str = "Ce qui vient ensuite, proposé à la fin : l’adresse d’une page, https://… ou relative à ce module, ou l’identifiant (id) d’une activité de la même page.";

/// An address that it may be.
const NEXT_EXAMPLE: &str = "https://mission-locale.example/quiz/entretien";

/// The type of a property `kind` that has but one value, said the short way in the schema.
macro_rules! kind_of_module {
    ($Type:ident, $Kind:ident, $name:literal) => {
        #[doc = concat!("The one value of `kind`: `", $name, "`.")]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[schemars(inline, transform = only_value)]
        pub enum $Type {
            #[doc = concat!("`", $name, "`")]
            #[default]
            #[serde(rename = $name)]
            $Kind,
        }

        fn only_value(schema: &mut schemars::Schema) {
            *schema = schemars::json_schema!({ "const": $name });
        }
    };
}
use kind_of_module;

macro_rules! kinds {
    ($($(#[$doc:meta])* $Kind:ident $module:ident $name:literal,)*) => {
        $(pub use $module::*;)*

        /// The JSON Schema (draft 2020-12) of modules of a kind.
        ///
        /// It has no `$id`, so that it may lie anywhere. It accepts every module that the reader accepts;
        /// the reader knows further rules.
        ///
        /// ```
        /// use tremplin_author::authoring;
        /// use tremplin_content::Kind;
        ///
        /// let schema = authoring::schema(Kind::Quiz);
        /// assert_eq!(schema["properties"]["kind"]["const"], "quiz");
        /// ```
        pub fn schema(kind: Kind) -> Value {
            match kind {
                $(Kind::$Kind => root_schema::<$module::$Kind>($module::TITLE),)*
            }
        }
    };
}

for_each_kind!(kinds);

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

/// Licence, authors, and until when they stand behind it, as modules of every kind name them.
///
/// ```
/// use tremplin_author::authoring::Credits;
/// let credits: Credits = serde_json::from_str(r#"{ "kind": "quiz", "license": "CC BY 4.0" }"#)?;
/// assert_eq!(credits.license.as_deref(), Some("CC BY 4.0"));
///
/// let credits: Credits = serde_json::from_str(r#"{ "kind": "quiz", "reviewBy": "2027-09-01" }"#)?;
/// assert_eq!(credits.overdue("2027-09-01"), None);
/// assert_eq!(credits.overdue("2027-09-02"), Some("2027-09-01"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Credits {
    /// Licence of the content.
    pub license: Option<String>,
    /// Who wrote it.
    #[serde(default)]
    pub authors: Vec<String>,
    /// The day before which somebody is to read it again: `2027-09-01`.
    pub review_by: Option<String>,
}

impl Credits {
    /// The day before which it was to be read again, where that is over; `today` is written as it is.
    pub fn overdue(&self, today: &str) -> Option<&str> {
        let day = self.review_by.as_deref()?;
        (is_date(day) && day < today).then_some(day)
    }
}
