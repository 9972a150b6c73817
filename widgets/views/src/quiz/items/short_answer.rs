//! A few words to type: a field.

use tremplin_content::quiz::short_answer::{Asked, Key};
use tremplin_core::quiz::{Action, Response, Session};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::{Context, El, Shows, Signal, Texts, right};
use crate::dom::{el, set};
use crate::ui::text_input;

pub(super) struct ShortAnswer;

impl Shows for ShortAnswer {
    type Asked = Asked;
    type Key = Key;

    fn answer(context: &Context, _: &Asked, nudge: &Signal) -> El {
        let Context { model, texts, .. } = context.clone();
        let typed = {
            let (model, nudge) = (model.clone(), nudge.clone());
            move |event: Event| {
                let Some(input) = event.target().and_then(|t| t.dyn_into().ok()) else { return };
                let input: HtmlInputElement = input;
                nudge.set(0);
                model.act(Action::Type(input.value()));
            }
        };
        let shown = {
            let model = model.clone();
            move |input: &Element| {
                model.read(|session| {
                    let text = match session.response() {
                        Response::Text(text) => text.as_str(),
                        _ => "",
                    };
                    let input: &HtmlInputElement = input.unchecked_ref();
                    let blank = text.is_empty() && input.value().trim().is_empty();
                    if input.value() != text && !blank {
                        input.set_value(text);
                    }
                    set(input, "readonly", session.outcome().map(|_| ""));
                });
            }
        };
        let input = text_input().on("input", typed).bind(shown);
        el("label")
            .attr("class", "field")
            .child(context.own("span").attr("class", "small").text(texts.your_answer()))
            .child(input)
            .bind(move |label| {
                let outcome = model.read(Session::outcome);
                let state = outcome.map(|o| if o.correct { "correct" } else { "incorrect" });
                set(label, "data-state", state);
            })
    }

    fn nothing_to_check(texts: &'static Texts) -> &'static str {
        texts.nothing_to_check(1)
    }

    fn beside(_: &Asked, key: &Key, _: &Response, _: &'static Texts) -> Option<El> {
        let answer = key.answers.first()?;
        Some(el("p").child(el("strong").plain(answer)))
    }

    fn solution(place: El, _: &Asked, key: &Key, _: &'static Texts) -> El {
        place.children(key.answers.first().map(|answer| right(answer)))
    }
}
