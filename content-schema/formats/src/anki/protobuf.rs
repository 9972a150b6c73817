//! Messages of protobuf, as far as Anki's packages need them: numbers and texts by their tags.
//!
//! Source: <https://protobuf.dev/programming-guides/encoding/>. A library would cost more than these lines: `prost` reads
//! through structs that a compiler of its own writes.

/// A field of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field<'b> {
    Number(u64),
    Bytes(&'b [u8]),
}

/// The fields of a message with their tags, until the first that is none.
pub(super) fn fields(mut bytes: &[u8]) -> impl Iterator<Item = (u64, Field<'_>)> {
    std::iter::from_fn(move || {
        let key = varint(&mut bytes)?;
        let field = match key & 7 {
            0 => Field::Number(varint(&mut bytes)?),
            1 => Field::Bytes(taken(&mut bytes, 8)?),
            2 => {
                let length = usize::try_from(varint(&mut bytes)?).ok()?;
                Field::Bytes(taken(&mut bytes, length)?)
            }
            5 => Field::Bytes(taken(&mut bytes, 4)?),
            _ => return None,
        };
        Some((key >> 3, field))
    })
}

/// The first number of a tag.
pub(super) fn number(bytes: &[u8], tag: u64) -> Option<u64> {
    fields(bytes).find_map(|(own, field)| match field {
        Field::Number(number) if own == tag => Some(number),
        _ => None,
    })
}

/// The first text of a tag.
pub(super) fn text(bytes: &[u8], tag: u64) -> Option<&str> {
    fields(bytes).find_map(|(own, field)| match field {
        Field::Bytes(bytes) if own == tag => std::str::from_utf8(bytes).ok(),
        _ => None,
    })
}

fn taken<'b>(bytes: &mut &'b [u8], length: usize) -> Option<&'b [u8]> {
    let (piece, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(piece)
}

fn varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for place in 0..10 {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f).checked_shl(7 * place)?;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_known_by_their_tags() {
        // The example of the guide (150), a text, four and eight bytes that nobody reads.
        let bytes = b"\x08\x96\x01\x12\x07testing\x1d\x01\x02\x03\x04\x21\x01\x02\x03\x04\x05\x06\x07\x08\x28\x05";
        assert_eq!(
            (number(bytes, 1), text(bytes, 2), number(bytes, 5), number(bytes, 6)),
            (Some(150), Some("testing"), Some(5), None)
        );
        for end in 0..bytes.len() {
            assert!(fields(&bytes[..end]).count() < 5);
        }
        assert_eq!(fields(&[0xff; 20]).count(), 0);
    }
}
