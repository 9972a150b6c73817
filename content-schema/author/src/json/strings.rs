//! The parts of a JSON text that have an inside: texts, numbers and words.

use super::mistake::Mistake;

fn mistake<T>(key: &'static str, start: usize, end: usize, details: &[&str]) -> Result<T, Mistake> {
    Err(Mistake::new(key, start, end, details))
}

/// The length of the text in quotes at `start`, quotes included.
pub(super) fn scan(text: &str, start: usize) -> Result<usize, Mistake> {
    let mut characters = text[start + 1..].char_indices().map(|(at, c)| (at + start + 1, c));
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return Ok(at + 1 - start),
            '\\' => {
                let Some((_, escaped)) = characters.next() else { break };
                escape(text, at, escaped)?;
            }
            '\n' | '\r' => return line_end(text, start, at),
            control if control < ' ' => {
                return mistake("control-in-text", at, at + 1, &[&code_point(control)]);
            }
            _ => {}
        }
    }
    let end = text.trim_end().len().max(start + 1);
    mistake("unclosed-text", end, end, &[])
}

fn escape(text: &str, at: usize, escaped: char) -> Result<(), Mistake> {
    let digits: String = text[at + 1..].chars().skip(1).take(4).collect();
    let fits = match escaped {
        '"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' => true,
        'u' => digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
        _ => false,
    };
    if fits {
        return Ok(());
    }
    let end = at + 1 + if escaped < ' ' { 0 } else { escaped.len_utf8() };
    mistake("invalid-escape", at, end, &[&text[at..end]])
}

/// A line ends inside a text: either its closing quote is missing, or the text goes on.
fn line_end<T>(text: &str, start: usize, at: usize) -> Result<T, Mistake> {
    let next_line = text[at..].trim_start();
    let next_is_json = next_line.starts_with(['{', '}', ']'])
        || next_line.is_empty()
        || next_line.strip_prefix('"').is_some_and(|rest| {
            let line = rest.lines().next().unwrap_or_default();
            let name_or_text = line.find('"').filter(|end| *end > 0);
            name_or_text.is_some_and(|end| {
                let behind = line[end + 1..].trim();
                behind.is_empty() || behind.starts_with([':', ',', ']'])
            })
        });
    if !next_is_json {
        return mistake("line-in-text", at, at, &[]);
    }
    let line = text[start..at].trim_end();
    let said = line.strip_suffix(',').unwrap_or(line).trim_end();
    let end = start + said.len().max(1);
    match said.chars().next_back() {
        Some(last) if is_curly_quote(last) && !matches!(last, '»' | '’') && said.len() > 1 => {
            mistake("curly-quote", end - last.len_utf8(), end, &[&last.to_string()])
        }
        _ => mistake("unclosed-text", end, end, &[]),
    }
}

/// Whether what stands at `next` goes on with the text that a quote has just closed at `end`:
/// `"Il dit "oui" tout de suite"`.
pub(super) fn goes_on(text: &str, end: usize, next: usize) -> bool {
    let gap = &text[end..next];
    let rest = &text[next..];
    let line = rest.lines().next().unwrap_or_default();
    if gap.contains(['\n', '\r']) || line.starts_with(':') {
        return false;
    }
    match line.strip_prefix('"') {
        // Two texts side by side want a comma; a quote that ends in prose does not.
        Some(inside) => inside.find('"').is_none_or(|close| {
            let behind = inside[close + 1..].trim_start();
            !(behind.is_empty() || behind.starts_with([',', ':', '}', ']']))
        }),
        None => !line.starts_with(['{', '[', ';']),
    }
}

/// The length of the number at `start`.
pub(super) fn number(text: &str, start: usize) -> Result<usize, Mistake> {
    let rest = &text[start..];
    let length = rest
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-')))
        .unwrap_or(rest.len());
    let token = &rest[..length];
    if serde_json::from_str::<serde::de::IgnoredAny>(token).is_ok() {
        return Ok(length);
    }
    let digits = token.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0
        && digits < length
        && token[digits..].bytes().all(|byte| byte.is_ascii_alphabetic())
    {
        return mistake(
            "number-unit",
            start,
            start + length,
            &[&token[..digits], &token[digits..]],
        );
    }
    mistake("number-form", start, start + length, &[token])
}

/// The letters, digits, `_` and `-` at the start of `text`.
pub(super) fn word(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '$')));
    &text[..end.unwrap_or(text.len())]
}

/// What JSON writes for a word that stands for true, false or nothing.
pub(crate) fn meant(word: &str) -> Option<&'static str> {
    match word.to_lowercase().as_str() {
        "vrai" | "oui" | "yes" | "true" | "juste" | "correct" => Some("true"),
        "faux" | "non" | "no" | "false" => Some("false"),
        "none" | "nil" | "undefined" | "null" | "nan" | "rien" | "vide" => Some("null"),
        _ => None,
    }
}

pub(super) fn is_curly_quote(character: char) -> bool {
    matches!(character, '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚')
}

pub(super) fn is_closer(character: char) -> bool {
    matches!(character, '}' | ']')
}

/// White space and format characters that JSON does not allow between values.
pub(super) fn is_invisible(character: char) -> bool {
    character.is_whitespace() && !matches!(character, ' ' | '\t' | '\n' | '\r')
        || character.is_control() && !matches!(character, '\t' | '\n' | '\r')
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// A character by its number: `U+00A0`.
pub(super) fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}
