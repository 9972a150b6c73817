//! What can be done beside answering: leave the card, end the sitting, take the progress along.

use std::rc::Rc;

use tremplin_content::gate;
use tremplin_core::flashcards::{Action, Phase, Session};

use super::Context;
use crate::dom::{El, div, el};

/// It is filled once the code for it is there.
pub(super) fn view(context: &Context) -> El {
    let filled = context.clone();
    el("details")
        .attr("class", "menu small")
        .child(context.own("summary").text(context.words.menu()))
        .bind(move |menu| {
            if filled.model.0.later.is_there() {
                filled.model.peek(|session| fill(&filled, session, El(menu.clone())));
            }
        })
}

#[inline(never)]
fn fill(context: &Context, session: &Session, menu: El) {
    gate!(more, fill);
    let Context { model, texts, words, .. } = context;
    let keeping = context.keeping();
    let in_card = session.phase() == Phase::Card;
    let bury = (in_card && context.remembers(session) && session.looks_at_last().is_none())
        .then(|| context.button("button", words.bury(), Action::Bury));
    let finish = in_card.then(|| context.button("button", words.finish(), Action::Finish));
    let place = div("nav").children(bury).children(finish);
    let menu = menu.child(place);
    if !model.host().keeps() {
        // A file is the one way left to take the progress along.
        menu.child(context.own("p").text(words.not_kept())).child(keeping.ways());
        return;
    }
    let erased = model.clone();
    let erase = Rc::new(move || {
        gate!(more);
        erased.act(Action::Erase);
    });
    menu.child(context.own("p").text(texts.privacy_text()))
        .child(keeping.ways().child(keeping.erase(erase)));
}
