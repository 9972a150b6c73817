//! One module: the widget live, the code to copy, where its facts come from.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use tremplin_author::json;
use tremplin_content::common::Source;
use tremplin_content::flashcards::Mode;
use tremplin_leptos::{Flashcards, Quiz};

use super::NotFound;
use super::builder::Builder;
use crate::address;
use crate::browser::{day, fetch_text, today, use_title};
use crate::catalog::{self, MODULES, ModuleKind};
use crate::components::{Badge, Link, Skills};
use crate::facts::Facts;
use crate::locales::{Lang, MODULE_MODULES, counted, module, tr, use_lang, use_tag};

/// More sources than this are shown when they are asked for.
const MOST_SOURCES: usize = 6;

/// The page of the module named in the address.
#[component]
pub fn ModulePage() -> impl IntoView {
    let params = use_params_map();
    let place = Memo::new(move |_| params.read().get_str("id").and_then(catalog::position));
    move || match place.get() {
        Some(place) => view! { <Page place /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn Page(place: usize) -> impl IntoView {
    let module = MODULES[place];
    let title = tr(move |lang| MODULE_MODULES[place](lang)[0]);
    use_title(move || format!("{} - Tremplin", title()));

    let file = catalog::content_path(module.id);
    let (inside, file_shown) = (file.clone(), file.clone());
    // `None` while it is being fetched, `Some(None)` if it could not be had.
    let text = {
        let file = file.clone();
        LocalResource::new(move || fetch_text(file.clone()))
    };
    let checked = Memo::new(move |_| text.get().map(|text| json::check(&text?).module));
    let facts = move || {
        let read = checked.get()?;
        Some(read.map(|module| Facts::of(module, &text.get().flatten().unwrap_or_default())))
    };
    // A deck is shown in the way for which the code is made.
    let mode = RwSignal::new(None::<Mode>);
    let is_badge = module.kind == ModuleKind::Badge;
    // A language in which the site has no pages is the widget's too, as it is where the code is pasted.
    let is_own = [Lang::Fr, Lang::En].iter().any(|lang| lang.tag() == module.lang);
    let page = use_tag();
    let lang = Signal::derive(move || if is_own { page.get() } else { module.lang.to_owned() });
    let live = move || {
        let src = file_shown.clone();
        let file = view! {
            <a class="alone" href=inside.clone() rel="external">
                {tr(module::file)}
            </a>
        };
        match module.kind {
            ModuleKind::Quiz => view! { <Quiz src lang>{file}</Quiz> }.into_any(),
            ModuleKind::Flashcards => {
                let mode = mode.get().map(tremplin_leptos::Mode::from);
                view! { <Flashcards src lang mode>{file}</Flashcards> }.into_any()
            }
            ModuleKind::Badge => view! { <Badge id=module.id /> }.into_any(),
        }
    };
    let about_badge = is_badge.then(|| {
        view! {
            <p>{tr(module::signed)}</p>
            <p>
                <Link to=address::WALK>{tr(module::walk)}</Link>
            </p>
        }
    });

    view! {
        <article class="wrap module">
            <header class="module-head">
                <p class="back">
                    <Link to="/#modules">{tr(module::back)}</Link>
                </p>
                <h1 tabindex="-1">{title}</h1>
                <p class="lead">{tr(move |lang| MODULE_MODULES[place](lang)[1])}</p>
                <p class="kind" data-kind=module.kind.name()>
                    {tr(move |lang| counted(lang, &module))}
                </p>
            </header>
            <section class="module-live" aria-label=tr(module::live)>
                {live}
            </section>
            <Builder place module=Memo::new(move |_| checked.get().flatten()) mode />
            <aside class="module-about">
                {about_badge}
                {move || match facts() {
                    None => ().into_any(),
                    Some(None) => {
                        view! { <p>{tr(module::unreadable)}</p> }.into_any()
                    }
                    Some(Some(facts)) => view! { <About facts lang=module.lang /> }.into_any(),
                }}
                <p>
                    <a href=file.clone() rel="external" hreflang=module.lang>
                        {tr(module::file)}
                    </a>
                </p>
                <p>
                    <Link to="/preview" query=format!("module={}", module.id)>
                        {tr(module::edit)}
                    </Link>
                </p>
            </aside>
        </article>
    }
}

#[component]
fn About(facts: Facts, lang: &'static str) -> impl IntoView {
    let page_lang = use_lang();
    let overdue = facts.credits.overdue(&today()).map(|date| {
        let date = date.to_owned();
        view! {
            <p>
                <strong>
                    {move || {
                        let lang = page_lang.get();
                        module::review_due(lang, &day(&date, lang))
                    }}
                </strong>
            </p>
        }
    });
    let licence = facts.credits.license.map(|licence| {
        let authors = facts.credits.authors.join(", ");
        let line = if authors.is_empty() { licence } else { format!("{licence}, {authors}") };
        view! { <span lang=lang>{line}</span> }
    });
    let missing = licence.is_none().then(|| tr(module::no_licence));
    let count = facts.sources.len();
    let sources = facts.sources.into_iter().map(|source| one_source(source, lang)).collect_view();
    let sources = view! { <ul class="sources">{sources}</ul> };
    let sources = if count > MOST_SOURCES {
        view! {
            <details>
                <summary>{tr(move |lang| module::see_sources(lang, count))}</summary>
                {sources}
            </details>
        }
        .into_any()
    } else {
        sources.into_any()
    };
    let skills = facts.alignments;
    let skills = (!skills.is_empty()).then(|| {
        view! {
            <h2>{tr(module::skills)}</h2>
            <Skills skills />
        }
    });
    view! {
        {overdue}
        {skills}
        {(count > 0)
            .then(|| {
                view! {
                    <h2>{tr(module::sources)}</h2>
                    {sources}
                }
            })}
        <h2>{tr(module::licence)}</h2>
        <p>{licence} {missing}</p>
    }
}

fn one_source(source: Source, lang: &'static str) -> impl IntoView {
    let title = match source.url {
        Some(url) => view! {
            <a href=url lang=lang rel="external noreferrer">
                {source.title}
            </a>
        }
        .into_any(),
        None => view! { <span lang=lang>{source.title}</span> }.into_any(),
    };
    let read_on = tr(module::read_on);
    let page_lang = use_lang();
    let date = source.date.map(|date| {
        let written = date.clone();
        view! {
            <small>
                {read_on} " " <time datetime=date>{move || day(&written, page_lang.get())}</time>
            </small>
        }
    });
    view! { <li>{title} " " {date}</li> }
}
