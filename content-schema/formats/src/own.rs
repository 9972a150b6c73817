//! Tremplin's own JSON.

use tremplin_author::json::{check, line_column};
use tremplin_author::{Explain, Lang};
use tremplin_content::report::Severity;

use crate::format::Format;
use crate::making::{Authored, Intake, Outlet, Reason, Refused};

/// Whether a text is most likely a module.
pub(crate) fn is_like(text: &str, _: Format) -> bool {
    text.trim_start().starts_with('{') && text.contains("\"kind\"")
}

/// Reads a module, which comes in whole or not at all.
pub(crate) fn read(text: &str, intake: &mut Intake<'_>) -> Result<(), Refused> {
    let Some(module) = Authored::from_json(text) else {
        let problems = check(text).report.problems;
        let error = problems.iter().find(|problem| problem.severity == Severity::Error);
        let said = |lang| {
            error.map_or_else(Default::default, |problem| {
                [problem.message(lang), problem.help(lang)]
            })
        };
        let [french, english]: [[String; 2]; 2] = [Lang::Fr, Lang::En].map(said);
        let span = error.and_then(|problem| problem.span);
        let line = span.map_or(0, |span| line_column(text, span.start).0);
        return Err(Refused::new(
            Reason::BadModule,
            line,
            &[&french[0], &english[0], &french[1], &english[1]],
        ));
    };
    intake.whole(module)
}

/// Writes a module as it is.
pub(crate) fn write(module: &Authored, _: &mut Outlet) -> Result<String, Refused> {
    Ok(module.to_json())
}
