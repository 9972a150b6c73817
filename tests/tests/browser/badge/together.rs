//! Badges and a shelf on one page, or in two windows: each follows what the other does.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;

use super::play::{Badge, EARN, TAG, badge, kept, payload, signed};
use crate::harness::{Scenario, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_badge_follows_the_shelf),
        scenario!(the_shelf_follows_a_badge),
        scenario!(what_the_shelf_is_given_may_be_a_badge_of_the_page),
        scenario!(a_badge_follows_another_window).only(&Browser::ALL),
        scenario!(a_link_is_reported_once),
    ]
}

pub const SHELF: &str = "<tremplin-badge view=\"shelf\" issuers=\"/t/jwks.json\"></tremplin-badge>";

/// A badge and a shelf on one page.
async fn both<'a>(page: &'a Page<'a>, module: &Value) -> Result<[Badge<'a>; 2]> {
    page.server.json("/t/badge.json", module);
    page.show(&host(&format!("{TAG}{SHELF}"))).await?;
    let both = ["tremplin-badge[src]", "tremplin-badge[view]"].map(|one| Badge::at(page, one));
    page.shows(&both[0].inside(".state")).await?;
    page.shows(&both[1].inside(".shelf")).await?;
    Ok(both)
}

/// Presses a button that asks first, and then for good.
async fn erase(page: &Page<'_>, one: &Badge<'_>, label: &str) -> Result<()> {
    one.press(label).await?;
    page.run::<()>("__t.pass(1000)", &[]).await?;
    one.press("Oui, effacer").await
}

async fn a_badge_follows_the_shelf(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/jwks.json", &json!({ "keys": [] }));
    let [one, all] = both(page, &badge("suit")).await?;
    page.run::<()>(EARN, &[json!("suit-quiz")]).await?;
    one.is("earned").await?;
    page.shows(&all.inside("[data-standing=declared]")).await?;
    one.press("Attestation").await?;
    page.shows(&one.inside(".panel h3")).await?;
    let before = kept(page).await?;
    erase(page, &all, "Supprimer").await?;
    one.is("to-earn").await?;
    let left = format!("__t.all({}).length", json!(one.inside(".panel > *, [data-ask=request]")));
    ensure!(page.value::<u32>(&left).await? == 0, "what is gone can still be asked for");
    ensure!(kept(page).await?.is_empty(), "{:?}", kept(page).await?);
    page.until(
        "the learner is on the shelf",
        "__t.active().closest('.root').querySelector('.shelf')",
    )
    .await?;
    // A file that was saved brings it back, on both; nothing is earned anew.
    let file = json!({ "tremplin": "badges", "version": 1, "kept": before }).to_string();
    all.choose("tremplin-badges.json", file.as_bytes()).await?;
    one.is("earned").await?;
    ensure!(kept(page).await? == before, "{:?}", kept(page).await?);
    erase(page, &all, "Tout effacer").await?;
    one.is("to-earn").await?;
    let earned = page.events().await?;
    let earned = earned.iter().filter(|event| event.kind == "tremplin-earned").count();
    ensure!(earned == 1, "it was earned {earned} times");
    page.reload().await?;
    one.is("to-earn").await?;
    page.is_unharmed().await
}

async fn the_shelf_follows_a_badge(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let signed = signed(page, &payload("etagere")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    let [one, all] = both(page, &badge("etagere")).await?;
    let other = "tremplin:badge:received-0000000000000001";
    page.run::<()>(
        "localStorage.setItem(arguments[0], JSON.stringify({ version: 1, title: 'Autre', credential: 'eyJ' }));
         dispatchEvent(new StorageEvent('storage', { key: arguments[0] }))",
        &[json!(other)],
    )
    .await?;
    page.shows(&all.inside("[data-standing=refused]")).await?;
    // The learner is on the shelf, and stays there.
    let button = format!("it.dataset?.key === {}", json!(other));
    page.tab_to(&button).await?;
    page.run::<()>(EARN, &[json!("etagere-quiz")]).await?;
    page.shows(&all.inside("[data-standing=declared]")).await?;
    let stays = format!("((it) => {button})(__t.active())");
    ensure!(page.value::<bool>(&stays).await?, "the focus is taken away");
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    page.shows(&all.inside("[data-standing=valid]")).await?;
    // Not kept any more: it was earned all the same. Kept again: it is signed again.
    one.press("Ne pas le garder ici").await?;
    one.is("earned").await?;
    page.shows(&all.inside("[data-standing=declared]")).await?;
    page.says(&one.inside(".panel [role=status]"), "Il n’est plus gardé").await?;
    one.press("Le garder ici").await?;
    one.is("issued").await?;
    page.shows(&all.inside("[data-standing=valid]")).await?;
    page.is_accessible().await?;
    one.press("Options").await?;
    erase(page, &one, "Tout effacer").await?;
    one.is("to-earn").await?;
    let rows = format!("__t.all({}).length === 1", json!(all.inside(".shelf li")));
    page.until("the shelf has the other one alone", &rows).await?;
    page.shows(&all.inside("[data-standing=refused]")).await?;
    page.is_unharmed().await
}

async fn what_the_shelf_is_given_may_be_a_badge_of_the_page(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let signed = signed(page, &payload("recu")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    let [one, all] = both(page, &badge("recu")).await?;
    one.is("to-earn").await?;
    all.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    page.event("tremplin-issued", 1).await?;
    let rows = format!(
        "__t.shown({}).length === 1 && Object.keys(localStorage).join() === 'tremplin:badge:recu'",
        json!(all.inside(".shelf li"))
    );
    page.until("it is one badge, kept with what is asked for it", &rows).await?;
    ensure!(all.reasons().await?.is_empty());
    // What is there already is not offered to be given up as if it had just come.
    page.reload().await?;
    one.is("issued").await?;
    all.choose("badge.jwt", signed.token.as_bytes()).await?;
    all.says("Il est gardé sur cet appareil").await?;
    let buttons: u32 =
        page.value(&format!("__t.all({}).length", json!(all.inside(".panel button")))).await?;
    ensure!(buttons == 1, "{buttons} buttons where one closes");
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn a_badge_follows_another_window(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/jwks.json", &json!({ "keys": [] }));
    page.server.json("/t/badge.json", &badge("fenetre"));
    page.server.page("/t/etagere.html", &host(SHELF));
    let frame = "<iframe title=\"Badges\" src=\"/t/etagere.html\" style=\"width:100%;height:700px\"></iframe>";
    page.show(&host(&format!("{TAG}{frame}"))).await?;
    let one = Badge::at(page, "tremplin-badge");
    let there = Badge::at(page, "iframe >>> tremplin-badge");
    page.shows(&there.inside(".shelf li")).await?;
    page.run::<()>(EARN, &[json!("fenetre-quiz")]).await?;
    one.is("earned").await?;
    page.shows(&there.inside("[data-standing=declared]")).await?;
    page.enter_frame("iframe").await?;
    let outcome = erase(page, &Badge::first(page), "Tout effacer").await;
    page.leave_frames().await?;
    outcome?;
    one.is("to-earn").await?;
    ensure!(kept(page).await?.is_empty(), "{:?}", kept(page).await?);
    page.is_unharmed().await
}

async fn a_link_is_reported_once(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let signed = signed(page, &payload("lien")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    page.server.json("/t/badge.json", &badge("lien"));
    page.server.page("/t/deux.html", &host(&format!("{TAG}{SHELF}")));
    page.open(&format!("/t/deux.html#tremplin-badge={}", signed.token)).await?;
    let [one, all] =
        ["tremplin-badge[src]", "tremplin-badge[view]"].map(|which| Badge::at(page, which));
    one.is("issued").await?;
    page.shows(&all.inside("[data-standing=valid]")).await?;
    let known = "Object.keys(localStorage).filter((key) => key.startsWith('tremplin:badge:')).join() === 'tremplin:badge:lien'";
    page.until("it is kept once", known).await?;
    page.until("it is out of the address", "!location.href.includes('#')").await?;
    page.says(&all.inside(".panel h3"), "Ce badge est valable.").await?;
    let panels = "__t.all('tremplin-badge >>> .panel h3').length";
    ensure!(page.value::<u32>(panels).await? == 1, "it is reported twice");
    // Whoever only looked at it does not keep it: neither here nor there, nor after a reload.
    all.press("Ne pas le garder ici").await?;
    one.is("to-earn").await?;
    all.says("Aucun badge n’est gardé sur cet appareil").await?;
    page.says(&all.inside(".panel [role=status]"), "Il n’est plus gardé").await?;
    page.reload().await?;
    one.is("to-earn").await?;
    all.says("Aucun badge n’est gardé sur cet appareil").await?;
    ensure!(kept(page).await?.is_empty(), "{:?}", kept(page).await?);
    page.is_unharmed().await
}
