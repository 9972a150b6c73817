//! A learner in front of a badge.

use anyhow::{Result, ensure};
use serde_json::{Map, Value, json};
use tremplin_tests::page::Page;

use crate::modules::Reply;
use crate::play::{Quiz, host};

/// A quiz of the page, `arguments[0]`, was passed, says whoever shows it.
pub const EARN: &str = "document.body.dispatchEvent(new CustomEvent('tremplin-completed', { bubbles: true, detail: { id: arguments[0], scaled: 0.9, passed: true } }))";

/// The tag that shows `/t/badge.json`, trusting the keys in `/t/jwks.json`.
pub const TAG: &str =
    "<tremplin-badge src=\"/t/badge.json\" issuers=\"/t/jwks.json\"></tremplin-badge>";

/// Who signs in these scenarios.
pub const ISSUER: &str = "https://ml.example.org/emetteur";

/// A badge for a quiz of one question, passed at 80 percent, and a sitting of a deck.
pub fn badge(id: &str) -> Value {
    json!({
        "kind": "badge", "id": id, "lang": "fr", "title": "Premiers pas",
        "description": "Sait comment commencer sa recherche.",
        "criteria": "Réussir **le quiz** et faire une séance de cartes.",
        "issuer": { "id": ISSUER, "name": "Mission locale des tests" },
        "requires": [{ "kind": "quiz", "id": format!("{id}-quiz"), "title": "Le quiz", "score": 80,
                       "href": "/t/quiz.html" }],
    })
}

/// The quiz that [`badge`] asks for.
pub fn quiz(id: &str) -> Value {
    json!({
        "kind": "quiz", "id": format!("{id}-quiz"), "lang": "fr", "title": "Le quiz",
        "items": [{ "kind": "true-false", "id": "page", "prompt": "Un CV tient sur une page.", "answer": true }],
    })
}

/// Works through the quiz on the page.
pub async fn works_through(page: &Page<'_>, right: bool) -> Result<()> {
    let quiz = Quiz::first(page);
    quiz.play(&[("page", Reply::Say(right))]).await?;
    quiz.reaches("results").await
}

/// A badge on the page.
#[derive(Clone)]
pub struct Badge<'a> {
    pub page: &'a Page<'a>,
    at: String,
}

impl<'a> Badge<'a> {
    /// The first badge of the page.
    pub fn first(page: &'a Page<'a>) -> Self {
        Self::at(page, "tremplin-badge")
    }

    /// The badge that `selector` names.
    pub fn at(page: &'a Page<'a>, selector: &str) -> Self {
        Self { page, at: selector.to_owned() }
    }

    /// `module` on a page of its own.
    pub async fn open(page: &'a Page<'a>, module: &Value) -> Result<Self> {
        page.server.json("/t/badge.json", module);
        page.show(&host(TAG)).await?;
        let badge = Self::first(page);
        page.shows(&badge.inside(".state")).await?;
        Ok(badge)
    }

    /// A selector inside the badge.
    pub fn inside(&self, selector: &str) -> String {
        format!("{} >>> {selector}", self.at)
    }

    /// Waits until it is in this state.
    pub async fn is(&self, state: &str) -> Result<()> {
        self.page.shows(&self.inside(&format!(".state[data-state={state}]"))).await
    }

    /// Waits until `text` is somewhere in it.
    pub async fn says(&self, text: &str) -> Result<()> {
        self.page.says(&self.inside(".root"), text).await
    }

    /// Presses the button, or opens the summary, that reads `text`.
    pub async fn press(&self, text: &str) -> Result<()> {
        self.page.click_text(&self.inside("button, summary"), text).await
    }

    /// Chooses a file of this name with these bytes, as the browser's own window would. The field for
    /// it is there once the options have been opened.
    pub async fn choose(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let field = format!("__t.all({}).length", json!(self.inside("input[type=file]")));
        if self.page.value::<u32>(&field).await? == 0 {
            self.press("Options").await?;
            self.page.until("there is a field for files", &field).await?;
        }
        self.page
            .run::<()>(
                "const input = __t.one(arguments[0]);
                 const list = new DataTransfer();
                 list.items.add(new File([Uint8Array.from(arguments[2])], arguments[1]));
                 input.files = list.files;
                 input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));",
                &[json!(self.inside("input[type=file]")), json!(name), json!(bytes)],
            )
            .await
    }

    /// The reasons that stand in the panel, once it says how a badge stands.
    pub async fn reasons(&self) -> Result<Vec<String>> {
        self.page.shows(&self.inside(".panel h3")).await?;
        let reasons = json!(self.inside(".panel [data-reason]"));
        self.page.value(&format!("__t.all({reasons}).map((one) => one.dataset.reason)")).await
    }
}

/// What this site keeps for badges.
pub async fn kept(page: &Page<'_>) -> Result<Map<String, Value>> {
    page.value(
        "Object.fromEntries(Object.entries(localStorage).filter(([key]) => /^tremplin:(badge|completed):/.test(key)))",
    )
    .await
}

/// Changes the signature of the credential that the device keeps for the badge of this id.
pub async fn forge(page: &Page<'_>, id: &str) -> Result<()> {
    page.run(
        "const key = 'tremplin:badge:' + arguments[0]; const kept = JSON.parse(localStorage.getItem(key));
         const [header, payload, signature] = kept.credential.split('.');
         kept.credential = [header, payload, (signature[0] === 'A' ? 'B' : 'A') + signature.slice(1)].join('.');
         localStorage.setItem(key, JSON.stringify(kept));",
        &[json!(id)],
    )
    .await
}

/// A token that the page's own WebCrypto has signed: nothing of Tremplin has a hand in it.
#[derive(Clone, Debug)]
pub struct Signed {
    pub token: String,
    /// The public key, as a set of one that belongs to [`ISSUER`].
    pub jwks: Value,
}

/// What a good credential for a badge of this id says.
pub fn payload(id: &str) -> Value {
    let achievement = format!("{ISSUER}#{id}");
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": "urn:uuid:0f1c9a52-3c55-4c6e-8f5a-6a3c6f0b9a10",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": { "id": ISSUER, "type": ["Profile"], "name": "Mission locale des tests" },
        "validFrom": "2026-01-02T00:00:00Z",
        "name": "Premiers pas",
        "credentialSubject": {
            "id": "urn:uuid:5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10", "type": ["AchievementSubject"],
            "achievement": {
                "id": achievement, "type": ["Achievement"], "name": "Premiers pas",
                "description": "Sait comment commencer.", "criteria": { "narrative": "Le quiz." },
            },
        },
        "iss": ISSUER, "jti": "urn:uuid:0f1c9a52-3c55-4c6e-8f5a-6a3c6f0b9a10",
        "sub": "urn:uuid:5f0c2c9e-1b7d-4a3e-9c55-8d2f6f6f1a10", "nbf": 1_767_312_000,
    })
}

/// Signs `payload` with a new key of this algorithm; `None` where the browser has no such keys.
/// Whatever `header` says stands there instead.
pub async fn sign(
    page: &Page<'_>,
    algorithm: &str,
    payload: &Value,
    header: &Value,
) -> Result<Option<Signed>> {
    let all: Option<(Vec<String>, Value)> =
        page.run_async(SIGN, &[json!(algorithm), json!([payload]), header.clone()]).await?;
    Ok(all.and_then(|(tokens, jwks)| Some(Signed { token: tokens.into_iter().next()?, jwks })))
}

/// Signs each of `payloads` with one new key: the tokens, and the public key as [`Signed`] has it.
pub async fn signed_by_one(page: &Page<'_>, payloads: &[Value]) -> Result<(Vec<String>, Value)> {
    page.run_async(SIGN, &[json!("ES256"), json!(payloads), json!({})]).await
}

/// As [`sign`], with an algorithm that every browser has.
pub async fn signed(page: &Page<'_>, payload: &Value) -> Result<Signed> {
    let signed = sign(page, "ES256", payload, &json!({})).await?;
    ensure!(signed.is_some(), "the browser has no ES256");
    Ok(signed.unwrap_or_else(|| unreachable!()))
}

const SIGN: &str = "
    const kinds = {
      RS256: [{ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) }],
      ES256: [{ name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-256' }],
      EdDSA: [{ name: 'Ed25519' }],
    };
    const base64url = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    const part = (value) => base64url(new TextEncoder().encode(JSON.stringify(value)));
    const [kind, how = kind] = kinds[a];
    let keys;
    try {
      keys = await crypto.subtle.generateKey(kind, true, ['sign', 'verify']);
    } catch {
      return null;
    }
    const { key_ops, ext, alg, ...jwk } = await crypto.subtle.exportKey('jwk', keys.publicKey);
    const tokens = [];
    for (const payload of b) {
      const message = `${part({ alg: a, typ: 'JWT', jwk, ...c })}.${part(payload)}`;
      const signature = await crypto.subtle.sign(how, keys.privateKey, new TextEncoder().encode(message));
      tokens.push(`${message}.${base64url(signature)}`);
    }
    return [tokens, { keys: [{ ...jwk, issuer: 'https://ml.example.org/emetteur' }] }];";
