//! Fields and buttons that the parts of the page share.

use leptos::prelude::*;
use web_sys::File;

/// A heading with a line under it, beside what there is to do.
#[component]
pub fn Part(
    /// Identifier of the section.
    id: &'static str,
    /// Heading.
    #[prop(into)]
    title: Signal<&'static str>,
    /// Line under it.
    #[prop(into)]
    text: Signal<&'static str>,
    /// What there is to do.
    children: Children,
) -> impl IntoView {
    let heading = format!("{id}-title");
    let label = heading.clone();
    view! {
        <section class="part" id=id aria-labelledby=label>
            <div class="part-head">
                <h2 id=heading tabindex="-1">
                    {title}
                </h2>
                <p>{text}</p>
            </div>
            <div class="part-body">{children()}</div>
        </section>
    }
}

/// A labelled field for one line, with help and what is wrong with it.
#[component]
pub fn Field(
    /// Identifier of the field.
    id: &'static str,
    /// `text`, `url`, `email`, `date`.
    kind: &'static str,
    /// What it is for.
    #[prop(into)]
    label: Signal<&'static str>,
    /// Behind the label of a field that may stay empty.
    #[prop(optional, into)]
    optional: Signal<&'static str>,
    /// More on it.
    #[prop(optional, into)]
    help: Signal<&'static str>,
    /// What is wrong; nothing if it is blank.
    #[prop(optional, into)]
    wrong: Signal<&'static str>,
    /// What the browser may fill in.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// The text.
    value: RwSignal<String>,
) -> impl IntoView {
    let described = move || {
        let parts = [("help", help.get()), ("wrong", wrong.get())];
        let ids: Vec<_> = parts
            .iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(part, _)| format!("{id}-{part}"))
            .collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    let is_wrong = move || !wrong.get().is_empty();
    let mark = move || Some(optional.get()).filter(|text| !text.is_empty());
    view! {
        <div class="field">
            <label for=id>
                {label}
                {move || mark().map(|text| view! { <span class="optional">" (" {text} ")"</span> })}
            </label>
            <input
                id=id
                type=kind
                autocomplete=autocomplete
                spellcheck="false"
                aria-describedby=described
                aria-invalid=move || is_wrong().then_some("true")
                prop:value=value
                on:input:target=move |ev| value.set(ev.target().value())
            />
            {move || {
                (!help.get().is_empty())
                    .then(|| view! { <p class="help" id=format!("{id}-help")>{help}</p> })
            }}
            {move || {
                is_wrong().then(|| view! { <p class="wrong" id=format!("{id}-wrong")>{wrong}</p> })
            }}
        </div>
    }
}

/// A button that opens a file.
#[component]
pub fn OpenFile(
    /// What it opens.
    #[prop(into)]
    label: Signal<&'static str>,
    /// Which files: as `accept` of HTML.
    accept: &'static str,
    /// Whether several may be opened at once.
    #[prop(optional)]
    multiple: bool,
    /// Takes the files: one at least.
    opened: impl Fn(Vec<File>) + 'static,
) -> impl IntoView {
    view! {
        <label class="button file">
            <input
                type="file"
                class="visually-hidden"
                accept=accept
                multiple=multiple
                on:change:target=move |ev| {
                    let input = ev.target();
                    let list = input.files();
                    let files = |list: &web_sys::FileList| {
                        (0..list.length()).filter_map(|at| list.get(at)).collect::<Vec<_>>()
                    };
                    let files = list.as_ref().map(files).unwrap_or_default();
                    if !files.is_empty() {
                        opened(files);
                    }
                    // The same file can be chosen again.
                    input.set_value("");
                }
            />
            <span>{label}</span>
        </label>
    }
}

/// A sentence that is announced when it changes; `kind` says how it looks.
#[component]
pub fn Said(
    /// The sentence; nothing if it is blank.
    #[prop(into)]
    text: Signal<String>,
    /// Whether it tells of a mistake.
    #[prop(into)]
    is_error: Signal<bool>,
) -> impl IntoView {
    view! {
        <p class="note" class:is-error=is_error role="status">
            {text}
        </p>
    }
}
