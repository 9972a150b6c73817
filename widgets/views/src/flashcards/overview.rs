//! What lies ahead: the introduction, and in spaced repetition the day and the weeks.

use tremplin_content::gate;
use tremplin_core::flashcards::{Action, Session};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlSelectElement};

use super::{Context, chart, menu, when};
use crate::dom::{El, div, el};
use crate::ui::{new_content, sources};

/// How many cards a sitting may have.
const LENGTHS: [u32; 4] = [10, 20, 50, 100];

pub(super) fn view(context: &Context, session: &Session) -> El {
    let deck = session.deck();
    let card = div("card")
        .attr("part", "card")
        .child(new_content(el("h2").attr("class", "prompt")).plain(&deck.title))
        .children(deck.intro.as_ref().map(|intro| div("").rich(intro)));
    let from = sources(context.ui, context.texts, &deck.sources);
    if !context.remembers(session) {
        return card.child(start(context)).children(from);
    }
    let card = card.child(today(context, session)).child(known(context, session));
    // Empty pictures say nothing.
    let card = if session.counts().seen > 0 { charts(context, session, card) } else { card };
    card.child(div("more").children(from).child(menu::view(context)))
}

#[inline(never)]
fn charts(context: &Context, session: &Session, card: El) -> El {
    gate!(more, charts);
    // Folded, so that the place that the page has kept free is enough.
    card.child(
        el("details")
            .attr("class", "weeks small")
            .child(context.own("summary").text(context.words.weeks()))
            .child(chart::history(context, session))
            .child(chart::forecast(context, session)),
    )
}

fn start(context: &Context) -> El {
    div("nav").child(context.button("button primary", context.texts.start(), Action::Start))
}

fn today(context: &Context, session: &Session) -> El {
    let words = context.words;
    let ahead = session.ahead();
    let place = context.own("div").attr("class", "today").child(el("h3").text(words.today()));
    if ahead.due + ahead.fresh == 0 {
        return nothing(context, session, place);
    }
    // Said before days of work go into it.
    let forgets = (!context.model.host().keeps()).then(|| el("p").text(words.not_kept()));
    let mut list = el("ul").attr("class", "counts");
    let (due, fresh) = (words.due(ahead.due), words.fresh(ahead.fresh));
    for (text, count) in [(due, ahead.due), (fresh, ahead.fresh)] {
        if count > 0 {
            list = list.child(el("li").text(&text));
        }
    }
    // Of a first sitting, the new cards of a day are the length.
    let length = (!session.is_pristine()).then(|| length(context, session));
    place.child(list).children(forgets).children(length).child(start(context))
}

#[inline(never)]
fn nothing(context: &Context, session: &Session, place: El) -> El {
    gate!(more, nothing);
    let next = next_due(context, session).map(|text| el("p").attr("class", "small").text(&text));
    place.child(el("p").text(context.words.nothing_due())).children(next).child(more(
        context,
        session,
        div("nav"),
    ))
}

/// What there is to do for who is done for today.
#[inline(never)]
pub(super) fn more(context: &Context, session: &Session, nav: El) -> El {
    let words = context.words;
    let count = session.more();
    let nav = if count > 0 {
        let text = words.more(count);
        nav.child(context.button("button", &text, Action::More))
    } else {
        nav
    };
    nav.child(context.button("button", words.look_through(), Action::LookThrough))
}

/// When the next card comes, in words.
pub(super) fn next_due(context: &Context, session: &Session) -> Option<String> {
    let when = when::ahead(context.words, session.clock(), session.next_at()?);
    Some(context.words.next_due(&when))
}

#[inline(never)]
fn length(context: &Context, session: &Session) -> El {
    gate!(more, length);
    let model = context.model.clone();
    let chosen = session.length();
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
    el("label").attr("class", "length").child(el("span").text(context.words.length())).child(select)
}

/// How far the learner is with the whole deck.
pub(super) fn known(context: &Context, session: &Session) -> El {
    let words = context.words;
    let counts = session.counts();
    let text = words.known_of(counts.known, counts.cards);
    context.own("div").attr("class", "known").child(el("p").text(&text)).child(
        el("progress")
            .attr("part", "progress")
            .attr("aria-hidden", "true")
            .attr("max", &counts.cards.to_string())
            .attr("value", &counts.known.to_string()),
    )
}
