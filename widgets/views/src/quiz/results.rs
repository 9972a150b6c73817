//! The results: what went well, what to revise, and the ways on.

use tremplin_content::gate;
use tremplin_content::quiz::QuizModule;
use tremplin_core::quiz::{Action, Results};

use super::items::survey;
use super::{Context, domains, has_surveys, items, more};
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
        let heading = new_content(el("h2"));
        let checked = quiz.self_check.as_deref();
        let checked = checked.and_then(|check| Some((check, session.standing()?)));
        let card = div("card").attr("part", "card results").child(match &checked {
            Some((check, standing)) => div("")
                .child(heading.text(texts.results()))
                .child(domains::view(context, check, standing)),
            None if results.questions == 0 => {
                context.own("div").child(heading.text(survey::thanks(texts)))
            }
            None => score(context, heading, &results, quiz.pass_mark),
        });
        let surveys = has_surveys(session).then(|| survey::recap(context, session)).flatten();
        let missed = results.missed.len();
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
        let card = card.children(surveys);
        let done = div("");
        // Who comes back to it, or has much to revise, is not cheered, nor is what has no score.
        let cheers = model.0.screen.get() > 0 && checked.is_none() && level(&results) > 1;
        let mut ways = Vec::new();
        if let Some((check, standing)) = &checked {
            ways = domains::ways_on(check, standing);
        }
        if ways.is_empty() {
            ways.extend(quiz.next.as_deref().map(|next| [next, ""]));
        }
        model.host().end(&done.0, &ways, cheers);
        let nav = nav.child(restart(context, texts.restart()));
        // What a self-check leads to is what it is for.
        let ends = if checked.is_some() { [done, nav] } else { [nav, done] };
        card.children(ends)
            .children(sources(context.ui, texts, &session.module().quiz.sources))
            .child(more::view(context))
    })
}

/// How much of the score is reached, from 0 to 3.
fn level(results: &Results) -> usize {
    match results.scaled {
        0..400 => 0,
        400..700 => 1,
        700..1000 => 2,
        _ => 3,
    }
}

/// How many answers are right, what that is worth, and whether it is enough.
fn score(context: &Context, heading: El, results: &Results, mark: Option<u32>) -> El {
    let texts = context.texts;
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
    let passed = results.passed.zip(mark).map(|(passed, mark)| {
        el("p")
            .attr("class", "passed")
            .attr("data-passed", if passed { "true" } else { "false" })
            .child(icon())
            .text(&texts.passed(usize::from(passed), mark as usize))
    });
    context
        .own("div")
        .child(
            heading
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
        .child(el("p").text(texts.encouragement(level(results))))
        .children(passed)
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
