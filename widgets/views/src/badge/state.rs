//! How much the badge proves, in words: one of three states, never mixed up.

use tremplin_core::badge::{Proof, Session, State};
use tremplin_core::credential::Standing;

use super::Context;
use crate::dom::{El, div, el, set, show};
use crate::locales::badge::BadgeTexts;
use crate::locales::{fill, fill_with};
use crate::ui::icon;

/// What is said of a state: its name, and what it means.
pub(super) struct Said {
    pub name: &'static str,
    pub title: &'static str,
    pub meaning: &'static str,
}

pub(super) fn words(session: &Session, words: &'static BadgeTexts) -> Said {
    let refused = session.verdict().is_some_and(|v| v.standing() == Standing::Refused);
    let (name, [title, meaning]) = match session.state() {
        _ if refused => ("refused", words.refused),
        State::ToEarn => ("to-earn", words.to_earn),
        State::Earned => ("earned", words.earned),
        State::Issued(Proof::Unjudged) => ("unjudged", words.unjudged),
        State::Issued(Proof::Unconfirmed) => ("unconfirmed", words.unconfirmed),
        State::Issued(Proof::Valid) => ("issued", words.issued),
    };
    Said { name, title, meaning }
}

pub(super) fn view(context: &Context) -> El {
    let context = context.clone();
    div("state").attr("part", "state").bind(move |place| {
        let (said, own, counted) = context.model.read(|session| {
            let said = words(session, context.words);
            let issuer = session.module().issuer.as_ref().map(|issuer| issuer.name.clone());
            let (met, needed) = session.progress();
            let counted = (session.state() == State::ToEarn)
                .then(|| fill(context.words.steps[context.texts.form(met)], met, needed));
            (said, issuer, counted)
        });
        set(place, "data-state", Some(said.name));
        let meaning = fill_with(said.meaning, "", own.as_deref().unwrap_or_default());
        let text = context
            .ui
            .own("div")
            .child(el("p").attr("class", "heading").child(icon()).text(said.title))
            .child(el("p").text(&meaning))
            .children(counted.map(|text| el("p").attr("class", "small").text(&text)));
        show(place, Some(text));
    })
}
