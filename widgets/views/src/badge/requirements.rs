//! What has to be done, and how far the learner is.

use tremplin_content::badge::Rule;
use tremplin_core::badge::{Activity, Best, Status};

use super::Context;
use crate::dom::{El, div, el, show};
use crate::locales::fill;
use crate::rich_text::link;
use crate::ui::icon;

pub(super) fn view(context: &Context) -> El {
    let context = context.clone();
    div("requires").bind(move |place| {
        let content = context.model.read(|session| {
            let rule = match session.module().rule {
                Rule::All if session.module().requires.len() == 1 => None,
                Rule::All => Some(context.words.all_of()),
                Rule::Any => Some(context.words.any_of()),
            };
            let list = session.requirements();
            let items = list.iter().map(|status| item(&context, status));
            div("")
                .child(context.ui.own("h3").text(context.words.requires()))
                .children(rule.map(|text| context.ui.own("p").attr("class", "small").text(text)))
                .child(el("ul").attr("class", "steps").attr("role", "list").children(items))
        });
        show(place, Some(content));
    })
}

fn item(context: &Context, status: &Status) -> El {
    let Status { requirement, best, met } = status;
    let words = context.words;
    let title = match &requirement.href {
        Some(href) => link(&context.model.host().locate(href).url),
        None => el("span"),
    };
    let asked = match (requirement.activity, requirement.score) {
        (Activity::Flashcards, _) => words.a_sitting().to_owned(),
        (Activity::Quiz, Some(score)) => fill(words.score(), score as usize, 0),
        (Activity::Quiz, None) => words.passed().to_owned(),
    };
    let (done, best) = match best {
        Some(best) => reached(context, *best, *met),
        None => (words.to_do(), None),
    };
    el("li")
        .attr("data-met", if *met { "true" } else { "false" })
        .attr("data-requirement", &requirement.id)
        .child(icon())
        .child(
            div("")
                .child(el("p").attr("class", "step").child(title.plain(&requirement.title)))
                .child(
                    context
                        .ui
                        .own("p")
                        .child(el("strong").text(done))
                        .text(" · ")
                        .child(el("span").text(&asked))
                        .children(best),
                ),
        )
}

/// Whether a step is done, and the best share so far.
#[inline(never)]
fn reached(context: &Context, best: Best, met: bool) -> (&'static str, Option<El>) {
    let words = context.words;
    let share = best.scaled.map(|scaled| {
        let text = fill(words.best(), (scaled / 10) as usize, 0);
        let text = context.ui.own("span").attr("class", "small").text(&text);
        el("span").text(" · ").child(text)
    });
    (if met { words.done() } else { words.to_do() }, share)
}
