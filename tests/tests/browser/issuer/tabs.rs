//! The page in two tabs: what one does to a key holds in the other.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;

use super::{ISSUER, fill, go_on, make_key, ready, sign};
use crate::harness::{Scenario, scenario};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_key_that_another_tab_erased_is_gone),
        scenario!(a_key_that_is_gone_does_not_sign),
        scenario!(a_key_of_another_tab_is_there),
    ]
}

/// The page a second time: another document of the same origin, as another tab is.
const BESIDE: &str = "const frame = document.createElement('iframe');
    frame.id = 'beside';
    frame.title = 'Un autre onglet';
    frame.src = '/issuer';
    document.body.append(frame);";

/// Presses a button there.
async fn press_beside(page: &Page<'_>, selector: &str) -> Result<()> {
    let one = format!(
        "document.querySelector('#beside').contentDocument.querySelector({})",
        json!(selector)
    );
    page.until("the button is there", &format!("!!{one}")).await?;
    page.run::<()>(&format!("{one}.click()"), &[]).await
}

async fn a_key_that_another_tab_erased_is_gone(page: &Page<'_>) -> Result<()> {
    ready(page, "ES256").await?;
    page.click("#confirm-checked").await?;
    page.run::<()>(BESIDE, &[]).await?;
    press_beside(page, ".identity > .button.quiet").await?;
    press_beside(page, "#erase-sure").await?;
    page.says("#identity .note[role=status]", "Une clé a été effacée dans un autre onglet").await?;
    page.shows("#issuer-name").await?;
    page.says("#confirm", "Il vous faut d’abord une clé").await?;
    let forms: usize = page.value("__t.all('.terms').length").await?;
    ensure!(forms == 0, "there is something to sign with");
    page.is_unharmed().await
}

/// Also where nobody has told: each signature asks.
async fn a_key_that_is_gone_does_not_sign(page: &Page<'_>) -> Result<()> {
    ready(page, "ES256").await?;
    page.click("a[hreflang=en]").await?;
    page.run_async::<bool>(
        "return new Promise((go, stop) => {
           const gone = indexedDB.deleteDatabase('tremplin-issuer');
           gone.onsuccess = () => go(true);
           gone.onerror = () => stop(gone.error);
         });",
        &[],
    )
    .await?;
    page.click("#confirm-checked").await?;
    page.click(".terms button[type=submit]").await?;
    let said = "Nothing was signed: this key is no longer on this device";
    page.says("#identity .note.is-error[role=status]", said).await?;
    page.until("the focus is there", "document.activeElement.id === 'identity-title'").await?;
    page.shows("#issuer-name").await?;
    let signed: usize = page.value("__t.all('#outcome').length").await?;
    ensure!(signed == 0, "it was signed");
    page.is_accessible().await?;
    let left: Vec<String> =
        page.run_async("return (await indexedDB.databases()).map((one) => one.name);", &[]).await?;
    ensure!(left.is_empty(), "asking made a database: {left:?}");
    // A new one signs.
    page.click("a[hreflang=fr]").await?;
    ensure!(make_key(page, ISSUER, "ES256").await?, "the browser has no ES256");
    go_on(page).await?;
    sign(page).await?;
    page.is_unharmed().await
}

async fn a_key_of_another_tab_is_there(page: &Page<'_>) -> Result<()> {
    page.open("/issuer").await?;
    page.shows("#issuer-name").await?;
    fill(page, "#issuer-name", "Mission").await?;
    page.run::<()>(BESIDE, &[]).await?;
    page.until(
        "the form is there",
        "!!document.querySelector('#beside').contentDocument?.querySelector('#issuer-name')",
    )
    .await?;
    page.run::<()>(
        "const { contentDocument } = document.querySelector('#beside');
         for (const [id, text] of [['issuer-name', 'Mission locale'], ['issuer-id', arguments[0]]]) {
           const field = contentDocument.getElementById(id);
           field.value = text;
           field.dispatchEvent(new Event('input', { bubbles: true }));
         }",
        &[json!(ISSUER)],
    )
    .await?;
    press_beside(page, "input[value=ES256]").await?;
    press_beside(page, ".identity-form button[type=submit]").await?;
    // What is being written here stays; who wants the other's key goes back to it.
    page.click_text("#identity button", "Revenir sans rien ajouter").await?;
    page.says(".identity .address", ISSUER).await?;
    page.is_unharmed().await
}
