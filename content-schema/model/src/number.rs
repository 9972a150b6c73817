//! Decimal numbers, held exactly, and how people write them. No float is read from a text or written to one: both
//! would weigh more than everything here.
//!
//! ```
//! use tremplin_content::number::{Number, Style};
//!
//! let number = Number::of(1234.5).unwrap();
//! assert_eq!(number.written(&Style::like("1 234,5"), 0), "1 234,5");
//! assert_eq!(number.written(&Style::like("1,234.5"), 2), "1,234.50");
//! assert_eq!(number.written(&Style::like("١٬٢٣٤٫٥"), 0), "١٬٢٣٤٫٥");
//! assert_eq!(Number::of(0.1).unwrap().millionths(), 100_000);
//! ```

/// Most digits before the decimal sign, behind it, and of both together.
pub const MOST_DIGITS: [u32; 3] = [12, 6, 15];

/// A decimal number: no more digits than [`MOST_DIGITS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(i64);

impl Number {
    /// The number that a module says. JSON has floats, each of which stands for the shortest decimal number that it is
    /// nearest to; `None` where that one has too many digits.
    pub fn of(value: f64) -> Option<Number> {
        // Not so of what is no number, either.
        if value.abs() < 1e12 {
            let (mut scale, mut rest) = (1.0, 1_000_000);
            while rest > 0 {
                let scaled = (value * scale).round_ties_even();
                // Both are whole numbers that a float holds exactly, so the division gives the nearest float.
                if scaled.abs() < 1e15 && scaled / scale == value {
                    return Some(Number(scaled as i64 * rest));
                }
                scale *= 10.0;
                rest /= 10;
            }
        }
        None
    }

    /// How many millionths it is.
    pub fn millionths(self) -> i64 {
        self.0
    }

    /// As people write it, with at least `fewest` digits behind the decimal sign where there are any.
    pub fn written(self, style: &Style, fewest: u32) -> String {
        let all = self.0.unsigned_abs();
        let (mut whole, mut part) = (all / 1_000_000, all % 1_000_000);
        // From behind, since a division by another number than 10 costs more.
        let mut signs = Vec::new();
        let mut count = 0;
        while whole > 0 || count == 0 {
            if count > 0 && count % 3 == 0 {
                signs.extend(style.group);
            }
            signs.push(style.digit(whole));
            whole /= 10;
            count += 1;
        }
        if self.0 < 0 {
            signs.push(style.minus);
        }
        let mut out = String::new();
        signs.iter().rev().for_each(|sign| out.push(*sign));
        let mut digits = 0;
        while part > 0 || (0 < digits && digits < fewest) {
            if digits == 0 {
                out.push(style.decimal);
            }
            out.push(style.digit(part / 100_000));
            part = part % 100_000 * 10;
            digits += 1;
        }
        out
    }
}

/// How numbers are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// The digit 0; the others follow.
    zero: char,
    /// What stands between thousands.
    group: Option<char>,
    decimal: char,
    minus: char,
}

impl Style {
    /// As programs write numbers.
    pub const PLAIN: Style = Style { zero: '0', group: None, decimal: '.', minus: '-' };

    /// As in this sample, which is the number 1234.5.
    pub fn like(sample: &str) -> Style {
        let mut signs = sample.chars();
        let one = signs.next().map_or(0x31, u32::from);
        let group = signs.next();
        let decimal = signs.nth(3).unwrap_or('.');
        Style {
            zero: char::from_u32(one.wrapping_sub(1)).unwrap_or('0'),
            group,
            decimal,
            minus: '\u{2212}',
        }
    }

    /// In the digits of who has typed this text: Arabic ones and those of Iran have signs of their own, too.
    pub fn of_typist(self, typed: &str) -> Style {
        match typed.chars().find(|sign| matches!(sign, '٠'..='٩' | '۰'..='۹')) {
            Some(digit) => {
                let zero = if digit <= '٩' { '٠' } else { '۰' };
                Style { zero, group: Some('٬'), decimal: '٫', ..self }
            }
            None => self,
        }
    }

    /// The last digit of a number.
    fn digit(&self, number: u64) -> char {
        char::from_u32(u32::from(self.zero) + (number % 10) as u32).unwrap_or(self.zero)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(value: f64, sample: &str) -> String {
        Number::of(value).expect("is one").written(&Style::like(sample), 0)
    }

    #[test]
    fn each_language_has_its_way() {
        for (value, french, english) in [
            (0.0, "0", "0"),
            (-0.0, "0", "0"),
            (-5.25, "−5,25", "−5.25"),
            (999.0, "999", "999"),
            (1000.0, "1\u{202f}000", "1,000"),
            (12_345.678, "12\u{202f}345,678", "12,345.678"),
            (1_000_000.0, "1\u{202f}000\u{202f}000", "1,000,000"),
            (123_456_789_012.0, "123\u{202f}456\u{202f}789\u{202f}012", "123,456,789,012"),
            (0.000_001, "0,000001", "0.000001"),
            (1.05, "1,05", "1.05"),
        ] {
            assert_eq!(written(value, "1\u{202f}234,5"), french);
            assert_eq!(written(value, "1,234.5"), english);
        }
    }

    #[test]
    fn amounts_have_two_digits_where_they_have_one() {
        let style = Style::like("1,234.5");
        for (value, amount) in [(12.0, "12"), (12.5, "12.50"), (12.55, "12.55"), (12.555, "12.555")]
        {
            assert_eq!(Number::of(value).unwrap().written(&style, 2), amount);
        }
    }

    #[test]
    fn digits_are_those_of_who_types() {
        let number = Number::of(-1234.5).unwrap();
        let shown = |typed| number.written(&Style::like("1 234,5").of_typist(typed), 0);
        assert_eq!(shown("12"), "−1 234,5");
        assert_eq!(shown("٣"), "−١٬٢٣٤٫٥");
        assert_eq!(shown("x۳"), "−۱٬۲۳۴٫۵");
    }

    #[test]
    fn what_has_too_many_digits_is_none() {
        for value in [
            1e12,
            -1e12,
            1e300,
            f64::NAN,
            f64::INFINITY,
            0.000_000_1,
            1.000_000_1,
            1e-300,
            1.0 / 3.0,
        ] {
            assert_eq!(Number::of(value), None, "{value}");
        }
        assert!(Number::of(999_999_999_999.0).is_some());
        assert!(Number::of(123_456_789.123_456).is_some());
        assert_eq!(Number::of(123_456_789_012.123_4), None);
    }

    proptest! {
        #[test]
        fn a_number_is_the_one_that_its_author_wrote(digits in -999_999_999_999_999..=999_999_999_999_999_i64, behind in 3..=6_u32) {
            let scale = 10_i64.pow(behind);
            let sign = if digits < 0 { "-" } else { "" };
            let text = format!(
                "{sign}{}.{:0width$}", (digits / scale).abs(), (digits % scale).abs(), width = behind as usize
            );
            let number = Number::of(text.parse().unwrap()).expect("is one");
            prop_assert_eq!(i128::from(number.millionths()) * i128::from(scale), i128::from(digits) * 1_000_000);
            let again: f64 = number.written(&Style::PLAIN, 0).parse().unwrap();
            prop_assert_eq!(Number::of(again), Some(number));
        }

        #[test]
        fn any_float_is_written_as_it_was_or_refused(value: f64) {
            if let Some(number) = Number::of(value) {
                prop_assert_eq!(number.written(&Style::PLAIN, 0).parse::<f64>().unwrap(), value);
            }
        }
    }
}
