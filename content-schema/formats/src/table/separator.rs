//! What stands between columns.

use csv::{ReaderBuilder, StringRecord};

use super::Row;

/// What may stand there, the likeliest first.
const SIGNS: [char; 4] = ['\t', ';', ',', '|'];

/// How many rows are looked at.
const ROWS: usize = 200;

/// How much of a file is looked at.
const LOOKED_AT: usize = 200_000;

/// What stands between columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub sign: char,
    /// Whether nearly all rows have as many columns.
    pub is_certain: bool,
    /// Whether quotes keep a cell together.
    quotes: bool,
    /// How many bytes at the start say which sign it is (`sep=;`).
    skipped: usize,
}

/// Finds it out: the sign with which most rows have as many columns, and more than one.
pub(super) fn find(text: &str) -> Option<Found> {
    // Where a quote has no other, it is a letter: Quizlet puts none around cells.
    let quotes = text.matches('"').count().is_multiple_of(2);
    let first = text.lines().next().unwrap_or_default();
    if let Some(sign) =
        first.strip_prefix("sep=").and_then(|rest| rest.chars().next()).filter(char::is_ascii)
    {
        let skipped = (first.len() + 1).min(text.len());
        return Some(Found { sign, is_certain: true, quotes, skipped });
    }
    let start = &text[..text.floor_char_boundary(LOOKED_AT)];
    let mut best: Option<(usize, Found)> = None;
    for sign in SIGNS {
        let found = Found { sign, is_certain: false, quotes, skipped: 0 };
        let widths: Vec<usize> = found
            .rows(start)
            .take(ROWS)
            .filter(|row| !row.is_empty())
            .map(|row| row.cells.len())
            .collect();
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for width in widths.iter().filter(|width| **width > 1) {
            match counts.iter_mut().find(|(known, _)| known == width) {
                Some((_, count)) => *count += 1,
                None => counts.push((*width, 1)),
            }
        }
        let Some(most) = counts.iter().map(|(_, count)| *count).max() else { continue };
        let is_certain = most * 10 >= widths.len() * 9;
        if best.as_ref().is_none_or(|(count, _)| most > *count) {
            best = Some((most, Found { is_certain, ..found }));
        }
    }
    best.map(|(_, found)| found)
}

impl Found {
    /// The rows of a text.
    pub fn rows<'t>(&self, text: &'t str) -> impl Iterator<Item = Row> + use<'t> {
        let text = &text[self.skipped..];
        let first = 1 + usize::from(self.skipped > 0);
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.sign as u8)
            .quoting(self.quotes)
            .from_reader(text.as_bytes());
        std::iter::from_fn(move || {
            let mut cells = StringRecord::new();
            // What is read is text already, and rows may have any width: nothing is left that could be wrong.
            if !reader.read_record(&mut cells).unwrap_or(false) {
                return None;
            }
            let line = cells.position().map_or(0, |place| place.line());
            let line = usize::try_from(line).unwrap_or_default() + first - 1;
            Some(Row { line, cells, notes: Vec::new() })
        })
    }
}
