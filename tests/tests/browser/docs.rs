//! The documentation in the demo site: found, read, searched, and its snippets tried.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use tremplin_tests::browser::Browser;
use tremplin_tests::page::{Key, Page};
use tremplin_tests::root;
use tremplin_tests::server::Answer;

use crate::demo::look;
use crate::harness::{Scenario, scenario};
use crate::play::framed;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(pages_in_french),
        scenario!("pages_in_english_dark", |page| pages_in_english(page)).dark(),
        scenario!(found_from_the_site),
        scenario!(links_to_the_site_lead_somewhere),
        scenario!(searched_with_the_keyboard),
        scenario!(a_search_that_finds_nothing_or_fails),
        scenario!(snippets_work_under_the_policy_of_the_page),
        scenario!(the_reference_names_every_file).only(&[Browser::Chromium]),
    ]
}

async fn look_at(page: &Page<'_>, names: &[&str]) -> Result<()> {
    for name in names {
        look(page, &format!("/docs/{name}.html")).await?;
    }
    let elsewhere: Vec<String> = page
        .value("performance.getEntriesByType('resource').map((one) => one.name).filter((name) => new URL(name).origin !== location.origin)")
        .await?;
    ensure!(elsewhere.is_empty(), "asked of other sites: {elsewhere:?}");
    Ok(())
}

async fn pages_in_french(page: &Page<'_>) -> Result<()> {
    look_at(page, &["fr/webmaster", "fr/reference"]).await
}

async fn pages_in_english(page: &Page<'_>) -> Result<()> {
    look_at(page, &["en/author", "en/contributing"]).await
}

/// From the demo site to the list of pages in the same language, to a page, to its other language.
async fn found_from_the_site(page: &Page<'_>) -> Result<()> {
    page.open("/?lang=en").await?;
    page.click(".site-footer a[href^='/docs/']").await?;
    page.says("h1", "Documentation").await?;
    page.click("article a[href^='adviser']").await?;
    page.says("h1", "For advisers").await?;
    page.click(".site-header .switch").await?;
    page.says("h1", "Pour les conseillers").await?;
    page.click("article a[href$='/parcours']").await?;
    page.until("the walk is open", "location.pathname === '/parcours' && __t.shown('h1').length")
        .await?;
    // Who knows only the folder finds a page too.
    page.open("/docs/index.html").await?;
    page.says("h1", "Documentation").await?;
    page.until("the page is French", "document.documentElement.lang === 'fr'").await?;
    page.is_unharmed().await
}

/// Links within the documentation are tested where it is made; these lead out of it.
async fn links_to_the_site_lead_somewhere(page: &Page<'_>) -> Result<()> {
    let mut seen = BTreeSet::new();
    for name in ["en/adviser", "fr/author"] {
        page.open(&format!("/docs/{name}.html")).await?;
        let links: Vec<String> = page
            .value("__t.all('a').map((link) => new URL(link.href)).filter((url) => !url.pathname.startsWith('/docs/')).map((url) => url.pathname + url.search)")
            .await?;
        seen.extend(links);
    }
    let expected = ["/", "/?lang=en", "/issuer?lang=en", "/parcours?lang=en", "/preview"];
    ensure!(seen.iter().eq(expected), "links that lead out: {seen:?}");
    for link in seen {
        page.open(&link).await?;
        page.shows("h1").await?;
        let lost: bool = page.value("document.querySelector('.not-found') !== null").await?;
        ensure!(!lost, "{link} is no page of the site");
    }
    Ok(())
}

async fn searched_with_the_keyboard(page: &Page<'_>) -> Result<()> {
    page.server.page("/t/frame.html", &framed("/docs/fr/index.html", 360, 740));
    page.open("/t/frame.html").await?;
    page.enter_frame("iframe").await?;
    page.shows(".search input").await?;
    let fetched = |path: &str| page.server.count(path) > 0;
    ensure!(!fetched("/docs/fr.json"), "the index is fetched before anyone searches");
    page.tab_to("document.activeElement.matches('.search input')").await?;
    // Without accents, without the article, and with a slip.
    page.type_text("evenement").await?;
    page.says(".search ol", "Événements").await?;
    page.is_accessible().await?;
    page.press(Key::Escape).await?;
    page.until("nothing is listed", "!__t.all('.search li').length").await?;
    page.type_text("gardé appareill").await?;
    page.says(".search ol", "Ce qui est gardé sur l’appareil").await?;
    page.press(Key::Enter).await?;
    page.until("the first result has the focus", "document.activeElement.matches('.search li a')")
        .await?;
    page.press(Key::Enter).await?;
    page.until(
        "the part is in sight",
        "location.pathname.endsWith('/reference.html') && document.querySelector(':target')?.getBoundingClientRect().top < 300",
    )
    .await?;
    page.is_unharmed().await
}

async fn a_search_that_finds_nothing_or_fails(page: &Page<'_>) -> Result<()> {
    page.server.first("/docs/en.json", 1, &Answer::status(503));
    page.open("/docs/en/index.html").await?;
    page.click(".search input").await?;
    page.asked("/docs/en.json", 1).await?;
    page.server.always("/docs/en.json", Answer::status(503));
    // One key: with more, a request that was begun before the answer changes could still be under way.
    page.type_text("b").await?;
    page.says(".search [role=status]", "could not be loaded").await?;
    let index = fs::read_to_string(root().join("demo-site/dist/docs/en.json"))?;
    page.server.always("/docs/en.json", Answer::json(&index));
    page.type_text("adges").await?;
    page.says(".search [role=status]", "passages found").await?;
    page.type_text(" xyzzy").await?;
    page.says(".search [role=status]", "Nothing found").await?;
    page.is_accessible().await
}

/// Every snippet of the page for webmasters, with the addresses of this server in place of the
/// examples: widgets, frame, and what keeps the page for later.
async fn snippets_work_under_the_policy_of_the_page(page: &Page<'_>) -> Result<()> {
    let text = fs::read_to_string(root().join("docs/en/webmaster.md"))?;
    let (own, other) = (page.server.origin(), page.server.other_origin());
    let local = |sample: &str| {
        sample
            .replace("https://example.org/modules/", &format!("{other}/content/"))
            .replace("src=/modules/", "src=/content/")
            .replace("https://example.org/tremplin/", &format!("{other}/dist/"))
            .replace("https://example.org/jwks.json", &format!("{own}/t/jwks.json"))
            .replace("https://example.org", &other)
    };
    let blocks: Vec<&str> = text.split("\n```").skip(1).step_by(2).collect();
    // A hash is that of a release: no page has the sample of it.
    let html = blocks.iter().filter_map(|block| block.strip_prefix("html\n"));
    let html: Vec<String> = html.filter(|html| !html.contains("sha384-")).map(local).collect();
    ensure!(html.len() == 7, "the page has {} snippets in HTML", html.len());
    let policy =
        blocks.iter().find_map(|block| block.strip_prefix("\nscript-src")).context("no policy")?;
    let policy = local(&format!("script-src{policy}"));
    // The keys are on the page's own site, and the frame is one more thing to allow.
    let policy = format!("{} 'self'; frame-src {other}", policy.trim());
    // The public key of RFC 8037.
    let key = json!({ "kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" });
    page.server.json("/t/jwks.json", &json!({ "keys": [key] }));
    let worker = local("importScripts('https://example.org/tremplin/tremplin-sw.js');");
    page.server.always("/tremplin-sw.js", Answer::text("text/javascript", &worker));
    // The probe of this suite is a script of the page's own.
    let policy = policy.replace("script-src", "script-src 'self'");
    let body = html.concat();
    page.server.always(
        "/t/page.html",
        Answer::html(&format!(
            "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Page</title></head><body><main><h1>Page</h1>{body}</main></body></html>"
        ))
        .header("content-security-policy", &policy),
    );
    page.open("/t/page.html").await?;
    for widget in [
        "tremplin-quiz",
        "tremplin-flashcards",
        "tremplin-badge[src]",
        "tremplin-badge[view]",
        "iframe",
    ] {
        page.run::<()>(
            "document.querySelector(arguments[0]).scrollIntoView({ behavior: 'instant' })",
            &[json!(widget)],
        )
        .await?;
        if widget != "iframe" {
            page.shows(&format!("{widget} >>> :is([data-phase], .state, .shelf)")).await?;
        }
    }
    page.until(
        "the frame tells of its widget",
        "__t.events.some((event) => event.type === 'tremplin-ready' && event.from === 'iframe')",
    )
    .await?;
    page.until("the worker serves", "navigator.serviceWorker.controller").await?;
    let violations: Vec<serde_json::Value> = page.value("__t.policy").await?;
    ensure!(violations.is_empty(), "the policy was violated: {violations:?}");
    let errors = page.events().await?.into_iter().filter(|event| event.kind == "tremplin-error");
    let errors: Vec<_> = errors.map(|event| event.detail).collect();
    ensure!(errors.is_empty(), "a widget says {errors:?}");
    page.is_unharmed().await
}

/// The files that pages fetch, as they were built.
async fn the_reference_names_every_file(_: &Page<'_>) -> Result<()> {
    let text = fs::read_to_string(root().join("docs/en/reference.md"))?;
    let named: BTreeSet<&str> = text
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|name| name.starts_with("tremplin_") && name.contains('.'))
        .collect();
    let mut built = BTreeSet::new();
    for entry in fs::read_dir(root().join("dist"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with("tremplin_") {
            built.insert(name);
        }
    }
    let missing: Vec<_> = built.iter().filter(|name| !named.contains(&***name)).collect();
    ensure!(missing.is_empty(), "the reference does not name {missing:?}");
    let gone: Vec<_> = named.iter().filter(|name| !built.contains(**name)).collect();
    ensure!(gone.is_empty(), "the reference names what was not built: {gone:?}");
    Ok(())
}
