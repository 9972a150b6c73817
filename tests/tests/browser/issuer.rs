//! The adviser's page: a key, a learner's request, and the badge that is signed.

mod code;
mod hindered;
mod keys;
mod log;
mod losses;
mod requests;
mod tabs;
mod terms;
mod verify;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::By;
use tremplin_credentials::{bake, base64url};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::{Key, Page};

use crate::harness::{Scenario, scenario};

const BADGE: &str = "badge-candidature";
pub const ISSUER: &str = "https://tremplin.example/emetteur";
const ACHIEVEMENT: &str = "https://tremplin.example/emetteur#badge-candidature";
const SUBJECT: &str = "5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10";

pub fn scenarios() -> Vec<Scenario> {
    let signed = vec![
        scenario!("a_badge_is_signed_with_rs256", |page| a_badge_is_signed(page, "RS256"))
            .only(&Browser::ALL),
        scenario!("a_badge_is_signed_with_es256", |page| a_badge_is_signed(page, "ES256"))
            .only(&Browser::ALL),
        scenario!("a_badge_is_signed_with_ed25519", |page| a_badge_is_signed(page, "EdDSA"))
            .only(&Browser::ALL),
        scenario!("a_badge_is_signed_in_the_dark", |page| a_badge_is_signed(page, "ES256")).dark(),
        scenario!(the_keyboard_is_enough).only(&Browser::ALL),
    ];
    [
        signed,
        keys::scenarios(),
        tabs::scenarios(),
        requests::scenarios(),
        hindered::scenarios(),
        terms::scenarios(),
        losses::scenarios(),
        code::scenarios(),
        log::scenarios(),
    ]
    .concat()
}

/// The learner's request, as the badge writes it, with some members replaced.
fn request(over: Value) -> String {
    let mut request = json!({
        "tremplin": 2,
        "badge": BADGE,
        "achievement": ACHIEVEMENT,
        "subject": SUBJECT,
        "done": [["quiz", "cv", 20416, 1000, 1000, 875, 1000],
                 ["quiz", "mail-professionnel", 20418, 600, 1000, 600, 1000]],
        "name": "Camille",
    });
    for (name, value) in over.as_object().into_iter().flatten() {
        request[name] = value.clone();
    }
    base64url::encode(request.to_string().as_bytes())
}

fn link(over: Value) -> String {
    format!("/issuer#request={}", request(over))
}

/// Fills a field as a person does, in place of what it holds.
pub async fn fill(page: &Page<'_>, selector: &str, text: &str) -> Result<()> {
    page.click(selector).await?;
    page.run::<()>("document.querySelector(arguments[0]).select()", &[json!(selector)]).await?;
    page.type_text(text).await?;
    let now = format!("document.querySelector({}).value === {}", json!(selector), json!(text));
    page.until("the text is there", &now).await?;
    Ok(())
}

/// Fills the form and makes a key; `false` where the browser has no such key, and says so.
async fn make_key(page: &Page<'_>, issuer: &str, algorithm: &str) -> Result<bool> {
    page.shows("#issuer-name").await?;
    let choice = format!("input[value={algorithm}]");
    page.until(
        "the browser has told which keys it has",
        &format!(
            "__t.shown('label:has({choice})').length || __t.text(__t.one('.identity-form')).includes('ne sait pas encore utiliser Ed25519')"
        ),
    )
    .await?;
    let has: bool = page.value(&format!("__t.shown('label:has({choice})').length > 0")).await?;
    if !has {
        return Ok(false);
    }
    fill(page, "#issuer-name", "Mission locale de Brest").await?;
    fill(page, "#issuer-id", issuer).await?;
    create_key(page, algorithm).await?;
    Ok(true)
}

/// Makes a key of this type for the issuer in the form; then its backup is offered.
pub async fn create_key(page: &Page<'_>, algorithm: &str) -> Result<()> {
    page.click(&format!("input[value={algorithm}]")).await?;
    // A file that a page saves, as it was handed to the browser: WebKit's driver keeps none.
    page.run::<()>(
        "if (!window.saved) {
           window.saved = [];
           const real = URL.createObjectURL;
           URL.createObjectURL = (blob) => { window.saved.push(blob); return real.call(URL, blob); };
         }",
        &[],
    )
    .await?;
    page.click(".identity-form button[type=submit]").await?;
    page.shows(".backup").await?;
    page.until("the focus is there", "document.activeElement.id === 'backup-title'").await?;
    page.is_accessible().await
}

/// Goes on without a backup, which is asked about once.
pub async fn go_on(page: &Page<'_>) -> Result<()> {
    page.click_text(".backup button", "Continuer").await?;
    page.click_text(".loss button", "Continuer sans copie").await?;
    page.says("#identity [role=status]", "Votre clé est prête.").await?;
    page.shows(".identity").await
}

/// A request, and a key that may sign it.
async fn ready(page: &Page<'_>, algorithm: &str) -> Result<()> {
    page.open(&link(json!({}))).await?;
    ensure!(make_key(page, ISSUER, algorithm).await?, "the browser has no {algorithm}");
    go_on(page).await?;
    page.shows("#confirm-checked").await
}

/// Ticks and signs; then the badge is there.
pub async fn sign(page: &Page<'_>) -> Result<()> {
    page.click("#confirm-checked").await?;
    page.click(".terms button[type=submit]").await?;
    page.shows("#outcome textarea").await?;
    page.until("the focus is there", "document.activeElement.id === 'outcome-title'").await?;
    Ok(())
}

/// The token in the link, and the keys that the issuer would publish.
pub async fn result(page: &Page<'_>) -> Result<(String, Value)> {
    let link: String = page.value("document.querySelector('#outcome textarea').value").await?;
    let token = link.split_once("/badge#tremplin-badge=").map(|(_, token)| token.to_owned());
    let jwks: String = page.value("document.querySelector('.published textarea').value").await?;
    Ok((token.with_context(|| format!("no token in {link}"))?, serde_json::from_str(&jwks)?))
}

async fn a_badge_is_signed(page: &Page<'_>, algorithm: &str) -> Result<()> {
    page.open(&link(json!({}))).await?;
    page.says("#request", "De la part de Camille").await?;
    page.says("#request", "Demandé : au moins 80 % des points du quiz").await?;
    page.says(
        "#request",
        "Fait : 87,5 % des points du premier coup, 100 % après reprise, le 24 novembre 2025",
    )
    .await?;
    page.says("#request", "Interacting through and with digital technologies").await?;
    page.says("#request", "DigComp 3.0, 2.1").await?;
    page.says("#request", "Parlez-en avec elle avant de signer").await?;
    let address: String = page.value("location.pathname + location.hash").await?;
    ensure!(address == "/issuer", "the request stays in the address: {address}");
    page.says("#confirm", "Il vous faut d’abord une clé").await?;
    if !make_key(page, ISSUER, algorithm).await? {
        ensure!(algorithm == "EdDSA", "the browser has no {algorithm}");
        return page.is_unharmed().await;
    }
    go_on(page).await?;
    // Unticked, nothing is signed.
    page.click(".terms button[type=submit]").await?;
    page.says("#confirm-checked-wrong", "Cochez d’abord").await?;
    page.click("#confirm-note").await?;
    page.type_text("Entretien du 24 novembre").await?;
    page.is_accessible().await?;
    sign(page).await?;
    page.is_accessible().await?;

    let (token, jwks) = result(page).await?;
    ensure!(jwks["keys"][0]["alg"] == algorithm, "{jwks}");
    let credential = verify::valid(&token, &jwks, ACHIEVEMENT).await?;
    ensure!(
        credential["issuer"]["id"] == ISSUER
            && credential["issuer"]["name"] == "Mission locale de Brest"
    );
    ensure!(credential["sub"] == format!("urn:uuid:{SUBJECT}"), "{credential}");
    ensure!(credential["evidence"][0]["narrative"] == "Entretien du 24 novembre", "{credential}");
    let declared = credential["evidence"][1]["narrative"].as_str().unwrap_or_default();
    ensure!(
        declared.contains("du premier coup, 100\u{a0}% après reprise (2025-11-24)"),
        "{declared}"
    );
    ensure!(credential["validUntil"].is_string() && credential["exp"].is_number(), "{credential}");
    ensure!(!credential.to_string().contains("Camille"), "the name is in the badge");
    let alignment = &credential["credentialSubject"]["achievement"]["alignment"];
    ensure!(
        alignment[0]["targetFramework"] == "DigComp 3.0"
            && alignment[0]["targetCode"] == "2.1"
            && alignment[1]["targetName"] == "Digital behaviour"
            && alignment[1]["targetUrl"].as_str().is_some_and(|url| url.starts_with("https://")),
        "{alignment}"
    );
    verify::forged(&token, &jwks, ACHIEVEMENT).await?;

    // The picture holds the same, and so does the file.
    page.click_text("#outcome button", "Enregistrer l’image du badge").await?;
    page.click_text("#outcome button", "Enregistrer le fichier du badge").await?;
    let (picture, file): (String, String) = page
        .run_async("return Promise.all(window.saved.slice(-2).map((blob) => blob.text()));", &[])
        .await?;
    ensure!(file == token, "the file holds something else");
    let baked = bake::read(picture.as_bytes());
    ensure!(baked.as_deref() == Ok(&token), "the picture holds something else: {baked:?}");
    page.shows("#outcome .code svg").await?;

    let sent = page.server.seen();
    let sent: Vec<_> = sent.iter().filter(|one| one.method != "GET").collect();
    ensure!(sent.is_empty(), "something was sent: {sent:?}");
    ensure!(page.server.missing().is_empty(), "not there: {:?}", page.server.missing());
    page.click_text("#outcome button", "Traiter une autre demande").await?;
    page.shows("#request-text").await?;
    page.is_unharmed().await
}

async fn the_keyboard_is_enough(page: &Page<'_>) -> Result<()> {
    page.open(&link(json!({}))).await?;
    page.shows("#issuer-name").await?;
    page.tab_to("it.id === 'issuer-name'").await?;
    page.press(Key::Enter).await?;
    page.says("#identity", "Écrivez le nom de votre structure.").await?;
    page.until("the wrong field has the focus", "document.activeElement.id === 'issuer-name'")
        .await?;
    page.type_text("Mission locale").await?;
    page.tab_to("it.id === 'issuer-id'").await?;
    page.type_text(ISSUER).await?;
    // The short key that every browser verifies is the first.
    page.tab_to("it.type === 'radio'").await?;
    page.tab_to("it.type === 'submit'").await?;
    page.press(Key::Enter).await?;
    page.until("the focus is on the backup", "document.activeElement.id === 'backup-title'")
        .await?;
    page.tab_to("__t.text(it) === 'Continuer'").await?;
    page.press(Key::Enter).await?;
    page.until("the focus is on the question", "document.activeElement.id === 'loss-title'")
        .await?;
    page.tab_to("__t.text(it) === 'Continuer sans copie'").await?;
    page.press(Key::Enter).await?;
    page.until("the focus is on the identity", "document.activeElement.id === 'identity-title'")
        .await?;
    page.tab_to("it.id === 'confirm-checked'").await?;
    page.press(Key::Space).await?;
    page.tab_to("it.type === 'submit' && it.closest('.terms')").await?;
    page.press(Key::Enter).await?;
    page.until("the focus is on the badge", "document.activeElement.id === 'outcome-title'")
        .await?;
    let (token, jwks) = result(page).await?;
    ensure!(jwks["keys"][0]["alg"] == "ES256", "{jwks}");
    verify::valid(&token, &jwks, ACHIEVEMENT).await?;
    page.is_unharmed().await
}

/// Gives a file to an input; it lies in a folder of this browser.
pub async fn choose_file(page: &Page<'_>, selector: &str, name: &str, text: &str) -> Result<()> {
    let folder = tremplin_tests::root().join(format!("target/browser-files/{}", page.browser()));
    tokio::fs::create_dir_all(&folder).await?;
    let path = folder.join(name);
    tokio::fs::write(&path, text).await?;
    page.session.web.find(By::Css(selector)).await?.send_keys(path.to_string_lossy()).await?;
    Ok(())
}
