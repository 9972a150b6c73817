//! Scenarios of the flashcards.

pub mod decks;
pub mod play;

mod access;
mod answer;
mod contract;
mod discover;
mod file;
mod isolation;
mod long;
mod progress;
mod remember;
mod tabs;

use crate::harness::{Scenario, in_one};

/// The topics and their scenarios.
pub fn topics() -> Vec<(&'static str, Vec<Scenario>)> {
    vec![
        ("flashcards_discover", in_one(discover::scenarios())),
        ("flashcards_remember", in_one(remember::scenarios())),
        ("flashcards_progress", progress::scenarios()),
        ("flashcards_file", in_one(file::scenarios())),
        ("flashcards_tabs", tabs::scenarios()),
        ("flashcards_answer", answer::scenarios()),
        ("flashcards_access", access::scenarios()),
        ("flashcards_contract", in_one(contract::scenarios())),
        ("flashcards_isolation", isolation::scenarios()),
        ("flashcards_long", in_one(long::scenarios())),
    ]
}
