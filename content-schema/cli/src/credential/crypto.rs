//! Verifying signatures: RS256, ES256 and EdDSA by the RustCrypto crates.

use std::ops::RangeInclusive;

use ed25519_dalek as ed25519;
use p256::ecdsa;
use rsa::BoxedUint;
use rsa::pkcs1v15;
use rsa::signature::Verifier;
use sha2::Sha256;
use tremplin_credentials::{Answer, PublicKey, Question};

/// How many bits an RSA key has.
const BITS: RangeInclusive<usize> = 2048..=8192;

/// Whether the signature fits. A key that is none, such as a point beside its curve, fits nothing.
pub fn answer(question: &Question) -> Answer {
    match fits(&question.key.key, question.message, question.signature) {
        Some(()) => Answer::Good,
        None => Answer::Bad,
    }
}

/// `Some` if the signature fits the message and the key.
pub fn fits(key: &PublicKey, message: &[u8], signature: &[u8]) -> Option<()> {
    match key {
        PublicKey::Rsa { n, e } => {
            let key = rsa::PublicKey::new_with_size_limits(number(n)?, number(e)?, BITS).ok()?;
            let key = pkcs1v15::VerifyingKey::<Sha256>::new(key);
            key.verify(message, &pkcs1v15::Signature::try_from(signature).ok()?).ok()
        }
        PublicKey::P256 { x, y } => {
            // An uncompressed point (SEC 1, section 2.3.3).
            let point = [&[4], x.as_slice(), y].concat();
            let key = ecdsa::VerifyingKey::from_sec1_bytes(&point).ok()?;
            key.verify(message, &ecdsa::Signature::from_slice(signature).ok()?).ok()
        }
        PublicKey::Ed25519 { x } => {
            let key = ed25519::VerifyingKey::from_bytes(x.as_slice().try_into().ok()?).ok()?;
            // Strict: a key of small order would fit more than one message.
            key.verify_strict(message, &ed25519::Signature::from_slice(signature).ok()?).ok()
        }
    }
}

/// A number of RSA, most significant byte first.
pub fn number(bytes: &[u8]) -> Option<BoxedUint> {
    BoxedUint::from_be_slice(bytes, u32::try_from(bytes.len() * 8).ok()?).ok()
}
