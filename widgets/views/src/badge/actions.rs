//! What can be done with a badge. What the buttons do is fetched when it is asked for: the page's
//! script listens to `data-ask`.

use tremplin_core::badge::{Session, State};

use super::Context;
use crate::dom::{El, div, el};

pub(super) fn view(context: &Context) -> El {
    let asking = context.clone();
    let buttons = div("nav").bind(move |place| {
        let asks = asking.model.read(asks);
        place.set_text_content(None);
        for (index, ask) in asks.into_iter().enumerate() {
            let class = if index == 0 { "button primary" } else { "button" };
            let label = asking.words.asks[ask as usize];
            let button = asking.ui.button(class).attr("data-ask", ask.name()).text(label);
            let _ = place.append_child(&button.0);
        }
    });
    // The page's script shows in the panel what was asked for; a change of state leaves it alone.
    div("ways").child(buttons).child(div("panel"))
}

/// Something that the learner can ask for.
#[derive(Clone, Copy)]
enum Ask {
    Request,
    Certificate,
    Share,
    Save,
}

impl Ask {
    fn name(self) -> &'static str {
        match self {
            Ask::Request => "request",
            Ask::Certificate => "certificate",
            Ask::Share => "share",
            Ask::Save => "save",
        }
    }
}

fn asks(session: &Session) -> Vec<Ask> {
    let mut asks = Vec::new();
    let signed = matches!(session.state(), State::Issued(_));
    if signed {
        asks.push(Ask::Save);
    } else if session.earned_at().is_some() && session.module().achievement.is_some() {
        asks.push(Ask::Request);
    }
    if session.earned_at().is_some() {
        asks.push(Ask::Certificate);
    }
    if signed || session.earned_at().is_some() {
        asks.push(Ask::Share);
    }
    asks
}

/// What is there beside: a badge that was received, and what the device keeps.
pub(super) fn menu(context: &Context) -> El {
    let Context { model, words, ui, .. } = context.clone();
    let keeps = model.host().keeps();
    let open =
        ui.own("label").attr("class", "button file").attr("part", "button").text(words.open).child(
            el("input")
                .attr("type", "file")
                .attr("accept", ".png,.svg,.json,.jwt,image/png,image/svg+xml,application/json"),
        );
    let ask = move |name: &str, label: &str| ui.button("button").attr("data-ask", name).text(label);
    let kept = div("nav").child(open);
    let kept = if keeps {
        kept.child(ask("export", words.export))
            .child(ask("erase", words.erase).attr("data-confirm", words.confirm_erase))
    } else {
        kept
    };
    let text = if keeps { words.privacy_text } else { words.not_kept };
    el("details")
        .attr("class", "menu small")
        .child(ui.own("summary").text(words.menu))
        .child(ui.own("p").text(text))
        .child(kept)
}
