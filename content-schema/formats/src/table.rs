//! Tables: CSV, TSV, and what spreadsheets, Quizlet and Digiflashcards make of them.
//!
//! A first row of known names says what the columns are; without one, the first two are the sides of cards. Cells may
//! have our Markdown. What a spreadsheet would take for a formula is written behind an apostrophe, and read without.

mod cards;
mod cell;
mod columns;
mod questions;
mod separator;
mod write;

pub(crate) use write::write;

use crate::format::Format;
use crate::making::{Intake, Reason, Refused};
use crate::report::{Code, Note};
use columns::{Columns, Role};

/// How many rows are looked at for one with names: some tools write a few lines above.
const ROWS_ABOVE: usize = 12;

/// Whether a text is most likely a table.
pub(crate) fn is_like(text: &str, format: Format) -> bool {
    let found = separator::find(text);
    found.is_some_and(|found| found.is_certain && (found.sign == '\t') == (format == Format::Tsv))
}

/// A row with the line that it begins on.
pub(crate) struct Row {
    pub line: usize,
    pub cells: csv::StringRecord,
    /// What there is to say of cells.
    pub notes: Vec<Note>,
}

impl Row {
    /// The cell of a column; empty where the row is shorter.
    fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default()
    }

    fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Reads a file.
pub(crate) fn read(text: &str, intake: &mut Intake<'_>) -> Result<(), Refused> {
    let not_so = || Refused::new(Reason::NotSo, 0, &[Format::Csv.name(), ", ; tab |"]);
    let found = separator::find(text).ok_or_else(not_so)?;
    let sign = if found.sign == '\t' { "tab".to_owned() } else { found.sign.to_string() };
    intake.note_of_file(Code::Separator, 1, &[&sign]);
    rows(found.rows(text), "", intake)
}

/// Reads rows; `place` is that of the table in its file.
pub(crate) fn rows(
    mut rows: impl Iterator<Item = Row>,
    place: &str,
    intake: &mut Intake<'_>,
) -> Result<(), Refused> {
    let mut above = Vec::new();
    let mut columns = None;
    for row in rows.by_ref().take(ROWS_ABOVE) {
        columns = Columns::named(&row.cells);
        if columns.is_some() {
            break;
        }
        above.push(row);
    }
    let columns = match columns {
        Some(columns) => {
            for row in above.drain(..).filter(|row| !row.is_empty()) {
                let cells: Vec<&str> = row.cells.iter().collect();
                intake.note_of_file(Code::CommentLeftOut, row.line, &[&cells.join(" ")]);
            }
            intake.note_of_file(Code::Columns, 0, &[&columns.told()]);
            columns
        }
        None => Columns::bare(above.iter().map(|row| row.cells.len()).max().unwrap_or_default()),
    };
    let strange = columns.strange();
    if !strange.is_empty() {
        intake.note_of_file(Code::ColumnsLeftOut, 0, &[&strange.join(", ")]);
    }
    let asks = columns.asks();
    for row in above.into_iter().chain(rows).filter(|row| !row.is_empty()) {
        intake.begin(row.line, place)?;
        row.notes.iter().for_each(|note| intake.note_as_is(note.clone()));
        match asks {
            true => questions::read(&row, &columns, intake),
            false => cards::read(&row, &columns, intake),
        }
    }
    Ok(())
}
