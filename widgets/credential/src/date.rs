//! Points in time as credentials write them: RFC 3339 with its offset (`dateTimeStamp` of XSD 1.1), where
//! 24:00:00 is the end of a day.
//!
//! ```
//! use tremplin_credentials::date;
//! assert_eq!(date::parse("1970-01-01T01:00:00.5+01:00"), Some(500));
//! assert_eq!(date::text(500), "1970-01-01T00:00:00Z");
//! ```

/// Milliseconds since 1970 in UTC; `None` if the text is not a date with time and offset. Fractions
/// below a millisecond are cut off.
pub fn parse(text: &str) -> Option<i64> {
    let mut rest = text.as_bytes();
    let year = number(&mut rest, 4)?;
    let month = after(&mut rest, b'-')?;
    let day = after(&mut rest, b'-')?;
    if take(&mut rest)? != b'T' {
        return None;
    }
    let hour = number(&mut rest, 2)?;
    let minute = after(&mut rest, b':')?;
    let second = after(&mut rest, b':')?;
    let mut sign = take(&mut rest)?;
    let (mut milliseconds, mut whole) = (0, true);
    if sign == b'.' {
        let mut worth = 100;
        let mut digit = take(&mut rest)?;
        if !digit.is_ascii_digit() {
            return None;
        }
        while digit.is_ascii_digit() {
            whole &= digit == b'0';
            milliseconds += i64::from(digit - b'0') * worth;
            worth /= 10;
            digit = take(&mut rest)?;
        }
        sign = digit;
    }
    let offset = match sign {
        b'Z' => 0,
        b'+' | b'-' => {
            let hours = number(&mut rest, 2)?;
            let minutes = after(&mut rest, b':')?;
            if hours > 14 || minutes > 59 {
                return None;
            }
            (hours * 60 + minutes) * if sign == b'-' { -1 } else { 1 }
        }
        _ => return None,
    };
    let fits = (1..=12).contains(&month)
        && (1..=days_in(year, month)).contains(&day)
        && (hour < 24 || whole && (hour, minute, second) == (24, 0, 0))
        && minute < 60
        && second < 60
        && rest.is_empty();
    let minutes = days(year, month, day) * 1440 + hour * 60 + minute - offset;
    fits.then_some((minutes * 60 + second) * 1000 + milliseconds)
}

/// The second that holds a point in time given in milliseconds since 1970, in UTC. Years beyond
/// 0 to 9999 have no such text and are moved to the nearest that has one.
pub fn text(milliseconds: i64) -> String {
    let seconds = milliseconds.div_euclid(1000).clamp(-62_167_219_200, 253_402_300_799);
    let (year, month, day) = civil(seconds.div_euclid(86_400));
    let second = seconds.rem_euclid(86_400);
    let mut out = String::with_capacity(20);
    push(year / 100, &mut out);
    push(year % 100, &mut out);
    for (sign, value) in [
        ('-', month),
        ('-', day),
        ('T', second / 3600),
        (':', second / 60 % 60),
        (':', second % 60),
    ] {
        out.push(sign);
        push(value, &mut out);
    }
    out.push('Z');
    out
}

/// The day, `YYYY-MM-DD` in UTC, of a point in time in milliseconds since 1970.
pub fn day(milliseconds: i64) -> String {
    let mut day = text(milliseconds);
    day.truncate(10);
    day
}

/// The day so many months after a point in time in milliseconds since 1970, as [`day`] writes it; the last
/// of the month where that has fewer days. `None` beyond the year 9999.
///
/// ```
/// use tremplin_credentials::date;
/// let from = date::parse("2026-11-30T09:00:00Z").unwrap();
/// assert_eq!(date::in_months(from, 3).as_deref(), Some("2027-02-28"));
/// ```
pub fn in_months(milliseconds: i64, months: u32) -> Option<String> {
    let (year, month, of_month) = civil(milliseconds.div_euclid(86_400_000));
    let count = month - 1 + i64::from(months);
    let (year, month) = (year + count / 12, count % 12 + 1);
    if !(0..=9999).contains(&year) {
        return None;
    }
    let of_month = of_month.min(days_in(year, month));
    Some(day(days(year, month, of_month) * 86_400_000))
}

/// The last second of a day, `YYYY-MM-DD` in UTC, in milliseconds since 1970: a badge is still valid on
/// its last day. `None` for what is no day.
pub fn end_of(day: &str) -> Option<i64> {
    let mut text = String::from(day);
    text.push_str("T23:59:59Z");
    parse(&text)
}

fn take(rest: &mut &[u8]) -> Option<u8> {
    let (first, others) = rest.split_first()?;
    *rest = others;
    Some(*first)
}

fn number(rest: &mut &[u8], digits: usize) -> Option<i64> {
    let mut number = 0;
    for _ in 0..digits {
        let digit = take(rest)?;
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number * 10 + i64::from(digit - b'0');
    }
    Some(number)
}

fn after(rest: &mut &[u8], sign: u8) -> Option<i64> {
    (take(rest)? == sign).then_some(())?;
    number(rest, 2)
}

fn push(two_digits: i64, out: &mut String) {
    for digit in [two_digits / 10, two_digits % 10] {
        out.extend(char::from_digit(digit as u32, 10));
    }
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days since 1970-01-01, in years that begin in March (Howard Hinnant, “chrono-Compatible
/// Low-Level Date Algorithms”, days_from_civil).
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The inverse of [`days`] (civil_from_days in the same place).
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march + 2) / 5 + 1;
    let month = (march + 2) % 12 + 1;
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dates_are_read() {
        for (text, expected) in [
            ("1970-01-01T00:00:00Z", 0),
            ("2026-11-23T18:00:00Z", 1_795_456_800_000),
            ("2026-11-23T19:00:00+01:00", 1_795_456_800_000),
            ("2024-02-29T23:59:59.987654321Z", 1_709_251_199_987),
            ("1969-12-31T23:59:59-00:00", -1000),
            ("1969-12-31T24:00:00.00Z", 0),
            ("1970-01-01T24:00:00+14:00", 36_000_000),
        ] {
            assert_eq!(parse(text), Some(expected), "{text}");
        }
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
            assert_eq!(
                in_months(parse(now).unwrap(), months).as_deref(),
                Some(expected),
                "{now} {months}"
            );
        }
        assert_eq!(in_months(parse("9999-12-31T00:00:00Z").unwrap(), 1), None);
    }

    #[test]
    fn the_last_day_ends_with_its_last_second() {
        assert_eq!(end_of("2028-02-29").map(text).as_deref(), Some("2028-02-29T23:59:59Z"));
        assert_eq!(day(end_of("2028-02-29").unwrap()), "2028-02-29");
        for none in ["2027-02-29", "2027-02-28T00:00:00Z", ""] {
            assert_eq!(end_of(none), None, "{none}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "2026-11-23",
            "2026-11-23T18:00:00",
            "2026-11-23t18:00:00Z",
            "2026-11-23 18:00:00Z",
            "2025-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-00-01T00:00:00Z",
            "2026-11-31T00:00:00Z",
            "2026-11-23T24:00:01Z",
            "2026-11-23T24:01:00Z",
            "2026-11-23T24:00:00.0001Z",
            "2026-11-23T25:00:00Z",
            "2026-11-23T18:60:00Z",
            "2026-11-23T18:00:60Z",
            "2026-11-23T18:00:00.Z",
            "2026-11-23T18:00:00+1:00",
            "2026-11-23T18:00:00+15:00",
            "2026-11-23T18:00:00Z ",
            "-026-11-23T18:00:00Z",
            "2026-11-23T18:00:00é",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(second in -62_167_219_200_i64..=253_402_300_799) {
            prop_assert_eq!(parse(&text(second * 1000)), Some(second * 1000));
        }

        #[test]
        fn any_text_is_borne(text in "[0-9T:.Z+ -]{0,30}", milliseconds: i64) {
            if let Some(date) = parse(&text) {
                prop_assert_eq!(parse(&super::text(date)), Some(date.div_euclid(1000) * 1000));
            }
            prop_assert_eq!(super::text(milliseconds).len(), 20);
        }
    }
}
