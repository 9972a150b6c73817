//! `convert --format json`: one object for tools.
//!
//! ```json
//! {
//!   "files": [{
//!     "file": "banque.gift",
//!     "refused": null,
//!     "line": 0,
//!     "report": {
//!       "format": "gift",
//!       "found": 1, "kept": 0, "changed": 1, "leftOut": 0, "more": 0,
//!       "notes": [],
//!       "entries": [{
//!         "line": 3, "path": "", "name": "Combien ?", "fate": "changed", "module": 0, "place": 0,
//!         "notes": [{ "code": "decimal-comma", "weight": "changed", "line": 3, "message": "…", "details": ["3,5", "3.5"] }]
//!       }]
//!     },
//!     "modules": [{ "kind": "quiz", "id": "banque", "title": "banque", "file": "banque.json", "lost": null }],
//!     "beside": ["banque-media/cv.png"]
//!   }]
//! }
//! ```
//!
//! `refused` is a sentence for a file that was not read, `line` the place of what is wrong in it. `module` and `place`
//! count from 0, and are `null` for what was left out. `lost` is the report of writing another format than our own.
//! `beside` are the pictures and sounds that the modules name, where they were written. `more` is how many notes there are beyond those listed.

use serde::Serialize;
use tremplin_author::Lang;
use tremplin_content::stranger;
use tremplin_formats::report;

use super::Converted;

#[derive(Serialize)]
struct Output<'a> {
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct File<'a> {
    file: &'a str,
    refused: Option<&'a str>,
    line: usize,
    report: Option<Report<'a>>,
    modules: Vec<Module<'a>>,
    beside: Vec<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    format: &'a str,
    found: usize,
    kept: usize,
    changed: usize,
    left_out: usize,
    more: usize,
    notes: Vec<Note<'a>>,
    entries: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    line: usize,
    path: &'a str,
    name: &'a str,
    fate: &'a str,
    module: Option<usize>,
    place: Option<usize>,
    notes: Vec<Note<'a>>,
}

#[derive(Serialize)]
struct Note<'a> {
    code: &'a str,
    weight: &'a str,
    line: usize,
    message: String,
    details: &'a [String],
}

#[derive(Serialize)]
struct Module<'a> {
    kind: &'a str,
    id: &'a str,
    title: &'a str,
    file: Option<&'a str>,
    lost: Option<Report<'a>>,
}

/// The object, with a newline at its end.
pub(super) fn render(all: &[Converted], lang: Lang) -> String {
    let output = Output { files: all.iter().map(|converted| file(converted, lang)).collect() };
    // Only maps with keys that are no text can fail to be written, and there are none.
    serde_json::to_string_pretty(&output)
        .map(|text| stranger::escaped(&text) + "\n")
        .unwrap_or_default()
}

fn file(converted: &Converted, lang: Lang) -> File<'_> {
    let file = &converted.file;
    match &converted.outcome {
        Err(failure) => File {
            file,
            refused: Some(&failure.message),
            line: failure.line,
            report: None,
            modules: Vec::new(),
            beside: Vec::new(),
        },
        Ok(whole) => {
            let modules = whole.pieces.iter().map(|piece| Module {
                kind: piece.module.kind().name(),
                id: piece.module.id(),
                title: piece.module.title(),
                file: piece.file.as_deref(),
                lost: piece.lost.as_ref().map(|lost| described(lost, lang)),
            });
            let modules = modules.collect();
            let written = whole.files.iter().filter(|_| whole.folder.is_some());
            File {
                file,
                refused: None,
                line: 0,
                report: Some(described(&whole.report, lang)),
                modules,
                beside: written.map(|file| file.path.as_str()).collect(),
            }
        }
    }
}

fn described(report: &report::Report, lang: Lang) -> Report<'_> {
    let counts = report.counts();
    let entries = report.entries.iter().map(|entry| Entry {
        line: entry.line,
        path: &entry.path,
        name: &entry.name,
        fate: entry.fate().as_str(),
        module: entry.went.map(|[module, _]| module),
        place: entry.went.map(|[_, place]| place),
        notes: notes(&entry.notes, lang),
    });
    Report {
        format: report.format.name(),
        found: counts.found,
        kept: counts.kept,
        changed: counts.changed,
        left_out: counts.left_out,
        more: report.more,
        notes: notes(&report.notes, lang),
        entries: entries.collect(),
    }
}

fn notes(all: &[report::Note], lang: Lang) -> Vec<Note<'_>> {
    let note = |note: &'_ report::Note| {
        (note.code.as_str(), note.code.weight().as_str(), note.message(lang))
    };
    let each = all.iter().map(|each| {
        let (code, weight, message) = note(each);
        Note { code, weight, line: each.line, message, details: &each.details }
    });
    each.collect()
}
