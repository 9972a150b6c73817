//! Public keys (RFC 7517, RFC 7518 section 6, RFC 8037 section 2; Multikey of W3C Controlled
//! Identifiers 1.0, section 2.2.2) and what they sign with.

use tremplin_content::badge::{Issuer, KeyNumbers};
use tremplin_content::node::{Node, Shape};

use super::{Reason, base58, base64url};

/// The algorithms of Open Badges 3.0, and no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    Rs256,
    /// ECDSA with P-256 and SHA-256.
    Es256,
    /// Ed25519.
    EdDsa,
}

impl Algorithm {
    /// Every algorithm.
    pub const ALL: [Algorithm; 3] = [Algorithm::Rs256, Algorithm::Es256, Algorithm::EdDsa];

    /// The name in a header: `RS256`, `ES256`, `EdDSA`.
    pub fn name(self) -> &'static str {
        match self {
            Algorithm::Rs256 => "RS256",
            Algorithm::Es256 => "ES256",
            Algorithm::EdDsa => "EdDSA",
        }
    }

    /// The algorithm of a header's `alg`.
    ///
    /// Ed25519 is the newer name of what Open Badges 3.0 calls EdDSA (RFC 9864, section 2.2).
    ///
    /// # Errors
    /// [`Reason::AlgorithmNone`], in whatever letters, [`Reason::AlgorithmUnsupported`] for other signatures
    /// with a private and a public key, or [`Reason::AlgorithmNotAllowed`].
    pub fn from_name(name: &str) -> Result<Algorithm, Reason> {
        if name.eq_ignore_ascii_case("none") {
            return Err(Reason::AlgorithmNone);
        }
        if name == "Ed25519" {
            return Ok(Algorithm::EdDsa);
        }
        let found = Algorithm::ALL.into_iter().find(|known| known.name() == name);
        found.ok_or(if OTHERS.contains(&name) {
            Reason::AlgorithmUnsupported
        } else {
            Reason::AlgorithmNotAllowed
        })
    }
}

/// The other signatures with a public key in the registry of JOSE (IANA).
const OTHERS: [&str; 12] = [
    "RS384",
    "RS512",
    "PS256",
    "PS384",
    "PS512",
    "ES384",
    "ES512",
    "ES256K",
    "Ed448",
    "ML-DSA-44",
    "ML-DSA-65",
    "ML-DSA-87",
];

/// The numbers of a public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublicKey {
    /// Modulus and exponent, most significant byte first, without leading zeros.
    Rsa {
        /// The modulus, 2048 to 8192 bits.
        n: Vec<u8>,
        /// The exponent, odd and above 1.
        e: Vec<u8>,
    },
    /// A point on P-256. Whether it lies on the curve is for whoever verifies to say.
    P256 {
        /// Its first coordinate, 32 bytes.
        x: Vec<u8>,
        /// Its second coordinate, 32 bytes.
        y: Vec<u8>,
    },
    /// A point of Ed25519. Whether it lies on the curve is for whoever verifies to say.
    Ed25519 {
        /// 32 bytes.
        x: Vec<u8>,
    },
}

/// A public key with what is said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jwk {
    /// Its numbers.
    pub key: PublicKey,
    /// Its name, for a token to name it.
    pub kid: Option<String>,
    /// The id of the only issuer who signs with it; with `None`, it counts for every issuer. This
    /// is our own member: in a set of keys of several issuers, it keeps one of them from signing in
    /// the name of another.
    pub issuer: Option<String>,
}

/// What only a private or a secret key has.
const PRIVATE: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

impl Jwk {
    /// Reads a JSON Web Key.
    ///
    /// # Errors
    /// [`Reason::PrivateKey`] if more than the public part stands there, [`Reason::WeakKey`],
    /// [`Reason::AlgorithmConfusion`] if its own `alg`, `use` or `key_ops` is for something else, and
    /// [`Reason::KeyUnreadable`].
    pub fn read<N: Node>(node: &N) -> Result<Jwk, Reason> {
        if PRIVATE.into_iter().any(|name| node.member(name).is_some()) {
            return Err(Reason::PrivateKey);
        }
        let unreadable = Reason::KeyUnreadable;
        let text = |name: &str| node.member(name).and_then(|value| value.text());
        let bytes = |name: &str| {
            text(name).and_then(|text| base64url::decode(&text)).ok_or(Reason::KeyUnreadable)
        };
        let coordinate = |name: &str| {
            bytes(name)
                .and_then(|bytes| if bytes.len() == 32 { Ok(bytes) } else { Err(unreadable) })
        };
        let key = match (text("kty").as_deref(), text("crv").as_deref()) {
            (Some("RSA"), _) => rsa(bytes("n")?, bytes("e")?)?,
            (Some("EC"), Some("P-256")) => {
                PublicKey::P256 { x: coordinate("x")?, y: coordinate("y")? }
            }
            (Some("OKP"), Some("Ed25519")) => ed25519(coordinate("x")?)?,
            _ => return Err(unreadable),
        };
        let jwk = Jwk { key, kid: text("kid"), issuer: text("issuer") };
        let other_use = text("use").is_some_and(|purpose| purpose != "sig");
        let other_algorithm =
            text("alg").is_some_and(|name| Algorithm::from_name(&name) != Ok(jwk.algorithm()));
        let verifies = |does: &N| does.text().as_deref() == Some("verify");
        let other_acts =
            node.member("key_ops").is_some_and(|acts| !acts.elements().iter().any(verifies));
        if other_use || other_algorithm || other_acts {
            Err(Reason::AlgorithmConfusion)
        } else {
            Ok(jwk)
        }
    }

    /// Reads a set of keys (RFC 7517, section 5), or a single key.
    ///
    /// # Errors
    /// As [`Jwk::read`]; a set without a key that can be used is unreadable, or weak if one was. Keys of
    /// kinds that are not used here are left out, as the RFC asks, and so are weak ones beside good ones; a
    /// private key spoils the set.
    pub fn read_set<N: Node>(node: &N) -> Result<Vec<Jwk>, Reason> {
        let Some(keys) = node.member("keys") else { return Ok(vec![Jwk::read(node)?]) };
        if keys.shape() != Shape::List {
            return Err(Reason::KeyUnreadable);
        }
        let (mut read, mut fault) = (Vec::new(), Reason::KeyUnreadable);
        for key in keys.elements() {
            match Jwk::read(&key) {
                Ok(jwk) => read.push(jwk),
                Err(Reason::PrivateKey) => return Err(Reason::PrivateKey),
                Err(Reason::WeakKey) => fault = Reason::WeakKey,
                Err(_) => {}
            }
        }
        if read.is_empty() { Err(fault) } else { Ok(read) }
    }

    /// Reads a key of Ed25519 as did:key and Multikey write it, `z6Mk…`; it counts for `issuer` only.
    ///
    /// # Errors
    /// [`Reason::KeyUnreadable`] or [`Reason::WeakKey`].
    pub fn from_multibase(text: &str, issuer: Option<&str>) -> Result<Jwk, Reason> {
        let bytes = text.strip_prefix('z').and_then(base58::decode);
        // 0xed as a varint: the multicodec name of ed25519-pub.
        let x = bytes.as_deref().and_then(|bytes| bytes.strip_prefix(&[0xed, 0x01]));
        let x = x.filter(|x| x.len() == 32).ok_or(Reason::KeyUnreadable)?;
        Ok(Jwk { key: ed25519(x.to_vec())?, kid: None, issuer: issuer.map(str::to_owned) })
    }

    /// The key as [`from_multibase`](Jwk::from_multibase) reads it; `None` for other kinds of keys.
    pub fn to_multibase(&self) -> Option<String> {
        let PublicKey::Ed25519 { x } = &self.key else { return None };
        let mut text = String::from("z");
        text.push_str(&base58::encode(&[&[0xed, 0x01], x.as_slice()].concat()));
        Some(text)
    }

    /// The only algorithm that the key is used with.
    pub fn algorithm(&self) -> Algorithm {
        match self.key {
            PublicKey::Rsa { .. } => Algorithm::Rs256,
            PublicKey::P256 { .. } => Algorithm::Es256,
            PublicKey::Ed25519 { .. } => Algorithm::EdDsa,
        }
    }
}

/// The keys that count for an issuer.
pub(super) fn of_issuer<'a>(keys: &'a [Jwk], issuer: &str) -> impl Iterator<Item = &'a Jwk> {
    keys.iter().filter(move |key| key.issuer.as_ref().is_none_or(|known| known == issuer))
}

/// The issuer's key that is meant; of several, the one for the algorithm.
pub(super) fn find<'a>(
    keys: &'a [Jwk],
    issuer: &str,
    algorithm: Algorithm,
    mut is_meant: impl FnMut(&Jwk) -> bool,
) -> Result<&'a Jwk, Reason> {
    // Any of the issuer's keys tells that it is an issuer who is trusted.
    let (mut any, mut other) = (false, None);
    for key in of_issuer(keys, issuer) {
        any = true;
        if is_meant(key) {
            if key.algorithm() == algorithm {
                return Ok(key);
            }
            other = other.or(Some(key));
        }
    }
    other.ok_or(if any { Reason::WrongKey } else { Reason::UnknownIssuer })
}

fn rsa(n: Vec<u8>, e: Vec<u8>) -> Result<PublicKey, Reason> {
    let leading = |bytes: &[u8]| bytes.first().is_none_or(|byte| *byte == 0);
    if leading(&n) || leading(&e) {
        return Err(Reason::KeyUnreadable);
    }
    let odd = |bytes: &[u8]| bytes.last().is_some_and(|byte| byte & 1 == 1);
    let full = n.len() > 256 || n.len() == 256 && n.first().is_some_and(|byte| *byte >= 0x80);
    if !full || n.len() > 1024 || e.len() > 4 || e == [1] || !odd(&n) || !odd(&e) {
        return Err(Reason::WeakKey);
    }
    Ok(PublicKey::Rsa { n, e })
}

/// WebKit with libgcrypt goes down with the whole page where it verifies with a point whose coordinate
/// is less than 2^192 or the prime less one: points that honest tools make less than once in 2^60 keys,
/// the neutral one among them.
fn ed25519(x: Vec<u8>) -> Result<PublicKey, Reason> {
    let unsigned = |byte: &u8| byte & 0x7f;
    let [low, middle @ .., high] = x.as_slice() else { return Err(Reason::KeyUnreadable) };
    let small = middle.iter().skip(23).all(|byte| *byte == 0) && unsigned(high) == 0;
    let last = *low >= 0xec && middle.iter().all(|byte| *byte == 0xff) && unsigned(high) == 0x7f;
    if small || last { Err(Reason::WeakKey) } else { Ok(PublicKey::Ed25519 { x }) }
}

/// The key that a badge's own module names for its issuer, to be trusted for that issuer alone.
///
/// Who trusts it trusts whoever wrote the module; a site that shows modules of others pins the keys
/// itself.
pub fn issuer_key(issuer: &Issuer) -> Option<Jwk> {
    let key = issuer.key.as_ref()?;
    let bytes = |text: &str| base64url::decode(text);
    let numbers = match &key.numbers {
        KeyNumbers::Rsa { n, e } => PublicKey::Rsa { n: bytes(n)?, e: bytes(e)? },
        KeyNumbers::P256 { x, y } => PublicKey::P256 { x: bytes(x)?, y: bytes(y)? },
        KeyNumbers::Ed25519 { x } => PublicKey::Ed25519 { x: bytes(x)? },
    };
    // A key for every issuer would be worth more than its owner.
    Some(Jwk { key: numbers, kid: key.kid.clone(), issuer: Some(issuer.id.clone()?) })
}

#[cfg(test)]
mod tests;
