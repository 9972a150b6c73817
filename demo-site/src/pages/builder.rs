//! The code of a module for five kinds of site, with a few options.

use leptos::prelude::*;
use tremplin_content::Module;
use tremplin_content::flashcards::Mode;
use tremplin_content::url::{Use, is_allowed};
use tremplin_formats::snippet::{self, Options, Theme};

use crate::address;
use crate::browser::site;
use crate::catalog::{MODULES, ModuleKind};
use crate::components::CopyField;
use crate::locales::{BUILDER_MODES, BUILDER_WAYS, Lang, builder, tr, use_lang};

/// A way to embed, in the order of the form and of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Tag,
    Div,
    Link,
    Iframe,
    Static,
}

impl Way {
    const ALL: [Self; 5] = [Self::Tag, Self::Div, Self::Link, Self::Iframe, Self::Static];

    const fn value(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::Div => "div",
            Self::Link => "link",
            Self::Iframe => "iframe",
            Self::Static => "static",
        }
    }
}

/// Looks, in the order of the form.
const THEMES: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

/// Languages of the widget's own texts, by their tag and in their own words, in the order of the form.
const LANGS: [(&str, &str); 4] =
    [("fr", "Français"), ("en", "English"), ("ar", "العربية"), ("uk", "Українська")];

/// Ways to use a deck, in the order of the form: as its author wrote, then what the page decides.
const MODES: [Option<Mode>; 3] = [None, Some(Mode::Discover), Some(Mode::Remember)];

/// What a person chose in the form.
#[derive(Clone, Copy)]
struct Choices {
    way: RwSignal<Way>,
    theme: RwSignal<Theme>,
    /// None is the module's.
    lang: RwSignal<Option<&'static str>>,
    resume: RwSignal<bool>,
    base: RwSignal<String>,
    issuers: RwSignal<String>,
    mode: RwSignal<Option<Mode>>,
}

impl Choices {
    fn new(mode: RwSignal<Option<Mode>>) -> Self {
        Self {
            way: RwSignal::new(Way::Tag),
            theme: RwSignal::new(Theme::Auto),
            lang: RwSignal::new(None),
            resume: RwSignal::new(true),
            base: RwSignal::new(site()),
            issuers: RwSignal::new(String::new()),
            mode,
        }
    }

    fn options(self, id: &str, page_lang: Lang) -> Options {
        let copy = address::copy(&self.base.read(), &site());
        let page = address::localized(&address::module(id), page_lang);
        Options {
            theme: self.theme.get(),
            lang: self.lang.get().map(str::to_owned),
            resume: self.resume.get(),
            mode: self.mode.get(),
            issuers: Some(self.issuers.read().trim().to_owned()).filter(|it| !it.is_empty()),
            // Elsewhere nobody knows whether there is a page; this one may be on somebody's own computer.
            page: copy.is_here.then(|| format!("{}{page}", site())),
            ..Options::new(copy.bundle, format!("{}{id}.json", copy.modules))
        }
    }
}

/// The form and the code that follows it.
#[component]
pub fn Builder(
    /// The module's place in the catalog.
    place: usize,
    /// The module, once its file has been fetched.
    #[prop(into)]
    module: Signal<Option<Module>>,
    /// How the deck is used; `None` is the author's word.
    mode: RwSignal<Option<Mode>>,
) -> impl IntoView {
    let choices = Choices::new(mode);
    let is_deck = MODULES[place].kind == ModuleKind::Flashcards;
    let is_badge = MODULES[place].kind == ModuleKind::Badge;
    let page_lang = use_lang();
    let options = Memo::new(move |_| choices.options(MODULES[place].id, page_lang.get()));
    let code = Signal::derive(move || {
        let write = match choices.way.get() {
            Way::Tag => snippet::tag,
            Way::Div => snippet::div,
            Way::Link => snippet::link,
            Way::Iframe => snippet::iframe,
            Way::Static => snippet::static_html,
        };
        match &*module.read() {
            Some(module) => write(module, &options.read()).trim_end().to_owned(),
            None => builder::loading(page_lang.get()).to_owned(),
        }
    });
    let script = Signal::derive(move || snippet::script(&options.read()));
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
                <span>{tr(move |lang| BUILDER_WAYS[index](lang)[0])}</span>
            </label>
        }
    });
    let why = tr(move |lang| BUILDER_WAYS[choices.way.get() as usize](lang)[1]);
    let once = tr(builder::once);
    let label = tr(builder::code);
    view! {
        <section class="builder" aria-labelledby="builder-title">
            <h2 id="builder-title">{tr(builder::title)}</h2>
            <p>{tr(builder::lead)}</p>
            {is_deck.then(|| view! { <ModeChoice mode /> })}
            <fieldset class="ways">
                <legend>{tr(builder::ways_title)}</legend>
                <div class="segments">{ways.collect_view()}</div>
            </fieldset>
            <p class="why">{why}</p>
            {move || {
                matches!(choices.way.get(), Way::Div | Way::Link)
                    .then(|| view! { <CopyField code=script label=Signal::derive(once) /> })
            }}
            <CopyField code label=Signal::derive(label) />
            <OptionsForm choices is_badge />
        </section>
    }
}

/// How the deck is used: the widget above and the code below follow.
#[component]
fn ModeChoice(mode: RwSignal<Option<Mode>>) -> impl IntoView {
    let modes = MODES.into_iter().enumerate().map(|(index, choice)| {
        view! {
            <label>
                <input
                    type="radio"
                    name="mode"
                    value=choice.map_or("", Mode::as_str)
                    prop:checked=move || mode.get() == choice
                    on:change=move |_| mode.set(choice)
                />
                <span>{tr(move |lang| BUILDER_MODES[index](lang)[0])}</span>
            </label>
        }
    });
    let index = move || MODES.iter().position(|choice| *choice == mode.get()).unwrap_or_default();
    view! {
        <fieldset class="ways">
            <legend>{tr(builder::mode)}</legend>
            <div class="segments">{modes.collect_view()}</div>
        </fieldset>
        <p class="why">{tr(move |lang| BUILDER_MODES[index()](lang)[1])}</p>
    }
}

#[component]
fn OptionsForm(choices: Choices, is_badge: bool) -> impl IntoView {
    let themes = THEMES.into_iter().enumerate().map(|(index, theme)| {
        view! { <option value=theme.as_str()>{tr(move |lang| builder::themes(lang)[index])}</option> }
    });
    let pick_theme =
        |value: &str| THEMES.into_iter().find(|theme| theme.as_str() == value).unwrap_or_default();
    let langs = LANGS.map(|(tag, name)| view! { <option value=tag lang=tag>{name}</option> });
    let pick_lang = move |value: String| {
        let known = LANGS.into_iter().find(|(tag, _)| *tag == value);
        choices.lang.set(known.map(|(tag, _)| tag));
    };
    view! {
        <details class="options">
            <summary>{tr(builder::options)}</summary>
            <div class="options-grid">
                <label>
                    <span>{tr(builder::theme)}</span>
                    <select on:change:target=move |ev| {
                        choices.theme.set(pick_theme(&ev.target().value()));
                    }>{themes.collect_view()}</select>
                </label>
                <label>
                    <span>{tr(builder::lang)}</span>
                    <select on:change:target=move |ev| pick_lang(
                        ev.target().value(),
                    )>
                        <option value="">{tr(builder::lang_of_module)}</option>
                        {langs.collect_view()}
                    </select>
                </label>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=choices.resume
                        on:change:target=move |ev| choices.resume.set(ev.target().checked())
                    />
                    <span>{tr(builder::resume)}</span>
                </label>
                <label class="wide">
                    <span>{tr(builder::base)}</span>
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
                    {tr(builder::base_help)}
                </p>
                {is_badge.then(|| view! { <IssuersField address=choices.issuers /> })}
            </div>
        </details>
    }
}

/// Whose keys the page trusts; what is no address stays out of the code, and is said to.
#[component]
fn IssuersField(address: RwSignal<String>) -> impl IntoView {
    let is_wrong = Memo::new(move |_| {
        let typed = address.read();
        !typed.trim().is_empty() && !is_allowed(typed.trim(), Use::Media)
    });
    view! {
        <label class="wide">
            <span>{tr(builder::issuers)}</span>
            <input
                id="issuers"
                type="text"
                inputmode="url"
                spellcheck="false"
                autocapitalize="off"
                autocomplete="off"
                aria-describedby="issuers-help issuers-wrong"
                aria-invalid=move || is_wrong.get().then_some("true")
                prop:value=address
                on:input:target=move |ev| address.set(ev.target().value())
            />
        </label>
        <p id="issuers-help" class="help wide">
            {tr(builder::issuers_help)}
        </p>
        <p id="issuers-wrong" class="wrong wide" role="status">
            {tr(move |lang| if is_wrong.get() { builder::issuers_wrong(lang) } else { "" })}
        </p>
    }
}
