//! The heading of the issuer's page, and the place for the program that does the rest.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::browser::use_title;
use crate::locales::{signing, tr, use_lang};

#[wasm_bindgen(module = "/src/pages/issuer/load.js")]
extern "C" {
    type Shown;
    #[wasm_bindgen(js_name = mountIssuer, catch)]
    async fn mount_issuer(place: &HtmlElement, lang: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, js_name = setLang)]
    fn set_lang(this: &Shown, lang: &str);
    #[wasm_bindgen(method)]
    fn free(this: &Shown);
}

/// How far the program is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    Loading,
    There,
    Failed,
}

/// The issuer's page.
#[component]
pub fn IssuerPage() -> impl IntoView {
    let document = tr(signing::document);
    use_title(move || document().to_owned());
    let lang = use_lang();
    let place = NodeRef::<Div>::new();
    let progress = RwSignal::new(Progress::Loading);
    let shown = StoredValue::new_local(None::<Shown>);
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        spawn_local(async move {
            let tag = lang.get_untracked().tag();
            match mount_issuer(&place, tag).await {
                Ok(handle) => {
                    let handle: Shown = handle.unchecked_into();
                    // The page may have been left meanwhile, or its language switched.
                    if progress.try_get_untracked().is_none() {
                        return handle.free();
                    }
                    handle.set_lang(lang.get_untracked().tag());
                    shown.set_value(Some(handle));
                    progress.set(Progress::There);
                }
                Err(_) => {
                    progress.try_set(Progress::Failed);
                }
            }
        });
    });
    Effect::new(move |_| {
        let tag = lang.get().tag();
        shown.with_value(|shown| {
            if let Some(shown) = shown {
                shown.set_lang(tag);
            }
        });
    });
    on_cleanup(move || {
        if let Some(shown) = shown.try_update_value(Option::take).flatten() {
            shown.free();
        }
    });
    let said = tr(move |lang| match progress.get() {
        Progress::Loading => signing::loading(lang),
        Progress::There => "",
        Progress::Failed => signing::failed(lang),
    });
    view! {
        <div class="wrap issuer">
            <header>
                <h1 tabindex="-1">{tr(signing::title)}</h1>
                <p class="lead">{tr(signing::lead)}</p>
                <p class="private">{tr(signing::private)}</p>
            </header>
            <p
                class="note"
                class:is-error=move || progress.get() == Progress::Failed
                role="status"
            >
                {said}
            </p>
            <div class="issuer-parts" node_ref=place></div>
        </div>
    }
}
