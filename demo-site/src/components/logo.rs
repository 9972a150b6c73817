//! The site's two drawings, made of a few lines each.

use leptos::prelude::*;

/// The mark: a board that bends, and what it throws up.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
            <path class="board" d="M4 25.5c9 1.5 18-.5 26-7.5" />
            <path class="leg" d="M11.5 26.5 8 35M11.5 26.5 17 35" />
            <circle class="ball" cx="33" cy="8.5" r="4.5" />
        </svg>
    }
}

/// The springboard over the water, with the path of a jump.
#[component]
pub fn Springboard() -> impl IntoView {
    view! {
        <svg
            class="springboard"
            viewBox="0 0 1440 224"
            preserveAspectRatio="xMinYMax slice"
            aria-hidden="true"
        >
            <path class="leg" d="M96 98v100M52 100v98" />
            <path class="board" d="M0 96c76 8 156 4 228-26" />
            <path class="leap" d="M238 56c40-50 92-56 134-22 32 26 50 70 58 122" />
            <circle class="ball" cx="372" cy="34" r="13" />
            <path
                class="water"
                d="M0 180c60-10 120-10 180 0s120 10 180 0 120-10 180 0 120 10 180 0 120-10 180 0 120 10 180 0 120-10 180 0 120 10 180 0v44H0z"
            />
            <path class="ripple" d="M398 196c24-7 46-7 70 0M412 210c15-5 28-5 42 0" />
        </svg>
    }
}
