//! The widgets themselves, as any page embeds them.

use leptos::prelude::*;

use crate::catalog::ModuleKind;
use crate::locales::use_lang;

/// `<tremplin-quiz>`, `<tremplin-flashcards>` or `<tremplin-badge>`, with something to read for as
/// long as it has not started.
#[component]
pub fn Widget(
    /// Which of them.
    kind: ModuleKind,
    /// Address of the module.
    #[prop(into)]
    src: String,
    /// How a deck is used, instead of the author's word.
    #[prop(default = None)]
    mode: Option<&'static str>,
    /// What stands there until the widget starts.
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    match kind {
        ModuleKind::Quiz => view! {
            <tremplin-quiz src=src lang=move || lang.get().tag()>
                {children()}
            </tremplin-quiz>
        }
        .into_any(),
        ModuleKind::Flashcards => view! {
            <tremplin-flashcards src=src mode=mode lang=move || lang.get().tag()>
                {children()}
            </tremplin-flashcards>
        }
        .into_any(),
        ModuleKind::Badge => view! {
            <tremplin-badge src=src lang=move || lang.get().tag()>
                {children()}
            </tremplin-badge>
        }
        .into_any(),
    }
}
