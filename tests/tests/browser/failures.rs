//! When things go wrong: one calm sentence, the fallback, a code for the host, and no exception.

pub mod builds;
pub mod bundle;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::Page;
use tremplin_tests::server::{Answer, Server};

use crate::harness::{Scenario, scenario};
use crate::modules::short;
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    let own = vec![
        scenario!("content_missing", |page| answered_with(
            page,
            Answer::status(404),
            "content-not-found"
        )),
        scenario!("content_gone", |page| answered_with(
            page,
            Answer::status(410),
            "content-not-found"
        )),
        scenario!("server_error", |page| answered_with(
            page,
            Answer::status(500),
            "content-unreachable"
        )),
        scenario!("connection_cut", |page| answered_with(
            page,
            Answer::hang_up(),
            "content-unreachable"
        )),
        scenario!("not_json", |page| answered_with(
            page,
            Answer::json("{\"kind\": \"quiz\","),
            "content-not-json"
        )),
        scenario!("empty", |page| answered_with(page, Answer::json(""), "content-not-json")),
        scenario!("html_instead_of_json", |page| answered_with(
            page,
            Answer::html("<!doctype html><html><body>Connexion au portail</body></html>"),
            "content-is-html"
        )),
        scenario!("twenty_megabytes", |page| answered_with(
            page,
            twenty_megabytes(),
            "content-too-large"
        )),
        scenario!(invalid_modules),
        scenario!(the_place_is_given_back),
        scenario!(connection_refused),
        scenario!(no_content_at_all),
        scenario!(addresses_that_are_not_allowed),
        scenario!(offline_and_back).only(&[tremplin_tests::browser::Browser::Chromium]),
        scenario!(words_in_english),
    ];
    [own, builds::scenarios(), bundle::scenarios()].concat()
}

/// What the page says for as long as the widget does not.
pub const FALLBACK: &str =
    "<p id=\"repli\">Lisez les questions <a href=\"/questions.html\">sur cette page</a>.</p>";

/// A page with a quiz from `src` and a fallback to read.
pub fn tag(src: &str) -> String {
    host(&format!("<tremplin-quiz src=\"{src}\">{FALLBACK}</tremplin-quiz>"))
}

fn twenty_megabytes() -> Answer {
    let mut module = short("gros", "fr");
    module["intro"] = json!("mot ".repeat(5_000_000));
    Answer::json(&module.to_string())
}

/// What every failure has in common.
async fn is_calm(page: &Page<'_>, code: &str) -> Result<Value> {
    let event = page.event("tremplin-error", 1).await?;
    ensure!(event.bubbles && event.composed && event.from == "tremplin-quiz", "{event:?}");
    let detail = event.detail;
    ensure!(detail["code"] == code && detail["fatal"] == true, "expected {code}, got {detail}");
    ensure!(
        detail["message"].as_str().is_some_and(|text| !text.is_empty()),
        "no message: {detail}"
    );
    let note: Vec<String> =
        page.value("__t.shown('tremplin-quiz >>> [role=status]').map(__t.text)").await?;
    ensure!(note.len() == 1, "the learner sees {note:?}");
    ensure!(
        ["Cette activité", "Vous êtes hors connexion"]
            .iter()
            .any(|start| note[0].starts_with(start)),
        "{note:?}"
    );
    page.shows("#repli").await?;
    let warned: bool = page
        .value(&format!(
            "__t.console.some((one) => one.level === 'warn' && one.text.includes({}))",
            json!(code)
        ))
        .await?;
    ensure!(warned, "the console says nothing of {code}");
    let loud: Vec<Value> = page.value("__t.console.filter((one) => one.level === 'error')").await?;
    ensure!(loud.is_empty(), "the console shows errors: {loud:?}");
    ensure!(page.events().await?.len() == 1, "{:?}", page.events().await?);
    page.is_accessible().await?;
    page.is_unharmed().await?;
    Ok(detail)
}

async fn answered_with(page: &Page<'_>, answer: Answer, code: &str) -> Result<()> {
    page.server.always("/t/x.json", answer);
    page.show(&tag("/t/x.json")).await?;
    let detail = is_calm(page, code).await?;
    ensure!(names(&detail, "/t/x.json"), "the address is not named: {detail}");
    Ok(())
}

/// Whether the message for the page names this.
fn names(detail: &Value, what: &str) -> bool {
    detail["message"].as_str().is_some_and(|message| message.contains(what))
}

async fn invalid_modules(page: &Page<'_>) -> Result<()> {
    let mut no_answer = short("x", "fr");
    no_answer["items"][0]["choices"][0]["correct"] = json!(false);
    no_answer["items"][1]["prompt"] = json!(12);
    let mut unsafe_link = short("x", "fr");
    unsafe_link["items"][0]["prompt"] = json!("[ici](javascript:alert(1))");
    let no_prompt = json!({ "kind": "quiz", "id": "x", "lang": "fr", "title": "X", "items": [
        { "kind": "lesson", "image": { "src": "x.svg" } },
        { "kind": "true-false", "answer": true },
    ] });
    for (module, expected) in [
        (no_answer, json!(["no-correct-choice items[0].choices", "wrong-type items[1].prompt"])),
        (unsafe_link, json!(["unsafe-url items[0].prompt"])),
        (
            no_prompt,
            json!(["missing-alternative items[0].image", "missing-property items[1].prompt"]),
        ),
        (
            json!({ "kind": "quiz" }),
            json!([
                "missing-property id",
                "missing-property lang",
                "missing-property title",
                "missing-property items"
            ]),
        ),
        (json!([]), json!(["wrong-type"])),
        (json!(null), json!(["wrong-type"])),
    ] {
        page.server.json("/t/x.json", &module);
        page.show(&tag("/t/x.json")).await?;
        let detail = is_calm(page, "content-invalid")
            .await
            .map_err(|error| error.context(module.to_string()))?;
        ensure!(detail["problems"] == expected, "{} instead of {expected}", detail["problems"]);
    }
    page.server.json("/t/x.json", &json!({ "kind": "karaoke", "id": "x" }));
    page.show(&tag("/t/x.json")).await?;
    let detail = is_calm(page, "content-invalid").await?;
    ensure!(detail["problems"][0] == "unknown-value kind", "{detail}");
    ensure!(names(&detail, "/t/x.json karaoke: unknown-value kind"), "{detail}");
    Ok(())
}

/// What keeps the place free in a page that has no quiz yet is taken back where none will come,
/// of the tag and of the div alike; and kept where a retry may still bring it.
async fn the_place_is_given_back(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/x.json", &json!({ "kind": "quiz" }));
    page.server.always("/t/later.json", Answer::status(503));
    let style = "style=\"min-height:36rem\"";
    for (element, src) in [
        ("tag", "/t/x.json"),
        ("div", "/t/x.json"),
        ("tag", "/t/later.json"),
        ("div", "/t/later.json"),
    ] {
        let body = match element {
            "tag" => format!(
                "<tremplin-quiz id=\"place\" src=\"{src}\" style=\"display:block;min-height:36rem\">{FALLBACK}</tremplin-quiz>"
            ),
            _ => format!(
                "<div id=\"place\" data-tremplin=\"quiz\" data-src=\"{src}\" {style}>{FALLBACK}</div>"
            ),
        };
        page.show(&host(&body)).await?;
        page.event("tremplin-error", 1).await?;
        page.shows("#repli").await?;
        let height: f64 =
            page.value("document.querySelector('#place').getBoundingClientRect().height").await?;
        let free = src == "/t/later.json";
        ensure!((height > 500.0) == free, "{element} with {src} is {height} px high");
    }
    page.is_unharmed().await
}

async fn connection_refused(page: &Page<'_>) -> Result<()> {
    let dead = Server::dead_origin()?;
    page.show(&tag(&format!("{dead}/x.json"))).await?;
    is_calm(page, "content-unreachable").await?;
    Ok(())
}

async fn no_content_at_all(page: &Page<'_>) -> Result<()> {
    page.show(&host(&format!("<tremplin-quiz>{FALLBACK}</tremplin-quiz>"))).await?;
    is_calm(page, "no-content").await?;
    page.show(&host(&format!(
        "<tremplin-quiz><script type=\"application/json\">{{oh</script>{FALLBACK}</tremplin-quiz>"
    )))
    .await?;
    is_calm(page, "content-not-json").await?;
    Ok(())
}

async fn addresses_that_are_not_allowed(page: &Page<'_>) -> Result<()> {
    for src in ["javascript:alert(1)", "data:application/json,{}", "file:///etc/passwd", "http://["]
    {
        page.show(&tag(src)).await?;
        is_calm(page, "content-refused").await.map_err(|error| error.context(src))?;
    }
    Ok(())
}

async fn offline_and_back(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("hors-ligne", "fr"));
    let gate = page.server.hold("/dist/tremplin.js");
    // The page itself is there before the network goes.
    page.server.page("/t/page.html", &host("<div id=\"place\"></div>"));
    gate.release();
    page.open("/t/page.html").await?;
    page.until("the loader has run", "customElements.get('tremplin-quiz') !== undefined").await?;
    let network = |offline: bool| json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    page.session.cdp("Network.enable", json!({})).await?;
    page.session.cdp("Network.emulateNetworkConditions", network(true)).await?;
    let made = format!("<tremplin-quiz src=\"/t/short.json\">{FALLBACK}</tremplin-quiz>");
    page.run::<()>("document.querySelector('#place').innerHTML = arguments[0]", &[json!(made)])
        .await?;
    let outcome = is_calm(page, "offline").await;
    let sentence = page.says("tremplin-quiz >>> [role=status]", "Vous êtes hors connexion").await;
    page.session.cdp("Network.emulateNetworkConditions", network(false)).await?;
    outcome?;
    sentence?;
    // Back by itself.
    Quiz::first(page).shows_item("un").await?;
    page.is_unharmed().await
}

async fn words_in_english(page: &Page<'_>) -> Result<()> {
    page.show(&host(&format!(
        "<tremplin-quiz lang=\"en\" src=\"/nowhere.json\">{FALLBACK}</tremplin-quiz>"
    )))
    .await?;
    page.says("tremplin-quiz >>> [role=status]", "This activity is not available").await?;
    page.show(&tag("/nowhere.json").replace("lang=\"fr\"", "lang=\"en\"")).await?;
    page.says("tremplin-quiz >>> [role=status]", "This activity is not available").await?;
    page.shows("#repli").await
}
