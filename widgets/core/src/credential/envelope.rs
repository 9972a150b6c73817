//! What is around a credential in a token: a header and a signature.

use tremplin_content::node::{Node, Shape};

use super::{Algorithm, Compact, Jwk, PublicKey, Question, Reason, key};

/// The header and the signature of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Envelope {
    pub algorithm: Algorithm,
    kid: Option<String>,
    jwk: Option<Jwk>,
    message: Vec<u8>,
    signature: Vec<u8>,
}

impl Envelope {
    pub fn read<N: Node>(compact: Compact, header: &N) -> Result<Envelope, Reason> {
        if header.shape() != Shape::Object {
            return Err(Reason::Unreadable);
        }
        let algorithm = header.member("alg").and_then(|name| name.text());
        let algorithm = Algorithm::from_name(&algorithm.ok_or(Reason::Unreadable)?)?;
        if header.member("crit").is_some() || header.member("b64").is_some() {
            return Err(Reason::HeaderCritical);
        }
        if let Some(kind) = header.member("typ")
            && kind.text().is_none_or(|kind| !kind.eq_ignore_ascii_case("JWT"))
        {
            return Err(Reason::HeaderType);
        }
        let jwk = match header.member("jwk") {
            Some(jwk) => Some(Jwk::read(&jwk)?),
            None => None,
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
        let key = match trusted {
            None => self.jwk.as_ref().ok_or(Reason::KeyMissing)?,
            Some(keys) => self.trusted_key(issuer, keys)?,
        };
        if key.algorithm() != self.algorithm {
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
            algorithm: self.algorithm,
            key,
            message: &self.message,
            signature: &self.signature,
            pinned: trusted.is_some(),
        })
    }

    fn trusted_key<'a>(&self, issuer: &str, keys: &'a [Jwk]) -> Result<&'a Jwk, Reason> {
        if let Some(jwk) = &self.jwk {
            return key::find(keys, issuer, |key| key.key == jwk.key);
        }
        if let Some(kid) = &self.kid {
            return key::find(keys, issuer, |key| {
                key.kid.as_ref().is_some_and(|name| names(kid, name))
            });
        }
        let mut of_issuer = key::of_issuer(keys, issuer);
        match (of_issuer.next(), of_issuer.next()) {
            (Some(only), None) => Ok(only),
            (None, _) => Err(Reason::UnknownIssuer),
            (Some(_), Some(_)) => Err(Reason::KeyMissing),
        }
    }
}

/// Whether a token's `kid` names the key: by its name alone, or as the address of a key set with the
/// name behind `#`.
fn names(kid: &str, name: &str) -> bool {
    kid == name || kid.split_once('#').is_some_and(|(_, fragment)| fragment == name)
}
