//! The results: what is known, what to keep in mind, and the ways on.

use tremplin_content::flashcards::Card;
use tremplin_core::flashcards::{Action, Session};

use super::{Context, chart, menu, overview, when};
use crate::dom::{El, div, el};
use crate::locales::{fill, fill_with};
use crate::ui::{new_content, sources, speaking};

pub(super) fn view(context: &Context) -> El {
    let Context { model, texts, words, ui } = context;
    let (results, left, ahead, now) = model
        .peek(|session| (session.results(), session.left(), session.ahead(), session.clock().now));
    let remembers = context.remembers();
    let all = results.known == results.cards;
    let heading = if all && !remembers { words.all_known } else { words.done };
    let reviewed = results.reviewed as usize;
    let said = (reviewed > 0).then(|| {
        let text = fill(texts.plural(&words.reviewed, reviewed), reviewed, 0);
        context.own("p").text(&text)
    });
    let next = results.next_due.map(|due| {
        let span = due.saturating_sub(now);
        let text = fill_with(words.next_due, |_| when::ahead(words, span));
        context.own("p").attr("class", "next").text(&text)
    });
    let card = div("card")
        .attr("part", "card results")
        .child(new_content(context.own("h2").attr("class", "prompt")).text(heading))
        .children(said)
        .child(overview::known(context))
        .children(next);
    let card = model.peek(|session| card.children(missed(context, session)));
    let seen = model.peek(Session::counts).seen;
    let goes_on = if remembers {
        ahead.due + ahead.fresh > 0
    } else {
        left > 0 || seen < results.cards as usize
    };
    let again = (!remembers).then(|| {
        let class = if goes_on { "button" } else { "button primary" };
        context.button(class, words.again, || Action::Erase)
    });
    let go_on = goes_on.then(|| context.button("button primary", words.go_on, || Action::Continue));
    let undo = model
        .peek(Session::can_undo)
        .then(|| context.button("button quiet", words.undo, || Action::Undo));
    let card = card.child(div("nav").children(go_on).children(again)).children(undo);
    let card = if remembers { card.child(chart::forecast(context)) } else { card };
    card.children(model.peek(|session| sources(*ui, texts, &session.deck().sources)))
        .child(menu::view(context))
}

/// The cards that were not known at once, each with its answer folded away.
fn missed(context: &Context, session: &Session) -> Option<El> {
    let missed = session.missed();
    let deck = session.deck();
    let entry = |card: &Card| {
        let front = speaking(el("summary"), &deck.front_lang).rich_line(&card.front.text);
        let back = speaking(div("solution"), &deck.back_lang).rich(&card.back.text);
        el("li").child(el("details").child(front).child(back))
    };
    (!missed.is_empty()).then(|| {
        div("")
            .child(context.own("h3").text(context.words.missed))
            .child(el("ul").attr("class", "revise").children(missed.into_iter().map(|c| entry(c))))
    })
}
