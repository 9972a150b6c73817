//! The code of a module for four kinds of site, with a few options.

use leptos::prelude::*;

use crate::address;
use crate::browser::origin;
use crate::catalog::MODULES;
use crate::components::CopyField;
use crate::locales::{Lang, tr, use_lang};
use crate::snippets::{self, Options, Theme};

/// A way to embed, in the order of the form and of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Tag,
    Div,
    Iframe,
    Static,
}

impl Way {
    const ALL: [Self; 4] = [Self::Tag, Self::Div, Self::Iframe, Self::Static];

    const fn value(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::Div => "div",
            Self::Iframe => "iframe",
            Self::Static => "static",
        }
    }
}

/// Languages of the widget's own texts, in the order of the form: the module's, French, English.
const LANGS: [Option<Lang>; 3] = [None, Some(Lang::Fr), Some(Lang::En)];

/// What a person chose in the form.
#[derive(Clone, Copy)]
struct Choices {
    way: RwSignal<Way>,
    theme: RwSignal<Theme>,
    lang: RwSignal<Option<Lang>>,
    resume: RwSignal<bool>,
    base: RwSignal<String>,
}

impl Choices {
    fn new() -> Self {
        Self {
            way: RwSignal::new(Way::Tag),
            theme: RwSignal::new(Theme::Auto),
            lang: RwSignal::new(None),
            resume: RwSignal::new(true),
            base: RwSignal::new(origin()),
        }
    }

    fn options(self, place: usize, page_lang: Lang) -> Options {
        let module = MODULES[place];
        let texts = &page_lang.texts().module;
        let page = address::localized(&address::module(module.id), page_lang);
        Options {
            base: address::base(&self.base.read()).to_owned(),
            id: module.id.to_owned(),
            theme: self.theme.get(),
            lang: self.lang.get().map(Lang::tag),
            resume: self.resume.get(),
            fallback: (format!("{}{page}", origin()), (texts.fallback)(texts.modules[place].title)),
        }
    }
}

/// The form and the code that follows it.
#[component]
pub fn Builder(
    /// The module's place in the catalog.
    place: usize,
    /// The module's file, once it has been fetched.
    text: Signal<Option<String>>,
) -> impl IntoView {
    let choices = Choices::new();
    let page_lang = use_lang();
    let options = Memo::new(move |_| choices.options(place, page_lang.get()));
    let title = move || page_lang.get().texts().module.modules[place].title;
    let code = Signal::derive(move || {
        let options = options.get();
        match choices.way.get() {
            Way::Tag => snippets::tag(&options),
            Way::Div => snippets::div(&options),
            Way::Iframe => snippets::iframe(&options, title()),
            Way::Static => text
                .get()
                .and_then(|text| snippets::filled(&options, &text))
                .unwrap_or_else(|| page_lang.get().texts().builder.loading.to_owned()),
        }
    });
    let script = Signal::derive(move || snippets::script(&options.get()));
    let ways = Way::ALL.into_iter().enumerate().map(|(index, way)| {
        view! {
            <label>
                <input
                    type="radio"
                    name="way"
                    value=way.value()
                    prop:checked=move || choices.way.get() == way
                    on:change=move |_| choices.way.set(way)
                />
                <span>{tr(move |t| t.builder.ways[index].title)}</span>
            </label>
        }
    });
    let why = tr(move |t| t.builder.ways[choices.way.get() as usize].text);
    let once = tr(|t| t.builder.once);
    let label = tr(|t| t.builder.code);
    view! {
        <section class="builder" aria-labelledby="builder-title">
            <h2 id="builder-title">{tr(|t| t.builder.title)}</h2>
            <p>{tr(|t| t.builder.lead)}</p>
            <fieldset class="ways">
                <legend>{tr(|t| t.builder.ways_title)}</legend>
                <div class="segments">{ways.collect_view()}</div>
            </fieldset>
            <p class="why">{why}</p>
            {move || {
                (choices.way.get() == Way::Div)
                    .then(|| view! { <CopyField code=script label=Signal::derive(once) /> })
            }}
            <CopyField code label=Signal::derive(label) />
            <OptionsForm choices />
        </section>
    }
}

#[component]
fn OptionsForm(choices: Choices) -> impl IntoView {
    let themes = Theme::ALL.into_iter().enumerate().map(|(index, theme)| {
        view! { <option value=theme.as_str()>{tr(move |t| t.builder.themes[index])}</option> }
    });
    let langs = LANGS.into_iter().enumerate().map(|(index, lang)| {
        let value = lang.map_or("", Lang::tag);
        view! { <option value=value>{tr(move |t| t.builder.langs[index])}</option> }
    });
    let pick_lang = move |value: String| {
        choices.lang.set((!value.is_empty()).then(|| Lang::from_query(Some(&value))));
    };
    view! {
        <details class="options">
            <summary>{tr(|t| t.builder.options)}</summary>
            <div class="options-grid">
                <label>
                    <span>{tr(|t| t.builder.theme)}</span>
                    <select on:change:target=move |ev| {
                        choices.theme.set(Theme::from_value(&ev.target().value()));
                    }>{themes.collect_view()}</select>
                </label>
                <label>
                    <span>{tr(|t| t.builder.lang)}</span>
                    <select on:change:target=move |ev| pick_lang(
                        ev.target().value(),
                    )>{langs.collect_view()}</select>
                </label>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=choices.resume
                        on:change:target=move |ev| choices.resume.set(ev.target().checked())
                    />
                    <span>{tr(|t| t.builder.resume)}</span>
                </label>
                <label class="wide">
                    <span>{tr(|t| t.builder.base)}</span>
                    <input
                        type="url"
                        spellcheck="false"
                        autocomplete="off"
                        aria-describedby="base-help"
                        prop:value=choices.base
                        on:input:target=move |ev| choices.base.set(ev.target().value())
                    />
                </label>
                <p id="base-help" class="help wide">
                    {tr(|t| t.builder.base_help)}
                </p>
            </div>
        </details>
    }
}
