//! Times as people say them.

use tremplin_core::clock::Clock;

use crate::locales::flashcards::FlashcardsTexts;

const MINUTE: u64 = 60_000;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// A time span in milliseconds, rounded to the unit that says enough: `10 min`, `3 j`, `2 mois`.
pub(super) fn span(words: &FlashcardsTexts, span: u64) -> String {
    let rounded = |unit: u64| (span + unit / 2) / unit;
    if span < MINUTE / 2 {
        words.now().to_owned()
    } else if span < HOUR {
        words.minutes(rounded(MINUTE).max(1) as usize)
    } else if span < DAY {
        words.hours(rounded(HOUR) as usize)
    } else if span < 31 * DAY {
        words.days(rounded(DAY) as usize)
    } else if span < 700 * DAY {
        words.months(((span * 12 + 365 * DAY / 2) / (365 * DAY)) as usize)
    } else {
        words.years(((span + 365 * DAY / 2) / (365 * DAY)) as usize)
    }
}

/// A moment to come: `dans 10 min`, `demain`, `dans 3 j`.
pub(super) fn ahead(words: &FlashcardsTexts, clock: Clock, moment: u64) -> String {
    let days = clock.day_of(moment).saturating_sub(clock.day());
    if days == 1 {
        return String::from(words.tomorrow());
    }
    // Days are those of the calendar; within one, the hour counts.
    let ahead = if days > 0 { u64::from(days) * DAY } else { moment.saturating_sub(clock.now) };
    let span = span(words, ahead);
    if span == words.now() { span } else { words.within(&span) }
}
