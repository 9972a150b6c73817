//! What in a learner's request can hardly be right, said before it is signed.

use tremplin_content::Lang;
use tremplin_core::badge::request::{self, Request, doubt};
use tremplin_core::credential::date;

use crate::words::pick;

/// A line for each thing that is doubtful, then what to do about it; nothing where nothing is. The
/// moments, in milliseconds since 1970, are now, and from when on the badge is to be valid.
pub fn said(request: &Request, moments: [i64; 2], lang: Lang) -> String {
    let [today, from] = moments.map(|at| request::day(u64::try_from(at).unwrap_or_default()));
    let mut lines = String::new();
    for done in &request.done {
        let Some(doubt) = doubt::of(done, today, from) else { continue };
        let [french, english] = doubt::words(doubt);
        let day = date::text(i64::from(done.day) * 86_400_000);
        let day = day.split('T').next().unwrap_or_default();
        let before = pick(lang, "\u{a0}: ", ": ");
        lines.push_str(&format!("! {} ({day}){before}{}\n", done.id, pick(lang, french, english)));
    }
    if !lines.is_empty() {
        let [french, english] = doubt::ADVICE;
        lines.push_str(pick(lang, french, english));
        lines.push('\n');
    }
    lines
}
