//! What the adviser writes and ticks: corrected at its field, kept for who signs once more.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::{Key, Page};

use super::{ACHIEVEMENT, ISSUER, fill, go_on, make_key, ready, request, result, sign, verify};
use crate::harness::{Scenario, scenario};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(what_is_wrong_is_said_at_its_field),
        scenario!(signing_again_keeps_what_was_written),
        scenario!(a_status_is_of_the_last_act),
    ]
}

/// Every browser has its own way to type a day.
const SET: &str = "const field = document.querySelector('#confirm-until');
    field.value = arguments[0];
    field.dispatchEvent(new Event('input', { bubbles: true }));";

/// Whether a field is called wrong, and describes itself with the sentence on it.
async fn is_marked(page: &Page<'_>, id: &str, expected: bool) -> Result<()> {
    page.until(
        &format!("{id} is marked: {expected}"),
        &format!(
            "((field, sentence) => (field.getAttribute('aria-invalid') === 'true') === {expected}
               && !!sentence === {expected}
               && (field.getAttribute('aria-describedby') ?? '').split(' ').includes('{id}-wrong') === {expected}
             )(document.getElementById('{id}'), document.getElementById('{id}-wrong'))"
        ),
    )
    .await?;
    Ok(())
}

async fn has_focus(page: &Page<'_>, id: &str) -> Result<()> {
    let has = format!("document.activeElement.id === {}", json!(id));
    page.until(&format!("the focus is on {id}"), &has).await?;
    Ok(())
}

async fn what_is_wrong_is_said_at_its_field(page: &Page<'_>) -> Result<()> {
    ready(page, "ES256").await?;
    page.run::<()>(SET, &[json!("2020-01-31")]).await?;
    page.click(".terms button[type=submit]").await?;
    // Both at once, and the first one has the focus.
    page.says("#confirm-until-wrong", "La date de fin est déjà passée").await?;
    page.says("#confirm-checked-wrong", "Cochez d’abord").await?;
    is_marked(page, "confirm-until", true).await?;
    is_marked(page, "confirm-checked", true).await?;
    has_focus(page, "confirm-until").await?;
    page.is_accessible().await?;
    // What is being corrected is not wrong any more.
    page.run::<()>(SET, &[json!("2099-01-31")]).await?;
    is_marked(page, "confirm-until", false).await?;
    is_marked(page, "confirm-checked", true).await?;
    page.click(".terms button[type=submit]").await?;
    has_focus(page, "confirm-checked").await?;
    page.click("a[hreflang=en]").await?;
    page.says("#confirm-checked-wrong", "First tick that you have talked about it").await?;
    page.click("#confirm-checked").await?;
    is_marked(page, "confirm-checked", false).await?;
    // Half a date is blank for a script, and no badge without end.
    page.run::<()>(SET, &[json!("")]).await?;
    page.run::<()>(
        "Object.defineProperty(document.querySelector('#confirm-until'), 'validity',
           { value: { badInput: true }, configurable: true });",
        &[],
    )
    .await?;
    page.click(".terms button[type=submit]").await?;
    page.says("#confirm-until-wrong", "This is not a date.").await?;
    is_marked(page, "confirm-until", true).await?;
    has_focus(page, "confirm-until").await?;
    page.run::<()>("delete document.querySelector('#confirm-until').validity", &[]).await?;
    page.run::<()>(SET, &[json!("2099-01-31")]).await?;
    page.click(".terms button[type=submit]").await?;
    page.says("#outcome", "Valid until January 31, 2099").await?;
    page.is_unharmed().await
}

async fn signing_again_keeps_what_was_written(page: &Page<'_>) -> Result<()> {
    ready(page, "ES256").await?;
    page.run::<()>(SET, &[json!("2099-01-31")]).await?;
    page.click("#confirm-note").await?;
    page.type_text("Entretien du 24").await?;
    sign(page).await?;
    let (first, _) = result(page).await?;
    page.click_text("#confirm button", "Changer quelque chose et signer de nouveau").await?;
    page.says("#confirm", "Le badge signé reste ci-dessous").await?;
    page.until(
        "what was written is there, and only the tick is not",
        "document.querySelector('#confirm-until').value === '2099-01-31'
         && document.querySelector('#confirm-note').value === 'Entretien du 24'
         && !document.querySelector('#confirm-checked').checked",
    )
    .await?;
    ensure!(result(page).await?.0 == first, "the signed badge is gone");
    page.is_accessible().await?;
    // Back, and all is as it was.
    page.click_text("#confirm button", "Revenir au badge signé sans rien changer").await?;
    has_focus(page, "outcome-title").await?;
    ensure!(result(page).await?.0 == first, "the signed badge is gone");
    page.click("a[hreflang=en]").await?;
    page.click_text("#confirm button", "Change something and sign once more").await?;
    page.says("#confirm", "The signed badge stays below").await?;
    fill(page, "#confirm-note", "Entretien du 24 novembre").await?;
    // It is said anew.
    page.click(".terms button[type=submit]").await?;
    page.says("#confirm-checked-wrong", "First tick that you have talked about it").await?;
    page.press(Key::Space).await?;
    page.click(".terms button[type=submit]").await?;
    page.until(
        "the second one takes the place of the first",
        &format!("!document.querySelector('#outcome textarea').value.endsWith({})", json!(first)),
    )
    .await?;
    has_focus(page, "outcome-title").await?;
    let (second, jwks) = result(page).await?;
    let credential = verify::valid(&second, &jwks, ACHIEVEMENT).await?;
    let note = &credential["evidence"][0]["narrative"];
    ensure!(note == "Entretien du 24 novembre", "{note}");
    ensure!(credential["validUntil"] == "2099-01-31T23:59:59Z", "{}", credential["validUntil"]);
    page.is_unharmed().await
}

/// A sentence on a key does not stand beside what was done since.
async fn a_status_is_of_the_last_act(page: &Page<'_>) -> Result<()> {
    const SAID: &str = "__t.text(__t.one('#identity .note[role=status]'))";
    ready(page, "ES256").await?;
    page.click_text("#identity button", "Effacer cette clé").await?;
    page.until("what was said of the key is over", &format!("{SAID} === ''")).await?;
    page.click("#erase-sure").await?;
    page.says("#identity .note[role=status]", "La clé est effacée de cet appareil.").await?;
    page.click_text("#request button", "Une autre demande").await?;
    page.until("it is over", &format!("{SAID} === ''")).await?;
    fill(page, "#request-text", &request(json!({}))).await?;
    page.click_text("#request button", "Lire la demande").await?;
    page.says("#request .note[role=status]", "La demande est lue.").await?;
    ensure!(make_key(page, ISSUER, "ES256").await?, "the browser has no ES256");
    page.until(
        "what was said of the request is over",
        "__t.text(__t.one('#request .note[role=status]')) === ''",
    )
    .await?;
    go_on(page).await?;
    page.click_text(".identity button", "Effacer cette clé").await?;
    page.click("#erase-sure").await?;
    page.says("#identity .note[role=status]", "La clé est effacée de cet appareil.").await?;
    // The form that takes the place of the key says its own.
    page.click(".identity-form button[type=submit]").await?;
    page.until("it is over", &format!("{SAID} === ''")).await?;
    page.is_unharmed().await
}
