//! A number to type: a field, with the unit beside it.

use tremplin_content::gate;
use tremplin_content::number::Style;
use tremplin_content::quiz::numeric::{Asked, Key};
use tremplin_content::quiz::short_answer;
use tremplin_core::quiz::{Action, Response, Session, Unclear};

use super::short_answer::ShortAnswer;
use super::{Context, El, Shows, Signal, Texts};
use crate::dom::{div, el, set};
use crate::focus::focus_in_place;
use crate::locales::numeric;

pub(super) struct Numeric;

impl Shows for Numeric {
    type Asked = Asked;
    type Key = Key;

    #[inline(never)]
    fn answer(context: &Context, asked: &Asked, nudge: &Signal) -> El {
        gate!(numeric, answer);
        let field = ShortAnswer::answer(context, &short_answer::Asked, nudge);
        if let Ok(Some(input)) = field.0.query_selector("input") {
            // The same in each direction of writing.
            set(&input, "dir", Some("ltr"));
            set(&input, "inputmode", Some(if asked.digits { "decimal" } else { "text" }));
        }
        let unit = asked.unit.iter().map(|unit| el("span").attr("class", "unit").plain(unit));
        field.attr("class", "field number").children(unit)
    }

    #[inline(never)]
    fn nothing_to_check(texts: &'static Texts) -> &'static str {
        gate!(numeric, nothing_to_check);
        numeric::texts(texts.lang()).nothing()
    }

    #[inline(never)]
    fn asked_back(context: &Context, session: &Session, nudge: &Signal) -> Option<El> {
        gate!(numeric, asked_back);
        let words = numeric::texts(context.texts.lang());
        let said = context.own("p").attr("class", "nudge");
        let form = match session.unclear()? {
            Unclear::TwoReadings(writings) => {
                let ways = writings.map(|writing| way(context, nudge, writing));
                let said = said.text(words.unclear(0));
                return Some(div("back").child(said).child(div("nav").children(ways)));
            }
            Unclear::NoUnit => 1,
            Unclear::OtherUnit => 2,
            Unclear::OtherText => 3,
            Unclear::NoNumber => {
                return Some(said.text(words.example()).text(" ").child(ltr(words.sample())));
            }
        };
        Some(said.text(words.unclear(form)))
    }

    fn beside(_: &Asked, key: &Key, response: &Response, texts: &'static Texts) -> Option<El> {
        Some(right(el("p"), key, response, texts))
    }

    fn solution(place: El, _: &Asked, key: &Key, texts: &'static Texts) -> El {
        place.child(right(el("p").attr("class", "solution"), key, &Response::None, texts))
    }
}

/// A number: it runs from left to right.
fn ltr(number: &str) -> El {
    el("bdi").attr("dir", "ltr").text(number)
}

/// A button that puts one of two clear writings in the place of an unclear one. What is pressed next checks it.
fn way(context: &Context, nudge: &Signal, writing: String) -> El {
    let (model, nudge) = (context.model.clone(), nudge.clone());
    let label = ltr(&writing);
    context.plain_button("button").child(label).on("click", move |_| {
        gate!(numeric);
        model.act(Action::Type(writing.clone()));
        if let Some(root) = &*model.0.root.borrow() {
            focus_in_place(root, ".primary");
        }
        // Takes the button away.
        nudge.set(0);
    })
}

/// Adds the right number to `place`, as the learner writes numbers.
#[inline(never)]
fn right(place: El, key: &Key, response: &Response, texts: &'static Texts) -> El {
    gate!(numeric, right);
    let typed = if let Response::Text(text) = response { text.as_str() } else { "" };
    let style = Style::like(numeric::texts(texts.lang()).sample()).of_typist(typed);
    let number = el("strong").child(ltr(&key.written(&style)));
    match key.units.first() {
        Some(unit) => place.child(number.text("\u{a0}").child(el("bdi").plain(unit))),
        None => place.child(number),
    }
}
