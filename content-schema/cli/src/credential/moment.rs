//! Moments: now, and those that an option names.

use std::time::{SystemTime, UNIX_EPOCH};

use tremplin_author::Lang;
use tremplin_credentials::date;

use crate::say;

/// Now, in milliseconds since 1970.
pub fn now() -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(now.as_millis()).unwrap_or(i64::MAX)
}

/// When something ends: a moment with its offset, or a day, which counts to its end, as on the page of an
/// issuer.
pub fn end(text: &str, lang: Lang) -> Result<i64, String> {
    date::end_of(text).map_or_else(|| moment(text, lang), Ok)
}

/// A day, or a moment with its offset; a day begins at midnight in UTC.
pub fn moment(text: &str, lang: Lang) -> Result<i64, String> {
    let moment = date::parse(text).or_else(|| date::parse(&format!("{text}T00:00:00Z")));
    moment.ok_or_else(|| say::command::date(lang, text))
}
