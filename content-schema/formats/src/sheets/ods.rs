//! Tables of LibreOffice: the file `content.xml` of OpenDocument 1.3, part 3, section 9.
//!
//! `calamine` waits for ever for the end of a table that is cut off, and repeats cells a hundred million times.

use calamine::{CellErrorType, Data};
use roxmltree::{Document, Node, ParsingOptions};

use super::{MOST_COLUMNS, Sheet, Writes};
use crate::format::Format;
use crate::making::{Intake, MOST_BYTES, Reason, Refused};
use crate::package::{Package, broken};
use crate::report::Code;

const TABLE: &str = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
const STYLE: &str = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
const TEXT: &str = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
/// What LibreOffice adds: that a cell is an error.
const MORE: &str = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

/// Most tags and texts in the file.
const MOST_NODES: u32 = 4_000_000;

/// Reads the tables that are shown.
pub(super) fn read(
    package: &mut Package<'_>,
    writes: Writes,
    intake: &mut Intake<'_>,
) -> Result<(), Refused> {
    let content = package.file("content.xml")?;
    let content = content.ok_or_else(|| broken(Format::Ods, "content.xml"))?;
    if content.len() > 4 * MOST_BYTES {
        return Err(Refused::new(Reason::TooLargePackage, 0, &[]));
    }
    let content = String::from_utf8_lossy(&content);
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&content, options)
        .map_err(|error| broken(Format::Ods, &error.to_string()))?;
    let hidden: Vec<&str> = document
        .descendants()
        .filter(|node| node.attribute((TABLE, "display")) == Some("false"))
        .filter_map(|node| node.parent()?.attribute((STYLE, "name")))
        .collect();
    let mut left = MOST_BYTES;
    for table in document.descendants().filter(|node| node.has_tag_name((TABLE, "table"))) {
        let name = table.attribute((TABLE, "name")).unwrap_or_default();
        let style = table.attribute((TABLE, "style-name"));
        if style.is_some_and(|style| hidden.contains(&style)) {
            intake.note_of_file(Code::SheetLeftOut, 0, &[name]);
            continue;
        }
        let mut sheet = Sheet::default();
        let mut line = 0_usize;
        for row in table.descendants().filter(|node| node.has_tag_name((TABLE, "table-row"))) {
            let times = repeated(row, "number-rows-repeated");
            let cells = cells(row);
            // Empty rows are repeated by the million.
            for again in 0..if cells.is_empty() { 0 } else { times } {
                for (column, data) in &cells {
                    sheet.put(line.saturating_add(again), *column, data, writes, &mut left)?;
                }
            }
            line = line.saturating_add(times);
        }
        sheet.read(name, intake)?;
    }
    Ok(())
}

/// How often a row or cell stands there.
fn repeated(node: Node<'_, '_>, name: &str) -> usize {
    node.attribute((TABLE, name)).and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// The cells of a row that say something, with their columns.
fn cells(row: Node<'_, '_>) -> Vec<(usize, Data)> {
    let mut cells = Vec::new();
    let mut column = 0_usize;
    for cell in row.children().filter(Node::is_element) {
        let times = repeated(cell, "number-columns-repeated");
        let data = if column < MOST_COLUMNS { data(cell) } else { Data::Empty };
        if data != Data::Empty {
            let until = column.saturating_add(times).min(MOST_COLUMNS);
            cells.extend((column..until).map(|column| (column, data.clone())));
        }
        column = column.saturating_add(times);
    }
    cells
}

fn data(cell: Node<'_, '_>) -> Data {
    let value = |name: &str| cell.attribute((OFFICE, name)).map(str::to_owned);
    if cell.attribute((MORE, "value-type")) == Some("error") {
        return Data::Error(text(cell).parse().unwrap_or(CellErrorType::Value));
    }
    let found = match cell.attribute((OFFICE, "value-type")) {
        Some("float" | "percentage" | "currency") => {
            value("value").and_then(|number| number.parse().ok()).map(Data::Float)
        }
        Some("boolean") => value("boolean-value").map(|so| Data::Bool(so == "true")),
        Some("date") => value("date-value").map(Data::DateTimeIso),
        Some("time") => value("time-value").map(Data::DurationIso),
        _ => value("string-value").map(Data::String),
    };
    found.unwrap_or_else(|| match text(cell) {
        text if text.is_empty() => Data::Empty,
        text => Data::String(text),
    })
}

/// What a cell shows: a line for each paragraph.
fn text(cell: Node<'_, '_>) -> String {
    let paragraphs = cell.children().filter(|node| node.has_tag_name((TEXT, "p")));
    let lines = paragraphs.map(|paragraph| {
        let mut line = String::new();
        for node in paragraph.descendants() {
            if let Some(text) = node.text().filter(|_| node.is_text()) {
                line.push_str(text);
            } else if node.has_tag_name((TEXT, "s")) || node.has_tag_name((TEXT, "tab")) {
                line.push(' ');
            } else if node.has_tag_name((TEXT, "line-break")) {
                line.push('\n');
            }
        }
        line
    });
    lines.collect::<Vec<_>>().join("\n")
}
