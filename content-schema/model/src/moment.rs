//! Moments of a film, in milliseconds from its beginning: as authors and players write them, and as browsers do.

use crate::common::Stretch;
use crate::write::push_number;

/// The last moment that a film may have, in seconds: a day.
pub const LAST: u32 = 86_400;

/// What a moment says as players write it: `1:23`, `1:02:03`, or seconds alone, with up to three digits behind a
/// decimal sign.
///
/// ```
/// use tremplin_content::moment::milliseconds;
/// assert_eq!(milliseconds("1:23"), Some(83_000));
/// assert_eq!(milliseconds("0:12.5"), Some(12_500));
/// assert_eq!(milliseconds("1:60"), None);
/// ```
pub fn milliseconds(text: &str) -> Option<u32> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let (mut seconds, mut parts) = (0, 0);
    for part in whole.split(':') {
        let number = digits(part, 5)?;
        if parts > 2 || parts > 0 && (part.len() != 2 || number > 59) {
            return None;
        }
        seconds = seconds * 60 + number;
        parts += 1;
    }
    let mut thousandths = digits(fraction, 3)?;
    for _ in fraction.len()..3 {
        thousandths *= 10;
    }
    (seconds <= LAST).then(|| seconds * 1000 + thousandths)
}

/// A number of at most so many digits, and nothing else.
fn digits(text: &str, most: usize) -> Option<u32> {
    if text.is_empty() || text.len() > most {
        return None;
    }
    let digit =
        |number: u32, byte: u8| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0'));
    text.bytes().try_fold(0, digit)
}

/// A moment as players write it.
///
/// ```
/// use tremplin_content::moment::clock;
/// assert_eq!(clock(83_000), "1:23");
/// assert_eq!(clock(3_723_250), "1:02:03.25");
/// ```
pub fn clock(milliseconds: u32) -> String {
    let (seconds, thousandths) = (milliseconds / 1000, milliseconds % 1000);
    let mut out = String::new();
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    if hours > 0 {
        push_number(hours, &mut out);
        push_padded(b':', minutes, 2, &mut out);
    } else {
        push_number(minutes, &mut out);
    }
    push_padded(b':', seconds % 60, 2, &mut out);
    push_fraction(thousandths, &mut out);
    out
}

/// A moment in seconds, as scripts and addresses have it.
///
/// ```
/// assert_eq!(tremplin_content::moment::seconds(12_050), "12.05");
/// ```
pub fn seconds(milliseconds: u32) -> String {
    let mut out = String::new();
    push_number(milliseconds / 1000, &mut out);
    push_fraction(milliseconds % 1000, &mut out);
    out
}

fn push_fraction(thousandths: u32, out: &mut String) {
    if thousandths > 0 {
        push_padded(b'.', thousandths, 3, out);
        out.truncate(out.trim_end_matches('0').len());
    }
}

/// A sign, then a number with so many digits at least.
fn push_padded(sign: u8, number: u32, digits: u32, out: &mut String) {
    out.push(char::from(sign));
    for place in (1..digits).rev() {
        if number < 10_u32.pow(place) {
            out.push('0');
        }
    }
    push_number(number, out);
}

/// What stands behind the address of a film to show one stretch of it (W3C, Media Fragments URI 1.0, section 4.2.1).
pub fn fragment(stretch: &Stretch) -> String {
    let mut out = String::from("#t=") + &seconds(stretch.from);
    if let Some(until) = stretch.until {
        out.push(',');
        out.push_str(&seconds(until));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_as_players_write_them() {
        for (text, expected) in [
            ("0:03", Some(3_000)),
            ("1:23", Some(83_000)),
            ("12:00", Some(720_000)),
            ("1:02:03", Some(3_723_000)),
            ("83", Some(83_000)),
            ("12,5", Some(12_500)),
            ("0:12.050", Some(12_050)),
            ("24:00:00", Some(86_400_000)),
            ("24:00:01", None),
            ("99999", None),
            ("100000", None),
            ("1:5", None),
            ("1:60", None),
            ("1:61:00", None),
            ("1:00:00:00", None),
            ("99999:59", None),
            ("99999:59:59:59:59", None),
            ("1:", None),
            (":30", None),
            ("0:12.", None),
            ("0:12.0005", None),
            (" 1:23", None),
            ("1 min 23", None),
            ("-0:05", None),
            ("٠:٠٥", None),
            ("", None),
        ] {
            assert_eq!(milliseconds(text), expected, "{text}");
        }
    }

    #[cfg(feature = "author")]
    proptest::proptest! {
        #[test]
        fn what_is_written_is_read_again(moment in 0..=LAST * 1000) {
            proptest::prop_assert_eq!(milliseconds(&clock(moment)), Some(moment));
            proptest::prop_assert_eq!(milliseconds(&seconds(moment)), Some(moment));
        }

        #[test]
        fn no_text_breaks_it(text in "[0-9:.,٣a ]{0,24}") {
            let read = milliseconds(&text);
            proptest::prop_assert!(read.is_none_or(|read| read < (LAST + 1) * 1000), "{read:?}");
        }
    }
}
