//! Modules in other forms than their own: each form is a module of this crate.
//!
//! ```
//! use tremplin_author::json;
//! use tremplin_formats::snippet::{Form, Options, snippet};
//! ```
#![deny(missing_docs)]

pub mod credential;
pub mod snippet;
