//! Verdicts in words: each sentence in French and in English. The command line says them, and so does
//! the badge on a page.
//!
//! ```
//! use tremplin_credentials::{Reason, words};
//! let [french, english] = words::reason(Reason::Expired);
//! assert_eq!((french, english), ("Le badge n’est plus valable.", "The badge is no longer valid."));
//! ```

use tremplin_content::{pack, packed};

use super::Reason;
use super::bake::Trouble;
use crate::say;

/// Why a credential is not accepted: a sentence in French, one in English.
pub fn reason(reason: Reason) -> [&'static str; 2] {
    let texts = packed!(2, {
        let mut all = [[""; 2]; Reason::ALL.len()];
        let mut at = 0;
        while at < all.len() {
            all[at] = of_reason(Reason::ALL[at]);
            at += 1;
        }
        all
    });
    [0, 1].map(|lang| pack::at(texts, reason.position() + 1, lang))
}

const fn of_reason(reason: Reason) -> [&'static str; 2] {
    match reason {
        Reason::TooLarge => say::reason::TOO_LARGE,
        Reason::TooDeep => say::reason::TOO_DEEP,
        Reason::TooIntricate => say::reason::TOO_INTRICATE,
        Reason::Unreadable => say::reason::UNREADABLE,
        Reason::Repeated => say::reason::REPEATED,
        Reason::NotSigned => say::reason::NOT_SIGNED,
        Reason::AlgorithmNone => say::reason::ALGORITHM_NONE,
        Reason::AlgorithmNotAllowed => say::reason::ALGORITHM_NOT_ALLOWED,
        Reason::AlgorithmConfusion => say::reason::ALGORITHM_CONFUSION,
        Reason::HeaderType => say::reason::HEADER_TYPE,
        Reason::HeaderCritical => say::reason::HEADER_CRITICAL,
        Reason::PrivateKey => say::reason::PRIVATE_KEY,
        Reason::KeyUnreadable => say::reason::KEY_UNREADABLE,
        Reason::ProofUnreadable => say::reason::PROOF_UNREADABLE,
        Reason::ProofPurpose => say::reason::PROOF_PURPOSE,
        Reason::WeakKey => say::reason::WEAK_KEY,
        Reason::WrongKey => say::reason::WRONG_KEY,
        Reason::UnknownIssuer => say::reason::UNKNOWN_ISSUER,
        Reason::BadSignature => say::reason::BAD_SIGNATURE,
        Reason::IssuerMismatch => say::reason::ISSUER_MISMATCH,
        Reason::IdMismatch => say::reason::ID_MISMATCH,
        Reason::SubjectMismatch => say::reason::SUBJECT_MISMATCH,
        Reason::DateMismatch => say::reason::DATE_MISMATCH,
        Reason::OldForm => say::reason::OLD_FORM,
        Reason::WrongContext => say::reason::WRONG_CONTEXT,
        Reason::ContextInjected => say::reason::CONTEXT_INJECTED,
        Reason::ContextUnknown => say::reason::CONTEXT_UNKNOWN,
        Reason::UndefinedTerm => say::reason::UNDEFINED_TERM,
        Reason::WrongType => say::reason::WRONG_TYPE,
        Reason::Incomplete => say::reason::INCOMPLETE,
        Reason::DateUnreadable => say::reason::DATE_UNREADABLE,
        Reason::Expired => say::reason::EXPIRED,
        Reason::NotYetValid => say::reason::NOT_YET_VALID,
        Reason::Revoked => say::reason::REVOKED,
        Reason::Suspended => say::reason::SUSPENDED,
        Reason::OtherAchievement => say::reason::OTHER_ACHIEVEMENT,
        Reason::IssuerNotConfirmed => say::reason::ISSUER_NOT_CONFIRMED,
        Reason::KeyMissing => say::reason::KEY_MISSING,
        Reason::StatusUnknown => say::reason::STATUS_UNKNOWN,
        Reason::StatusListRefused => say::reason::STATUS_LIST_REFUSED,
        Reason::AlgorithmUnsupported => say::reason::ALGORITHM_UNSUPPORTED,
        Reason::ProofUnsupported => say::reason::PROOF_UNSUPPORTED,
    }
}

/// Why a picture gives or takes no credential: a sentence in French, one in English.
pub fn trouble(trouble: Trouble) -> [&'static str; 2] {
    let texts = packed!(2, {
        let mut all = [[""; 2]; Trouble::ALL.len()];
        let mut at = 0;
        while at < all.len() {
            all[at] = of_trouble(Trouble::ALL[at]);
            at += 1;
        }
        all
    });
    let place = Trouble::ALL.iter().position(|known| *known == trouble).unwrap_or_default();
    [0, 1].map(|lang| pack::at(texts, place + 1, lang))
}

const fn of_trouble(trouble: Trouble) -> [&'static str; 2] {
    match trouble {
        Trouble::TooLarge => say::trouble::TOO_LARGE,
        Trouble::NotAnImage => say::trouble::NOT_AN_IMAGE,
        Trouble::Damaged => say::trouble::DAMAGED,
        Trouble::Compressed => say::trouble::COMPRESSED,
        Trouble::Older => say::trouble::OLDER,
        Trouble::Nothing => say::trouble::NOTHING,
        Trouble::Several => say::trouble::SEVERAL,
        Trouble::NotACredential => say::trouble::NOT_A_CREDENTIAL,
    }
}
