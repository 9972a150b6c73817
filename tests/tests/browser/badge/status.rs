//! Badges that may have been revoked: the issuer's list is asked for once the learner wants it.

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use tremplin_tests::page::Page;
use tremplin_tests::server::{Answer, Origin};

use super::play::{Badge, ISSUER, badge, payload};
use crate::harness::{Scenario, scenario};
use crate::play::host;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(nobody_is_asked_unasked),
        scenario!("not_revoked", |page| judged(page, "revocation", &[0], "issued", &[])),
        scenario!("revoked", |page| judged(page, "revocation", &[4711], "to-earn", &["revoked"])),
        scenario!("suspended", |page| judged(
            page,
            "suspension",
            &[4711],
            "to-earn",
            &["suspended"]
        )),
        scenario!(a_kept_badge_is_revoked_later),
        scenario!(lists_that_are_not_believed),
        scenario!(no_answer),
        scenario!(the_key_first_and_then_the_list),
        scenario!(only_over_https),
        scenario!(a_real_site_is_asked),
        scenario!(a_site_that_lets_nobody_read),
    ]
}

const LIST: &str = "https://ml.example.org/revoques";
const PLACE: usize = 4711;

/// A badge with a place in a list, the list, and a stranger's list, each signed by the page's own
/// WebCrypto.
#[derive(Deserialize)]
struct Issued {
    badge: String,
    list: String,
    forged: String,
    jwks: Value,
}

/// The payload of a badge of this id with a place in the list of this purpose.
fn revocable(id: &str, purpose: &str, list: &str) -> Value {
    let mut payload = payload(id);
    payload["credentialStatus"] = json!({
        "id": format!("{LIST}#{PLACE}"), "type": "BitstringStatusListEntry",
        "statusPurpose": purpose, "statusListIndex": PLACE.to_string(), "statusListCredential": list,
    });
    payload
}

/// A list of this purpose, as it is before its bits are in it.
fn list(purpose: &str) -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": LIST, "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": ISSUER, "validFrom": "2026-01-02T00:00:00Z",
        "credentialSubject": {
            "id": format!("{LIST}#list"), "type": "BitstringStatusList", "statusPurpose": purpose,
        },
    })
}

/// Signs both; the list has so many bytes and these bits.
async fn issue(
    page: &Page<'_>,
    badge: &Value,
    list: &Value,
    size: usize,
    set: &[usize],
) -> Result<Issued> {
    page.run_async(ISSUE, &[badge.clone(), list.clone(), json!({ "size": size, "set": set })]).await
}

const ISSUE: &str = "
    const base64url = (bytes) => {
      let text = '';
      for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
      return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    };
    const part = (value) => base64url(new TextEncoder().encode(JSON.stringify(value)));
    const kind = { name: 'ECDSA', namedCurve: 'P-256' };
    const signer = async () => {
      const keys = await crypto.subtle.generateKey(kind, true, ['sign', 'verify']);
      const { key_ops, ext, alg, ...jwk } = await crypto.subtle.exportKey('jwk', keys.publicKey);
      const sign = async (payload) => {
        const message = `${part({ alg: 'ES256', typ: 'JWT', jwk })}.${part(payload)}`;
        return `${message}.${base64url(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, new TextEncoder().encode(message)))}`;
      };
      return { jwk, sign };
    };
    const bits = new Uint8Array(c.size);
    for (const place of c.set) bits[place >> 3] |= 128 >> (place & 7);
    const zipped = new Blob([bits]).stream().pipeThrough(new CompressionStream('gzip'));
    b.credentialSubject.encodedList = `u${base64url(await new Response(zipped).arrayBuffer())}`;
    const [own, other] = [await signer(), await signer()];
    return {
      badge: await own.sign(a), list: await own.sign(b), forged: await other.sign(b),
      jwks: { keys: [{ ...own.jwk, issuer: 'https://ml.example.org/emetteur' }] },
    };";

/// What stands at https addresses; whatever else is asked there gets a 404.
async fn publish(page: &Page<'_>, answers: &[(&str, &str)]) -> Result<()> {
    let answers: Value = answers.iter().map(|(at, text)| json!([at, text])).collect();
    page.run(
        "const answers = new Map(arguments[0]);
         window.asked = [];
         window.real ??= window.fetch;
         window.fetch = async (url, options) => {
           if (!/^https?:..ml.example.org/.test(url)) return real(url, options);
           asked.push([url, { ...options, signal: !!options.signal }]);
           return answers.has(url) ? new Response(answers.get(url)) : new Response('', { status: 404 });
         };",
        &[answers],
    )
    .await
}

const PRESS: &str = "Demander à ml.example.org si ce badge est révoqué";

/// A badge that has been opened and waits for its list.
async fn waiting<'a>(page: &'a Page<'a>, id: &str, issued: &Issued) -> Result<Badge<'a>> {
    page.server.json("/t/jwks.json", &issued.jwks);
    let one = Badge::open(page, &badge(id)).await?;
    publish(page, &[(LIST, &issued.list)]).await?;
    one.choose("badge.jwt", issued.badge.as_bytes()).await?;
    one.is("unconfirmed").await?;
    ensure!(one.reasons().await? == ["status-unknown"], "{:?}", one.reasons().await?);
    Ok(one)
}

/// Presses the button and waits for another verdict than that nothing is known.
async fn ask(page: &Page<'_>, one: &Badge<'_>) -> Result<Vec<String>> {
    one.press(PRESS).await?;
    page.until(
        "there is another verdict",
        &format!(
            "!__t.all({}).some((one) => one.dataset.reason === 'status-unknown')",
            json!(one.inside(".panel [data-reason]"))
        ),
    )
    .await?;
    one.reasons().await
}

async fn nobody_is_asked_unasked(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let badge = revocable("liste", "revocation", LIST);
    let issued = issue(page, &badge, &list("revocation"), 16 * 1024, &[]).await?;
    let one = waiting(page, "liste", &issued).await?;
    one.says("L’émetteur a pu le révoquer").await?;
    one.says("ml.example.org apprendra que quelqu’un vérifie un de ses badges").await?;
    ensure!(page.value::<u32>("asked.length").await? == 0);
    page.is_accessible().await?;
    one.press(PRESS).await?;
    one.is("issued").await?;
    let asked: Value = page.value("asked").await?;
    ensure!(
        asked
            == json!([[LIST, {
                "cache": "no-cache", "credentials": "omit", "referrerPolicy": "no-referrer", "signal": true,
            }]]),
        "{asked}"
    );
    page.is_unharmed().await
}

async fn judged(
    page: &Page<'_>,
    purpose: &str,
    set: &[usize],
    state: &str,
    expected: &[&str],
) -> Result<()> {
    page.show(&host("")).await?;
    let payload = revocable("jugement", purpose, LIST);
    let issued = issue(page, &payload, &list(purpose), 16 * 1024, set).await?;
    page.server.json("/t/jwks.json", &issued.jwks);
    page.server.json("/t/badge.json", &badge("jugement"));
    // Nothing is kept: the badge is to earn still where it is refused.
    let tag = super::play::TAG.replace(" src", " resume=\"off\" src");
    page.show(&host(&tag)).await?;
    let one = Badge::first(page);
    one.is("to-earn").await?;
    publish(page, &[(LIST, &issued.list)]).await?;
    one.choose("badge.jwt", issued.badge.as_bytes()).await?;
    one.is("unconfirmed").await?;
    let found = ask(page, &one).await?;
    ensure!(found == expected, "{found:?}");
    if state == "issued" {
        one.is("issued").await?;
    } else {
        one.is("refused").await?;
        one.says("Ce badge est refusé").await?;
    }
    page.is_unharmed().await
}

async fn a_kept_badge_is_revoked_later(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let payload = revocable("plus-tard", "revocation", LIST);
    let before = issue(page, &payload, &list("revocation"), 16 * 1024, &[]).await?;
    let one = waiting(page, "plus-tard", &before).await?;
    ask(page, &one).await?;
    one.is("issued").await?;
    // At the next visit the list is not at hand any more, and says something else by then.
    page.reload().await?;
    one.is("unconfirmed").await?;
    let after = issue(page, &payload, &list("revocation"), 16 * 1024, &[PLACE]).await?;
    page.server.json(
        "/t/jwks.json",
        &json!({
            "keys": [before.jwks["keys"][0].clone(), after.jwks["keys"][0].clone()]
        }),
    );
    page.reload().await?;
    one.is("unconfirmed").await?;
    publish(page, &[(LIST, &after.list)]).await?;
    ensure!(ask(page, &one).await? == ["revoked"], "{:?}", one.reasons().await?);
    one.is("refused").await?;
    one.says("L’émetteur a révoqué ce badge.").await?;
    page.is_unharmed().await
}

async fn lists_that_are_not_believed(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let payload = revocable("fausses", "revocation", LIST);
    let mut other_issuer = list("revocation");
    other_issuer["issuer"] = json!("https://autre.example.org/emetteur");
    let mut expired = list("revocation");
    expired["validUntil"] = json!("2026-02-01T00:00:00Z");
    for (list, size, forges) in [
        (list("revocation"), 16 * 1024, true),
        (other_issuer, 16 * 1024, false),
        (expired, 16 * 1024, false),
        // Another list than the badge names, one for something else, and one that ends before.
        (list("suspension"), 16 * 1024, false),
        (list("revocation"), 100, false),
        // A bomb: 8 kB that unfold to 8 MB.
        (list("revocation"), 8 * 1024 * 1024, false),
    ] {
        let issued = issue(page, &payload, &list, size, &[]).await?;
        let one = waiting(page, "fausses", &issued).await?;
        let answer = if forges { &issued.forged } else { &issued.list };
        publish(page, &[(LIST, answer)]).await?;
        one.press(PRESS).await?;
        let event = page.event("tremplin-verified", 2).await?;
        ensure!(event.detail["standing"] == "unconfirmed", "{}", event.detail);
        one.is("unconfirmed").await?;
        let found = one.reasons().await?;
        let expected = if list["credentialSubject"]["statusPurpose"] == "suspension" {
            "status-unknown"
        } else {
            "status-list-refused"
        };
        ensure!(found == [expected], "{list}: {found:?}");
        page.run::<()>("localStorage.clear()", &[]).await?;
    }
    Ok(())
}

async fn no_answer(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let badge = revocable("silence", "revocation", LIST);
    let issued = issue(page, &badge, &list("revocation"), 16 * 1024, &[]).await?;
    let one = waiting(page, "silence", &issued).await?;
    publish(page, &[]).await?;
    one.press(PRESS).await?;
    one.says("ml.example.org n’a pas répondu. Le badge n’est pas encore confirmé.").await?;
    one.is("unconfirmed").await?;
    // It may be asked again.
    publish(page, &[(LIST, &issued.list)]).await?;
    ensure!(ask(page, &one).await?.is_empty());
    one.is("issued").await
}

async fn the_key_first_and_then_the_list(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let payload = revocable("cle-et-liste", "revocation", LIST);
    let issued = issue(page, &payload, &list("revocation"), 16 * 1024, &[PLACE]).await?;
    page.server.json("/t/badge.json", &badge("cle-et-liste"));
    page.show(&host("<tremplin-badge src=\"/t/badge.json\"></tremplin-badge>")).await?;
    let one = Badge::first(page);
    one.is("to-earn").await?;
    let keys = issued.jwks.to_string();
    publish(page, &[(LIST, &issued.list), ("https://ml.example.org/jwks.json", &keys)]).await?;
    one.choose("badge.jwt", issued.badge.as_bytes()).await?;
    one.is("unconfirmed").await?;
    ensure!(one.reasons().await? == ["issuer-not-confirmed", "status-unknown"]);
    one.press("Demander sa clé à ml.example.org").await?;
    page.until(
        "the key is known",
        &format!("__t.all({}).length === 1", json!(one.inside(".panel [data-reason]"))),
    )
    .await?;
    ensure!(ask(page, &one).await? == ["revoked"], "{:?}", one.reasons().await?);
    page.is_unharmed().await
}

async fn only_over_https(page: &Page<'_>) -> Result<()> {
    page.show(&host("")).await?;
    let address = "http://ml.example.org/revoques";
    let badge = revocable("en-clair", "revocation", address);
    let issued = issue(page, &badge, &list("revocation"), 16 * 1024, &[]).await?;
    let one = waiting(page, "en-clair", &issued).await?;
    let asks = format!(
        "__t.all({}).filter((one) => one.textContent.startsWith('Demander')).length",
        json!(one.inside(".panel button"))
    );
    ensure!(page.value::<u32>(&asks).await? == 0, "it would be asked without https");
    page.is_unharmed().await
}

/// A badge of an issuer whose keys and list are at addresses of the scenario's own https site, with an
/// element that trusts nobody yet.
async fn of_a_real_site<'a>(page: &'a Page<'a>, id: &str) -> Result<(Badge<'a>, Issued)> {
    page.show(&host("")).await?;
    let site = page.server.secure_origin();
    let (issuer, address) = (format!("{site}/t/emetteur.json"), format!("{site}/t/revoques"));
    let mut payload = revocable(id, "revocation", &address);
    let mut list = list("revocation");
    for signed in [&mut payload, &mut list] {
        *(if signed["issuer"].is_object() {
            &mut signed["issuer"]["id"]
        } else {
            &mut signed["issuer"]
        }) = json!(issuer);
    }
    payload["iss"] = json!(issuer);
    list["id"] = json!(address);
    list["credentialSubject"]["id"] = json!(format!("{address}#list"));
    let issued = issue(page, &payload, &list, 16 * 1024, &[]).await?;
    page.server.json("/t/badge.json", &badge(id));
    page.show(&host("<tremplin-badge src=\"/t/badge.json\"></tremplin-badge>")).await?;
    let one = Badge::first(page);
    one.is("to-earn").await?;
    one.choose("badge.jwt", issued.badge.as_bytes()).await?;
    one.is("unconfirmed").await?;
    Ok((one, issued))
}

/// Presses the button with which the scenario's own https site is asked.
async fn ask_site(page: &Page<'_>, one: &Badge<'_>, before: &str, after: &str) -> Result<()> {
    let site = page.server.secure_origin();
    one.press(&format!("{before}{}{after}", site.trim_start_matches("https://"))).await
}

async fn a_real_site_is_asked(page: &Page<'_>) -> Result<()> {
    let (one, issued) = of_a_real_site(page, "site").await?;
    let asked = |page: &Page<'_>| -> Vec<String> {
        let seen = page.server.seen().into_iter().filter(|seen| seen.origin == Origin::Secure);
        seen.map(|seen| format!("{} {}", seen.method, seen.path)).collect()
    };
    ensure!(asked(page).is_empty(), "it was asked unasked: {:?}", asked(page));
    page.server.json("/t/jwks.json", &issued.jwks);
    page.server.json("/t/emetteur.json", &json!({ "type": ["Profile"], "name": "ML" }));
    ask_site(page, &one, "Demander sa clé à ", "").await?;
    page.until(
        "the key is known",
        &format!("__t.all({}).length === 1", json!(one.inside(".panel [data-reason]"))),
    )
    .await?;
    ensure!(one.reasons().await? == ["status-unknown"], "{:?}", one.reasons().await?);
    page.server.always("/t/revoques", Answer::text("application/vc+jwt", &issued.list));
    ask_site(page, &one, "Demander à ", " si ce badge est révoqué").await?;
    one.is("issued").await?;
    ensure!(one.reasons().await?.is_empty());
    let expected = ["GET /t/emetteur.json", "GET /t/jwks.json", "GET /t/revoques"];
    ensure!(asked(page) == expected, "{:?}", asked(page));
    page.is_unharmed().await
}

/// Browsers keep from a page what a site does not open to all others (CORS).
async fn a_site_that_lets_nobody_read(page: &Page<'_>) -> Result<()> {
    let (one, issued) = of_a_real_site(page, "ferme").await?;
    let closed = |text: &str| {
        Answer::json(text).header("access-control-allow-origin", "https://ailleurs.example.org")
    };
    page.server.always("/t/emetteur.json", closed(&issued.jwks.to_string()));
    page.server.always("/t/jwks.json", closed(&issued.jwks.to_string()));
    ask_site(page, &one, "Demander sa clé à ", "").await?;
    one.says("n’a pas donné de clé. Le badge n’est pas encore confirmé.").await?;
    one.is("unconfirmed").await?;
    page.is_accessible().await?;
    page.is_unharmed().await
}
