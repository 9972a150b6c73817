//! Which spaces and dashes of an answer count.
//!
//! Languages differ in the space before a mark, inside numbers and before units, and so do
//! keyboards: a space counts between two words only. A hyphen between words is a space.

/// The letters without spaces at the ends.
pub(super) fn trim(mut letters: Vec<char>) -> Vec<char> {
    let start = letters.iter().position(|letter| *letter != ' ').unwrap_or(letters.len());
    letters.drain(..start);
    while letters.last() == Some(&' ') {
        letters.pop();
    }
    letters
}

/// The letters with those spaces and dashes that count. With `numbers_apart`, numbers side by side
/// are two (06-12 is 06 12), otherwise one (1 234 is 1234).
pub(super) fn tidy(letters: &[char], numbers_apart: bool) -> Vec<char> {
    let mut out: Vec<char> = Vec::new();
    let mut apart = false;
    let mut before = None;
    for (at, &letter) in letters.iter().enumerate() {
        let rest = letters.get(at + 1..).unwrap_or_default();
        let last = out.last().copied();
        if letter == ' ' || letter == '-' && !is_minus(before, last, rest, numbers_apart) {
            apart = true;
        } else {
            if apart && last.is_some_and(|last| counts(last, letter, rest, numbers_apart)) {
                out.push(' ');
            }
            apart = false;
            out.push(letter);
        }
        before = Some(letter);
    }
    out
}

/// Whether the spaces from `at` on lie between two words.
pub(crate) fn parts_words(letters: &[char], at: usize) -> bool {
    let (before, behind) = letters.split_at(at);
    let seen = |letter: &&char| **letter != ' ';
    let last = before.iter().rev().find(seen);
    last.zip(behind.iter().find(seen)).is_some_and(|(last, next)| is_word(*last) && is_word(*next))
}

/// Whether the space between two letters counts.
fn counts(last: char, next: char, rest: &[char], numbers_apart: bool) -> bool {
    if !last.is_ascii_digit() || !next.is_ascii_digit() {
        return is_word(last) && is_word(next);
    }
    // 1 1/2 is not 11/2.
    let behind = rest.iter().find(|letter| !letter.is_ascii_digit());
    numbers_apart || behind == Some(&'/')
}

/// Whether a dash is a minus or stands between numbers: -5 is not 5, and 10-12 is not 1012.
fn is_minus(before: Option<char>, last: Option<char>, rest: &[char], numbers_apart: bool) -> bool {
    let touches = rest.first().is_some_and(char::is_ascii_digit);
    let next = rest.iter().find(|letter| **letter != ' ');
    let before = if touches { before } else { last };
    let hyphen = |letter: char| is_word(letter) || numbers_apart && letter.is_ascii_digit();
    next.is_some_and(char::is_ascii_digit) && !before.is_some_and(hyphen)
}

/// Whether a letter is one of a word, not a digit, a sign or a mark.
fn is_word(letter: char) -> bool {
    letter == '\u{1}'
        || !matches!(
            letter,
            '\0'..='@'
                | '['..='`'
                | '{'..='\u{bf}'
                | '×'
                | '÷'
                | '\u{2000}'..='\u{2bff}'
                | '\u{2e00}'..='\u{2e7f}'
                | '\u{3000}'..='\u{303f}'
        )
}
