//! The learner's badges: those of this site to earn, and all that this device keeps.

use leptos::prelude::*;

use crate::browser::use_title;
use crate::locales::{tr, use_lang};

/// Addresses of the badge modules that the site shows.
const MODULES: [&str; 2] =
    ["/content/badge-candidature.json", "/content/badge-mots-insertion.json"];

/// Badges to earn, and the shelf. A badge that stands in the address's fragment is opened by the
/// widgets themselves.
#[component]
pub fn Badges() -> impl IntoView {
    let document = tr(|t| t.badges.document);
    use_title(move || document().to_owned());
    let lang = use_lang();
    let to_earn = MODULES.map(|src| {
        view! {
            <tremplin-badge src=src lang=move || lang.get().tag()>
                <a href=src>{tr(|t| t.badges.fallback)}</a>
            </tremplin-badge>
        }
    });
    view! {
        <div class="wrap narrow badges">
            <header>
                <h1 tabindex="-1">{tr(|t| t.badges.title)}</h1>
                <p class="lead">{tr(|t| t.badges.lead)}</p>
            </header>
            <tremplin-badge view="shelf" lang=move || lang.get().tag()>
                <p>{tr(|t| t.badges.shelf)}</p>
            </tremplin-badge>
            <h2>{tr(|t| t.badges.to_earn)}</h2>
            {to_earn.collect_view()}
        </div>
    }
}
