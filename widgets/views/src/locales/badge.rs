//! Words of the badge, apart from those of other widgets: who does not need them does not fetch them.

use super::{Given, Words, spoken};

include!(concat!(env!("OUT_DIR"), "/badge.rs"));

/// The texts in the language `lang`; in French where its files were not given.
pub(crate) fn texts(lang: &str) -> &'static BadgeTexts {
    spoken(lang).map_or(BadgeTexts::INSIDE, |language| &language.badge)
}
