//! Spreadsheets of Excel and LibreOffice: each sheet is a table as in CSV, and formulas are what they came to.
//!
//! Numbers and dates are written as the language of the texts does (`12,5`, `31/12/2026`). A file has at most
//! [`MOST_BYTES`] of text in its cells.

mod cell;
mod ods;

use std::io::Cursor;

use calamine::{Data, DataRef, Reader, SheetType, SheetVisible, Xlsx};
use csv::StringRecord;

use crate::format::Format;
use crate::making::{Intake, MOST_BYTES, MOST_ENTRIES, Reason, Refused};
use crate::package::{Package, broken};
use crate::report::{Code, Note};
use crate::table::{self, Row};
use cell::Writes;

/// Most columns of a table; what stands to the right of them is not read.
const MOST_COLUMNS: usize = 256;

/// Whether bytes are most likely a spreadsheet of a format.
pub(crate) fn is_like(bytes: &[u8], format: Format) -> bool {
    let has = |name: &str| {
        bytes.starts_with(b"PK")
            && Package::open(bytes, format).is_ok_and(|package| package.has(name))
    };
    match format {
        Format::Xlsx => has("xl/workbook.xml"),
        _ => has("content.xml") && has("mimetype"),
    }
}

/// Reads a file.
pub(crate) fn read(bytes: &[u8], intake: &mut Intake<'_>) -> Result<(), Refused> {
    let format = intake.format();
    let mut package = Package::open(bytes, format)?;
    let writes = Writes::of(&intake.lang());
    if format == Format::Ods {
        return ods::read(&mut package, writes, intake);
    }
    package.is_bounded()?;
    drop(package);
    xlsx(bytes, writes, intake)
}

fn xlsx(bytes: &[u8], writes: Writes, intake: &mut Intake<'_>) -> Result<(), Refused> {
    let refused = |error: calamine::XlsxError| broken(Format::Xlsx, &error.to_string());
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
    let mut left = MOST_BYTES;
    for name in shown(book.sheets_metadata(), intake) {
        let mut sheet = Sheet::default();
        let mut cells = book.worksheet_cells_reader(&name).map_err(refused)?;
        while let Some(cell) = cells.next_cell().map_err(refused)? {
            let (row, column) = cell.get_position();
            let data = match cell.get_value() {
                DataRef::SharedString(text) => Data::String((*text).to_owned()),
                other => Data::from(other.clone()),
            };
            sheet.put(row as usize, column as usize, &data, writes, &mut left)?;
        }
        sheet.read(&name, intake)?;
    }
    Ok(())
}

/// The names of the sheets that are tables and are shown.
fn shown(sheets: &[calamine::Sheet], intake: &mut Intake<'_>) -> Vec<String> {
    let mut names = Vec::new();
    for sheet in sheets {
        if sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible {
            names.push(sheet.name.clone());
        } else {
            intake.note_of_file(Code::SheetLeftOut, 0, &[&sheet.name]);
        }
    }
    names
}

/// A sheet while it is read.
#[derive(Default)]
struct Sheet {
    rows: Vec<Row>,
    /// The row that is read, from 1, with what is in it.
    at: usize,
    cells: Vec<String>,
    notes: Vec<Note>,
}

impl Sheet {
    /// Puts what a cell says to its place; `left` is how much all cells may still say.
    fn put(
        &mut self,
        row: usize,
        column: usize,
        data: &Data,
        writes: Writes,
        left: &mut usize,
    ) -> Result<(), Refused> {
        if *data == Data::Empty || column >= MOST_COLUMNS {
            return Ok(());
        }
        if row + 1 != self.at {
            self.end()?;
            self.at = row + 1;
        }
        let (text, code) = writes.text(data);
        *left =
            left.checked_sub(text.len()).ok_or_else(|| Refused::new(Reason::TooLarge, 0, &[]))?;
        if let Some(code) = code {
            self.notes.push(Note::new(code, self.at, &[&text]));
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = if code == Some(Code::CellError) { String::new() } else { text };
        Ok(())
    }

    fn end(&mut self) -> Result<(), Refused> {
        if self.rows.len() > MOST_ENTRIES {
            return Err(Refused::new(Reason::TooMany, self.at, &[]));
        }
        let (cells, notes) = (std::mem::take(&mut self.cells), std::mem::take(&mut self.notes));
        if !cells.is_empty() {
            self.rows.push(Row { line: self.at, cells: StringRecord::from(cells), notes });
        }
        Ok(())
    }

    fn read(mut self, name: &str, intake: &mut Intake<'_>) -> Result<(), Refused> {
        self.end()?;
        if self.rows.is_empty() {
            return Ok(());
        }
        intake.group(name, None);
        table::rows(self.rows.into_iter(), name, intake)
    }
}
