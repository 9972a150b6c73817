//! Tremplin's views: thin, over the state machines of `tremplin-core`.
//!
//! A view shows what its session says and turns what the learner does into actions; it decides
//! nothing. One folder a widget, one file of texts a language. Signals, effects and owners are
//! Leptos'; elements are built by a few calls instead of `view!`, for the sake of the bundle.
#![deny(missing_docs)]

pub mod badge;
mod dom;
mod effect;
pub mod flashcards;
mod focus;
pub mod host;
mod later;
pub mod locales;
mod media;
pub mod quiz;
mod rich_text;
mod ui;

pub use dom::View;
