//! What was typed beside the right answer, letter by letter.

use tremplin_content::gate;
use tremplin_core::flashcards::{Kind, difference};

use crate::dom::{El, div, el};
use crate::locales::Texts;
use crate::ui::Ui;

/// The letters that differ, if any do.
#[inline(never)]
pub(crate) fn letters(ui: Ui, texts: &Texts, typed: &str, answer: &str) -> Option<El> {
    gate!(typed, letters);
    let pieces = difference(typed, answer);
    if pieces.iter().all(|piece| piece.kind == Kind::Same) {
        return None;
    }
    // `ins` and `del` alone are not told by every screen reader, hence the words.
    let letters = pieces.into_iter().map(|piece| {
        let (tag, said) = match piece.kind {
            Kind::Same => return el("span").text(&piece.text),
            Kind::Missing => ("ins", texts.difference(1)),
            Kind::Extra => ("del", texts.difference(2)),
        };
        let said = ui.own("span").attr("class", "said-only").text(" (").text(said).text(") ");
        el(tag).text(&piece.text).child(said)
    });
    Some(
        div("")
            .child(ui.own("p").attr("class", "small").text(texts.difference(0)))
            .child(el("p").attr("class", "letters").attr("dir", "auto").children(letters)),
    )
}
