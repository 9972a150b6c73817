//! Tremplin's state machines: plain Rust that knows no page, no clock and no chance.
//!
//! Time and seed are arguments, so that everything here can be tested natively. A view shows what
//! a [`quiz::Session`] tells and hands it what the learner does; see the example there.
#![deny(missing_docs)]

pub mod badge;
pub mod clock;
pub mod flashcards;
pub mod kept;
pub mod matching;
mod numerals;
pub mod quiz;
pub mod schedule;
pub mod shuffle;
