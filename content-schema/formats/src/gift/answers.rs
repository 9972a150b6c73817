//! What stands between the braces, cut into answers.

use super::signs::{find, steering};

/// What the answers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Numeric,
    Choices,
    Matching,
    Truth(bool),
    Typed,
}

/// Which it is, in the order in which Moodle asks.
pub(super) fn sort(answers: &str) -> Sort {
    let answers = answers.trim();
    if answers.starts_with('#') {
        return Sort::Numeric;
    }
    if find(answers, '~').is_some() {
        return Sort::Choices;
    }
    if find(answers, '=').is_some() && arrow(answers).is_some() {
        return Sort::Matching;
    }
    let word = answers.split('#').next().unwrap_or_default().trim();
    match word.to_ascii_uppercase().as_str() {
        "T" | "TRUE" => Sort::Truth(true),
        "F" | "FALSE" => Sort::Truth(false),
        _ => Sort::Typed,
    }
}

/// The pieces behind each of a sign; what stands before the first is one too, if it says something.
pub(super) fn pieces(answers: &str, at: char) -> Vec<&str> {
    cut_at(answers, &[at]).into_iter().map(|(_, piece)| piece.trim()).collect()
}

/// Where `->` stands first.
pub(super) fn arrow(text: &str) -> Option<usize> {
    text.find("->")
}

/// An answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answer<'a> {
    /// Whether `=` stands before it.
    pub right: bool,
    /// In percent.
    pub weight: Option<f64>,
    pub text: &'a str,
    /// Behind `#`.
    pub feedback: &'a str,
}

/// Cuts at each of the signs; what stands before the first is an answer too, if it says something.
pub(super) fn cut<'a>(answers: &'a str, at: &[char]) -> Vec<Answer<'a>> {
    cut_at(answers, at).into_iter().map(|(sign, piece)| answer(piece, sign == '=')).collect()
}

fn cut_at<'a>(answers: &'a str, at: &[char]) -> Vec<(char, &'a str)> {
    let mut pieces = Vec::new();
    let (mut from, mut sign) = (0, ' ');
    for (at, next) in steering(answers).filter(|(_, sign)| at.contains(sign)) {
        pieces.push((sign, &answers[from..at]));
        (from, sign) = (at + 1, next);
    }
    pieces.push((sign, &answers[from..]));
    pieces.retain(|(sign, piece)| *sign != ' ' || !piece.trim().is_empty());
    pieces
}

fn answer(piece: &str, right: bool) -> Answer<'_> {
    let (text, feedback) = match find(piece, '#') {
        Some(at) => (&piece[..at], &piece[at + 1..]),
        None => (piece, &piece[piece.len()..]),
    };
    let text = text.trim();
    let (weight, text) =
        weight(text).map_or((None, text), |(weight, rest)| (Some(weight), rest.trim()));
    Answer { right, weight, text, feedback: feedback.trim() }
}

/// The weight in front (`%50%`, `%-33.333%`), and the rest.
fn weight(text: &str) -> Option<(f64, &str)> {
    let (number, rest) = text.strip_prefix('%')?.split_once('%')?;
    let fits =
        number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.' | b','));
    let number: f64 =
        number.replace(',', ".").parse().ok().filter(|_| fits && number.len() < 16)?;
    Some((number, rest))
}

/// Most answers that are looked at: no question of ours has as many.
pub(crate) const MOST: usize = 100;

/// The weights that Moodle knows, in percent.
const KNOWN: [f64; 21] = [
    100.0, 90.0, 83.33333, 80.0, 75.0, 70.0, 66.66667, 60.0, 50.0, 40.0, 33.33333, 30.0, 25.0,
    20.0, 16.66667, 14.28571, 12.5, 11.11111, 10.0, 5.0, 0.0,
];

/// Whether Moodle knows a weight, written with at least three digits.
pub(crate) fn is_known(weight: f64) -> bool {
    KNOWN.iter().any(|known| (known - weight.abs()).abs() < 0.01)
}

/// A weight as it is written.
pub(crate) fn percent(weight: f64) -> String {
    let text = format!("{weight:.5}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
