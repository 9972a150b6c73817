//! The widget in an iframe: the embed page, its height, its events, its limits.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;

use crate::badge::play::{Badge, badge, payload, signed};
use crate::harness::{Scenario, in_one, scenario};
use crate::modules::{RIGHT, Reply, short, ten};
use crate::play::{Quiz, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!("same_origin", |page| works(page, "")),
        scenario!("sandboxed_where_storage_throws", |page| works(
            page,
            "sandbox=\"allow-scripts\""
        )),
        scenario!(by_keyboard_in_a_sandbox),
        scenario!("the_verdict_comes_into_view_in_a_sandbox", |page| the_verdict_comes_into_view(
            page,
            "sandbox=\"allow-scripts\""
        )),
    ];
    let once = in_one(vec![
        scenario!(its_headings_are_those_of_a_page),
        scenario!("the_verdict_comes_into_view", |page| the_verdict_comes_into_view(page, "")),
        scenario!(parameters_are_passed_on),
        scenario!(sentences_follow_the_learner),
        scenario!(a_badge_with_the_keys_of_its_issuers),
        scenario!(a_shelf_has_no_content),
        scenario!(wordpress_asks_for_the_height),
    ]);
    [everywhere, once].concat()
}

/// A page with the embed page in a frame, and what fits its height.
pub fn parent(attributes: &str, query: &str) -> String {
    format!(
        "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Parent</title>\
         <script src=\"/dist/resize.js\" defer></script></head><body><h1>Parent</h1>\
         <iframe {attributes} title=\"Quiz\" width=\"600\" height=\"150\" src=\"/dist/embed.html?{query}\"></iframe></body></html>"
    )
}

async fn works(page: &Page<'_>, attributes: &str) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.show(&parent(attributes, "kind=quiz&src=/t/ten.json&lang=fr")).await?;
    let ready = page.event("tremplin-ready", 1).await?;
    ensure!(ready.from == "iframe" && ready.bubbles, "{ready:?}");
    ensure!(
        ready.detail
            == json!({ "id": "dix", "kind": "quiz", "title": "Dix questions", "items": 10 }),
        "{}",
        ready.detail
    );

    page.enter_frame("iframe").await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    page.is_accessible().await?;
    quiz.go_on().await?;
    quiz.play(&RIGHT).await?;
    quiz.reaches("results").await?;
    page.is_unharmed().await?;
    let storage_error = page
        .events()
        .await?
        .into_iter()
        .find(|event| event.detail["code"] == "storage-unavailable");
    page.leave_frames().await?;

    let sandboxed = !attributes.is_empty();
    ensure!(storage_error.is_some() == sandboxed, "storage: {storage_error:?}");
    if let Some(error) = storage_error {
        ensure!(error.detail["fatal"] == false, "{}", error.detail);
    }
    page.event("tremplin-answered", 9).await?;
    let completed = page.event("tremplin-completed", 1).await?;
    ensure!(completed.detail["score"] == 11 && completed.from == "iframe", "{completed:?}");
    ensure!(completed.detail["firstScaled"] == 1 && completed.detail["firstPassed"] == true);
    // The frame's height follows its content, which may still change.
    page.enter_frame("iframe").await?;
    page.until(
        "the frame is as high as its content",
        "Math.abs(innerHeight - document.body.getBoundingClientRect().height) < 2",
    )
    .await?;
    page.leave_frames().await?;
    page.is_unharmed().await
}

async fn by_keyboard_in_a_sandbox(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/ten.json", &ten());
    page.show(&parent("sandbox=\"allow-scripts\"", "kind=quiz&src=/t/ten.json&lang=fr")).await?;
    page.event("tremplin-ready", 1).await?;
    page.enter_frame("iframe").await?;
    let quiz = Quiz::first(page);
    quiz.reaches("intro").await?;
    page.run::<()>("window.focus()", &[]).await?;
    quiz.press_main(tremplin_tests::page::Key::Enter).await?;
    for (id, reply) in RIGHT {
        quiz.shows_item(id).await?;
        quiz.answer_by_keyboard(reply).await?;
        quiz.press_main(tremplin_tests::page::Key::Enter).await?;
    }
    quiz.reaches("results").await
}

/// The title is read once, as the page's heading; what the results have below it follows.
async fn its_headings_are_those_of_a_page(page: &Page<'_>) -> Result<()> {
    let mut module = short("titres", "fr");
    module["intro"] = json!("Deux questions.");
    page.server.json("/t/short.json", &module);
    page.open("/dist/embed.html?kind=quiz&src=/t/short.json&lang=fr").await?;
    let quiz = Quiz::first(page);
    let headings = |expected: serde_json::Value| async move {
        let now = "[document, __t.one('tremplin-quiz')?.shadowRoot].flatMap((root) => [...(root?.querySelectorAll('h1, h2, h3, h4') ?? [])])
                   .map((one) => [Number(one.getAttribute('aria-level') ?? one.localName[1]), __t.text(one)])";
        let same = format!("JSON.stringify({now}) === JSON.stringify({expected})");
        page.until(&format!("the headings are {expected}"), &same).await?;
        page.is_accessible().await
    };
    quiz.reaches("intro").await?;
    headings(json!([[1, "Quiz titres"]])).await?;
    ensure!(page.value::<String>("document.title").await? == "Quiz titres");
    quiz.go_on().await?;
    quiz.shows_item("un").await?;
    headings(json!([[1, "Quiz titres"]])).await?;
    quiz.play(&[("un", Reply::Pick(&[1])), ("deux", Reply::Say(true))]).await?;
    quiz.reaches("results").await?;
    headings(json!([[1, "Votre résultat 1 bonne réponse sur 2"], [2, "À revoir"]])).await?;
    page.is_unharmed().await
}

/// In a frame as high as its content only the page around it can scroll.
async fn the_verdict_comes_into_view(page: &Page<'_>, attributes: &str) -> Result<()> {
    let mut module = short("vue", "fr");
    module["items"][0]["choices"][1]["feedback"] = json!("Une phrase pour expliquer. ".repeat(12));
    page.server.json("/t/short.json", &module);
    let around = parent(attributes, "kind=quiz&src=/t/short.json&lang=fr&resume=off")
        .replace("<iframe", "<p style=\"height:100vh\">Avant.</p><iframe")
        .replace("width=\"600\"", "width=\"320\"")
        .replace("</body>", "<p style=\"height:200vh\">Après.</p></body>");
    page.show(&around).await?;
    let edge =
        "document.querySelector('iframe').scrollIntoView({ block: 'end', behavior: 'instant' })";
    page.run::<()>(edge, &[]).await?;
    page.event("tremplin-ready", 1).await?;
    page.until("the frame has its height", "document.querySelector('iframe').clientHeight > 200")
        .await?;
    page.run::<()>(edge, &[]).await?;
    page.enter_frame("iframe").await?;
    let quiz = Quiz::first(page);
    quiz.fill(Reply::Pick(&[1])).await?;
    page.run::<()>("window.focus(); __t.one('tremplin-quiz >>> button.primary').focus({ preventScroll: true })", &[]).await?;
    page.leave_frames().await?;
    page.run::<()>(edge, &[]).await?;
    page.enter_frame("iframe").await?;
    page.press(tremplin_tests::page::Key::Enter).await?;
    quiz.tells("Une phrase pour expliquer.").await?;
    page.until(
        "the frame has grown",
        "scrollY === 0 && innerHeight >= document.documentElement.scrollHeight",
    )
    .await?;
    let (top, bottom): (f64, f64) = page
        .value("((box) => [box.top, box.bottom])(__t.one('tremplin-quiz >>> .end').getBoundingClientRect())")
        .await?;
    page.leave_frames().await?;
    ensure!(bottom - top > 150.0, "too little to tell: {top} to {bottom}");
    let in_view = format!(
        "((frame) => frame.top + {top} >= 0 && frame.top + {bottom} <= innerHeight)(document.querySelector('iframe').getBoundingClientRect())"
    );
    page.until("verdict and button are in view", &in_view).await?;
    page.is_unharmed().await
}

async fn parameters_are_passed_on(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("court", "fr"));
    page.show(&parent("", "kind=quiz&src=/t/short.json&lang=en&theme=dark&resume=off")).await?;
    page.event("tremplin-ready", 1).await?;
    page.enter_frame("iframe").await?;
    let quiz = Quiz::first(page);
    quiz.offers("Check").await?;
    quiz.answer(Reply::Pick(&[0])).await?;
    ensure!(page.value::<u32>("localStorage.length").await? == 0, "resume=off was not heard");
    ensure!(
        page.value::<String>("document.querySelector('tremplin-quiz').getAttribute('theme')")
            .await?
            == "dark"
    );
    page.is_accessible().await?;
    page.leave_frames().await?;
    // An unknown kind is refused, not guessed.
    page.show(&parent("", "kind=card&src=/t/short.json")).await?;
    page.event("tremplin-error", 1).await?;
    page.is_unharmed().await
}

/// Where neither address nor page says otherwise, frame and loader speak a language of the learner's browser.
async fn sentences_follow_the_learner(page: &Page<'_>) -> Result<()> {
    page.show("<!doctype html><title>Rien</title>").await?;
    let own: Option<String> = page
        .value("navigator.languages.find((one) => /^(fr|en)\\b/i.test(one))?.slice(0, 2) ?? null")
        .await?;
    let own = own.as_deref().unwrap_or("fr");
    let sentence = |lang: &str| match lang {
        "en" => "This activity is not available at the moment.",
        "ar" => "هذا النشاط غير متاح حاليًا.",
        "uk" => "Ця вправа зараз недоступна.",
        _ => "Cette activité n’est pas disponible pour le moment.",
    };
    for (asked, lang) in [
        ("", own),
        ("&lang=ps", own),
        ("&lang=ar", "ar"),
        ("&lang=en", "en"),
        ("&lang=FR-ca", "fr"),
    ] {
        page.open(&format!("/dist/embed.html?kind=card{asked}")).await?;
        page.says("#place", sentence(lang)).await?;
        let said: String = page.value("document.documentElement.lang").await?;
        ensure!(said == lang, "{asked}: {said}");
    }
    for (around, attribute, lang) in [
        ("ps", "", own),
        ("ps", "so", own),
        ("fr", "so", "fr"),
        ("fr", "ar", "ar"),
        ("uk", "", "uk"),
        ("en", "", "en"),
        ("fr", "en", "en"),
    ] {
        let body =
            format!("<tremplin-quiz src=\"/nowhere.json\" lang=\"{attribute}\"></tremplin-quiz>");
        page.show(&host(&body).replace("lang=\"fr\"", &format!("lang=\"{around}\""))).await?;
        let note = "tremplin-quiz >>> [role=status]";
        page.says(note, sentence(lang)).await?;
        let said: String = page.value(&format!("__t.one('{note}').lang")).await?;
        ensure!(said == lang, "{attribute} in {around}: {said}");
    }
    page.is_unharmed().await
}

async fn a_badge_with_the_keys_of_its_issuers(page: &Page<'_>) -> Result<()> {
    page.show(&parent("", "kind=quiz&src=/t/ten.json")).await?;
    let signed = signed(page, &payload("cadre")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    page.server.json("/t/badge.json", &badge("cadre"));
    page.show(&parent("", "kind=badge&src=/t/badge.json&issuers=/t/jwks.json&lang=fr")).await?;
    page.event("tremplin-ready", 1).await?;
    page.enter_frame("iframe").await?;
    let one = Badge::first(page);
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    page.is_unharmed().await?;
    page.leave_frames().await?;
    let verified = page.event("tremplin-verified", 1).await?;
    ensure!(verified.detail["standing"] == "valid" && verified.from == "iframe", "{verified:?}");
    Ok(())
}

async fn a_shelf_has_no_content(page: &Page<'_>) -> Result<()> {
    for attributes in ["", "sandbox=\"allow-scripts\""] {
        page.show(&parent(attributes, "kind=badge&view=shelf&lang=fr")).await?;
        let ready = page.event("tremplin-ready", 1).await?;
        ensure!(ready.detail["id"] == "shelf" && ready.from == "iframe", "{ready:?}");
        page.enter_frame("iframe").await?;
        Badge::first(page).says("Aucun badge n’est gardé sur cet appareil").await?;
        page.is_accessible().await?;
        page.is_unharmed().await?;
        page.leave_frames().await?;
    }
    // Nothing else does without.
    page.show(&parent("", "kind=quiz&view=shelf")).await?;
    let error = page.event("tremplin-error", 1).await?;
    ensure!(error.detail["code"] == "content-refused", "{}", error.detail);
    Ok(())
}

async fn wordpress_asks_for_the_height(page: &Page<'_>) -> Result<()> {
    page.server.json("/t/short.json", &short("wp", "fr"));
    page.server.page(
        "/t/wp.html",
        "<!doctype html><title>WP</title><script>window.got = []; addEventListener('message', (event) => got.push(event.data))</script>\
         <iframe sandbox=\"allow-scripts\" width=\"600\" height=\"150\" src=\"/dist/embed.html?kind=quiz&src=/t/short.json#?secret=abc123\"></iframe>",
    );
    page.open("/t/wp.html").await?;
    page.until(
        "the height comes with the secret",
        "got.some((data) => data.message === 'height' && data.secret === 'abc123' && data.value > 100)",
    )
    .await?;
    Ok(())
}
