//! The host page and the widget leave each other alone: styles, policies, requests, memory.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tremplin_author::json as front_door;
use tremplin_formats::snippet::{Options, static_html};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;
use tremplin_tests::root;
use tremplin_tests::server::Answer;

use crate::display::small_targets;
use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{RIGHT, Reply, short, ten, three_wrong};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!("everything_unset", |page| hostile(page, "* { all: unset !important }")),
        scenario!("tiny_root", |page| hostile(
            page,
            "html { font-size: 40% } body { font: 6px/0.5 fantasy; text-transform: uppercase; letter-spacing: 1em; text-align: right; color: yellow; cursor: none; word-break: break-all; line-height: 0.2 }"
        )),
        scenario!(element_attacked_by_name),
        scenario!(strict_policy),
        scenario!(the_static_snippet_without_inline_styles),
        scenario!(no_request_anywhere_else),
    ];
    let once = in_one(vec![
        scenario!("buttons_hidden", |page| hostile(
            page,
            "button, form, fieldset, h2, p, progress { display: none } button { display: none !important }"
        )),
        scenario!("controls_deformed", |page| {
            hostile(
            page,
            "label, input, fieldset, legend, button, div, span { position: absolute !important; width: 1px !important; height: 1px !important;
               font-size: 1px !important; opacity: 0; pointer-events: none; float: right; transform: scale(0.1); visibility: hidden; color: red !important }"
        )
        }),
        scenario!(styles_do_not_leak_out),
        scenario!(one_wasm_for_fifty),
        scenario!(thousands_of_mounts_leave_nothing).only(&[Browser::Chromium]),
    ]);
    [everywhere, once].concat()
}

/// A quiz played to the end under these styles.
async fn hostile(page: &Page<'_>, css: &str) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.show(&host(&format!(
        "<style>{css}</style><tremplin-quiz src=\"/t/ten.json\"></tremplin-quiz>"
    )))
    .await?;
    let quiz = Quiz::first(page);
    stands(page, &quiz, "the intro").await?;
    quiz.go_on().await?;
    for (id, reply) in three_wrong() {
        quiz.shows_item(id).await?;
        stands(page, &quiz, id).await?;
        quiz.answer(reply).await?;
        stands(page, &quiz, &format!("{id} answered")).await?;
        quiz.go_on().await?;
    }
    quiz.reaches("results").await?;
    stands(page, &quiz, "the results").await?;
    page.is_unharmed().await
}

/// The controls have boxes, the text can be read, the widget is a block of its own.
async fn stands(page: &Page<'_>, quiz: &Quiz<'_>, when: &str) -> Result<()> {
    page.shows(&quiz.inside("[data-phase]")).await?;
    small_targets(page, quiz, when).await?;
    let look: Value = page
        .value(&format!(
            "((card, host) => {{ const style = getComputedStyle(card); return {{
               size: parseFloat(style.fontSize), transform: style.textTransform, spacing: style.letterSpacing,
               width: card.getBoundingClientRect().width, display: getComputedStyle(host).display,
               line: parseFloat(style.lineHeight) / parseFloat(style.fontSize) }} }})(__t.one({}), __t.one('tremplin-quiz'))",
            json!(quiz.inside("[part~=card]"))
        ))
        .await?;
    let number = |name: &str| look[name].as_f64().unwrap_or_default();
    ensure!(number("size") >= 15.0, "{when}: the text is too small: {look}");
    ensure!(number("width") > 280.0, "{when}: the card is too narrow: {look}");
    ensure!(look["display"] == "block", "{when}: the element is no block: {look}");
    ensure!(
        look["transform"] == "none" && look["spacing"] == "normal",
        "{when}: inherited: {look}"
    );
    ensure!(number("line") > 1.2, "{when}: lines too close: {look}");
    Ok(())
}

async fn element_attacked_by_name(page: &Page<'_>) -> Result<()> {
    // What a reset sheet may say of unknown elements; hidden on purpose stays hidden.
    page.server.json("/t/short.json", &short("nom", "fr"));
    page.show(&host(
        "<style>tremplin-quiz, main > * { font-size: 4px; color: #fff; background: #fff; text-indent: -9999px; line-height: 0; white-space: nowrap; direction: rtl }</style>\
         <tremplin-quiz src=\"/t/short.json\"></tremplin-quiz><tremplin-quiz hidden src=\"/t/short.json\"></tremplin-quiz>",
    ))
    .await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    stands(page, &quiz, "the question").await?;
    page.is_accessible().await?;
    let hidden: bool = page
        .value("getComputedStyle(document.querySelector('[hidden]')).display === 'none'")
        .await?;
    ensure!(hidden, "hidden is not heard");
    Ok(())
}

const ORDINARY: &str = "<form id=\"own\"><fieldset><legend>À nous</legend><label class=\"choice card root\"><input type=\"radio\"> Oui</label>\
    <button class=\"button primary\">Envoyer</button></fieldset><p class=\"status small\">Texte</p><h2 class=\"title\">Titre</h2><progress></progress></form>";

async fn styles_do_not_leak_out(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("fuite", "fr"));
    let looks = "__t.all('#own, #own *').map((one) => { const style = getComputedStyle(one); return [one.localName, ...[...style].map((name) => `${name}: ${style.getPropertyValue(name)}`)].join('; '); })";
    page.show(&host(ORDINARY).replace("/dist/tremplin.js", "/dist/none.js")).await?;
    let before: Vec<String> = page.value(looks).await?;
    page.show(&host(&format!("{ORDINARY}<tremplin-quiz src=\"/t/short.json\"></tremplin-quiz>")))
        .await?;
    let quiz = Quiz::first(page);
    quiz.shows_item("un").await?;
    quiz.answer(Reply::Pick(&[0])).await?;
    let after: Vec<String> = page.value(looks).await?;
    ensure!(before.len() > 8 && before == after, "the host's own form looks different");
    let left: Vec<String> = page.value("[...document.head.querySelectorAll('style, link')].map((one) => one.outerHTML).concat(document.adoptedStyleSheets.length ? ['sheet'] : [])").await?;
    ensure!(left.is_empty(), "left in the page: {left:?}");
    let names: Vec<String> = page.value("Object.keys(window).filter((name) => /tremplin|wasm|leptos/i.test(name) && name !== 'WebAssembly')").await?;
    ensure!(names.is_empty(), "globals: {names:?}");
    Ok(())
}

async fn strict_policy(page: &Page<'_>) -> Result<()> {
    let policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
    page.server.json("/t/ten.json", &ten());
    let html = host(
        "<tremplin-quiz src=\"/t/ten.json\"><p>Repli</p></tremplin-quiz><div data-tremplin=\"quiz\" data-src=\"/t/ten.json\"></div>",
    );
    page.server
        .always("/t/page.html", Answer::html(&html).header("content-security-policy", policy));
    page.open("/t/page.html").await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    quiz.go_on().await?;
    quiz.play(&three_wrong()).await?;
    quiz.reaches("results").await?;
    let violations: Vec<Value> = page.value("__t.policy").await?;
    ensure!(violations.is_empty(), "the policy was violated: {violations:?}");
    stands(page, &quiz, "under the policy").await?;
    page.is_unharmed().await
}

/// What webmasters are told to write into their own style sheet where a policy forbids inline styles.
fn rules_of_the_documentation() -> Result<String> {
    let page = fs::read_to_string(root().join("docs/en/webmaster.md"))?;
    let mut blocks = page.split("```css\n").skip(1).filter_map(|rest| rest.split("```").next());
    let rules = blocks.find(|block| block.contains("static snippet"));
    rules.map(str::to_owned).context("the documentation has no rules for the static snippet")
}

async fn the_static_snippet_without_inline_styles(page: &Page<'_>) -> Result<()> {
    let policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
    page.server.json("/t/ten.json", &ten());
    let module = front_door::check(&ten().to_string()).module.context("ten() is a module")?;
    let snippet = static_html(&module, &Options::new("/dist/", "/t/ten.json"));
    let style = "<link rel=\"stylesheet\" href=\"/t/site.css\">";
    page.server.always("/t/site.css", Answer::text("text/css", &rules_of_the_documentation()?));
    let strict = |html: &str| Answer::html(html).header("content-security-policy", policy);
    page.server.always("/t/page.html", strict(&host(&format!("{style}{snippet}"))));
    // No script runs in this frame.
    page.server.page(
        "/t/around.html",
        "<!doctype html><iframe sandbox=\"allow-same-origin\" width=\"700\" height=\"850\" src=\"/t/page.html\"></iframe>",
    );
    page.open("/t/around.html").await?;
    page.says("iframe >>> h2", "Dix questions").await?;
    let height =
        |selector: &str| format!("__t.one({}).getBoundingClientRect().height", json!(selector));
    // 36rem.
    page.until(
        "the static form is as high as the widget",
        &format!("{} === 576", height("iframe >>> tremplin-quiz > div")),
    )
    .await?;
    page.open("/t/page.html").await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    let high: f64 = page.value(&height("tremplin-quiz")).await?;
    ensure!(high >= 576.0, "the place is not kept: {high} px");
    quiz.go_on().await?;
    quiz.play(&three_wrong()).await?;
    quiz.reaches("results").await?;
    let others: Vec<Value> = page
        .value("__t.policy.filter((one) => !JSON.stringify(one).includes('style-src'))")
        .await?;
    ensure!(others.is_empty(), "more than styles is forbidden: {others:?}");
    page.is_unharmed().await
}

async fn no_request_anywhere_else(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.show(&host("<tremplin-quiz src=\"/t/ten.json\"></tremplin-quiz>")).await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT).await?;
    quiz.reaches("results").await?;
    let mut asked: Vec<String> = page.server.seen().into_iter().map(|seen| seen.path).collect();
    // What prints it comes where there is a mouse, whenever the page has nothing else to do.
    let unsteady = ["/favicon.ico", "/dist/tremplin_print.js"];
    asked.retain(|path| !unsteady.contains(&path.as_str()) && !path.starts_with("/t/p"));
    asked.sort_unstable();
    ensure!(
        asked
            == [
                "/dist/tremplin.js",
                "/dist/tremplin_end.js",
                "/dist/tremplin_quiz.js",
                "/dist/tremplin_quiz_bg.wasm",
                "/dist/tremplin_quiz_more.wasm",
                "/dist/tremplin_quiz_typed.wasm",
                "/t/ten.json"
            ],
        "asked of the server: {asked:?}"
    );
    let elsewhere: Vec<String> = page
        .value("performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith(location.origin))")
        .await?;
    ensure!(elsewhere.is_empty(), "asked elsewhere: {elsewhere:?}");
    ensure!(page.value::<String>("document.cookie").await?.is_empty());
    let kept: Vec<String> =
        page.value("Object.keys(localStorage).concat(Object.keys(sessionStorage)).sort()").await?;
    ensure!(kept == ["tremplin:completed:quiz:dix", "tremplin:quiz:dix"], "kept: {kept:?}");
    Ok(())
}

/// The bytes of the one wasm memory of the page.
async fn memory(page: &Page<'_>) -> Result<u64> {
    let sizes: Vec<u64> =
        page.value("__t.memories.map((memory) => memory.buffer.byteLength)").await?;
    ensure!(sizes.len() == 1, "{} instances of the wasm", sizes.len());
    Ok(sizes[0])
}

async fn one_wasm_for_fifty(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.show(&host("<tremplin-quiz src=\"/t/ten.json\" resume=\"off\"></tremplin-quiz>")).await?;
    page.event("tremplin-ready", 1).await?;
    let one = memory(page).await?;
    let many =
        "<tremplin-quiz src=\"/t/ten.json\" resume=\"off\" style=\"min-height:0\"></tremplin-quiz>"
            .repeat(50);
    let wasm_before = page.server.count("/dist/tremplin_quiz_bg.wasm");
    page.show(&host(&many)).await?;
    page.run_async::<()>(
        "for (const one of document.querySelectorAll('tremplin-quiz')) {
           one.scrollIntoView();
           await new Promise(requestAnimationFrame);
         }",
        &[],
    )
    .await?;
    page.event("tremplin-ready", 50).await?;
    let fifty = memory(page).await?;
    let fetched = page.server.count("/dist/tremplin_quiz_bg.wasm") - wasm_before;
    ensure!(fetched <= 1, "the wasm was fetched {fetched} times");
    let most = 2 * one + 50 * 40_000;
    ensure!(fifty <= most, "fifty take {fifty} bytes, at most {most} allowed; one takes {one}");
    let quiz = Quiz::at(page, "tremplin-quiz:nth-of-type(50)");
    quiz.reaches("intro").await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT[..2]).await?;
    page.is_unharmed().await
}

async fn thousands_of_mounts_leave_nothing(page: &Page<'_>) -> Result<()> {
    let inline = short("cycle", "fr");
    page.show(&host(&format!("<div id=\"place\"></div><template><tremplin-quiz resume=\"off\"><script type=\"application/json\">{inline}</script></tremplin-quiz></template>")))
        .await?;
    page.until("the loader has run", "customElements.get('tremplin-quiz') !== undefined").await?;
    // Each is added, comes up, is answered in part, and is taken away.
    let cycles = "
        const place = document.querySelector('#place');
        const template = document.querySelector('template');
        for (let n = 0; n < a; n += 10) {
          const ready = new Promise((resolve) => { let left = 10; place.addEventListener('tremplin-ready', function count() { left -= 1; if (!left) { place.removeEventListener('tremplin-ready', count); resolve(); } }); });
          for (let i = 0; i < 10; i++) place.append(template.content.cloneNode(true));
          await ready;
          place.querySelector('tremplin-quiz').shadowRoot.querySelector('input').click();
          place.replaceChildren();
          __t.events.length = 0;
          await new Promise((resolve) => setTimeout(resolve));
        }
        return __t.memories[0].buffer.byteLength;";
    let mut sizes = Vec::new();
    for _ in 0..4 {
        sizes.push(page.run_async::<u64>(cycles, &[json!(1_000)]).await?);
    }
    // Levelled off: after 2,000 it does not grow any more. Pages have 64 kB, so 33 bytes a mount would show.
    let last = sizes[3];
    ensure!(sizes[1] == last, "the memory grows: {sizes:?}");
    let left: u32 = page.value("document.querySelectorAll('tremplin-quiz').length").await?;
    ensure!(left == 0 && memory(page).await? == last);
    page.is_unharmed().await
}
