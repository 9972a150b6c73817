//! The components as a server renders them.

use leptos::prelude::*;
use tremplin_leptos::{Badge, Flashcards, Loader, Mode, Quiz, Theme};

fn html<V: IntoView + 'static>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().into_view().to_html())
}

#[test]
fn a_quiz_is_its_tag_with_something_to_read() {
    let said = html(|| {
        view! {
            <Quiz
                src="/cv.json"
                lang="fr"
                theme=Theme::Dark
                resume=false
                on_answered=|_: tremplin_leptos::Answered| ()
                attr:class="activity"
            >
                <a href="/cv.html">"Le CV & la lettre"</a>
            </Quiz>
        }
    });
    for part in [
        "<tremplin-quiz",
        r#" src="/cv.json""#,
        r#" lang="fr""#,
        r#" theme="dark""#,
        r#" resume="off""#,
        r#" class="activity""#,
        "<a href=\"/cv.html\">Le CV &amp; la lettre</a>",
        "</tremplin-quiz>",
    ] {
        assert!(said.contains(part), "{part} is not in {said}");
    }
    for part in ["next", "seed", "print", "mode"] {
        assert!(!said.contains(part), "{part} is in {said}");
    }
}

#[test]
fn a_deck_and_a_badge_have_what_is_theirs() {
    let deck = html(|| view! { <Flashcards src="/mots.json" mode=Mode::Remember /> });
    assert!(
        deck.contains("<tremplin-flashcards") && deck.contains(r#" mode="remember""#),
        "{deck}"
    );
    let badge = html(|| view! { <Badge src="/b.json" issuers="/keys.json" /> });
    assert!(badge.contains(r#" issuers="/keys.json""#) && !badge.contains("view="), "{badge}");
    let shelf = html(|| view! { <Badge shelf=true /> });
    assert!(shelf.contains(r#" view="shelf""#) && !shelf.contains("src="), "{shelf}");
}

#[test]
fn the_loader_may_carry_its_hash() {
    let plain = html(|| view! { <Loader base="/tremplin/0.1.0/" /> });
    assert!(plain.contains(r#"type="module""#) && plain.contains(" async"), "{plain}");
    assert!(plain.contains(r#"src="/tremplin/0.1.0/tremplin.js""#), "{plain}");
    assert!(!plain.contains("crossorigin"), "{plain}");
    let held = html(|| view! { <Loader base="https://a.example/" integrity="sha384-x" /> });
    assert!(
        held.contains(r#" integrity="sha384-x""#) && held.contains(r#" crossorigin="anonymous""#),
        "{held}"
    );
}

#[test]
fn what_changes_is_followed() {
    Owner::new().with(|| {
        let (src, set_src) = signal(Some("/a.json".to_owned()));
        let said = || view! { <Quiz src=src /> }.into_view().to_html();
        assert!(said().contains(r#"src="/a.json""#));
        set_src.set(None);
        assert!(!said().contains("src="), "{}", said());
    });
}
