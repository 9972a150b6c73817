//! Badges that somebody signs: what a learner hands over ([`request`]), what is signed (`issue`), how an image
//! holds it ([`bake`]), and what a reader may believe of it: Open Badges 3.0 credentials, as VC-JWT or with Data
//! Integrity proofs.
//!
//! Checking a token takes three steps, because a browser verifies signatures asynchronously and reads JSON
//! by itself: [`Compact::split`] takes the text apart, [`Token::read`] reads what its two JSON texts
//! hold, and [`Token::question`] says which signature is to be verified with which key. What was
//! found out about it goes to [`Token::judge`], which gives a [`Verdict`] with every reason.
//! [`Sealed`] does the same for JSON with proofs, and [`StatusList`] for lists of what was revoked.
//!
//! Sources: Open Badges 3.0, section 8 (1EdTech), RFC 7515 (JWS), RFC 7517 (JWK), RFC 7519 (JWT);
//! Verifiable Credential Data Integrity 1.0, Data Integrity EdDSA Cryptosuites 1.0, Bitstring Status
//! List 1.0 (W3C).
//! Beyond them, a header member that is not understood is ignored unless it is marked as critical,
//! as RFC 7515 asks; nothing that a token points to is ever fetched.
//!
//! ```
//! use tremplin_author::json;
//! use tremplin_credentials::{Compact, Reason, Token};
//! // {"alg":"none"}, {} and no signature: anybody can write that.
//! let compact = Compact::split("eyJhbGciOiJub25lIn0.e30.").unwrap();
//! let header = json::parse(&compact.header).unwrap();
//! let payload = json::parse(&compact.payload).unwrap();
//! let refused = Token::read(compact, &header.root(), &payload.root()).unwrap_err();
//! assert_eq!(refused, Reason::AlgorithmNone);
//! assert_eq!(refused.as_str(), "algorithm-none");
//! ```

#![deny(missing_docs)]

mod achievement;
pub mod bake;
pub mod base58;
pub mod base64url;
mod best;
mod claims;
mod compact;
pub mod date;
mod entry;
mod envelope;
pub mod image;
#[cfg(feature = "issue")]
pub mod issue;
mod judge;
mod key;
mod leeway;
pub mod letter;
mod members;
pub mod names;
mod proof;
mod repeated;
pub mod request;
mod say;
mod sealed;
mod signed_in;
mod status;
#[cfg(test)]
mod tests;
mod token;
pub mod words;

pub use achievement::Credential;
pub use best::{Best, LAST, Mark, Share};
pub use compact::{Compact, MAX_DEPTH, MAX_TOKEN, too_deep};
pub use entry::{Purpose, Status, StatusEntry};
pub use envelope::Question;
pub use judge::{Answer, Checked, Circumstances, Standing, Verdict};
pub use key::{Algorithm, Jwk, PublicKey, issuer_key};
pub use proof::{Proof, Suite};
pub use repeated::{drops_a_name, halves_a_character, has_endless_number, repeats_a_name};
pub use sealed::{Sealed, proofs};
pub use signed_in::{SignedIn, signed_in};
pub use status::{MAX_BITS, MIN_BITS, OpenList, Place, StatusList};
pub use token::Token;

/// Why a credential is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// More than [`MAX_TOKEN`] bytes.
    TooLarge,
    /// JSON that nests more than [`MAX_DEPTH`] deep.
    TooDeep,
    /// Nodes without a name refer to each other in a way that takes too long to put in order.
    TooIntricate,
    /// Neither a compact JWS with JSON inside nor JSON.
    Unreadable,
    /// A name stands twice in one object: readers differ in which of the two counts.
    Repeated,
    /// A credential that nobody has signed.
    NotSigned,
    /// `alg` is `none`.
    AlgorithmNone,
    /// `alg` is none of those for signatures with a public key.
    AlgorithmNotAllowed,
    /// `alg` does not belong to the kind of key.
    AlgorithmConfusion,
    /// `typ` is not `JWT`.
    HeaderType,
    /// The header marks something as critical (`crit`, `b64`) that nobody here understands.
    HeaderCritical,
    /// A private key stands in the token: everybody can sign with it now.
    PrivateKey,
    /// The key in the header is not a key.
    KeyUnreadable,
    /// A proof lacks something, or its value is not a signature of Ed25519 in Base58.
    ProofUnreadable,
    /// A proof made for something else than to assert what a credential says.
    ProofPurpose,
    /// A key that no honest tool makes, such as one of RSA with less than 2048 bits.
    WeakKey,
    /// Signed with another key than that of the issuer.
    WrongKey,
    /// The issuer is not among those that are trusted.
    UnknownIssuer,
    /// The signature does not fit the text and the key.
    BadSignature,
    /// `iss` is not the issuer of the credential.
    IssuerMismatch,
    /// `jti` is not the id of the credential.
    IdMismatch,
    /// `sub` is not the learner of the credential.
    SubjectMismatch,
    /// `nbf` is not `validFrom`, or `exp` is not `validUntil`.
    DateMismatch,
    /// The form of version 1.1 of the credentials, which early badges of version 3.0 have: a `vc` claim, or
    /// the context of 2018. A note: it counts.
    OldForm,
    /// Not the contexts of Open Badges 3.0.
    WrongContext,
    /// `@context` holds definitions of its own, which can give words another meaning.
    ContextInjected,
    /// A context that is not known here, so that what was signed can't be told.
    ContextUnknown,
    /// Something stands in it that the signature does not cover, such as a word that no context
    /// defines.
    UndefinedTerm,
    /// Not an achievement credential.
    WrongType,
    /// Something that every badge has is missing, or is of another shape.
    Incomplete,
    /// A date that is not one.
    DateUnreadable,
    /// `validUntil` is over.
    Expired,
    /// `validFrom` is still to come.
    NotYetValid,
    /// The issuer has revoked it.
    Revoked,
    /// The issuer has suspended it.
    Suspended,
    /// The badge of another achievement.
    OtherAchievement,
    /// The signature fits a key that stands in the token; whose key it is, nobody says.
    IssuerNotConfirmed,
    /// The key is neither in the token nor among those that are trusted.
    KeyMissing,
    /// It may have been revoked: that can't be looked up here.
    StatusUnknown,
    /// A list of what was revoked was given, and can't be believed.
    StatusListRefused,
    /// The algorithm is allowed, and can't be computed here.
    AlgorithmUnsupported,
    /// A proof of another kind than those that are known here.
    ProofUnsupported,
}

impl Reason {
    /// Every reason, for tables of sentences.
    pub const ALL: [Reason; 42] = [
        Reason::TooLarge,
        Reason::TooDeep,
        Reason::TooIntricate,
        Reason::Unreadable,
        Reason::Repeated,
        Reason::NotSigned,
        Reason::AlgorithmNone,
        Reason::AlgorithmNotAllowed,
        Reason::AlgorithmConfusion,
        Reason::HeaderType,
        Reason::HeaderCritical,
        Reason::PrivateKey,
        Reason::KeyUnreadable,
        Reason::ProofUnreadable,
        Reason::ProofPurpose,
        Reason::WeakKey,
        Reason::WrongKey,
        Reason::UnknownIssuer,
        Reason::BadSignature,
        Reason::IssuerMismatch,
        Reason::IdMismatch,
        Reason::SubjectMismatch,
        Reason::DateMismatch,
        Reason::OldForm,
        Reason::WrongContext,
        Reason::ContextInjected,
        Reason::ContextUnknown,
        Reason::UndefinedTerm,
        Reason::WrongType,
        Reason::Incomplete,
        Reason::DateUnreadable,
        Reason::Expired,
        Reason::NotYetValid,
        Reason::Revoked,
        Reason::Suspended,
        Reason::OtherAchievement,
        Reason::IssuerNotConfirmed,
        Reason::KeyMissing,
        Reason::StatusUnknown,
        Reason::StatusListRefused,
        Reason::AlgorithmUnsupported,
        Reason::ProofUnsupported,
    ];

    /// Its place in [`Reason::ALL`], by which the bundles of a browser name it to each other.
    pub fn position(self) -> usize {
        Reason::ALL.iter().position(|known| *known == self).unwrap_or_default()
    }

    /// The stable text form, such as `bad-signature`.
    pub fn as_str(self) -> &'static str {
        match self {
            Reason::TooLarge => "too-large",
            Reason::TooDeep => "too-deep",
            Reason::TooIntricate => "too-intricate",
            Reason::Unreadable => "unreadable",
            Reason::Repeated => "repeated-name",
            Reason::NotSigned => "not-signed",
            Reason::AlgorithmNone => "algorithm-none",
            Reason::AlgorithmNotAllowed => "algorithm-not-allowed",
            Reason::AlgorithmConfusion => "algorithm-confusion",
            Reason::HeaderType => "header-type",
            Reason::HeaderCritical => "header-critical",
            Reason::PrivateKey => "private-key",
            Reason::KeyUnreadable => "key-unreadable",
            Reason::ProofUnreadable => "proof-unreadable",
            Reason::ProofPurpose => "proof-purpose",
            Reason::WeakKey => "weak-key",
            Reason::WrongKey => "wrong-key",
            Reason::UnknownIssuer => "unknown-issuer",
            Reason::BadSignature => "bad-signature",
            Reason::IssuerMismatch => "issuer-mismatch",
            Reason::IdMismatch => "id-mismatch",
            Reason::SubjectMismatch => "subject-mismatch",
            Reason::DateMismatch => "date-mismatch",
            Reason::OldForm => "old-form",
            Reason::WrongContext => "wrong-context",
            Reason::ContextInjected => "context-injected",
            Reason::ContextUnknown => "context-unknown",
            Reason::UndefinedTerm => "undefined-term",
            Reason::WrongType => "wrong-type",
            Reason::Incomplete => "incomplete",
            Reason::DateUnreadable => "date-unreadable",
            Reason::Expired => "expired",
            Reason::NotYetValid => "not-yet-valid",
            Reason::Revoked => "revoked",
            Reason::Suspended => "suspended",
            Reason::OtherAchievement => "other-achievement",
            Reason::IssuerNotConfirmed => "issuer-not-confirmed",
            Reason::KeyMissing => "key-missing",
            Reason::StatusUnknown => "status-unknown",
            Reason::StatusListRefused => "status-list-refused",
            Reason::AlgorithmUnsupported => "algorithm-unsupported",
            Reason::ProofUnsupported => "proof-unsupported",
        }
    }

    /// Whether it only says something worth knowing of a credential that is accepted.
    pub fn is_note(self) -> bool {
        self == Reason::OldForm
    }

    /// Whether it only says what could not be found out, and nothing against the credential.
    pub fn is_doubt(self) -> bool {
        matches!(
            self,
            Reason::ContextUnknown
                | Reason::IssuerNotConfirmed
                | Reason::KeyMissing
                | Reason::StatusUnknown
                | Reason::StatusListRefused
                | Reason::AlgorithmUnsupported
                | Reason::ProofUnsupported
        )
    }
}
