//! Badges as this site shows them.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use tremplin_leptos::Badge as Widget;

use super::known::use_known_keys;
use crate::browser::{fetch_text, site};
use crate::locales::{badges, tr, use_lang, use_tag};
use crate::own_badge;
use crate::{address, catalog};

/// `<tremplin-badge>` with a badge of this site. Its module stands in the page, since its file does
/// not know where the site is served.
#[component]
pub fn Badge(
    /// Name of the module's file in `content/`.
    id: &'static str,
) -> impl IntoView {
    let lang = use_lang();
    let path = address::inside(&use_location().pathname.read_untracked()).to_owned();
    let file = catalog::content_path(id);
    let text = {
        let file = file.clone();
        LocalResource::new(move || fetch_text(file.clone()))
    };
    // Signed meanwhile, and opened in another window.
    let received = RwSignal::new(0);
    let place = format!("tremplin:badge:{id}");
    let listener = window_event_listener(leptos::ev::storage, move |event| {
        let is_signed = |kept: String| kept.contains("\"credential\"");
        if event.key().as_ref() == Some(&place) && event.new_value().is_some_and(is_signed) {
            received.update(|count| *count += 1);
        }
    });
    on_cleanup(move || listener.remove());
    let keys = use_known_keys(move || received.track());
    move || {
        let link =
            view! { <a class="alone" href=file.clone() rel="external">{tr(badges::fallback)}</a> };
        match (text.get(), keys.get()) {
            (Some(None), _) => link.into_any(),
            // Not to be seen, so it loads nothing; yet the loader finds that there is a badge, and
            // fetches one bundle for everything on the page.
            (None, _) | (_, None) => view! {
                <Widget attr:hidden=true />
                <div class="badge-place"></div>
            }
            .into_any(),
            (Some(Some(text)), Some(keys)) => {
                let lang = lang.get();
                let module = own_badge::here(&text, &site(), &path, lang);
                view! {
                    <Widget attr:id=id lang=lang.tag() issuers=keys>
                        <script type="application/json">{module}</script>
                        {link}
                    </Widget>
                }
                .into_any()
            }
        }
    }
}

/// All badges that this device keeps for the site.
#[component]
pub fn Shelf() -> impl IntoView {
    let keys = use_known_keys(|| ());
    move || {
        let keys = keys.get()?;
        let shelf = view! {
            <Widget shelf=true lang=use_tag() issuers=keys>
                <p>{tr(badges::shelf)}</p>
            </Widget>
        };
        Some(shelf)
    }
}
