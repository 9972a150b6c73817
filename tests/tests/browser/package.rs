//! The folder that a webmaster uploads, seen by them: a list, a code to copy, an answered question.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;

use crate::harness::{Scenario, in_one, scenario};
use crate::play::{Quiz, host};
use crate::uploaded::{unpacked, upload};

pub fn scenarios() -> Vec<Scenario> {
    let mut all = vec![
        scenario!(a_code_is_copied_and_a_question_answered),
        scenario!(every_activity_has_a_page),
        scenario!(the_list_in_the_dark).dark(),
        scenario!(from_a_disk_it_is_read),
    ];
    all.extend(in_one(vec![scenario!(models_for_spip)]));
    all
}

/// The archive of this version.
const ARCHIVE: &str = concat!("tremplin-", env!("CARGO_PKG_VERSION"), ".zip");

/// Puts the folder on the site `/bibliotheque/`.
fn place(page: &Page<'_>) -> Result<()> {
    upload(page, "/bibliotheque/", unpacked(ARCHIVE)?)
}

const LIST: &str = "/bibliotheque/tremplin/index.html";

async fn a_code_is_copied_and_a_question_answered(page: &Page<'_>) -> Result<()> {
    place(page)?;
    page.open(LIST).await?;
    page.says("h1", "Des activités prêtes pour votre site").await?;
    page.is_accessible().await?;
    page.click("[data-module=cv] summary").await?;
    page.click("[data-module=cv] button").await?;
    page.until(
        "it says that it is copied, or selected",
        "/^Copié|sélectionné/.test(__t.text(__t.one('[data-module=cv] [role=status]')))",
    )
    .await?;
    page.is_accessible().await?;
    let folder = page.server.url("/bibliotheque/tremplin/");
    // The same code in each form; a frame needs the folder's own page, which is there too.
    page.open("/bibliotheque/tremplin/modules/cv.html").await?;
    page.event("tremplin-ready", 1).await?;
    let codes: Vec<(String, String)> =
        page.value("__t.all('textarea').map((one) => [one.dataset.form, one.value])").await?;
    ensure!(codes.len() == 5, "{} forms", codes.len());
    for (form, code) in codes {
        ensure!(!code.contains("votre-site.example"), "{form}: {code}");
        page.server.page(&format!("/t/{form}.html"), &host(&code));
        page.open(&format!("/t/{form}.html")).await?;
        if form == "iframe" {
            page.enter_frame("iframe").await?;
        }
        let quiz = Quiz::first(page);
        quiz.reaches("intro").await?;
        quiz.go_on().await?;
        page.shows(&quiz.inside("[part~=choice], [part~=lesson], [data-phase=item]")).await?;
        page.leave_frames().await?;
        if form != "iframe" {
            let from: bool = page
                .value(&format!(
                    "performance.getEntriesByType('resource').some(({{ name }}) => name.startsWith({}))",
                    json!(folder)
                ))
                .await?;
            ensure!(from, "{form}: nothing comes from {folder}");
        }
    }
    page.is_unharmed().await
}

async fn every_activity_has_a_page(page: &Page<'_>) -> Result<()> {
    place(page)?;
    page.open(LIST).await?;
    let pages: Vec<String> =
        page.value("__t.all('.list h3 a').map((one) => new URL(one.href).pathname)").await?;
    ensure!(pages.len() >= 12, "{pages:?}");
    for path in pages {
        page.open(&path).await?;
        page.event("tremplin-ready", 1).await.with_context(|| path.clone())?;
        // One of each kind: what the others have in them is looked at on the pages of the demo.
        if ["/cv.", "/sigles-insertion.", "/badge-candidature."].iter().any(|it| path.contains(it))
        {
            page.is_accessible().await.with_context(|| path.clone())?;
        }
        let wide: bool = page
            .value("document.documentElement.scrollWidth > document.documentElement.clientWidth")
            .await?;
        ensure!(!wide, "{path} scrolls sideways");
    }
    page.is_unharmed().await
}

async fn the_list_in_the_dark(page: &Page<'_>) -> Result<()> {
    place(page)?;
    page.open(LIST).await?;
    page.click("[data-module=cv] summary").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

/// From a USB stick: browsers load no module from a disk, and the page says so.
async fn from_a_disk_it_is_read(page: &Page<'_>) -> Result<()> {
    let place = std::env::temp_dir().join(format!("tremplin-disk-{}", std::process::id()));
    for (path, bytes) in unpacked(ARCHIVE)? {
        let file = place.join(path);
        fs::create_dir_all(file.parent().context("a folder")?)?;
        fs::write(file, bytes)?;
    }
    let address = format!("file://{}/tremplin/modules/cv.html", place.display());
    page.session.web.goto(&address).await?;
    let said: String = page
        .session
        .web
        .execute("return document.querySelector('[data-shown=file]').innerText", vec![])
        .await?
        .convert()?;
    let asked: u32 = page
        .session
        .web
        .execute("return document.querySelectorAll('[data-item] input').length", vec![])
        .await?
        .convert()?;
    page.session.web.goto("about:blank").await?;
    fs::remove_dir_all(&place)?;
    ensure!(said.contains("déposez d’abord le dossier sur votre site"), "{said}");
    ensure!(asked > 20, "only {asked} fields");
    Ok(())
}

/// Models, filled in as SPIP's language of templates says; SPIP itself is on no registry that the tests know.
async fn models_for_spip(page: &Page<'_>) -> Result<()> {
    let files = unpacked(ARCHIVE)?;
    let filled = |kind: &str, module: &str| -> Result<String> {
        let path = format!("tremplin/spip/modeles/tremplin_{kind}.html");
        let (_, bytes) = files.iter().find(|(it, _)| *it == path).context(path)?;
        let text = std::str::from_utf8(bytes)?.replace("#ENV{module}", module);
        // What the author has not named is left out with the brackets around it.
        let parts =
            text.split_once('[').and_then(|(before, rest)| Some((before, rest.split_once(']')?.1)));
        Ok(parts.map_or_else(|| text.clone(), |(before, after)| format!("{before}{after}")))
    };
    let modules =
        [("quiz", "cv"), ("flashcards", "sigles-insertion"), ("badge", "badge-candidature")];
    let models: Vec<String> =
        modules.iter().map(|(kind, module)| filled(kind, module)).collect::<Result<_>>()?;
    upload(page, "/", files)?;
    for ((kind, _), model) in modules.iter().zip(models) {
        ensure!(!model.contains(['#', '[', '{']), "{model}");
        page.show(&format!("<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><title>Article</title><main><h1>Article</h1>{model}</main></html>"))
            .await?;
        let ready = page.event("tremplin-ready", 1).await?;
        ensure!(ready.detail["kind"] == *kind, "{ready:?}");
        page.is_unharmed().await?;
    }
    Ok(())
}
