//! Nothing on the page moves while the widget takes the place of the static form.

use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Result, ensure};
use serde_json::Value;
use tremplin_content::Module;
use tremplin_content::flashcards::Mode;
use tremplin_formats::snippet::{Options, static_html};
use tremplin_tests::page::Page;

use super::{module_of, serve_snippet};
use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{short, ten};
use crate::play::framed;

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!(nothing_jumps),
        scenario!("nothing_jumps_with_real_modules_at_360", |page| real_modules(page, 360)),
        scenario!("nothing_jumps_with_real_decks_at_360", |page| real_decks(page, 360)),
    ];
    let once = in_one(vec![
        scenario!("nothing_jumps_with_real_modules_at_1100", |page| real_modules(page, 1100)),
        scenario!("nothing_jumps_with_real_decks_at_1100", |page| real_decks(page, 1100)),
    ]);
    [everywhere, once].concat()
}

/// The paragraph after the module stands still while the widget takes over; in a frame of this width.
async fn stays_put(
    page: &Page<'_>,
    module: &Module,
    mode: Option<Mode>,
    src: &str,
    width: u32,
) -> Result<()> {
    // Under a name of its own, so that the bundle comes from no cache.
    static COPIES: AtomicUsize = AtomicUsize::new(0);
    let base = format!("/dist-{}/", COPIES.fetch_add(1, Ordering::Relaxed));
    let kind = module.kind().name();
    let wasm = format!("{base}tremplin_{kind}_bg.wasm");
    let when = format!("{src} at {width} px, {mode:?}");
    serve_snippet(page, &static_html(module, &Options { mode, ..Options::new(&base, src) }));
    page.server.page("/t/frame.html", &framed("/t/snippet.html", width, 740));
    let gate = page.server.hold(&wasm);
    page.open("/t/frame.html").await?;
    page.enter_frame("iframe").await?;
    page.asked(&wasm, 1).await?;
    let whole = if kind == "quiz" { "fieldset" } else { "ul, ol, details" };
    page.shows(&format!("tremplin-{kind} :is({whole})")).await?;
    let top = "(document.querySelector('#after').getBoundingClientRect().top + scrollY)";
    let before: f64 = page.value(top).await?;
    gate.release();
    page.event("tremplin-ready", 1).await?;
    let paint =
        "await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));";
    page.run_async::<()>(paint, &[]).await?;
    let after: f64 = page.value(top).await?;
    let shifts: Vec<Value> = page.value("__t.shifts").await?;
    page.leave_frames().await?;
    ensure!((before - after).abs() < 1.0, "{when}: the paragraph moved from {before} to {after}");
    // Only Chromium tells of shifts; elsewhere the list is empty.
    ensure!(shifts.is_empty(), "{when}: the layout shifted: {shifts:?}");
    Ok(())
}

async fn nothing_jumps(page: &Page<'_>) -> Result<()> {
    for module in [ten(), short("court", "fr")] {
        let src = format!("/t/{}.json", module["id"].as_str().unwrap_or_default());
        page.server.json(&src, &module);
        for width in [1100, 360] {
            stays_put(page, &module_of(&module.to_string())?, None, &src, width).await?;
        }
    }
    Ok(())
}

async fn real_modules(page: &Page<'_>, width: u32) -> Result<()> {
    for id in ["cv", "mail-professionnel", "entretien", "mission-locale", "bienvenue"] {
        let src = format!("/content/{id}.json");
        let path = tremplin_tests::root().join(format!("demo-site{src}"));
        let quiz = module_of(&tokio::fs::read_to_string(path).await?)?;
        stays_put(page, &quiz, None, &src, width).await?;
    }
    Ok(())
}

async fn real_decks(page: &Page<'_>, width: u32) -> Result<()> {
    for id in
        ["sigles-insertion", "contrat-et-paie", "bureau-numerique", "premiers-mots-travail-ar"]
    {
        let src = format!("/content/{id}.json");
        let path = tremplin_tests::root().join(format!("demo-site{src}"));
        let deck = module_of(&tokio::fs::read_to_string(path).await?)?;
        for mode in [Mode::Discover, Mode::Remember] {
            stays_put(page, &deck, Some(mode), &src, width).await?;
        }
    }
    Ok(())
}
