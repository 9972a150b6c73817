//! Cells.

use tremplin_content::markdown::{lines, parse};

use super::{Columns, Role, Row};
use crate::making::Intake;
use crate::report::Code;
use crate::rich::{Rich, Spot, flat, has_tags};

/// What a spreadsheet takes for a formula begins so.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A text that no spreadsheet takes for a formula: with an apostrophe in front, as they show none.
pub(super) fn guarded(text: &str) -> String {
    match text.trim_start_matches('\'').starts_with(FORMULA) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

/// The text without that apostrophe.
pub(super) fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA) => rest,
        _ => text,
    }
}

/// A cell as it stands there; `None` where it says nothing.
pub(super) fn plain<'r>(row: &'r Row, columns: &Columns, role: Role) -> Option<&'r str> {
    let text = unguarded(row.cell(columns.first(role)?).trim()).trim();
    (!text.is_empty()).then_some(text)
}

/// A cell as Markdown; `None` where it says nothing.
pub(super) fn markdown(
    row: &Row,
    columns: &Columns,
    role: Role,
    intake: &mut Intake<'_>,
) -> Option<String> {
    let text = plain(row, columns, role)?;
    Some(written(text, Spot::Blocks, row.line, intake))
}

/// A text as Markdown: what has marks of ours stays as it is, and HTML becomes ours.
pub(super) fn written(text: &str, spot: Spot, line: usize, intake: &mut Intake<'_>) -> String {
    if is_date(text) {
        intake.note(Code::MaybeDate, line, &[text]);
    }
    // "- 5 °C" alone in a cell is no list.
    let blocks =
        if spot == Spot::Blocks && text.contains('\n') { parse(text) } else { lines(text) };
    if !has_tags(text) && flat(&blocks).1 {
        return text.to_owned();
    }
    Rich::either(text).written(spot, line, &mut |note| intake.note_as_is(note))
}

/// `01-janv`, `1-Jan`: what spreadsheets make of 1-1.
fn is_date(text: &str) -> bool {
    const MONTHS: [&str; 18] = [
        "janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc",
        "jan", "feb", "apr", "may", "aug", "dec",
    ];
    let Some((day, month)) = text.split_once(['-', ' ']) else { return false };
    let month = month.trim_end_matches('.').to_lowercase();
    (1..=2).contains(&day.len())
        && day.bytes().all(|byte| byte.is_ascii_digit())
        && text.contains('-')
        && MONTHS.contains(&month.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded_and_come_back() {
        for text in ["=1+1", "-5", "+33", "@a", "'=a", "''-", "\t", "a=b", "'a", ""] {
            let guarded = guarded(text);
            assert!(!guarded.starts_with(FORMULA), "{guarded}");
            assert_eq!(unguarded(&guarded), text);
        }
    }

    #[test]
    fn dates_that_were_none() {
        assert!(is_date("01-janv") && is_date("1-Jan") && is_date("12-déc."));
        assert!(!is_date("1-1") && !is_date("a-mai") && !is_date("123-mai") && !is_date("1 mai"));
    }
}
