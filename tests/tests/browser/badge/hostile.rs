//! What forgers try: each is refused with its reason in plain words, and changes nothing.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tremplin_tests::browser::Browser;
use tremplin_tests::page::Page;

use super::hand_over::WATCH;
use super::play::{Badge, EARN, badge, kept, payload, sign, signed};
use super::together::SHELF;
use crate::harness::{Scenario, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_tampered_byte),
        scenario!(a_wrong_key),
        scenario!(a_key_that_brings_a_browser_down),
        scenario!(no_algorithm_or_another_one),
        scenario!(dates_and_achievements),
        scenario!(too_large_too_deep_or_nothing),
        scenario!(pictures_that_are_none),
        scenario!(a_name_that_stands_twice),
        scenario!(markup_stays_text),
        scenario!(addresses_that_are_none).only(&[Browser::Chromium]),
        scenario!(events_that_are_none).only(&[Browser::Chromium]),
        scenario!(a_name_does_not_pass_for_an_address),
    ]
}

/// What came of a file: the badge is still to be earned, and nothing is kept.
async fn refused(page: &Page<'_>, one: &Badge<'_>, bytes: &[u8]) -> Result<Vec<String>> {
    page.run::<()>("__t.one(arguments[0]).replaceChildren()", &[json!(one.inside(".panel"))])
        .await?;
    one.choose("badge", bytes).await?;
    let reasons = one.reasons().await?;
    let nothing = reasons == ["unreadable"] || reasons.is_empty();
    one.says(if nothing { "Ce n’est pas un badge" } else { "Ce badge est refusé" }).await?;
    let state: String =
        page.value(&format!("__t.one({}).dataset.state", json!(one.inside(".state")))).await?;
    ensure!(state == "to-earn" || state == "refused", "it is {state}");
    let kept = kept(page).await?;
    ensure!(kept.is_empty(), "{kept:?}");
    Ok(reasons)
}

async fn opened<'a>(page: &'a Page<'a>, id: &str, jwks: &Value) -> Result<Badge<'a>> {
    page.server.json("/t/jwks.json", jwks);
    Badge::open(page, &badge(id)).await
}

fn base64url(text: &str) -> String {
    tremplin_credentials::base64url::encode(text.as_bytes())
}

async fn a_tampered_byte(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let good = signed(page, &payload("octet")).await?;
    let one = opened(page, "octet", &good.jwks).await?;
    let parts: Vec<&str> = good.token.split('.').collect();
    let other = payload("octet").to_string().replace("commencer", "continuer");
    let forged = format!("{}.{}.{}", parts[0], base64url(&other), parts[2]);
    ensure!(refused(page, &one, forged.as_bytes()).await? == ["bad-signature"]);
    one.says("le badge a été changé, ou signé par quelqu’un d’autre").await?;
    let event = page.event("tremplin-verified", 1).await?;
    ensure!(event.detail["standing"] == "refused", "{}", event.detail);
    page.is_unharmed().await
}

async fn a_wrong_key(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let good = signed(page, &payload("cle-fausse")).await?;
    let forger = signed(page, &payload("cle-fausse")).await?;
    let one = opened(page, "cle-fausse", &good.jwks).await?;
    ensure!(refused(page, &one, forger.token.as_bytes()).await? == ["wrong-key"]);
    // The same forger with a header that names no key: the signature does not fit the known one.
    let bare = sign(page, "ES256", &payload("cle-fausse"), &json!({ "jwk": null })).await?;
    let bare = bare.map(|signed| signed.token).unwrap_or_default();
    let reasons = refused(page, &one, bare.as_bytes()).await?;
    ensure!(!reasons.is_empty(), "a token without a key passed");
    page.is_unharmed().await
}

/// WebKit with libgcrypt crashes where it verifies with such a key.
async fn a_key_that_brings_a_browser_down(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let good = signed(page, &payload("cle-nulle")).await?;
    let one = opened(page, "cle-nulle", &good.jwks).await?;
    let body = base64url(&payload("cle-nulle").to_string());
    for x in [
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "7P_______________________________________38",
    ] {
        let jwk = json!({ "kty": "OKP", "crv": "Ed25519", "x": x });
        let header = json!({ "alg": "EdDSA", "typ": "JWT", "jwk": jwk });
        let forged = format!("{}.{body}.{}", base64url(&header.to_string()), "A".repeat(86));
        let reasons = refused(page, &one, forged.as_bytes()).await?;
        ensure!(reasons == ["weak-key"], "{x}: {reasons:?}");
    }
    one.says("La clé est trop faible ou mal faite.").await?;
    page.is_unharmed().await
}

async fn no_algorithm_or_another_one(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let good = signed(page, &payload("alg")).await?;
    let one = opened(page, "alg", &good.jwks).await?;
    let body = base64url(&payload("alg").to_string());
    for (header, reason) in [
        (json!({ "alg": "none" }), "algorithm-none"),
        (json!({ "alg": "NoNe", "typ": "JWT" }), "algorithm-none"),
        (json!({ "alg": "HS256", "typ": "JWT" }), "algorithm-not-allowed"),
        (json!({ "alg": "RS256", "typ": "JWT" }), "algorithm-confusion"),
        (json!({ "alg": "ES256", "typ": "JWT", "crit": ["x"] }), "header-critical"),
    ] {
        let signature = if reason == "algorithm-none" { "" } else { "AAAA" };
        let forged = format!("{}.{body}.{signature}", base64url(&header.to_string()));
        let reasons = refused(page, &one, forged.as_bytes()).await?;
        ensure!(reasons == [reason], "{header}: {reasons:?}");
    }
    page.is_unharmed().await
}

async fn dates_and_achievements(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let mut expired = payload("dates");
    expired["validUntil"] = json!("2026-02-01T00:00:00Z");
    expired["exp"] = json!(1_769_904_000);
    let mut early = payload("dates");
    early["validFrom"] = json!("2999-01-01T00:00:00Z");
    early["nbf"] = json!(32_472_144_000_u64);
    let mut late = payload("dates");
    late["exp"] = json!(1_769_904_000);
    for (payload, reason) in [
        (expired, "expired"),
        (early, "not-yet-valid"),
        // A token may say its end by itself.
        (late, "expired"),
        (payload("autre"), "other-achievement"),
    ] {
        let signed = signed(page, &payload).await?;
        let one = opened(page, "dates", &signed.jwks).await?;
        let reasons = refused(page, &one, signed.token.as_bytes()).await?;
        ensure!(reasons == [reason], "{reason}: {reasons:?}");
    }
    page.is_unharmed().await
}

async fn too_large_too_deep_or_nothing(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let good = signed(page, &payload("tailles")).await?;
    let one = opened(page, "tailles", &good.jwks).await?;
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let header = base64url(&json!({ "alg": "ES256" }).to_string());
    for (bytes, reason) in [
        (vec![b'e'; 600 * 1024], "too-large"),
        (deep.clone().into_bytes(), "unreadable"),
        (format!("{{\"a\":{deep}}}").into_bytes(), "too-deep"),
        (
            format!("{header}.{}.AAAA", base64url(&format!("{{\"a\":{deep}}}"))).into_bytes(),
            "too-deep",
        ),
        (b"bonjour".to_vec(), "unreadable"),
        (b"{}".to_vec(), "unreadable"),
        (json!({ "credentialSubject": {} }).to_string().into_bytes(), "not-signed"),
        (vec![0xff; 40], "unreadable"),
    ] {
        let reasons = refused(page, &one, &bytes).await?;
        ensure!(reasons == [reason], "{reason}: {reasons:?}");
    }
    page.run::<()>("__t.one(arguments[0]).replaceChildren()", &[json!(one.inside(".panel"))])
        .await?;
    // More than any badge: not even read.
    page.run::<()>(
        "const list = new DataTransfer(); list.items.add(new File([new Uint8Array(5e6)], 'x'));
         const input = __t.one(arguments[0]); input.files = list.files;
         input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));",
        &[json!(one.inside("input[type=file]"))],
    )
    .await?;
    one.says("trop grand pour un badge").await?;
    page.is_unharmed().await
}

async fn pictures_that_are_none(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let good = signed(page, &payload("images")).await?;
    let one = opened(page, "images", &good.jwks).await?;
    // A chunk that says it holds four gigabytes; a compressed one, which may unfold to anything.
    let start = &super::signed::PNG[..33];
    let bomb = [start, &[0xff, 0xff, 0xff, 0xff], b"iTXtopenbadgecredential\0\0\0\0\0"].concat();
    for (bytes, said) in [
        (bomb, "L’image est abîmée."),
        (super::signed::PNG.to_vec(), "Il n’y a pas de badge dans cette image."),
        (b"<html><script>alert(1)</script></html>".to_vec(), "une page web enregistrée"),
    ] {
        refused(page, &one, &bytes).await?;
        one.says(said).await?;
    }
    page.is_unharmed().await
}

async fn a_name_that_stands_twice(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let good = signed(page, &payload("double")).await?;
    let one = opened(page, "double", &good.jwks).await?;
    let text = payload("double").to_string();
    let twice = text.replacen("{", "{\"iss\":\"https://autre.example.org\",", 1);
    let header = base64url(&json!({ "alg": "ES256", "typ": "JWT" }).to_string());
    let forged = format!("{header}.{}.AAAA", base64url(&twice));
    let reasons = refused(page, &one, forged.as_bytes()).await?;
    ensure!(reasons == ["repeated-name"], "{reasons:?}");
    page.is_unharmed().await
}

async fn markup_stays_text(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let mut hostile = payload("balises");
    let evil = "<img src=x onerror=\"window.evil = 1\"><script>window.evil = 1</script>";
    hostile["credentialSubject"]["achievement"]["name"] = json!(evil);
    hostile["issuer"]["name"] = json!(evil);
    let signed = signed(page, &hostile).await?;
    let one = opened(page, "balises", &signed.jwks).await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    one.is("issued").await?;
    one.says("<img src=x").await?;
    ensure!(page.value::<bool>("window.evil === undefined").await?);
    page.is_unharmed().await
}

/// What begins like an address and is none is said of the badge, as anything else.
async fn addresses_that_are_none(page: &Page<'_>) -> Result<()> {
    page.show(&host("<tremplin-badge view=\"shelf\"></tremplin-badge>")).await?;
    let shelf = Badge::first(page);
    page.event("tremplin-ready", 1).await?;
    for (index, address) in ["https://[", "https://a:99999/", "https://%/", "https://1.2.3.256/"]
        .into_iter()
        .enumerate()
    {
        let good = "https://ml.example.org/emetteur";
        for (issuer, list) in [(address, good), (good, address)] {
            let mut odd = payload(&format!("adresse-{index}"));
            odd["issuer"]["id"] = json!(issuer);
            odd["iss"] = json!(issuer);
            odd["credentialStatus"] = json!({
                "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
                "statusListIndex": "5", "statusListCredential": list,
            });
            page.run::<()>(
                "__t.one(arguments[0]).replaceChildren()",
                &[json!(shelf.inside(".panel"))],
            )
            .await?;
            let signed = signed(page, &odd).await?;
            shelf.choose("badge.jwt", signed.token.as_bytes()).await?;
            page.shows(&shelf.inside(".panel h3"))
                .await
                .map_err(|error| error.context(format!("{issuer} {list}")))?;
        }
    }
    let events = page.events().await?;
    ensure!(events.iter().all(|event| event.kind != "tremplin-error"), "{events:?}");
    page.is_unharmed().await
}

/// Any script of the page may send events of these names.
async fn events_that_are_none(page: &Page<'_>) -> Result<()> {
    let one = opened(page, "evenements", &json!({ "keys": [] })).await?;
    page.run::<()>(
        "const send = (name, detail) => document.body.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
         const id = 'evenements-quiz';
         for (const odd of [{}, [id], Object.create(null), Symbol('x'), { toString: () => id }, { toString() { throw 0; } }, null, 7]) {
           send('tremplin-completed', { id: odd, scaled: 1, passed: true });
           send('tremplin-completed', { id, scaled: odd === 7 ? '1' : odd });
           send('tremplin-kept', odd);
           send('tremplin-kept', { trim: odd });
         }
         send('tremplin-completed', null);
         send('tremplin-completed', 'x');",
        &[],
    )
    .await?;
    one.is("to-earn").await?;
    page.is_unharmed().await?;
    page.run::<()>(EARN, &[json!("evenements-quiz")]).await?;
    one.is("earned").await?;
    page.is_unharmed().await
}

/// Whether nothing in a text turns the writing beside it.
const TURNS: &str = "/[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/";

/// A name that is written from right to left, and an address that reads like another one then.
async fn a_name_does_not_pass_for_an_address(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let mut hostile = payload("noms");
    let address = "https://evil.example/?nosj.reussi/gro.elpmaxe.lm//:sptth";
    hostile["iss"] = json!(address);
    hostile["issuer"]["id"] = json!(address);
    hostile["issuer"]["name"] = json!("\u{202e}noyL ed elacol noissiM");
    hostile["credentialSubject"]["achievement"]["name"] = json!("\u{2067}CV\u{2069} \u{200f}signé");
    hostile["evidence"] = json!([{ "type": ["Evidence"], "narrative": "Vu.\u{202e} .uV" }]);
    let mut signed = signed(page, &hostile).await?;
    signed.jwks["keys"][0]["issuer"] = json!(address);
    page.server.json("/t/jwks.json", &signed.jwks);
    page.show(&host(SHELF)).await?;
    let one = Badge::first(page);
    page.shows(&one.inside(".shelf")).await?;
    one.choose("badge.jwt", signed.token.as_bytes()).await?;
    page.shows(&one.inside(".shelf [data-standing=valid]")).await?;
    for place in [".panel dd", ".shelf li"] {
        let name = format!(
            "__t.all({}).some((it) => it.textContent === 'noyL ed elacol noissiM')",
            json!(one.inside(&format!("{place} [dir=auto]")))
        );
        page.until("the name stands by itself", &name).await?;
        let named = format!(
            "__t.all({}).some((it) => it.textContent === {})",
            json!(one.inside(&format!("{place} [dir=ltr]"))),
            json!(address)
        );
        page.until("so does the address", &named).await?;
    }
    one.press("Supprimer").await?;
    page.says(&one.inside(".shelf [role=status]:not(:empty)"), "Effacer").await?;
    let turned = format!("{TURNS}.test(__t.one({}).textContent)", json!(one.inside(".root")));
    ensure!(!page.value::<bool>(&turned).await?, "something turns the writing");
    page.is_accessible().await?;
    // On paper too: there it is the badge's author who is a stranger.
    let mut module = badge("papier");
    module["title"] = json!("Premiers \u{202e}pas");
    module["requires"][0]["title"] = json!("Le \u{2066}quiz");
    module["issuer"]["name"] = json!("\u{202e}noyL");
    let one = Badge::open(page, &module).await?;
    page.run::<()>(EARN, &[json!("papier-quiz")]).await?;
    one.is("earned").await?;
    page.run::<()>(WATCH, &[]).await?;
    one.press("Attestation à imprimer").await?;
    one.press("Enregistrer l’attestation").await?;
    page.until("a file is asked for", "window.asked[0]").await?;
    ensure!(
        !page.value::<bool>(&format!("{TURNS}.test(window.asked[0][1])")).await?,
        "something turns the writing of the certificate"
    );
    page.is_unharmed().await
}
