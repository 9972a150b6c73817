//! Whether a typed answer counts as an accepted one.
//!
//! Both are [folded](MatchRules) to the letters that the rules tell apart and then compared; small
//! typos are counted as optimal string alignment distance.
//!
//! ```
//! use tremplin_content::quiz::MatchRules;
//! use tremplin_core::matching::is_accepted;
//!
//! let answers = ["contrat d’engagement jeune".to_owned(), "CEJ".to_owned()];
//! let mut rules = MatchRules::default();
//! assert!(is_accepted(" Contrat d'engagement-jeune ", &answers, &rules));
//! assert!(!is_accepted("contrat d'engagment jeune", &answers, &rules));
//! rules.typos = 1;
//! assert!(is_accepted("contrat d'engagment jeune", &answers, &rules));
//! assert!(!is_accepted("CDJ", &answers, &rules)); // three letters leave no room for a typo
//! ```

mod fold;
mod spaces;
#[cfg(test)]
mod tests;
pub mod unicode;

use fold::{fold, same};
pub(crate) use fold::{is_mark, is_unseen, letter};
pub(crate) use spaces::parts_words;
use spaces::trim;
use tremplin_content::gate;
use tremplin_content::quiz::MatchRules;

/// Every so many letters of the accepted answer leave room for one typo.
const LETTERS_PER_TYPO: usize = 4;

/// Whether a text matches one of the accepted answers.
///
/// White space at the ends, characters that cannot be seen, the way a letter is encoded, the script
/// of a digit, and a closing full stop that the answer does not have never count. Nor is a digit
/// ever taken for a typo: 2024 is not almost 2025.
#[inline(never)]
pub fn is_accepted(text: &str, answers: &[String], rules: &MatchRules) -> bool {
    gate!(typed, is_accepted);
    [false, true].into_iter().any(|spelled_out| {
        let given = fold(text, rules, spelled_out);
        answers.iter().any(|answer| {
            let accepted = fold(answer, rules, spelled_out);
            if accepted.is_empty() {
                // Of an answer such as "-" folding leaves nothing that could be compared.
                return text.trim() == answer.trim();
            }
            is_same(&given, &accepted, rules)
                || accepted.last() != Some(&'.')
                    && given.split_last().is_some_and(|(last, rest)| {
                        // Two spaces on a phone, and dictation, end a text with a full stop.
                        *last == '.' && is_same(&trim(rest.to_vec()), &accepted, rules)
                    })
        })
    })
}

fn is_same(given: &[char], accepted: &[char], rules: &MatchRules) -> bool {
    let typos = (rules.typos as usize).min(accepted.len() / LETTERS_PER_TYPO);
    given.len() == accepted.len() && given.iter().zip(accepted).all(|(a, b)| same(*a, *b))
        || typos > 0 && digits(given).eq(digits(accepted)) && is_within(given, accepted, typos)
}

fn digits(letters: &[char]) -> impl Iterator<Item = &char> {
    letters.iter().filter(|letter| letter.is_ascii_digit())
}

/// Whether two texts are at most `limit` edits apart: letters put in, left out, replaced, or
/// swapped with their neighbour.
///
/// This is the optimal string alignment distance: Wagner and Fischer's table (“The string-to-string
/// correction problem”, JACM 21(1), 1974) with Damerau's swaps (CACM 7(3), 1964), no part edited
/// twice; named and compared in Boytsov, “Indexing methods for approximate dictionary searching”,
/// ACM JEA 16, 2011.
fn is_within(a: &[char], b: &[char], limit: usize) -> bool {
    if a.len().abs_diff(b.len()) > limit {
        return false;
    }
    // Rows of the table: `row[j]` edits make the letters of `a` so far into the first `j` of `b`.
    let mut row: Vec<usize> = (0..=b.len()).collect();
    let mut above = row.clone();
    let mut above_that = row.clone();
    for i in 1..=a.len() {
        std::mem::swap(&mut above_that, &mut above);
        std::mem::swap(&mut above, &mut row);
        row[0] = i;
        for j in 1..=b.len() {
            let replaced = above[j - 1] + usize::from(!same(a[i - 1], b[j - 1]));
            let mut best = replaced.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && same(a[i - 1], b[j - 2]) && same(a[i - 2], b[j - 1]) {
                best = best.min(above_that[j - 2] + 1);
            }
            row[j] = best;
        }
    }
    row[b.len()] <= limit
}
