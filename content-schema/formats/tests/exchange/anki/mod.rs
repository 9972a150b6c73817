//! Packages of Anki, and notes in text.

mod packed;
mod text;
mod whole;
