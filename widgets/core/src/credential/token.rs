//! A token that has been read, and the question that its signature raises.

use tremplin_content::node::{Node, Shape};

use super::{Algorithm, Compact, Credential, Jwk, PublicKey, Reason, claims};

/// A token whose parts have been read. Nothing is known yet of its signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it says.
    pub credential: Credential,
    /// The algorithm that the header names.
    pub algorithm: Algorithm,
    pub(super) problems: Vec<Reason>,
    kid: Option<String>,
    jwk: Option<Jwk>,
    message: Vec<u8>,
    signature: Vec<u8>,
}

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

impl Token {
    /// Reads a token from the values of its two JSON texts.
    ///
    /// # Errors
    /// The [`Reason`] why there is nothing to verify or to show.
    pub fn read<N: Node>(compact: Compact, header: &N, payload: &N) -> Result<Token, Reason> {
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
        if payload.member("vc").is_some() {
            return Err(Reason::OldForm);
        }
        let credential = Credential::read(payload)?;
        Ok(Token {
            problems: claims::problems(payload, &credential),
            credential,
            algorithm,
            kid: header.member("kid").and_then(|kid| kid.text()),
            jwk,
            message: compact.message,
            signature: compact.signature,
        })
    }

    /// Which signature is to be verified with which key.
    ///
    /// `trusted` are the keys of the issuers that somebody trusts; with `None`, nobody has said,
    /// and the key in the token has to do.
    ///
    /// # Errors
    /// The [`Reason`] why no key can be asked, for [`judge`](Token::judge).
    pub fn question<'a>(&'a self, trusted: Option<&'a [Jwk]>) -> Result<Question<'a>, Reason> {
        let key = match trusted {
            None => self.jwk.as_ref().ok_or(Reason::KeyMissing)?,
            Some(keys) => self.trusted_key(keys)?,
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

    fn trusted_key<'a>(&self, keys: &'a [Jwk]) -> Result<&'a Jwk, Reason> {
        let mut of_issuer = keys.iter().filter(|key| {
            key.issuer.as_ref().is_none_or(|issuer| *issuer == self.credential.issuer)
        });
        if let Some(jwk) = &self.jwk {
            // Any of the issuer's keys tells that it is an issuer who is trusted.
            let mut any = false;
            let same = of_issuer.find(|key| {
                any = true;
                key.key == jwk.key
            });
            let other = if any { Reason::WrongKey } else { Reason::UnknownIssuer };
            return same.ok_or(other);
        }
        if let Some(kid) = &self.kid {
            let mut any = false;
            let same = of_issuer.find(|key| {
                any = true;
                key.kid.as_ref().is_some_and(|name| names(kid, name))
            });
            let other = if any { Reason::WrongKey } else { Reason::UnknownIssuer };
            return same.ok_or(other);
        }
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
