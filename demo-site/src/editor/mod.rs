//! The text side of the authors' preview: positions, lines with marks, findings, and the field.

mod field;
pub mod findings;
pub mod insert;
mod lines;
mod mirror;
mod position;

pub use field::{EditorRefs, Field, reveal, type_in};
