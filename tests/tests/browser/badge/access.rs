//! The badge for everybody: keyboard, narrow and enlarged windows, other scripts.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::{Key, Page};

use super::play::{Badge, EARN, TAG, badge, payload, signed};
use crate::harness::{Scenario, in_one, scenario};
use crate::play::{framed, host};

pub fn scenarios() -> Vec<Scenario> {
    let everywhere = vec![
        scenario!("every_state_at_320", |page| every_state(page, 320, "")).judged_everywhere(),
        scenario!("text_twice_as_large_at_320", |page| {
            every_state(page, 320, "--tremplin-font-size:200%")
        }),
        scenario!(by_keyboard_alone),
        scenario!(right_to_left),
    ];
    let once = in_one(vec![
        scenario!("every_state_at_1280_dark", |page| every_state(page, 1280, "")).dark(),
        scenario!("every_state_at_320_dark", |page| every_state(page, 320, "")).dark(),
        // Enlarged four times on a small phone.
        scenario!("every_state_at_180", |page| every_state(page, 180, "")),
    ]);
    [everywhere, once].concat()
}

async fn every_state(page: &Page<'_>, width: u32, style: &str) -> Result<()> {
    page.show(&host("")).await?;
    let signed = signed(page, &payload("etats")).await?;
    page.server.json("/t/jwks.json", &signed.jwks);
    let mut module = badge("etats");
    module["title"] = json!("Anticonstitutionnellementhypercontractualisationdesdispositifs");
    module["issuer"]["requestUrl"] = json!("https://ml.example.org/issuer");
    module["sources"] =
        json!([{ "title": "Service public", "url": "https://www.service-public.fr" }]);
    page.server.json("/t/badge.json", &module);
    page.server
        .page("/t/inner.html", &host(&TAG.replace(" src", &format!(" style=\"{style}\" src"))));
    page.server.page("/t/frame.html", &framed("/t/inner.html", width, 800));
    if width > 1100 {
        page.session.web.set_window_rect(0, 0, width + 60, 900).await?;
    }
    let outcome = states(page, &signed.token).await;
    page.leave_frames().await?;
    page.session.desktop().await?;
    outcome
}

async fn states(page: &Page<'_>, token: &str) -> Result<()> {
    page.open("/t/frame.html").await?;
    page.enter_frame("iframe").await?;
    let one = Badge::first(page);
    one.is("to-earn").await?;
    is_good(page, &one, "to earn").await?;
    page.run::<()>(EARN, &[json!("etats-quiz")]).await?;
    one.is("earned").await?;
    one.press("Options").await?;
    one.press("Critères").await?;
    is_good(page, &one, "earned").await?;
    one.press("Faire signer").await?;
    page.shows(&one.inside(".qr svg path")).await?;
    one.press("Votre nom").await?;
    is_good(page, &one, "the request").await?;
    one.press("Attestation").await?;
    is_good(page, &one, "the certificate").await?;
    one.press("Tout effacer").await?;
    is_good(page, &one, "a question").await?;
    one.press("Annuler").await?;
    one.choose("badge.jwt", token.as_bytes()).await?;
    one.is("issued").await?;
    is_good(page, &one, "issued").await?;
    one.choose("badge.jwt", b"rien").await?;
    one.says("Ce n’est pas un badge").await?;
    is_good(page, &one, "refused").await?;
    page.is_unharmed().await
}

async fn is_good(page: &Page<'_>, one: &Badge<'_>, when: &str) -> Result<()> {
    page.is_accessible().await.map_err(|error| error.context(when.to_owned()))?;
    let (needs, has): (f64, f64) = page
        .value("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        .await?;
    ensure!(needs <= has, "{when}: {needs} px in a window of {has} px");
    let controls = json!(one.inside("button, label.button, input[type=text], summary"));
    let small: Vec<String> = page
        .value(&format!(
            "__t.shown({controls}).filter((one) => {{ const box = one.getBoundingClientRect(); return box.height < 43.5 || box.width < 43.5; }}).map(__t.describe)"
        ))
        .await?;
    ensure!(small.is_empty(), "{when}: smaller than 44 px: {small:#?}");
    Ok(())
}

async fn by_keyboard_alone(page: &Page<'_>) -> Result<()> {
    let one = Badge::open(page, &badge("clavier")).await?;
    page.run::<()>(EARN, &[json!("clavier-quiz")]).await?;
    one.is("earned").await?;
    page.tab_to("it.dataset?.ask === 'request'").await?;
    page.press(Key::Enter).await?;
    page.until("the focus is on what is new", "__t.active().matches('.panel h3')").await?;
    page.tab_to("it.matches('.panel > div > .nav:last-child > button')").await?;
    page.press(Key::Space).await?;
    page.until("the focus is back", "__t.active().dataset.ask === 'request'").await?;
    page.is_unharmed().await
}

async fn right_to_left(page: &Page<'_>) -> Result<()> {
    let mut module = badge("arabe");
    // A language without words of its own: the interface is French.
    module["lang"] = json!("fa");
    module["title"] = json!("گام‌های نخست");
    let one = Badge::open(page, &module).await?;
    let directions: Vec<String> = page
        .value(&format!(
            "[{}, {}].map((at) => getComputedStyle(__t.one(at)).direction)",
            json!(one.inside(".root")),
            json!(one.inside(".state > div"))
        ))
        .await?;
    ensure!(directions == ["rtl", "ltr"], "{directions:?}");
    page.is_accessible().await?;
    page.is_unharmed().await
}
