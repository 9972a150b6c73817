//! The `issuers` attribute where something is wrong with it: the page's owner hears of it, and no genuine
//! badge is refused for it.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use super::play::{Badge, badge, payload, signed};
use crate::harness::{Scenario, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    vec![scenario!(keys_that_cannot_be_had), scenario!(keys_that_are_none)]
}

const JWKS: &str = "/t/jwks.json";

/// The codes of all errors, each with whether the widget gave up.
async fn errors(page: &Page<'_>) -> Result<Vec<(Value, Value)>> {
    let events = page.events().await?;
    let errors = events.iter().filter(|event| event.kind == "tremplin-error");
    Ok(errors.map(|event| (event.detail["code"].clone(), event.detail["fatal"].clone())).collect())
}

/// A badge that was verified once is looked at again with `answer` in the place of the keys.
async fn with(page: &Page<'_>, id: &str, answer: Answer, code: &str) -> Result<()> {
    page.show(&host("")).await?;
    let signed = signed(page, &payload(id)).await?;
    page.server.json(JWKS, &signed.jwks);
    let one = Badge::open(page, &badge(id)).await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    page.server.always(JWKS, answer);
    page.reload().await?;
    one.is("unconfirmed").await?;
    one.says("Les clés auxquelles ce site se fie n’ont pas pu être lues. Réessayez plus tard.")
        .await?;
    let errors = errors(page).await?;
    ensure!(errors == [(json!(code), json!(false))], "{errors:?}");
    let kept = super::play::kept(page).await?;
    ensure!(kept.len() == 1, "{kept:?}");
    page.run::<()>("localStorage.clear()", &[]).await
}

async fn keys_that_cannot_be_had(page: &Page<'_>) -> Result<()> {
    with(page, "absentes", Answer::status(404), "issuers-unreachable").await?;
    with(page, "coupees", Answer::hang_up(), "issuers-unreachable").await
}

async fn keys_that_are_none(page: &Page<'_>) -> Result<()> {
    let profile =
        json!({ "id": "https://ml.example.org/emetteur", "type": "Profile", "name": "ML" });
    let private = json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "x": "AA", "d": "AA" }] });
    for (id, answer) in [
        ("page", Answer::html("<!doctype html><p>Portail")),
        ("profil", Answer::json(&profile.to_string())),
        ("prive", Answer::json(&private.to_string())),
    ] {
        with(page, id, answer, "issuers-invalid").await?;
    }
    Ok(())
}
