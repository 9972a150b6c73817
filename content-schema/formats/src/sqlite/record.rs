//! Rows: a header of types, and the values behind it.

use std::borrow::Cow;

/// Most columns of a table, as SQLite itself has it.
const MOST_COLUMNS: usize = 32_767;

/// What a cell says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value<'b> {
    Null,
    Integer(i64),
    Real(f64),
    Text(Cow<'b, str>),
    Blob(Cow<'b, [u8]>),
}

impl Value<'_> {
    /// The number, where it is a whole one.
    pub fn integer(&self) -> Option<i64> {
        match self {
            Value::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// The text; empty where it is none.
    pub fn text(&self) -> &str {
        match self {
            Value::Text(text) => text,
            _ => "",
        }
    }

    /// The bytes; none where it is none.
    pub fn blob(&self) -> &[u8] {
        match self {
            Value::Blob(bytes) => bytes,
            _ => &[],
        }
    }
}

/// A number of one to nine bytes, and how many.
pub(super) fn varint(bytes: &[u8]) -> Option<(u64, usize)> {
    let mut number = 0_u64;
    for (place, byte) in bytes.iter().take(9).enumerate() {
        if place == 8 {
            return Some((number << 8 | u64::from(*byte), 9));
        }
        number = number << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((number, place + 1));
        }
    }
    None
}

/// The values of a row; `None` where it has not the form of one.
pub(super) fn values<'b>(row: Cow<'b, [u8]>) -> Option<Vec<Value<'b>>> {
    let (length, mut at) = varint(&row)?;
    let end = usize::try_from(length).ok()?;
    row.get(..end)?;
    let mut body = end;
    let mut values = Vec::new();
    while at < end {
        if values.len() == MOST_COLUMNS {
            return None;
        }
        let (kind, used) = varint(&row[at..end])?;
        at += used;
        let size = match kind {
            0 | 8 | 9 => 0,
            1..=4 => usize::try_from(kind).ok()?,
            5 => 6,
            6 | 7 => 8,
            10 | 11 => return None,
            _ => usize::try_from((kind - 12) / 2).ok()?,
        };
        let until = body.checked_add(size)?;
        let bytes = match &row {
            Cow::Borrowed(row) => Cow::Borrowed(row.get(body..until)?),
            Cow::Owned(row) => Cow::Owned(row.get(body..until)?.to_vec()),
        };
        body = until;
        values.push(match kind {
            0 => Value::Null,
            1..=6 => Value::Integer(integer(&bytes)),
            7 => Value::Real(f64::from_be_bytes(bytes.as_ref().try_into().ok()?)),
            8 => Value::Integer(0),
            9 => Value::Integer(1),
            _ if kind % 2 == 0 => Value::Blob(bytes),
            _ => Value::Text(text(bytes)),
        });
    }
    Some(values)
}

/// A number in two's complement.
fn integer(bytes: &[u8]) -> i64 {
    let start = if bytes.first().is_some_and(|first| first & 0x80 != 0) { -1 } else { 0 };
    bytes.iter().fold(start, |number, byte| number << 8 | i64::from(*byte))
}

/// A text; what is no UTF-8 in it becomes the sign for that.
fn text(bytes: Cow<'_, [u8]>) -> Cow<'_, str> {
    match bytes {
        Cow::Borrowed(bytes) => String::from_utf8_lossy(bytes),
        Cow::Owned(bytes) => Cow::Owned(
            String::from_utf8(bytes)
                .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
        ),
    }
}
