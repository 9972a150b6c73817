//! JSON with its numbers as JSON-LD turns them into texts (JSON-LD 1.1 API, section 8.6): oxjsonld takes
//! the digits as they stand.

use std::fmt::Write;

use serde_json::Value;
use tremplin_core::credential::Reason;

/// Writes a value.
///
/// # Errors
/// [`Reason::UndefinedTerm`] for numbers from 1e20 to 1e21, which oxjsonld writes in another way than
/// the specification.
pub fn write(value: &Value, out: &mut String) -> Result<(), Reason> {
    match value {
        Value::Array(list) => {
            let mut sign = '[';
            for one in list {
                out.push(sign);
                write(one, out)?;
                sign = ',';
            }
            out.push_str(if list.is_empty() { "[]" } else { "]" });
        }
        Value::Object(members) => {
            let mut sign = '{';
            for (name, one) in members {
                let _ = write!(out, "{sign}{}:", Value::from(name.as_str()));
                write(one, out)?;
                sign = ',';
            }
            out.push_str(if members.is_empty() { "{}" } else { "}" });
        }
        Value::Number(number) => {
            let number = number.as_f64().ok_or(Reason::UndefinedTerm)?;
            out.push_str(&text(number).ok_or(Reason::UndefinedTerm)?);
        }
        other => {
            let _ = write!(out, "{other}");
        }
    }
    Ok(())
}

/// A whole number below 1e21 with all its digits, any other as C's `%1.15E` without zeros at the end.
fn text(number: f64) -> Option<String> {
    let size = number.abs();
    if (1e20..1e21).contains(&size) || !number.is_finite() {
        return None;
    }
    if number == 0.0 {
        return Some("0".to_owned());
    }
    if size < 1e20 && number.fract() == 0.0 {
        return Some(format!("{number:.0}"));
    }
    let text = format!("{number:.15e}");
    let (digits, exponent) = text.split_once('e')?;
    let digits = digits.trim_end_matches('0');
    let zero = if digits.ends_with('.') { "0" } else { "" };
    Some(format!("{digits}{zero}e{exponent}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_specification_has_them() {
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
            (1e21, "1.0e21"),
        ] {
            assert_eq!(text(number).as_deref(), Some(expected));
        }
        assert_eq!(text(1e20), None);
        assert_eq!(text(f64::INFINITY), None);
    }

    #[test]
    fn the_rest_is_written_as_it_was() {
        let json = r#"{"a":[[],{},{"b":null,"é\"\n":[true,"c"]}],"d":"e"}"#;
        let mut out = String::new();
        write(&serde_json::from_str(json).unwrap(), &mut out).unwrap();
        assert_eq!(out, json);
    }
}
