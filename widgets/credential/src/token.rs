//! A token that has been read, and the question that its signature raises.

use tremplin_content::node::Node;

use super::envelope::{Envelope, Question};
use super::members::milliseconds;
use super::{Algorithm, Compact, Credential, Jwk, Reason, claims};

/// A token whose parts have been read. Nothing is known yet of its signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it says.
    pub credential: Credential,
    /// The algorithm that the header names; `None` for one that is not computed here.
    pub algorithm: Option<Algorithm>,
    pub(super) problems: Vec<Reason>,
    envelope: Envelope,
}

impl Token {
    /// Reads a token from the values of its two JSON texts.
    ///
    /// # Errors
    /// The [`Reason`] why there is nothing to verify or to show.
    pub fn read<N: Node>(compact: Compact, header: &N, payload: &N) -> Result<Token, Reason> {
        let envelope = Envelope::read(compact, header, &["jwt"])?;
        let mut credential = match payload.member("vc") {
            None => Credential::read(payload, None)?,
            // Two credentials in one token: readers differ in which of them they show.
            Some(_)
                if ["@context", "type", "credentialSubject"]
                    .iter()
                    .any(|name| payload.member(name).is_some()) =>
            {
                return Err(Reason::Repeated);
            }
            Some(credential) => Credential::read(&credential, Some(payload))?,
        };
        // The end of the token is that of what it holds (RFC 7519, section 4.1.4).
        if credential.valid_until.is_none() {
            credential.valid_until = payload.member("exp").and_then(|exp| milliseconds(&exp));
        }
        Ok(Token {
            problems: claims::problems(payload, &credential),
            credential,
            algorithm: envelope.algorithm,
            envelope,
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
        self.envelope.question(&self.credential.issuer, trusted)
    }

    /// The key that came with the token. Where nobody has said whom to trust, a list of what was revoked has to
    /// be signed with the same: a stranger's revokes nothing.
    pub fn own_keys(&self) -> Vec<Jwk> {
        self.envelope.own_key().cloned().into_iter().collect()
    }
}
