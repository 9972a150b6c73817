//! What in a learner's request can hardly be right. A signature can't be taken back, so nothing is signed
//! before somebody has decided.

use tremplin_author::Lang;
use tremplin_credentials::date;
use tremplin_credentials::request::{self, Request, doubt};

use crate::say::{self, pick};

/// What is said of the doubts of a request beside `done`, the lines on what it says; nothing where there are
/// none. The moments, in milliseconds since 1970, are now, and from when on the badge is to be valid.
///
/// # Errors
/// The sentence, with all of this, where the doubts have not been accepted.
pub fn said(
    request: &Request,
    moments: [i64; 2],
    accepted: bool,
    done: &str,
    lang: Lang,
) -> Result<String, String> {
    let lines = lines(request, moments, lang);
    if lines.is_empty() {
        return Ok(lines);
    }
    if accepted {
        let decided = say::request::accepted(lang);
        return Ok(format!("{lines}{decided}\n"));
    }
    let advice = say::request::doubtful(lang);
    Err(format!("{advice}\n{done}{lines}"))
}

fn lines(request: &Request, moments: [i64; 2], lang: Lang) -> String {
    let [today, from] = moments.map(|at| request::day(u64::try_from(at).unwrap_or_default()));
    let mut lines = String::new();
    for done in &request.done {
        let Some(doubt) = doubt::of(done, today, from) else { continue };
        let doubt = pick(lang, doubt::words(doubt));
        let day = date::day(i64::from(done.day) * 86_400_000);
        lines.push_str(&say::request::doubt(lang, &day, doubt, &done.id));
        lines.push('\n');
    }
    lines
}
