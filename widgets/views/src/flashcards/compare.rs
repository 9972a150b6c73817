//! What was typed beside the right answer, letter by letter.

use tremplin_core::flashcards::{Kind, Session, difference};

use super::Context;
use crate::dom::{El, div, el};
use crate::ui::icon;

/// What is said once the card is turned; nothing where nothing was typed.
pub(super) fn said(context: &Context, session: &Session) -> Option<El> {
    let right = session.is_right().filter(|_| session.is_revealed())?;
    let (texts, words) = (context.texts, context.words);
    let (name, text) = match right {
        true => ("correct", texts.verdict(0)),
        false => ("incorrect", texts.verdict(2)),
    };
    let heading = context.own("p").attr("class", "heading").child(icon()).text(text);
    let verdict = div("verdict").attr("data-verdict", name).child(heading);
    let answer = session.nearest_answer()?;
    let pieces = difference(session.typed(), answer);
    if pieces.iter().all(|piece| piece.kind == Kind::Same) {
        return Some(verdict);
    }
    // `ins` and `del` alone are not told by every screen reader, hence the words.
    let letters = pieces.into_iter().map(|piece| {
        let (tag, said) = match piece.kind {
            Kind::Same => return el("span").text(&piece.text),
            Kind::Missing => ("ins", words.missing()),
            Kind::Extra => ("del", words.extra()),
        };
        let said = context.own("span").attr("class", "said-only").text(" (").text(said).text(") ");
        el(tag).text(&piece.text).child(said)
    });
    Some(
        verdict
            .child(context.small(words.compared()))
            .child(el("p").attr("class", "letters").attr("dir", "auto").children(letters)),
    )
}
