//! What a badge says in terms of open frameworks.

use leptos::prelude::*;
use tremplin_content::badge::Alignment;
use tremplin_content::stranger;

/// A list with a link for each skill, its framework and its code there.
#[component]
pub fn Skills(
    /// The skills.
    skills: Vec<Alignment>,
) -> impl IntoView {
    let items = skills.into_iter().map(|Alignment { framework, code, name, url }| {
        let of: Vec<String> =
            framework.into_iter().chain(code).map(|it| stranger::line(&it)).collect();
        view! {
            <li>
                <a href=url rel="external noreferrer" dir="auto">
                    {stranger::line(&name)}
                </a>
                " "
                <small dir="auto">{of.join(", ")}</small>
            </li>
        }
    });
    view! { <ul class="sources skills">{items.collect_view()}</ul> }
}
