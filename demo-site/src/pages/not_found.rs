//! The page for an address that leads nowhere.

use leptos::prelude::*;

use crate::browser::use_title;
use crate::components::Link;
use crate::locales::{missing, tr};

/// Says so, and offers a way on.
#[component]
pub fn NotFound() -> impl IntoView {
    let title = tr(missing::title);
    use_title(move || format!("{} - Tremplin", title()));
    view! {
        <div class="wrap narrow not-found">
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">{tr(missing::text)}</p>
            <p>
                <Link to="/" class="button primary">
                    {tr(missing::home)}
                </Link>
            </p>
        </div>
    }
}
