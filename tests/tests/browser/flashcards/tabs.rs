//! Two windows of one browser with the same deck.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;

use super::decks::{plain, remembered};
use super::play::{Deck, TAG, TUESDAY, host_at};
use crate::harness::{Scenario, in_one, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(in_two_windows),
        scenario!(what_is_rated_in_one_is_not_asked_in_the_other),
        scenario!(neither_writes_over_the_other),
    ];
    let once = in_one(vec![
        scenario!(the_newest_wins_where_they_do_not_talk),
        scenario!(what_is_erased_in_one_is_gone_in_the_other),
    ]);
    [everywhere, once].concat()
}

/// Without it, tabs do not hear of each other.
const SILENT: &str = "<script>delete window.BroadcastChannel</script>";

/// The same page in two windows side by side, each in a frame of its own: two documents of one
/// origin with a store between them, as two tabs have it.
async fn two<'a>(page: &'a Page<'a>, html: &str) -> Result<[Deck<'a>; 2]> {
    page.server.page("/t/tab.html", html);
    // WebKit leaves a lower window behind after another one was opened and closed beside it.
    page.session.desktop().await?;
    page.show(
        "<!doctype html><title>Deux</title><body style=\"margin:0\"><iframe id=\"one\" src=\"/t/tab.html\" width=\"560\" height=\"800\"></iframe>\
         <iframe id=\"two\" src=\"/t/tab.html\" width=\"560\" height=\"800\"></iframe>",
    )
    .await?;
    let decks = ["#one", "#two"].map(|id| Deck::at(page, &format!("{id} >>> tremplin-flashcards")));
    for deck in &decks {
        page.shows(&deck.inside("[data-phase]")).await?;
    }
    Ok(decks)
}

async fn in_two_windows(page: &Page<'_>) -> Result<()> {
    let deck = Deck::open(page, &plain("fenetres")).await?;
    deck.shows_card("cej").await?;
    let web = &page.session.web;
    let first = web.window().await?;
    let second = web.new_window().await?;
    web.switch_to_window(second.clone()).await?;
    page.open("/t/page.html").await?;
    deck.review(&[("cej", "good")]).await?;
    deck.shows_card("pmsmp").await?;
    web.switch_to_window(first.clone()).await?;
    deck.shows_card("pmsmp").await?;
    deck.review(&[("pmsmp", "again")]).await?;
    deck.shows_card("cdd").await?;
    web.switch_to_window(second).await?;
    deck.shows_card("cdd").await?;
    deck.review(&[("cdd", "good")]).await?;
    // What would be waiting here, only the next visit would put there.
    deck.kept("fenetres").await?;
    web.close_window().await?;
    web.switch_to_window(first).await?;
    deck.review(&[("pmsmp", "good")]).await?;
    deck.reaches("results").await?;
    deck.says("3 cartes sues sur 3").await?;
    deck.keeps("fenetres", &["pile:cdd", "pile:cej", "pile:pmsmp"]).await?;
    page.is_unharmed().await?;
    // WebKit leaves a lower window behind, which the scenarios after this one would have to do with.
    page.session.desktop().await
}

async fn what_is_rated_in_one_is_not_asked_in_the_other(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/deck.json", &plain("deux"));
    let [one, two] = two(page, &host(TAG)).await?;
    one.shows_card("cej").await?;
    two.shows_card("cej").await?;
    one.review(&[("cej", "good")]).await?;
    two.shows_card("pmsmp").await?;
    two.says("Carte 2 sur 3").await?;
    two.review(&[("pmsmp", "again")]).await?;
    one.shows_card("cdd").await?;
    one.review(&[("cdd", "good")]).await?;
    // The one card that is left is asked in both, and done in both.
    for deck in [&one, &two] {
        deck.shows_card("pmsmp").await?;
        deck.says("Encore 1 carte à revoir").await?;
    }
    two.review(&[("pmsmp", "good")]).await?;
    for deck in [&one, &two] {
        deck.reaches("results").await?;
        deck.says("3 cartes sues sur 3").await?;
    }
    page.is_unharmed().await
}

async fn neither_writes_over_the_other(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/deck.json", &remembered("ensemble"));
    let html = host_at(TUESDAY, TAG);
    let [one, two] = two(page, &html).await?;
    one.press("Commencer").await?;
    one.review(&[("cej", "easy")]).await?;
    // An overview that stands open goes along.
    two.says("2 nouvelles cartes").await?;
    two.says("1 carte sue sur 3").await?;
    two.press("Commencer").await?;
    two.review(&[("pmsmp", "easy")]).await?;
    one.review(&[("cdd", "easy")]).await?;
    one.reaches("results").await?;
    let kept = one.kept("ensemble").await?;
    let days: Vec<_> = kept.keys().filter(|key| key.starts_with("day:")).collect();
    ensure!(days.len() == 2, "each tab counts for itself: {days:?}");
    one.keeps("ensemble", &["card:cdd", "card:cej", "card:pmsmp"]).await?;
    page.show(&html).await?;
    let deck = Deck::first(page);
    deck.says("3 cartes sues sur 3").await?;
    deck.press("Votre calendrier").await?;
    deck.says("Révisions : 3. Jours : 1.").await?;
    page.is_unharmed().await
}

async fn the_newest_wins_where_they_do_not_talk(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/deck.json", &plain("muets"));
    let [one, two] = two(page, &host(&format!("{SILENT}{TAG}"))).await?;
    // Both rate the same card, the first one last.
    one.shows_card("cej").await?;
    two.review(&[("cej", "again")]).await?;
    let first = one.kept("muets").await?["pile:cej"].clone();
    one.review(&[("cej", "good"), ("pmsmp", "good")]).await?;
    let kept = one.kept("muets").await?;
    ensure!(kept["pile:cej"] != first, "the older one stays: {first}");
    // An older text that was waiting does not win over a newer one.
    page.run::<()>(
        "localStorage.setItem('tremplin:flashcards:muets:pile:cej', arguments[0])",
        &[json!("1,1000,0")],
    )
    .await?;
    two.review(&[("pmsmp", "good"), ("cdd", "again")]).await?;
    page.show(&host(TAG)).await?;
    let deck = Deck::first(page);
    deck.shows_card("cdd").await?;
    deck.says("Encore 1 carte à revoir").await?;
    let after = deck.kept("muets").await?;
    ensure!(
        after["pile:cej"] == kept["pile:cej"],
        "{} became {}",
        kept["pile:cej"],
        after["pile:cej"]
    );
    page.is_unharmed().await
}

async fn what_is_erased_in_one_is_gone_in_the_other(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/deck.json", &plain("table"));
    let [one, two] = two(page, &host(TAG)).await?;
    one.review(&[("cej", "good")]).await?;
    two.shows_card("pmsmp").await?;
    one.kept("table").await?;
    // By script: the mouse is tried elsewhere, and WebKit scrolls late through two frames, so that a click
    // there went nowhere now and then.
    for text in ["Options", "Tout effacer", "Effacer pour de bon"] {
        let button = format!(
            "__t.all({}).find((one) => __t.text(one).includes({}))",
            json!(one.inside("button, summary")),
            json!(text)
        );
        page.until(&format!("there is {text}"), &format!("Boolean({button})")).await?;
        page.run::<()>(
            &format!(
                "{button}.click(); for (const one of Array.from(window.frames)) one.__t.pass(1000);"
            ),
            &[],
        )
        .await?;
    }
    one.shows_card("cej").await?;
    two.shows_card("cej").await?;
    two.says("Carte 1 sur 3").await?;
    one.keeps("table", &[]).await?;
    page.is_unharmed().await
}
