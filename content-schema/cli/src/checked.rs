//! A file, and what the checker found in it.

use tremplin_author::Lang;
use tremplin_author::json::{self, Checked};
use tremplin_content::Module;
use tremplin_content::report::Severity;

use crate::source;

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
        let report = &checked.report;
        let worst = if report.has_errors() { Severity::Error } else { Severity::Warning };
        let listed = report.problems.iter().filter(|problem| problem.severity == severity).count();
        listed + if severity == worst { report.more } else { 0 }
    }

    /// The module, if it can be used.
    pub fn module(&self) -> Option<&Module> {
        self.outcome.as_ref().ok().and_then(|(_, checked)| checked.module.as_ref())
    }
}
