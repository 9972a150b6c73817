//! The frame of every page: language, addresses, header and footer, focus after a change of page.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::hooks::{use_location, use_query_map};
use leptos_router::path;

use crate::components::{Footer, Header};
use crate::locales::{Lang, shell, tr};
use crate::pages::{Badges, Home, IssuerPage, ModulePage, NotFound, Preview, Walk};
use crate::{address, browser};

/// The whole site.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router base=address::root()>
            <Frame />
        </Router>
    }
}

#[component]
fn Frame() -> impl IntoView {
    let query = use_query_map();
    let lang = Memo::new(move |_| Lang::from_query(query.read().get_str("lang")));
    provide_context(lang);
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", lang.get().tag());
        }
    });

    let path = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let path = address::inside(&path.read()).to_owned();
        // The new page is in the document at the next frame.
        match before {
            None => request_animation_frame(browser::scroll_to_part),
            Some(before) if before != path => request_animation_frame(browser::focus_page),
            Some(_) => {}
        }
        path
    });

    view! {
        // The browser itself has to follow this link, or the focus would stay where it is.
        <a class="skip-link" href="#content" rel="external">
            {tr(shell::skip)}
        </a>
        <Header />
        <main id="content" tabindex="-1">
            <Routes fallback=NotFound>
                <Route path=path!("/") view=Home />
                <Route path=path!("/modules/:id") view=ModulePage />
                <Route path=path!("/preview") view=Preview />
                <Route path=path!("/parcours") view=Walk />
                <Route path=path!("/badge") view=Badges />
                <Route path=path!("/issuer") view=IssuerPage />
            </Routes>
        </main>
        <Footer />
    }
}
