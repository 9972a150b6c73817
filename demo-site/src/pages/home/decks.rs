//! What flashcards are for, beside a deck to try at once.

use leptos::prelude::*;
use tremplin_leptos::Flashcards;

use super::first;
use crate::catalog::{ModuleKind, OFFLINE_PAGE, WELCOME_DECK, content_path, host_path};
use crate::components::Link;
use crate::locales::{DECKS_WAYS, decks, tr, use_lang, use_tag};
use crate::{address, weight};

/// The first deck of the catalog: the whole of what the deck beside it begins.
const WHOLE: &str = "sigles-insertion";

/// The section on flashcards. Its deck is fetched when it comes near the screen.
#[component]
pub fn Decks() -> impl IntoView {
    let lang = use_lang();
    let bytes = LocalResource::new(|| first(ModuleKind::Flashcards));
    let weight = move || {
        let lang = lang.get();
        let bytes = bytes.get().flatten()?;
        Some(decks::weight(lang, &weight::kilobytes(bytes, lang)))
    };
    let way = |index: usize| {
        view! {
            <div>
                <dt>{tr(move |lang| DECKS_WAYS[index](lang)[0])}</dt>
                <dd>{tr(move |lang| DECKS_WAYS[index](lang)[1])}</dd>
            </div>
        }
    };
    view! {
        <section class="wrap decks" id="decks" tabindex="-1" aria-labelledby="decks-title">
            <div>
                <h2 id="decks-title">{tr(decks::title)}</h2>
                <p class="lead">{tr(decks::lead)}</p>
            </div>
            <div class="live">
                <p class="live-note">{tr(decks::live)}</p>
                <Flashcards src=content_path(WELCOME_DECK) lang=use_tag()>
                    <Link to=address::module(WHOLE) class="alone">
                        {tr(decks::whole)}
                    </Link>
                </Flashcards>
            </div>
            <div class="decks-ways">
                <dl>{way(0)} {way(1)} {way(2)}</dl>
                <p class="decks-links">
                    <Link to=address::module(WHOLE)>{tr(decks::whole)}</Link>
                    <a href=host_path(OFFLINE_PAGE) rel="external">
                        {tr(decks::offline)}
                    </a>
                </p>
                <p class="help">{weight}</p>
            </div>
        </section>
    }
}
