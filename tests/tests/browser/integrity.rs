//! A page that has a hash for the loader: it runs the files of one build, as they were released, and nothing else.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use tremplin_author::json as front_door;
use tremplin_content::Module;
use tremplin_formats::snippet::{Integrity, Options, iframe, static_html, tag};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use crate::failures::builds::{bytes, kept};
use crate::harness::{Scenario, scenario};
use crate::modules::{RIGHT, Reply, short, ten};
use crate::play::Quiz;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(everything_has_its_hash),
        scenario!(from_another_site),
        scenario!(a_changed_loader_does_not_run),
        scenario!("a_changed_script_is_refused", |page| refused(page, "tremplin_quiz.js")),
        scenario!("changed_wasm_is_refused", |page| refused(page, "tremplin_quiz_bg.wasm")),
        scenario!("a_changed_table_is_refused", |page| refused(page, "tremplin_integrity.js")),
        scenario!(what_comes_later_is_compared_too),
        scenario!(badges_too),
        scenario!(a_frame_has_its_script_compared),
        scenario!(the_strictest_policies),
        scenario!(trusted_types).only(&[Browser::Chromium]),
    ]
}

const SRC: &str = "/t/module.json";

fn options(base: &str) -> Result<Options> {
    Ok(Options { integrity: Integrity::of(bytes)?, ..Options::new(base, SRC) })
}

/// A page with the module, as `write` puts it there: none but the snippet's own scripts.
fn html(
    module: &Value,
    options: &Options,
    write: fn(&Module, &Options) -> String,
) -> Result<String> {
    let text = module.to_string();
    let module = front_door::check(&text).module.with_context(|| format!("no module: {text}"))?;
    Ok(format!(
        "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Page hôte</title></head>\
         <body><main><h1>Page hôte</h1>\n{}</main></body></html>",
        write(&module, options)
    ))
}

/// How often each file of the bundle was asked for.
fn asked(page: &Page<'_>) -> BTreeMap<String, usize> {
    let mut asked = BTreeMap::new();
    for seen in page.server.seen() {
        // WebDriver's own pages ask for nothing here.
        if seen.method == "GET" && seen.path.starts_with("/dist/") {
            *asked.entry(seen.path).or_default() += 1;
        }
    }
    asked
}

/// The whole quiz from its static form, in Arabic so that files of words are among them: each file comes once, hints or
/// not.
async fn all_of_it(page: &Page<'_>, base: &str) -> Result<()> {
    let module = ten();
    page.server.json(SRC, &module);
    let options = Options { lang: Some("en".into()), ..options(base)? };
    page.show(&html(&module, &options, static_html)?).await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT).await?;
    quiz.reaches("results").await?;
    page.asked("/dist/tremplin_end.js", 1).await?;
    let asked = asked(page);
    let twice: Vec<_> = asked.iter().filter(|(_, count)| **count != 1).collect();
    ensure!(twice.is_empty(), "asked for more than once: {twice:?}");
    for file in ["tremplin_integrity.js", "tremplin_quiz_more.wasm", "tremplin_words_en_later.txt"]
    {
        ensure!(asked.contains_key(&format!("/dist/{file}")), "{file} is not among {asked:?}");
    }
    let loud: Vec<Value> = page.value("__t.console").await?;
    ensure!(loud.is_empty(), "the console says {loud:?}");
    page.is_unharmed().await
}

async fn everything_has_its_hash(page: &Page<'_>) -> Result<()> {
    all_of_it(page, "/dist/").await
}

async fn from_another_site(page: &Page<'_>) -> Result<()> {
    all_of_it(page, &format!("{}/dist/", page.server.other_origin())).await
}

/// A file that does the same with other bytes: only its hash tells.
fn changed(name: &str) -> Result<Answer> {
    let mut bytes = bytes(name)?;
    bytes.extend(match name.rsplit('.').next() {
        // A section that nobody reads.
        Some("wasm") => &b"\0\x02\x01x"[..],
        _ => b"\n",
    });
    Ok(kept(name, bytes))
}

async fn a_changed_loader_does_not_run(page: &Page<'_>) -> Result<()> {
    let module = ten();
    page.server.json(SRC, &module);
    page.server.always("/dist/tremplin.js", changed("tremplin.js")?);
    page.show(&html(&module, &options("/dist/")?, static_html)?).await?;
    page.asked("/dist/tremplin.js", 1).await?;
    // The static form can be read and answered.
    page.click("[data-item=longueur] label:has(input[value=\"1\"])").await?;
    page.until("all scripts have had their turn", "document.readyState === 'complete'").await?;
    let runs: bool = page.value("customElements.get('tremplin-quiz') !== undefined").await?;
    ensure!(!runs, "it runs");
    let checked: bool =
        page.value("__t.one('[data-item=longueur] input[value=\"1\"]').checked").await?;
    ensure!(checked && page.events().await?.is_empty());
    page.is_unharmed().await
}

/// A changed file is not run: where the server has the right one past caches, that is; otherwise it is said calmly.
async fn refused(page: &Page<'_>, name: &str) -> Result<()> {
    let path = format!("/dist/{name}");
    let module = short("module", "fr");
    page.server.json(SRC, &module);
    // With hints and without.
    let hinted = html(&module, &options("/dist/")?, static_html)?;
    let plain: String =
        hinted.lines().filter(|line| !line.contains("<link")).collect::<Vec<_>>().join("\n");
    for html in [&hinted, &plain] {
        page.server.always(&path, changed(name)?);
        page.show(html).await?;
        let error = page.event("tremplin-error", 1).await?.detail;
        ensure!(error["code"] == "bundle-unreachable" && error["fatal"] == true, "{error}");
        page.says("tremplin-quiz >>> [role=status]", "Cette activité n’a pas pu être chargée")
            .await?;
        // What the page has is still there.
        page.shows("[data-item=un] label").await?;
        page.is_accessible().await?;
        page.is_unharmed().await?;
        page.server.always(&path, Answer::usual());
        page.click("tremplin-quiz >>> button").await?;
        is_answered(page).await?;
        page.run::<()>("localStorage.clear()", &[]).await?;
    }
    Ok(())
}

async fn is_answered(page: &Page<'_>) -> Result<()> {
    let quiz = Quiz::first(page);
    page.shows(&quiz.inside("[data-phase=item]")).await?;
    quiz.shows_item("un").await?;
    quiz.answer(Reply::Pick(&[0])).await?;
    quiz.tells("Bonne réponse").await?;
    page.is_unharmed().await
}

/// The second part, once more past caches; the script for the end, without which the results stand.
async fn what_comes_later_is_compared_too(page: &Page<'_>) -> Result<()> {
    let module = short("module", "fr");
    page.server.json(SRC, &module);
    let path = "/dist/tremplin_quiz_more.wasm";
    page.server.first(path, 1, &changed("tremplin_quiz_more.wasm")?);
    page.server.always("/dist/tremplin_end.js", changed("tremplin_end.js")?);
    page.show(&html(&module, &options("/dist/")?, tag)?).await?;
    is_answered(page).await?;
    ensure!(page.server.count(path) == 2, "{} times", page.server.count(path));
    let quiz = Quiz::first(page);
    quiz.go_on().await?;
    quiz.shows_item("deux").await?;
    quiz.answer(Reply::Say(true)).await?;
    quiz.go_on().await?;
    quiz.reaches("results").await?;
    page.asked("/dist/tremplin_end.js", 2).await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let stars: u32 = page.value("__t.all('tremplin-quiz >>> .stars').length").await?;
    ensure!(stars == 0, "the changed script has run");
    page.is_unharmed().await
}

/// The scripts of badges are other bundles: they take their hashes from the same table.
async fn badges_too(page: &Page<'_>) -> Result<()> {
    let loader = tremplin_formats::snippet::script(&options("/dist/")?);
    page.show(&format!(
        "<!doctype html><html lang=\"fr\"><head><title>Page hôte</title>{loader}</head>\
         <body><main><tremplin-badge view=\"shelf\"></tremplin-badge></main></body></html>"
    ))
    .await?;
    page.shows("tremplin-badge >>> [data-focus]").await?;
    let path = "/dist/tremplin_credential_shelf.wasm";
    page.asked(path, 1).await?;
    page.is_unharmed().await?;
    page.server.always("/dist/tremplin_shelf.js", changed("tremplin_shelf.js")?);
    page.server.page(
        "/t/other.html",
        &format!(
            "<!doctype html><html lang=\"fr\"><head><title>Page hôte</title>{}</head>\
             <body><main><tremplin-badge view=\"shelf\">Votre liste de badges.</tremplin-badge></main></body></html>",
            loader
        ),
    );
    page.run_async::<()>("await fetch('/dist/tremplin_shelf.js', { cache: 'reload' })", &[])
        .await?;
    page.open("/t/other.html").await?;
    let error = page.event("tremplin-error", 1).await?.detail;
    ensure!(error["code"] == "bundle-unreachable", "{error}");
    page.is_unharmed().await
}

async fn a_frame_has_its_script_compared(page: &Page<'_>) -> Result<()> {
    let module = short("module", "fr");
    page.server.json(SRC, &module);
    let html = html(&module, &options("/dist/")?, iframe)?;
    page.show(&html).await?;
    page.until("the frame is as high as its quiz", "__t.one('iframe').style.height !== ''").await?;
    page.server.always("/dist/resize.js", changed("resize.js")?);
    page.run_async::<()>("await fetch('/dist/resize.js', { cache: 'reload' })", &[]).await?;
    page.show(&html).await?;
    page.enter_frame("iframe").await?;
    Quiz::first(page).shows_item("un").await?;
    page.leave_frames().await?;
    ensure!(page.value::<bool>("__t.one('iframe').style.height === ''").await?, "it has run");
    page.is_unharmed().await
}

/// Scripts that have the page's word for this one visit alone, and what they bring.
async fn the_strictest_policies(page: &Page<'_>) -> Result<()> {
    let module = short("module", "fr");
    page.server.json(SRC, &module);
    let html = html(&module, &options("/dist/")?, tag)?
        .replace("<script type", "<script nonce=\"r4nd0m\" type")
        .replace("<link rel=\"modulepreload\"", "<link nonce=\"r4nd0m\" rel=\"modulepreload\"");
    for scripts in ["'nonce-r4nd0m'", "'nonce-r4nd0m' 'strict-dynamic'"] {
        let policy = format!(
            "default-src 'self'; style-src 'unsafe-inline'; script-src {scripts} 'wasm-unsafe-eval'"
        );
        // The probe is a script of the page too.
        let answer = Answer::html(&html).header("content-security-policy", &policy);
        page.server.always("/t/page.html", answer);
        page.open("/t/page.html").await?;
        is_answered(page).await.with_context(|| policy.clone())?;
        page.run::<()>("localStorage.clear()", &[]).await?;
    }
    Ok(())
}

/// Where the page lets no text become the address of a script, its own policy has the word.
async fn trusted_types(page: &Page<'_>) -> Result<()> {
    let module = short("module", "fr");
    page.server.json(SRC, &module);
    let html = html(&module, &options("/dist/")?, tag)?;
    let with = html.replace(
        "</head>",
        "<script>trustedTypes.createPolicy('default', { createScriptURL: (url) => url.startsWith(`${origin}/dist/`) ? url : null })</script></head>",
    );
    let served = |html: &str| {
        Answer::html(html).header("content-security-policy", "require-trusted-types-for 'script'")
    };
    page.server.always("/t/page.html", served(&with));
    page.open("/t/page.html").await?;
    is_answered(page).await?;
    page.run::<()>("localStorage.clear()", &[]).await?;
    page.server.always("/t/page.html", served(&html));
    page.open("/t/page.html").await?;
    let error = page.event("tremplin-error", 1).await?.detail;
    ensure!(
        error["message"].as_str().is_some_and(|text| text.contains("TrustedScriptURL")),
        "{error}"
    );
    page.is_unharmed().await?;
    Ok(())
}
