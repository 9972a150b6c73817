//! What can be done beside answering: leave the card, end the sitting, take the progress along.

use std::rc::Rc;

use tremplin_core::flashcards::{Action, Phase, Session};

use super::{CONFIRM, Context, ERASED};
use crate::dom::{El, div, el};
use crate::ui::{Answer, confirmed};

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

fn erase(context: &Context, label: &'static str) -> El {
    let model = context.model.clone();
    let host = model.0.host.clone();
    let answered = move |answer| match answer {
        Answer::Asked => model.say(CONFIRM),
        Answer::Yes => {
            model.act(Action::Erase);
            model.say(ERASED);
        }
        Answer::No => model.say(0),
    };
    let labels = [label, context.words.confirm_erase(), context.texts.cancel()];
    confirmed(context.ui, "button erase", labels, Rc::new(move || host.now()), Rc::new(answered))
}
