//! From a quiz and a deck to a signed badge: what a learner and an adviser do, on one page.

use leptos::prelude::*;
use tremplin_leptos::{Flashcards, FlashcardsCompleted, Quiz, QuizCompleted};

use crate::address;
use crate::browser::use_title;
use crate::catalog::{WALK_BADGE, WELCOME, WELCOME_DECK, content_path};
use crate::components::{Badge, Link};
use crate::locales::{WALK_PROOFS, WALK_SCENES, WALK_STEPS, tr, use_tag, walk};

/// The page.
#[component]
pub fn Walk() -> impl IntoView {
    let document = tr(walk::document);
    use_title(move || document().to_owned());
    let [quiz, deck] = [WELCOME, WELCOME_DECK].map(content_path);
    let fallback = |index: usize, to: &String| {
        view! {
            <a class="alone" href=to.clone() rel="external">
                {tr(move |lang| walk::fallbacks(lang)[index])}
            </a>
        }
    };
    let to_quiz = fallback(0, &quiz);
    let to_deck = fallback(1, &deck);
    let (is_quiz_done, is_deck_done) = (RwSignal::new(false), RwSignal::new(false));
    // What the badge asks for: the pass mark of the quiz by the first answers, and all cards of the deck.
    let quiz_done = move |quiz: QuizCompleted| {
        is_quiz_done.update(|done| *done |= quiz.first_passed != Some(false));
    };
    let deck_done = move |deck: FlashcardsCompleted| {
        is_deck_done.update(|done| *done |= deck.seen == deck.cards);
    };
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
                        <Activity is_done=is_quiz_done>
                            <Quiz src=quiz lang=use_tag() on_completed=quiz_done>
                                {to_quiz}
                            </Quiz>
                        </Activity>
                    </Step>
                    <Step id="cartes" index=1>
                        <Activity is_done=is_deck_done>
                            <Flashcards src=deck lang=use_tag() on_completed=deck_done>
                                {to_deck}
                            </Flashcards>
                        </Activity>
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

/// A quiz or a deck, and the way to the badge once it is done.
#[component]
fn Activity(is_done: RwSignal<bool>, children: Children) -> impl IntoView {
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
        <div class="live">
            {children()}
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
