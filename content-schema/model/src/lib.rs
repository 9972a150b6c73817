//! What an author may write: the types, the reader and the rules of Tremplin's modules.
//!
//! A module is one JSON file. It is read through [`node::Node`], the little that a reader asks of
//! a JSON value, so that the same rules serve an author's file (JSON text with line and column, `tremplin_author::json`)
//! and the browser (a value that `JSON.parse` has made). Reading never stops at
//! the first mistake: every [`report::Problem`] is collected, and a module with an error is
//! refused whole.
//!
//! ```
//! use tremplin_author::json;
//! use tremplin_content::report::Code;
//!
//! let checked = json::check(r#"{ "kind": "quiz", "id": "cv", "lang": "fr", "title": "Le CV" }"#);
//! assert!(checked.module.is_none());
//! assert_eq!(checked.report.problems[0].code, Code::MissingProperty);
//! ```
#![deny(missing_docs)]

pub mod badge;
pub mod common;
mod cursor;
pub mod field;
pub mod flashcards;
pub mod gaps;
pub mod gate;
pub mod hash;
#[cfg(feature = "author")]
pub mod html;
pub mod id;
mod kind;
pub mod lang;
pub mod markdown;
mod module;
pub mod moment;
pub mod node;
pub mod number;
pub mod pack;
#[cfg(feature = "author")]
pub mod properties;
pub mod quiz;
pub mod report;
pub mod stranger;
pub mod text;
pub mod url;
pub mod write;

pub use kind::Kind;
#[cfg(feature = "author")]
pub use module::keys;
pub use module::{Module, read};
