//! Writes JSON: lists, numbers and texts, pushed to the end of a text. The bundle has no serde.
//!
//! ```
//! use tremplin_content::write::{push_list, push_text};
//! let mut out = String::new();
//! push_list(&["a", "\"b\""], &mut out, |text, out| push_text(text, out));
//! assert_eq!(out, r#"["a","\"b\""]"#);
//! ```

/// Adds a list, each value with `push`.
pub fn push_list<T>(values: &[T], out: &mut String, push: fn(&T, &mut String)) {
    out.push('[');
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        push(value, out);
    }
    out.push(']');
}

/// Adds a number.
pub fn push_number(number: u32, out: &mut String) {
    out.push_str(&number.to_string());
}

/// Adds 16 hexadecimal digits.
pub fn push_hex(number: u64, out: &mut String) {
    for shift in (0..16).rev() {
        let digit = (number >> (4 * shift)) as u32 & 15;
        out.extend(char::from_digit(digit, 16));
    }
}

/// Adds a string (RFC 8259, section 7).
pub fn push_text(text: &str, out: &mut String) {
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
