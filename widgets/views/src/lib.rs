//! Tremplin's views: thin Leptos components over the state machines of `tremplin-core`.
//!
//! A view shows what its session says and turns what the learner does into actions; it decides
//! nothing. One folder a widget, one file of texts a language.
#![deny(missing_docs)]

mod focus;
pub mod host;
pub mod locales;
mod media;
pub mod quiz;
mod rich_text;
