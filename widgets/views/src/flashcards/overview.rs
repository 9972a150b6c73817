//! What lies ahead: the introduction, and in spaced repetition the day and the weeks.

use tremplin_core::flashcards::{Action, Session};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlSelectElement};

use super::{Context, chart, menu, when};
use crate::dom::{El, div, el};
use crate::locales::{fill, fill_with};
use crate::ui::{new_content, sources};

/// How many cards a sitting may have.
const LENGTHS: [u32; 4] = [10, 20, 50, 100];

pub(super) fn view(context: &Context) -> El {
    let Context { model, texts, ui, .. } = context;
    let card = div("card").attr("part", "card");
    let card = model.peek(|session| {
        let deck = session.deck();
        card.child(new_content(el("h2").attr("class", "prompt")).text(&deck.title))
            .children(deck.intro.as_ref().map(|intro| div("").rich(intro)))
    });
    if !context.remembers() {
        let start = context.button("button primary", texts.start, || Action::Start);
        let from = model.peek(|session| sources(*ui, texts, &session.deck().sources));
        return card.child(div("nav").child(start)).children(from);
    }
    // Empty pictures say nothing.
    let begun = model.peek(Session::counts).seen > 0;
    card.child(today(context))
        .child(known(context))
        .children(begun.then(|| chart::history(context)))
        .children(begun.then(|| chart::forecast(context)))
        .children(model.peek(|session| sources(*ui, texts, &session.deck().sources)))
        .child(menu::view(context))
}

fn today(context: &Context) -> El {
    let Context { model, texts, words, .. } = context;
    let (ahead, next) = model.peek(|session| {
        let next = session.results().next_due;
        (session.ahead(), next.map(|due| due.saturating_sub(session.clock().now)))
    });
    let place = context.own("div").attr("class", "today").child(el("h3").text(words.today));
    if ahead.due + ahead.fresh == 0 {
        let next = next.map(|span| {
            let text = fill_with(words.next_due, |_| when::ahead(words, span));
            el("p").attr("class", "small").text(&text)
        });
        return place.child(el("p").text(words.nothing_due)).children(next);
    }
    let counts = [(&words.due, ahead.due), (&words.fresh, ahead.fresh)];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let list = el("ul").attr("class", "counts").children(
        counts.map(|(forms, count)| el("li").text(&fill(texts.plural(forms, count), count, 0))),
    );
    let start = context.button("button primary", texts.start, || Action::Start);
    place.child(list).child(length(context)).child(div("nav").child(start))
}

fn length(context: &Context) -> El {
    let model = context.model.clone();
    let chosen = model.peek(Session::length);
    let options = LENGTHS.iter().map(|count| {
        let count_text = count.to_string();
        let selected = (*count == chosen).then_some("");
        el("option").attr("value", &count_text).maybe_attr("selected", selected).text(&count_text)
    });
    let select = el("select").children(options).on("change", move |event: Event| {
        let select = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok());
        if let Some(Ok(count)) = select.map(|select| select.value().parse()) {
            model.act(Action::SetLength(count));
        }
    });
    el("label").attr("class", "length").child(el("span").text(context.words.length)).child(select)
}

/// How far the learner is with the whole deck.
pub(super) fn known(context: &Context) -> El {
    let Context { model, texts, words, .. } = context;
    let counts = model.peek(Session::counts);
    let text = fill(texts.plural(&words.known_of, counts.known), counts.known, counts.cards);
    context.own("div").attr("class", "known").child(el("p").text(&text)).child(
        el("progress")
            .attr("part", "progress")
            .attr("aria-hidden", "true")
            .attr("max", &counts.cards.to_string())
            .attr("value", &counts.known.to_string()),
    )
}
