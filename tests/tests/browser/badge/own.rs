//! Which badge is whose: of a module, of the learner, of a shelf.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::Page;

use super::play::{Badge, EARN, ISSUER, Signed, TAG, badge, kept, payload, signed};
use super::together::SHELF;
use crate::harness::{Scenario, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_badge_that_nobody_signs_takes_no_other),
        scenario!(a_link_takes_nobodys_badge_away),
        scenario!(a_link_is_opened_where_the_page_is_open),
        scenario!(a_shelf_gives_it_to_what_was_earned),
        scenario!(a_badge_finds_what_a_shelf_was_given),
        scenario!(who_has_signed_is_said_each_time),
        scenario!(a_badge_takes_up_what_it_has_saved),
        scenario!(a_view_that_is_unknown_is_a_badge),
    ]
}

/// A signed badge of this id, its key trusted by the pages to come.
async fn ready(page: &Page<'_>, id: &str) -> Result<Signed> {
    page.show(&host("")).await?;
    let signed = signed(page, &payload(id)).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    Ok(signed)
}

/// The same badge for another holder, signed with another key that is trusted too.
async fn of_another(page: &Page<'_>, id: &str, first: &Signed) -> Result<Signed> {
    let mut theirs = payload(id);
    theirs["id"] = json!("urn:uuid:0f1c9a52-3c55-4c6e-8f5a-6a3c6f0b9a99");
    theirs["jti"] = theirs["id"].clone();
    let theirs = signed(page, &theirs).await?;
    let keys = json!([first.jwks["keys"][0], theirs.jwks["keys"][0]]);
    page.server.json("/t/jwks.json", &json!({ "keys": keys }));
    Ok(theirs)
}

/// The credential that is kept under a key, if any.
async fn credential(page: &Page<'_>, key: &str) -> Result<Option<String>> {
    let kept = kept(page).await?;
    let Some(text) = kept.get(key).and_then(Value::as_str) else { return Ok(None) };
    let value: Value = serde_json::from_str(text)?;
    Ok(value["credential"].as_str().map(str::to_owned))
}

async fn a_badge_that_nobody_signs_takes_no_other(page: &Page<'_>) -> Result<()> {
    let other = ready(page, "autre").await?;
    for issuer in [json!({ "name": "Médiathèque" }), Value::Null] {
        let mut module = badge("seul");
        module["issuer"] = issuer;
        if module["issuer"].is_null() {
            module.as_object_mut().map(|module| module.remove("issuer"));
        }
        let one = Badge::open(page, &module).await?;
        one.choose("badge.jwt", other.token.as_bytes()).await?;
        ensure!(one.reasons().await? == ["other-achievement"]);
        one.is("to-earn").await?;
        page.server.page("/t/seul.html", &host(TAG));
        page.open(&format!("/t/seul.html#tremplin-badge={}", other.token)).await?;
        one.is("to-earn").await?;
        page.until(
            "it was looked at",
            "performance.getEntriesByName(new URL('/t/jwks.json', location).href).length",
        )
        .await?;
        ensure!(kept(page).await?.is_empty(), "{:?}", kept(page).await?);
    }
    page.is_unharmed().await
}

async fn a_link_takes_nobodys_badge_away(page: &Page<'_>) -> Result<()> {
    let mine = ready(page, "mien").await?;
    let theirs = of_another(page, "mien", &mine).await?;
    let key = "tremplin:badge:mien";
    let one = Badge::open(page, &badge("mien")).await?;
    one.choose("badge.jwt", mine.token.as_bytes()).await?;
    one.is("issued").await?;
    page.server.page("/t/mien.html", &host(TAG));
    page.open(&format!("/t/mien.html#tremplin-badge={}", theirs.token)).await?;
    one.says("Vous avez déjà ce badge, signé. Celui-ci vient d’un lien : il n’est pas gardé.")
        .await?;
    ensure!(credential(page, key).await? == Some(mine.token.clone()));
    page.is_accessible().await?;
    one.press("Garder celui-ci à la place").await?;
    page.says(&one.inside(".panel [role=status]"), "Il est gardé sur cet appareil.").await?;
    ensure!(credential(page, key).await? == Some(theirs.token.clone()));
    one.press("Ne pas le garder ici").await?;
    page.says(&one.inside(".panel [role=status]"), "Il n’est plus gardé.").await?;
    ensure!(credential(page, key).await? == Some(mine.token.clone()));
    one.is("issued").await?;
    page.is_unharmed().await
}

async fn a_link_is_opened_where_the_page_is_open(page: &Page<'_>) -> Result<()> {
    let signed = ready(page, "ouvert").await?;
    let one = Badge::open(page, &badge("ouvert")).await?;
    one.is("to-earn").await?;
    let follow = format!("location.hash = 'tremplin-badge={}'", signed.token);
    page.run::<()>(&follow, &[]).await?;
    one.is("issued").await?;
    one.says("Ce badge est valable.").await?;
    page.until("the badge is out of the address", "!location.hash").await?;
    page.is_unharmed().await
}

async fn a_shelf_gives_it_to_what_was_earned(page: &Page<'_>) -> Result<()> {
    let signed = ready(page, "gagne").await?;
    let one = Badge::open(page, &badge("gagne")).await?;
    page.run::<()>(EARN, &[json!("gagne-quiz")]).await?;
    one.is("earned").await?;
    page.show(&host(SHELF)).await?;
    let shelf = Badge::first(page);
    page.shows(&shelf.inside("[data-standing=declared]")).await?;
    shelf.choose("badge.jwt", signed.token.as_bytes()).await?;
    page.shows(&shelf.inside("[data-standing=valid]")).await?;
    let listed = format!("__t.all({}).length", json!(shelf.inside(".shelf > li")));
    ensure!(page.value::<u32>(&listed).await? == 1, "it is listed twice");
    ensure!(credential(page, "tremplin:badge:gagne").await? == Some(signed.token.clone()));
    // What it says can be seen again, and saved, without its page.
    shelf.press("Fermer").await?;
    shelf.press("Voir").await?;
    shelf.says("Confirmé par la clé que ce site connaît.").await?;
    page.is_accessible().await?;
    shelf.press("Fermer").await?;
    page.until("the focus is back", "__t.active().textContent === 'Voir'").await?;
    // What it says is over once it is gone, wherever that was done.
    shelf.press("Voir").await?;
    shelf.says("Ce badge est valable.").await?;
    page.run::<()>(
        "const key = 'tremplin:badge:gagne';
         const kept = localStorage.getItem(key);
         localStorage.removeItem(key);
         dispatchEvent(new StorageEvent('storage', { key }));
         window.putBack = () => localStorage.setItem(key, kept);",
        &[],
    )
    .await?;
    shelf.says("Aucun badge n’est gardé").await?;
    let empty = format!("!__t.one({}).firstChild", json!(shelf.inside(".panel")));
    page.until("the panel is empty", &empty).await?;
    page.run::<()>("window.putBack()", &[]).await?;
    let one = Badge::open(page, &badge("gagne")).await?;
    one.is("issued").await?;
    page.is_unharmed().await
}

async fn a_badge_finds_what_a_shelf_was_given(page: &Page<'_>) -> Result<()> {
    let signed = ready(page, "trouve").await?;
    // An issuer's address may have a fragment of its own: an achievement is named without it.
    for fragment in ["", "#lui"] {
        page.show(&host(SHELF)).await?;
        let shelf = Badge::first(page);
        page.shows(&shelf.inside(".shelf")).await?;
        shelf.choose("badge.jwt", signed.token.as_bytes()).await?;
        page.shows(&shelf.inside("[data-standing=valid]")).await?;
        let one = Badge::open(page, &badge("autre")).await?;
        one.is("to-earn").await?;
        let mut module = badge("trouve");
        module["issuer"]["id"] = json!(format!("{ISSUER}{fragment}"));
        let one = Badge::open(page, &module).await?;
        one.is("issued").await?;
        let names: Vec<String> = kept(page).await?.keys().cloned().collect();
        ensure!(names == ["tremplin:badge:trouve"], "{names:?}");
        page.run::<()>("localStorage.clear()", &[]).await?;
    }
    page.is_unharmed().await
}

async fn who_has_signed_is_said_each_time(page: &Page<'_>) -> Result<()> {
    let signed = ready(page, "qui").await?;
    let one = Badge::open(page, &badge("qui")).await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    page.reload().await?;
    page.says(&one.inside(".panel dl"), "Mission locale des tests").await?;
    page.says(&one.inside(".panel dl"), "Confirmé par la clé que ce site connaît.").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn a_badge_takes_up_what_it_has_saved(page: &Page<'_>) -> Result<()> {
    let signed = ready(page, "fichier").await?;
    let one = Badge::open(page, &badge("fichier")).await?;
    page.run::<()>(EARN, &[json!("fichier-quiz")]).await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    let before = kept(page).await?;
    let file = json!({ "tremplin": "badges", "version": 1, "kept": before }).to_string();
    page.run::<()>("localStorage.clear()", &[]).await?;
    page.reload().await?;
    one.is("to-earn").await?;
    one.choose("tremplin-badges.json", file.as_bytes()).await?;
    one.is("issued").await?;
    one.says("Vos badges ont été repris.").await?;
    ensure!(kept(page).await? == before, "{:?}", kept(page).await?);
    one.choose("tremplin-badges.json", file.as_bytes()).await?;
    one.says("Ce fichier ne contient rien de plus").await?;
    page.is_unharmed().await
}

async fn a_view_that_is_unknown_is_a_badge(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/badge.json", &badge("vue"));
    page.show(&host("<tremplin-badge src=\"/t/badge.json\" view=\"etagere\"></tremplin-badge>"))
        .await?;
    Badge::first(page).is("to-earn").await?;
    page.is_unharmed().await
}
