//! Files of two builds meet in one page, as after a new version was put in the place of another: what is of another
//! build than the loader is asked for once more, past caches. It never runs.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;
use tremplin_tests::root;
use tremplin_tests::server::Answer;

use super::{is_calm, tag};
use crate::harness::{Scenario, scenario};
use crate::modules::{Reply, short};
use crate::play::Quiz;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!("wasm_of_another_build", |page| once(page, "tremplin_quiz_bg.wasm"))
            .only(&Browser::ALL),
        scenario!("a_script_of_another_build", |page| once(page, "tremplin_quiz.js"))
            .only(&Browser::ALL),
        scenario!("a_second_part_of_another_build", |page| once(page, "tremplin_quiz_more.wasm"))
            .only(&Browser::ALL),
        scenario!(words_of_another_build),
        scenario!(another_build_for_good).only(&Browser::ALL),
        scenario!(an_old_loader_is_renewed).only(&Browser::ALL),
    ]
}

const SRC: &str = "/t/short.json";

/// A file of the bundle as it is.
pub fn bytes(name: &str) -> Result<Vec<u8>> {
    fs::read(root().join("dist").join(name)).with_context(|| format!("dist/{name}"))
}

/// A file that any cache may keep.
pub fn kept(name: &str, bytes: Vec<u8>) -> Answer {
    let kind = match name.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "text/plain; charset=utf-8",
    };
    Answer::bytes(kind, bytes).header("cache-control", "public, max-age=3600")
}

/// What every file of this build has in it.
pub fn stamp() -> Result<String> {
    let end = String::from_utf8(bytes("tremplin_end.js")?)?;
    let (_, stamp) = end.split_once("export const build=\"").context("no stamp")?;
    Ok(stamp.chars().take(8).collect())
}

/// A file as another build would have it: with another stamp, and the same but for that.
fn of_another_build(name: &str) -> Result<Answer> {
    let stamp = stamp()?;
    let stamp = stamp.as_bytes();
    let mut bytes = bytes(name)?;
    let mut found = false;
    for at in 0..=bytes.len() - stamp.len() {
        if bytes[at..].starts_with(stamp) {
            bytes[at..at + stamp.len()].copy_from_slice(b"00000000");
            found = true;
        }
    }
    ensure!(found, "{name} does not say of which build it is");
    Ok(kept(name, bytes))
}

/// Answers a question; the second part has to be there.
async fn is_answered(page: &Page<'_>) -> Result<()> {
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    quiz.answer(Reply::Pick(&[0])).await?;
    quiz.tells("Bonne réponse").await?;
    page.is_unharmed().await
}

/// A cache has the file of another build; the server has the right one. Nobody notices.
async fn once(page: &Page<'_>, name: &str) -> Result<()> {
    let path = format!("/dist/{name}");
    page.server.json(SRC, &short("builds", "fr"));
    page.server.first(&path, 1, &of_another_build(name)?);
    page.show(&tag(SRC)).await?;
    is_answered(page).await?;
    ensure!(page.server.count(&path) == 2, "{path}: {} times", page.server.count(&path));
    let errors = page.events().await?.into_iter().find(|event| event.kind == "tremplin-error");
    ensure!(errors.is_none(), "{errors:?}");
    Ok(())
}

async fn words_of_another_build(page: &Page<'_>) -> Result<()> {
    for name in ["tremplin_words_ar.txt", "tremplin_words_ar_later.txt"] {
        page.server.first(&format!("/dist/{name}"), 1, &of_another_build(name)?);
    }
    page.server.json(SRC, &short("builds", "ar"));
    page.show(&tag(SRC).replace("<tremplin-quiz", "<tremplin-quiz lang=\"ar\"")).await?;
    let quiz = Quiz::first(page);
    quiz.offers("التحقق من الإجابة").await?;
    quiz.answer(Reply::Pick(&[0])).await?;
    quiz.tells("إجابة صحيحة!").await?;
    page.is_unharmed().await
}

/// The server itself has files of two builds, until somebody puts that right.
async fn another_build_for_good(page: &Page<'_>) -> Result<()> {
    page.server.json(SRC, &short("builds", "fr"));
    // In folders that no cache knows.
    for (folder, name) in [("dist", "tremplin_quiz_bg.wasm"), ("dist-2", "tremplin_quiz.js")] {
        let path = format!("/{folder}/{name}");
        page.server.always(&path, of_another_build(name)?);
        page.show(&tag(SRC).replace("/dist/", &format!("/{folder}/"))).await?;
        let detail = is_calm(page, "bundle-mismatch").await.context(path.clone())?;
        ensure!(detail["message"].as_str().is_some_and(|text| text.contains(name)), "{detail}");
        page.server.always(&path, Answer::usual());
        page.click("tremplin-quiz >>> button").await?;
        is_answered(page).await.context(path)?;
        page.run::<()>("localStorage.clear()", &[]).await?;
    }
    // Once the widget stands, what the learner has done stays too.
    let name = "tremplin_quiz_more.wasm";
    page.server.always(&format!("/dist-3/{name}"), of_another_build(name)?);
    page.show(&tag(SRC).replace("/dist/", "/dist-3/")).await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    quiz.fill(Reply::Pick(&[0])).await?;
    let error = page.event("tremplin-error", 1).await?.detail;
    ensure!(error["code"] == "bundle-mismatch" && error["fatal"] == false, "{error}");
    quiz.shows_item("un").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

/// A cache has the loader of another build than everything else: it cannot be replaced in a page that runs it, so the
/// learner is told, and the next page has the new one.
async fn an_old_loader_is_renewed(page: &Page<'_>) -> Result<()> {
    page.server.json(SRC, &short("builds", "fr"));
    page.server.first("/dist/tremplin.js", 1, &of_another_build("tremplin.js")?);
    page.show(&tag(SRC)).await?;
    is_calm(page, "bundle-mismatch").await?;
    page.asked("/dist/tremplin.js", 2).await?;
    page.open("/t/page.html").await?;
    is_answered(page).await
}
