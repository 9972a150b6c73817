//! From a quiz and a deck to a signed badge: what a learner and an adviser do, on one page.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Event;

use crate::address;
use crate::browser::use_title;
use crate::catalog::{ModuleKind, WALK_BADGE, WELCOME, WELCOME_DECK, content_path};
use crate::components::{Badge, Link, Widget};
use crate::locales::{WALK_PROOFS, WALK_SCENES, WALK_STEPS, tr, walk};

/// The page.
#[component]
pub fn Walk() -> impl IntoView {
    let document = tr(walk::document);
    use_title(move || document().to_owned());
    view! {
        <div class="walk">
            <header class="walk-head">
                <div class="wrap">
                    <h1 tabindex="-1">{tr(walk::title)}</h1>
                    <p class="lead">{tr(walk::lead)}</p>
                    <p class="roles">{tr(walk::roles)}</p>
                </div>
            </header>
            <div class="wrap walk-way">
                <div class="walk-doing">
                    <Step id="quiz" index=0>
                        <Activity kind=ModuleKind::Quiz index=0 id=WELCOME />
                    </Step>
                    <Step id="cartes" index=1>
                        <Activity kind=ModuleKind::Flashcards index=1 id=WELCOME_DECK />
                    </Step>
                    <Step id="demande" index=2>
                        <p>{tr(walk::ask)}</p>
                    </Step>
                </div>
                <section class="walk-badge" id="badge" tabindex="-1" aria-label=tr(walk::badge)>
                    <Badge id=WALK_BADGE />
                </section>
                <div class="walk-signing">
                    <Step id="signature" index=3>
                        <div class="scenes">
                            <Scene index=0 to=address::ISSUER />
                            <Scene index=1 to=address::BADGE />
                        </div>
                    </Step>
                </div>
            </div>
            <Proofs />
        </div>
    }
}

/// A numbered step with what there is to do in it.
#[component]
fn Step(id: &'static str, index: usize, children: Children) -> impl IntoView {
    let heading = format!("{id}-title");
    let label = heading.clone();
    view! {
        <section class="walk-step" id=id tabindex="-1" aria-labelledby=label>
            <h2 id=heading>
                <span class="number">{index + 1}</span>
                " "
                {tr(move |lang| WALK_STEPS[index](lang)[0])}
            </h2>
            <p>{tr(move |lang| WALK_STEPS[index](lang)[1])}</p>
            {children()}
        </section>
    }
}

/// Whether something was worked through in such a way that the badge counts it: the pass mark of the quiz,
/// by the first answers, is what the badge asks for, and all cards of the deck.
fn counts(event: &Event) -> bool {
    let member = |value: &JsValue, name: &str| js_sys::Reflect::get(value, &name.into()).ok();
    let detail = |name| member(event, "detail").and_then(|detail| member(&detail, name));
    let passed = detail("firstPassed").and_then(|passed| passed.as_bool()) != Some(false);
    let number = |name| detail(name).and_then(|number| number.as_f64());
    passed && number("seen") == number("cards")
}

/// A quiz or a deck, and the way to the badge once it is done.
#[component]
fn Activity(kind: ModuleKind, index: usize, id: &'static str) -> impl IntoView {
    let src = content_path(id);
    let is_done = RwSignal::new(false);
    let heard = move |event: Event| {
        if counts(&event) {
            is_done.set(true);
        }
    };
    let to_badge = move || {
        is_done.get().then(|| {
            view! {
                {tr(walk::counts)}
                " "
                // The browser itself has to follow this link, or the focus would stay where it is.
                <a href="#badge" rel="external">
                    {tr(walk::see_badge)}
                </a>
            }
        })
    };
    view! {
        <div class="live" on:tremplin-completed=heard>
            <Widget kind src=src.clone()>
                <a class="alone" href=src rel="external">
                    {tr(move |lang| walk::fallbacks(lang)[index])}
                </a>
            </Widget>
            <p class="counts" role="status">
                {to_badge}
            </p>
        </div>
    }
}

/// What is done in one of the two parts, and where.
#[component]
fn Scene(index: usize, to: &'static str) -> impl IntoView {
    view! {
        <div class="scene">
            <h3>{tr(move |lang| WALK_SCENES[index](lang)[0])}</h3>
            <p>{tr(move |lang| WALK_SCENES[index](lang)[1])}</p>
            <p>
                <Link to class="button">
                    {tr(move |lang| WALK_SCENES[index](lang)[2])}
                </Link>
            </p>
        </div>
    }
}

/// What a badge says and what it does not, and how to have one.
#[component]
fn Proofs() -> impl IntoView {
    let proof = |index: usize| {
        view! {
            <div>
                <dt>{tr(move |lang| WALK_PROOFS[index](lang)[0])}</dt>
                <dd>{tr(move |lang| WALK_PROOFS[index](lang)[1])}</dd>
            </div>
        }
    };
    view! {
        <section class="walk-proofs" aria-labelledby="proofs-title">
            <div class="wrap">
                <h2 id="proofs-title">{tr(walk::proof_title)}</h2>
                <dl>{proof(0)} {proof(1)} {proof(2)}</dl>
                <h2>{tr(walk::own_title)}</h2>
                <p>{tr(walk::own)}</p>
                <p class="actions">
                    <Link to=address::module(WALK_BADGE) class="button">
                        {tr(|lang| walk::own_links(lang)[0])}
                    </Link>
                    <Link to="/preview" query=format!("module={WALK_BADGE}") class="button">
                        {tr(|lang| walk::own_links(lang)[1])}
                    </Link>
                </p>
            </div>
        </section>
    }
}
