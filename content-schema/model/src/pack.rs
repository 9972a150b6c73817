//! Many texts as one: the fields in lines, the forms of a field with `|` between them. A table of
//! addresses and lengths would cost the learner as much as the texts.
//!
//! ```
//! use tremplin_content::{pack, packed};
//!
//! let texts = packed!(2, [["oui", "yes"], ["non", "no"]]);
//! assert_eq!(pack::at(texts, 2, 1), "no"); // the first line is a mark
//! ```

/// What texts begin and end with that are fetched later, for `xtask/cutter`: U+E000 in a line, U+E001 (UTF-8).
const MARKS: [&str; 2] = ["\u{e000}\n", "\u{e001}"];

/// How many bytes the texts take, with the marks or without.
pub const fn length(fields: &[&[&str]], marked: bool) -> usize {
    let mut length = if marked { MARKS[0].len() + MARKS[1].len() } else { 0 };
    let mut field = 0;
    while field < fields.len() {
        let mut form = 0;
        while form < fields[field].len() {
            length += fields[field][form].len() + 1;
            form += 1;
        }
        field += 1;
    }
    length
}

/// The texts as bytes, `N` of them as [`length`] says.
pub const fn join<const N: usize>(fields: &[&[&str]], marked: bool) -> [u8; N] {
    let mut joined = [0; N];
    let mut at = 0;
    if marked {
        at = put(&mut joined, at, MARKS[0]);
    }
    let mut field = 0;
    while field < fields.len() {
        let forms = fields[field];
        let mut form = 0;
        while form < forms.len() {
            at = put(&mut joined, at, forms[form]);
            form += 1;
            joined[at] = if form < forms.len() { b'|' } else { b'\n' };
            at += 1;
        }
        field += 1;
    }
    if marked {
        put(&mut joined, at, MARKS[1]);
    }
    joined
}

const fn put(joined: &mut [u8], at: usize, text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        assert!(bytes[index] != b'|', "a text must not have a `|`");
        joined[at + index] = bytes[index];
        index += 1;
    }
    at + bytes.len()
}

/// The bytes as a text.
///
/// # Panics
///
/// Where they are none; texts that were joined are.
pub const fn text(joined: &[u8]) -> &str {
    match str::from_utf8(joined) {
        Ok(text) => text,
        Err(_) => panic!(),
    }
}

/// Sentences in so many forms as one text that is fetched later: `packed!(2, [[French, English], …])`. The first
/// line is a mark, so that the first sentence has the number 1.
#[macro_export]
macro_rules! packed {
    ($forms:literal, $sentences:expr) => {
        const {
            const LINES: &[[&str; $forms]] = &$sentences;
            const SENTENCES: &[&[&str]] = &$crate::pack::slices::<$forms, { LINES.len() }>(LINES);
            const LENGTH: usize = $crate::pack::length(SENTENCES, true);
            const PACKED: [u8; LENGTH] = $crate::pack::join(SENTENCES, true);
            $crate::pack::text(&PACKED)
        }
    };
}

/// `N` lines of equal length as [`join`] takes them.
pub const fn slices<const M: usize, const N: usize>(
    lines: &'static [[&'static str; M]],
) -> [&'static [&'static str]; N] {
    let mut slices: [&[&str]; N] = [&[]; N];
    let mut at = 0;
    while at < N {
        slices[at] = &lines[at];
        at += 1;
    }
    slices
}

/// One form of one field.
#[inline(never)]
pub fn at(joined: &'static str, field: usize, form: usize) -> &'static str {
    let line = joined.split('\n').nth(field).unwrap_or_default();
    line.split('|').nth(form).unwrap_or_default()
}
