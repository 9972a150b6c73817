//! The whole demo site as an archive, on a server that knows nothing of it, in a folder of another site.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use crate::authoring::paste;
use crate::harness::{Scenario, scenario};
use crate::play::Quiz;
use crate::uploaded::{asks_for_nothing_else, unpacked, upload};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(every_page_opens),
        scenario!(links_stay_inside),
        scenario!(the_studio_previews_and_the_issuer_makes_a_key),
        scenario!(who_is_lost_finds_home),
    ]
}

const SITE: &str = "/outils/essai/tremplin-site/";

fn place(page: &Page<'_>) -> Result<()> {
    let archive = concat!("tremplin-site-", env!("CARGO_PKG_VERSION"), ".zip");
    upload(page, "/outils/essai/", unpacked(archive)?)
}

/// Opens a page of the site, as somebody does who was given its address.
async fn open(page: &Page<'_>, path: &str) -> Result<()> {
    page.open(&format!("{SITE}{path}")).await?;
    page.shows("h1").await.with_context(|| path.to_owned())
}

async fn every_page_opens(page: &Page<'_>) -> Result<()> {
    place(page)?;
    for (path, ready) in [
        ("", "tremplin-quiz >>> [data-phase]"),
        ("modules/cv", "tremplin-quiz >>> [data-phase]"),
        ("modules/sigles-insertion/?lang=en", "tremplin-flashcards >>> [data-phase]"),
        ("modules/badge-candidature/", "tremplin-badge >>> .state"),
        ("parcours/", "tremplin-quiz >>> [data-phase]"),
        ("badge/", "tremplin-badge >>> .state"),
        ("docs/fr/index.html", ".search input"),
        ("hosts/plain.html", "tremplin-quiz >>> [data-phase]"),
        ("hosts/offline/deck.html", "tremplin-flashcards >>> [data-phase]"),
        ("hosts/strict-csp.html", "tremplin-quiz >>> [data-phase]"),
        ("static/cv.html", "tremplin-quiz >>> [data-phase]"),
    ] {
        open(page, path).await?;
        page.shows(ready).await.with_context(|| path.to_owned())?;
        page.is_unharmed().await.with_context(|| path.to_owned())?;
    }
    open(page, "hosts/sandboxed-iframe.html").await?;
    page.until("the frame is as high as its quiz", "__t.one('iframe').clientHeight > 200").await?;
    asks_for_nothing_else(page, &[SITE])
}

/// Static hosts show `404.html` at any address that is not there.
async fn who_is_lost_finds_home(page: &Page<'_>) -> Result<()> {
    place(page)?;
    let archive = concat!("tremplin-site-", env!("CARGO_PKG_VERSION"), ".zip");
    let files = unpacked(archive)?;
    let lost = files.into_iter().find(|(path, _)| path == "tremplin-site/404.html");
    let lost = String::from_utf8(lost.context("no 404.html")?.1)?;
    for path in ["perdu", "modules/perdu/", "docs/fr/perdu.html"] {
        let address = format!("{SITE}{path}");
        page.server.always(&address, Answer::html(&lost).with_status(404));
        page.open(&address).await?;
        page.says("h1", "Cette page n’existe pas, ou plus").await?;
        page.is_accessible().await?;
        let links: Vec<String> = page
            .value("[...document.links].map(({ pathname, search }) => pathname + search)")
            .await?;
        ensure!(links == [SITE.to_owned(), format!("{SITE}?lang=en")], "{path}: {links:?}");
    }
    page.click("main a").await?;
    page.shows("tremplin-quiz >>> [data-phase]").await?;
    page.is_unharmed().await
}

async fn links_stay_inside(page: &Page<'_>) -> Result<()> {
    place(page)?;
    open(page, "").await?;
    let path = || page.value::<String>("location.pathname + location.search");
    // Within the program, from page to page; each address opens by itself too.
    page.click(&format!("a[href='{SITE}modules/cv/']")).await?;
    page.says("h1", "CV").await?;
    ensure!(path().await? == format!("{SITE}modules/cv/"), "{}", path().await?);
    page.click(".switch").await?;
    page.until("the page is in English", "document.documentElement.lang === 'en'").await?;
    page.reload().await?;
    page.says("h1", "CV").await?;
    // Servers that lead to the folder may lose the language.
    ensure!(path().await? == format!("{SITE}modules/cv/?lang=en"), "{}", path().await?);
    // The code to copy names this folder.
    let code = format!(
        "__t.one('.copy textarea').value.includes({})",
        json!(page.server.url(&format!("{SITE}dist/tremplin.js")))
    );
    page.until("the code names the folder", &code).await?;
    page.click(".brand").await?;
    page.shows("tremplin-quiz >>> [data-phase]").await?;
    let strays: Vec<String> = page
        .value(&format!(
            "__t.all('a').filter((a) => a.origin === location.origin && !a.pathname.startsWith({})).map((a) => a.href)",
            json!(SITE)
        ))
        .await?;
    ensure!(strays.is_empty(), "{strays:?}");
    // The documentation finds its words.
    open(page, "docs/fr/index.html").await?;
    page.click("#query").await?;
    page.type_text("badge").await?;
    page.shows(".search ol a").await?;
    asks_for_nothing_else(page, &[SITE])
}

async fn the_studio_previews_and_the_issuer_makes_a_key(page: &Page<'_>) -> Result<()> {
    place(page)?;
    open(page, "preview/?module=badge-premiers-pas").await?;
    page.shows("tremplin-badge >>> .state").await?;
    let module = json!({
        "kind": "quiz", "id": "essai", "lang": "fr", "title": "Essai",
        "items": [{ "kind": "true-false", "prompt": "Un CV tient sur une page.", "answer": true }],
    });
    paste(page, &module.to_string()).await?;
    page.says("tremplin-quiz >>> [data-phase]", "Essai").await?;
    let quiz = Quiz::first(page);
    quiz.go_on().await?;
    page.click(&quiz.inside("label.choice")).await?;
    quiz.go_on().await?;
    page.shows(&quiz.inside("[role=status] [data-verdict]")).await?;
    // Its program comes from the site's root, whatever page was opened first.
    page.click("footer a[href$='/issuer/']").await?;
    page.shows(".issuer-parts form, .issuer-parts section").await?;
    page.is_unharmed().await?;
    asks_for_nothing_else(page, &[SITE])
}
