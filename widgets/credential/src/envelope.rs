//! What is around a credential in a token: a header and a signature.

use tremplin_content::node::{Node, Shape};

use super::{Algorithm, Compact, Jwk, PublicKey, Reason, key};

/// A signature that is to be verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question<'a> {
    /// With which algorithm: always that of the key.
    pub algorithm: Algorithm,
    /// With which key.
    pub key: &'a Jwk,
    /// What was signed.
    pub message: &'a [u8],
    /// The signature; for ES256 both numbers one after the other (RFC 7518, section 3.4).
    pub signature: &'a [u8],
    /// Whether the key is a trusted issuer's, and not just one that came with the token.
    pub pinned: bool,
}

/// The header and the signature of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Envelope {
    /// `None` for one that is not computed here.
    pub algorithm: Option<Algorithm>,
    kid: Option<String>,
    jwk: Option<Jwk>,
    message: Vec<u8>,
    signature: Vec<u8>,
}

impl Envelope {
    /// `types` are the values that `typ` may have, in small letters.
    pub fn read<N: Node>(compact: Compact, header: &N, types: &[&str]) -> Result<Envelope, Reason> {
        if header.shape() != Shape::Object {
            return Err(Reason::Unreadable);
        }
        let algorithm = header.member("alg").and_then(|name| name.text());
        let algorithm = match Algorithm::from_name(&algorithm.ok_or(Reason::Unreadable)?) {
            Ok(algorithm) => Some(algorithm),
            Err(Reason::AlgorithmUnsupported) => None,
            Err(reason) => return Err(reason),
        };
        if header.member("crit").is_some() || header.member("b64").is_some() {
            return Err(Reason::HeaderCritical);
        }
        if let Some(kind) = header.member("typ")
            && kind.text().is_none_or(|kind| !is_one_of(types, &kind))
        {
            return Err(Reason::HeaderType);
        }
        let jwk = match header.member("jwk").map(|jwk| Jwk::read(&jwk)) {
            Some(Ok(jwk)) => Some(jwk),
            // The key of an algorithm that is not known here is of a kind that is not, either.
            Some(Err(reason)) if algorithm.is_some() || reason == Reason::PrivateKey => {
                return Err(reason);
            }
            _ => None,
        };
        Ok(Envelope {
            algorithm,
            kid: header.member("kid").and_then(|kid| kid.text()),
            jwk,
            message: compact.message,
            signature: compact.signature,
        })
    }

    /// Which signature is to be verified with which key, if `issuer` has signed.
    pub fn question<'a>(
        &'a self,
        issuer: &str,
        trusted: Option<&'a [Jwk]>,
    ) -> Result<Question<'a>, Reason> {
        let Some(algorithm) = self.algorithm else {
            let unknown = trusted.is_some_and(|keys| key::of_issuer(keys, issuer).next().is_none());
            return Err(if unknown { Reason::UnknownIssuer } else { Reason::AlgorithmUnsupported });
        };
        let key = match trusted {
            None => self.jwk.as_ref().ok_or(Reason::KeyMissing)?,
            Some(keys) => self.trusted_key(algorithm, issuer, keys)?,
        };
        if key.algorithm() != algorithm {
            return Err(Reason::AlgorithmConfusion);
        }
        let length = match &key.key {
            PublicKey::Rsa { n, .. } => n.len(),
            PublicKey::P256 { .. } | PublicKey::Ed25519 { .. } => 64,
        };
        if self.signature.len() != length {
            return Err(Reason::BadSignature);
        }
        Ok(Question {
            algorithm,
            key,
            message: &self.message,
            signature: &self.signature,
            pinned: trusted.is_some(),
        })
    }

    /// The key that came with the token.
    pub fn own_key(&self) -> Option<&Jwk> {
        self.jwk.as_ref()
    }

    /// Keys of several kinds may have one name (RFC 7517, section 4.5): the one that fits the algorithm is
    /// meant.
    fn trusted_key<'a>(
        &self,
        algorithm: Algorithm,
        issuer: &str,
        keys: &'a [Jwk],
    ) -> Result<&'a Jwk, Reason> {
        if let Some(jwk) = &self.jwk {
            return key::find(keys, issuer, algorithm, |key| key.key == jwk.key);
        }
        if let Some(kid) = &self.kid {
            return key::find(keys, issuer, algorithm, |key| {
                key.kid.as_ref().is_some_and(|name| names(kid, name))
            });
        }
        let mut fitting = key::of_issuer(keys, issuer).filter(|key| key.algorithm() == algorithm);
        match (fitting.next(), fitting.next()) {
            (Some(only), None) => Ok(only),
            (Some(_), Some(_)) => Err(Reason::KeyMissing),
            (None, _) => match key::of_issuer(keys, issuer).next() {
                Some(_) => Err(Reason::AlgorithmConfusion),
                None => Err(Reason::UnknownIssuer),
            },
        }
    }
}

/// Whether a media type is one of those, with or without the `application/` that may be left out (RFC 7515,
/// section 4.1.9).
fn is_one_of(types: &[&str], kind: &str) -> bool {
    let kind = kind.to_ascii_lowercase();
    types.contains(&kind.strip_prefix("application/").unwrap_or(&kind))
}

/// Whether a token's `kid` names the key: by its name alone, or as the address of a key set with the
/// name behind `#`.
fn names(kid: &str, name: &str) -> bool {
    kid == name || kid.split_once('#').is_some_and(|(_, fragment)| fragment == name)
}
