//! The reader of an issuer's public key.

use super::{IssuerKey, KeyNumbers};
use crate::cursor::{Cursor, Reading};
use crate::node::Node;
use crate::report::Code;

pub(super) const KEY: &[&str] =
    &["kty", "crv", "x", "y", "n", "e", "kid", "alg", "use", "key_ops", "ext", "issuer"];

/// What only a private or a secret key has (RFC 7518, sections 6.2.2, 6.3.2 and 6.4).
const PRIVATE: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// The property `key` of an issuer.
pub(super) fn key<N: Node>(issuer: &Cursor<N>, r: &mut Reading) -> Option<IssuerKey> {
    let key = issuer.optional("key")?;
    let secret = PRIVATE.into_iter().find_map(|name| Some((name, key.optional(name)?)));
    if let Some((name, secret)) = secret {
        // Once is enough, and what else is wrong with it matters no more.
        secret.problem(r, Code::PrivateKey, &[name]);
        return None;
    }
    if !key.object(KEY, r) {
        return None;
    }
    let kind = key.required("kty", r)?.one_of(&["RSA", "EC", "OKP"], r)?;
    let (algorithm, numbers) = match kind {
        0 => {
            let n = number(&key, "n", is_modulus, r);
            let e = number(&key, "e", |e| (2..=6).contains(&e.len()) && e != "AQ", r);
            ("RS256", KeyNumbers::Rsa { n: n?, e: e? })
        }
        1 => {
            curve(&key, "P-256", r)?;
            let [x, y] = ["x", "y"].map(|name| number(&key, name, is_coordinate, r));
            ("ES256", KeyNumbers::P256 { x: x?, y: y? })
        }
        _ => {
            curve(&key, "Ed25519", r)?;
            ("EdDSA", KeyNumbers::Ed25519 { x: number(&key, "x", is_coordinate, r)? })
        }
    };
    if let Some(named) = key.optional("alg") {
        named.one_of(&[algorithm], r)?;
    }
    if let Some(purpose) = key.optional("use") {
        purpose.one_of(&["sig"], r)?;
    }
    Some(IssuerKey { numbers, kid: key.text_of("kid", r) })
}

fn curve<N: Node>(key: &Cursor<N>, name: &str, r: &mut Reading) -> Option<usize> {
    key.required("crv", r)?.one_of(&[name], r)
}

fn number<N: Node>(
    key: &Cursor<N>,
    name: &'static str,
    fits: fn(&str) -> bool,
    r: &mut Reading,
) -> Option<String> {
    let member = key.required(name, r)?;
    let text = member.text(r)?;
    if is_base64url(&text) && fits(&text) {
        return Some(text);
    }
    member.problem(r, Code::InvalidKey, &[name]);
    None
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
    text.len() == 43
}

/// 2048 to 8192 bits without leading zeros: 342 digits hold 256 bytes, the first of which is to
/// have its highest bit.
fn is_modulus(text: &str) -> bool {
    let first = text.bytes().next().unwrap_or_default();
    let high = !matches!(first, b'A'..=b'Z' | b'a'..=b'f');
    (342..=1366).contains(&text.len()) && (text.len() > 342 || high)
}
