//! What can be done with a badge. What the buttons do is fetched when it is asked for: the page's
//! script listens to `data-ask`.

use std::rc::Rc;

use tremplin_content::gate;
use tremplin_core::badge::{Session, State};
use web_sys::Element;

use super::Context;
use crate::dom::{El, div, el, show};
use crate::ui::{Answer, confirmed};

pub(super) fn view(context: &Context) -> El {
    let asking = context.clone();
    let buttons = div("nav").bind(move |place| {
        show(place, None);
        if asking.model.read(Session::is_claimed) {
            ask(&asking, El(place.clone()));
        }
    });
    // The page's script shows in the panel what was asked for; a change of state leaves it alone.
    div("ways").child(buttons).child(div("panel"))
}

/// A button for each thing that the learner can ask for.
#[inline(never)]
fn ask(context: &Context, place: El) {
    gate!(more, ask);
    let words = context.words;
    let (earned, signed, signable) = context.model.peek(|session| {
        let signed = matches!(session.state(), State::Issued(_));
        (session.earned_at().is_some(), signed, session.module().achievement.is_some())
    });
    let mut class = "button primary";
    [
        (signed, "save", 3),
        (earned && !signed && signable, "request", 0),
        (earned || signed, "certificate", 1),
        (earned || signed, "share", 2),
    ]
    .into_iter()
    .filter(|(possible, ..)| *possible)
    .fold(place, |place, (_, name, label)| {
        let button = context.ui.button(class).attr("data-ask", name).text(words.asks(label));
        class = "button";
        place.child(button)
    });
}

/// What is there beside: a badge that was received, and what the device keeps. It is filled once the
/// code for it is there.
pub(super) fn menu(context: &Context) -> El {
    let filled = context.clone();
    el("details")
        .attr("class", "menu small")
        .child(context.ui.own("summary").text(context.words.menu()))
        .bind(move |menu| {
            if filled.model.0.later.is_there() {
                fill(&filled, El(menu.clone()));
            }
        })
}

#[inline(never)]
fn fill(context: &Context, menu: El) {
    gate!(more, fill);
    let Context { model, words, ui, .. } = context.clone();
    let keeps = model.host().keeps();
    let input = el("input").attr("type", "file").attr("accept", ".png,.svg,.json,.jwt,.txt");
    let open = ui.own("label").attr("class", "button file").attr("part", "button");
    let kept = div("nav").child(open.text(words.asks(4)).child(input));
    // What would go is said below the button that asks, which must not move.
    let said = ui.own("p").attr("role", "status");
    let kept = if keeps {
        let export = ui.button("button").attr("data-ask", "export").text(words.asks(5));
        kept.child(export).child(erase(context, said.0.clone()))
    } else {
        kept
    };
    let text = ui.own("p").bind(move |text| {
        // What is claimed may be so no longer.
        let keeps = model.read(|_| model.host().keeps());
        text.set_text_content(Some(words.privacy_text(usize::from(keeps))));
    });
    menu.child(text).child(kept).child(said);
}

fn erase(context: &Context, said: Element) -> El {
    let Context { model, texts, words, ui } = context.clone();
    let answered = move |answer| {
        gate!(more);
        said.set_text_content((answer == Answer::Asked).then(|| words.erase(2)));
        if answer == Answer::Yes {
            model.erase();
        }
    };
    let labels = [words.erase(0), words.erase(1), texts.cancel()];
    confirmed(ui, "button", labels, Rc::new(answered))
}
