//! Tremplin's views: thin, over the state machines of `tremplin-core`.
//!
//! A view shows what its session says and turns what the learner does into actions; it decides
//! nothing. One folder a widget, one file of texts a language. Signals are a small graph of their own,
//! and elements are built by a few calls, for the sake of the bundle.
#![deny(missing_docs)]

pub mod badge;
mod compare;
mod dom;
mod effect;
pub mod flashcards;
mod focus;
mod gaps;
pub mod host;
mod keeping;
mod later;
pub mod locales;
mod media;
pub mod quiz;
pub mod rich_text;
mod settle;
mod ui;

pub use dom::View;
