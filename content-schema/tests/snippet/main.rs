//! Snippets hold what they should, and nothing that an author's text could smuggle in.
#![cfg(feature = "author")]

#[path = "../common/mod.rs"]
mod common;

mod forms;
mod hostile;
mod support;
