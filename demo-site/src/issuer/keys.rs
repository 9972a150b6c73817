//! Keys for RS256, ES256 and EdDSA: what is written about them, and what WebCrypto does with them.
//!
//! Sources: RFC 7517 and 7518 (JWK), RFC 8037 (Ed25519), RFC 7638 (thumbprint), Web Cryptography
//! Level 2 (W3C).

mod crypto;

pub use crypto::{Pair, available, generate, import, is_there, sign, thumbprint, verify};

use serde_json::{Map, Value, json};
use tremplin_credentials::{Algorithm, Jwk, PublicKey, base64url};

use tremplin_author::json as text;
use tremplin_content::badge::Issuer;
use tremplin_credentials::issue::profile;

/// Why there is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser gives this page no WebCrypto: the address is not a secure one.
    NoCrypto,
    /// The browser does not know the algorithm.
    Unsupported,
    /// The file holds no private key, or none of RS256, ES256, EdDSA.
    NotAKey,
    /// The file holds a private key in another form than PKCS#8, or one with a password.
    OtherForm,
    /// An RSA key of less than 2048 bits.
    Weak,
    /// The parts of the key do not belong together.
    Damaged,
}

/// For which issuer a file says that its key is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owner {
    /// The address that names it: the member `issuer`.
    pub id: Option<String>,
    /// Its profile: the member `profile`, which older files do not have.
    pub profile: Option<Issuer>,
}

/// What a file with a private key may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
enum FileForm {
    /// A JSON Web Key with all its numbers, and for which issuer it is.
    Jwk { algorithm: Algorithm, private: Value, owner: Box<Owner> },
    /// PKCS#8 (RFC 5958), not yet read.
    Pkcs8(Vec<u8>),
}

/// The kind and curve of an algorithm's keys.
const fn kind(algorithm: Algorithm) -> (&'static str, Option<&'static str>) {
    match algorithm {
        Algorithm::Rs256 => ("RSA", None),
        Algorithm::Es256 => ("EC", Some("P-256")),
        Algorithm::EdDsa => ("OKP", Some("Ed25519")),
    }
}

const fn public_numbers(algorithm: Algorithm) -> &'static [&'static str] {
    match algorithm {
        Algorithm::Rs256 => &["e", "n"],
        Algorithm::Es256 => &["x", "y"],
        Algorithm::EdDsa => &["x"],
    }
}

const fn private_numbers(algorithm: Algorithm) -> &'static [&'static str] {
    match algorithm {
        Algorithm::Rs256 => &["p", "q", "dp", "dq", "qi", "d"],
        Algorithm::Es256 | Algorithm::EdDsa => &["d"],
    }
}

/// A JSON Web Key with these numbers alone; `None` where one is missing.
fn only(jwk: &Value, algorithm: Algorithm, names: &[&[&str]]) -> Option<Value> {
    let (kty, crv) = kind(algorithm);
    let mut members = Map::new();
    members.insert("kty".to_owned(), kty.into());
    members.extend(crv.map(|crv| ("crv".to_owned(), crv.into())));
    for name in names.iter().copied().flatten() {
        let number = jwk.get(name)?.as_str().filter(|text| !text.is_empty())?;
        members.insert((*name).to_owned(), number.into());
    }
    Some(Value::Object(members))
}

/// The public part of a JSON Web Key.
fn public_part(jwk: &Value, algorithm: Algorithm) -> Option<Value> {
    only(jwk, algorithm, &[public_numbers(algorithm)])
}

/// All of a private JSON Web Key that is needed to sign.
fn private_part(jwk: &Value, algorithm: Algorithm) -> Option<Value> {
    only(jwk, algorithm, &[public_numbers(algorithm), private_numbers(algorithm)])
}

/// What a verifier reads of a public key.
pub fn read(public: &Value) -> Result<Jwk, Trouble> {
    let document = text::parse(&public.to_string()).map_err(|_| Trouble::NotAKey)?;
    Jwk::read(&document.root()).map_err(|reason| match reason {
        tremplin_credentials::Reason::WeakKey => Trouble::Weak,
        _ => Trouble::NotAKey,
    })
}

/// The JSON Web Key of a public key's numbers.
fn write(key: &PublicKey) -> Value {
    let text = |bytes: &[u8]| base64url::encode(bytes);
    match key {
        PublicKey::Rsa { n, e } => json!({ "kty": "RSA", "e": text(e), "n": text(n) }),
        PublicKey::P256 { x, y } => {
            json!({ "kty": "EC", "crv": "P-256", "x": text(x), "y": text(y) })
        }
        PublicKey::Ed25519 { x } => json!({ "kty": "OKP", "crv": "Ed25519", "x": text(x) }),
    }
}

/// The text whose SHA-256 digest names a public key (RFC 7638, section 3).
fn canonical(public: &Value) -> String {
    let mut members: Vec<_> = public.as_object().into_iter().flatten().collect();
    members.sort_by_key(|(name, _)| *name);
    let sorted: Map<_, _> =
        members.into_iter().map(|(name, value)| (name.clone(), value.clone())).collect();
    Value::Object(sorted).to_string()
}

/// A key file in the form of `tremplin keygen`: the numbers, its name, algorithm and issuer.
fn described(numbers: &Value, kid: &str, algorithm: Algorithm, issuer: &str) -> Value {
    let mut jwk = numbers.clone();
    jwk["kid"] = kid.into();
    jwk["alg"] = algorithm.name().into();
    jwk["issuer"] = issuer.into();
    jwk
}

/// The public key as it is published: for `jwks.json` and for the badge's module.
pub fn published(public: &Value, kid: &str, algorithm: Algorithm, issuer: &str) -> Value {
    let mut jwk = described(public, kid, algorithm, issuer);
    jwk["use"] = "sig".into();
    jwk
}

/// The text of the backup of a private key, in the form of `tremplin keygen`: the key, and in a member
/// that others ignore (RFC 7517, section 4) the issuer's profile.
pub fn backup(private: &Value, kid: &str, algorithm: Algorithm, issuer: &Issuer) -> String {
    let id = issuer.id.as_deref().unwrap_or_default();
    let mut jwk = described(private, kid, algorithm, id);
    if let Some(profile) = profile(issuer) {
        jwk["profile"] = profile;
    }
    pretty(&jwk)
}

fn owner(jwk: &Value) -> Owner {
    let profile = jwk.get("profile").and_then(super::read_profile);
    let own = |issuer: &Issuer| jwk.get("issuer").and_then(Value::as_str) == issuer.id.as_deref();
    Owner {
        id: jwk.get("issuer").and_then(Value::as_str).map(str::to_owned),
        profile: profile.filter(own),
    }
}

/// JSON for a file that people open.
pub fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// What a file holds that is said to be a private key.
fn file_form(file: &str) -> Result<FileForm, Trouble> {
    let file = file.trim_start_matches('\u{feff}').trim();
    if file.starts_with('{') {
        let jwk: Value = serde_json::from_str(file).map_err(|_| Trouble::NotAKey)?;
        let member = |name: &str| jwk.get(name).and_then(Value::as_str);
        let fits = |algorithm: &Algorithm| {
            kind(*algorithm) == (member("kty").unwrap_or_default(), member("crv"))
        };
        let algorithm = Algorithm::ALL.into_iter().find(fits).ok_or(Trouble::NotAKey)?;
        if member("alg").is_some_and(|name| name != algorithm.name()) {
            return Err(Trouble::NotAKey);
        }
        let private = private_part(&jwk, algorithm).ok_or(Trouble::NotAKey)?;
        return Ok(FileForm::Jwk { algorithm, private, owner: Box::new(owner(&jwk)) });
    }
    let (_, rest) = file.split_once("-----BEGIN ").ok_or(Trouble::NotAKey)?;
    let (label, rest) = rest.split_once("-----").ok_or(Trouble::NotAKey)?;
    match label {
        "PRIVATE KEY" => {}
        "RSA PRIVATE KEY" | "EC PRIVATE KEY" | "ENCRYPTED PRIVATE KEY" => {
            return Err(Trouble::OtherForm);
        }
        _ => return Err(Trouble::NotAKey),
    }
    let (body, _) = rest.split_once("-----END PRIVATE KEY-----").ok_or(Trouble::Damaged)?;
    // Base64 of RFC 7468 in the alphabet of RFC 4648, section 5.
    let body: String = body
        .chars()
        .filter(|c| !c.is_ascii_whitespace())
        .map(|c| match c {
            '+' => '-',
            '/' => '_',
            other => other,
        })
        .collect();
    let bytes = base64url::decode(body.trim_end_matches('=')).ok_or(Trouble::Damaged)?;
    Ok(FileForm::Pkcs8(bytes))
}

#[cfg(test)]
mod tests;
