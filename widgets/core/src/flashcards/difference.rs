//! What a typed answer has in common with the right one, letter by letter.

use tremplin_content::gate;
use tremplin_content::text::characters;

use crate::matching::unicode::{Form, normal};
use crate::matching::{is_mark, is_unseen, letter, parts_words};

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// In both texts.
    Same,
    /// Only in the right answer.
    Missing,
    /// Only in what was typed.
    Extra,
}

/// Letters that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What they are.
    pub kind: Kind,
    /// The letters: as the answer has them, or as they were typed where it has none.
    pub text: String,
}

/// The accepted answer that what was typed is nearest to: what it is compared with.
#[inline(never)]
pub fn nearest<'a>(typed: &str, answers: &'a [String]) -> Option<&'a str> {
    gate!(typed, nearest);
    let distance = |answer: &&String| {
        let pieces = difference(typed, answer);
        let other = pieces.iter().filter(|piece| piece.kind != Kind::Same);
        other.map(|piece| characters(&piece.text)).sum::<usize>()
    };
    answers.iter().min_by_key(distance).map(|answer| &**answer)
}

/// Longest texts that are compared, in letters; what goes beyond counts as different.
const LONGEST: usize = 300;

/// A letter with its marks.
#[derive(Default)]
struct Letter {
    shown: String,
    /// What it is compared by; empty where it never counts.
    key: String,
}

/// The pieces that lead from what was typed to the right answer: a longest common subsequence
/// (Wagner and Fischer, “The string-to-string correction problem”, JACM 21(1), 1974).
///
/// What never counts is not told: case, the form of an apostrophe, of a digit or of a keyboard's
/// letter, vowel signs that may be left out, a space that parts no words, a closing full stop. Every
/// accent is, so that it can be learned.
///
/// ```
/// use tremplin_core::flashcards::{Kind, difference};
///
/// let pieces = difference("contrat d’engagment", "contrat d’engagement");
/// let missing: Vec<&str> =
///     pieces.iter().filter(|p| p.kind == Kind::Missing).map(|p| p.text.as_str()).collect();
/// assert_eq!(missing, ["e"]);
/// ```
pub fn difference(typed: &str, answer: &str) -> Vec<Piece> {
    let (mut typed, answer) = (letters(typed), letters(answer));
    if answer.last().is_some_and(|last| last.key != ".") {
        typed.pop_if(|last| last.key == ".");
    }
    typed.retain(|letter| !letter.key.is_empty());
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |kind: Kind, letter: &Letter| match pieces.last_mut() {
        Some(piece) if piece.kind == kind => piece.text.push_str(&letter.shown),
        _ => pieces.push(Piece { kind, text: letter.shown.clone() }),
    };
    let same = |i: usize, j: usize| typed[i].key == answer[j].key;
    // `common[i][j]`: letters that `typed` from `i` and `answer` from `j` have in common.
    let mut common = vec![vec![0_u16; answer.len() + 1]; typed.len() + 1];
    for i in (0..typed.len()).rev() {
        for j in (0..answer.len()).rev() {
            common[i][j] = if same(i, j) {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < typed.len() || j < answer.len() {
        if j < answer.len() && answer[j].key.is_empty() {
            push(Kind::Same, &answer[j]);
            j += 1;
        } else if i < typed.len() && j < answer.len() && same(i, j) {
            push(Kind::Same, &answer[j]);
            i += 1;
            j += 1;
        } else if j == answer.len() || i < typed.len() && common[i + 1][j] >= common[i][j + 1] {
            push(Kind::Extra, &typed[i]);
            i += 1;
        } else {
            push(Kind::Missing, &answer[j]);
            j += 1;
        }
    }
    pieces
}

/// The letters of a text, each with its marks however they were encoded.
fn letters(text: &str) -> Vec<Letter> {
    let text: String = text.trim().chars().filter(|char| !is_unseen(*char)).collect();
    let shown = normal(&text, Form::Nfc, false);
    let mut letters: Vec<Letter> = Vec::new();
    for char in shown.chars() {
        match letters.last_mut() {
            Some(last) if is_mark(char) => last.shown.push(char),
            _ => letters.push(Letter { shown: String::from(char), key: String::new() }),
        }
    }
    letters.truncate(LONGEST);
    let bases: Vec<char> = letters.iter().filter_map(|each| each.shown.chars().next()).collect();
    let mut small = Vec::new();
    for char in normal(&shown, Form::Nfc, true).chars() {
        if small.is_empty() || !is_mark(char) {
            small.push(String::new());
        }
        let optional = is_mark(char) && ('\u{591}'..='\u{8ff}').contains(&char);
        if let Some(last) = small.last_mut().filter(|_| {
            // The hamza and madda of alef are to be learned as accents are.
            !optional && char != '\u{640}' || ('\u{653}'..='\u{655}').contains(&char)
        }) {
            last.push(letter(char));
        }
    }
    for (at, (each, key)) in letters.iter_mut().zip(small).enumerate() {
        if key != " " || parts_words(&bases, at) {
            each.key = key;
        }
    }
    letters
}
