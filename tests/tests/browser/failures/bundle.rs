//! The bundle cannot be had, or is not what it should be.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use super::{is_calm, tag};
use crate::harness::{Scenario, scenario};
use crate::modules::{RIGHT, Reply, short, ten};
use crate::play::Quiz;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(wasm_blocked_by_the_host).only(&Browser::ALL),
        scenario!(wasm_fails_twice),
        scenario!(glue_fails_twice),
        scenario!(bundle_unreachable),
        scenario!(the_rest_of_the_wasm_fails),
        scenario!(what_compares_words_fails),
        scenario!(what_comes_too_early_waits),
        scenario!(wasm_with_a_wrong_type).only(&Browser::ALL),
    ]
}

async fn wasm_blocked_by_the_host(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    let answer = Answer::html(&tag("/t/ten.json"))
        .header("content-security-policy", "default-src 'self'; script-src 'self'");
    page.server.always("/t/page.html", answer);
    page.open("/t/page.html").await?;
    is_calm(page, "wasm-blocked").await?;
    let retry: u32 = page.value("__t.shown('tremplin-quiz >>> button').length").await?;
    ensure!(retry == 0, "a retry is offered that cannot help");
    Ok(())
}

/// Two requests to `path` fail, since one more is made without a word; the retry button makes it work.
async fn fails_twice(page: &Page<'_>, path: &str, failure: &Answer) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.server.first(path, 2, failure);
    page.show(&tag("/t/ten.json")).await?;
    is_calm(page, "bundle-unreachable").await?;
    page.says("tremplin-quiz >>> button", "Réessayer").await?;
    page.tab_to("it.localName === 'button'").await?;
    page.click("tremplin-quiz >>> button").await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    ensure!(
        !page.value::<bool>("__t.active() === document.body").await?,
        "the retry lost the focus"
    );
    quiz.go_on().await?;
    quiz.play(&RIGHT[..2]).await?;
    page.is_unharmed().await
}

async fn wasm_fails_twice(page: &Page<'_>) -> Result<()> {
    fails_twice(page, "/dist/tremplin_quiz_bg.wasm", &Answer::status(503)).await?;
    ensure!(page.server.count("/dist/tremplin_quiz_bg.wasm") == 3);
    Ok(())
}

async fn glue_fails_twice(page: &Page<'_>) -> Result<()> {
    fails_twice(page, "/dist/tremplin_quiz.js", &Answer::status(503)).await
}

/// What may stand where a part of the wasm should that is fetched later.
pub fn in_the_place_of(part: &str) -> Result<Vec<Answer>> {
    let file = |name: &str| std::fs::read(tremplin_tests::root().join("dist").join(name));
    let own = file(part)?;
    let wasm = |bytes: Vec<u8>| Answer::bytes("application/wasm", bytes);
    // One of another build has other numbers in it.
    let mut older = own.clone();
    let build = own.windows(8).position(|bytes| bytes == b"\"build\":").context("no build")? + 9;
    older[build] = if older[build] == b'0' { b'1' } else { b'0' };
    Ok(vec![
        Answer::status(503),
        Answer::hang_up(),
        Answer::html("<!doctype html><p>Portail"),
        wasm(own[..own.len() / 2].to_vec()),
        wasm(Vec::new()),
        wasm(file("tremplin_flashcards_more.wasm")?),
        wasm(file("tremplin_quiz_bg.wasm")?),
        wasm(older),
    ])
}

/// Whether it says that a file is not there, or not the one that it should be.
pub fn is_missing(error: &Value) -> bool {
    matches!(error["code"].as_str(), Some("bundle-unreachable" | "bundle-mismatch"))
}

/// What is wanted once the learner begins cannot be had at first: the screen stays as it is, with a button
/// to try again, and what was answered counts then. The second time the connection is not to blame, and
/// what the page has instead is the way on.
async fn the_rest_of_the_wasm_fails(page: &Page<'_>) -> Result<()> {
    a_part_fails(page, "tremplin_quiz_more.wasm", &short("reste", "fr")).await
}

/// The same where what compares typed answers cannot be had.
async fn what_compares_words_fails(page: &Page<'_>) -> Result<()> {
    let mut module = short("mots", "fr");
    module["items"][1] = json!({
        "kind": "short-answer", "id": "deux", "prompt": "Quel sigle\u{202f}?", "answers": ["CEJ"],
    });
    a_part_fails(page, "tremplin_quiz_typed.wasm", &module).await
}

async fn a_part_fails(page: &Page<'_>, part: &str, module: &Value) -> Result<()> {
    const BUTTON: &str = "tremplin-quiz >>> [role=status] + button";
    const NOTE: &str = "tremplin-quiz >>> [role=status]";
    for (number, failure) in in_the_place_of(part)?.into_iter().enumerate() {
        // One that no cache knows.
        let folder = format!("/dist-{}/", number + 2);
        let more = &format!("{folder}{part}");
        page.server.json("/t/short.json", module);
        page.server.always(more, failure.header("cache-control", "max-age=3600"));
        page.show(&tag("/t/short.json").replace("/dist/", &folder)).await?;
        let quiz = Quiz::first(page);
        quiz.shows_item("un").await?;
        quiz.fill(Reply::Pick(&[0])).await?;
        let error = page.event("tremplin-error", 1).await?.detail;
        ensure!(is_missing(&error) && error["fatal"] == false, "{number}: {error}");
        ensure!(error["id"] == module["id"], "{error}");
        page.says(NOTE, "Cette activité n’a pas pu être chargée").await?;
        page.says(BUTTON, "Réessayer").await?;
        quiz.shows_item("un").await?;
        ensure!(picked(page).await?, "the answer is gone");
        // Each press tries again, and it is said once.
        quiz.go_on().await?;
        page.event("tremplin-error", 2).await?;
        page.says(NOTE, "Cette activité n’est pas disponible pour le moment").await?;
        page.shows("#repli").await?;
        let said: u32 = page.value(&format!("__t.all({}).length", json!(BUTTON))).await?;
        ensure!(said == 1 && picked(page).await?);
        page.is_accessible().await?;
        page.server.always(more, Answer::usual().header("cache-control", "no-store"));
        page.click(BUTTON).await?;
        quiz.tells("Bonne réponse").await?;
        let said: u32 = page.value(&format!("__t.all({}).length", json!(BUTTON))).await?;
        ensure!(said == 0, "it still says that it could not be loaded");
        let hidden: bool = page.value("__t.shown('#repli').length === 0").await?;
        ensure!(hidden, "what was there instead is still shown");
        let focused = "document.activeElement.localName === 'tremplin-quiz'";
        ensure!(page.value::<bool>(focused).await?, "the focus is lost");
        page.is_unharmed().await?;
        page.run::<()>("localStorage.clear()", &[]).await?;
    }
    Ok(())
}

/// Whether the first choice is taken.
async fn picked(page: &Page<'_>) -> Result<bool> {
    page.value("__t.one('tremplin-quiz >>> input').checked").await
}

/// What is answered before the rest of the code is there counts as it was given.
async fn what_comes_too_early_waits(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &short("tot", "fr"));
    let gate = page.server.hold("/dist/tremplin_quiz_more.wasm");
    page.show(&tag("/t/ten.json")).await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    quiz.fill(Reply::Pick(&[1])).await?;
    quiz.fill(Reply::Pick(&[0])).await?;
    // Nothing seems to happen, so it is pressed again.
    quiz.go_on().await?;
    quiz.go_on().await?;
    page.asked("/dist/tremplin_quiz_more.wasm", 1).await?;
    let verdicts: u32 = page.value("__t.shown('tremplin-quiz >>> [data-verdict]').length").await?;
    ensure!(verdicts == 0, "checked without the code for it");
    gate.release();
    quiz.tells("Bonne réponse").await?;
    ensure!(quiz.item().await? == "un", "the verdict was passed over");
    quiz.go_on().await?;
    quiz.shows_item("deux").await?;
    page.is_unharmed().await
}

async fn bundle_unreachable(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    for (path, answer) in [
        ("/dist/tremplin_quiz_bg.wasm", Answer::status(404)),
        ("/dist/tremplin_quiz_bg.wasm", Answer::hang_up()),
        // A captive portal's page instead of the file.
        ("/dist/tremplin_quiz_bg.wasm", Answer::html("<!doctype html><p>Connexion")),
        ("/dist/tremplin_quiz.js", Answer::html("<!doctype html><p>Connexion")),
        ("/dist/tremplin_quiz.js", Answer::hang_up()),
    ] {
        for known in ["/dist/tremplin_quiz_bg.wasm", "/dist/tremplin_quiz.js"] {
            page.server.always(known, Answer::usual().header("cache-control", "no-store"));
        }
        page.server.always(path, answer);
        page.show(&tag("/t/ten.json")).await?;
        page.event("tremplin-error", 1).await.map_err(|error| error.context(path))?;
        is_calm(page, "bundle-unreachable").await.map_err(|error| error.context(path))?;
    }
    Ok(())
}

async fn wasm_with_a_wrong_type(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("type", "fr"));
    let answer = Answer::usual().header("content-type", "application/octet-stream");
    page.server.always("/dist/tremplin_quiz_bg.wasm", answer);
    page.show(&tag("/t/short.json")).await?;
    Quiz::first(page).shows_item("un").await?;
    page.is_unharmed().await
}
