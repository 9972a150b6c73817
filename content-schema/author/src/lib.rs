//! What authors of Tremplin's modules need beside the rules: their text read with the place of each value, problems in
//! French and English, what a misspelt name was meant to be, the structs that tools write modules with, and the JSON
//! Schema that editors complete from.
//!
//! ```
//! use tremplin_author::{Explain, Lang, json};
//!
//! let checked = json::check(r#"{ "kind": "quizz" }"#);
//! assert_eq!(checked.report.problems[0].help(Lang::En), r#"Write: "kind": "quiz""#);
//! ```
#![deny(missing_docs)]

pub mod advice;
pub mod authoring;
pub mod json;
mod messages;
mod nearest;

pub use messages::{Explain, Lang};
