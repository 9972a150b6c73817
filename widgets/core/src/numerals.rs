//! Numbers as people type them: digits of any script, commas and points in either sense, spaces of all kinds, fractions,
//! and a unit before or behind them. What can be read in two ways has two readings.

use crate::matching::{is_unseen, letter};

/// The smallest step that is told apart, as a share of 1: what a right number may be is a multiple of it, so that what
/// lies between two steps need only be kept between them.
pub(crate) const STEPS: i128 = 1_000_000_000_000;

/// More digits before the decimal sign than any right number has.
const BEYOND: i64 = 100_000_000_000_000;

/// A decimal sign that is no other; a comma or a point may be one.
const DECIMAL: char = '\u{1}';

/// A sign between groups of digits that is no other.
const GROUP: char = '\'';

/// Fractions that are one sign, from U+2150 on: the upper number and the lower one.
const FRACTIONS: &[u8; 15] = b"\x17\x19\x1a\x13\x23\x15\x25\x35\x45\x16\x56\x18\x38\x58\x78";

/// A number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Value {
    /// So many [`STEPS`], times the denominator.
    numerator: i128,
    denominator: i64,
}

impl Value {
    /// Whether it lies between two numbers of steps, or is one of them.
    pub fn is_within(self, from: i128, to: i128) -> bool {
        let denominator = i128::from(self.denominator);
        from * denominator <= self.numerator && self.numerator <= to * denominator
    }
}

/// What was typed.
#[derive(Debug)]
pub(crate) struct Typed {
    /// The number where a comma or a point parts thousands, and where it does not: one of them, or both.
    pub readings: [Option<Value>; 2],
    /// What stands beside the number, as [`unit`] makes it; may be empty.
    pub unit: Vec<char>,
}

/// Reads a number; `None` where there is none.
///
/// ```text
/// 1 234,5 €   -½   ١٬٢٣٤٫٥   1 3/4 h   1,234 (two readings)
/// ```
pub(crate) fn read(text: &str) -> Option<Typed> {
    let signs = plain(text);
    let is_start = |sign: &char| sign.is_ascii_digit() || matches!(sign, '-' | '+');
    let mut start = signs.iter().position(is_start)?;
    // Nothing but a decimal sign: `,5`.
    if start == 1 && signs.first().is_some_and(|sign| is_point(*sign)) {
        start = 0;
    }
    let (before, rest) = signs.split_at_checked(start)?;
    let (minus, rest) = match rest {
        ['-', rest @ ..] => (true, rest),
        ['+', rest @ ..] => (false, rest),
        rest => (false, rest),
    };
    let is_of_number = |sign: &char| {
        sign.is_ascii_digit() || is_point(*sign) || matches!(*sign, ' ' | GROUP | '/')
    };
    let end = rest.iter().position(|sign| !is_of_number(sign)).unwrap_or(rest.len());
    let (number, behind) = rest.split_at_checked(end)?;
    let number = if let [number @ .., ' '] = number { number } else { number };
    let mut readings = if number.contains(&'/') {
        [fraction(number), None]
    } else {
        let parted =
            |at: usize| decimal(number.get(..at)?, number.get(at).copied(), number.get(at + 1..)?);
        let last = number.iter().rposition(|sign| is_point(*sign));
        [decimal(number, None, &[]), last.and_then(parted)]
    };
    if minus {
        readings.iter_mut().flatten().for_each(|value| value.numerator = -value.numerator);
    }
    let is_some = readings.iter().any(Option::is_some);
    is_some.then(|| Typed { readings, unit: letters(before.iter().chain(behind)) })
}

/// A unit by the letters that count: neither spaces nor, of Latin letters, capitals; `m2` is `m²`.
pub(crate) fn unit(text: &str) -> Vec<char> {
    letters(plain(text).iter())
}

fn letters<'a>(signs: impl Iterator<Item = &'a char>) -> Vec<char> {
    let mut letters = Vec::new();
    for sign in signs.filter(|sign| **sign != ' ') {
        letters.push(match sign {
            '²' => '2',
            '³' => '3',
            _ => sign.to_ascii_lowercase(),
        });
    }
    letters
}

/// A text that can be read as two numbers, in two writings that cannot: thousands without the sign between them, and one
/// digit more behind a decimal sign.
pub(crate) fn apart(text: &str) -> [String; 2] {
    let [mut thousands, mut decimals] = [String::new(), String::new()];
    let mut begun = false;
    // Digits behind the sign.
    let mut behind = None;
    for sign in text.chars() {
        decimals.push(sign);
        let plain = letter(sign);
        if begun && behind.is_none() && is_point(plain) {
            behind = Some(0);
            continue;
        }
        thousands.push(sign);
        if let Some(digit) = plain.to_digit(10) {
            begun = true;
            behind = behind.map(|count| count + 1);
            if behind == Some(3) {
                decimals.push(char::from_u32(u32::from(sign) - digit).unwrap_or('0'));
            }
        }
    }
    [thousands, decimals]
}

fn is_point(sign: char) -> bool {
    matches!(sign, ',' | '.' | DECIMAL)
}

/// The signs that count: one space where there are several, and none beside a sign.
fn plain(text: &str) -> Vec<char> {
    let mut signs: Vec<char> = Vec::new();
    for sign in text.chars().filter(|sign| !is_unseen(*sign)) {
        let fraction = match sign {
            '¼' => Some(&0x14),
            '½' => Some(&0x12),
            '¾' => Some(&0x34),
            _ => u32::from(sign).checked_sub(0x2150).and_then(|at| FRACTIONS.get(at as usize)),
        };
        if let Some(fraction) = fraction {
            let digit = |number: u8| char::from(b'0' + number);
            let lower = match fraction & 15 {
                10 => ['1', '0'],
                lower => [digit(lower), ' '],
            };
            for sign in [' ', digit(fraction >> 4), '/', lower[0], lower[1], ' '] {
                push(sign, &mut signs);
            }
            continue;
        }
        let sign = match sign {
            '٫' => DECIMAL,
            '٬' => GROUP,
            '０'..='９' => char::from_u32(u32::from(sign) - 0xff10 + 0x30).unwrap_or(sign),
            '．' => '.',
            '，' => ',',
            '＋' => '+',
            '\u{2012}'..='\u{2015}' | '\u{207b}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
            _ => letter(sign),
        };
        push(sign, &mut signs);
    }
    if signs.last() == Some(&' ') {
        signs.pop();
    }
    signs
}

fn push(sign: char, signs: &mut Vec<char>) {
    let last = signs.last().copied();
    let joins = |sign: char| is_point(sign) || sign == '/';
    if sign == ' ' && last.is_none_or(|last| joins(last) || matches!(last, ' ' | '-' | '+')) {
        return;
    }
    if joins(sign) && last == Some(' ') {
        signs.pop();
    }
    signs.push(sign);
}

/// `3/4`, `1 234 3/4`
fn fraction(signs: &[char]) -> Option<Value> {
    let at = signs.iter().position(|sign| *sign == '/')?;
    let (upper, lower) = (signs.get(..at)?, signs.get(at + 1..)?);
    let lower = digits(lower).filter(|lower| *lower > 0)?;
    let (whole, upper) = match upper.iter().rposition(|sign| *sign == ' ') {
        // Not `2 469/2`, whose space may part thousands.
        Some(space) => (
            decimal(upper.get(..space)?, None, &[])?.numerator,
            digits(upper.get(space + 1..)?).filter(|upper| *upper < lower)?,
        ),
        None => (0, digits(upper)?),
    };
    let numerator = whole * i128::from(lower) + i128::from(upper) * STEPS;
    Some(Value { numerator, denominator: lower })
}

/// A number of one to nine digits and nothing else.
fn digits(signs: &[char]) -> Option<i64> {
    let add = |number: i64, sign: &char| Some(number * 10 + i64::from(sign.to_digit(10)?));
    if signs.is_empty() || signs.len() > 9 { None } else { signs.iter().try_fold(0, add) }
}

/// A number by what stands before its decimal sign, that sign, and what stands behind it.
fn decimal(whole: &[char], point: Option<char>, part: &[char]) -> Option<Value> {
    let mut number = 0_i64;
    // The sign between groups, and the digits since the last one.
    let mut group = None;
    let mut length = 0;
    for sign in whole {
        if let Some(digit) = sign.to_digit(10) {
            length += 1;
            number = (number * 10 + i64::from(digit)).min(BEYOND);
            continue;
        }
        let fits = match group {
            // A number in groups does not begin with 0.
            None => (1..=3).contains(&length) && whole.first() != Some(&'0'),
            // In India, groups before the last one have two digits.
            Some(group) => *sign == group && (2..=3).contains(&length),
        };
        if !fits || Some(*sign) == point || *sign == DECIMAL {
            return None;
        }
        (group, length) = (Some(*sign), 0);
    }
    if group.is_some() && length != 3 || whole.is_empty() && part.is_empty() {
        return None;
    }
    let (mut steps, mut step) = (0_i64, STEPS as i64);
    for sign in part {
        let digit = i64::from(sign.to_digit(10)?);
        step /= 10;
        steps += digit * step;
        // Behind the last step it only counts whether there is something.
        if step == 0 && digit > 0 {
            steps |= 1;
        }
    }
    Some(Value { numerator: i128::from(number) * STEPS + i128::from(steps), denominator: 1 })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The readings as decimal fractions of a million, which is exact enough to tell them apart here.
    fn readings(text: &str) -> Vec<f64> {
        let number =
            |value: &Value| (value.numerator as f64 / value.denominator as f64) / STEPS as f64;
        read(text)
            .map_or_else(Vec::new, |typed| typed.readings.iter().flatten().map(number).collect())
    }

    #[test]
    fn one_number_in_many_writings() {
        for text in [
            "1234,5",
            "1234.5",
            "1 234,5",
            "1\u{a0}234,5",
            "1\u{202f}234,5",
            "1\u{2009}234,5",
            "1 234.5",
            "1.234,5",
            "1,234.5",
            "1'234.5",
            "1’234,5",
            " 1234,50 ",
            "+1234,5",
            "+ 1234,5",
            "01234,5",
            "١٢٣٤٫٥",
            "١٬٢٣٤٫٥",
            "۱٬۲۳۴٫۵",
            "۱۲۳۴٫۵",
            "١٢٣٤،٥",
            "१२३४.५",
            "１２３４．５",
            "１，２３４．５",
            "1234 1/2",
            "1234½",
            "1234 ½",
            "1 234 1/2",
            "1 234½",
            "2469/2",
            "\u{200f}1234,5\u{200e}",
            "1234 , 5",
            "1 234\u{200b},5",
        ] {
            assert_eq!(readings(text), [1234.5], "{text}");
        }
        for text in [
            "-5",
            "−5",
            "–5",
            "—5",
            "‑5",
            "‐5",
            "- 5",
            "－5",
            "⁻5",
            "\u{200e}-5",
            "-٥",
            "-10/2",
            "-5,0",
        ] {
            assert_eq!(readings(text), [-5.0], "{text}");
        }
        for (text, expected) in [
            (",5", 0.5),
            (".5", 0.5),
            ("-.5", -0.5),
            ("12.", 12.0),
            ("12,", 12.0),
            ("½", 0.5),
            ("-½", -0.5),
            ("3/4", 0.75),
            ("3⁄4", 0.75),
            ("-1 3/4", -1.75),
            ("⅜", 0.375),
            ("⅒", 0.1),
            ("1,234,567", 1_234_567.0),
            ("1.234.567,8", 1_234_567.8),
            ("12,34,567", 1_234_567.0),
            ("0,123", 0.123),
            ("0.123", 0.123),
            ("1234,567", 1234.567),
            ("1 234 567", 1_234_567.0),
            ("1'234", 1234.0),
            ("١٬٢٣٤", 1234.0),
            ("١٫٢٣٤", 1.234),
        ] {
            assert_eq!(readings(text), [expected], "{text}");
        }
    }

    #[test]
    fn three_digits_behind_the_only_sign_are_read_in_two_ways() {
        for text in ["1,234", "1.234", "12,345 €", "-999.000", "١،٢٣٤", "$1,234"] {
            assert_eq!(readings(text).len(), 2, "{text}");
        }
        assert_eq!(readings("1,234"), [1234.0, 1.234]);
        assert_eq!(readings("-12.345"), [-12345.0, -12.345]);
        assert_eq!(apart("1,234 €"), ["1234 €", "1,2340 €"]);
        assert_eq!(apart("-12.345"), ["-12345", "-12.3450"]);
        assert_eq!(apart("١،٢٣٤"), ["١٢٣٤", "١،٢٣٤٠"]);
        assert_eq!(apart("Fr. 1.234"), ["Fr. 1234", "Fr. 1.2340"]);
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "",
            " ",
            "abc",
            "-",
            ",",
            ".",
            "douze",
            "1,2,3",
            "1.234,5,6",
            "1 2 3",
            "12 34",
            "1,23 456",
            "1,234,5",
            "0 123",
            "3/0",
            "1/2/3",
            "1,5/2",
            "2 469/2",
            "2/",
            "1 2 3/4",
            "½5",
            "1,5½",
            "1234567890/3",
            "--5",
            "1''234",
            "1234,5.",
            "12 '",
            "٫٥٫",
            "1234 567",
        ] {
            assert_eq!(readings(text), [0.0; 0], "{text}");
        }
    }

    #[test]
    fn what_stands_beside_is_the_unit() {
        for (text, expected) in [
            ("12", ""),
            ("12 €", "€"),
            ("12€", "€"),
            ("€12", "€"),
            ("€ 1,50", "€"),
            ("12 Km / h", "km/h"),
            ("12 m²", "m2"),
            ("12 m2", "m2"),
            ("12 %", "%"),
            ("12 ٪", "%"),
            ("½ heure", "heure"),
            ("env. 12", "env."),
            ("12h30", "h30"),
            ("12²", "2"),
            ("1e3", "e3"),
            ("$12 net", "$net"),
            ("١٢ ساعة", "ساعة"),
            ("5 - 3", "-3"),
        ] {
            assert_eq!(read(text).expect(text).unit.iter().collect::<String>(), expected, "{text}");
        }
        assert_eq!(unit(" M² "), unit("m2"));
    }

    #[test]
    fn what_lies_between_two_steps_is_neither() {
        let value = |text: &str| {
            read(text).expect("is a number").readings.into_iter().flatten().next().expect("one")
        };
        let half = STEPS / 2;
        assert!(value("0,5").is_within(half, half));
        for text in ["0,50000000000000000001", "0,4999999999999999999999999"] {
            assert!(!value(text).is_within(half, half), "{text}");
            assert!(value(text).is_within(half - 1, half + 1), "{text}");
        }
        let third = value("1/3");
        assert!(
            third.is_within(STEPS / 3, STEPS / 3 + 1) && !third.is_within(STEPS / 3 + 1, STEPS)
        );
        let beyond = value("99999999999999999999999999999999999999999999999");
        assert!(!beyond.is_within(-STEPS * 2_000_000_000_000, STEPS * 2_000_000_000_000));
    }

    proptest! {
        #[test]
        fn nothing_breaks_it(text: String, number in "[-+]?[0-9,. '/½٫٬٣]{0,40}[€m]?") {
            for text in [text, number] {
                if let Some(typed) = read(&text) {
                    prop_assert!(typed.readings != [None; 2]);
                    let shown: String = typed.unit.iter().collect();
                    prop_assert_eq!(unit(&shown), typed.unit.clone());
                    if typed.readings.iter().all(Option::is_some) {
                        for (at, clear) in apart(&text).iter().enumerate() {
                            let again = read(clear).expect("is a number");
                            let found: Vec<Value> = again.readings.into_iter().flatten().collect();
                            prop_assert_eq!(found, [typed.readings[at].expect("both are there")], "{}", clear);
                            prop_assert_eq!(again.unit, typed.unit.clone());
                        }
                    }
                }
            }
        }

        #[test]
        fn what_a_language_writes_is_read_again(
            digits in -999_999_999_999_999..=999_999_999_999_999_i64, behind in 3..=6_u32,
            sample in proptest::sample::select(vec!["1\u{202f}234,5", "1,234.5", "1\u{a0}234,5", "1.234,5", "1’234.5", "١٬٢٣٤٫٥", "۱٬۲۳۴٫۵"])
        ) {
            use tremplin_content::number::{Number, Style};
            let Some(number) = Number::of(digits as f64 / 10_f64.powi(behind as i32)) else { return Ok(()) };
            let text = number.written(&Style::like(sample), 0);
            let steps = i128::from(number.millionths()) * (STEPS / 1_000_000);
            let readings = read(&text).expect("is a number").readings;
            prop_assert!(readings.iter().flatten().any(|value| value.is_within(steps, steps)), "{}", text);
        }
    }
}
