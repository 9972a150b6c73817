//! How long a badge is valid: days as credentials and fields of a form write them.

use tremplin_credentials::date;
use tremplin_credentials::issue::Moment;

/// Why a day is no end of a validity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Not a day.
    NotADay,
    /// It is over already.
    Over,
}

fn moment(milliseconds: i64) -> Moment {
    Moment { text: date::text(milliseconds), seconds: milliseconds.div_euclid(1000) }
}

/// From when on a badge that is signed `now` is valid: since this day began, so that a learner's
/// clock that is a little behind does not call it “not yet valid”.
pub fn from(now: i64) -> Moment {
    const DAY: i64 = 86_400_000;
    moment(now.div_euclid(DAY) * DAY)
}

/// Until when a badge is valid whose last day is `day`; blank for no end.
///
/// # Errors
/// [`Wrong`].
pub fn until(day: &str, now: i64) -> Result<Option<Moment>, Wrong> {
    let day = day.trim();
    if day.is_empty() {
        return Ok(None);
    }
    let end = date::end_of(day).ok_or(Wrong::NotADay)?;
    if end <= now { Err(Wrong::Over) } else { Ok(Some(moment(end))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> i64 {
        date::parse(text).expect(text)
    }

    #[test]
    fn the_last_day_counts() {
        let now = at("2026-11-25T09:00:00Z");
        let until = |day| until(day, now);
        assert_eq!(until("").unwrap(), None);
        let end = until("2026-11-25").unwrap().unwrap();
        assert_eq!(end.text, "2026-11-25T23:59:59Z");
        assert_eq!(end.seconds * 1000, at(&end.text));
        assert_eq!(until("2026-11-24"), Err(Wrong::Over));
        assert_eq!(until("25/11/2027"), Err(Wrong::NotADay));
        assert_eq!(until("2027-02-29"), Err(Wrong::NotADay));
    }

    #[test]
    fn a_badge_is_valid_since_the_day_began() {
        assert_eq!(from(at("2026-11-25T09:00:00Z")).text, "2026-11-25T00:00:00Z");
    }
}
