//! `tremplin check`: every problem of every file.

use std::collections::HashMap;

use tremplin_author::authoring::Credits;
use tremplin_author::json::{self, Checked};
use tremplin_author::{Lang, advice};
use tremplin_content::node::Node;
use tremplin_content::report::{Code, Problem, Severity, Span};
use tremplin_credentials::date;

use crate::args::{CheckOptions, Format};
use crate::checked::CheckedFile;
use crate::credential::moment;
use crate::{FAILED, human, machine};

/// What to print and the exit code.
pub fn run(options: &CheckOptions, lang: Lang) -> (String, u8) {
    let mut files: Vec<CheckedFile> =
        options.files.iter().map(|file| CheckedFile::new(file, lang)).collect();
    warn_of_twins(&mut files);
    warn_of_old_facts(&mut files, &date::text(moment::now()));
    if options.advice {
        advise(&mut files);
    }
    let text = match options.format {
        Format::Human => human::render(&files, lang),
        Format::Json => machine::render(&files, lang),
    };
    (text, exit_code(&files))
}

/// Warns of each module whose kind and identifier are those of a file before it: on one site they would
/// take each other's place on the learner's device.
fn warn_of_twins(files: &mut [CheckedFile]) {
    let mut first: HashMap<[String; 2], String> = HashMap::new();
    for file in files {
        let Ok((text, checked)) = &mut file.outcome else { continue };
        let Some((name, span)) = name_of(text) else { continue };
        let id = name[1].clone();
        let other = first.entry(name).or_insert_with(|| file.file.clone());
        if is_same_file(other, &file.file) {
            continue;
        }
        warn(checked, Code::DuplicateModule, "id", span, vec![id, other.clone()]);
    }
}

/// Warns of each module that was to be read again before a day that is over.
fn warn_of_old_facts(files: &mut [CheckedFile], now: &str) {
    let today = now.get(..10).unwrap_or_default();
    for file in files {
        let Ok((text, checked)) = &mut file.outcome else { continue };
        let Ok(document) = json::parse(text) else { continue };
        let Some(node) = document.root().member("reviewBy") else { continue };
        let credits = Credits { review_by: node.text(), ..Credits::default() };
        let Some(day) = credits.overdue(today) else { continue };
        warn(checked, Code::ReviewDue, "reviewBy", node.span(), vec![day.to_owned()]);
    }
}

/// Adds what could be better.
fn advise(files: &mut [CheckedFile]) {
    for file in files {
        let Ok((text, checked)) = &mut file.outcome else { continue };
        checked.report.problems.extend(advice::of(text));
        checked.report.problems.sort_by_key(|problem| problem.span.map(|span| span.start));
    }
}

/// Adds a warning about a member of the module, in its place among the others.
fn warn(checked: &mut Checked, code: Code, path: &str, span: Option<Span>, details: Vec<String>) {
    let severity = Severity::Warning;
    let problem = Problem { code, severity, path: path.to_owned(), span, details };
    checked.report.problems.push(problem);
    checked.report.problems.sort_by_key(|problem| problem.span.map(|span| span.start));
}

/// Kind and identifier of a module, with errors or without, and where the identifier stands.
fn name_of(text: &str) -> Option<([String; 2], Option<Span>)> {
    let document = json::parse(text).ok()?;
    let id = document.root().member("id")?;
    Some(([document.root().member("kind")?.text()?, id.text()?], id.span()))
}

fn is_same_file(one: &str, other: &str) -> bool {
    let real = |file: &str| std::fs::canonicalize(file).ok();
    one == other || real(one).is_some_and(|one| Some(one) == real(other))
}

fn exit_code(files: &[CheckedFile]) -> u8 {
    if files.iter().any(|file| file.outcome.is_err()) {
        FAILED
    } else {
        u8::from(files.iter().any(|file| file.count(Severity::Error) > 0))
    }
}
