//! The choices of an item: native radio buttons and check boxes.

use tremplin_content::quiz::{Interaction, Item, Solution};
use tremplin_core::quiz::{Action, ChoiceState, Response, Session};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::Context;
use crate::dom::{El, div, el, set, show};
use crate::effect::Signal;
use crate::locales::Texts;
use crate::ui::icon;

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    One,
    Several,
    TrueFalse,
}

pub(super) fn view(context: &Context, item: &Item, nudge: &Signal) -> El {
    let Context { model, texts, .. } = context;
    let kind = match item.interaction {
        Interaction::MultipleChoice(_) => Kind::Several,
        Interaction::TrueFalse => Kind::TrueFalse,
        _ => Kind::One,
    };
    let list = div("choices");
    if kind == Kind::TrueFalse {
        return list.children([1, 0].map(|index| {
            choice(context, kind, index, context.own("span").text(texts.true_false(index)), nudge)
        }));
    }
    let choices = item.interaction.choices();
    let order = model.peek(|session| session.choice_order().to_vec());
    let list =
        list.children(order.into_iter().map(|index| {
            choice(context, kind, index, el("span").rich_line(&choices[index]), nudge)
        }));
    let note = (kind == Kind::Several)
        .then(|| context.own("p").attr("class", "small").text(texts.pick_several()));
    div("answer").children(note).child(list)
}

/// One choice; `index` is its place in the author's order, or 0 for false and 1 for true.
fn choice(context: &Context, kind: Kind, index: usize, text: El, nudge: &Signal) -> El {
    let Context { model, texts, .. } = context.clone();
    let value = match kind {
        Kind::TrueFalse => ["false", "true"][index].to_owned(),
        _ => index.to_string(),
    };
    let shown = {
        let model = model.clone();
        move |input: &Element| {
            model.read(|session| {
                let picked = match session.response() {
                    Response::Choices(set) => set & (1 << index) != 0,
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
            model.act(match kind {
                Kind::TrueFalse => Action::Answer(index == 1),
                _ => Action::Choose { choice: index, picked: input.checked() },
            });
        }
    };
    let input = el("input")
        .attr("type", if kind == Kind::Several { "checkbox" } else { "radio" })
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
    // One right answer is *the* right answer.
    let one_of = match session.right_answer() {
        Some(Solution::Choices { correct, .. }) => correct.count_ones() > 1,
        _ => false,
    };
    let form = state as usize + usize::from(one_of && state == ChoiceState::Missed);
    el("span").child(icon()).text(" ").text(texts.choice_state(form))
}
