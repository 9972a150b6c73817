//! Snippets hold what they should, and nothing that an author's text could smuggle in.

#[path = "../../../author/tests/common/mod.rs"]
mod common;

mod forms;
mod hostile;
mod support;
