//! The results: what is known, what to keep in mind, and the ways on.

use tremplin_content::flashcards::{Card, Side};
use tremplin_content::gate;
use tremplin_core::flashcards::{Action, Session};

use super::{Context, card, chart, menu, overview};
use crate::dom::{El, div, el};
use crate::ui::{new_content, sources, speaking};

#[inline(never)]
pub(super) fn view(context: &Context, session: &Session) -> El {
    gate!(more, view);
    let Context { texts, words, .. } = context;
    let (results, ahead) = (session.results(), session.ahead());
    let remembers = context.remembers(session);
    let all = results.known == results.cards;
    let heading = if all && !remembers { words.all_known() } else { words.done() };
    let reviewed = results.reviewed as usize;
    let said = (reviewed > 0).then(|| {
        let text = words.reviewed(reviewed);
        context.own("p").text(&text)
    });
    let goes_on = if remembers {
        ahead.due + ahead.fresh > 0
    } else {
        session.left() > 0 || session.counts().seen < results.cards as usize
    };
    let next = overview::next_due(context, session)
        // There is something to do now.
        .filter(|_| !goes_on)
        .map(|text| context.own("p").attr("class", "next").text(&text));
    let mut nav = div("nav");
    if goes_on {
        nav = nav.child(context.button("button primary", words.go_on(), Action::Continue));
    }
    if !remembers {
        let class = if goes_on { "button" } else { "button primary" };
        nav = nav.child(context.button(class, words.again(), Action::Erase));
    }
    if remembers && !goes_on {
        nav = overview::more(context, session, nav);
    }
    let done = div("");
    let ways = session.deck().next.as_deref().map(|next| [next, ""]);
    context.model.host().end(&done.0, ways.as_slice(), reviewed > 0);
    let undo =
        session.can_undo().then(|| context.button("button quiet", words.undo(), Action::Undo));
    div("card")
        .attr("part", "card results")
        .child(new_content(context.own("h2").attr("class", "prompt")).text(heading))
        .children(said)
        .child(overview::known(context, session))
        .children(next)
        .children(missed(context, session))
        .child(nav)
        .child(done)
        .children(undo)
        .children(remembers.then(|| chart::forecast(context, session)))
        .child(
            div("more")
                .children(sources(context.ui, texts, &session.deck().sources))
                .child(menu::view(context)),
        )
}

/// The cards that were not known at once, each with its answer folded away.
fn missed(context: &Context, session: &Session) -> Option<El> {
    let missed = session.missed();
    let deck = session.deck();
    let entry = |card: &Card| {
        let front = speaking(el("summary"), &deck.front_lang).rich_line(name(&card.front));
        let back = card::side(context, &card.back, &deck.back_lang, None);
        el("li").child(el("details").child(front).child(div("solution").child(back)))
    };
    (!missed.is_empty()).then(|| {
        div("")
            .child(context.own("h3").text(context.words.missed()))
            .child(el("ul").attr("class", "revise").children(missed.into_iter().map(|c| entry(c))))
    })
}

/// A side in a line of text: a picture or a sound alone says what it is.
fn name(side: &Side) -> &str {
    let image = side.image.as_ref().map(|image| &*image.alt);
    let audio = side.audio.as_ref().map(|audio| &*audio.transcript);
    Some(&*side.text).filter(|text| !text.is_empty()).or(image).or(audio).unwrap_or_default()
}
