//! What the kinds with choices share: native radio buttons and check boxes.

use tremplin_content::gate;
use tremplin_content::quiz::Solution;
use tremplin_content::quiz::choices::Key;
use tremplin_core::quiz::{Action, ChoiceState, Response, Session};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::right;
use crate::dom::{El, div, el, set, show};
use crate::effect::Signal;
use crate::locales::Texts;
use crate::quiz::Context;
use crate::ui::icon;

/// What a choice is picked with.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Buttons {
    One,
    Several,
    TrueFalse,
}

pub(super) fn list(context: &Context, buttons: Buttons, choices: &[String], nudge: &Signal) -> El {
    let order = context.model.peek(|session| session.shown().to_vec());
    div("choices").children(
        order.into_iter().map(|index| {
            choice(context, buttons, index, el("span").rich_line(&choices[index]), nudge)
        }),
    )
}

/// The right choices.
#[inline(never)]
pub(super) fn solution(place: El, choices: &[String], key: &Key) -> El {
    let is_right = |index: &usize| key.correct & (1 << index) != 0;
    place.children((0..choices.len()).filter(is_right).map(|index| right(&choices[index])))
}

/// One choice; `index` is its place in the author's order, or 0 for false and 1 for true.
pub(super) fn choice(
    context: &Context,
    buttons: Buttons,
    index: usize,
    text: El,
    nudge: &Signal,
) -> El {
    let Context { model, texts, .. } = context.clone();
    let value = match buttons {
        Buttons::TrueFalse => ["false", "true"][index].to_owned(),
        Buttons::One | Buttons::Several => index.to_string(),
    };
    let shown = {
        let model = model.clone();
        move |input: &Element| {
            model.read(|session| {
                let picked = match session.response() {
                    Response::Choices(set) | Response::Said { picks: set, .. } => {
                        set & (1 << index) != 0
                    }
                    Response::TrueFalse(value) => usize::from(*value) == index,
                    _ => false,
                };
                input.unchecked_ref::<HtmlInputElement>().set_checked(picked);
                // Not disabled: an answered choice can still be reached and read.
                set(input, "aria-disabled", session.outcome().map(|_| "true"));
            });
        }
    };
    let guard = {
        let model = model.clone();
        move |event: Event| {
            if model.peek(Session::outcome).is_some() {
                event.prevent_default();
            }
        }
    };
    let picked = {
        let (model, nudge) = (model.clone(), nudge.clone());
        move |event: Event| {
            let Some(input) = event.target().and_then(|t| t.dyn_into().ok()) else { return };
            let input: HtmlInputElement = input;
            nudge.set(0);
            model.act(match buttons {
                Buttons::TrueFalse => Action::Answer(index == 1),
                Buttons::One | Buttons::Several => {
                    Action::Choose { choice: index, picked: input.checked() }
                }
            });
        }
    };
    let input = el("input")
        .attr("type", if buttons == Buttons::Several { "checkbox" } else { "radio" })
        .attr("name", "choice")
        .attr("value", &value)
        .on("click", guard)
        .on("change", picked)
        .bind(shown);
    let state = {
        let model = model.clone();
        context.own("span").attr("class", "state").bind(move |place| {
            show(
                place,
                model.read(|session| {
                    session.choice_state(index).map(|state| state_of(texts, session, state))
                }),
            );
        })
    };
    el("label")
        .attr("class", "choice")
        .attr("part", "choice")
        .child(input)
        .child(text)
        .child(state)
        .bind(move |label| {
            let state = model.read(|session| session.choice_state(index));
            set(label, "data-state", state.map(|state| state.as_str()));
        })
}

/// What is said of a choice.
#[inline(never)]
fn state_of(texts: &Texts, session: &Session, state: ChoiceState) -> El {
    gate!(more, state_of);
    // One right answer is *the* right answer.
    let one_of = match session.right_answer() {
        Some(
            Solution::SingleChoice(key)
            | Solution::MultipleChoice(key)
            | Solution::ImageChoice(key)
            | Solution::Hotspot(key),
        ) => key.correct.count_ones() > 1,
        _ => false,
    };
    let form = state as usize + usize::from(one_of && state == ChoiceState::Missed);
    el("span").child(icon()).text(" ").text(texts.choice_state(form))
}
