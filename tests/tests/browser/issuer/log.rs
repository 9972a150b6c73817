//! Many learners: their requests in a row, and what is left of them here.

use anyhow::{Result, ensure};
use serde_json::json;
use tremplin_tests::page::Page;

use super::{ISSUER, fill, go_on, link, make_key, sign};
use crate::harness::{Scenario, scenario};

pub fn scenarios() -> Vec<Scenario> {
    vec![scenario!(several_requests_and_the_log)]
}

const LOG: &str = "localStorage.getItem('tremplin:issuer-log')";

async fn several_requests_and_the_log(page: &Page<'_>) -> Result<()> {
    page.open("/issuer").await?;
    page.says("#log", "Rien n’a été signé ici").await?;
    ensure!(make_key(page, ISSUER, "ES256").await?, "the browser has no ES256");
    go_on(page).await?;
    let links = ["Camille", "Inès"]
        .map(|name| format!("https://tremplin.example{}", link(json!({ "name": name }))));
    fill(page, "#request-text", &links.join(" ")).await?;
    page.click_text("#request button", "Lire la demande").await?;
    page.says("#request", "De la part de Camille").await?;
    page.says("#request [role=status]", "Une autre demande attend.").await?;
    sign(page).await?;
    page.click_text("#outcome button", "Enregistrer le fichier du badge").await?;
    page.click_text("#outcome button", "Demande suivante (1)").await?;
    page.says("#request", "De la part de Inès").await?;
    page.until("the focus is on it", "document.activeElement.id === 'request-title'").await?;
    sign(page).await?;
    page.click_text("#outcome button", "Enregistrer le fichier du badge").await?;
    page.click_text("#outcome button", "Traiter une autre demande").await?;
    page.shows("#request-text").await?;
    page.says("#log", "2 badges signés.").await?;
    page.says("#log li", "Candidature").await?;
    page.is_accessible().await?;
    let kept: String = page.value(LOG).await?;
    ensure!(
        !kept.contains("Camille") && !kept.contains("5f0c2c9e"),
        "the log says who it was: {kept}"
    );
    page.click_text("#log button", "Enregistrer la liste").await?;
    page.says("#log [role=status]", "badges.csv").await?;
    let csv: String = page.run_async("return window.saved.at(-1).text();", &[]).await?;
    ensure!(csv.lines().count() == 3 && csv.contains("\"badge-candidature\""), "{csv}");
    // What can't be read is set aside; everything can be erased.
    page.run::<()>(
        "localStorage.setItem('tremplin:issuer-log', JSON.stringify({ version: 1, signed: [null, ...JSON.parse(arguments[0]).signed, { length: 3 }] }))",
        &[json!(kept)],
    )
    .await?;
    page.reload().await?;
    page.says("#log", "2 badges signés.").await?;
    page.says("#log [role=status]", "2 lignes de la liste ne sont pas lisibles").await?;
    page.click_text("#log button", "Effacer la liste").await?;
    page.says("#log .sure", "Les badges signés restent valables").await?;
    page.is_accessible().await?;
    page.click_text("#log button", "Oui, effacer la liste").await?;
    page.says("#log", "Rien n’a été signé ici").await?;
    ensure!(page.value::<bool>(&format!("{LOG} === null")).await?, "it is still kept");
    page.is_unharmed().await
}
