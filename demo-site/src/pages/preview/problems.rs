//! The list of what is wrong, in words, each with the way to its place in the text.

use std::time::Duration;

use leptos::prelude::*;
use tremplin_content::report::Severity;

use super::desk::Desk;
use crate::editor::findings::{self, Finding};
use crate::editor::{EditorRefs, reveal};
use crate::locales::{preview, problems, tr};

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
        </section>
    }
}

#[component]
fn Row(desk: Desk, finding: Finding, refs: EditorRefs) -> impl IntoView {
    let is_error = finding.severity == Severity::Error;
    let name = tr(move |lang| if is_error { preview::error(lang) } else { preview::warning(lang) });
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
        <li class:is-error=is_error class:is-warning=!is_error>
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
