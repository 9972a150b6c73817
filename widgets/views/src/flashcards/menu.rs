//! What can be done beside answering: leave the card, end the sitting, take the progress along.

use reactive_graph::signal::ArcRwSignal;
use reactive_graph::traits::{Get, Set};
use tremplin_core::flashcards::{Action, Phase, Session};

use super::{CONFIRM, Context, ERASED};
use crate::dom::{El, div, document, el};

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
    let Context { model, texts, words, .. } = context;
    let in_card = session.phase() == Phase::Card;
    let bury = (in_card && context.remembers(session))
        .then(|| context.button("button", words.bury(), Action::Bury));
    let finish = in_card.then(|| context.button("button", words.finish(), Action::Finish));
    let place = div("nav").children(bury).children(finish);
    let menu = menu.child(place);
    if !model.host().keeps() {
        // A file is the one way left to take the progress along.
        menu.child(context.own("p").text(words.not_kept()))
            .child(div("nav").child(export(context)).child(import(context)));
        return;
    }
    menu.child(context.own("p").text(words.privacy_text())).child(
        div("nav")
            .child(export(context))
            .child(import(context))
            .child(erase(context, texts.erase())),
    );
}

fn export(context: &Context) -> El {
    let model = context.model.clone();
    context.ui.button("button").text(context.texts.export()).on("click", move |_| {
        let text = model.peek(Session::export);
        model.host().export(&text);
    })
}

/// The page reads the file; what it says comes back through [`Model::import`](super::Model::import).
fn import(context: &Context) -> El {
    let input = el("input").attr("type", "file").attr("accept", ".json,application/json");
    context
        .own("label")
        .attr("class", "button file")
        .attr("part", "button")
        .text(context.words.import())
        .child(input)
}

/// A second press that comes sooner, in milliseconds, was none: a key held down, a finger that
/// trembles.
const SOONEST: u64 = 600;

/// Erasing takes two presses of the same button; who leaves it has changed their mind.
fn erase(context: &Context, label: &'static str) -> El {
    let asked = ArcRwSignal::new(0_u64);
    let (model, sure, left) = (context.model.clone(), asked.clone(), asked.clone());
    let stays = context.model.clone();
    let confirm = context.words.confirm_erase();
    context
        .ui
        .button("button erase")
        .on("click", move |_| {
            let now = model.host().now();
            match sure.get() {
                0 => {
                    sure.set(now);
                    model.say(CONFIRM);
                }
                then if now >= then + SOONEST => {
                    model.act(Action::Erase);
                    model.say(ERASED);
                }
                _ => {}
            }
        })
        .on("blur", move |_| {
            // Who goes elsewhere in the page has changed their mind; a window that lost the focus
            // for a moment has not.
            if document().has_focus() != Ok(false) && left.get() > 0 {
                left.set(0);
                stays.say(0);
            }
        })
        .bind(move |button| {
            let text = if asked.get() == 0 { label } else { confirm };
            button.set_text_content(Some(text));
        })
}
