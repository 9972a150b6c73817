//! Words of the steps to put in order: they come with their part of the program, or with the rest of the words.

use super::{Given, Words, spoken};

include!(concat!(env!("OUT_DIR"), "/ordering.rs"));

/// The texts in the language `lang`; in French where its files were not given.
pub(crate) fn texts(lang: &str) -> &'static OrderingTexts {
    spoken(lang).map_or(OrderingTexts::INSIDE, |language| &language.ordering)
}
