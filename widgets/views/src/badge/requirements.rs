//! What has to be done, and how far the learner is.

use tremplin_content::badge::{Attempt, Rule};
use tremplin_content::gate;
use tremplin_core::badge::{Activity, Best, Requirement, Share, Status};

use super::Context;
use crate::dom::{El, div, el, show};
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
        (Activity::Quiz, Some(score)) => {
            words.score(usize::from(requirement.attempt == Attempt::Last), score as usize)
        }
        (Activity::Quiz, None) => words.passed().to_owned(),
        (Activity::Flashcards, _) => {
            let seen = usize::from(requirement.seen < 100);
            let shares = [(seen, requirement.seen), (2, requirement.known)];
            let mut asked = String::new();
            for (form, percent) in shares.into_iter().filter(|(_, percent)| *percent > 0) {
                if !asked.is_empty() {
                    asked.push_str(words.between());
                }
                asked.push_str(&words.cards(form, percent as usize));
            }
            asked
        }
    };
    let (done, best) = match best {
        Some(best) => reached(context, requirement, *best, *met),
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

/// Whether a step is done, and how much at best.
#[inline(never)]
fn reached(
    context: &Context,
    asked: &Requirement,
    Best { broad, strict }: Best,
    met: bool,
) -> (&'static str, Option<El>) {
    gate!(more, reached);
    let words = context.words;
    let [all, first] = [broad.share, strict.share];
    let percent = |share: Share| (share.thousandths() / 10) as usize;
    let text = match asked.activity {
        // An older Tremplin has kept it: it does not say more.
        Activity::Flashcards if all.of == 0 => None,
        Activity::Flashcards => {
            let seen = words.seen(all.n as usize, all.of as usize);
            let known = (first.of > 0).then(|| words.known(first.n as usize));
            Some(seen + &known.unwrap_or_default())
        }
        Activity::Quiz => {
            // What counts is said first.
            let both = asked.attempt == Attempt::First && first.of > 0;
            let best = words.best(percent(if both { first } else { all }));
            let again = both && all.thousandths() > first.thousandths();
            let again = again.then(|| words.again(percent(all)));
            Some(best + &again.unwrap_or_default())
        }
    };
    let reached = text.map(|text| {
        let text = context.ui.own("span").attr("class", "small").text(&text);
        el("span").text(" · ").child(text)
    });
    (if met { words.done() } else { words.to_do() }, reached)
}
