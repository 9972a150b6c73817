//! The results: what went well, what to revise, and the ways on.

use tremplin_content::gate;
use tremplin_content::quiz::QuizModule;
use tremplin_core::quiz::Action;

use super::{Context, items, more};
use crate::dom::{El, div, el};
use crate::locales::Texts;
use crate::ui::{icon, new_content, sources};

#[inline(never)]
pub(super) fn view(context: &Context) -> El {
    gate!(more, view);
    let Context { model, texts, .. } = context;
    model.peek(|session| {
        let results = session.results();
        let quiz = &session.module().quiz;
        let level = match results.scaled {
            0..400 => 0,
            400..700 => 1,
            700..1000 => 2,
            _ => 3,
        };
        let score = texts.score(results.correct, results.questions);
        // Partly right answers, and items that count more than others; a badge asks for points.
        let share = results.correct * 1000 / results.questions.max(1);
        let percent = |scaled: u32| (scaled / 10) as usize;
        let (first, last) = (results.first.0, results.scaled);
        let points = if first < last {
            Some(texts.tries(percent(first), percent(last)))
        } else {
            (share != last as usize).then(|| texts.points(percent(last)))
        };
        let points = points.map(|text| el("p").attr("class", "small").text(&text));
        let passed = results.passed.zip(quiz.pass_mark).map(|(passed, mark)| {
            el("p")
                .attr("class", "passed")
                .attr("data-passed", if passed { "true" } else { "false" })
                .child(icon())
                .text(&texts.passed(usize::from(passed), mark as usize))
        });
        let head = context
            .own("div")
            .child(
                new_content(el("h2"))
                    .child(el("span").attr("class", "small").text(texts.results()))
                    .text(" ")
                    .child(el("span").attr("class", "score").text(&score)),
            )
            .child(
                el("progress")
                    .attr("part", "progress")
                    .attr("aria-hidden", "true")
                    .attr("max", "1000")
                    .attr("value", &results.scaled.to_string()),
            )
            .children(points)
            .child(el("p").text(texts.encouragement(level)))
            .children(passed);
        let missed = results.missed.len();
        let card = div("card").attr("part", "card results").child(head);
        let mut nav = div("nav");
        let card = if missed > 0 {
            let label = texts.retry_missed(missed);
            nav = nav.child(context.button("button primary", &label, Action::RetryMissed));
            let list = results.missed.iter().map(|i| to_revise(session.module(), *i, texts));
            card.child(context.own("h3").text(texts.to_revise()))
                .child(el("ul").attr("class", "revise").children(list))
        } else {
            card
        };
        let done = div("");
        // Who comes back to it, or has much to revise, is not cheered.
        let cheers = model.0.screen.get() > 0 && level > 1;
        model.host().end(&done.0, quiz.next.as_deref(), cheers);
        card.child(nav.child(restart(context, texts.restart())))
            .child(done)
            .children(sources(context.ui, texts, &session.module().quiz.sources))
            .child(more::view(context))
    })
}

fn restart(context: &Context, label: &str) -> El {
    let model = context.model.clone();
    let restart = move |_| {
        gate!(more);
        model.act(Action::Restart { seed: model.host().seed() });
    };
    context.plain_button("button").text(label).on("click", restart)
}

/// A missed item with its answer, folded away so that it can be thought about first.
fn to_revise(module: &QuizModule, index: usize, texts: &'static Texts) -> El {
    let (item, key) = (&module.quiz.items[index], &module.key.items[index]);
    let details = el("details").child(el("summary").rich_line(&item.prompt));
    let details = items::solution(details, &item.interaction, &key.solution, texts)
        .children(key.explanation.iter().map(|text| div("").rich(text)));
    el("li").child(details)
}
