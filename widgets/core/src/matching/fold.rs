//! Text as the letters that the rules tell apart.
//!
//! The [normal form](super::unicode) makes one of what is encoded in several ways; what is left to
//! decide here is what counts. The tables are made by build.rs; the tests hold both to the Unicode
//! Character Database.

use super::spaces::{tidy, trim};
use super::unicode::{Form, normal};
use tremplin_content::quiz::MatchRules;

include!(concat!(env!("OUT_DIR"), "/letters.rs"));

/// A capital I where case does not count and accents do: of `i` or of the Turkish `ı`, who knows.
const EITHER_I: char = '\u{1}';

/// The letters of a text.
///
/// Some things count as the same in two ways that exclude each other. So there are two readings:
/// the plain one, and with `spelled_out` ä is `ae`, and numbers side by side are not one number.
pub(super) fn fold(text: &str, rules: &MatchRules, spelled_out: bool) -> Vec<char> {
    // A capital I with an accent is one letter.
    let text = prepared(&normal(text, Form::Nfc, false), rules);
    let form = if rules.accents { Form::Nfkc } else { Form::Nfkd };
    let small = normal(&text, form, true);
    let shown = if rules.case { normal(&text, form, false) } else { small.clone() };
    let mut letters = Vec::new();
    for (char, small) in shown.chars().zip(small.chars()) {
        push(char, small, rules, spelled_out, &mut letters);
    }
    if rules.spaces { trim(letters) } else { tidy(&letters, spelled_out) }
}

/// Whether two letters are the same.
pub(super) fn same(a: char, b: char) -> bool {
    let either = |one, other| one == EITHER_I && matches!(other, 'i' | 'ı');
    a == b || either(a, b) || either(b, a)
}

/// What the normal form would make the same although it is not.
fn prepared(text: &str, rules: &MatchRules) -> String {
    let mut out = String::new();
    let mut behind_digit = false;
    for char in text.trim().chars() {
        match char {
            // Would become a space with an accent.
            '´' | '\u{384}' => out.push('\''),
            '\u{2033}' => out.push('"'),
            // 10² is 10^2 and not 102; m² is m2.
            '²' | '³' | '¹' | '\u{2070}'..='\u{2079}' if behind_digit => {
                out.push('^');
                out.push(char);
            }
            // 1½ is 1 1/2 and not 11/2.
            '¼'..='¾' | '\u{2150}'..='\u{215e}' => {
                out.push(' ');
                out.push(char);
            }
            '^' if !behind_digit => {}
            'I' if rules.accents && !rules.case => out.push(EITHER_I),
            _ => out.push(char),
        }
        behind_digit = char.is_ascii_digit();
    }
    out
}

/// One letter by itself, with its accent: its keyboard and its form do not count.
pub(crate) fn letter(char: char) -> char {
    match char {
        _ if char.is_whitespace() => ' ',
        _ if is_apostrophe(char) => '\'',
        _ if is_quote(char) => '"',
        // Persian, Urdu and Sindhi keyboards have letters of their own for these.
        'ی' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ہ' => 'ه',
        // Tamazight is typed with either.
        'ɛ' => 'ε',
        'ɣ' => 'γ',
        'ς' => 'σ',
        '،' | '٫' => ',',
        '؛' => ';',
        '؟' => '?',
        '٪' => '%',
        // Full stops: Urdu, Hindi, Chinese, Amharic and Tigrinya, Armenian, Khmer, Burmese.
        '۔' | '।' | '。' | '።' | '։' | '។' | '။' => '.',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{2010}' | '\u{2011}' | '\u{2212}' => '-',
        _ => digit(char).unwrap_or(char),
    }
}

// Not `str::contains`: for a letter beyond ASCII it brings the search for a text within a text along, 1.9 kB of code.

fn is_apostrophe(char: char) -> bool {
    "'`´ʹʻʼ‘’‚‛′‵ꞌ׳".chars().any(|one| one == char)
}

fn is_quote(char: char) -> bool {
    "\"«»“”„‟‹›「」『』〝〞〟״".chars().any(|one| one == char)
}

/// Not to be seen, often typed or pasted along: soft hyphen, joiners, marks of direction, variants.
pub(crate) fn is_unseen(char: char) -> bool {
    const UNSEEN: &[[u16; 2]] = &[
        [0xad, 0xad],
        [0x34f, 0x34f],
        [0x61c, 0x61c],
        [0x180b, 0x180f],
        [0x200b, 0x200f],
        [0x202a, 0x202e],
        [0x2060, 0x206f],
        [0xfe00, 0xfe0f],
        [0xfeff, 0xfeff],
    ];
    is_in(char, UNSEEN) || ('\u{e0000}'..='\u{e0fff}').contains(&char)
}

/// A mark that letters can do without: accents, the points of Hebrew, the vowel signs of Arabic and
/// Syriac. Of other scripts they are letters: Hindi without its vowel signs says something else.
pub(crate) fn is_mark(char: char) -> bool {
    const MARKS: &[[u16; 2]] = &[
        [0x300, 0x36f],
        [0x483, 0x489],
        [0x591, 0x5cf],
        [0x610, 0x61a],
        [0x64b, 0x65f],
        [0x670, 0x670],
        [0x6d6, 0x6ed],
        [0x711, 0x711],
        [0x730, 0x74a],
        [0x897, 0x8ff],
        [0x1ab0, 0x1aff],
        [0x1dc0, 0x1dff],
        [0x20d0, 0x20ff],
        [0xfe20, 0xfe2f],
    ];
    is_in(char, MARKS)
}

fn is_in(char: char, ranges: &[[u16; 2]]) -> bool {
    let code = u32::from(char);
    ranges.iter().any(|[first, last]| (u32::from(*first)..=u32::from(*last)).contains(&code))
}

fn push(char: char, small: char, rules: &MatchRules, spelled_out: bool, letters: &mut Vec<char>) {
    let tolerant = !rules.accents;
    let last = letters.last().map(char::to_ascii_lowercase);
    let mut plain = letter(char);
    if rules.apostrophes && (is_apostrophe(char) || is_quote(char)) {
        plain = char;
    }
    match char {
        _ if is_unseen(char) => return,
        '\u{2010}'..='\u{2015}' | '\u{58a}' | '\u{5be}' if !rules.spaces => plain = '-',
        'ß' | 'ẞ' if tolerant || !rules.case => return letters.extend(['s', 's']),
        // The dot of a capital İ, once it is small.
        '\u{307}' if !rules.case && last == Some('i') => return,
        _ if !tolerant => {}
        // The hamza is left out on alef as a matter of habit, on these letters it is a mistake.
        '\u{654}' if matches!(last, Some('و' | 'ي')) => {}
        _ if is_mark(char) => {
            return match (char, last) {
                ('\u{308}', Some('a' | 'o' | 'u')) if spelled_out => letters.push('e'),
                ('\u{30a}', Some('a')) if spelled_out => letters.push('a'),
                _ => {}
            };
        }
        // The stretching of a word.
        'ـ' => return,
        'ى' => plain = 'ي',
        'ة' | 'ۃ' => plain = 'ه',
        'ٱ' => plain = 'ا',
        'ε' => plain = 'e',
        _ => {
            let (base, more) = match small {
                'œ' => ('o', Some('e')),
                'æ' => ('a', Some('e')),
                'þ' => ('t', Some('h')),
                'ø' if spelled_out => ('o', Some('e')),
                'ŋ' => ('n', spelled_out.then_some('g')),
                'ɣ' => (plain, None),
                _ => (plain_letter(small).unwrap_or(plain), None),
            };
            plain = if char == small { base } else { base.to_ascii_uppercase() };
            letters.push(plain);
            return letters.extend(more);
        }
    }
    letters.push(plain);
}

/// The plain letter for one that has no decomposition: `o` for `ø`, `d` for `đ`.
fn plain_letter(letter: char) -> Option<char> {
    let mut plain = None;
    for next in PLAIN_LETTERS.chars().filter(|_| letter >= '\u{c0}') {
        if next.is_ascii() {
            plain = Some(next);
        } else if next == letter {
            return plain;
        }
    }
    None
}

/// The digit of any script as the one that is used everywhere.
fn digit(char: char) -> Option<char> {
    let value = |zero: char| u32::from(char).wrapping_sub(u32::from(zero));
    let value = ZEROS.chars().map(value).find(|value| *value < 10)?;
    char::from_u32(0x30 + value)
}
