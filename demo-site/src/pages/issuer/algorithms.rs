//! The choice of a type of key.

use leptos::prelude::*;
use tremplin_credentials::Algorithm;

use crate::issuer::keys;
use crate::locales::{IDENTITY_ALGORITHMS, identity, tr};

/// The types in the order in which they are offered: a short key makes a code with few squares, which
/// phones read, and every browser verifies ES256.
pub const SHORT_FIRST: [Algorithm; 3] = [Algorithm::Es256, Algorithm::EdDsa, Algorithm::Rs256];

/// The types of keys that this browser has.
#[component]
pub fn Algorithms(
    /// The one that is chosen.
    chosen: RwSignal<Algorithm>,
) -> impl IntoView {
    let ed25519 = LocalResource::new(|| keys::available(Algorithm::EdDsa));
    let lacks = move || ed25519.get() == Some(false);
    let place =
        |algorithm| Algorithm::ALL.iter().position(|one| *one == algorithm).unwrap_or_default();
    let choice = move |algorithm: Algorithm| {
        let index = place(algorithm);
        let hidden = move || algorithm == Algorithm::EdDsa && lacks();
        view! {
            <label hidden=hidden>
                <input
                    type="radio"
                    name="algorithm"
                    value=algorithm.name()
                    prop:checked=move || chosen.get() == algorithm
                    on:change=move |_| chosen.set(algorithm)
                />
                <span>{tr(move |lang| IDENTITY_ALGORITHMS[index](lang)[0])}</span>
            </label>
        }
    };
    let why = tr(move |lang| IDENTITY_ALGORITHMS[place(chosen.get())](lang)[1]);
    view! {
        <fieldset class="ways">
            <legend>{tr(identity::algorithm)}</legend>
            <div class="segments">
                {SHORT_FIRST.map(choice).collect_view()}
            </div>
        </fieldset>
        <p class="help">{why}</p>
        {move || {
            lacks().then(|| view! { <p class="help">{tr(identity::no_ed25519)}</p> })
        }}
    }
}
