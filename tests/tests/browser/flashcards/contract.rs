//! What host pages are promised of the flashcards: mistakes, ways into a page, what is fetched.

mod fetched;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use super::decks::plain;
use super::play::{Deck, TAG};
use crate::harness::{Scenario, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    let page = vec![
        scenario!(an_invalid_deck_shows_the_fallback),
        scenario!(a_deck_that_is_not_there),
        scenario!(a_div_from_an_editor),
        scenario!("in_a_frame", |page| in_a_frame(page, "")),
        scenario!("in_a_sandbox_where_storage_throws", |page| in_a_frame(
            page,
            "sandbox=\"allow-scripts\""
        )),
        scenario!(a_moved_element_keeps_its_state),
        scenario!(removed_and_added_again),
        scenario!(the_language_changes_in_place),
        scenario!(a_page_may_do_anything_in_answer),
        scenario!(an_unknown_mode_is_told_and_the_authors_counts),
    ];
    [page, fetched::scenarios()].concat()
}

/// The tag with something to read in it, for where the deck cannot come.
pub const WITH_FALLBACK: &str = "<tremplin-flashcards src=\"/t/deck.json\" style=\"min-height:300px\"><p id=\"repli\">CEJ\u{a0}: contrat d’engagement jeune</p></tremplin-flashcards>";

/// Waits for a fatal error of this code; the fallback is shown with a calm sentence.
pub async fn fails(page: &Page<'_>, code: &str) -> Result<Value> {
    let error = page.event("tremplin-error", 1).await?;
    ensure!(error.detail["code"] == code && error.detail["fatal"] == true, "{}", error.detail);
    page.shows("#repli").await?;
    page.says("tremplin-flashcards >>> [role=status]", "Cette activité n’est pas disponible")
        .await?;
    page.is_unharmed().await?;
    Ok(error.detail)
}

async fn an_invalid_deck_shows_the_fallback(page: &Page<'_>) -> Result<()> {
    let mut wrong = plain("faux");
    wrong["cards"][1]["id"] = json!("cej");
    wrong["cards"][2] = json!({ "front": "CDD", "bakc": "x" });
    let mut head = plain("tete");
    head["mode"] = json!("cram");
    let twice = json!({
        "kind": "flashcards", "id": "double", "lang": "fr", "title": "Deux fois",
        "cards": [{ "front": "CEJ", "back": "1" }, { "front": "CEJ", "back": "2" }],
    });
    let decks = [
        (wrong, vec!["duplicate-id cards[1].id", "missing-property cards[2].back"]),
        (head, vec!["unknown-value mode"]),
        (twice, vec!["duplicate-front cards[1].front"]),
    ];
    for (deck, mut problems) in decks {
        page.server.json("/t/deck.json", &deck);
        page.show(&host(WITH_FALLBACK)).await?;
        let detail = fails(page, "content-invalid").await?;
        let mut told: Vec<&str> =
            detail["problems"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        told.sort_unstable();
        problems.sort_unstable();
        ensure!(told == problems, "told {told:?}, not {problems:?}");
    }
    Ok(())
}

async fn a_deck_that_is_not_there(page: &Page<'_>) -> Result<()> {
    page.server.always("/t/deck.json", Answer::status(404));
    page.show(&host(WITH_FALLBACK)).await?;
    fails(page, "content-not-found").await?;
    Ok(())
}

async fn a_div_from_an_editor(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/deck.json", &plain("editeur"));
    page.show(&host("<div id=\"x\" class=\"wp-block\" data-tremplin=\"flashcards\" data-src=\"/t/deck.json\" data-lang=\"en\" data-theme=\"dark\" data-mode=\"remember\" data-resume=\"off\"><p>Repli</p></div>")).await?;
    let deck = Deck::at(page, "#x tremplin-flashcards");
    deck.reaches("start").await?;
    deck.press("Start").await?;
    deck.press("Show the answer").await?;
    deck.is_turned().await?;
    deck.says("Hard").await?;
    page.is_accessible().await?;
    deck.rate("good").await?;
    ensure!(page.event("tremplin-reviewed", 1).await?.detail["due"].is_number());
    ensure!(page.value::<u32>("localStorage.length").await? == 0, "data-resume=off was not heard");
    page.is_unharmed().await
}

async fn in_a_frame(page: &Page<'_>, attributes: &str) -> Result<()> {
    page.server.json("/t/deck.json", &plain("cadre"));
    page.show(&format!(
        "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Parent</title>\
         <script src=\"/dist/resize.js\" defer></script></head><body><h1>Parent</h1>\
         <iframe {attributes} title=\"Cartes\" width=\"600\" height=\"150\" src=\"/dist/embed.html?kind=flashcards&mode=remember&src=/t/deck.json&lang=fr\"></iframe></body></html>"
    ))
    .await?;
    let ready = page.event("tremplin-ready", 1).await?;
    ensure!(ready.from == "iframe" && ready.detail["kind"] == "flashcards", "{ready:?}");
    page.enter_frame("iframe").await?;
    let deck = Deck::first(page);
    deck.reaches("start").await?;
    let told = deck.has("Votre progression ne peut pas être gardée sur cet appareil.").await?;
    ensure!(told != attributes.is_empty(), "before the first card, this is said: {told}");
    page.is_accessible().await?;
    deck.press("Commencer").await?;
    deck.review(&[("cej", "easy"), ("pmsmp", "again"), ("cdd", "easy")]).await?;
    deck.review(&[("pmsmp", "easy")]).await?;
    deck.reaches("results").await?;
    page.is_accessible().await?;
    page.is_unharmed().await?;
    let errors = page
        .events()
        .await?
        .into_iter()
        .filter(|one| one.detail["code"] == "storage-unavailable")
        .count();
    ensure!(errors == usize::from(!attributes.is_empty()), "storage-unavailable {errors} times");
    let needed: f64 = page.value("document.body.getBoundingClientRect().height").await?;
    page.leave_frames().await?;
    let reviewed = page.event("tremplin-reviewed", 4).await?;
    ensure!(reviewed.from == "iframe" && reviewed.detail["card"] == "pmsmp", "{reviewed:?}");
    let completed = page.event("tremplin-completed", 1).await?.detail;
    ensure!(
        completed["missed"] == json!(["pmsmp"]) && completed["mode"] == "remember",
        "{completed}"
    );
    page.until(
        "the frame is as high as its content",
        &format!("Math.abs(document.querySelector('iframe').clientHeight - {needed}) < 2"),
    )
    .await?;
    page.is_unharmed().await
}

async fn a_moved_element_keeps_its_state(page: &Page<'_>) -> Result<()> {
    let mut module = plain("demenage");
    module["answer"] = json!("typed");
    page.server.json("/t/deck.json", &module);
    page.show(&host(&format!(
        "<div id=\"a\">{}</div><div id=\"b\"></div>",
        TAG.replace(" src", " resume=\"off\" src")
    )))
    .await?;
    let deck = Deck::first(page);
    deck.review(&[("cej", "good")]).await?;
    deck.shows_card("pmsmp").await?;
    page.click(&deck.inside("input[type=text]")).await?;
    page.type_text("immersion").await?;
    deck.turn().await?;
    page.run::<()>(
        "document.querySelector('#b').append(document.querySelector('tremplin-flashcards'))",
        &[],
    )
    .await?;
    let deck = Deck::at(page, "#b tremplin-flashcards");
    deck.is_turned().await?;
    page.says(&deck.inside("[role=status]"), "Ce n’est pas ça").await?;
    deck.rate("good").await?;
    deck.shows_card("cdd").await?;
    let ready = page.events().await?.into_iter().filter(|one| one.kind == "tremplin-ready").count();
    ensure!(ready == 1 && page.server.count("/t/deck.json") == 1, "it was mounted anew");
    page.is_unharmed().await
}

async fn removed_and_added_again(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/deck.json", &plain("absent"));
    page.show(&host(&format!("<div id=\"a\">{TAG}</div>"))).await?;
    let deck = Deck::first(page);
    deck.review(&[("cej", "good"), ("pmsmp", "again")]).await?;
    deck.shows_card("cdd").await?;
    // At once, before the database can have everything.
    page.run::<()>(
        "const away = document.querySelector('tremplin-flashcards');
         away.remove();
         setTimeout(() => document.querySelector('#a').append(away));",
        &[],
    )
    .await?;
    page.event("tremplin-ready", 2).await?;
    deck.review(&[("cdd", "good"), ("pmsmp", "good")]).await?;
    deck.reaches("results").await?;
    // Another deck in the same element.
    let mut other = plain("autre");
    other["title"] = json!("Un autre jeu");
    page.server.json("/t/other.json", &other);
    page.run::<()>(
        "document.querySelector('tremplin-flashcards').setAttribute('src', '/t/other.json')",
        &[],
    )
    .await?;
    deck.says("Un autre jeu").await?;
    deck.shows_card("cej").await?;
    page.is_unharmed().await
}

async fn the_language_changes_in_place(page: &Page<'_>) -> Result<()> {
    let mut module = plain("langue");
    module["answer"] = json!("typed");
    let deck = Deck::open(page, &module).await?;
    deck.review(&[("cej", "good")]).await?;
    deck.shows_card("pmsmp").await?;
    page.click(&deck.inside("input[type=text]")).await?;
    page.type_text("immersion").await?;
    page.run::<()>("document.querySelector('tremplin-flashcards').setAttribute('lang', 'en')", &[])
        .await?;
    deck.says("Card 2 of 3").await?;
    let typed: String =
        page.value(&format!("__t.one({}).value", json!(deck.inside("input[type=text]")))).await?;
    ensure!(typed == "immersion", "what was typed became {typed:?}");
    deck.press("Show the answer").await?;
    deck.is_turned().await?;
    page.is_accessible().await?;
    page.run::<()>("document.querySelector('tremplin-flashcards').setAttribute('lang', 'fr')", &[])
        .await?;
    deck.is_turned().await?;
    page.says(&deck.inside("[role=status]"), "Ce n’est pas ça").await?;
    page.is_unharmed().await
}

/// While it is told of a rating, the page rates the next card, changes the language, moves the
/// element, takes it away.
async fn a_page_may_do_anything_in_answer(page: &Page<'_>) -> Result<()> {
    let answers = [
        ("one.setAttribute('lang', 'en')", "Card 2 of 3"),
        ("document.body.append(one)", "Carte 2 sur 3"),
        ("one.shadowRoot.querySelector('button.primary').click()", "Réponse"),
        ("one.setAttribute('src', '/t/other.json')", "Un autre jeu"),
        ("one.remove()", ""),
    ];
    let mut other = plain("autre");
    other["title"] = json!("Un autre jeu");
    page.server.json("/t/other.json", &other);
    page.server.json("/t/deck.json", &plain("retours"));
    for (answer, says) in answers {
        page.show(&host(&TAG.replace(" src", " resume=\"off\" src"))).await?;
        let deck = Deck::first(page);
        deck.shows_card("cej").await?;
        page.run::<()>(
            &format!("addEventListener('tremplin-reviewed', ({{ target: one }}) => {{ {answer}; }}, {{ once: true }})"),
            &[],
        )
        .await?;
        deck.turn().await?;
        deck.rate("good").await?;
        page.event("tremplin-reviewed", 1).await?;
        if says.is_empty() {
            page.until("it is gone", "document.querySelector('tremplin-flashcards') === null")
                .await?;
        } else {
            deck.says(says).await.map_err(|error| error.context(answer))?;
        }
        page.is_unharmed().await.map_err(|error| error.context(answer))?;
    }
    Ok(())
}

async fn an_unknown_mode_is_told_and_the_authors_counts(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/deck.json", &plain("mode"));
    page.show(&host(&TAG.replace("src=", "mode=\"retenir\" src="))).await?;
    Deck::first(page).shows_card("cej").await?;
    let error = page.event("tremplin-error", 1).await?.detail;
    ensure!(error["code"] == "unknown-mode" && error["fatal"] == false, "{error}");
    ensure!(error["message"] == "retenir", "{error}");
    page.is_unharmed().await
}
