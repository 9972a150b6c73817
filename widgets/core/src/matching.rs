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
#[cfg(test)]
mod tests;

use fold::fold;
pub(crate) use fold::letter;
use tremplin_content::quiz::MatchRules;

/// Every so many letters of the accepted answer leave room for one typo.
const LETTERS_PER_TYPO: usize = 4;

/// Whether a text matches one of the accepted answers.
///
/// White space at the ends, characters that cannot be seen, and the way an accented letter is
/// encoded never count. Nor is a digit ever taken for a typo: 2024 is not almost 2025.
pub fn is_accepted(text: &str, answers: &[String], rules: &MatchRules) -> bool {
    let letters = fold(text, rules);
    answers.iter().any(|answer| {
        let accepted = fold(answer, rules);
        if accepted.is_empty() {
            // Of an answer such as "-" folding leaves nothing that could be compared.
            return text.trim() == answer.trim();
        }
        let typos = (rules.typos as usize).min(accepted.len() / LETTERS_PER_TYPO);
        letters == accepted
            || typos > 0
                && digits(&letters).eq(digits(&accepted))
                && is_within(&letters, &accepted, typos)
    })
}

fn digits(letters: &[u64]) -> impl Iterator<Item = &u64> {
    letters.iter().filter(|letter| (0x30..=0x39).contains(*letter))
}

/// Whether two texts are at most `limit` edits apart: letters put in, left out, replaced, or
/// swapped with their neighbour.
///
/// This is the optimal string alignment distance: Wagner and Fischer's table (“The string-to-string
/// correction problem”, JACM 21(1), 1974) with Damerau's swaps (CACM 7(3), 1964), no part edited
/// twice; named and compared in Boytsov, “Indexing methods for approximate dictionary searching”,
/// ACM JEA 16, 2011.
fn is_within(a: &[u64], b: &[u64], limit: usize) -> bool {
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
            let replaced = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replaced.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(above_that[j - 2] + 1);
            }
            row[j] = best;
        }
    }
    row[b.len()] <= limit
}
