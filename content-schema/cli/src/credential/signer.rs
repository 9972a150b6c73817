//! Who signs: a private key with the profile of its issuer.

use serde_json::{Value, json};
use tremplin_author::{Lang, json as text};
use tremplin_credentials::{Jwk, base64url, date};

use super::found::Signed;
use super::keygen::no_chance;
use super::private::PrivateKey;
use super::{files, moment, proof, words};
use crate::args::Proof;
use crate::say;

/// A key and whose it is.
pub struct Signer {
    /// The key.
    pub key: PrivateKey,
    /// The issuer's profile, with an `id`.
    pub profile: Value,
}

impl Signer {
    /// Reads both files.
    ///
    /// # Errors
    /// A sentence; a key that others can read is refused, as one of another issuer is.
    pub fn read(key: &str, profile: &str, lang: Lang) -> Result<Signer, String> {
        let (private, issuer) = private(key, lang)?;
        let profile_of = files::json(profile, lang)?;
        let id = profile_of.get("id").and_then(Value::as_str).filter(|id| !id.is_empty());
        let Some(id) = id else {
            return Err(say::key::no_profile(lang, profile));
        };
        // Such a badge would be taken for a forgery wherever the key is known.
        if issuer.is_some_and(|issuer| issuer != id) {
            return Err(say::key::other_issuer(lang, key, profile));
        }
        let mut profile = profile_of;
        if profile.get("type").is_none() {
            profile["type"] = json!(["Profile"]);
        }
        Ok(Signer { key: private, profile })
    }

    /// Signs a credential.
    ///
    /// # Errors
    /// A sentence: not every key makes every proof.
    pub fn sign(&self, credential: &Value, kind: Proof, lang: Lang) -> Result<Signed, String> {
        let Some(suite) = kind.suite() else {
            let claimed = with_claims(credential);
            return token(&claimed, &self.key).map(Signed::Token).ok_or_else(|| no_chance(lang));
        };
        let Some(method) = self.method() else {
            let name = suite.name();
            return Err(say::key::eddsa(lang, name));
        };
        let created = date::text(moment::now());
        match proof::sign(credential, suite, &self.key, &method, &created) {
            Ok(signed) => Ok(Signed::Json(format!("{signed:#}"))),
            Err(reason) => {
                let why = words::reason(reason, lang);
                Err(say::issue::impossible(lang, &why))
            }
        }
    }

    /// The address of the key in a proof: the issuer's with the key itself behind `#`, which is what
    /// the vectors of 1EdTech have. `None` for keys of other kinds.
    fn method(&self) -> Option<String> {
        let public = self.key.public().to_string();
        let key = Jwk::read(&text::parse(&public).ok()?.root()).ok()?.to_multibase()?;
        let id = self.profile.get("id")?.as_str()?;
        Some(format!("{id}#{key}"))
    }
}

/// The key of a file and the id of its issuer, where the file says so.
fn private(file: &str, lang: Lang) -> Result<(PrivateKey, Option<String>), String> {
    files::only_mine(file, lang)?;
    let text = files::bytes(file, lang)?;
    if text.trim_ascii_start().starts_with(b"-----BEGIN") {
        let key = String::from_utf8(text).ok().and_then(|pem| PrivateKey::from_pem(&pem));
        return key.map(|key| (key, None)).ok_or_else(|| say::key::pem(lang, file));
    }
    let jwk = files::json(file, lang)?;
    let issuer = jwk.get("issuer").and_then(Value::as_str).map(str::to_owned);
    PrivateKey::read(&jwk).map(|key| (key, issuer)).ok_or_else(|| say::key::none(lang, file))
}

/// A credential with the claims that repeat what it says (Open Badges 3.0, section 8.2).
pub fn with_claims(credential: &Value) -> Value {
    let mut claimed = credential.clone();
    let said = |name: &str| credential.pointer(name).filter(|value| value.is_string()).cloned();
    let second = |name: &str| {
        let date = date::parse(credential.get(name)?.as_str()?)?;
        Some(Value::from(date.div_euclid(1000)))
    };
    for (claim, value) in [
        ("iss", said("/issuer/id").or(said("/issuer"))),
        ("jti", said("/id")),
        ("sub", said("/credentialSubject/id")),
        ("nbf", second("validFrom")),
        ("exp", second("validUntil")),
    ] {
        if let Some(value) = value {
            claimed[claim] = value;
        }
    }
    claimed
}

/// The compact JWS of a credential with its claims; `None` if the system gives no chance.
pub fn token(credential: &Value, key: &PrivateKey) -> Option<String> {
    let header = json!({ "alg": key.algorithm().name(), "typ": "JWT", "jwk": key.public() });
    let [header, payload] =
        [&header, credential].map(|value| base64url::encode(value.to_string().as_bytes()));
    let message = format!("{header}.{payload}");
    let signature = key.sign(message.as_bytes())?;
    Some(format!("{message}.{}", base64url::encode(&signature)))
}
