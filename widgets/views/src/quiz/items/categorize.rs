//! Entries to put into categories: radio buttons for each entry. Entries can be dragged besides, which
//! presses one of them: see `js/items/placed.js` in `widgets/embed`.

use tremplin_content::gate;
use tremplin_content::quiz::categorize::{Asked, Key};
use tremplin_core::quiz::{Response, Session};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::{Context, El, Shows, Signal, Texts, placed};
use crate::dom::{div, el};
use crate::locales::placed as words;

pub(super) struct Categorize;

impl Shows for Categorize {
    type Asked = Asked;
    type Key = Key;

    #[inline(never)]
    fn answer(context: &Context, asked: &Asked, nudge: &Signal) -> El {
        gate!(placed, answer);
        let words = words::texts(context.texts.lang());
        let shown = context.model.peek(|session| session.shown().to_vec());
        let entries = shown.iter().map(|index| entry(context, asked, nudge, *index));
        // Where what is dragged is dropped; the radio buttons say the same.
        let boxes = asked.targets.iter().enumerate().map(|(target, name)| {
            div("box").attr("data-is", &target.to_string()).child(el("span").rich_line(name))
        });
        let note = context.own("p").attr("class", "small").text(words.sort());
        div("answer")
            .child(placed::until_checked(context, note))
            .child(el("ul").attr("class", "entries sorted").attr("role", "list").children(entries))
            .child(div("boxes").attr("aria-hidden", "true").children(boxes))
    }

    placed::said_of_targets!();
}

/// One entry with a radio button for each category; `index` is its place in the author's order.
#[inline(never)]
fn entry(context: &Context, asked: &Asked, nudge: &Signal, index: usize) -> El {
    let buttons = asked.targets.iter().enumerate().map(|(target, name)| {
        let (model, changed) = (context.model.clone(), (context.clone(), nudge.clone()));
        let button = el("input")
            .attr("type", "radio")
            .attr("name", &("entry-".to_owned() + &index.to_string()))
            .attr("value", &target.to_string())
            .on("change", move |_| {
                gate!(placed);
                let (context, nudge) = &changed;
                placed::place(context, nudge, index, Some(target));
            })
            .bind(move |button: &Element| {
                gate!(placed);
                let picked = model.read(|session: &Session| session.target(index)) == Some(target);
                button.unchecked_ref::<HtmlInputElement>().set_checked(picked);
            });
        el("label").attr("class", "pill").child(button).child(el("span").rich_line(name))
    });
    let buttons = div("pills").children(buttons);
    let handle = el("span").attr("class", "handle").attr("aria-hidden", "true").text("⋮⋮");
    let group = el("fieldset")
        .child(el("legend").child(placed::said(context, &asked.entries[index])))
        .child(placed::until_checked(context, buttons))
        .child(placed::given(context, asked, index));
    placed::entry(context, index, placed::until_checked(context, handle), group)
}
