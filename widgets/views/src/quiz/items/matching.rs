//! Pairs to find: a list to choose from for each entry. On wide screens the targets stand beside the entries,
//! and lines can be drawn to them, which the lists are told of: see `js/items/placed.js` in `widgets/embed`.

use std::rc::Rc;

use tremplin_content::gate;
use tremplin_content::markdown::plain;
use tremplin_content::quiz::matching::{Asked, Key};
use tremplin_core::quiz::{Response, Session};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

use super::{Context, El, Shows, Signal, Texts, placed};
use crate::dom::{div, el};
use crate::locales::placed as words;

pub(super) struct Matching;

impl Shows for Matching {
    type Asked = Asked;
    type Key = Key;

    #[inline(never)]
    fn answer(context: &Context, asked: &Asked, nudge: &Signal) -> El {
        gate!(placed, answer);
        let words = words::texts(context.texts.lang());
        let shown = context.model.peek(|session| session.shown().to_vec());
        let names: Vec<(usize, String)> =
            shown.iter().map(|target| (*target, plain(&asked.targets[*target]))).collect();
        let names = Rc::new(names);
        let entries = (0..asked.entries.len())
            .map(|index| entry(context, asked, nudge, index, names.clone(), words.none()));
        let targets = shown.iter().map(|target| {
            el("li")
                .attr("class", "target")
                .attr("data-is", &target.to_string())
                .child(el("span").rich_line(&asked.targets[*target]))
        });
        let note = |class, text| context.own("p").attr("class", class).text(text);
        div("answer")
            .child(placed::until_checked(context, note("small", words.choose())))
            .child(placed::until_checked(context, note("small drawn", words.draw())))
            .child(
                div("pairs")
                    .child(el("ul").attr("class", "entries").attr("role", "list").children(entries))
                    // The lists to choose from say the same.
                    .child(
                        el("ul")
                            .attr("class", "targets")
                            .attr("aria-hidden", "true")
                            .children(targets),
                    ),
            )
    }

    placed::said_of_targets!();
}

/// One entry with its list; `index` is its place in the author's order.
#[inline(never)]
fn entry(
    context: &Context,
    asked: &Asked,
    nudge: &Signal,
    index: usize,
    names: Rc<Vec<(usize, String)>>,
    none: &str,
) -> El {
    let options = names
        .iter()
        .map(|(target, name)| el("option").attr("value", &target.to_string()).plain(name));
    let list = el("select")
        .attr("class", "select")
        .child(el("option").attr("value", "").text(none))
        .children(options);
    let (model, changed) = (context.model.clone(), (context.clone(), nudge.clone()));
    let list = list
        .on("change", move |event| {
            gate!(placed);
            let (context, nudge) = &changed;
            let list = event.target().and_then(|it| it.dyn_into().ok());
            let Some(list): Option<HtmlSelectElement> = list else { return };
            placed::place(context, nudge, index, list.value().parse().ok());
        })
        .bind(move |list: &Element| {
            gate!(placed);
            let target = model.read(|session: &Session| session.target(index));
            let value = target.map(|target| target.to_string()).unwrap_or_default();
            list.unchecked_ref::<HtmlSelectElement>().set_value(&value);
        });
    let body = el("label")
        .child(placed::said(context, &asked.entries[index]))
        .child(placed::until_checked(context, list))
        .child(placed::given(context, asked, index));
    // What a line is drawn from.
    let dot = el("span").attr("class", "dot").attr("aria-hidden", "true");
    placed::entry(context, index, dot, body)
}
