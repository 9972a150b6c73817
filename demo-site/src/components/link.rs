//! A link inside the site that keeps the language.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::address;
use crate::locales::use_lang;

/// A link to `to` (such as `/preview` or `/#modules`) in the language of the moment.
#[component]
pub fn Link(
    /// Address without `?lang=`.
    #[prop(into)]
    to: String,
    /// More of the query, without `?` or `&`.
    #[prop(optional, into)]
    query: String,
    /// Class names.
    #[prop(optional)]
    class: &'static str,
    /// What the link says.
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    let path = use_location().pathname;
    let target = to.clone();
    let current = move || (address::inside(&path.read()) == target).then_some("page");
    let to = address::here(&to);
    view! {
        <a class=class href=move || address::with_query(&address::localized(&to, lang.get()), &query) aria-current=current>
            {children()}
        </a>
    }
}
