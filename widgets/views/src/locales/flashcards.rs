//! Words of the flashcards, apart from the others, so that a page with a quiz only does not fetch them.

use super::{Given, Words, spoken};

include!(concat!(env!("OUT_DIR"), "/flashcards.rs"));

/// The texts in the language `lang`; in French where its files were not given.
pub(crate) fn texts(lang: &str) -> &'static FlashcardsTexts {
    spoken(lang).map_or(FlashcardsTexts::INSIDE, |language| &language.flashcards)
}
