//! Who signs, as the badge of the request says it: offered, so that nobody has to copy an address.

use leptos::prelude::*;

use super::desk::{Badge, Desk};
use crate::browser;
use crate::locales::{identity, tr};

/// Fills the fields with the name and the address of the badge's issuer, for who presses the button.
#[component]
pub fn Suggestion(
    /// What the page works on.
    desk: Desk,
    /// The field of the name.
    name: RwSignal<String>,
    /// The field of the address.
    id: RwSignal<String>,
) -> impl IntoView {
    let named = Memo::new(move |_| match &*desk.badge.read() {
        Some(Badge::There(badge, _)) => {
            let issuer = badge.issuer.as_ref()?;
            Some((issuer.name.clone(), issuer.id.clone()?))
        }
        _ => None,
    });
    let is_taken = move || named.read().as_ref().is_some_and(|(_, of)| id.read().trim() == of);
    let take = move |_| {
        if let Some((its_name, its_id)) = named.get_untracked() {
            name.set(its_name);
            id.set(its_id);
            // The button goes.
            browser::focus("issuer-name");
        }
    };
    let whose = tr(move |lang| match &*named.read() {
        Some((name, _)) => identity::named(lang, name),
        None => String::new(),
    });
    move || {
        (named.read().is_some() && !is_taken()).then(|| {
            view! {
                <div class="suggestion">
                    <p>{whose}</p>
                    <button type="button" class="button" on:click=take>
                        {tr(identity::take_over)}
                    </button>
                </div>
            }
        })
    }
}
