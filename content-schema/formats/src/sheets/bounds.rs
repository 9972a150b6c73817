//! How many cells a table of LibreOffice has: a few letters can repeat cells and rows by the million.

/// Most cells of a table.
const MOST_CELLS: usize = 4_000_000;

/// Whether what a file writes out and repeats stays below [`MOST_CELLS`] in all. Empty cells at the end of rows and empty
/// rows at the end of tables, which each file has by the million, do not count.
pub(super) fn hold(content: &str) -> bool {
    let (mut cells, mut rows, mut waiting, mut widest) = (0_usize, 0_usize, 0_usize, 1_usize);
    for table in content.split("<table:table ").skip(1) {
        for row in table.split("<table:table-row").skip(1) {
            let Some(times) = repeated(row, "number-rows-repeated") else { return false };
            waiting = waiting.saturating_add(times);
            let (mut width, mut last) = (0_usize, 0_usize);
            for cell in row.split("-cell").skip(1) {
                let Some(times) = repeated(cell, "number-columns-repeated") else { return false };
                width = width.saturating_add(times);
                if cell.contains("value") || cell.contains("<text:") {
                    last = width;
                }
            }
            widest = widest.max(last);
            if last > 0 {
                rows = rows.saturating_add(std::mem::take(&mut waiting));
            }
        }
        cells = cells.saturating_add(rows.saturating_mul(widest));
        (rows, waiting, widest) = (0, 0, 1);
    }
    cells <= MOST_CELLS
}

/// How often the tag that a text begins in is repeated; `None` where no number says it.
fn repeated(text: &str, name: &str) -> Option<usize> {
    let tag = text.split_once('>').map_or(text, |(tag, _)| tag);
    let Some((_, value)) = tag.split_once(name) else { return Some(1) };
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
    value[1..].split_once(quote)?.0.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_cells_are_counted() {
        let table =
            |rows: &str| format!("<a><table:table table:name=\"a\">{rows}</table:table></a>");
        let row = |times: usize, cells: &str| {
            format!(
                "<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>"
            )
        };
        let full =
            "<table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell>";
        let empty = "<table:table-cell table:number-columns-repeated='16384'/>";
        let wide = "<table:table-cell table:number-columns-repeated='16384' office:value=\"1\"/>";
        for (rows, holds) in [
            (row(1, &format!("{full}{empty}")) + &row(1_048_000, empty), true),
            (row(1_048_000, &format!("{full}{full}")), true),
            (row(1_048_000, wide), false),
            (row(1_048_000, empty) + &row(1, wide), false),
            (row(1, &format!("{empty}{full}")), true),
            (row(1, "<table:table-cell table:number-columns-repeated=\"&#57;9\"/>"), false),
        ] {
            assert_eq!(hold(&table(&rows)), holds, "{rows}");
        }
    }
}
