//! The list of what is wrong, in words, each with the way to its place in the text.

use std::time::Duration;

use leptos::prelude::*;
use tremplin_content::report::Severity;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDetailsElement};

use super::desk::Desk;
use crate::editor::findings::{self, Finding};
use crate::editor::{EditorRefs, reveal};
use crate::locales::{preview, problems, tr, use_lang};

/// How long the author has to pause before the number of problems is announced.
const PAUSE: Duration = Duration::from_millis(800);

/// Every problem of the text, updated as it changes.
#[component]
pub fn Problems(desk: Desk, found: Memo<Vec<Finding>>, refs: EditorRefs) -> impl IntoView {
    let summary = tr(move |lang| {
        let found = found.read();
        if desk.text.read().trim().is_empty() {
            preview::empty(lang).to_owned()
        } else if found.is_empty() {
            preview::fine(lang).to_owned()
        } else {
            let (errors, warnings) = findings::count(&found);
            problems(lang, errors, warnings)
        }
    });
    // Said after a pause: a count that changes with every letter would drown what is typed.
    let announced = RwSignal::new(summary());
    let mut announce = debounce(PAUSE, move |summary: String| {
        announced.try_set(summary);
    });
    Effect::watch(summary, move |summary, _, _| announce(summary.clone()), false);
    let list = move || {
        let found = found.get();
        (!found.is_empty()).then(|| {
            let rows = found.into_iter().map(|finding| view! { <Row desk finding refs /> });
            view! { <ol>{rows.collect_view()}</ol> }
        })
    };
    let calm = move || found.read().is_empty();
    view! {
        <section class="problems" id="problems" tabindex="-1" aria-labelledby="problems-title">
            <h2 id="problems-title">{tr(preview::problems)}</h2>
            <p class="summary" class:is-fine=calm role="status">
                {announced}
            </p>
            {list}
            <Advice desk refs />
        </section>
    }
}

/// What could be better, folded away: it helps, and stands in nobody's way.
#[component]
fn Advice(desk: Desk, refs: EditorRefs) -> impl IntoView {
    let open = RwSignal::new(false);
    let lang = use_lang();
    // It is looked for only where it is read.
    let advice = Memo::new(move |_| match open.get() {
        true => desk.text.with(|text| findings::advise(text, lang.get())),
        false => Vec::new(),
    });
    let list = move || {
        let rows = advice.get().into_iter().map(|finding| view! { <Row desk finding refs /> });
        view! { <ol>{rows.collect_view()}</ol> }
    };
    let some = move || !open.get() || !advice.read().is_empty();
    let toggle = move |event: Event| {
        let details = event.target().and_then(|it| it.dyn_into::<HtmlDetailsElement>().ok());
        open.set(details.is_some_and(|details| details.open()));
    };
    view! {
        <details class="advice" on:toggle=toggle>
            <summary>{tr(preview::advice)}</summary>
            <p class="summary is-fine" hidden=some>
                {tr(preview::no_advice)}
            </p>
            {list}
        </details>
    }
}

#[component]
fn Row(desk: Desk, finding: Finding, refs: EditorRefs) -> impl IntoView {
    let severity = finding.severity;
    let name = tr(move |lang| match severity {
        Severity::Error => preview::error(lang),
        Severity::Warning => preview::warning(lang),
        Severity::Advice => preview::tip(lang),
    });
    let place = tr(move |lang| {
        finding
            .place
            .map(|(line, column)| preview::place(lang, &column.to_string(), &line.to_string()))
            .unwrap_or_default()
    });
    let message = finding.message.clone();
    let help = finding.help.clone();
    let show = move |_| desk.text.with_untracked(|text| reveal(refs, text, &finding));
    view! {
        <li
            class:is-error=severity == Severity::Error
            class:is-warning=severity == Severity::Warning
            class:is-advice=severity == Severity::Advice
        >
            <p class="where">
                <strong>{name}</strong>
                <button type="button" on:click=show>
                    {place}
                </button>
            </p>
            <p>{message}</p>
            <p class="help">{help}</p>
        </li>
    }
}
