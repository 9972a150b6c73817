//! Private keys: made, kept as JSON Web Keys (RFC 7517, RFC 7518 section 6, RFC 8037), read from PEM
//! files besides (PKCS#8, RFC 5958 and RFC 7468), signed with.

use ed25519_dalek as ed25519;
use ed25519_dalek::pkcs8::DecodePrivateKey;
use getrandom::SysRng;
use p256::ecdsa;
use rsa::BoxedUint;
use rsa::pkcs1v15;
use rsa::signature::{RandomizedSigner, SignatureEncoding, Signer};
use rsa::traits::{PrivateKeyParts, PublicKeyParts};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use tremplin_credentials::{Algorithm, base64url};

use super::crypto::number;

/// Bits of a new RSA key: what most verifiers expect, and NIST SP 800-57 allows beyond 2030.
const BITS: usize = 3072;

/// A key that signs.
pub enum PrivateKey {
    /// For RS256.
    Rsa(Box<rsa::PrivateKey>),
    /// For ES256.
    P256(ecdsa::SigningKey),
    /// For EdDSA.
    Ed25519(ed25519::SigningKey),
}

impl PrivateKey {
    /// A new key from the system's chance; `None` if the system gives none.
    pub fn generate(algorithm: Algorithm) -> Option<PrivateKey> {
        Some(match algorithm {
            Algorithm::Rs256 => {
                PrivateKey::Rsa(Box::new(rsa::PrivateKey::new(&mut SysRng, BITS).ok()?))
            }
            Algorithm::Es256 => loop {
                // Nearly every number of 32 bytes is a key of P-256.
                if let Ok(key) = ecdsa::SigningKey::from_slice(&chance::<32>()?) {
                    break PrivateKey::P256(key);
                }
            },
            Algorithm::EdDsa => PrivateKey::Ed25519(ed25519::SigningKey::from_bytes(&chance()?)),
        })
    }

    /// Reads a private JSON Web Key; `None` if it is none, or its parts do not belong together.
    pub fn read(jwk: &Value) -> Option<PrivateKey> {
        let text = |name: &str| jwk.get(name).and_then(Value::as_str);
        let bytes = |name: &str| base64url::decode(text(name)?);
        let key = match (text("kty")?, text("crv")) {
            ("RSA", _) => {
                let numbers = |name: &str| number(&bytes(name)?);
                let primes = vec![numbers("p")?, numbers("q")?];
                let key = rsa::PrivateKey::from_components(
                    numbers("n")?,
                    numbers("e")?,
                    numbers("d")?,
                    primes,
                );
                PrivateKey::Rsa(Box::new(key.ok()?))
            }
            ("EC", Some("P-256")) => {
                PrivateKey::P256(ecdsa::SigningKey::from_slice(&bytes("d")?).ok()?)
            }
            ("OKP", Some("Ed25519")) => {
                let seed = bytes("d")?.try_into().ok()?;
                PrivateKey::Ed25519(ed25519::SigningKey::from_bytes(&seed))
            }
            _ => return None,
        };
        // What is published has to be what was signed with.
        let public = key.public();
        let same = public.as_object()?.iter().all(|(name, value)| jwk.get(name) == Some(value));
        same.then_some(key)
    }

    /// Reads a PEM file with a key in PKCS#8, not encrypted; `None` if it is none, or of another kind.
    pub fn from_pem(pem: &str) -> Option<PrivateKey> {
        let pem = pem.trim();
        if let Ok(key) = ed25519::SigningKey::from_pkcs8_pem(pem) {
            return Some(PrivateKey::Ed25519(key));
        }
        if let Ok(key) = ecdsa::SigningKey::from_pkcs8_pem(pem) {
            return Some(PrivateKey::P256(key));
        }
        let key = rsa::PrivateKey::from_pkcs8_pem(pem).ok()?;
        Some(PrivateKey::Rsa(Box::new(key)))
    }

    /// What it signs with.
    pub fn algorithm(&self) -> Algorithm {
        match self {
            PrivateKey::Rsa(_) => Algorithm::Rs256,
            PrivateKey::P256(_) => Algorithm::Es256,
            PrivateKey::Ed25519(_) => Algorithm::EdDsa,
        }
    }

    /// The public key as a JSON Web Key with its numbers only.
    pub fn public(&self) -> Value {
        match self {
            PrivateKey::Rsa(key) => {
                json!({ "kty": "RSA", "e": encode(key.e()), "n": encode(key.n().as_ref()) })
            }
            PrivateKey::P256(key) => {
                let point = key.verifying_key().to_sec1_point(false);
                let coordinate = |from: usize| {
                    let bytes = point.as_bytes().get(from..from + 32).unwrap_or_default();
                    base64url::encode(bytes)
                };
                json!({ "kty": "EC", "crv": "P-256", "x": coordinate(1), "y": coordinate(33) })
            }
            PrivateKey::Ed25519(key) => {
                let x = base64url::encode(key.verifying_key().as_bytes());
                json!({ "kty": "OKP", "crv": "Ed25519", "x": x })
            }
        }
    }

    /// The private key as a JSON Web Key.
    pub fn private(&self) -> Value {
        let mut jwk = self.public();
        let secret = match self {
            PrivateKey::Rsa(key) => {
                for (name, prime) in ["p", "q"].into_iter().zip(key.primes()) {
                    jwk[name] = encode(prime.as_ref()).into();
                }
                for (name, number) in [("dp", key.dp()), ("dq", key.dq())] {
                    jwk[name] = number.map(encode).into();
                }
                jwk["qi"] = key.crt_coefficient().as_ref().map(encode).into();
                encode(key.d())
            }
            PrivateKey::P256(key) => base64url::encode(&key.to_bytes()),
            PrivateKey::Ed25519(key) => base64url::encode(key.as_bytes()),
        };
        jwk["d"] = secret.into();
        jwk
    }

    /// The signature of a message; `None` if the system gives no chance to blind RSA with.
    pub fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        Some(match self {
            PrivateKey::Rsa(key) => {
                let key = pkcs1v15::SigningKey::<Sha256>::new(key.as_ref().clone());
                key.try_sign_with_rng(&mut SysRng, message).ok()?.to_vec()
            }
            PrivateKey::P256(key) => {
                let signature: ecdsa::Signature = key.sign(message);
                signature.to_bytes().to_vec()
            }
            PrivateKey::Ed25519(key) => key.sign(message).to_bytes().to_vec(),
        })
    }
}

/// The name of a public key (RFC 7638): the digest of its numbers in the order of their names.
pub fn thumbprint(public: &Value) -> String {
    let sorted: Map<String, Value> = public
        .as_object()
        .map(|members| {
            let mut members: Vec<_> = members.clone().into_iter().collect();
            members.sort_by(|(a, _), (b, _)| a.cmp(b));
            members.into_iter().collect()
        })
        .unwrap_or_default();
    base64url::encode(&Sha256::digest(Value::Object(sorted).to_string()))
}

/// Bytes from the system's chance.
pub fn chance<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).ok().map(|()| bytes)
}

/// A number without leading zeros (RFC 7518, section 2, “Base64urlUInt”).
fn encode(number: &BoxedUint) -> String {
    let bytes = number.to_be_bytes();
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    base64url::encode(bytes.get(zeros..).unwrap_or_default())
}
