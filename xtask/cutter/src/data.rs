//! What stands in the memory from the start: the places of panics, which nobody hears of, and the texts and pieces of
//! data that come with a part.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::linked::Linked;
use crate::module::{Data, Module};

/// What texts begin and end with that come with a part: U+E000, the name of the part (none for the second one) and the
/// end of a line; U+E001. See `content-schema/model/src/pack.rs`.
const MARKS: [&str; 2] = ["\u{e000}", "\u{e001}"];
/// The part of texts that name none.
const SECOND: &str = "more";
/// Where the sources are whose names begin without a slash.
const SOURCES: [&str; 2] = ["widgets/", "content-schema/"];
/// A place in a source: the address of its name, the length of it, line and column, four bytes each.
const PLACE: usize = 16;
/// As many zeros at most fill up to the next word; another segment would cost more.
const PADDING: u32 = 3;

/// Puts zeros where places in sources stand, and the names of these.
pub(crate) fn forget_places(module: &mut Module) {
    let mut zeros = BTreeSet::new();
    for Data { address, bytes } in &module.data {
        let mut at = (address.wrapping_neg() & 3) as usize;
        while let Some(place) = bytes.get(at..at + PLACE) {
            let word = |at: usize| u32::from_le_bytes([0, 1, 2, 3].map(|byte| place[at + byte]));
            let (name, length) = (word(0), word(4));
            if slice(&module.data, name, length).is_some_and(is_source) {
                zeros.insert((address + at as u32, PLACE as u32));
                zeros.insert((name, length));
            }
            at += 4;
        }
    }
    for (start, length) in zeros {
        if let Some(bytes) = place(&mut module.data, &(start..start + length)) {
            bytes.fill(0);
        }
    }
}

/// The bytes at some addresses.
fn place<'d>(data: &'d mut [Data], range: &Range<u32>) -> Option<&'d mut [u8]> {
    data.iter_mut().find_map(|Data { address, bytes }| {
        let start = range.start.checked_sub(*address)? as usize;
        bytes.get_mut(start..start + range.len())
    })
}

/// Takes the pieces away that no function of the first part names; zeros stay. Those of a part are returned, a piece
/// that nobody names is gone. What shares a byte with another's stays.
pub(crate) fn take_pieces(
    data: &mut [Data],
    linked: &Linked,
    owners: &BTreeMap<usize, Option<String>>,
    texts: &[Text],
) -> Vec<Text> {
    let owner = |piece: usize| owners.get(&piece).map(Option::as_deref);
    let mut taken: Vec<(Option<&str>, Range<u32>)> = Vec::new();
    for (index, piece) in linked.pieces.iter().enumerate() {
        let Some(part) = owner(index) else { continue };
        let shares =
            |range: &Range<u32>| range.start < piece.range.end && piece.range.start < range.end;
        let mut others = linked.pieces.iter().enumerate();
        if others.all(|(other, its)| owner(other) == Some(part) || !shares(&its.range))
            && !texts.iter().any(|text| shares(&text.data.range()))
        {
            taken.push((part, piece.range.clone()));
        }
    }
    taken.sort_by_key(|(_, range)| range.start);
    let mut pieces: Vec<(Option<&str>, Range<u32>)> = Vec::new();
    for (part, range) in taken {
        match pieces.last_mut() {
            Some((its, last)) if *its == part && range.start <= last.end + PADDING => {
                let gap = last.end..range.start;
                let is_empty = gap.is_empty()
                    || place(data, &gap).is_some_and(|bytes| bytes.iter().all(|byte| *byte == 0));
                if is_empty {
                    last.end = last.end.max(range.end);
                    continue;
                }
                pieces.push((part, range));
            }
            _ => pieces.push((part, range)),
        }
    }
    let mut texts = Vec::new();
    for (part, range) in pieces {
        let Some(bytes) = place(data, &range) else { continue };
        if let Some(part) = part {
            let data = Data { address: range.start, bytes: bytes.to_vec() };
            texts.push(Text { part: part.to_owned(), data });
        }
        bytes.fill(0);
    }
    texts
}

fn slice(data: &[Data], start: u32, length: u32) -> Option<&[u8]> {
    data.iter().find_map(|Data { address, bytes }| {
        let at = start.checked_sub(*address)? as usize;
        bytes.get(at..at.checked_add(length as usize)?)
    })
}

/// Whether it is the name of a source, as Rust writes it into the data.
fn is_source(name: &[u8]) -> bool {
    name.ends_with(b".rs")
        && name.iter().all(|byte| byte.is_ascii_alphanumeric() || b"_./-".contains(byte))
        && (name.starts_with(b"/")
            || SOURCES.iter().any(|folder| name.starts_with(folder.as_bytes())))
}

/// A text that comes with a part.
pub(crate) struct Text {
    pub part: String,
    pub data: Data,
}

/// Takes the texts away that come with a part; zeros stay.
pub(crate) fn take_texts(module: &mut Module) -> Vec<Text> {
    let mut texts = Vec::new();
    for Data { address, bytes } in &mut module.data {
        let mut from = 0;
        while let Some(start) = find(bytes, MARKS[0], from) {
            let Some(end) = find(bytes, MARKS[1], start) else { break };
            let end = end + MARKS[1].len();
            let head = start + MARKS[0].len()..find(bytes, "\n", start).unwrap_or(end);
            let part = String::from_utf8_lossy(&bytes[head]);
            let part = if part.is_empty() { SECOND.to_owned() } else { part.into_owned() };
            let text = bytes[start..end].to_vec();
            texts.push(Text { part, data: Data { address: *address + start as u32, bytes: text } });
            bytes[start..end].fill(0);
            from = end;
        }
    }
    texts
}

fn find(bytes: &[u8], text: &str, from: usize) -> Option<usize> {
    let found = bytes[from..].windows(text.len()).position(|window| window == text.as_bytes());
    found.map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module(bytes: &[u8]) -> Module<'static> {
        let data = vec![Data { address: 102, bytes: bytes.to_vec() }];
        Module { data, ..Module::default() }
    }

    #[test]
    fn places_in_sources_are_forgotten() {
        let names = b"widgets/a.rs/rustc/b.rsc.rs";
        let word = |number: u32| number.to_le_bytes();
        let places = [102, 12, 3, 4, 114, 11, 5, 6, 125, 4, 7, 8].map(word).concat();
        let mut module = module(&[&names[..], &[9; 3], &places].concat());
        forget_places(&mut module);
        // The last one is the name of no source that is ours or Rust's.
        let kept = [&[0; 23][..], b"c.rs", &[9; 3], &[0; 32], &places[32..]].concat();
        assert_eq!(module.data[0].bytes, kept);
    }

    #[test]
    fn texts_go_with_their_part() {
        let bytes = "here\u{e000}\nlater\n\u{e001}there\u{e000}typed\na\u{e001}".as_bytes();
        let mut module = module(bytes);
        let texts = take_texts(&mut module);
        let told = |text: &Text| (text.part.clone(), text.data.address, text.data.bytes.len());
        let told: Vec<_> = texts.iter().map(told).collect();
        assert_eq!(told, [("more".to_owned(), 106, 13), ("typed".to_owned(), 124, 13)]);
        let kept = [&b"here"[..], &[0; 13], b"there", &[0; 13]].concat();
        assert_eq!(module.data[0].bytes, kept);
    }
}
