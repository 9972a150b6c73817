//! The reader of an issuer's public key.

use super::{IssuerKey, KeyNumbers};
use crate::cursor::{Cursor, Reading, Says};
use crate::node::Node;
use crate::report::Code;

pub(super) const KEY: &[&str] =
    &["kty", "crv", "x", "y", "n", "e", "kid", "alg", "use", "key_ops", "ext", "issuer"];

/// What only a private or a secret key has (RFC 7518, sections 6.2.2, 6.3.2 and 6.4).
const PRIVATE: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// The property `key` of an issuer.
pub(super) fn key<N: Node>(issuer: &Cursor<N>, r: &mut Reading) -> Option<IssuerKey> {
    let key = issuer.optional("key")?;
    for name in PRIVATE {
        if let Some(secret) = key.optional(name) {
            // Once is enough, and what else is wrong with it matters no more.
            secret.problem(r, Code::PrivateKey, &[name]);
            return None;
        }
    }
    if !key.object(KEY, r) {
        return None;
    }
    let kind = key.required("kty", r)?.one_of(&["RSA", "EC", "OKP"], r)?;
    let (curve, algorithm) = match kind {
        0 => (None, "RS256"),
        1 => (Some("P-256"), "ES256"),
        _ => (Some("Ed25519"), "EdDSA"),
    };
    if let Some(curve) = curve {
        key.required("crv", r)?.one_of(&[curve], r)?;
    }
    let mut number =
        |name, fits| key.needed(name, Says::Form(fits, Code::InvalidKey), r).unwrap_or_default();
    let numbers = match kind {
        0 => KeyNumbers::Rsa { n: number("n", is_modulus), e: number("e", is_exponent) },
        1 => KeyNumbers::P256 { x: number("x", is_coordinate), y: number("y", is_coordinate) },
        _ => KeyNumbers::Ed25519 { x: number("x", is_coordinate) },
    };
    for (name, only) in [("alg", algorithm), ("use", "sig")] {
        if let Some(named) = key.optional(name) {
            named.one_of(&[only], r);
        }
    }
    Some(IssuerKey { numbers, kid: key.text_of("kid", r) })
}

/// Base64url without padding whose unused last bits are zero (RFC 4648, sections 3.5 and 5).
fn is_base64url(text: &str) -> bool {
    let last = text.bytes().last().unwrap_or_default();
    let whole = match text.len() % 4 {
        1 => false,
        2 => b"AQgw".contains(&last),
        3 => b"AEIMQUYcgkosw048".contains(&last),
        _ => true,
    };
    whole && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// 32 bytes.
fn is_coordinate(text: &str) -> bool {
    text.len() == 43 && is_base64url(text)
}

/// One to four bytes that are not 1.
fn is_exponent(text: &str) -> bool {
    (2..=6).contains(&text.len()) && text != "AQ" && is_base64url(text)
}

/// 2048 to 8192 bits without leading zeros: 342 digits hold 256 bytes, the first of which is to
/// have its highest bit.
fn is_modulus(text: &str) -> bool {
    let first = text.bytes().next().unwrap_or_default();
    let high = !matches!(first, b'A'..=b'Z' | b'a'..=b'f');
    (342..=1366).contains(&text.len()) && (text.len() > 342 || high) && is_base64url(text)
}
