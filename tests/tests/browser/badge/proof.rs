//! Badges whose proof is made over linked data (`eddsa-rdfc-2022`): `tremplin issue` has made them, and
//! the widget holds them to the same rules.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::page::Page;
use tremplin_tests::server::Answer;

use super::mutations::MUTATIONS;
use super::play::{Badge, TAG, badge, payload, sign, signed};
use crate::harness::{Scenario, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!("over_linked_data", |page| verified(page, RDFC, true)),
        scenario!("over_canonical_json", |page| verified(page, JCS, false)),
        scenario!(a_changed_byte),
        scenario!(each_change_is_judged_as_on_the_command_line),
        scenario!(what_no_signature_covers),
        scenario!(a_stranger_makes_no_work),
        scenario!(under_a_strict_policy),
        scenario!(what_judges_them_may_not_come),
    ]
}

const RDFC: &str = include_str!("../../../fuzz/seeds/verify/eddsa-rdfc-2022.json");
const JCS: &str = include_str!("../../../fuzz/seeds/verify/eddsa-jcs-2022.json");
const KEYS: &str = include_str!("../../../fuzz/targets/src/jwks.json");
const PART: &str = "/dist/tremplin_rdf_bg.wasm";

/// The badge that the proofs are for.
fn cv() -> Value {
    let mut module = badge("cv");
    module["achievement"] = json!("https://ml.example.org/cv");
    module["issuer"]["id"] = json!("https://ml.example.org/issuer.json");
    module
}

/// The badge in front of a learner, and whether the browser has Ed25519.
async fn opened<'a>(page: &'a Page<'a>) -> Result<(Badge<'a>, bool)> {
    page.show(&host("")).await?;
    let has_ed25519 = sign(page, "EdDSA", &payload("cv"), &json!({})).await?.is_some();
    page.server.always("/t/jwks.json", Answer::json(KEYS));
    Ok((Badge::open(page, &cv()).await?, has_ed25519))
}

async fn verified(page: &Page<'_>, credential: &str, needs_part: bool) -> Result<()> {
    let (one, has_ed25519) = opened(page).await?;
    let token = signed(page, &payload("cv")).await?.token;
    one.choose("badge.jwt", token.as_bytes()).await?;
    ensure!(!one.reasons().await?.is_empty());
    ensure!(page.server.count(PART) == 0, "fetched for a token");
    one.choose("badge.json", credential.as_bytes()).await?;
    if has_ed25519 {
        one.is("issued").await?;
        ensure!(one.reasons().await?.is_empty());
    } else {
        one.is("unconfirmed").await?;
        ensure!(one.reasons().await? == ["algorithm-unsupported"], "{:?}", one.reasons().await?);
    }
    one.says("https://ml.example.org/issuer.json").await?;
    ensure!(page.server.count(PART) == usize::from(needs_part), "{:?}", page.server.seen());
    // It is kept as it was signed, and verified anew.
    page.reload().await?;
    one.is(if has_ed25519 { "issued" } else { "unconfirmed" }).await?;
    page.is_unharmed().await
}

/// The reasons against a document, alone in the panel.
async fn reasons(page: &Page<'_>, one: &Badge<'_>, document: &str) -> Result<Vec<String>> {
    page.run::<()>("__t.one(arguments[0]).replaceChildren()", &[json!(one.inside(".panel"))])
        .await?;
    one.choose("badge.json", document.as_bytes()).await?;
    one.reasons().await
}

async fn a_changed_byte(page: &Page<'_>) -> Result<()> {
    let (one, has_ed25519) = opened(page).await?;
    if !has_ed25519 {
        return Ok(());
    }
    for (before, after) in [
        ("\"name\": \"CV\"", "\"name\": \"CW\""),
        ("\"targetCode\": \"3.1\"", "\"targetCode\": \"3.2\""),
        ("2099-01-01", "2098-01-01"),
        ("2026-11-25T15:19:20Z", "2026-11-25T15:19:21Z"),
        ("z2QdK", "z2QdL"),
    ] {
        ensure!(RDFC.contains(before), "{before} is not in the badge");
        let found = reasons(page, &one, &RDFC.replacen(before, after, 1)).await?;
        ensure!(found == ["bad-signature"], "{after}: {found:?}");
        one.says("Ce badge est refusé").await?;
    }
    one.is("to-earn").await?;
    page.is_unharmed().await
}

async fn each_change_is_judged_as_on_the_command_line(page: &Page<'_>) -> Result<()> {
    let (one, has_ed25519) = opened(page).await?;
    if !has_ed25519 {
        return Ok(());
    }
    for (before, after, expected) in MUTATIONS {
        let found = reasons(page, &one, &JCS.replacen(before, after, 1)).await?;
        ensure!(found == expected, "{after}: {found:?}");
    }
    page.is_unharmed().await
}

async fn what_no_signature_covers(page: &Page<'_>) -> Result<()> {
    let (one, _) = opened(page).await?;
    let extended: Value = serde_json::from_str(RDFC)?;
    let with = |pointer: &str, name: &str, value: Value| {
        let mut document = extended.clone();
        if let Some(place) = document.pointer_mut(pointer).and_then(Value::as_object_mut) {
            place.insert(name.to_owned(), value);
        }
        document.to_string()
    };
    let mut contexts = extended["@context"].clone();
    if let Some(list) = contexts.as_array_mut() {
        list.push(json!("https://autre.example/mots.json"));
    }
    let achievement = "/credentialSubject/achievement";
    for (document, reason, said) in [
        (
            with("", "@context", contexts),
            "context-unknown",
            "un vocabulaire qui n’est pas connu ici",
        ),
        (with(achievement, "grade", json!("A")), "undefined-term", ""),
        (with(achievement, "humanCode", Value::Null), "undefined-term", ""),
        (
            with(achievement, "creator", json!({ "id": "_:b0", "type": ["Profile"] })),
            "too-intricate",
            "",
        ),
    ] {
        let found = reasons(page, &one, &document).await?;
        ensure!(found == [reason], "{reason}: {found:?}");
        one.says(said).await?;
    }
    // Half a character, which not every reader takes.
    let halved = RDFC.replacen("\"name\": \"ML\"", "\"name\": \"ML\\ud83d\"", 1);
    ensure!(reasons(page, &one, &halved).await? == ["unreadable"]);
    page.is_unharmed().await
}

async fn a_stranger_makes_no_work(page: &Page<'_>) -> Result<()> {
    let (one, _) = opened(page).await?;
    page.server.json("/t/jwks.json", &signed(page, &payload("cv")).await?.jwks);
    let found = reasons(page, &one, RDFC).await?;
    ensure!(found == ["unknown-issuer"], "{found:?}");
    ensure!(page.server.count(PART) == 0, "fetched for a stranger");
    page.is_unharmed().await
}

async fn under_a_strict_policy(page: &Page<'_>) -> Result<()> {
    let (_, has_ed25519) = opened(page).await?;
    let policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
    let answer = Answer::html(&host(TAG)).header("content-security-policy", policy);
    page.server.always("/t/strict.html", answer);
    page.open("/t/strict.html").await?;
    let one = Badge::first(page);
    page.shows(&one.inside(".emblem svg")).await?;
    one.choose("badge.json", RDFC.as_bytes()).await?;
    one.is(if has_ed25519 { "issued" } else { "unconfirmed" }).await?;
    page.is_unharmed().await
}

async fn what_judges_them_may_not_come(page: &Page<'_>) -> Result<()> {
    let (one, has_ed25519) = opened(page).await?;
    // Each is asked for once more without a word.
    page.server.first("/dist/tremplin_rdf.js", 2, &Answer::status(503));
    page.server.first(PART, 2, &Answer::status(503));
    for _ in 0..2 {
        let found = reasons(page, &one, RDFC).await?;
        ensure!(found == ["algorithm-unsupported"], "{found:?}");
        one.is("unconfirmed").await?;
        one.says("Cette signature ne peut pas être calculée ici.").await?;
    }
    // Once it comes, the badge is judged as any other.
    one.choose("badge.json", RDFC.as_bytes()).await?;
    one.is(if has_ed25519 { "issued" } else { "unconfirmed" }).await?;
    Ok(())
}
