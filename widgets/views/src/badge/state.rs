//! How much the badge proves, in words: one of three states, never mixed up.

use tremplin_content::gate;
use tremplin_core::badge::{Proof, Session, State};
use tremplin_credentials::Standing;

use super::Context;
use crate::dom::{El, div, el, set, show};
use crate::locales::badge::BadgeTexts;
use crate::ui::icon;

/// A state's name, what it is called, and what it means.
type Said = (&'static str, &'static str, &'static str);
/// How the styles of verdicts show the state, and how many steps have been done.
type Beside = (Option<&'static str>, Option<String>);

pub(super) fn view(context: &Context) -> El {
    let context = context.clone();
    div("state").attr("part", "state").bind(move |place| {
        let ((name, title, meaning), (verdict, counted)) =
            context.model.read(|session| match session.is_claimed() {
                true => claimed(&context, session),
                false => to_earn(&context, session),
            });
        set(place, "data-state", Some(name));
        let text = context
            .ui
            .own("div")
            .maybe_attr("data-verdict", verdict)
            .child(el("p").attr("class", "heading").child(icon()).text(title))
            .child(el("p").text(meaning))
            .children(counted.map(|text| el("p").attr("class", "small").text(&text)));
        show(place, Some(text));
    })
}

/// Something is left to do, and so much has been done.
fn to_earn(context: &Context, session: &Session) -> (Said, Beside) {
    let words = context.words;
    let (met, needed) = session.progress();
    let counted = words.steps(met, needed);
    (("to-earn", words.to_earn(0), words.to_earn(1)), (None, Some(counted)))
}

#[inline(never)]
fn claimed(context: &Context, session: &Session) -> (Said, Beside) {
    gate!(more, claimed);
    let said = words(session, context.words);
    let verdict = match said.0 {
        "issued" => Some("correct"),
        "refused" => Some("incorrect"),
        _ => None,
    };
    let counted = match session.state() {
        State::ToEarn => to_earn(context, session).1.1,
        _ => None,
    };
    (said, (verdict, counted))
}

/// What is said of a badge that has been earned, or judged.
pub(super) fn words(session: &Session, words: &BadgeTexts) -> Said {
    let refused = session.verdict().is_some_and(|v| v.standing() == Standing::Refused);
    match session.state() {
        _ if refused => ("refused", words.refused(0), words.refused(1)),
        State::ToEarn => ("to-earn", words.to_earn(0), words.to_earn(1)),
        State::Earned => ("earned", words.earned(0), words.earned(1)),
        State::Issued(Proof::Unjudged) => ("unjudged", words.unjudged(0), words.unjudged(1)),
        State::Issued(Proof::Unconfirmed) => {
            ("unconfirmed", words.unconfirmed(0), words.unconfirmed(1))
        }
        State::Issued(Proof::Valid) => ("issued", words.issued(0), words.issued(1)),
    }
}
