//! With the optional service worker: what has been opened once opens again without network.

mod kept;

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tremplin_formats::snippet::{Integrity, Options, script};
use tremplin_tests::page::Page;
use tremplin_tests::root;
use tremplin_tests::server::Answer;

use crate::badge::play::{Badge, TAG, badge, forge, payload, signed};
use crate::failures::builds::bytes;
use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(a_deck_opens_again_without_network),
        scenario!(a_quiz_too_and_only_what_widgets_need_is_kept),
        scenario!(what_is_kept_is_compared_with_its_hash),
        scenario!(a_signed_badge_is_verified_without_network),
        scenario!(online_the_server_has_the_last_word),
        scenario!(without_the_worker_the_page_is_told),
        scenario!(a_page_cannot_put_its_own_worker_in_the_place),
    ];
    let once = in_one(vec![
        scenario!(typed_answers_are_judged_without_network),
        scenario!(the_words_of_a_language_are_kept_too),
        scenario!(what_is_fetched_later_is_kept_too),
        scenario!(a_shelf_verifies_without_network),
        scenario!(a_network_that_is_late_is_none),
    ]);
    [everywhere, once, kept::scenarios()].concat()
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

/// Puts what a browser may keep at a path, as sites usually send it.
fn put(page: &Page<'_>, path: &str, answer: Answer) {
    page.server.always(path, answer.header("cache-control", "no-cache"));
}

fn json(module: &Value) -> Answer {
    Answer::json(&module.to_string())
}

/// Opens a page that may be kept.
async fn show(page: &Page<'_>, html: &str) -> Result<()> {
    put(page, "/t/page.html", Answer::html(html));
    page.open("/t/page.html").await
}

/// The file at the root of the partner's site. Its network is never late: a machine with other work to do
/// is no bad network.
fn put_worker(page: &Page<'_>) -> Result<()> {
    const PATIENT: &str = "{
        const { setTimeout } = self;
        self.setTimeout = (act, time, ...more) => setTimeout(act, time * 100, ...more);
      }";
    put_worker_after(page, PATIENT)
}

/// The same, as it is where `script` has come before it.
fn put_worker_after(page: &Page<'_>, script: &str) -> Result<()> {
    let file = root().join("dist/tremplin-sw.js");
    let text = fs::read_to_string(&file).with_context(|| format!("no {}", file.display()))?;
    page.server.always("/tremplin-sw.js", Answer::javascript(&format!("{script}{text}")));
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
    put(page, "/t/deck.json", json(&deck()));
    let widget = "<tremplin-flashcards src=\"/t/deck.json\"></tremplin-flashcards>";
    show(page, &host(&(widget.to_owned() + LINE))).await?;
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
    put(page, "/t/short.json", json(&short("court", "fr")));
    page.server.always("/t/private.json", Answer::json("{\"nom\":\"Lina\"}"));
    let widget = "<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>\
                  <script>fetch('/t/private.json').catch(() => {})</script>";
    show(page, &host(&(widget.to_owned() + LINE))).await?;
    page.shows("tremplin-quiz >>> [data-phase=item]").await?;
    page.asked("/t/private.json", 1).await?;
    keeps(page, &["/t/page.html", "/t/short.json", "/dist/tremplin_quiz_bg.wasm"]).await?;
    let private: bool =
        page.run_async("return !!(await caches.match('/t/private.json'));", &[]).await?;
    ensure!(!private, "what another script of the page has fetched is kept");
    // A mended module is what the next visit sees, as long as there is a network.
    put(page, "/t/short.json", json(&short("corrige", "fr")));
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

/// What compares typed answers is kept before anybody has begun, where there are such.
async fn typed_answers_are_judged_without_network(page: &Page<'_>) -> Result<()> {
    put_worker(page)?;
    let mut module = short("mots", "fr");
    module["items"][0] = json!({
        "kind": "short-answer", "id": "un", "prompt": "Quel sigle\u{202f}?", "answers": ["CEJ"],
    });
    put(page, "/t/short.json", json(&module));
    let widget = "<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>";
    show(page, &host(&(widget.to_owned() + LINE))).await?;
    page.shows("tremplin-quiz >>> [data-item=un] input").await?;
    keeps(page, &["/dist/tremplin_quiz_more.wasm", "/dist/tremplin_quiz_typed.wasm"]).await?;
    page.server.cut();
    page.open("/t/page.html").await?;
    let quiz = Quiz::first(page);
    quiz.fill(Reply::Type("cej")).await?;
    quiz.go_on().await?;
    quiz.tells("Bonne réponse").await?;
    page.is_unharmed().await
}

/// A page that has a hash for the loader: the table of hashes is kept too, and holds for what is kept.
async fn what_is_kept_is_compared_with_its_hash(page: &Page<'_>) -> Result<()> {
    put_worker(page)?;
    put(page, "/t/short.json", json(&short("empreintes", "fr")));
    let options = Options { integrity: Integrity::of(bytes)?, ..Options::new("/dist/", "") };
    let widget = "<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>";
    let html = host(&(widget.to_owned() + LINE))
        .replace("<script type=\"module\" src=\"/dist/tremplin.js\"></script>", &script(&options));
    ensure!(html.contains(" integrity="));
    show(page, &html).await?;
    page.shows("tremplin-quiz >>> [data-phase=item]").await?;
    let files = [
        "tremplin.js",
        "tremplin_integrity.js",
        "tremplin_quiz_bg.wasm",
        "tremplin_quiz_more.wasm",
    ];
    let files = files.map(|file| format!("/dist/{file}"));
    keeps(page, &files.each_ref().map(String::as_str)).await?;
    page.server.cut();
    page.open("/t/page.html").await?;
    let quiz = Quiz::first(page);
    quiz.answer(Reply::Pick(&[0])).await?;
    quiz.tells("Bonne réponse").await?;
    page.is_unharmed().await
}

/// Those that the learner has not come to yet as well.
async fn the_words_of_a_language_are_kept_too(page: &Page<'_>) -> Result<()> {
    put_worker(page)?;
    put(page, "/t/short.json", json(&short("mots", "ar")));
    let widget = "<tremplin-quiz src=\"/t/short.json\" lang=\"ar\"></tremplin-quiz>";
    show(page, &host(&(widget.to_owned() + LINE))).await?;
    page.shows("tremplin-quiz >>> [data-item=un] input").await?;
    keeps(page, &["/dist/tremplin_words_ar.txt", "/dist/tremplin_words_ar_later.txt"]).await?;
    page.server.cut();
    page.open("/t/page.html").await?;
    let quiz = Quiz::first(page);
    quiz.offers("التحقق من الإجابة").await?;
    quiz.answer(Reply::Pick(&[0])).await?;
    quiz.tells("إجابة صحيحة!").await?;
    page.is_unharmed().await
}

/// What verifies a badge, besides the widget itself.
const VERIFIES: [&str; 4] = [
    "/t/jwks.json",
    "/dist/tremplin_credential.js",
    "/dist/tremplin_credential_bg.wasm",
    "/dist/tremplin_credential_more.wasm",
];

/// Puts a badge that somebody has signed on the device, on a page with `more`, the worker among it.
async fn holds_a_signed_badge<'a>(page: &'a Page<'a>, id: &str, more: &str) -> Result<Badge<'a>> {
    put_worker(page)?;
    page.show(&host("")).await?;
    let signed = signed(page, &payload(id)).await?;
    put(page, "/t/jwks.json", json(&signed.jwks));
    put(page, "/t/badge.json", json(&badge(id)));
    show(page, &host(&format!("{TAG}{more}"))).await?;
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
        "/dist/tremplin_badge_asked.wasm",
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
    put(page, "/t/shelf.html", Answer::html(&host(&shelf)));
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

/// A file of a bundle that comes after the widget is ready, which is told to no event.
async fn what_is_fetched_later_is_kept_too(page: &Page<'_>) -> Result<()> {
    put_worker(page)?;
    is_kept(page, "court", "/t/page.html").await?;
    let late = "/dist/tremplin_flashcards_bg.wasm";
    page.run_async::<()>("await (await fetch(a)).arrayBuffer();", &[json!(late)]).await?;
    keeps(page, &[late]).await?;
    page.is_unharmed().await
}

/// A page with a quiz and the worker, on the device.
async fn is_kept(page: &Page<'_>, id: &str, path: &str) -> Result<()> {
    put(page, "/t/short.json", json(&short(id, "fr")));
    let widget = "<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>";
    put(page, path, Answer::html(&host(&(widget.to_owned() + LINE))));
    page.open(path).await?;
    page.shows("tremplin-quiz >>> [data-phase=item]").await?;
    keeps(page, &[path, "/t/short.json", "/dist/tremplin_quiz_bg.wasm"]).await
}

/// Waits until the service worker has none of these any more.
async fn drops(page: &Page<'_>, paths: &[&str]) -> Result<()> {
    page.run_async::<()>(
        "const has = async (path) => !!(await caches.match(new URL(path, location.href).href));
         while ((await Promise.all(a.map(has))).some(Boolean)) await new Promise(requestAnimationFrame);",
        &[json!(paths)],
    )
    .await
    .with_context(|| format!("some of {paths:?} are kept"))
}

async fn a_network_that_is_late_is_none(page: &Page<'_>) -> Result<()> {
    put_worker_after(page, "")?;
    let path = "/t/kept.html";
    is_kept(page, "court", path).await?;
    let gate = page.server.hold(path);
    page.open(path).await?;
    page.says("tremplin-quiz >>> .title", "Quiz court").await?;
    gate.release();
    page.is_unharmed().await
}

/// What is kept is for when there is no network, or the server fails.
async fn online_the_server_has_the_last_word(page: &Page<'_>) -> Result<()> {
    put_worker(page)?;
    let path = "/t/kept.html";
    page.server.page("/t/login.html", "<!doctype html><title>Connexion</title><h1>Connexion</h1>");
    is_kept(page, "court", path).await?;
    page.server.always(path, Answer::status(503));
    page.open(path).await?;
    page.says("tremplin-quiz >>> .title", "Quiz court").await?;
    let away = Answer::status(302).header("location", "/t/login.html");
    let says = |status: u16| {
        let html = Answer::html("<!doctype html><title>Non</title><h1>Plus ici</h1>");
        (html.with_status(status), "Plus ici")
    };
    for (answer, title) in [(away, "Connexion"), says(410), says(404), says(401), says(403)] {
        page.server.always(path, answer);
        page.open(path).await?;
        page.says("h1", title).await?;
        // What is gone is not shown without network either.
        drops(page, &[path]).await?;
        is_kept(page, "court", path).await?;
    }
    // A module that was withdrawn, or is for some people now.
    for status in [410, 404, 403] {
        page.server.always("/t/short.json", Answer::status(status));
        page.open(path).await?;
        page.event("tremplin-error", 1).await?;
        drops(page, &["/t/short.json"]).await?;
        is_kept(page, "court", path).await?;
    }
    page.server.always("/t/short.json", Answer::status(500));
    page.open(path).await?;
    page.says("tremplin-quiz >>> .title", "Quiz court").await?;
    page.server.cut();
    page.open(path).await?;
    page.says("tremplin-quiz >>> .title", "Quiz court").await?;
    page.is_unharmed().await
}

/// Names of images are names of the document too.
async fn a_page_cannot_put_its_own_worker_in_the_place(page: &Page<'_>) -> Result<()> {
    put_worker(page)?;
    page.server.always("/t/evil.js", Answer::javascript(""));
    let html = format!(
        "<img name=\"currentScript\" data-worker=\"/t/evil.js\" alt=\"\">{}",
        LINE.replace("defer", "")
    );
    show(page, &host(&html)).await?;
    let worker: String = page
        .run_async("return (await navigator.serviceWorker.ready).active.scriptURL;", &[])
        .await?;
    ensure!(worker == page.server.url("/tremplin-sw.js"), "{worker}");
    ensure!(page.server.count("/t/evil.js") == 0);
    page.is_unharmed().await
}
