//! SQLite's files, read from memory: the tables of a database that no journal is waiting for.
//!
//! Source: "Database File Format", <https://www.sqlite.org/fileformat2.html>. What is read is bounded by the file, whatever
//! is in it: the trees of one table have at most as many pages as the file, and what their rows say at most as many bytes;
//! more is a loop. Nothing is read by recursion.

mod record;
mod schema;
mod tree;

pub(crate) use record::Value;
pub(crate) use schema::Table;

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    /// It does not begin as a database does.
    NotSqlite,
    /// Its texts are in UTF-16.
    Utf16,
    /// A page is not there, or has not the form that it should have.
    Page(usize),
}

/// How a database begins.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// A database.
#[derive(Clone, Copy)]
pub(crate) struct Database<'b> {
    bytes: &'b [u8],
    page_size: usize,
    /// How much of a page is used for content.
    usable: usize,
}

impl<'b> Database<'b> {
    /// Reads the header of a file.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Broken> {
        let header = bytes.get(..100).filter(|header| header.starts_with(MAGIC));
        let header = header.ok_or(Broken::NotSqlite)?;
        let page_size = match u16::from_be_bytes([header[16], header[17]]) {
            1 => 65536,
            size if size >= 512 && size.is_power_of_two() => usize::from(size),
            _ => return Err(Broken::NotSqlite),
        };
        let usable = page_size - usize::from(header[20]);
        if usable < 480 {
            return Err(Broken::NotSqlite);
        }
        // 0 stands in a database in which nothing was written yet.
        if !matches!(header[56..60], [0, 0, 0, 0 | 1]) {
            return Err(Broken::Utf16);
        }
        Ok(Self { bytes, page_size, usable })
    }

    /// How many pages there are.
    fn pages(&self) -> usize {
        self.bytes.len().div_ceil(self.page_size)
    }

    /// The content of a page, from 1.
    fn page(&self, number: usize) -> Result<&'b [u8], Broken> {
        let start = number.checked_sub(1).and_then(|number| number.checked_mul(self.page_size));
        let page = start.and_then(|start| self.bytes.get(start..start.checked_add(self.usable)?));
        page.ok_or(Broken::Page(number))
    }

    /// The table of a name, if there is one.
    pub fn table(&self, name: &str) -> Result<Option<Table>, Broken> {
        let mut found = None;
        tree::rows(self, 1, false, &mut |_, values| {
            let [Value::Text(kind), Value::Text(own), _, Value::Integer(root), Value::Text(sql)] =
                values
            else {
                return;
            };
            if kind == "table" && own.eq_ignore_ascii_case(name) {
                let root = usize::try_from(*root).unwrap_or_default();
                found = Some(Table::of(root, sql));
            }
        })?;
        Ok(found)
    }

    /// Gives each row of a table, in the order of its key: what the columns of these names say, where there are such.
    pub fn rows<const N: usize>(
        &self,
        table: &Table,
        columns: [&str; N],
        each: &mut dyn FnMut([&Value<'b>; N]),
    ) -> Result<(), Broken> {
        let places = columns.map(|name| table.place(name));
        let null = Value::Null;
        tree::rows(self, table.root, table.is_index, &mut |id, values| {
            let id = Value::Integer(id);
            each(places.map(|place| match place {
                Some(place) if table.id == Some(place) => &id,
                Some(place) => values.get(place).unwrap_or(&null),
                None => &null,
            }));
        })
    }
}

#[cfg(test)]
mod tests;
