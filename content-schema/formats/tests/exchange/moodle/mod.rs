//! Moodle XML.

mod out;
mod traps;
mod whole;

use tremplin_formats::{Format, Import};

use crate::support;

/// What is in a bank of these questions.
pub fn read(questions: &str) -> Import {
    support::read(&format!("<?xml version=\"1.0\"?>\n<quiz>{questions}</quiz>"), Format::Moodle)
}
