//! Where authors write a module and see at once what it becomes. Nothing leaves the device.

mod desk;
mod outcome;
mod problems;
mod tools;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use self::desk::Desk;
use self::outcome::Outcome;
use self::problems::Problems;
use self::tools::{Adders, DropFrame, Jump, Tools};
use crate::address;
use crate::browser::{self, use_title};
use crate::catalog::ModuleKind;
use crate::editor::{EditorRefs, Field, findings};
use crate::locales::{preview, tr, use_lang};

/// The authors' preview.
#[component]
pub fn Preview() -> impl IntoView {
    let document = tr(preview::document);
    use_title(move || document().to_owned());
    let lang = use_lang();
    let desk = Desk::new(lang);
    if let Some(id) = use_query_map().get_untracked().get("module") {
        // A reload is not to put it in the place of what is written from now on.
        let navigate = use_navigate();
        let bare = move || address::localized("/preview", lang.get_untracked());
        let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
        desk.load(&id, move || navigate(&bare(), options));
    }
    let found = Memo::new(move |_| findings::find(&desk.text.read(), lang.get()));
    let valid = Memo::new(move |_| {
        let text = desk.text.get();
        (!text.trim().is_empty() && !findings::has_errors(&found.read())).then_some(text)
    });
    // What is half typed is still the kind that it was.
    let kind = Memo::new(move |before: Option<&ModuleKind>| {
        let named = findings::module_kind(&desk.text.read());
        named.or(before.copied()).unwrap_or(ModuleKind::Quiz)
    });
    let empty = Memo::new(move |_| desk.text.read().trim().is_empty());
    // The first value is what was kept already, or the template. Keeping does not wait: a tab may be gone
    // at any moment.
    Effect::watch(move || desk.text.track(), move |(), _, _| desk.keep(), false);
    browser::on_turn(move || desk.turn());
    let refs = EditorRefs::default();
    view! {
        <div class="wrap preview">
            <header>
                <h1 tabindex="-1">{tr(preview::title)}</h1>
                <p class="lead">{tr(preview::lead)}</p>
                <p class="private" id="module-text-help">{tr(preview::private)}</p>
            </header>
            <Tools desk />
            <Jump found />
            <section class="writing" id="text" tabindex="-1" aria-label=tr(preview::text)>
                <DropFrame desk>
                    <Field text=desk.text findings=found refs />
                </DropFrame>
                <Adders desk kind refs />
                <Problems desk found refs />
            </section>
            <Outcome valid empty />
        </div>
    }
}
