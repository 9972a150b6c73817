//! JSON as text, with its numbers as JSON-LD turns them into texts (JSON-LD 1.1 API, section 8.6):
//! oxjsonld takes the digits as they stand.

use tremplin_content::node::{Node, Shape};
use tremplin_credentials::Reason;

/// A JSON text that is being written.
pub struct Writer {
    /// The text so far.
    pub text: String,
    /// Writes a number as C's `%1.15E`.
    pub number: fn(f64) -> String,
}

impl Writer {
    /// Writes a value.
    ///
    /// # Errors
    /// [`Reason::UndefinedTerm`] for numbers from 1e20 to 1e21, which oxjsonld writes in another way
    /// than the specification, and for `null`, which RDF drops.
    pub fn value<N: Node>(&mut self, node: &N) -> Result<(), Reason> {
        match node.shape() {
            Shape::Null => return Err(Reason::UndefinedTerm),
            Shape::Boolean => {
                self.text.push_str(if node.boolean() == Some(true) { "true" } else { "false" });
            }
            Shape::Number => self.number(node.number().ok_or(Reason::UndefinedTerm)?)?,
            Shape::Text => quoted(&node.text().unwrap_or_default(), &mut self.text),
            Shape::List => {
                let mut sign = '[';
                for one in node.elements() {
                    self.text.push(sign);
                    self.value(&one)?;
                    sign = ',';
                }
                self.text.push_str(if sign == '[' { "[]" } else { "]" });
            }
            Shape::Object => {
                self.text.push('{');
                self.members(node, &[], "")?;
                self.text.push('}');
            }
        }
        Ok(())
    }

    /// Writes the members of an object but some, with commas between them and `before` before them.
    ///
    /// # Errors
    /// As [`value`](Writer::value).
    pub fn members<N: Node>(&mut self, node: &N, but: &[&str], before: &str) -> Result<(), Reason> {
        let mut sign = before;
        for (name, value) in node.members() {
            if but.contains(&name.as_str()) {
                continue;
            }
            self.text.push_str(sign);
            quoted(&name, &mut self.text);
            self.text.push(':');
            self.value(&value)?;
            sign = ",";
        }
        Ok(())
    }

    /// A whole number below 1e21 with all its digits, any other as C's `%1.15E` without zeros at the
    /// end.
    fn number(&mut self, number: f64) -> Result<(), Reason> {
        let size = number.abs();
        if (1e20..1e21).contains(&size) || !number.is_finite() {
            return Err(Reason::UndefinedTerm);
        }
        if size < 1e20 && number.fract() == 0.0 {
            if number < 0.0 {
                self.text.push('-');
            }
            // Below 1e20, which is below 2^67.
            digits(size as u128, &mut self.text);
            return Ok(());
        }
        let text = (self.number)(number);
        let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let digits = digits.trim_end_matches('0');
        self.text.push_str(digits);
        if digits.ends_with('.') {
            self.text.push('0');
        }
        self.text.push('e');
        self.text.push_str(exponent);
        Ok(())
    }
}

/// A number as C's `%1.15E`, but for a small letter and an exponent as short as it can be.
pub fn exponential(number: f64) -> String {
    format!("{number:.15e}")
}

fn digits(number: u128, out: &mut String) {
    if number > 9 {
        digits(number / 10, out);
    }
    out.push(char::from_digit((number % 10) as u32, 10).unwrap_or('0'));
}

fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\0'..='\x1f' => {
                let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                let code = u32::from(character);
                out.push_str("\\u00");
                out.extend([digit(code >> 4), digit(code & 15)]);
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use tremplin_author::json;

    fn writer() -> Writer {
        Writer { text: String::new(), number: exponential }
    }

    #[test]
    fn numbers_are_written_as_the_specification_has_them() {
        let text = |value| {
            let mut out = writer();
            out.number(value).map(|()| out.text)
        };
        for (number, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (-1.0, "-1"),
            (12.5, "1.25e1"),
            (0.1, "1.0e-1"),
            (0.300_000_000_000_000_04, "3.0e-1"),
            (123_456_789.123_456_79, "1.234567891234568e8"),
            (4.35, "4.35e0"),
            (1e-7, "1.0e-7"),
            (9_007_199_254_740_993.0, "9007199254740992"),
            (1e19, "10000000000000000000"),
            (-99_999_999_999_999_990_000.0, "-99999999999999983616"),
            (1e21, "1.0e21"),
        ] {
            assert_eq!(text(number).as_deref(), Ok(expected));
        }
        assert!(text(1e20).is_err() && text(f64::INFINITY).is_err());
    }

    #[test]
    fn the_rest_is_written_as_it_was() {
        let text = r#"{"a":[[],{},{"b":false,"é\"\u000a\\":[true,"c"]}],"d":"\u001f"}"#;
        let document = json::parse(text).unwrap();
        let mut out = writer();
        out.value(&document.root()).unwrap();
        assert_eq!(out.text, text);
        let mut out = writer();
        out.members(&document.root(), &["a"], ",").unwrap();
        assert_eq!(out.text, r#","d":"\u001f""#);
        assert!(out.value(&json::parse("[null]").unwrap().root()).is_err());
    }
}
