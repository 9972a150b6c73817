//! How long a badge is valid: days as credentials and fields of a form write them.

use tremplin_content::export::credential::Moment;
use tremplin_core::credential::date;

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

/// The day, `YYYY-MM-DD` in UTC, of a moment in milliseconds since 1970.
pub fn day(milliseconds: i64) -> String {
    date::text(milliseconds).split('T').next().unwrap_or_default().to_owned()
}

/// From when on a badge that is signed `now` is valid: since this day began, so that a learner's
/// clock that is a little behind does not call it “not yet valid”.
pub fn from(now: i64) -> Moment {
    const DAY: i64 = 86_400_000;
    moment(now.div_euclid(DAY) * DAY)
}

/// The day in so many months; the last of the month where that has fewer days.
pub fn in_months(now: i64, months: u32) -> Option<String> {
    let today = day(now);
    let mut parts = today.split('-').map(|part| part.parse::<u32>().ok());
    let (year, month, of_month) = (parts.next()??, parts.next()??, parts.next()??);
    let count = month - 1 + months;
    let (year, month) = (year + count / 12, count % 12 + 1);
    (of_month.saturating_sub(3)..=of_month).rev().find_map(|of_month| {
        let day = format!("{year:04}-{month:02}-{of_month:02}");
        date::parse(&format!("{day}T00:00:00Z")).map(|_| day)
    })
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
    let end = date::parse(&format!("{day}T23:59:59Z")).ok_or(Wrong::NotADay)?;
    if end <= now { Err(Wrong::Over) } else { Ok(Some(moment(end))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> i64 {
        date::parse(text).expect(text)
    }

    #[test]
    fn months_end_where_the_month_does() {
        for (now, months, expected) in [
            ("2026-11-25T09:00:00Z", 36, "2029-11-25"),
            ("2026-11-30T23:59:59Z", 3, "2027-02-28"),
            ("2027-11-29T00:00:00Z", 3, "2028-02-29"),
            ("2026-12-31T00:00:00Z", 1, "2027-01-31"),
            ("2026-10-31T00:00:00Z", 120, "2036-10-31"),
            ("2026-10-31T00:00:00Z", 1, "2026-11-30"),
        ] {
            assert_eq!(in_months(at(now), months).as_deref(), Some(expected), "{now} {months}");
        }
        assert_eq!(in_months(at("9999-12-31T00:00:00Z"), 1), None);
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
