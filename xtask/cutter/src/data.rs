//! What stands in the memory from the start: the places of panics, which nobody hears of, and the texts that come
//! with a part.

use std::collections::BTreeSet;

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
        for Data { address, bytes } in &mut module.data {
            let range = start.checked_sub(*address).map(|at| at as usize..(at + length) as usize);
            if let Some(text) = range.and_then(|range| bytes.get_mut(range)) {
                text.fill(0);
            }
        }
    }
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
