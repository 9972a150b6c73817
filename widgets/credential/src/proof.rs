//! A Data Integrity proof (Verifiable Credential Data Integrity 1.0, section 2.1; Data Integrity EdDSA
//! Cryptosuites 1.0, section 3).

use tremplin_content::node::{Node, Shape};

use super::achievement::is_known;
use super::leeway::is_early;
use super::members::{moment, optional, texts};
use super::{Algorithm, Jwk, Question, Reason, base58, key};

/// How what is signed becomes bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suite {
    /// `eddsa-rdfc-2022`: as RDF, in the order of RDF Dataset Canonicalization.
    Rdfc,
    /// `eddsa-jcs-2022`: as JSON, in the order of RFC 8785.
    Jcs,
}

impl Suite {
    /// Every suite.
    pub const ALL: [Suite; 2] = [Suite::Rdfc, Suite::Jcs];

    /// The name in a proof: `eddsa-rdfc-2022`, `eddsa-jcs-2022`.
    pub fn name(self) -> &'static str {
        match self {
            Suite::Rdfc => "eddsa-rdfc-2022",
            Suite::Jcs => "eddsa-jcs-2022",
        }
    }
}

/// A proof that has been read. Nothing is known yet of its signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// How what is signed becomes bytes.
    pub suite: Suite,
    /// When it was made, in milliseconds since 1970.
    pub created: Option<i64>,
    /// Until when it counts, in milliseconds since 1970.
    pub expires: Option<i64>,
    /// The address of the key.
    method: String,
    /// The key itself, where its address holds it.
    key: Option<Jwk>,
    signature: Vec<u8>,
    /// Whether the document names a context that was added after it was signed, and that is not known here.
    added_context: bool,
}

impl Proof {
    /// Reads a proof of a document.
    pub(super) fn read<N: Node>(node: &N, document: &N) -> Result<Proof, Reason> {
        let text = |name: &str| node.member(name).and_then(|value| value.text());
        if node.shape() != Shape::Object {
            return Err(Reason::ProofUnreadable);
        }
        let suite = text("cryptosuite");
        let suite = Suite::ALL.into_iter().find(|known| suite.as_deref() == Some(known.name()));
        // In a chain of proofs, a proof signs those before it.
        let alone = node.member("previousProof").is_none();
        let (Some(suite), Some("DataIntegrityProof"), true) =
            (suite, text("type").as_deref(), alone)
        else {
            return Err(Reason::ProofUnsupported);
        };
        if text("proofPurpose").as_deref() != Some("assertionMethod") {
            return Err(Reason::ProofPurpose);
        }
        let added_context = contexts(suite, node, document)?;
        let date = |name: &str| match optional(node, name) {
            Ok(Some(date)) => moment(&date).map(Some),
            Ok(None) => Ok(None),
            Err(_) => Err(Reason::DateUnreadable),
        };
        let method = text("verificationMethod").ok_or(Reason::ProofUnreadable)?;
        let signature = text("proofValue");
        let signature = signature.as_deref().and_then(|value| value.strip_prefix('z'));
        let signature = signature.and_then(base58::decode).filter(|bytes| bytes.len() == 64);
        Ok(Proof {
            suite,
            created: date("created")?,
            expires: date("expires")?,
            key: key_in(&method)?,
            method,
            signature: signature.ok_or(Reason::ProofUnreadable)?,
            added_context,
        })
    }

    /// Which signature is to be verified with which key, if `issuer` has signed.
    ///
    /// `message` are the two digests that its suite makes of the proof and of the document, one after
    /// the other; `trusted` is as in [`Token::question`](super::Token::question).
    ///
    /// # Errors
    /// The [`Reason`] why no key can be asked, for [`Sealed::judge`](super::Sealed::judge).
    pub fn question<'a>(
        &'a self,
        issuer: &str,
        trusted: Option<&'a [Jwk]>,
        message: &'a [u8],
    ) -> Result<Question<'a>, Reason> {
        let (address, fragment) = self.method.split_once('#').unwrap_or((&self.method, ""));
        if !may_sign_for(address, issuer) {
            return Err(Reason::WrongKey);
        }
        let key = match (trusted, &self.key) {
            (None, Some(key)) => key,
            (None, None) => return Err(Reason::KeyMissing),
            (Some(keys), Some(named)) => {
                key::find(keys, issuer, Algorithm::EdDsa, |key| key.key == named.key)?
            }
            (Some(keys), None) => key::find(keys, issuer, Algorithm::EdDsa, |key| {
                key.kid.as_ref().is_some_and(|kid| kid == fragment || *kid == self.method)
            })?,
        };
        if key.algorithm() != Algorithm::EdDsa {
            return Err(Reason::AlgorithmConfusion);
        }
        Ok(Question {
            algorithm: Algorithm::EdDsa,
            key,
            message,
            signature: &self.signature,
            pinned: trusted.is_some(),
        })
    }

    /// What speaks against it at a moment, in milliseconds since 1970.
    pub fn problems(&self, now: i64) -> Vec<Reason> {
        let early = self.created.is_some_and(|created| is_early(now, created));
        let over = self.expires.is_some_and(|expires| now >= expires);
        [
            (early, Reason::NotYetValid),
            (over, Reason::Expired),
            (self.added_context, Reason::ContextUnknown),
        ]
        .into_iter()
        .filter_map(|(is, reason)| is.then_some(reason))
        .collect()
    }

    /// The key, where its address holds it.
    pub(super) fn own_key(&self) -> Option<&Jwk> {
        self.key.as_ref()
    }
}

/// The key that stands in its own address: `did:key:z6Mk…#z6Mk…`, or `https://…#z6Mk…` as 1EdTech
/// writes it.
fn key_in(method: &str) -> Result<Option<Jwk>, Reason> {
    let (address, fragment) = method.split_once('#').unwrap_or((method, ""));
    let Some(did) = address.strip_prefix("did:key:") else {
        return Ok(Jwk::from_multibase(fragment, None).ok());
    };
    // A did:key that says two things says nothing.
    if fragment.is_empty() || fragment == did {
        Jwk::from_multibase(did, None).map(Some)
    } else {
        Err(Reason::KeyUnreadable)
    }
}

/// Whether a key at an address can be that of an issuer: it stands at the issuer's own address or on
/// the same site, or it is a key that whoever trusts the issuer has to know.
fn may_sign_for(address: &str, issuer: &str) -> bool {
    let site = |address: &str| {
        let rest = address.strip_prefix("https://")?;
        rest.split(['/', '?']).next().map(str::to_owned)
    };
    address == issuer
        || address.starts_with("did:key:") && !issuer.starts_with("did:")
        || site(address).is_some_and(|of_key| site(issuer).as_ref() == Some(&of_key))
}

/// The proof's own `@context`: the one of the document for `eddsa-rdfc-2022`, its beginning for
/// `eddsa-jcs-2022` (section 3.3.2 of the cryptosuites). What was added behind that beginning is not signed:
/// `true` where it might give words another meaning.
fn contexts<N: Node>(suite: Suite, proof: &N, document: &N) -> Result<bool, Reason> {
    let Some(own) = proof.member("@context") else { return Ok(false) };
    if holds_definitions(&own) {
        return Err(Reason::ContextInjected);
    }
    let own = texts(&own);
    let document = document.member("@context").map(|list| texts(&list)).unwrap_or_default();
    let fits = match suite {
        Suite::Rdfc => own == document,
        Suite::Jcs => document.starts_with(&own),
    };
    let added = document.iter().skip(own.len()).any(|context| !is_known(context));
    if fits { Ok(added) } else { Err(Reason::WrongContext) }
}

/// Whether a `@context` holds anything else than addresses.
pub(super) fn holds_definitions<N: Node>(context: &N) -> bool {
    match context.shape() {
        Shape::Text => false,
        Shape::List => context.elements().iter().any(|one| one.shape() != Shape::Text),
        _ => true,
    }
}
