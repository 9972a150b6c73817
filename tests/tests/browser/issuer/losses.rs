//! What would be lost is asked about once; what is not, never.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;

use super::{ISSUER, make_key, ready, request, result, sign};
use crate::harness::{Scenario, scenario};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_signed_badge_is_not_left_unasked).only(&Browser::ALL),
        scenario!(who_has_the_badge_is_not_asked),
        scenario!(a_key_without_a_copy_is_not_left_unasked),
    ]
}

/// Whether the page would have the browser ask before it is closed or loaded anew.
pub async fn asks_before_closing(page: &Page<'_>, expected: bool) -> Result<()> {
    page.until(
        &format!("closing is asked about: {expected}"),
        &format!(
            "(() => {{
               const closing = new Event('beforeunload', {{ cancelable: true }});
               window.dispatchEvent(closing);
               return closing.defaultPrevented === {expected};
             }})()"
        ),
    )
    .await?;
    Ok(())
}

async fn signed(page: &Page<'_>) -> Result<()> {
    ready(page, "ES256").await?;
    asks_before_closing(page, false).await?;
    sign(page).await
}

async fn is_asked(page: &Page<'_>, title: &str) -> Result<()> {
    page.says("#loss-title", title).await?;
    page.until("the focus is there", "document.activeElement.id === 'loss-title'").await?;
    page.is_accessible().await
}

async fn a_signed_badge_is_not_left_unasked(page: &Page<'_>) -> Result<()> {
    signed(page).await?;
    asks_before_closing(page, true).await?;
    let (token, _) = result(page).await?;
    page.click_text("#outcome button", "Traiter une autre demande").await?;
    is_asked(page, "Partir sans garder ce badge").await?;
    page.click_text(".loss button", "Rester sur ce badge").await?;
    page.until("the focus is on the badge", "document.activeElement.id === 'outcome-title'")
        .await?;
    ensure!(result(page).await?.0 == token, "the badge is another one");
    // The same question on every way that leads away: above, by a link to another page, by another
    // request.
    page.click_text("#request button", "Une autre demande").await?;
    is_asked(page, "Partir sans garder ce badge").await?;
    page.click_text(".loss button", "Rester sur ce badge").await?;
    page.click("a[hreflang=en]").await?;
    page.says("#outcome", "The badge is signed").await?;
    page.click("header a[href^='/parcours']").await?;
    is_asked(page, "Leave without keeping this badge?").await?;
    page.click_text(".loss button", "Stay with this badge").await?;
    let other = format!("request={}", request(json!({ "name": "Inès" })));
    page.run::<()>("location.hash = arguments[0]", &[json!(other)]).await?;
    is_asked(page, "Leave without keeping this badge?").await?;
    ensure!(result(page).await?.0 == token, "the badge is gone");
    page.click_text(".loss button", "Go on without keeping it").await?;
    page.says("#request", "From Inès").await?;
    let left: usize = page.value("__t.all('#outcome').length").await?;
    ensure!(left == 0, "what was given up is still there");
    asks_before_closing(page, false).await?;
    // Nothing is lost now: the request that comes is where the adviser goes on.
    let third = format!("request={}", request(json!({ "name": "Noé" })));
    page.run::<()>("location.hash = arguments[0]", &[json!(third)]).await?;
    page.says("#request", "From Noé").await?;
    page.until("the request has the focus", "document.activeElement.id === 'request-title'")
        .await?;
    page.is_unharmed().await
}

async fn who_has_the_badge_is_not_asked(page: &Page<'_>) -> Result<()> {
    signed(page).await?;
    page.click_text("#outcome button", "Traiter une autre demande").await?;
    is_asked(page, "Partir sans garder ce badge").await?;
    // Saving answers the question too.
    page.click_text("#outcome button", "Enregistrer l’image du badge").await?;
    page.says("#outcome .note[role=status]", "badge-candidature.svg").await?;
    let questions: usize = page.value("__t.all('.loss').length").await?;
    ensure!(questions == 0, "it is still asked");
    asks_before_closing(page, false).await?;
    page.click_text("#outcome button", "Traiter une autre demande").await?;
    page.until("the focus is on the field", "document.activeElement.id === 'request-text'").await?;
    page.is_unharmed().await
}

async fn a_key_without_a_copy_is_not_left_unasked(page: &Page<'_>) -> Result<()> {
    page.open("/issuer").await?;
    ensure!(make_key(page, ISSUER, "ES256").await?, "the browser has no ES256");
    asks_before_closing(page, true).await?;
    page.click("header a[href='/parcours']").await?;
    is_asked(page, "Continuer sans copie de la clé").await?;
    page.click_text(".loss button", "Revenir à la copie").await?;
    page.until("the focus is on the button", "document.activeElement.id === 'backup-save'").await?;
    page.click_text(".backup button", "Continuer").await?;
    page.says(".loss", "elle ne pourra plus l’être").await?;
    page.click_text(".backup button", "Enregistrer la copie").await?;
    page.says(".backup [role=status]", "Copie enregistrée").await?;
    asks_before_closing(page, false).await?;
    let questions: usize = page.value("__t.all('.loss').length").await?;
    ensure!(questions == 0, "it is still asked");
    page.click("header a[href='/parcours']").await?;
    page.says("h1", "Du quiz au badge signé").await?;
    page.is_unharmed().await
}
