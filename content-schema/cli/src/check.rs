//! `tremplin check`: every problem of every file.

use tremplin_content::json::{self, Checked};
use tremplin_content::report::Severity;
use tremplin_content::{Lang, Module};

use crate::args::{CheckOptions, Format};
use crate::{FAILED, human, machine, source};

/// One file and what was found in it.
pub struct CheckedFile {
    /// The name as given.
    pub file: String,
    /// The text, and what is in it; or why it cannot be read.
    pub outcome: Result<(String, Checked), String>,
}

impl CheckedFile {
    /// Reads and checks a file. Its problems come in the order of the text.
    pub fn new(file: &str, lang: Lang) -> Self {
        let outcome = source::read(file, lang).map(|text| {
            let mut checked = json::check(&text);
            checked.report.problems.sort_by_key(|problem| problem.span.map(|span| span.start));
            (text, checked)
        });
        Self { file: file.to_owned(), outcome }
    }

    /// How many problems are as severe.
    pub fn count(&self, severity: Severity) -> usize {
        let Ok((_, checked)) = &self.outcome else { return 0 };
        checked.report.problems.iter().filter(|problem| problem.severity == severity).count()
    }

    /// The module, if it can be used.
    pub fn module(&self) -> Option<&Module> {
        self.outcome.as_ref().ok().and_then(|(_, checked)| checked.module.as_ref())
    }
}

/// What to print and the exit code.
pub fn run(options: &CheckOptions, lang: Lang) -> (String, u8) {
    let files: Vec<CheckedFile> =
        options.files.iter().map(|file| CheckedFile::new(file, lang)).collect();
    let text = match options.format {
        Format::Human => human::render(&files, lang),
        Format::Json => machine::render(&files, lang),
    };
    (text, exit_code(&files))
}

fn exit_code(files: &[CheckedFile]) -> u8 {
    if files.iter().any(|file| file.outcome.is_err()) {
        FAILED
    } else {
        u8::from(files.iter().any(|file| file.count(Severity::Error) > 0))
    }
}
