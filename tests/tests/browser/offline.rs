//! With the optional service worker: what has been opened once opens again without network.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::Page;
use tremplin_tests::root;
use tremplin_tests::server::Answer;

use crate::badge::play::{Badge, TAG, badge, forge, payload, signed};
use crate::harness::{Scenario, scenario};
use crate::modules::short;
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_deck_opens_again_without_network),
        scenario!(a_quiz_too_and_only_what_widgets_need_is_kept),
        scenario!(a_signed_badge_is_verified_without_network),
        scenario!(a_shelf_verifies_without_network),
        scenario!(without_the_worker_the_page_is_told),
    ]
}

const LINE: &str =
    "<script src=\"/dist/offline.js\" data-worker=\"/tremplin-sw.js\" defer></script>";

fn deck() -> Value {
    json!({
        "kind": "flashcards", "id": "hors-ligne", "lang": "fr", "title": "Hors ligne", "mode": "remember",
        "cards": [
            { "id": "un", "front": "Un", "back": "1" },
            { "id": "deux", "front": "Deux", "back": "2" },
        ],
    })
}

/// The file at the root of the partner's site.
fn put_worker(page: &Page<'_>) -> Result<()> {
    let file = root().join("dist/tremplin-sw.js");
    let text = fs::read_to_string(&file).with_context(|| format!("no {}", file.display()))?;
    page.server.always("/tremplin-sw.js", Answer::javascript(&text));
    Ok(())
}

/// Waits until the service worker has all of these.
async fn keeps(page: &Page<'_>, paths: &[&str]) -> Result<()> {
    page.run_async::<()>(
        "const has = async (path) => !!(await caches.match(new URL(path, location.href).href));
         while (!(await Promise.all(a.map(has))).every(Boolean)) await new Promise(requestAnimationFrame);",
        &[json!(paths)],
    )
    .await
    .with_context(|| format!("not all of {paths:?} are kept"))
}

async fn a_deck_opens_again_without_network(page: &Page<'_>) -> Result<()> {
    put_worker(page)?;
    page.server.json("/t/deck.json", &deck());
    let widget = "<tremplin-flashcards src=\"/t/deck.json\"></tremplin-flashcards>";
    page.show(&host(&(widget.to_owned() + LINE))).await?;
    page.shows("tremplin-flashcards >>> [data-phase=start]").await?;
    let bundle = [
        "/t/page.html",
        "/t/deck.json",
        "/dist/tremplin.js",
        "/dist/tremplin_flashcards.js",
        "/dist/tremplin_flashcards_bg.wasm",
    ];
    keeps(page, &bundle).await?;
    page.server.cut();
    page.open("/t/page.html").await?;
    page.click("tremplin-flashcards >>> .primary").await?;
    page.click("tremplin-flashcards >>> .ways .primary").await?;
    page.click("tremplin-flashcards >>> [data-rating=easy]").await?;
    page.shows("tremplin-flashcards >>> [data-card=deux]").await?;
    // What was answered without network is there the next time, still without.
    page.open("/t/page.html").await?;
    page.says("tremplin-flashcards >>> .known", "1 carte sue sur 2").await?;
    page.is_unharmed().await
}

async fn a_quiz_too_and_only_what_widgets_need_is_kept(page: &Page<'_>) -> Result<()> {
    put_worker(page)?;
    page.server.json("/t/short.json", &short("court", "fr"));
    page.server.always("/t/private.json", Answer::json("{\"nom\":\"Lina\"}"));
    let widget = "<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>\
                  <script>fetch('/t/private.json').catch(() => {})</script>";
    page.show(&host(&(widget.to_owned() + LINE))).await?;
    page.shows("tremplin-quiz >>> [data-phase=item]").await?;
    page.asked("/t/private.json", 1).await?;
    keeps(page, &["/t/page.html", "/t/short.json", "/dist/tremplin_quiz_bg.wasm"]).await?;
    let private: bool =
        page.run_async("return !!(await caches.match('/t/private.json'));", &[]).await?;
    ensure!(!private, "what another script of the page has fetched is kept");
    // A mended module is what the next visit sees, as long as there is a network.
    page.server.json("/t/short.json", &short("corrige", "fr"));
    page.open("/t/page.html").await?;
    page.says("tremplin-quiz >>> .title", "Quiz corrige").await?;
    page.run_async::<()>(
        "while (!(await (await caches.match('/t/short.json')).text()).includes('corrige')) await new Promise(requestAnimationFrame);",
        &[],
    )
    .await?;
    page.server.cut();
    page.open("/t/page.html").await?;
    page.says("tremplin-quiz >>> .title", "Quiz corrige").await?;
    page.is_unharmed().await
}

/// What verifies a badge, besides the widget itself.
const VERIFIES: [&str; 3] =
    ["/t/jwks.json", "/dist/tremplin_credential.js", "/dist/tremplin_credential_bg.wasm"];

/// Puts a badge that somebody has signed on the device, on a page with `more`, the worker among it.
async fn holds_a_signed_badge<'a>(page: &'a Page<'a>, id: &str, more: &str) -> Result<Badge<'a>> {
    put_worker(page)?;
    page.show(&host("")).await?;
    let signed = signed(page, &payload(id)).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    page.server.json("/t/badge.json", &badge(id));
    page.show(&host(&format!("{TAG}{more}"))).await?;
    let one = Badge::first(page);
    one.is("to-earn").await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    Ok(one)
}

async fn a_signed_badge_is_verified_without_network(page: &Page<'_>) -> Result<()> {
    let one = holds_a_signed_badge(page, "hors-ligne", LINE).await?;
    let widget = [
        "/t/page.html",
        "/t/badge.json",
        "/dist/tremplin.js",
        "/dist/tremplin_badge.js",
        "/dist/tremplin_badge_bg.wasm",
        "/dist/tremplin_badge_more.wasm",
    ];
    keeps(page, &widget).await?;
    keeps(page, &VERIFIES).await?;
    page.server.cut();
    page.open("/t/page.html").await?;
    one.is("issued").await?;
    one.says("Confirmé par la clé que ce site connaît.").await?;
    let event = page.event("tremplin-verified", 1).await?;
    ensure!(event.detail["standing"] == "valid", "{:?}", event.detail);
    // It is verified, not believed.
    forge(page, "hors-ligne").await?;
    page.open("/t/page.html").await?;
    one.is("refused").await?;
    ensure!(one.reasons().await? == ["bad-signature"], "{:?}", one.reasons().await?);
    page.is_unharmed().await
}

async fn a_shelf_verifies_without_network(page: &Page<'_>) -> Result<()> {
    let shelf =
        format!("<tremplin-badge view=\"shelf\" issuers=\"/t/jwks.json\"></tremplin-badge>{LINE}");
    holds_a_signed_badge(page, "etagere", "").await?;
    page.server.page("/t/shelf.html", &host(&shelf));
    page.open("/t/shelf.html").await?;
    let row = "tremplin-badge >>> .shelf [data-standing=valid]";
    page.shows(row).await?;
    keeps(page, &["/t/shelf.html"]).await?;
    keeps(page, &VERIFIES).await?;
    page.server.cut();
    page.open("/t/shelf.html").await?;
    page.shows(row).await?;
    page.is_unharmed().await
}

async fn without_the_worker_the_page_is_told(page: &Page<'_>) -> Result<()> {
    page.server.always("/tremplin-sw.js", Answer::status(404));
    page.server.json("/t/short.json", &short("sans", "fr"));
    let widget = "<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>";
    let listen = "<script>const warn = console.warn; window.said = [];\
                  console.warn = (...words) => { said.push(words.join(' ')); warn(...words); };</script>";
    page.show(&host(&(listen.to_owned() + widget + LINE))).await?;
    page.shows("tremplin-quiz >>> [data-phase=item]").await?;
    page.until(
        "a warning",
        "said.some((words) => words.startsWith('tremplin: offline-unavailable'))",
    )
    .await?;
    page.is_unharmed().await
}
