//! Decks of up to 10,000 cards: the first card does not wait for the last.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;

use super::contract::{WITH_FALLBACK, fails};
use super::decks::long;
use super::play::{Deck, TAG, TUESDAY, host_at};
use crate::harness::{Scenario, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_mistake_far_behind_is_told),
        scenario!(ten_thousand_cards),
        scenario!(a_long_deck_that_is_remembered),
        scenario!(a_long_deck_without_identifiers),
    ]
}

/// The first card of a long deck is there before the last has been read; a mistake that is found
/// then is told all the same, and the fallback comes.
async fn a_mistake_far_behind_is_told(page: &Page<'_>) -> Result<()> {
    let mut deck = long("erreur", "discover", 10_000);
    deck["cards"][8_999] = json!({ "id": "c8999", "front": "Recto 8999" });
    page.server.json("/t/deck.json", &deck);
    page.show(&host(WITH_FALLBACK)).await?;
    let detail = fails(page, "content-invalid").await?;
    ensure!(detail["problems"] == json!(["missing-property cards[8999].back"]), "{detail}");
    Ok(())
}

async fn ten_thousand_cards(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &long("dix-mille", "discover", 10_000)).await?;
    let ready = page.event("tremplin-ready", 1).await?.detail;
    ensure!(ready["cards"] == 10_000, "{ready}");
    deck.review(&[("c0", "good"), ("c1", "again"), ("c2", "good")]).await?;
    deck.shows_card("c3").await?;
    deck.says("Carte 4 sur 10000").await?;
    deck.keeps("dix-mille", &["pile:c0", "pile:c1", "pile:c2"]).await?;
    // The last card of it can be reached: as if all others had been done.
    page.run_async::<()>(
        "const wait = (request) => new Promise((go, stop) => { request.onsuccess = () => go(request.result); request.onerror = () => stop(request.error); });
         const database = await wait(indexedDB.open('tremplin:flashcards:dix-mille'));
         const store = database.transaction('records', 'readwrite').objectStore('records');
         for (let n = 3; n < 9999; n++) store.put('1,5,1', `pile:c${n}`);
         await new Promise((go) => { store.transaction.oncomplete = go; });
         database.close();",
        &[],
    )
    .await?;
    page.reload().await?;
    deck.review(&[("c9999", "again"), ("c1", "good"), ("c9999", "good")]).await?;
    deck.reaches("results").await?;
    deck.says("10000 cartes sues sur 10000").await?;
    page.is_unharmed().await
}

/// What is due is asked at once, wherever it stands in the deck.
async fn a_long_deck_that_is_remembered(page: &Page<'_>) -> Result<()> {
    let mut module = long("mille", "remember", 10_000);
    // Today it is the first card, and the author then moves it to the end.
    let last = module["cards"][9_999].clone();
    module["cards"].as_array_mut().map(|cards| cards.insert(0, last)).unwrap_or_default();
    module["cards"].as_array_mut().map(Vec::pop);
    let deck = Deck::open_at(page, &module, TUESDAY).await?;
    deck.says("10 nouvelles cartes").await?;
    deck.press("Commencer").await?;
    deck.review(&[("c9999", "easy")]).await?;
    deck.shows_card("c0").await?;
    deck.kept("mille").await?;
    page.server.json("/t/deck.json", &long("mille", "remember", 10_000));
    page.show(&host_at("2026-03-20T10:00", TAG)).await?;
    deck.says("1 carte à revoir").await?;
    deck.press("Commencer").await?;
    deck.review(&[("c9999", "good"), ("c0", "easy")]).await?;
    deck.shows_card("c1").await?;
    page.is_unharmed().await
}

/// Their identifiers are made from their fronts.
async fn a_long_deck_without_identifiers(page: &Page<'_>) -> Result<()> {
    let mut module = long("anonyme", "remember", 300);
    for card in module["cards"].as_array_mut().into_iter().flatten() {
        card.as_object_mut().map(|card| card.remove("id"));
    }
    let last = module["cards"][299].clone();
    let mut first = module.clone();
    first["cards"] = json!([last]);
    let deck = Deck::open_at(page, &first, TUESDAY).await?;
    deck.press("Commencer").await?;
    deck.turn().await?;
    deck.rate("easy").await?;
    deck.reaches("results").await?;
    deck.kept("anonyme").await?;
    page.server.json("/t/deck.json", &module);
    page.show(&host_at("2026-03-20T10:00", TAG)).await?;
    deck.says("1 carte à revoir").await?;
    deck.says("1 carte sue sur 300").await?;
    deck.press("Commencer").await?;
    page.says(&deck.inside(".front"), "Recto 299").await?;
    // Discovered, what is new follows what is known, wherever that stands.
    module["mode"] = json!("discover");
    module["id"] = json!("inconnu");
    let mut front = module.clone();
    front["cards"] = module["cards"].as_array().map(|cards| json!(cards[..30])).unwrap_or_default();
    page.server.json("/t/deck.json", &front);
    page.show(&host(TAG)).await?;
    for n in 0..30 {
        page.says(&deck.inside("[data-side=front] .front"), &format!("Recto {n}")).await?;
        deck.turn().await?;
        deck.rate("good").await?;
    }
    deck.reaches("results").await?;
    page.server.json("/t/deck.json", &module);
    page.reload().await?;
    page.says(&deck.inside(".front"), "Recto 30").await?;
    deck.says("Carte 31 sur 300").await?;
    page.is_unharmed().await
}
