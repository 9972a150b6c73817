//! One card: its question, its answer once turned, and the ways on.

use tremplin_content::flashcards::Side;
use tremplin_content::markdown;
use tremplin_core::flashcards::{Action, Session};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use super::{Context, compare, menu, rating, swipe};
use crate::dom::{El, div, el, set, show};
use crate::locales::fill;
use crate::media::{picture, sound};
use crate::ui::{new_content, speaking};

pub(super) fn view(context: &Context) -> El {
    let model = &context.model;
    let id = model.peek(|session| session.card().map(|card| card.id.clone())).unwrap_or_default();
    let card = el("section").attr("class", "card").attr("part", "card").attr("data-card", &id);
    let turn = div("turn").child(flip(context));
    let turn = if model.peek(Session::has_hint) { turn.child(hint(context)) } else { turn };
    let typed = model.peek(Session::is_typed).then(|| field(context));
    let turn = turn.children(typed).child(compare::view(context)).child(buttons(context));
    let card = card.child(top(context)).child(turn);
    let undo = model
        .peek(Session::can_undo)
        .then(|| context.button("button quiet", context.words.undo, || Action::Undo));
    card.child(div("more").children(undo).child(menu::view(context)))
}

fn top(context: &Context) -> El {
    let Context { model, texts, .. } = context.clone();
    let title = model.peek(|session| session.deck().title.clone());
    let bar = el("progress").attr("part", "progress").attr("aria-label", texts.progress);
    let said = context.own("p").attr("class", "small");
    let (words, element) = (context.words, bar.0.clone());
    let said = said.bind(move |place| {
        let (progress, left, counts) =
            model.read(|session| (session.progress(), session.left(), session.counts()));
        let (text, at, of) = match progress {
            Some((at, of)) => (fill(words.card_of, at + 1, of.max(at + 1)), at, of.max(at + 1)),
            None => (fill(texts.plural(&words.left, left), left, 0), counts.known, counts.cards),
        };
        set(&element, "max", Some(&of.to_string()));
        set(&element, "value", Some(&at.to_string()));
        place.set_text_content(Some(&text));
    });
    div("top").child(el("h2").attr("class", "title").text(&title)).child(bar).child(said)
}

/// Both sides of the card in one place; which one is to be seen stands in `data-side`. The other
/// is kept from screen readers too, and the answer is not in the page before it is asked for.
fn flip(context: &Context) -> El {
    let Context { model, .. } = context.clone();
    let turn = {
        let model = model.clone();
        move |event: Event| {
            if !is_for_itself(&event) {
                let turned = model.peek(Session::is_revealed);
                model.act(if turned { Action::Hide } else { Action::Reveal });
            }
        }
    };
    // Named by what it says: a screen reader then reads it when the focus comes.
    let front = named(new_content(div("side front")), "asked");
    let front = front.child(context.own("p").attr("class", "small").text(context.words.question));
    let front = model.peek(|session| match session.sides() {
        Some([(side, lang), _]) => front.child(self::side(context, side, lang, "asked")),
        None => front,
    });
    let back = {
        let context = context.clone();
        named(div("side back").attr("tabindex", "-1"), "answered").bind(move |place| {
            let answer = context.model.read_turned(|session| {
                session
                    .sides()
                    .filter(|_| session.is_revealed())
                    .map(|sides| answer(&context, session, sides))
            });
            // What has been turned back stays while the card turns.
            if answer.is_some() {
                show(place, answer);
            }
        })
    };
    let turner = div("turner").child(front).child(back);
    let seen = model.clone();
    let flip =
        div("flip").attr("part", "flip").child(turner).on("click", turn).bind(move |place| {
            let side = if seen.read_turned(Session::is_revealed) { "back" } else { "front" };
            set(place, "data-side", Some(side));
        });
    swipe::listen(flip, context)
}

/// Whether a click is meant for something inside the card, or ends a selection of text.
fn is_for_itself(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let inner = "a,button,audio,video,summary,input";
    let inside = target.is_some_and(|target| matches!(target.closest(inner), Ok(Some(_))));
    let selects = web_sys::window()
        .and_then(|window| window.get_selection().ok().flatten())
        .is_some_and(|selection| !selection.is_collapsed());
    inside || selects
}

fn answer(context: &Context, session: &Session, [question, answer]: [(&Side, &str); 2]) -> El {
    let words = context.words;
    let asked = speaking(div("asked small").rich(&question.0.text), question.1);
    let answered = side(context, answer.0, answer.1, "answered");
    let place = div("").child(asked);
    let place = place.child(context.own("p").attr("class", "small").text(words.answer));
    let example = session.card().and_then(|card| card.example.as_deref()).map(|example| {
        div("example")
            .child(context.own("p").attr("class", "small").text(words.example))
            .child(div("").rich(example))
    });
    place.child(answered).children(example)
}

fn named(side: El, by: &str) -> El {
    side.attr("role", "group").attr("aria-labelledby", by)
}

fn side(context: &Context, side: &Side, lang: &str, id: &str) -> El {
    let Context { model, texts, .. } = context;
    let locate = |src: &str| model.host().locate(src);
    let image = side.image.as_ref().map(|image| picture(image, &locate(&image.src), texts));
    let audio = side.audio.as_ref().map(|audio| sound(audio, &locate(&audio.src), texts));
    let said = markdown::plain(&side.text);
    let speaks = side.audio.is_none() && !said.is_empty() && model.host().has_voice(lang);
    let place = speaking(div("content").attr("id", id), lang)
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
        .text(context.words.listen)
        .on("click", move |_| model.host().speak(&said, &lang));
    place.child(listen)
}

fn hint(context: &Context) -> El {
    let Context { model, texts, .. } = context.clone();
    let button = context.button("button quiet", texts.hint[0], || Action::Hint);
    let shown = model.clone();
    let button = button.bind(move |button| {
        let gone = shown.read(|session| session.hint().is_some());
        set(button, "hidden", gone.then_some(""));
    });
    let text = el("div").attr("role", "status").bind(move |place| {
        show(place, model.read(|session| session.hint().map(|text| div("hint").rich(text))));
    });
    let seen = context.model.clone();
    el("div").child(button).child(text).bind(move |place| {
        set(place, "hidden", seen.read_turned(Session::is_revealed).then_some(""));
    })
}

fn field(context: &Context) -> El {
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
    let on_key = {
        let model = model.clone();
        move |event: Event| {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Enter" {
                event.prevent_default();
                model.act(Action::Reveal);
            }
        }
    };
    let lang = model.peek(|session| session.sides().map(|[_, (_, lang)]| lang.to_owned()));
    let input = el("input")
        .attr("type", "text")
        .attr("maxlength", "200")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "done")
        .maybe_attr("lang", lang.as_deref())
        .attr("dir", "auto")
        .on("input", typed)
        .on("keydown", on_key);
    el("label")
        .attr("class", "field")
        .child(context.own("span").attr("class", "small").text(texts.your_answer))
        .child(input)
        .bind(move |label| {
            set(label, "hidden", model.read_turned(Session::is_revealed).then_some(""));
        })
}

/// The button that turns the card, or the ratings once it is turned.
fn buttons(context: &Context) -> El {
    let context = context.clone();
    div("ways").bind(move |place| {
        let content = if context.model.read_turned(Session::is_revealed) {
            rating::view(&context)
        } else {
            let reveal = context.button("button primary", context.words.reveal, || Action::Reveal);
            div("nav").child(reveal)
        };
        show(place, Some(content));
    })
}
