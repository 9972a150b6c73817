//! What Tremplin is, with a quiz and a deck to try at once, and where to go from there.

mod decks;

use leptos::prelude::*;
use tremplin_leptos::Quiz;

use self::decks::Decks;
use crate::browser::{fetch_text, use_title, window_size};
use crate::catalog::{
    DemoModule, HOST_PAGES, MODULES, ModuleKind, STATIC_PAGE, Topic, WELCOME, content_path,
    host_path,
};
use crate::components::{Link, Springboard};
use crate::locales::{
    HOME_AUDIENCES, HOME_HOSTS, HOME_PROMISES, HOME_STEPS, MODULE_MODULES, counted, home, module,
    topic, tr, use_lang, use_tag,
};
use crate::{address, weight};

/// Wider windows than this are no phone's, in CSS pixels; as in the styles.
const PHONE: f64 = 640.0;

/// What the build of the bundle wrote down.
const SIZES: &str = "/dist/sizes.json";

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    let document = tr(home::document);
    use_title(move || document().to_owned());
    view! {
        <div class="hero">
            <div class="wrap">
                <div class="hero-text">
                    <h1 tabindex="-1">{tr(home::title)}</h1>
                    <p class="lead">{tr(home::lead)}</p>
                    <p class="actions">
                        <Link to="/#modules" class="button primary">
                            {tr(home::choose)}
                        </Link>
                        <Link to="/preview" class="button">
                            {tr(home::write)}
                        </Link>
                    </p>
                </div>
                <div class="live">
                    <p class="live-note">{tr(home::live)}</p>
                    <Quiz src=content_path(WELCOME) lang=use_tag()>
                        <Link to=address::module(MODULES[0].id) class="alone">
                            {tr(|lang| module::fallback(lang, MODULE_MODULES[0](lang)[0]))}
                        </Link>
                    </Quiz>
                </div>
            </div>
            <Springboard />
        </div>
        <Steps />
        <Decks />
        <ToABadge />
        <Modules />
        <Promises />
        <Audiences />
        <Hosts />
    }
}

#[component]
fn Steps() -> impl IntoView {
    let step = |index: usize| {
        view! {
            <li>
                <h3>{tr(move |lang| HOME_STEPS[index](lang)[0])}</h3>
                <p>{tr(move |lang| HOME_STEPS[index](lang)[1])}</p>
            </li>
        }
    };
    view! {
        <section class="steps" aria-labelledby="steps-title">
            <div class="wrap">
                <h2 id="steps-title">{tr(home::steps_title)}</h2>
                <ol>{step(0)} {step(1)} {step(2)}</ol>
            </div>
        </section>
    }
}

#[component]
fn ToABadge() -> impl IntoView {
    view! {
        <section class="wrap to-a-badge" aria-labelledby="to-a-badge-title">
            <div>
                <h2 id="to-a-badge-title">{tr(|lang| home::badge(lang)[0])}</h2>
                <p class="lead">{tr(|lang| home::badge(lang)[1])}</p>
            </div>
            <p class="actions">
                <Link to=address::WALK class="button primary">
                    {tr(|lang| home::badge_links(lang)[0])}
                </Link>
                <Link to=address::BADGE class="button">
                    {tr(|lang| home::badge_links(lang)[1])}
                </Link>
            </p>
        </section>
    }
}

#[component]
fn Modules() -> impl IntoView {
    let entry = |(index, module): (usize, &'static DemoModule)| {
        view! {
            <li class="entry">
                <h4>
                    <Link to=address::module(module.id)>
                        {tr(move |lang| MODULE_MODULES[index](lang)[0])}
                    </Link>
                </h4>
                <p>{tr(move |lang| MODULE_MODULES[index](lang)[1])}</p>
                <p class="kind" data-kind=module.kind.name()>
                    {tr(move |lang| counted(lang, module))}
                </p>
            </li>
        }
    };
    let topics = Topic::ALL.map(|about| {
        let modules = MODULES.iter().enumerate().filter(|(_, module)| module.topic == about);
        // On a phone, the topics are a list to choose from.
        let is_open = about == Topic::ALL[0] || window_size().0 >= PHONE;
        view! {
            <details class="topic" open=is_open>
                <summary>
                    <h3>{tr(move |lang| topic(lang, about))}</h3>
                    <span class="small">{modules.clone().count()}</span>
                </summary>
                <ul class="entries">{modules.map(entry).collect_view()}</ul>
            </details>
        }
    });
    view! {
        <section class="wrap modules" id="modules" tabindex="-1" aria-labelledby="modules-title">
            <h2 id="modules-title">{tr(home::modules_title)}</h2>
            <p class="lead">{tr(home::modules_lead)}</p>
            <div class="topics">{topics.collect_view()}</div>
            <h3>{tr(|lang| home::own_module(lang)[0])}</h3>
            <p class="own">{tr(|lang| home::own_module(lang)[1])}</p>
            <p class="actions">
                <Link to="/preview" class="button">
                    {tr(home::write)}
                </Link>
            </p>
        </section>
    }
}

/// What the first module of a kind on a page costs with brotli, as the build of the bundle wrote it
/// down.
async fn first(kind: ModuleKind) -> Option<u64> {
    let sizes = fetch_text(address::here(SIZES)).await?;
    weight::first(kind, &sizes)
}

#[component]
fn Promises() -> impl IntoView {
    let lang = use_lang();
    let bytes = LocalResource::new(|| first(ModuleKind::Quiz));
    let weight = move || {
        let lang = lang.get();
        bytes.get().flatten().map(|bytes| home::weight(lang, &weight::kilobytes(bytes, lang)))
    };
    let promise = |index: usize, link: AnyView| {
        view! {
            <p>{tr(move |lang| HOME_PROMISES[index](lang)[1])}</p>
            <p class="proof">{tr(move |lang| HOME_PROMISES[index](lang)[2])} " " {link}</p>
        }
    };
    let title = |index: usize| tr(move |lang| HOME_PROMISES[index](lang)[0]);
    let external = |index: usize, href: String| {
        view! {
            <a href=href rel="external">
                {tr(move |lang| HOME_PROMISES[index](lang)[3])}
            </a>
        }
        .into_any()
    };
    let light = title(0);
    view! {
        <section class="promises" aria-labelledby="promises-title">
            <div class="wrap">
                <h2 id="promises-title">{tr(home::promises_title)}</h2>
                <ul>
                    <li>
                        <h3>{move || weight().unwrap_or_else(|| light().to_owned())}</h3>
                        {promise(0, external(0, address::here(SIZES)))}
                    </li>
                    <li>
                        <h3>{title(1)}</h3>
                        {promise(1, external(1, host_path("plain")))}
                    </li>
                    <li>
                        <h3>{title(2)}</h3>
                        {promise(2, external(2, address::here(STATIC_PAGE)))}
                    </li>
                    <li>
                        <h3>{title(3)}</h3>
                        {promise(
                            3,
                            view! {
                                <Link to=address::module(
                                    "premiers-mots-ar",
                                )>{tr(|lang| HOME_PROMISES[3](lang)[3])}</Link>
                            }
                                .into_any(),
                        )}
                    </li>
                </ul>
            </div>
        </section>
    }
}

#[component]
fn Audiences() -> impl IntoView {
    let audience = |index: usize, to: String| {
        view! {
            <li>
                <h3>{tr(move |lang| HOME_AUDIENCES[index](lang)[0])}</h3>
                <ul>
                    {(0..3)
                        .map(|point| {
                            view! { <li>{tr(move |lang| HOME_AUDIENCES[index](lang)[1 + point])}</li> }
                        })
                        .collect_view()}
                </ul>
                <p>
                    <Link to=to class="alone">
                        {tr(move |lang| HOME_AUDIENCES[index](lang)[4])}
                    </Link>
                </p>
            </li>
        }
    };
    view! {
        <section class="wrap audiences" aria-labelledby="audiences-title">
            <h2 id="audiences-title">{tr(home::audiences_title)}</h2>
            <ul class="columns">
                {audience(0, "/#hosts".into())} {audience(1, "/preview".into())}
                {audience(2, address::module(MODULES[0].id))}
            </ul>
        </section>
    }
}

#[component]
fn Hosts() -> impl IntoView {
    let pages = HOST_PAGES.iter().enumerate().map(|(index, name)| {
        view! {
            <li>
                <a href=host_path(name) rel="external">
                    {tr(move |lang| HOME_HOSTS[index](lang)[0])}
                </a>
                <p>{tr(move |lang| HOME_HOSTS[index](lang)[1])}</p>
            </li>
        }
    });
    view! {
        <section class="wrap hosts" id="hosts" tabindex="-1" aria-labelledby="hosts-title">
            <h2 id="hosts-title">{tr(home::hosts_title)}</h2>
            <p class="lead">{tr(home::hosts_lead)}</p>
            <ul>{pages.collect_view()}</ul>
        </section>
    }
}
