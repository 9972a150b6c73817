//! Authors and partners on the demo site, with badges.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;

use crate::authoring::{open_preview, paste, paste_each_way};
use crate::badge::play::Badge;
use crate::harness::{Scenario, scenario};
use crate::issuer::fill;
use crate::play::framed;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_badge_is_written),
        scenario!(writing_earns_nothing),
        scenario!(a_badge_of_the_site_is_taken_up),
        scenario!(the_copied_code_of_a_badge_works),
        scenario!(the_code_of_a_badge_names_whose_keys_count),
    ]
}

const BROKEN: &str = "{\n  \"kind\": \"badge\",\n  \"id\": \"essai\",\n  \"lang\": \"fr\",\n  \"title\": \"Essai\",\n  \"description\": \"Un essai.\",\n  \"criteria\": \"Réussir.\",\n  \"issuer\": { \"name\": \"Nous\", \"id\": \"emetteur\" },\n  \"requires\": [\n    { \"kind\": \"quiz\", \"id\": \"cv\" }\n  ]\n}";

async fn a_badge_is_written(page: &Page<'_>) -> Result<()> {
    let quiz = open_preview(page).await?;
    page.click_text("button", "Nouveau badge").await?;
    page.says("[role=status]", "Un nouveau badge").await?;
    let badge = Badge::first(page);
    badge.is("to-earn").await?;
    badge.says("0 étape faite sur 2").await?;
    page.until("the quiz has gone", "__t.one('#result tremplin-quiz') === null").await?;
    page.says(".problems [role=status]", "Rien à corriger").await?;
    page.is_accessible().await?;
    // The buttons are those of a badge, and what they write is one more step.
    for name in ["Quiz à réussir", "Cartes à parcourir", "Quiz à réussir"] {
        page.click_text(".adders button", name).await?;
    }
    page.says(".problems [role=status]", "Rien à corriger").await?;
    badge.says("0 étape faite sur 5").await?;
    // Mistakes are said as in a quiz, and mended.
    paste(page, BROKEN).await?;
    page.says(".problems [role=status]", "2 erreurs").await?;
    page.says(".problems li", "Ligne 8").await?;
    page.says(".problems li", "Ligne 10").await?;
    page.is_accessible().await?;
    let mended = BROKEN
        .replace("\"emetteur\"", "\"https://ml.example.org/emetteur\"")
        .replace("\"cv\"", "\"cv\", \"title\": \"Le CV\"");
    paste(page, &mended).await?;
    badge.says("Un essai.").await?;
    page.says(".problems [role=status]", "Rien à corriger").await?;
    // A name where an object stands is one error, and the advice is all of that object.
    let bare = mended
        .replace("{ \"name\": \"Nous\", \"id\": \"https://ml.example.org/emetteur\" }", "\"Nous\"");
    paste(page, &bare).await?;
    page.says(".problems [role=status]", "1 erreur").await?;
    page.says(".problems li", "\"issuer\": { \"id\": \"https://").await?;
    // A private key would let everybody sign.
    let secret = mended.replace("\"name\": \"Nous\"", "\"name\": \"Nous\", \"key\": { \"kty\": \"OKP\", \"crv\": \"Ed25519\", \"x\": \"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\", \"d\": \"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\" }");
    paste(page, &secret).await?;
    page.says(".problems li", "privée").await?;
    page.click_text("button", "Nouveau quiz").await?;
    page.shows(&quiz.inside("[data-phase]")).await?;
    page.is_unharmed().await
}

async fn writing_earns_nothing(page: &Page<'_>) -> Result<()> {
    page.open("/preview?module=badge-candidature").await?;
    let badge = Badge::first(page);
    badge.is("to-earn").await?;
    page.run::<()>(
        "for (const id of ['cv', 'mail-professionnel'])
           document.body.dispatchEvent(new CustomEvent('tremplin-completed', { bubbles: true, detail: { id, scaled: 1, passed: true } }));",
        &[],
    )
    .await?;
    badge.is("earned").await?;
    let kept: Vec<String> = page
        .value(
            "Object.keys(localStorage).filter((key) => /^tremplin:(badge|completed):/.test(key))",
        )
        .await?;
    ensure!(kept.is_empty(), "the preview keeps {kept:?}");
    page.is_unharmed().await
}

async fn a_badge_of_the_site_is_taken_up(page: &Page<'_>) -> Result<()> {
    page.open("/modules/badge-candidature").await?;
    page.says(".module-head", "Badge, 2 étapes").await?;
    Badge::first(page).is("to-earn").await?;
    page.says(".module-about", "mettez-y le vôtre").await?;
    page.says(".module-about .skills li", "DigComp 3.0, 2.1").await?;
    let modes: usize = page.value("__t.all('input[name=mode]').length").await?;
    ensure!(modes == 0, "a badge has no ways to be used");
    page.is_accessible().await?;
    page.click_text(".module-about a", "Partir de ce module").await?;
    page.says("[role=status]", "« Candidature claire » est chargé").await?;
    Badge::first(page).is("to-earn").await?;
    page.until(
        "its text is there",
        &format!(
            "document.querySelector('#module-text').value.includes({})",
            json!("badge-candidature")
        ),
    )
    .await?;
    page.is_unharmed().await
}

async fn the_copied_code_of_a_badge_works(page: &Page<'_>) -> Result<()> {
    page.open("/modules/badge-candidature").await?;
    paste_each_way(page, "badge-candidature", "le meilleur résultat compte").await
}

async fn the_code_of_a_badge_names_whose_keys_count(page: &Page<'_>) -> Result<()> {
    page.open("/modules/cv").await?;
    page.shows(".options summary").await?;
    page.click(".options summary").await?;
    let fields: usize = page.value("__t.all('#issuers').length").await?;
    ensure!(fields == 0, "a quiz has no issuers");
    // On a narrow phone: what is unfolded has to fit.
    page.server.page("/t/frame.html", &framed("/modules/badge-candidature", 320, 740));
    page.open("/t/frame.html").await?;
    page.enter_frame("iframe").await?;
    page.shows(".options summary").await?;
    page.click(".options summary").await?;
    page.shows("#issuers").await?;
    let code = "__t.all('.copy textarea').map((one) => one.value).join('')";
    fill(page, "#issuers", "javascript:alert(1)").await?;
    page.says("#issuers-wrong", "le code ne la contient pas").await?;
    page.until(
        "the field says that it is wrong, and the code goes without",
        &format!(
            "document.querySelector('#issuers').getAttribute('aria-invalid') === 'true' && !{code}.includes('issuers')"
        ),
    )
    .await?;
    page.is_accessible().await?;
    let (needs, has): (f64, f64) = page
        .value("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        .await?;
    ensure!(needs <= has, "the page is {needs} px wide in {has} px");
    let keys = format!("{}/t/jwks.json", page.value::<String>("location.origin").await?);
    fill(page, "#issuers", &keys).await?;
    page.until(
        "nothing is wrong any more",
        "document.querySelector('#issuers').getAttribute('aria-invalid') === null",
    )
    .await?;
    for (way, start) in [
        ("tag", " issuers=\""),
        ("div", " data-issuers=\""),
        ("iframe", "&amp;issuers="),
        ("static", " issuers=\""),
    ] {
        page.click(&format!("label:has(input[value={way}])")).await?;
        let has = format!("{code}.includes({})", json!(format!("{start}{keys}")));
        // In the query of a frame no sign of an address is escaped that need not be.
        page.until(&format!("the code for {way} names them"), &has).await?;
    }
    page.is_unharmed().await?;
    page.leave_frames().await
}
