//! The widgets themselves, as any page embeds them.

use leptos::html::custom;
use leptos::prelude::*;

use crate::catalog::ModuleKind;
use crate::locales::use_lang;

/// `<tremplin-quiz>` or another, with something to read for as long as it has not started.
#[component]
pub fn Widget(
    /// Which of them.
    kind: ModuleKind,
    /// Address of the module.
    #[prop(into)]
    src: String,
    /// Language of the module, where it is none of this site's: then the widget speaks it too.
    #[prop(default = None)]
    foreign: Option<&'static str>,
    /// How a deck is used, instead of the author's word.
    #[prop(default = None)]
    mode: Option<&'static str>,
    /// What stands there until the widget starts.
    children: Children,
) -> impl IntoView {
    let page = use_lang();
    let lang = move || foreign.unwrap_or_else(|| page.get().tag());
    custom(format!("tremplin-{}", kind.name()))
        .attr("src", src)
        .attr("mode", mode)
        .attr("lang", lang)
        .child(children())
}
