//! The trees that rows are in: of tables, whose rows have numbers, and of indexes, in which the rows of tables without
//! such numbers are.

use std::borrow::Cow;

use super::record::{Value, values, varint};
use super::{Broken, Database};

/// What a page of a tree is, by its first byte.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    IndexInner,
    TableInner,
    IndexLeaf,
    TableLeaf,
}

/// A page of a tree, on the way through it.
struct Page<'b> {
    number: usize,
    sort: Sort,
    bytes: &'b [u8],
    /// Where the places of its cells stand, and how many there are.
    cells: (usize, usize),
    /// The page behind the last cell.
    last: usize,
    /// Which is next; beyond the last cell comes the page behind it.
    next: usize,
    /// Whether what stands before that cell was gone through.
    went: bool,
}

/// What may still be read: more pages or bytes than the file has are a loop.
struct Left {
    pages: usize,
    bytes: usize,
}

/// Gives each row of the tree that begins at a page.
pub(super) fn rows<'b>(
    database: &Database<'b>,
    root: usize,
    is_index: bool,
    each: &mut dyn FnMut(i64, &[Value<'b>]),
) -> Result<(), Broken> {
    let mut left = Left { pages: database.pages(), bytes: database.bytes.len() };
    let mut way = vec![open(database, root, is_index, &mut left)?];
    while let Some(page) = way.last_mut() {
        let is_inner = matches!(page.sort, Sort::IndexInner | Sort::TableInner);
        let broken = Broken::Page(page.number);
        if page.next == page.cells.1 {
            let last = std::mem::take(&mut page.last);
            if is_inner && last > 0 {
                way.push(open(database, last, is_index, &mut left)?);
            } else {
                way.pop();
            }
            continue;
        }
        let at = page.cells.0 + 2 * page.next;
        let cell = number(page.bytes, at, 2).and_then(|at| page.bytes.get(at..)).ok_or(broken)?;
        if is_inner && !page.went {
            let child = number(cell, 0, 4).ok_or(broken)?;
            page.went = true;
            way.push(open(database, child, is_index, &mut left)?);
            continue;
        }
        let sort = page.sort;
        page.next += 1;
        page.went = false;
        if sort == Sort::TableInner {
            continue;
        }
        let (id, row) = row(database, cell, sort, &mut left).ok_or(broken)?;
        each(id, &values(row).ok_or(broken)?);
    }
    Ok(())
}

fn open<'b>(
    database: &Database<'b>,
    page: usize,
    is_index: bool,
    left: &mut Left,
) -> Result<Page<'b>, Broken> {
    let broken = Broken::Page(page);
    left.pages = left.pages.checked_sub(1).ok_or(broken)?;
    let bytes = database.page(page)?;
    let start = if page == 1 { 100 } else { 0 };
    let sort = match (bytes[start], is_index) {
        (2, true) => Sort::IndexInner,
        (5, false) => Sort::TableInner,
        (10, true) => Sort::IndexLeaf,
        (13, false) => Sort::TableLeaf,
        _ => return Err(broken),
    };
    let is_inner = matches!(sort, Sort::IndexInner | Sort::TableInner);
    let count = number(bytes, start + 3, 2).ok_or(broken)?;
    let last = if is_inner { number(bytes, start + 8, 4).ok_or(broken)? } else { 0 };
    let cells = (start + if is_inner { 12 } else { 8 }, count);
    Ok(Page { number: page, sort, bytes, cells, last, next: 0, went: false })
}

/// A whole number of two or four bytes.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..at + length)?;
    Some(bytes.iter().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

/// The number of a row and what it says, put together from its pages.
fn row<'b>(
    database: &Database<'b>,
    cell: &'b [u8],
    sort: Sort,
    left: &mut Left,
) -> Option<(i64, Cow<'b, [u8]>)> {
    let cell = if sort == Sort::IndexInner { cell.get(4..)? } else { cell };
    let (size, used) = varint(cell)?;
    let mut cell = cell.get(used..)?;
    let size = usize::try_from(size).ok()?;
    left.bytes = left.bytes.checked_sub(size)?;
    let mut id = 0;
    if sort == Sort::TableLeaf {
        let (number, used) = varint(cell)?;
        id = number.cast_signed();
        cell = cell.get(used..)?;
    }
    let usable = database.usable;
    let most = match sort {
        Sort::TableLeaf => usable - 35,
        _ => (usable - 12) * 64 / 255 - 23,
    };
    if size <= most {
        return Some((id, Cow::Borrowed(cell.get(..size)?)));
    }
    let least = (usable - 12) * 32 / 255 - 23;
    let fits = least + (size - least) % (usable - 4);
    let here = if fits <= most { fits } else { least };
    let mut row = Vec::with_capacity(size);
    row.extend_from_slice(cell.get(..here)?);
    let mut next = number(cell, here, 4)?;
    while row.len() < size {
        left.pages = left.pages.checked_sub(1)?;
        let page = database.page(next).ok()?;
        let wanted = (size - row.len()).min(usable - 4);
        row.extend_from_slice(page.get(4..4 + wanted)?);
        next = number(page, 0, 4)?;
    }
    Some((id, Cow::Owned(row)))
}
