//! Below each screen: what the device keeps of the quiz.

use std::rc::Rc;

use tremplin_content::gate;
use tremplin_core::quiz::{Action, Session};

use super::items::survey;
use super::{Context, Fate, has_surveys};
use crate::dom::{El, div, el, set};
use crate::keeping::{Keeping, LOST, UNKEPT};

/// It is filled once the code for it is there.
pub(super) fn view(context: &Context) -> El {
    let filled = context.clone();
    div("more").attr("hidden", "").bind(move |place| {
        if filled.model.0.later.is_there() {
            fill(&filled, El(place.clone()));
        }
    })
}

#[inline(never)]
fn fill(context: &Context, place: El) {
    gate!(more, fill);
    let Context { model, texts, ui } = context.clone();
    let host = model.host();
    let notice = model.0.notice.clone();
    if host.fails() {
        notice.set(UNKEPT);
    } else if !host.keeps() {
        return;
    } else if model.peek(Session::has_lost) {
        notice.set(LOST);
    }
    set(&place.0, "hidden", None);
    let exported = model.clone();
    let export = Rc::new(move || {
        gate!(more);
        exported.peek(|session| exported.host().export(session));
    });
    let keeping = Keeping { ui, texts, notice: notice.clone(), export };
    let (title, text) = match model.peek(has_surveys).then(|| host.fate()) {
        Some(Fate::Sent(site)) => survey::privacy(texts, &site),
        _ => (texts.privacy(), texts.privacy_text().to_owned()),
    };
    let erase = Rc::new(move || {
        gate!(more);
        model.host().forget();
        model.act(Action::Restart { seed: model.host().seed() });
    });
    // Nothing is claimed that is not so.
    let menu = el("details").attr("class", "small").bind(move |menu| {
        gate!(more);
        set(menu, "hidden", (notice.get() == UNKEPT).then_some(""));
    });
    let menu = menu
        .child(context.own("summary").text(title))
        .child(context.own("p").text(&text))
        .child(keeping.ways().child(keeping.erase(erase)));
    place.child(keeping.notice()).child(menu);
}
