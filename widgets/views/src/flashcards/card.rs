//! One card: its question, its answer once turned, and the ways on.

use std::rc::Rc;

use tremplin_content::flashcards::{Mode, Side};
use tremplin_content::gate;
use tremplin_content::markdown;
use tremplin_core::flashcards::{Action, Session};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use super::{Context, compare, menu, rating};
use crate::dom::{El, div, el, set, show};
use crate::media::{picture, sound};
use crate::ui::{self, new_content, speaking, text_input};

pub(super) fn view(context: &Context, session: &Session) -> El {
    let id = session.card().map(|card| &*card.id).unwrap_or_default();
    let card = el("section").attr("class", "card").attr("part", "card").attr("data-card", id);
    // Both sides stand in one place; which one is to be seen is in `data-side`. The other is kept
    // from screen readers too, and the answer is not in the page before it is asked for.
    let answer_lang = session.sides().map(|[_, (_, lang)]| lang).unwrap_or_default();
    let back = named(div("side back").attr("tabindex", "-1"), "answered", answer_lang);
    let hint = session.has_hint().then(|| hint(context));
    let field = session.is_typed().then(|| field(context, session));
    // A live region that is always there, so that screen readers notice when it speaks.
    let status = div("status").attr("role", "status").attr("part", "feedback");
    let ways = div("ways");
    let undo = session
        .can_undo()
        .then(|| context.button("button quiet", context.words.undo(), Action::Undo));
    let more = div("more").children(undo).child(menu::view(context));
    let [answered, compared] = [&back, &status].map(|place| place.0.clone());
    let unanswered: Vec<Element> =
        hint.iter().chain(&field).map(|element| element.0.clone()).collect();
    let flip = div("flip")
        .attr("part", "flip")
        .child(div("turner").child(front(context, session)).child(back));
    let turn = {
        let context = context.clone();
        move |flip: &Element| {
            context.model.read_turned(|session| {
                let revealed = session.is_revealed();
                set(flip, "data-side", Some(if revealed { "back" } else { "front" }));
                for place in &unanswered {
                    set(place, "hidden", revealed.then_some(""));
                }
                // What has been turned back stays while the card turns.
                if revealed {
                    show(&answered, answer(&context, session));
                }
            });
        }
    };
    let ways = ways.bind({
        let context = context.clone();
        move |ways| {
            let there = context.model.0.later.is_there();
            context.model.read_turned(|session| match (session.is_revealed(), there) {
                (true, true) => turned(&context, session, [&compared, ways]),
                // What is said, and the ways on, come with the rest of the code.
                (true, false) => set(ways, "data-waits", Some("")),
                (false, _) => {
                    show(&compared, None);
                    let reveal =
                        context.button("button primary", context.words.reveal(), Action::Reveal);
                    show(ways, Some(div("nav").child(reveal)));
                    set(ways, "data-waits", None);
                }
            });
        }
    });
    let turn = div("turn").child(flip.bind(turn)).children(hint).children(field);
    card.child(top(context, session)).child(turn.child(status).child(ways)).child(more)
}

/// Fills the places of what is said of a typed answer, and of the ratings.
#[inline(never)]
fn turned(context: &Context, session: &Session, [compared, ways]: [&Element; 2]) {
    gate!(more, turned);
    show(compared, compare::said(context, session));
    show(ways, Some(rating::view(context, session)));
    set(ways, "data-waits", None);
}

fn top(context: &Context, session: &Session) -> El {
    let context = context.clone();
    let Context { model, texts, words, .. } = context.clone();
    let bar = el("progress").attr("part", "progress").attr("aria-label", texts.progress());
    let element = bar.0.clone();
    let said = context.own("p").attr("class", "small").attr("id", "place").bind(move |place| {
        model.read(|session| {
            let (text, at, of) = match session.progress() {
                Some((at, of)) => (words.card_of(at + 1, of.max(at + 1)), at, of.max(at + 1)),
                None => left(&context, session),
            };
            set(&element, "max", Some(&of.to_string()));
            set(&element, "value", Some(&at.to_string()));
            place.set_text_content(Some(&text));
        });
    });
    let title = el("h2").attr("class", "title").plain(&session.deck().title);
    div("top").child(title).child(bar).child(said)
}

/// Once the first pass is over: what is said, and how far the bar goes.
#[inline(never)]
fn left(context: &Context, session: &Session) -> (String, usize, usize) {
    gate!(more, left);
    let words = context.words;
    let (left, of) = (session.left(), session.taken_up());
    let said = match session.mode() {
        Mode::Discover => words.left(left),
        Mode::Remember => words.left_today(left),
    };
    (said, of.saturating_sub(left), of)
}

fn front(context: &Context, session: &Session) -> El {
    // How far it goes is told with the card: the first pass may be over.
    let place = new_content(div("side front")).attr("aria-describedby", "place");
    let Some([(front, lang), _]) = session.sides() else { return place };
    let context = &context.beside(lang);
    named(place, "asked", lang).child(context.small(context.words.question())).child(side(
        context,
        front,
        lang,
        Some("asked"),
    ))
}

fn answer(context: &Context, session: &Session) -> Option<El> {
    let [(asked, asked_lang), (answered, lang)] = session.sides()?;
    let here = &context.beside(lang);
    let place = div("")
        .child(speaking(again(context, asked), asked_lang))
        .child(here.small(context.words.answer()))
        .child(side(here, answered, lang, Some("answered")));
    let example = session.card()?.example.as_ref().map(|example| {
        speaking(div("example"), &session.deck().lang)
            .child(context.small(context.words.example()))
            .child(div("").rich(example))
    });
    Some(place.children(example))
}

/// What was asked, above its answer: in words where it has some.
fn again(context: &Context, asked: &Side) -> El {
    let place = div("asked small");
    if !markdown::plain(&asked.text).trim().is_empty() {
        return place.rich(&asked.text);
    }
    let locate = |src: &str| context.model.host().locate(src);
    let image = asked.image.as_ref().map(|one| picture(one, &locate(&one.src), context.texts));
    let audio = asked.audio.as_ref().map(|one| sound(one, &locate(&one.src), context.texts));
    place.children(image).children(audio)
}

/// Named by what it says, in its language: a screen reader then reads it when the focus comes.
fn named(side: El, by: &str, lang: &str) -> El {
    speaking(side, lang).attr("role", "group").attr("aria-labelledby", by)
}

/// One side: its picture, its text, its sound or a button that reads it.
pub(super) fn side(context: &Context, side: &Side, lang: &str, id: Option<&str>) -> El {
    let Context { model, texts, .. } = context;
    let locate = |src: &str| model.host().locate(src);
    let image = side.image.as_ref().map(|image| picture(image, &locate(&image.src), texts));
    let audio = side.audio.as_ref().map(|audio| sound(audio, &locate(&audio.src), texts));
    let said = markdown::plain(&side.text);
    let speaks = side.audio.is_none() && !said.is_empty() && model.host().has_voice(lang);
    let place = speaking(div("content").maybe_attr("id", id), lang)
        .children(image)
        .child(div("prompt").rich(&side.text))
        .children(audio);
    let place = div("spoken").child(place);
    if !speaks {
        return place;
    }
    let (model, lang) = (model.clone(), lang.to_owned());
    let listen = context
        .ui
        .button("button quiet listen")
        .text(context.words.listen())
        .on("click", move |_| model.host().speak(&said, &lang));
    place.child(listen)
}

fn hint(context: &Context) -> El {
    let (asked, told) = (context.model.clone(), context.model.clone());
    ui::hint(
        context.ui,
        context.texts,
        Rc::new(move || asked.act(Action::Hint)),
        Rc::new(move || told.read(|session| session.hint().map(String::from))),
    )
}

fn field(context: &Context, session: &Session) -> El {
    let Context { model, texts, .. } = context.clone();
    let typed = {
        let model = model.clone();
        move |event: Event| {
            if let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok())
            {
                model.act(Action::Type(input.value()));
            }
        }
    };
    let on_key = move |event: Event| {
        if event.unchecked_ref::<KeyboardEvent>().key() == "Enter" {
            event.prevent_default();
            model.act(Action::Reveal);
        }
    };
    let input = text_input()
        // What was typed before the screen was built anew.
        .attr("value", session.typed())
        .maybe_attr("lang", session.sides().map(|[_, (_, lang)]| lang))
        .on("input", typed)
        .on("keydown", on_key);
    el("label")
        .attr("class", "field")
        .child(context.own("span").attr("class", "small").text(texts.your_answer()))
        .child(input)
}
