//! Whether a typed answer counts as an accepted one.

use tremplin_content::quiz::MatchRules;

/// Whether a text matches one of the accepted answers.
pub fn matches_any(text: &str, answers: &[String], _rules: &MatchRules) -> bool {
    answers.iter().any(|answer| answer.trim() == text.trim())
}
