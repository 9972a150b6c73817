//! What every widget needs to keep its state on the device: why a kept text was dropped, and the
//! numbers, lists and texts of the JSON in which it stands.

use tremplin_content::node::Node;

/// So many modules are kept beside the first one that has their identifier.
pub const NAMESAKES: usize = 4;

/// Why a saved state could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// It is not what a session writes.
    Unreadable,
    /// Another version of Tremplin wrote it.
    OtherVersion,
    /// The author has changed the module since, and nothing of it is as it was.
    ModuleChanged,
    /// It is of another module that goes by the same identifier, and stays where it is.
    OtherModule,
}

impl Dropped {
    /// The stable text form: `unreadable`, `other-version`, `module-changed`, `other-module`.
    pub fn as_str(self) -> &'static str {
        match self {
            Dropped::Unreadable => "unreadable",
            Dropped::OtherVersion => "other-version",
            Dropped::ModuleChanged => "module-changed",
            Dropped::OtherModule => "other-module",
        }
    }
}

pub(crate) fn push_list<T>(values: &[T], out: &mut String, push: fn(&T, &mut String)) {
    out.push('[');
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        push(value, out);
    }
    out.push(']');
}

pub(crate) fn push_number(number: u32, out: &mut String) {
    out.push_str(&number.to_string());
}

pub(crate) fn push_hex(number: u64, out: &mut String) {
    for shift in (0..16).rev() {
        let digit = (number >> (4 * shift)) as u32 & 15;
        out.extend(char::from_digit(digit, 16));
    }
}

/// A JSON string (RFC 8259, section 7).
pub(crate) fn push_text(text: &str, out: &mut String) {
    out.push('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => {
                out.push('\\');
                out.push(char);
            }
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                let code = u32::from(char);
                out.extend(char::from_digit(code >> 4, 16));
                out.extend(char::from_digit(code & 15, 16));
            }
            _ => out.push(char),
        }
    }
    out.push('"');
}

pub(crate) fn whole<N: Node>(node: &N) -> Option<u32> {
    let number = node.number()?;
    // `as` saturates, so that what is too large, negative or broken differs from itself.
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}

pub(crate) fn hex<N: Node>(saved: &N, name: &str) -> Option<u64> {
    u64::from_str_radix(&saved.member(name)?.text()?, 16).ok()
}
