//! The verdict: what speaks against a credential, and what could not be found out.

use super::{Reason, Token};

/// What whoever verifies found out about a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It fits the message and the key.
    Good,
    /// It does not, or the key is no key.
    Bad,
    /// The algorithm can't be computed here.
    Unsupported,
}

/// A [`Question`](super::Question) with its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The question's `pinned`.
    pub pinned: bool,
    /// What came of it.
    pub answer: Answer,
}

/// The three ways a verdict can stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Everything was checked and is right.
    Valid,
    /// Nothing speaks against it, and something could not be checked.
    Unconfirmed,
    /// Something speaks against it.
    Refused,
}

impl Standing {
    /// The stable text form: `valid`, `unconfirmed`, `refused`.
    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Valid => "valid",
            Standing::Unconfirmed => "unconfirmed",
            Standing::Refused => "refused",
        }
    }
}

/// Every reason why a credential is not accepted; none if it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The reasons, the signature's first.
    pub reasons: Vec<Reason>,
}

impl Verdict {
    /// How it stands.
    pub fn standing(&self) -> Standing {
        if self.reasons.is_empty() {
            Standing::Valid
        } else if self.reasons.iter().all(|reason| reason.is_doubt()) {
            Standing::Unconfirmed
        } else {
            Standing::Refused
        }
    }
}

impl From<Reason> for Verdict {
    fn from(reason: Reason) -> Self {
        Self { reasons: vec![reason] }
    }
}

impl Token {
    /// The verdict at a moment `now`, in milliseconds since 1970.
    ///
    /// `checked` is what [`question`](Token::question) came to; `achievement` is the id of the
    /// achievement that the badge is shown for, if it is shown for one.
    pub fn judge(
        &self,
        checked: Result<Checked, Reason>,
        now: i64,
        achievement: Option<&str>,
    ) -> Verdict {
        let mut reasons = Vec::new();
        match checked {
            Err(reason) => reasons.push(reason),
            Ok(Checked { answer: Answer::Bad, .. }) => reasons.push(Reason::BadSignature),
            Ok(Checked { answer: Answer::Unsupported, .. }) => {
                reasons.push(Reason::AlgorithmUnsupported);
            }
            Ok(Checked { answer: Answer::Good, pinned: false }) => {
                reasons.push(Reason::IssuerNotConfirmed);
            }
            Ok(Checked { answer: Answer::Good, pinned: true }) => {}
        }
        reasons.extend_from_slice(&self.problems);
        let credential = &self.credential;
        if now < credential.valid_from {
            reasons.push(Reason::NotYetValid);
        }
        if credential.valid_until.is_some_and(|until| now >= until) {
            reasons.push(Reason::Expired);
        }
        if achievement.is_some_and(|expected| expected != credential.achievement) {
            reasons.push(Reason::OtherAchievement);
        }
        if credential.has_status {
            reasons.push(Reason::StatusUnknown);
        }
        Verdict { reasons }
    }
}
