//! The QR code of a signed badge: on the page, and as large as the screen.

use leptos::ev;
use leptos::html::Dialog;
use leptos::prelude::*;
use tremplin_credentials::Algorithm;

use super::desk::Desk;
use crate::issuer::qr::{self, Code, NoCode};
use crate::locales::{outcome, tr};
use crate::{address, browser};

/// The code of a token's link.
#[component]
pub fn Scan(
    /// What the page works on.
    desk: Desk,
    /// The token.
    token: String,
    /// What it was signed with.
    algorithm: Algorithm,
) -> impl IntoView {
    let made = LocalResource::new(move || {
        let token = token.clone();
        async move { qr::code(&address::to_badge(&browser::site()), &token).await }
    });
    let none = move |why: NoCode| match why {
        NoCode::TooLong => usize::from(algorithm == Algorithm::Rs256),
        NoCode::NotFetched => 2,
    };
    move || match made.get() {
        None => view! { <p class="help">{tr(outcome::coding)}</p> }.into_any(),
        Some(Err(why)) => {
            view! { <p class="note">{tr(move |lang| outcome::no_code(lang)[none(why)])}</p> }
                .into_any()
        }
        Some(Ok(code)) => view! { <Drawn desk code /> }.into_any(),
    }
}

#[component]
fn Drawn(desk: Desk, code: Code) -> impl IntoView {
    let fine = code.width >= qr::FINE;
    let (view, path, says) = (code.view(), code.path.clone(), code.text.clone());
    view! {
        <figure class="code" data-says=says>
            <svg viewBox=view role="img" aria-label=tr(outcome::code)>
                <path d=path />
            </svg>
            <figcaption>
                <p>{tr(outcome::code_text)}</p>
                <p class="help">
                    {tr(move |lang| if fine { outcome::fine(lang) } else { outcome::unread(lang) })}
                </p>
                <Large desk code />
            </figcaption>
        </figure>
    }
}

/// Room, in CSS pixels, for the button below or beside the code.
const FOR_BUTTON: (f64, f64) = (180.0, 72.0);

/// The code over the whole window, on white.
#[component]
fn Large(desk: Desk, code: Code) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    let width = RwSignal::new(0.0);
    let (view, path) = (code.view(), code.path.clone());
    let fit = move || {
        let (wide, high, ratio) = browser::window_size();
        let (beside, below) = FOR_BUTTON;
        let most = wide.min(high - below).max((wide - beside).min(high));
        width.set(code.even(most, ratio));
    };
    let fit = StoredValue::new(fit);
    let resized = window_event_listener(ev::resize, move |_| {
        if dialog.get_untracked().is_some_and(|dialog| dialog.open()) {
            fit.with_value(|fit| fit());
        }
    });
    on_cleanup(move || resized.remove());
    let open = move |_| {
        let Some(dialog) = dialog.get_untracked() else { return };
        fit.with_value(|fit| fit());
        browser::open_dialog(&dialog);
        // Now somebody may scan it.
        desk.hand_over();
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            browser::close_dialog(&dialog);
        }
    };
    view! {
        <button type="button" class="button" on:click=open>
            {tr(outcome::enlarge)}
        </button>
        <dialog class="large-code" node_ref=dialog aria-label=tr(outcome::code)>
            <svg
                viewBox=view
                aria-hidden="true"
                style:width=move || format!("{}px", width.get())
                style:height=move || format!("{}px", width.get())
            >
                <path d=path />
            </svg>
            <button type="button" class="button" on:click=close>
                {tr(outcome::shrink)}
            </button>
        </dialog>
    }
}
