//! What is said of a typed answer.

use tremplin_core::flashcards::Session;

use super::Context;
use crate::compare::letters;
use crate::dom::{El, div};
use crate::ui::icon;

/// What is said once the card is turned; nothing where nothing was typed.
pub(super) fn said(context: &Context, session: &Session) -> Option<El> {
    let right = session.is_right().filter(|_| session.is_revealed())?;
    let texts = context.texts;
    let (name, text) = match right {
        true => ("correct", texts.verdict(0)),
        false => ("incorrect", texts.verdict(2)),
    };
    let heading = context.own("p").attr("class", "heading").child(icon()).text(text);
    let verdict = div("verdict").attr("data-verdict", name).child(heading);
    let answer = session.nearest_answer()?;
    let letters = letters(context.ui, texts, session.typed(), answer);
    Some(verdict.children(letters))
}
