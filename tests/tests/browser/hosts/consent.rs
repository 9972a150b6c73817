//! Consent managers and plug-ins that hold scripts back.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use tremplin_author::json as front_door;
use tremplin_formats::snippet::{Options, static_html};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;
use tremplin_tests::root;

use crate::frame::parent;
use crate::harness::{Scenario, in_one, scenario};
use crate::hosts::frames::fits;
use crate::modules::{Reply, short};
use crate::play::Quiz;

pub fn scenarios() -> Vec<Scenario> {
    in_one(vec![
        scenario!(delayed_to_the_first_click),
        scenario!("text_plain_is_put_back", |page| put_back(page, "text/plain")),
        scenario!("javascript_blocked_is_put_back", |page| put_back(page, "javascript/blocked")),
        scenario!(orejime_puts_the_snippet_in),
        scenario!(klaro_holds_the_script_back),
        // WebKit's driver at times misses what is in a frame.
        scenario!(klaro_holds_the_frame_back).only(&[Browser::Chromium]),
    ])
}

/// The static form of a short quiz.
fn form(page: &Page<'_>, id: &str) -> Result<String> {
    let module = short(id, "fr");
    let address = format!("/t/{id}.json");
    page.server.json(&address, &module);
    let module = front_door::check(&module.to_string()).module.context("a module")?;
    Ok(static_html(&module, &Options::new("/dist/", &*address)))
}

/// A page with the form of a short quiz, its script changed as a plug-in does.
fn held_back(page: &Page<'_>, kind: &str, then: &str) -> Result<()> {
    let form = form(page, "tard")?.replace(
        "<script type=\"module\" async src=",
        &format!("<script type=\"{kind}\" data-src="),
    );
    ensure!(form.contains(kind), "{form}");
    page.server.page(
        "/t/late.html",
        &format!(
            "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Page hôte</title></head>\
             <body><main><h1>Page hôte</h1>{form}</main><script>
               const back = () => {{
                 const held = document.querySelector('script[data-src]');
                 if (!held) return;
                 const script = document.createElement('script');
                 script.type = 'module';
                 script.src = held.dataset.src;
                 held.replaceWith(script);
               }};
               {then}
             </script></body></html>"
        ),
    );
    Ok(())
}

/// As WP Rocket does: the script is a script from the first touch on.
async fn delayed_to_the_first_click(page: &Page<'_>) -> Result<()> {
    held_back(
        page,
        "rocketlazyloadscript",
        "addEventListener('click', back, { once: true, capture: true });",
    )?;
    page.open("/t/late.html").await?;
    page.shows("[data-item=un]").await?;
    page.click("[data-item=un] label:has(input[value=\"0\"])").await?;
    page.event("tremplin-ready", 1).await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    let ticked = format!("__t.one({}).checked", json!(quiz.inside("input[value=\"0\"]")));
    page.until("that click has counted", &ticked).await?;
    page.is_unharmed().await
}

/// As consent managers do: text first, a script once the visitor has agreed, however late: what was ticked until then
/// counts.
async fn put_back(page: &Page<'_>, kind: &str) -> Result<()> {
    held_back(page, kind, "window.agree = back;")?;
    page.open("/t/late.html").await?;
    page.click("[data-item=un] label:has(input[value=\"1\"])").await?;
    page.run::<()>("agree()", &[]).await?;
    page.event("tremplin-ready", 1).await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    let ticked = format!("__t.one({}).checked", json!(quiz.inside("input[value=\"1\"]")));
    page.until("what was ticked is taken over", &ticked).await?;
    page.is_unharmed().await
}

/// Orejime, as it is on npm, keeps the whole snippet in a `template` until the visitor agrees.
async fn orejime_puts_the_snippet_in(page: &Page<'_>) -> Result<()> {
    let form = form(page, "orejime")?;
    page.show(&format!(
        "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Page hôte</title>\
         <script>window.orejimeConfig = {{ privacyPolicyUrl: '/t/privacy.html', purposes: [{{ id: 'quiz', title: 'Quiz' }}] }};</script></head>\
         <body><main><h1>Page hôte</h1><template data-purpose=\"quiz\">{form}</template></main>\
         <script src=\"/npm/orejime/dist/orejime-standard-fr.js\"></script></body></html>"
    ))
    .await?;
    page.shows(".orejime-Banner").await?;
    ensure!(page.server.count("/dist/tremplin.js") == 0, "it did not wait");
    page.click(".orejime-Banner-saveButton").await?;
    page.event("tremplin-ready", 1).await?;
    Quiz::first(page).shows_item("un").await?;
    ensure!(page.value::<u32>("__t.all('tremplin-quiz').length").await? == 1);
    page.is_unharmed().await
}

/// klaro, as it is on npm, with its notice in the page.
const KLARO: &str = "<script>window.klaroConfig = { lang: 'fr', acceptAll: true, storageMethod: 'localStorage', \
     services: [{ name: 'tremplin', title: 'Quiz', purposes: ['functional'] }] };</script>\
     <script src=\"/npm/klaro/dist/klaro.js\" defer></script>";

/// It makes a script of what was text once the visitor agrees, as the page for webmasters says: a module, named by
/// `data-type`.
async fn klaro_holds_the_script_back(page: &Page<'_>) -> Result<()> {
    let text = fs::read_to_string(root().join("docs/en/webmaster.md"))?;
    let mut samples = text.split("```html\n").skip(1).filter_map(|rest| rest.split("```").next());
    let held = samples.find(|sample| sample.contains("text/plain")).context("no sample")?;
    let held = held.replace("https://example.org/tremplin/", "/dist/");
    let form = form(page, "klaro")?;
    let ours = |line: &&str| !["<link ", "<script "].iter().any(|start| line.starts_with(start));
    let lines: Vec<&str> = form.lines().filter(ours).chain([held.as_str()]).collect();
    let form = lines.join("\n");
    ensure!(form.contains("data-name") && !form.contains("module\" async"), "{form}");
    page.show(&format!(
        "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Page hôte</title>{KLARO}</head>\
         <body><main><h1>Page hôte</h1>{form}</main></body></html>"
    ))
    .await?;
    page.shows(".klaro .cookie-notice").await?;
    page.click("[data-item=un] label:has(input[value=\"1\"])").await?;
    ensure!(page.server.count("/dist/tremplin.js") == 0, "it did not wait");
    page.click(".klaro .cm-btn-success").await?;
    page.event("tremplin-ready", 1).await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    let ticked = format!("__t.one({}).checked", json!(quiz.inside("input[value=\"1\"]")));
    page.until("what was ticked is taken over", &ticked).await?;
    // The next page has it at once.
    page.reload().await?;
    page.event("tremplin-ready", 1).await?;
    page.is_unharmed().await
}

/// A frame with `data-src` waits behind klaro's own sentence. The address is whole: klaro loads a frame anew, in the
/// middle of a quiz, as long as its `src` is not what `data-src` says.
async fn klaro_holds_the_frame_back(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/cadre.json", &short("cadre", "fr"));
    let html = parent("", "kind=quiz&src=/t/cadre.json")
        // Its notice would lie over the frame.
        .replace("</head>", &format!("{}</head>", KLARO.replace("acceptAll", "noNotice")))
        .replace(
            " src=\"/dist",
            &format!(" data-name=\"tremplin\" data-src=\"{}/dist", page.server.origin()),
        );
    ensure!(html.contains("klaro.js") && html.contains("data-name"), "{html}");
    page.show(&html).await?;
    page.shows(".klaro .context-notice").await?;
    ensure!(page.server.count("/dist/embed.html") == 0, "it did not wait");
    page.click(".klaro .context-notice .cm-btn-success").await?;
    page.event("tremplin-ready", 1).await?;
    fits(page).await?;
    page.enter_frame("iframe").await?;
    Quiz::first(page).play(&[("un", Reply::Pick(&[0]))]).await?;
    page.leave_frames().await?;
    page.is_unharmed().await
}
