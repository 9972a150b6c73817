//! Moodle's GIFT: questions as text, a blank line between them
//! (<https://docs.moodle.org/en/GIFT_format>; where that leaves something open, `question/format/gift/format.php` of
//! Moodle decides).
//!
//! ```text
//! // [id:pages]
//! ::Pages::Combien de pages fait un CV ? {
//!     =Une#Oui.
//!     ~Quatre#C’est trop.
//!     ####Une page se lit en une minute.
//! }
//! ```

mod answers;
mod choices;
mod cut;
mod gaps;
mod numbers;
mod question;
mod read;
mod signs;
mod typed;
mod write;

#[cfg(feature = "moodle")]
pub(crate) use answers::{MOST, is_known, percent};
#[cfg(feature = "moodle")]
pub(crate) use choices::counted;
pub(crate) use cut::title_of;
#[cfg(feature = "moodle")]
pub(crate) use numbers::{Right, held};
#[cfg(feature = "moodle")]
pub(crate) use question::Written;
pub(crate) use write::write;

use crate::format::Format;
use crate::making::{Intake, Refused};
use crate::report::Code;

/// Whether a text is most likely GIFT: braces with what answers begin with, or what nothing else has.
pub(crate) fn is_like(text: &str, _: Format) -> bool {
    let begins = |line: &str| line.starts_with("::") || line.starts_with("$CATEGORY:");
    let brace = |(at, _): (usize, &str)| {
        let inner = text[at + 1..].trim_start();
        let answers = ["=", "~", "#", "}", "T}", "F}", "TRUE", "FALSE", "T#", "F#"];
        answers.iter().any(|sign| inner.starts_with(sign))
    };
    text.lines().any(|line| begins(line.trim_start())) || text.match_indices('{').any(brace)
}

/// Reads a file.
pub(crate) fn read(text: &str, intake: &mut Intake<'_>) -> Result<(), Refused> {
    for piece in cut::cut(text) {
        match piece {
            cut::Piece::Category { name, .. } => {
                if let Some(title) = title_of(name) {
                    intake.group(&title, None);
                }
            }
            cut::Piece::Comment { line, text } => {
                intake.note_of_file(Code::CommentLeftOut, line, &[text]);
            }
            cut::Piece::Question(block) => read::read(&block, intake)?,
        }
    }
    Ok(())
}
