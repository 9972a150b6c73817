//! The results: what went well, what to revise, and the ways on.

use leptos::prelude::*;
use tremplin_content::quiz::{QuizModule, Solution};
use tremplin_core::quiz::{Action, Session};

use super::{Model, ui_lang};
use crate::locales::{Texts, fill};
use crate::rich_text::{rich_line, rich_text};

pub(super) fn view(model: &Model, texts: &'static Texts) -> AnyView {
    let (results, module_missed, pass_mark, sources) = model.peek(|session| {
        let results = session.results();
        let missed: Vec<AnyView> =
            results.missed.iter().map(|index| to_revise(session.module(), *index, texts)).collect();
        let quiz = &session.module().quiz;
        (results, missed, quiz.pass_mark, quiz.sources.clone())
    });
    let ui = ui_lang(model, texts);
    let level = match results.scaled {
        0..400 => 0,
        400..700 => 1,
        700..1000 => 2,
        _ => 3,
    };
    let passed = results.passed.zip(pass_mark).map(|(passed, mark)| {
        view! {
            <p class="passed" data-passed=passed.to_string()>
                <span class="icon" aria-hidden="true"></span>
                {fill(texts.passed[usize::from(passed)], mark as usize, 0)}
            </p>
        }
    });
    let missed = results.missed.len();
    let act = |action: fn(u64) -> Action| {
        let model = model.clone();
        move |_| model.act(action(model.host().seed()))
    };
    let retry = (missed > 0).then(|| {
        let label = fill(texts.plural(&texts.retry_missed, missed), missed, 0);
        view! {
            <button
                type="button"
                class="button primary"
                part="button primary"
                on:click=act(|_| Action::RetryMissed)
            >
                {label}
            </button>
        }
    });
    let revise = (missed > 0).then(|| {
        view! {
            <h3 lang=ui>{texts.to_revise}</h3>
            <ul class="revise">{module_missed}</ul>
        }
    });
    let sources = (!sources.is_empty()).then(|| {
        let list: Vec<AnyView> = sources
            .into_iter()
            .map(|source| match source.url {
                Some(url) => {
                    view! { <li><a href=url target="_blank" rel="noopener noreferrer">{source.title}</a></li> }
                        .into_any()
                }
                None => view! { <li>{source.title}</li> }.into_any(),
            })
            .collect();
        view! { <details class="small"><summary lang=ui>{texts.sources}</summary><ul>{list}</ul></details> }
    });
    let score =
        fill(texts.plural(&texts.score, results.correct), results.correct, results.questions);
    view! {
        <div class="card" part="card results">
            <div lang=ui>
                <h2 class="small" tabindex="-1" data-focus>{texts.results}</h2>
                <p class="score">{score}</p>
                <progress
                    part="progress"
                    aria-hidden="true"
                    max="1000"
                    value=results.scaled.to_string()
                ></progress>
                <p>{texts.encouragement[level]}</p>
                {passed}
            </div>
            {revise}
            <div class="nav" lang=ui>
                {retry}
                <button
                    type="button"
                    class="button"
                    part="button"
                    on:click=act(|seed| Action::Restart { seed })
                >
                    {texts.restart}
                </button>
            </div>
            {sources}
            {privacy(model, ui, texts)}
        </div>
    }
    .into_any()
}

/// A missed item with its answer, folded away so that it can be thought about first.
fn to_revise(module: &QuizModule, index: usize, texts: &'static Texts) -> AnyView {
    let (item, key) = (&module.quiz.items[index], &module.key.items[index]);
    let answers: Vec<String> = match &key.solution {
        Solution::Choices { correct, .. } => item
            .interaction
            .choices()
            .iter()
            .enumerate()
            .filter(|(choice, _)| correct & (1 << choice) != 0)
            .map(|(_, text)| text.clone())
            .collect(),
        Solution::TrueFalse { answer, .. } => {
            vec![texts.true_false[usize::from(*answer)].to_owned()]
        }
        Solution::ShortAnswer { answers, .. } => answers.iter().take(1).cloned().collect(),
        Solution::None => Vec::new(),
    };
    let answers: Vec<AnyView> = answers
        .into_iter()
        .map(|text| view! { <p class="answer" use:rich_line=text></p> }.into_any())
        .collect();
    let explanation = key.explanation.clone().map(|text| view! { <div use:rich_text=text></div> });
    view! {
        <li>
            <details>
                <summary use:rich_line=item.prompt.clone()></summary>
                {answers}
                {explanation}
            </details>
        </li>
    }
    .into_any()
}

fn privacy(model: &Model, ui: Option<&'static str>, texts: &'static Texts) -> Option<AnyView> {
    if !model.host().keeps() {
        return None;
    }
    let export = {
        let model = model.clone();
        move |_| model.peek(|session: &Session| model.host().export(session))
    };
    let erase = {
        let model = model.clone();
        move |_| model.act(Action::Restart { seed: model.host().seed() })
    };
    Some(
        view! {
            <details class="small" lang=ui>
                <summary>{texts.privacy}</summary>
                <p>{texts.privacy_text}</p>
                <div class="nav">
                    <button type="button" class="button" part="button" on:click=export>
                        {texts.export}
                    </button>
                    <button type="button" class="button" part="button" on:click=erase>
                        {texts.erase}
                    </button>
                </div>
            </details>
        }
        .into_any(),
    )
}
