//! The package for npm in apps that others make: built with Vite, and rendered on a server with React.

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use tremplin_tests::page::Page;
use tremplin_tests::target;

use crate::flashcards::play::Deck;
use crate::harness::{Scenario, scenario};
use crate::play::Quiz;
use crate::uploaded::{asks_for_nothing_else, files, upload};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(widgets_play_in_an_app_of_vite),
        scenario!(widgets_play_in_an_app_rendered_on_a_server),
    ]
}

/// Opens an app that `node --test tests/npm/package.test.mjs` has built.
async fn open(page: &Page<'_>, name: &str) -> Result<()> {
    let built = files(&target().join("npm").join(name)).context(
        "`node --test tests/npm/package.test.mjs` builds the apps, after `cargo xtask package`",
    )?;
    upload(page, &format!("/apps/{name}/"), built)?;
    page.open(&format!("/apps/{name}/")).await
}

/// A question is answered, a card rated, and the badge stands.
async fn plays(page: &Page<'_>) -> Result<Value> {
    let quiz = Quiz::first(page);
    quiz.reaches("item").await?;
    page.click(&quiz.inside("label.choice")).await?;
    quiz.go_on().await?;
    let answered = page.event("tremplin-answered", 1).await?;
    page.run::<()>("__t.one('tremplin-flashcards').scrollIntoView()", &[]).await?;
    let deck = Deck::first(page);
    deck.turn().await?;
    deck.rate("good").await?;
    page.event("tremplin-reviewed", 1).await?;
    page.run::<()>("__t.one('tremplin-badge').scrollIntoView()", &[]).await?;
    page.shows("tremplin-badge >>> .state").await?;
    asks_for_nothing_else(page, &["/apps/", "/content/"])?;
    page.is_unharmed().await?;
    Ok(answered.detail)
}

async fn widgets_play_in_an_app_of_vite(page: &Page<'_>) -> Result<()> {
    open(page, "vite").await?;
    plays(page).await?;
    // All of it in the folder of this version, which browsers may keep.
    let folder = concat!("/apps/vite/tremplin/", env!("CARGO_PKG_VERSION"), "/");
    ensure!(
        page.server.count(&format!("{folder}tremplin.js")) == 1,
        "the loader is not in {folder}"
    );
    Ok(())
}

async fn widgets_play_in_an_app_rendered_on_a_server(page: &Page<'_>) -> Result<()> {
    open(page, "ssr").await?;
    let answered = plays(page).await?;
    // React has taken over what the server wrote, and hears the widgets: by a reference, and by a property of
    // what it made itself.
    let item = answered["item"].as_str().context("an item")?;
    page.says("#answer", &format!("{item}: {}", answered["correct"])).await?;
    page.says("#badge", "Premiers pas: 2").await?;
    let mismatch: Option<String> =
        page.value("document.documentElement.dataset.mismatch ?? null").await?;
    ensure!(mismatch.is_none(), "{mismatch:?}");
    Ok(())
}
