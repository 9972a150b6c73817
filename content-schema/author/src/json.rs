//! The front door for an author's file: JSON text, with the place of every value.
//!
//! [`check`] is what tools call: it reads a module of any kind and collects every problem.
//! Whether a text is JSON is for `serde_json` to say, so that the verdict is that of the
//! browser's `JSON.parse`; `jsonc-parser` then gives each value its place. Where the text is not
//! JSON, the module `finder` looks for the sentence that helps its author most.
//!
//! ```
//! use tremplin_author::json::{check, line_column};
//! use tremplin_author::{Explain, Lang};
//! use tremplin_content::report::Code;
//!
//! let text = "{ \"kind\": \"quiz\"\n  \"id\": \"cv\" }";
//! let checked = check(text);
//! let problem = &checked.report.problems[0];
//! assert_eq!(problem.code, Code::NotJson);
//! assert_eq!(problem.details[0], "missing-comma");
//! assert_eq!(line_column(text, problem.span.unwrap().start), (1, 17));
//! assert_eq!(problem.message(Lang::En), "A comma is missing here.");
//! ```

mod document;
mod finder;
mod mistake;
mod renamed;
mod strings;

use std::borrow::Cow;

use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, ParseResult, parse_to_ast};
use serde::de::IgnoredAny;

pub use document::{Document, JsonNode};
pub use mistake::MISTAKES;
pub(crate) use strings::meant;

use tremplin_content::report::{Code, Problem, Report, Severity, Span};
use tremplin_content::{Module, read};

/// What [`check`] found.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The module, unless the report [has errors](Report::has_errors).
    pub module: Option<Module>,
    /// Every problem, each with its place in the text.
    pub report: Report,
}

/// Reads a module of any kind from an author's text.
///
/// A text that is not JSON has exactly one problem, [`Code::NotJson`].
pub fn check(text: &str) -> Checked {
    match parse(text) {
        Ok(document) => {
            let (module, mut report) = read(&document.root());
            crate::nearest::choose(&mut report);
            renamed::join(&mut report);
            Checked { module, report }
        }
        Err(problem) => {
            Checked { module: None, report: Report { problems: vec![*problem], more: 0 } }
        }
    }
}

/// Reads JSON (RFC 8259), and nothing beyond it.
///
/// One byte order mark at the start is skipped, as `fetch` does in the browser; spans count it.
/// A text that nests more than 512 deep is refused, although browsers read it: no module does.
///
/// # Errors
/// One [`Problem`] with [`Code::NotJson`]. Its span is empty where something is to be written
/// between two characters. `details[0]` is the stable key of the mistake, one of
/// [`MISTAKES`]; more details fill the sentence.
pub fn parse(text: &str) -> Result<Document, Box<Problem>> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let skipped = text.len() - body.len();
    let refuse = |key: &str, start: usize, end: usize, more: Vec<String>| {
        Box::new(Problem {
            code: Code::NotJson,
            severity: Severity::Error,
            path: String::new(),
            span: Some(Span { start: start + skipped, end: end + skipped }),
            details: std::iter::once(key.to_owned()).chain(more).collect(),
        })
    };
    // Unlike a real value, `IgnoredAny` has no depth limit and takes half a surrogate pair,
    // both as `JSON.parse` does.
    if let Err(error) = serde_json::from_str::<IgnoredAny>(body) {
        return Err(match finder::find(body) {
            Some(found) => refuse(found.key, found.start, found.end, found.details),
            None => {
                let at = offset(body, error.line(), error.column());
                refuse("other", at, at, Vec::new())
            }
        });
    }
    match parse_to_ast(&whole_characters(body), &CollectOptions::default(), &strict()) {
        Ok(ParseResult { value: Some(value), .. }) => Ok(Document::new(&value, skipped)),
        Ok(_) => Err(refuse("empty", 0, 0, Vec::new())),
        Err(error) => {
            let key = match error.kind() {
                ParseErrorKind::NestingDepthExceeded => "too-deep",
                _ => "other",
            };
            Err(refuse(key, error.range().start, error.range().start, Vec::new()))
        }
    }
}

/// Half surrogate pairs (`\ud83d` alone) become `\ufffd`, as they do when a browser hands the
/// text to Rust. No byte moves.
fn whole_characters(json: &str) -> Cow<'_, str> {
    let unit = |at: usize| {
        let digits = json.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let mut halves = Vec::new();
    let mut from = 0;
    while let Some(offset) = json[from..].find('\\') {
        let at = from + offset;
        from = at
            + match (unit(at), unit(at + 6)) {
                (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
                (Some(0xd800..=0xdfff), _) => {
                    halves.push(at);
                    6
                }
                _ => 2,
            };
    }
    if halves.is_empty() {
        return Cow::Borrowed(json);
    }
    let mut mended = json.to_owned();
    for at in halves {
        mended.replace_range(at..at + 6, "\\ufffd");
    }
    Cow::Owned(mended)
}

fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

/// Line and column of a byte offset, both counted from 1, the column in characters.
///
/// Lines end in `\n`, `\r\n` or `\r`. A byte order mark takes no column. An offset behind the
/// text means its end; one inside a character means that character.
///
/// ```
/// use tremplin_author::json::line_column;
/// assert_eq!(line_column("é\r\nab", 5), (2, 2));
/// ```
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    lines_columns(text, &[offset])[0]
}

/// [`line_column`] of many offsets, in their order and in one pass over the text.
pub fn lines_columns(text: &str, offsets: &[usize]) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_by_key(|each| offsets[*each]);
    let mut order = order.into_iter().peekable();
    let mut places = vec![(1, 1); offsets.len()];
    let (mut line, mut column) = (1, 1);
    let mut previous = ' ';
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        while let Some(each) = order.next_if(|each| offsets[*each] < end) {
            places[each] = (line, column);
        }
        match character {
            '\n' if previous == '\r' => {}
            '\n' | '\r' => (line, column) = (line + 1, 1),
            '\u{feff}' if at == 0 => {}
            _ => column += 1,
        }
        previous = character;
    }
    for each in order {
        places[each] = (line, column);
    }
    places
}

/// The byte offset of serde_json's line and column (both from 1, the column in bytes).
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text.floor_char_boundary(start + column.saturating_sub(1))
}

#[cfg(test)]
mod tests;
