//! What real sites do to a page that a widget stands in: plug-ins that delay scripts, themes that write
//! the page anew, old libraries that change the language itself, strict policies.

mod consent;
mod editors;
mod frames;
mod isolated;
mod libraries;
mod paper;
mod recipes;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;
use tremplin_tests::root;
use tremplin_tests::server::Answer;

use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{RIGHT, Reply, short, ten};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    let own = in_one(vec![
        scenario!(the_body_is_written_anew_in_the_middle),
        scenario!(a_carousel_clones_a_running_quiz),
        scenario!(a_start_in_what_is_closed).only(&Browser::ALL),
        scenario!(inside_another_shadow_root),
        scenario!(a_translator_wraps_the_words),
        scenario!(old_prototype_changes_json),
        scenario!(a_base_elsewhere),
        scenario!(a_script_without_its_type),
        scenario!(a_loader_copied_away_from_its_folder),
        scenario!(a_page_in_quirks_mode).only(&Browser::ALL),
        scenario!(a_nonce_and_strict_dynamic).only(&Browser::ALL),
        scenario!(trusted_types_are_required).only(&[Browser::Chromium]),
    ]);
    let more = [
        consent::scenarios(),
        libraries::scenarios(),
        editors::scenarios(),
        frames::scenarios(),
        isolated::scenarios(),
        paper::scenarios(),
        recipes::scenarios(),
    ];
    [own, more.concat()].concat()
}

/// A page with a script of the classic kind in its head.
fn classic(attributes: &str) -> String {
    format!(
        "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Page hôte</title>\
         <script {attributes}></script></head><body><main><h1>Page hôte</h1>{TAG}</main></body></html>"
    )
}

/// Plug-ins take `type=module` off scripts that they know nothing of: there is a loader that does without.
async fn a_script_without_its_type(page: &Page<'_>) -> Result<()> {
    let quiz = begun(page, &classic("src=\"/dist/tremplin.classic.js\"")).await?;
    to_the_end(page, &quiz).await
}

/// Others copy scripts into a folder of their own, where nothing else of ours is.
async fn a_loader_copied_away_from_its_folder(page: &Page<'_>) -> Result<()> {
    let loader = std::fs::read_to_string(root().join("dist/tremplin.classic.js"))?;
    page.server.always("/cache/3f2a.js", Answer::text("text/javascript", &loader));
    let attributes = "src=\"/cache/3f2a.js\" data-base=\"/dist/\"";
    let quiz = begun(page, &classic(attributes)).await?;
    to_the_end(page, &quiz).await?;
    // Without that, what the page has stays, and the console says why.
    page.show(&classic("src=\"/cache/3f2a.js\"")).await?;
    let told = page.event("tremplin-error", 1).await?.detail;
    ensure!(told["code"] == "bundle-unreachable", "{told}");
    Ok(())
}

const TAG: &str = "<tremplin-quiz src=\"/t/ten.json\"></tremplin-quiz>";

/// [`ten`] on a page of its own with this body, three items in.
async fn begun<'a>(page: &'a Page<'a>, html: &str) -> Result<Quiz<'a>> {
    page.server.json("/t/ten.json", &ten());
    page.show(html).await?;
    three_in(page).await
}

/// Works through the first three items of [`ten`].
async fn three_in<'a>(page: &'a Page<'a>) -> Result<Quiz<'a>> {
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[..3]).await?;
    quiz.shows_item("mensonge").await?;
    Ok(quiz)
}

/// As [`three_in`], and the page's policy was not violated.
async fn three_in_under_policy<'a>(page: &'a Page<'a>) -> Result<Quiz<'a>> {
    let quiz = three_in(page).await?;
    let violations: Vec<Value> = page.value("__t.policy").await?;
    ensure!(violations.is_empty(), "the policy was violated: {violations:?}");
    Ok(quiz)
}

/// Goes on from the fourth item to the end, and sees that all of it counts.
async fn to_the_end(page: &Page<'_>, quiz: &Quiz<'_>) -> Result<()> {
    quiz.play(&RIGHT[3..]).await?;
    quiz.reaches("results").await?;
    let events = page.events().await?;
    let done: Vec<_> = events.iter().filter(|event| event.kind == "tremplin-completed").collect();
    ensure!(done.len() == 1, "completed {} times", done.len());
    ensure!(done[0].detail["missed"] == json!([]), "{}", done[0].detail);
    page.is_unharmed().await
}

async fn the_body_is_written_anew_in_the_middle(page: &Page<'_>) -> Result<()> {
    let quiz = begun(page, &host(TAG)).await?;
    page.run::<()>(
        "document.body.innerHTML = document.body.innerHTML.replace('Page', 'Page nouvelle')",
        &[],
    )
    .await?;
    page.event("tremplin-ready", 2).await?;
    quiz.shows_item("mensonge").await?;
    to_the_end(page, &quiz).await
}

async fn a_carousel_clones_a_running_quiz(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/court.json", &short("court", "fr"));
    page.show(&host("<div id=\"a\"><tremplin-quiz src=\"/t/court.json\" resume=\"off\"></tremplin-quiz></div><div id=\"b\"></div>"))
        .await?;
    let one = Quiz::at(page, "#a tremplin-quiz");
    one.shows_item("un").await?;
    page.run::<()>(
        "document.querySelector('#b').append(document.querySelector('#a tremplin-quiz').cloneNode(true))",
        &[],
    )
    .await?;
    let other = Quiz::at(page, "#b tremplin-quiz");
    other.shows_item("un").await?;
    // Each takes its own answers.
    other.fill(Reply::Pick(&[1])).await?;
    one.fill(Reply::Pick(&[0])).await?;
    let ticked: Vec<bool> = page
        .value(&format!(
            "[...__t.all({}), ...__t.all({})].map((one) => one.checked)",
            json!(one.inside("input")),
            json!(other.inside("input"))
        ))
        .await?;
    ensure!(ticked == [true, false, false, true], "{ticked:?}");
    page.is_unharmed().await
}

/// Hidden at first: a tab, an accordion, a dialog. It is as high as elsewhere once it is opened.
async fn a_start_in_what_is_closed(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/court.json", &short("court", "fr"));
    let tag = |id: &str| {
        format!("<tremplin-quiz id=\"{id}\" src=\"/t/court.json\" resume=\"off\"></tremplin-quiz>")
    };
    page.show(&host(&format!(
        "{}<details>{}</details><div class=\"tab\" style=\"display:none\">{}</div><dialog>{}</dialog>",
        tag("open"),
        tag("accordion"),
        tag("tab"),
        tag("dialog")
    )))
    .await?;
    Quiz::at(page, "#open").shows_item("un").await?;
    let height = |id: &str| format!("__t.one('#{id} >>> .root').getBoundingClientRect().height");
    let open: f64 = page.value(&height("open")).await?;
    for (id, opened) in [
        ("accordion", "document.querySelector('details').open = true"),
        ("tab", "document.querySelector('.tab').style.display = ''"),
        ("dialog", "document.querySelector('dialog').show()"),
    ] {
        page.run::<()>(opened, &[]).await?;
        Quiz::at(page, &format!("#{id}")).shows_item("un").await?;
        let now: f64 = page.value(&height(id)).await?;
        // A dialog is narrower: its texts may take a line more.
        ensure!(now >= open - 1.0 && now < open * 1.6, "{id}: {now} px high, {open} elsewhere");
    }
    page.is_unharmed().await
}

/// Made there, moved there while it runs, and adopted from a document in which nothing runs.
async fn inside_another_shadow_root(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/court.json", &short("court", "fr"));
    let tag = |id: &str| {
        format!("<tremplin-quiz id=\"{id}\" src=\"/t/court.json\" resume=\"off\"></tremplin-quiz>")
    };
    page.show(&host(&format!(
        "<div id=\"card\"></div>{}<template>{}</template>",
        tag("moved"),
        tag("adopted")
    )))
    .await?;
    let moved = Quiz::at(page, "#moved");
    moved.play(&[("un", Reply::Pick(&[0]))]).await?;
    moved.shows_item("deux").await?;
    page.run::<()>(
        "const shadow = document.querySelector('#card').attachShadow({ mode: 'open' });
         shadow.innerHTML = arguments[0];
         shadow.firstChild.append(document.querySelector('#moved'), document.adoptNode(document.querySelector('template').content));",
        &[json!(format!("<section>{}</section>", tag("made")))],
    )
    .await?;
    for (id, replies) in [
        ("moved", &[("deux", Reply::Say(true))][..]),
        ("made", &[("un", Reply::Pick(&[0])), ("deux", Reply::Say(true))]),
        ("adopted", &[("un", Reply::Pick(&[0])), ("deux", Reply::Say(true))]),
    ] {
        let quiz = Quiz::at(page, &format!("#card >>> #{id}"));
        quiz.play(replies).await?;
        quiz.reaches("results").await?;
    }
    page.event("tremplin-completed", 3).await?;
    let ready = page.events().await?;
    let ready = ready.iter().filter(|event| event.kind == "tremplin-ready").count();
    ensure!(ready == 3, "{ready} have become ready");
    page.is_unharmed().await
}

const TRANSLATOR: &str = "const wrap = (root) => {
           const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
           const texts = [];
           while (walker.nextNode()) texts.push(walker.currentNode);
           for (const text of texts) {
             if (!text.data.trim() || text.parentNode.localName === 'font' || text.parentNode.closest('style')) continue;
             const outer = document.createElement('font');
             outer.append(document.createElement('font'));
             text.replaceWith(outer);
             outer.firstChild.append(text.data);
           }
         };
         window.translated = 0;
         const observe = () => {
           const root = document.querySelector('tremplin-quiz').shadowRoot;
           if (!root) return requestAnimationFrame(observe);
           new MutationObserver(() => { wrap(root); translated += 1; }).observe(root, { childList: true, subtree: true });
           wrap(root);
         };
         observe();";

/// As the translators of browsers do, again and again: each text in two elements of their own.
async fn a_translator_wraps_the_words(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.show(&host(&format!("{TAG}<script>{TRANSLATOR}</script>"))).await?;
    let quiz = three_in(page).await?;
    ensure!(page.value::<u32>("translated").await? > 3, "nobody has translated");
    let first: String = page.text(&quiz.inside("legend, [part~=prompt]")).await?;
    quiz.answer(RIGHT[3].1).await?;
    quiz.go_on().await?;
    quiz.shows_item("coordonnees").await?;
    let second: String = page.text(&quiz.inside("legend, [part~=prompt]")).await?;
    ensure!(first != second && !second.contains(&first), "{second}");
    to_the_end_from(page, &quiz, 4).await
}

/// As [`to_the_end`], from another item.
async fn to_the_end_from(page: &Page<'_>, quiz: &Quiz<'_>, at: usize) -> Result<()> {
    quiz.play(&RIGHT[at..]).await?;
    quiz.reaches("results").await?;
    page.is_unharmed().await
}

/// Prototype 1.6 gives arrays and strings a `toJSON` that writes the text itself.
async fn old_prototype_changes_json(page: &Page<'_>) -> Result<()> {
    let html = host(TAG).replace(
        "<script type",
        "<script>
           const stringify = JSON.stringify;
           Array.prototype.toJSON = function () { return '[' + this.map((one) => stringify(one)).join(', ') + ']'; };
           String.prototype.toJSON = function () { return '\"' + this + '\"'; };
           window.leave = () => { delete Array.prototype.toJSON; delete String.prototype.toJSON; };
         </script><script type",
    );
    let quiz = begun(page, &html).await?;
    page.run::<()>("leave()", &[]).await?;
    let kept: Value = page
        .value("JSON.parse(Object.entries(localStorage).find(([key]) => key.startsWith('tremplin:quiz:'))[1])")
        .await?;
    ensure!(kept.is_object(), "{kept}");
    page.server.page("/t/again.html", &html);
    page.open("/t/again.html").await?;
    quiz.shows_item("mensonge").await?;
    page.run::<()>("leave()", &[]).await?;
    to_the_end(page, &quiz).await
}

/// Addresses of modules are the page's; those of the widget's own files are not.
async fn a_base_elsewhere(page: &Page<'_>) -> Result<()> {
    page.server.json("/ailleurs/ten.json", &ten());
    let tag = "<tremplin-quiz src=\"ten.json\"></tremplin-quiz>";
    let html = host(tag).replace("<title>", "<base href=\"/ailleurs/\"><title>");
    let quiz = begun(page, &html).await?;
    to_the_end(page, &quiz).await
}

async fn a_page_in_quirks_mode(page: &Page<'_>) -> Result<()> {
    let html = host(TAG).replace("<!doctype html>", "");
    let quiz = begun(page, &html).await?;
    ensure!(page.value::<String>("document.compatMode").await? == "BackCompat");
    page.is_accessible().await?;
    to_the_end(page, &quiz).await
}

async fn a_nonce_and_strict_dynamic(page: &Page<'_>) -> Result<()> {
    let policy = "default-src 'self'; style-src 'nonce-un'; script-src 'nonce-un' 'strict-dynamic' 'wasm-unsafe-eval'";
    page.server.json("/t/ten.json", &ten());
    let html = host(TAG).replace("<script ", "<script nonce=\"un\" ");
    page.server
        .always("/t/nonce.html", Answer::html(&html).header("content-security-policy", policy));
    page.open("/t/nonce.html").await?;
    let quiz = three_in_under_policy(page).await?;
    to_the_end(page, &quiz).await
}

async fn trusted_types_are_required(page: &Page<'_>) -> Result<()> {
    let policy = "require-trusted-types-for 'script'";
    page.server.json("/t/ten.json", &ten());
    page.server.always(
        "/t/trusted.html",
        Answer::html(&host(TAG)).header("content-security-policy", policy),
    );
    page.open("/t/trusted.html").await?;
    let quiz = three_in_under_policy(page).await?;
    to_the_end(page, &quiz).await
}
