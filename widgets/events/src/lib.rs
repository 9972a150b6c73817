//! What the widgets tell the page around them: the details of their events, as serde reads them.
//!
//! The events bubble, are composed, and go out from the element. `tremplin.d.ts` is made from these structs, so a
//! program in Rust and a page in TypeScript read the same.
//!
//! ```
//! use tremplin_events::{Answered, ItemKind, Response};
//!
//! // `JSON.stringify(event.detail)` of `tremplin-answered`.
//! let detail = r#"{ "id": "cv", "item": "pages", "kind": "true-false", "response": true, "correct": true,
//!     "score": 1, "maxScore": 1, "attempt": 1, "duration": 5300 }"#;
//! let answered: Answered = serde_json::from_str(detail)?;
//! assert_eq!(answered.kind, ItemKind::TrueFalse);
//! assert_eq!(answered.response, Some(Response::Truth(true)));
//! # Ok::<(), serde_json::Error>(())
//! ```
#![deny(missing_docs)]

mod details;
#[cfg(feature = "types")]
pub mod types;

pub use details::*;
