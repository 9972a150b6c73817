//! The buttons above the text, the way to its parts on a phone, and the frame that takes files.

use leptos::ev::{self, DragEvent};
use leptos::html::Select;
use leptos::prelude::*;

use super::desk::Desk;
use crate::browser;
use crate::catalog::{MODULES, ModuleKind};
use crate::components::Sure;
use crate::editor::findings::Finding;
use crate::editor::insert::new_item;
use crate::editor::{EditorRefs, type_in};
use crate::kind::Kind;
use crate::locales::{MODULE_MODULES, PREVIEW_PARTS, begin, group, preview, tr};

/// Start from a template or an example, open, save, erase; and what the last click did.
#[component]
pub fn Tools(desk: Desk) -> impl IntoView {
    let chosen = NodeRef::<Select>::new();
    let load = move |_| {
        if let Some(chosen) = chosen.get_untracked() {
            desk.load(&chosen.value(), || ());
        }
    };
    let examples = |kind: ModuleKind| {
        let modules = MODULES.iter().enumerate().filter(move |(_, module)| module.kind == kind);
        let options = modules.map(|(place, module)| {
            view! {
                <option value=module.id>{tr(move |lang| MODULE_MODULES[place](lang)[0])}</option>
            }
        });
        view! {
            <optgroup label=tr(move |lang| group(lang, kind))>{options.collect_view()}</optgroup>
        }
    };
    let shown = |kind: &ModuleKind| MODULES.iter().any(|module| module.kind == *kind);
    let start = |kind: ModuleKind| {
        view! {
            <button type="button" class="button" on:click=move |_| desk.start(kind)>
                {tr(move |lang| begin(lang, kind))}
            </button>
        }
    };
    let erase = move |()| {
        desk.erase();
        browser::focus("module-text");
    };
    let undo = move || {
        (!desk.before.read().is_empty()).then(|| {
            view! {
                <button type="button" class="button" on:click=move |_| desk.undo()>
                    {tr(preview::undo)}
                </button>
            }
        })
    };
    view! {
        <div class="tools" role="group" aria-label=tr(preview::tools)>
            {ModuleKind::ALL.iter().copied().map(start).collect_view()}
            <div class="examples">
                <label>
                    <span class="visually-hidden">{tr(preview::examples)}</span>
                    <select node_ref=chosen>
                        {ModuleKind::ALL.iter().copied().filter(shown).map(examples).collect_view()}
                    </select>
                </label>
                <button type="button" class="button" on:click=load>
                    {tr(preview::load)}
                </button>
            </div>
            <label class="button file">
                <input
                    type="file"
                    class="visually-hidden"
                    accept=".json,application/json"
                    on:change:target=move |ev| {
                        let input = ev.target();
                        if let Some(file) = input.files().and_then(|files| files.get(0)) {
                            desk.open(file);
                        }
                        // The same file can be chosen again after it was changed elsewhere.
                        input.set_value("");
                    }
                />
                <span>{tr(preview::open)}</span>
            </label>
            <button type="button" class="button" on:click=move |_| desk.download()>
                {tr(preview::download)}
            </button>
            <button type="button" class="button" id="erase" on:click=move |_| desk.ask()>
                {tr(preview::erase)}
            </button>
            <div class="said">
                <p role="status" class:is-error=desk.failed>
                    {desk.said}
                </p>
                {undo}
            </div>
            <Sure
                asks=desk.asks
                text=Signal::derive(tr(preview::erase_text))
                yes=Signal::derive(tr(preview::erase_sure))
                no=Signal::derive(tr(preview::erase_not))
                back="erase"
                erase=Callback::new(erase)
            />
            <OtherTab desk />
        </div>
    }
}

/// What the author has to know of where the text is kept: not here, or in another tab too.
#[component]
fn OtherTab(desk: Desk) -> impl IntoView {
    let said = tr(move |lang| match (desk.is_loose.get(), desk.is_elsewhere.get()) {
        (true, _) => preview::loose(lang),
        (false, true) => preview::elsewhere(lang),
        (false, false) => "",
    });
    let take = move || {
        desk.is_elsewhere.get().then(|| {
            view! {
                <button type="button" class="button" on:click=move |_| desk.take_other()>
                    {tr(preview::take)}
                </button>
            }
        })
    };
    view! {
        <div class="kept">
            <p class="note is-error" role="status">
                {said}
            </p>
            {take}
        </div>
    }
}

/// Buttons that write a new item, card or step at the end of the module.
#[component]
pub fn Adders(
    /// What the page works on.
    desk: Desk,
    /// The kind of module that the text is.
    kind: Memo<ModuleKind>,
    /// The field.
    refs: EditorRefs,
) -> impl IntoView {
    let refused = RwSignal::new(false);
    let add = move |kind: Kind| {
        let lang = desk.lang.get_untracked();
        let insertion = desk.text.with_untracked(|text| new_item(text, kind, lang));
        refused.set(insertion.is_none());
        if let Some(insertion) = insertion {
            type_in(refs, desk.text, &insertion);
        }
    };
    let buttons = move || {
        let button = |kind: Kind| {
            view! {
                <button type="button" class="button" on:click=move |_| add(kind)>
                    {tr(move |lang| PREVIEW_PARTS(lang)[kind as usize])}
                </button>
            }
        };
        Kind::of(kind.get()).map(button).collect_view()
    };
    let said = tr(move |lang| if refused.get() { preview::no_place(lang) } else { "" });
    view! {
        <div class="adders" role="group" aria-labelledby="adders-label">
            <p id="adders-label">{tr(preview::add)}</p>
            {buttons}
            <p role="status">{said}</p>
        </div>
    }
}

/// On a phone the parts of the page lie far apart: links that stay in sight lead to each.
#[component]
pub fn Jump(found: Memo<Vec<Finding>>) -> impl IntoView {
    let count = move || match found.read().len() {
        0 => String::new(),
        count => format!(" ({count})"),
    };
    // The browser follows these links itself, so that the focus goes along.
    view! {
        <nav class="jump" aria-label=tr(preview::title)>
            <a href="#text" rel="external">
                {tr(preview::text_short)}
            </a>
            <a href="#problems" rel="external">
                {tr(preview::problems)}
                {count}
            </a>
            <a href="#result" rel="external">
                {tr(preview::result)}
            </a>
        </nav>
    }
}

/// Whether something that is dragged is a file, and not a piece of text.
fn has_file(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

/// Takes a file that is dropped on the page, and shows so around its children. Beside them a browser would open it
/// in the place of what is written.
#[component]
pub fn DropFrame(desk: Desk, children: Children) -> impl IntoView {
    let over = RwSignal::new(false);
    let drop = move |event: DragEvent| {
        over.set(false);
        // A badge takes its files by itself.
        if event.default_prevented() || !has_file(&event) {
            return;
        }
        event.prevent_default();
        let files = event.data_transfer().and_then(|data| data.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            desk.open(file);
        }
    };
    let drag = move |event: DragEvent| {
        if !event.default_prevented() && has_file(&event) {
            event.prevent_default();
            over.set(true);
        }
    };
    let listeners = [
        window_event_listener(ev::dragover, drag),
        window_event_listener(ev::dragleave, move |_| over.set(false)),
        window_event_listener(ev::drop, drop),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
    view! {
        <div class="drop-frame" class:is-over=over>
            {children()}
            <p class="drop-note" aria-hidden="true">
                {tr(preview::drop)}
            </p>
        </div>
    }
}
