//! What became of files, for people.

use tremplin_author::Lang;
use tremplin_content::stranger;
use tremplin_formats::report::{Note, Report, Weight};

use super::Converted;
use crate::say;
use crate::source::display_name;

/// More notes than these on one file are only counted.
const MOST: usize = 60;

/// How wide the text may be where nothing says how wide the terminal is.
const WIDTH: usize = 100;

/// Everything there is to say.
pub(super) fn render(all: &[Converted], lang: Lang) -> String {
    let width = terminal_size::terminal_size()
        .map_or(WIDTH, |(width, _)| usize::from(width.0))
        .clamp(40, 120);
    let mut out = String::new();
    for converted in all {
        let name = display_name(&converted.file, lang);
        let whole = match &converted.outcome {
            Ok(whole) => whole,
            Err(failure) => {
                let place = place(failure.line, lang);
                let message = stranger::line(&failure.message);
                let sentence = match message.contains(&name) {
                    true => message,
                    false => say::convert::said(lang, &format!("{name}{place}"), &message),
                };
                out += &wrapped(&sentence, "", width);
                continue;
            }
        };
        out += &report(&whole.report, &name, width, lang);
        for piece in &whole.pieces {
            if let Some(lost) = &piece.lost {
                out += &report(lost, &stranger::line(piece.module.title()), width, lang);
            }
            if let Some(file) = &piece.file {
                out += &wrapped(&say::convert::written(lang, &stranger::line(file)), "", width);
            }
        }
        if !whole.files.is_empty() {
            let count = whole.files.len();
            let sentence = match &whole.folder {
                Some(folder) => say::convert::beside(lang, &stranger::line(folder), count),
                None => say::convert::not_beside(lang, count),
            };
            out += &wrapped(&sentence, "", width);
        }
        if whole.pieces.is_empty() {
            out += &wrapped(&say::convert::nothing(lang, &name), "", width);
        }
    }
    out
}

/// The sums, and the notes: those that say most first.
fn report(report: &Report, name: &str, width: usize, lang: Lang) -> String {
    let counts = report.counts();
    let mut parts =
        vec![say::convert::found(lang, counts.found), say::convert::kept(lang, counts.kept)];
    if counts.changed > 0 {
        parts.push(say::convert::changed(lang, counts.changed));
    }
    if counts.left_out > 0 {
        parts.push(say::convert::left_out(lang, counts.left_out));
    }
    let head = say::convert::head(lang, &parts.join(", "), name, report.format.name());
    let mut out = wrapped(&head, "", width);
    let entries = report.entries.iter();
    let of_entries =
        entries.flat_map(|entry| entry.notes.iter().map(move |note| (Some(entry), note)));
    let mut notes: Vec<_> =
        report.notes.iter().map(|note| (None, note)).chain(of_entries).collect();
    notes.sort_by_key(|(_, note)| std::cmp::Reverse(note.code.weight()));
    for (entry, note) in notes.iter().take(MOST) {
        let line = if note.line > 0 { note.line } else { entry.map_or(0, |entry| entry.line) };
        let path =
            entry.map(|entry| entry.path.as_str()).filter(|path| line == 0 && !path.is_empty());
        let place =
            path.map_or_else(|| place(line, lang), |path| format!(", {}", stranger::line(path)));
        let at = format!("{}{place}", weight(note, lang));
        let text = say::convert::said(lang, &at, &note.message(lang));
        out += &wrapped(&stranger::line(&text), "  ", width);
    }
    let more = notes.len().saturating_sub(MOST) + report.more;
    if more > 0 {
        out += &wrapped(&say::convert::more(lang, more), "  ", width);
    }
    out
}

fn weight(note: &Note, lang: Lang) -> &'static str {
    let [told, changed, lost, left_out] = say::convert::weight(lang);
    match note.code.weight() {
        Weight::Told => told,
        Weight::Changed => changed,
        Weight::Lost => lost,
        Weight::LeftOut => left_out,
    }
}

fn place(line: usize, lang: Lang) -> String {
    match line {
        0 => String::new(),
        _ => format!(", {}", say::convert::line(lang, &line.to_string())),
    }
}

fn wrapped(text: &str, indent: &str, width: usize) -> String {
    let behind = format!("{indent}  ");
    let options = textwrap::Options::new(width).initial_indent(indent).subsequent_indent(&behind);
    textwrap::fill(text, options) + "\n"
}
