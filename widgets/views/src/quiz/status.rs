//! What the learner hears about an answer.

use tremplin_content::gate;
use tremplin_core::quiz::Session;

use super::{Context, items};
use crate::compare::letters;
use crate::dom::{El, div, el, show};
use crate::effect::Signal;
use crate::ui::icon;

/// A live region that is always there, so that screen readers notice when it speaks.
pub(super) fn view(context: &Context, nudge: Signal) -> El {
    let context = context.clone();
    div("status").attr("role", "status").attr("part", "feedback").bind(move |place| {
        let nudged = nudge.get() == 1;
        let speaks = |session: &Session| nudged || session.outcome().is_some();
        let said = |session: &Session| speaks(session).then(|| said(&context, session, &nudge));
        show(place, context.model.read(said).flatten());
    })
}

#[inline(never)]
fn said(context: &Context, session: &Session, nudge: &Signal) -> Option<El> {
    gate!(more, said);
    let texts = context.texts;
    let item = session.item();
    let Some(outcome) = session.outcome() else {
        // It speaks because of a nudge.
        return items::asked_back(context, session, nudge).or_else(|| {
            let text = items::nothing_to_check(&item.interaction, texts);
            Some(context.own("p").attr("class", "nudge").text(text))
        });
    };
    let level = if outcome.correct { 0 } else { usize::from(outcome.score == 0) + 1 };
    let heading =
        context.own("p").attr("class", "heading").child(icon()).text(texts.verdict(level));
    let feedback = session.feedback().into_iter().map(|feedback| {
        let about =
            feedback.choice.and_then(|part| items::about(el("strong"), &item.interaction, part));
        div("said").children(about).rich(feedback.text)
    });
    let left = session.attempts_left().filter(|_| session.can_retry()).map(|left| {
        let left = left as usize;
        let text = texts.attempts_left(left);
        context.own("p").attr("class", "small").text(&text)
    });
    let answer = session
        .right_answer()
        .filter(|_| !outcome.correct)
        .and_then(|solution| items::beside(&item.interaction, solution, session.response(), texts))
        .map(|answer| {
            // On lines of their own: they may run in different directions.
            div("said").child(context.own("p").text(texts.right_answer())).child(answer)
        });
    let letters =
        session.forgiven().and_then(|(typed, answer)| letters(context.ui, texts, typed, answer));
    let explanation = session.explanation().map(|text| div("").rich(text));
    Some(
        div("verdict")
            .attr("data-verdict", ["correct", "partial", "incorrect"][level])
            .child(heading)
            .children(letters)
            .children(feedback)
            .children(left)
            .children(answer)
            .children(explanation),
    )
}
