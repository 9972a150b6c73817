//! A piece of code with a button that copies it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser;
use crate::locales::{builder, tr};

/// What happened to the last click on the button.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Copied,
    Selected,
}

/// Code in a field that can only be read, and a button. Where the clipboard is refused, the code is
/// selected instead, so that the person can copy it by hand.
#[component]
pub fn CopyField(
    /// The code.
    #[prop(into)]
    code: Signal<String>,
    /// What the code is.
    #[prop(into)]
    label: Signal<&'static str>,
    /// Hears that the code was copied, by the button or by hand.
    #[prop(optional, into)]
    copied: Option<Callback<()>>,
) -> impl IntoView {
    let field = NodeRef::<leptos::html::Textarea>::new();
    let outcome = RwSignal::new(None::<Outcome>);
    Effect::new(move |_| {
        code.track();
        outcome.set(None);
    });
    let tell = move || {
        if let Some(copied) = copied {
            copied.run(());
        }
    };
    let copy = move |_| {
        // Emptied first: a live region says nothing when it is filled with what it already says.
        outcome.set(None);
        spawn_local(async move {
            let copied = browser::copy(&code.get_untracked()).await;
            if copied {
                tell();
            } else if let Some(field) = field.get_untracked() {
                let _ = field.focus();
                field.select();
            }
            outcome.set(Some(if copied { Outcome::Copied } else { Outcome::Selected }));
        });
    };
    let said = tr(move |lang| match outcome.get() {
        None => "",
        Some(Outcome::Copied) => builder::copied(lang),
        Some(Outcome::Selected) => builder::selected(lang),
    });
    let rows = move || code.get().lines().count().clamp(2, 14).to_string();
    view! {
        <div class="copy">
            <label>
                <span class="copy-label">{label}</span>
                <textarea
                    node_ref=field
                    readonly
                    spellcheck="false"
                    translate="no"
                    rows=rows
                    prop:value=code
                    on:copy=move |_| tell()
                ></textarea>
            </label>
            <div class="copy-act">
                <button type="button" class="button primary" on:click=copy>
                    {tr(builder::copy)}
                    <span class="visually-hidden">": " {label}</span>
                </button>
                <p role="status">{said}</p>
            </div>
        </div>
    }
}
