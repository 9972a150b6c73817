//! What keeps an adviser from signing, and what the page says then.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;

use super::losses::asks_before_closing;
use super::{ACHIEVEMENT, ISSUER, fill, go_on, link, make_key, request, result, sign, verify};
use crate::harness::{Scenario, scenario};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(the_badge_of_another_issuer_is_not_signed),
        scenario!(an_address_with_http_is_told_apart),
        scenario!(an_end_that_is_over_is_refused),
        scenario!(a_badge_too_long_for_a_code),
        scenario!(without_storage_a_key_serves_for_now),
        scenario!(a_key_that_is_not_erased_is_not_called_erased),
        scenario!(without_keys_the_page_says_so),
        scenario!(only_this_page_fetches_the_program),
    ]
}

async fn the_badge_of_another_issuer_is_not_signed(page: &Page<'_>) -> Result<()> {
    page.open(&link(json!({}))).await?;
    ensure!(make_key(page, "https://autre.example/", "ES256").await?, "the browser has no ES256");
    go_on(page).await?;
    page.says("#confirm [role=status]", "Ce badge est celui d’un autre émetteur").await?;
    let forms: usize = page.value("__t.all('.terms').length").await?;
    ensure!(forms == 0, "there is something to sign with");
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn an_address_with_http_is_told_apart(page: &Page<'_>) -> Result<()> {
    page.open("/issuer").await?;
    page.shows("#issuer-name").await?;
    fill(page, "#issuer-name", "Mission locale").await?;
    for (address, word) in [
        ("http://ml.example.org/e", "Cette adresse commence par http."),
        ("ml.example.org", "Écrivez une adresse complète"),
    ] {
        fill(page, "#issuer-id", address).await?;
        page.click(".identity-form button[type=submit]").await?;
        page.says("#issuer-id-wrong", word).await?;
        page.until(
            "the wrong field has the focus and says so",
            "document.activeElement.id === 'issuer-id' && document.activeElement.getAttribute('aria-invalid') === 'true'",
        )
        .await?;
    }
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn an_end_that_is_over_is_refused(page: &Page<'_>) -> Result<()> {
    page.open(&link(json!({}))).await?;
    ensure!(make_key(page, ISSUER, "ES256").await?, "the browser has no ES256");
    go_on(page).await?;
    // Every browser has its own way to type a day.
    let set = "const field = document.querySelector('#confirm-until');
               field.value = arguments[0];
               field.dispatchEvent(new Event('input', { bubbles: true }));";
    page.run::<()>(set, &[json!("2020-01-31")]).await?;
    page.click("#confirm-checked").await?;
    page.click(".terms button[type=submit]").await?;
    page.says("#confirm-until-wrong", "La date de fin est déjà passée").await?;
    page.run::<()>(set, &[json!("")]).await?;
    page.click(".terms button[type=submit]").await?;
    page.says("#outcome", "Valable sans fin").await?;
    let (token, jwks) = result(page).await?;
    let credential = verify::valid(&token, &jwks, ACHIEVEMENT).await?;
    ensure!(credential.get("validUntil").is_none() && credential.get("exp").is_none());
    page.is_unharmed().await
}

/// Comes to the page from another one, with a browser that lacks what `script` takes away.
async fn arrive_with(page: &Page<'_>, script: &str) -> Result<()> {
    page.open("/modules/cv").await?;
    page.shows("footer a[href='/issuer']").await?;
    page.run::<()>(script, &[]).await?;
    page.click("footer a[href='/issuer']").await?;
    page.shows("#identity-title").await
}

async fn without_storage_a_key_serves_for_now(page: &Page<'_>) -> Result<()> {
    let script =
        "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };";
    arrive_with(page, script).await?;
    page.says("#identity [role=status]", "Ce navigateur ne garde rien pour ce site").await?;
    ensure!(make_key(page, ISSUER, "ES256").await?, "the browser has no ES256");
    page.click_text(".backup button", "Continuer").await?;
    page.click_text(".loss button", "Continuer sans copie").await?;
    page.says(".identity", "Ce navigateur ne peut pas garder la clé").await?;
    // It goes with the page, and there is no copy of it.
    asks_before_closing(page, true).await?;
    page.is_accessible().await?;
    page.run::<()>(
        "location.hash = arguments[0]",
        &[json!(format!("request={}", request(json!({}))))],
    )
    .await?;
    page.shows("#confirm-checked").await?;
    sign(page).await?;
    let (token, jwks) = result(page).await?;
    verify::valid(&token, &jwks, ACHIEVEMENT).await?;
    page.click_text(".identity button", "Effacer cette clé").await?;
    page.click("#erase-sure").await?;
    page.shows("#issuer-name").await?;
    page.click_text("#outcome button", "Enregistrer le fichier du badge").await?;
    asks_before_closing(page, false).await?;
    page.is_unharmed().await
}

async fn a_key_that_is_not_erased_is_not_called_erased(page: &Page<'_>) -> Result<()> {
    page.open("/issuer").await?;
    ensure!(make_key(page, ISSUER, "ES256").await?, "the browser has no ES256");
    go_on(page).await?;
    page.run::<()>(
        "window.open_ = IDBFactory.prototype.open;
         IDBFactory.prototype.open = () => { throw new DOMException('no', 'UnknownError'); };",
        &[],
    )
    .await?;
    page.click_text(".identity button", "Effacer cette clé").await?;
    page.click("#erase-sure").await?;
    page.says("#identity .note.is-error[role=status]", "elle est encore sur cet appareil").await?;
    page.says(".identity .address", ISSUER).await?;
    page.click("a[hreflang=en]").await?;
    page.says("#identity .note.is-error[role=status]", "it is still on this device").await?;
    page.run::<()>("IDBFactory.prototype.open = window.open_", &[]).await?;
    page.click("#erase-sure").await?;
    page.says("#identity .note[role=status]", "The key is erased from this device.").await?;
    page.shows("#issuer-name").await?;
    page.is_unharmed().await
}

async fn without_keys_the_page_says_so(page: &Page<'_>) -> Result<()> {
    let script = "Object.defineProperty(crypto, 'subtle', { value: undefined });";
    arrive_with(page, script).await?;
    page.says(".issuer .note.is-error", "ouvrez-la par une adresse qui commence par https").await?;
    fill(page, "#issuer-name", "Mission locale").await?;
    fill(page, "#issuer-id", ISSUER).await?;
    page.click(".identity-form button[type=submit]").await?;
    page.says(".identity-form [role=status]", "Cette page ne peut pas utiliser de clé").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}

async fn only_this_page_fetches_the_program(page: &Page<'_>) -> Result<()> {
    use tremplin_tests::server::Answer;
    const PROGRAM: &str = "/tremplin-issuer.js";
    page.open("/").await?;
    page.shows("tremplin-quiz >>> [data-phase]").await?;
    ensure!(page.server.count(PROGRAM) == 0, "the home page fetches the issuer's program");
    page.server.always(PROGRAM, Answer::status(404));
    page.open("/issuer").await?;
    page.says(".issuer [role=status]", "La page n’a pas pu être chargée en entier").await?;
    page.is_accessible().await
}

/// As a token, in a browser that can't compress it.
async fn a_badge_too_long_for_a_code(page: &Page<'_>) -> Result<()> {
    arrive_with(page, "delete window.CompressionStream").await?;
    page.run::<()>(
        "location.hash = arguments[0]",
        &[json!(format!("request={}", request(json!({}))))],
    )
    .await?;
    ensure!(make_key(page, ISSUER, "RS256").await?, "the browser has no RS256");
    go_on(page).await?;
    page.run::<()>(
        "const field = document.querySelector('#confirm-note');
         field.value = 'Vérifié. '.repeat(55);
         field.dispatchEvent(new Event('input', { bubbles: true }));",
        &[],
    )
    .await?;
    sign(page).await?;
    page.says("#outcome", "« Plus court » ou « Ed25519 », les badges sont plus courts").await?;
    // The link holds it all the same.
    let (token, jwks) = result(page).await?;
    verify::valid(&token, &jwks, ACHIEVEMENT).await?;
    page.is_unharmed().await
}
