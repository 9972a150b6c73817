//! The widget itself, as any page embeds it.

use leptos::prelude::*;

use crate::locales::use_lang;

/// `<tremplin-quiz>` with a link for as long as the widget has not started.
#[component]
pub fn Quiz(
    /// Address of the module.
    #[prop(into)]
    src: String,
    /// What stands there until the widget starts.
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <tremplin-quiz src=src lang=move || lang.get().tag()>
            {children()}
        </tremplin-quiz>
    }
}
