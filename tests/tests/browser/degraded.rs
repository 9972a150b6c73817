//! With less than a browser usually has: no storage, no script, no loader.

use anyhow::{Result, ensure};
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use crate::failures::tag;
use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{Reply, short, ten};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![scenario!(storage_full)];
    let once = in_one(vec![
        scenario!(storage_forbidden),
        scenario!(without_javascript),
        scenario!(the_loader_never_comes),
    ]);
    [everywhere, once].concat()
}

/// A quiz that works, though nothing can be kept; the host is told once.
async fn works_without_storage(page: &Page<'_>) -> Result<()> {
    let quiz = Quiz::first(page);
    quiz.play(&[("un", Reply::Pick(&[0])), ("deux", Reply::Say(true))]).await?;
    quiz.reaches("results").await?;
    let errors: Vec<_> = page
        .events()
        .await?
        .into_iter()
        .filter(|event| event.kind == "tremplin-error")
        .map(|event| event.detail)
        .collect();
    ensure!(errors.len() == 1, "{errors:?}");
    ensure!(
        errors[0]["code"] == "storage-unavailable" && errors[0]["fatal"] == false,
        "{errors:?}"
    );
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn storage_full(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("plein", "fr"));
    // Filled to the last character, as another script of the site may do.
    page.show(&host("<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>").replace(
        "<script type=\"module\"",
        "<script>for (let size = 1 << 22, n = 0; size; ) {
           try { localStorage.setItem('x' + n, 'x'.repeat(size)); n += 1; } catch { size >>= 1; }
         }</script><script type=\"module\"",
    ))
    .await?;
    let full: bool = page.value("(() => { try { localStorage.setItem('tremplin:essai', 'x'.repeat(64)); return false; } catch { return true; } })()").await?;
    ensure!(full, "the storage is not full");
    works_without_storage(page).await
}

async fn storage_forbidden(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("interdit", "fr"));
    // As browsers do where the visitor has forbidden it.
    page.show(&host("<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>").replace(
        "<script type=\"module\"",
        "<script>Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });</script><script type=\"module\"",
    ))
    .await?;
    works_without_storage(page).await
}

async fn without_javascript(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.server.page("/t/inner.html", &tag("/t/ten.json"));
    // In a frame without allow-scripts nothing runs; the page around it looks in.
    page.show("<!doctype html><iframe sandbox=\"allow-same-origin\" width=\"600\" height=\"400\" src=\"/t/inner.html\"></iframe>").await?;
    page.says("iframe >>> #repli", "Lisez les questions").await?;
    ensure!(
        page.value::<bool>("document.querySelector('iframe').contentWindow.__t === undefined")
            .await?,
        "scripts ran"
    );
    let height: f64 =
        page.value("__t.one('iframe >>> tremplin-quiz').getBoundingClientRect().height").await?;
    ensure!(height > 10.0, "the element is {height} px high");
    Ok(())
}

async fn the_loader_never_comes(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.server.always("/dist/tremplin.js", Answer::status(404));
    page.show(&tag("/t/ten.json")).await?;
    page.says("#repli", "Lisez les questions").await?;
    ensure!(
        page.value::<bool>("document.querySelector('tremplin-quiz').shadowRoot === null").await?
    );
    page.is_unharmed().await?;
    // While it is on its way, the same.
    page.server.always("/dist/tremplin.js", Answer::usual());
    let gate = page.server.hold("/dist/tremplin_quiz_bg.wasm");
    page.show(&tag("/t/ten.json")).await?;
    page.asked("/dist/tremplin_quiz_bg.wasm", 1).await?;
    page.says("#repli", "Lisez les questions").await?;
    gate.release();
    Quiz::first(page).reaches("intro").await?;
    page.until("the fallback has gone", "__t.shown('#repli').length === 0").await?;
    Ok(())
}
