//! `--format json`: one object for tools.
//!
//! ```json
//! {
//!   "errors": 1,
//!   "warnings": 0,
//!   "advice": 0,
//!   "files": [{
//!     "file": "cv.json",
//!     "module": null,
//!     "unreadable": null,
//!     "more": 0,
//!     "problems": [{
//!       "code": "out-of-range",
//!       "severity": "error",
//!       "path": "passMark",
//!       "message": "…",
//!       "help": "…",
//!       "details": ["0", "100"],
//!       "start": { "offset": 84, "line": 6, "column": 15 },
//!       "end": { "offset": 87, "line": 6, "column": 18 }
//!     }]
//!   }]
//! }
//! ```
//!
//! `module` is `{ "kind", "id", "title", "items" }` for a module that can be used; the cards of a
//! deck and the requirements of a badge are its items. `unreadable` is a sentence for a file that
//! could not be read. `more` is how many problems there are beyond those listed. Offsets count bytes from 0; lines and columns count from 1, columns in
//! characters.

use serde::Serialize;
use tremplin_author::json::lines_columns;
use tremplin_author::{Explain, Lang};
use tremplin_content::report::{Problem, Severity};
use tremplin_content::stranger;

use crate::checked::CheckedFile;

#[derive(Serialize)]
struct Output<'a> {
    errors: usize,
    warnings: usize,
    advice: usize,
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct File<'a> {
    file: &'a str,
    module: Option<Summary<'a>>,
    unreadable: Option<&'a str>,
    more: usize,
    problems: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Summary<'a> {
    kind: &'a str,
    id: &'a str,
    title: &'a str,
    items: usize,
}

#[derive(Serialize)]
struct Found<'a> {
    code: &'a str,
    severity: &'a str,
    path: &'a str,
    message: String,
    help: String,
    details: &'a [String],
    start: Option<Place>,
    end: Option<Place>,
}

#[derive(Serialize)]
struct Place {
    offset: usize,
    line: usize,
    column: usize,
}

/// The object, with a newline at its end.
pub fn render(files: &[CheckedFile], lang: Lang) -> String {
    let total = |severity| files.iter().map(|file| file.count(severity)).sum();
    let output = Output {
        errors: total(Severity::Error),
        warnings: total(Severity::Warning),
        advice: total(Severity::Advice),
        files: files.iter().map(|file| describe(file, lang)).collect(),
    };
    // Only maps with keys that are no text can fail to be written, and there are none.
    serde_json::to_string_pretty(&output)
        .map(|text| stranger::escaped(&text) + "\n")
        .unwrap_or_default()
}

fn describe(file: &CheckedFile, lang: Lang) -> File<'_> {
    let module = file.module().map(|module| Summary {
        kind: module.kind().name(),
        id: module.id(),
        title: module.title(),
        items: module.parts(),
    });
    let (unreadable, problems) = match &file.outcome {
        Err(sentence) => (Some(sentence.as_str()), Vec::new()),
        Ok((text, checked)) => (None, all_found(&checked.report.problems, text, lang)),
    };
    let more = file.outcome.as_ref().map_or(0, |(_, checked)| checked.report.more);
    File { file: &file.file, module, unreadable, more, problems }
}

fn all_found<'a>(problems: &'a [Problem], text: &str, lang: Lang) -> Vec<Found<'a>> {
    let spans = problems.iter().filter_map(|problem| problem.span);
    let offsets: Vec<usize> = spans.flat_map(|span| [span.start, span.end]).collect();
    let mut places = offsets
        .iter()
        .zip(lines_columns(text, &offsets))
        .map(|(offset, (line, column))| Place { offset: *offset, line, column });
    problems
        .iter()
        .map(|problem| Found {
            code: problem.code.as_str(),
            severity: match problem.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Advice => "advice",
            },
            path: &problem.path,
            message: problem.message(lang),
            help: problem.help(lang),
            details: &problem.details,
            start: problem.span.and_then(|_| places.next()),
            end: problem.span.and_then(|_| places.next()),
        })
        .collect()
}
