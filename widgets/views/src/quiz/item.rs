//! One item: its question, its choices or field, hint, feedback and the way on.

use leptos::prelude::*;
use tremplin_content::quiz::{Interaction, Item, Lesson, Solution};
use tremplin_core::quiz::{Action, Response, Session};
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::{Model, is_enter, target, ui_lang};
use crate::locales::{Texts, fill};
use crate::media::{film, picture, sound};
use crate::rich_text::{rich_line, rich_text};

/// What the main button does next.
#[derive(Clone, Copy, PartialEq)]
enum Main {
    Check,
    Retry,
    Next,
}

fn main_action(session: &Session) -> Main {
    if session.item().interaction.is_lesson() || session.is_revealed() {
        Main::Next
    } else if session.outcome().is_none() {
        Main::Check
    } else if session.can_retry() {
        Main::Retry
    } else {
        Main::Next
    }
}

pub(super) fn view(model: &Model, texts: &'static Texts) -> AnyView {
    let (item, title, position, screens, question) = model.peek(|session| {
        (
            session.item().clone(),
            session.module().quiz.title.clone(),
            session.position(),
            session.screens(),
            session.question(),
        )
    });
    let ui = ui_lang(model, texts);
    let count = question.map_or(texts.lesson.to_owned(), |(n, of)| fill(texts.question, n, of));
    let nudge = RwSignal::new(false);
    let main = {
        let model = model.clone();
        move || match model.peek(main_action) {
            Main::Check if !model.peek(Session::can_check) => nudge.set(true),
            Main::Check => model.act(Action::Check),
            Main::Retry => model.act(Action::Retry),
            Main::Next => model.act(Action::Next),
        }
    };
    let on_key = {
        let main = main.clone();
        move |event: KeyboardEvent| {
            if is_enter(&event) {
                event.prevent_default();
                main();
            }
        }
    };
    let image =
        item.image.as_ref().map(|image| picture(image, model.host().locate(&image.src), texts));
    let body = match &item.interaction {
        Interaction::Lesson(lesson) => self::lesson(model, lesson, texts),
        Interaction::ShortAnswer => field(model, nudge, texts),
        _ => choices(model, &item, nudge, texts),
    };
    let is_lesson = item.interaction.is_lesson();
    let question = view! {
        <legend class="legend" part="prompt" tabindex="-1" data-focus>
            <span class="small" lang=ui>{count}</span>
            <span class="prompt" use:rich_line=item.prompt.clone()></span>
        </legend>
        {image}
        {body}
    };
    view! {
        <form
            class="card"
            part="card"
            novalidate
            data-item=item.id.clone()
            on:submit=move |event| event.prevent_default()
            on:keydown=on_key
        >
            <div class="top">
                <h2 class="title">{title}</h2>
                <progress
                    part="progress"
                    max=screens.to_string()
                    value=position.to_string()
                    aria-label=texts.progress
                ></progress>
            </div>
            <fieldset>{question}</fieldset>
            {(!is_lesson).then(|| hint(model, texts))}
            <div class="status" role="status" part="feedback">
                {
                    let model = model.clone();
                    move || status(&model, nudge.get(), texts)
                }
            </div>
            {buttons(model, main, ui, texts)}
        </form>
    }
    .into_any()
}

fn buttons(
    model: &Model,
    main: impl Fn() + 'static,
    ui: Option<&'static str>,
    texts: &'static Texts,
) -> AnyView {
    let label = {
        let model = model.clone();
        move || {
            model.read(|session| match main_action(session) {
                Main::Check => texts.check,
                Main::Retry => texts.retry,
                Main::Next if session.is_last() => texts.to_results,
                Main::Next if session.item().interaction.is_lesson() => texts.go_on,
                Main::Next => texts.next,
            })
        }
    };
    let skip = {
        let model = model.clone();
        move || {
            let model = model.clone();
            (model.read(main_action) == Main::Retry).then(move || {
                view! {
                    <button
                        type="button"
                        class="button"
                        part="button"
                        on:click=move |_| model.act(Action::Next)
                    >
                        {texts.skip}
                    </button>
                }
            })
        }
    };
    view! {
        <div class="nav" lang=ui>
            <button
                type="button"
                class="button primary"
                part="button primary"
                on:click=move |_| main()
            >
                {label}
            </button>
            {skip}
        </div>
    }
    .into_any()
}

fn lesson(model: &Model, lesson: &Lesson, texts: &'static Texts) -> AnyView {
    let url = |src: &String| model.host().locate(src).url;
    let text = lesson.text.clone().map(|text| view! { <div use:rich_text=text></div> });
    let audio = lesson.audio.as_ref().map(|a| sound(a, model.host().locate(&a.src), texts));
    let video = lesson.video.as_ref().map(|v| {
        let lang = model.peek(|session| session.module().quiz.lang.clone());
        let poster = v.poster.as_ref().map(url);
        film(v, model.host().locate(&v.src), url(&v.captions), poster, lang, texts)
    });
    view! { {text} {audio} {video} }.into_any()
}

fn choices(model: &Model, item: &Item, nudge: RwSignal<bool>, texts: &'static Texts) -> AnyView {
    let several = matches!(item.interaction, Interaction::MultipleChoice(_));
    let ui = ui_lang(model, texts);
    let note = several.then_some(texts.pick_several);
    let list: Vec<AnyView> = match item.interaction.choices() {
        [] => [1, 0]
            .map(|value| {
                let text = texts.true_false[value].to_owned();
                choice(model, Kind::TrueFalse, value, text, nudge, texts)
            })
            .into(),
        texts_of => {
            let kind = if several { Kind::Several } else { Kind::One };
            let order = model.peek(|session| session.choice_order().to_vec());
            order
                .into_iter()
                .map(|index| choice(model, kind, index, texts_of[index].clone(), nudge, texts))
                .collect()
        }
    };
    view! {
        {note.map(|note| view! { <p class="small" lang=ui>{note}</p> })}
        <div class="choices">{list}</div>
    }
    .into_any()
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    One,
    Several,
    TrueFalse,
}

/// One choice; `index` is its place in the author's order, or 0 for false and 1 for true.
fn choice(
    model: &Model,
    kind: Kind,
    index: usize,
    text: String,
    nudge: RwSignal<bool>,
    texts: &'static Texts,
) -> AnyView {
    let picked = {
        let model = model.clone();
        move || {
            model.read(|session| match session.response() {
                Response::Choices(set) => set & (1 << index) != 0,
                Response::TrueFalse(value) => usize::from(*value) == index,
                _ => false,
            })
        }
    };
    let frozen = {
        let model = model.clone();
        move || model.read(|session| session.outcome().is_some())
    };
    let state = {
        let model = model.clone();
        move || model.read(|session| session.choice_state(index)).map(|state| state as usize)
    };
    let state_name = {
        let state = state.clone();
        move || state().map(|state| ["correct", "incorrect", "missed"][state])
    };
    let verdict = move || {
        state().map(|state| {
            view! {
                <span class="state">
                    <span class="icon" aria-hidden="true"></span>
                    {texts.choice_state[state]}
                </span>
            }
        })
    };
    let on_click = {
        let frozen = frozen.clone();
        move |event: web_sys::MouseEvent| {
            if untrack(&frozen) {
                event.prevent_default();
            }
        }
    };
    let on_change = {
        let model = model.clone();
        move |event: web_sys::Event| {
            let Some(input) = target::<HtmlInputElement>(&event) else { return };
            nudge.set(false);
            model.act(match kind {
                Kind::TrueFalse => Action::Answer(index == 1),
                _ => Action::Choose { choice: index, picked: input.checked() },
            });
        }
    };
    let value = match kind {
        Kind::TrueFalse => ["false", "true"][index].to_owned(),
        _ => index.to_string(),
    };
    view! {
        <label class="choice" part="choice" data-state=state_name>
            <input
                type=if kind == Kind::Several { "checkbox" } else { "radio" }
                name="choice"
                value=value
                prop:checked=picked
                aria-disabled=move || frozen().then_some("true")
                on:click=on_click
                on:change=on_change
            />
            <span class="text" use:rich_line=text></span>
            {verdict}
        </label>
    }
    .into_any()
}

fn field(model: &Model, nudge: RwSignal<bool>, texts: &'static Texts) -> AnyView {
    let value = {
        let model = model.clone();
        move || {
            model.read(|session| match session.response() {
                Response::Text(text) => text.clone(),
                _ => String::new(),
            })
        }
    };
    let frozen = {
        let model = model.clone();
        move || model.read(|session| session.outcome().is_some())
    };
    let state = {
        let model = model.clone();
        move || {
            model
                .read(Session::outcome)
                .map(|outcome| if outcome.correct { "correct" } else { "incorrect" })
        }
    };
    let on_input = {
        let model = model.clone();
        move |event: web_sys::Event| {
            let Some(input) = target::<HtmlInputElement>(&event) else { return };
            nudge.set(false);
            model.act(Action::Type(input.value()));
        }
    };
    view! {
        <label class="field" data-state=state>
            <span class="small" lang=ui_lang(model, texts)>{texts.your_answer}</span>
            <input
                type="text"
                maxlength="200"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="done"
                prop:value=value
                readonly=frozen
                on:input=on_input
            />
        </label>
    }
    .into_any()
}

fn hint(model: &Model, texts: &'static Texts) -> AnyView {
    if !model.peek(Session::has_hint) {
        return ().into_any();
    }
    let open = RwSignal::new(false);
    let ui = ui_lang(model, texts);
    let content = {
        let model = model.clone();
        move || {
            open.get()
                .then(|| model.peek(|session| session.hint().map(str::to_owned)))
                .flatten()
                .map(|text| view! { <div class="hint" use:rich_text=text></div> })
        }
    };
    let model = model.clone();
    let toggle = move |_| {
        model.act(Action::Hint);
        open.update(|open| *open = !*open);
    };
    view! {
        <div>
            <button
                type="button"
                class="button quiet"
                part="button"
                lang=ui
                aria-expanded=move || open.get().to_string()
                on:click=toggle
            >
                {move || texts.hint[usize::from(open.get())]}
            </button>
            <div role="status">{content}</div>
        </div>
    }
    .into_any()
}

/// What the learner hears about the answer.
fn status(model: &Model, nudge: bool, texts: &'static Texts) -> Option<AnyView> {
    let ui = ui_lang(model, texts);
    model.read(|session| {
        let Some(outcome) = session.outcome() else {
            let typed = matches!(session.item().interaction, Interaction::ShortAnswer);
            let text = texts.nothing_to_check[usize::from(typed)];
            return nudge.then(|| view! { <p class="nudge" lang=ui>{text}</p> }.into_any());
        };
        let level = if outcome.correct { 0 } else { usize::from(outcome.score == 0) + 1 };
        let several = matches!(session.item().interaction, Interaction::MultipleChoice(_));
        let feedback: Vec<AnyView> = session
            .feedback()
            .into_iter()
            .map(|feedback| {
                let about = feedback
                    .choice
                    .filter(|_| several)
                    .and_then(|index| session.item().interaction.choices().get(index).cloned())
                    .map(|text| view! { <strong use:rich_line=text></strong> });
                view! { <div class="said">{about} <div use:rich_text=feedback.text.to_owned()></div></div> }
                    .into_any()
            })
            .collect();
        let left = session.attempts_left().filter(|_| session.can_retry()).map(|left| {
            let left = left as usize;
            view! { <p class="small" lang=ui>{fill(texts.plural(&texts.attempts_left, left), left, 0)}</p> }
        });
        let answer = match session.right_answer() {
            Some(Solution::ShortAnswer { answers, .. }) if !outcome.correct => answers.first(),
            _ => None,
        }
        .map(|answer| {
            view! { <p><span lang=ui>{texts.right_answer}</span> " " <strong>{answer.clone()}</strong></p> }
        });
        let explanation = session
            .explanation()
            .map(|text| view! { <div use:rich_text=text.to_owned()></div> });
        Some(
            view! {
                <div class="verdict" data-verdict=["correct", "partial", "incorrect"][level]>
                    <p class="heading" lang=ui>
                        <span class="icon" aria-hidden="true"></span>
                        {texts.verdict[level]}
                    </p>
                    {feedback}
                    {left}
                    {answer}
                    {explanation}
                </div>
            }
            .into_any(),
        )
    })
}
