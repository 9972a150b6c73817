//! What a typed answer has in common with the right one, letter by letter.

use crate::matching::letter;

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

/// Longest texts that are compared, in characters; what goes beyond counts as different.
const LONGEST: usize = 300;

/// The pieces that lead from what was typed to the right answer: a longest common subsequence
/// (Wagner and Fischer, “The string-to-string correction problem”, JACM 21(1), 1974). Case and
/// the form of an apostrophe do not count; every other mark does, so that an accent can be learned.
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
    let typed: Vec<char> = typed.trim().chars().take(LONGEST).collect();
    let answer: Vec<char> = answer.trim().chars().take(LONGEST).collect();
    let same = |i: usize, j: usize| letter(typed[i]) == letter(answer[j]);
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
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |kind: Kind, letter: char| match pieces.last_mut() {
        Some(piece) if piece.kind == kind => piece.text.push(letter),
        _ => pieces.push(Piece { kind, text: String::from(letter) }),
    };
    let (mut i, mut j) = (0, 0);
    while i < typed.len() || j < answer.len() {
        if i < typed.len() && j < answer.len() && same(i, j) {
            push(Kind::Same, answer[j]);
            i += 1;
            j += 1;
        } else if j == answer.len() || i < typed.len() && common[i + 1][j] >= common[i][j + 1] {
            push(Kind::Extra, typed[i]);
            i += 1;
        } else {
            push(Kind::Missing, answer[j]);
            j += 1;
        }
    }
    pieces
}
