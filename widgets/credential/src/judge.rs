//! The verdict: what speaks against a credential, and what could not be found out.

use super::leeway::is_early;
use super::{Credential, OpenList, Reason, StatusList, Token, status};

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

/// Every reason why a credential is not accepted; none, or only notes, if it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The reasons, the signature's first.
    pub reasons: Vec<Reason>,
}

impl Verdict {
    /// How it stands.
    pub fn standing(&self) -> Standing {
        let mut reasons = self.reasons.iter().filter(|reason| !reason.is_note());
        if reasons.clone().next().is_none() {
            Standing::Valid
        } else if reasons.all(|reason| reason.is_doubt()) {
            Standing::Unconfirmed
        } else {
            Standing::Refused
        }
    }

    /// Whether it is known that the issuer has signed every word, with a key that is trusted, whatever else
    /// speaks against it: that it is over, revoked, or for something else.
    pub fn confirms_issuer(&self) -> bool {
        let beside = |reason: &Reason| {
            matches!(
                reason,
                Reason::OldForm
                    | Reason::Expired
                    | Reason::NotYetValid
                    | Reason::Revoked
                    | Reason::Suspended
                    | Reason::OtherAchievement
                    | Reason::StatusUnknown
                    | Reason::StatusListRefused
            )
        };
        self.reasons.iter().all(beside)
    }
}

impl From<Reason> for Verdict {
    fn from(reason: Reason) -> Self {
        Self { reasons: vec![reason] }
    }
}

/// At what moment, for what, and beside which lists a credential is judged.
#[derive(Clone, Copy, Debug, Default)]
pub struct Circumstances<'a> {
    /// The moment, in milliseconds since 1970.
    pub now: i64,
    /// The id of the achievement that the badge is shown for, if it is shown for one.
    pub achievement: Option<&'a str>,
    /// Lists of what was revoked, each with a good signature of its issuer.
    pub lists: &'a [OpenList],
    /// Whether a list was handed in that can't be believed.
    pub list_refused: bool,
}

impl Token {
    /// The verdict, from what [`question`](Token::question) came to.
    pub fn judge(
        &self,
        checked: Result<Checked, Reason>,
        circumstances: &Circumstances,
    ) -> Verdict {
        self.credential.judge(&[checked], self.problems.iter().copied(), circumstances)
    }
}

impl Credential {
    /// The verdict, from what its signatures came to and what else was found.
    pub(super) fn judge(
        &self,
        checked: &[Result<Checked, Reason>],
        problems: impl Iterator<Item = Reason>,
        circumstances: &Circumstances,
    ) -> Verdict {
        let mut reasons: Vec<Reason> = checked.iter().filter_map(signature).collect();
        reasons.extend(problems);
        let now = circumstances.now;
        if is_early(now, self.valid_from) {
            reasons.push(Reason::NotYetValid);
        }
        if self.valid_until.is_some_and(|until| now >= until) {
            reasons.push(Reason::Expired);
        }
        if circumstances.achievement.is_some_and(|expected| expected != self.achievement) {
            reasons.push(Reason::OtherAchievement);
        }
        reasons.extend(status::problems(self, circumstances.lists, circumstances.list_refused));
        if self.old_form {
            reasons.push(Reason::OldForm);
        }
        let mut said = Vec::with_capacity(reasons.len());
        for reason in reasons {
            if !said.contains(&reason) {
                said.push(reason);
            }
        }
        Verdict { reasons: said }
    }
}

/// What a signature speaks against a credential.
fn signature(checked: &Result<Checked, Reason>) -> Option<Reason> {
    match checked {
        Err(reason) => Some(*reason),
        Ok(Checked { answer: Answer::Bad, .. }) => Some(Reason::BadSignature),
        Ok(Checked { answer: Answer::Unsupported, .. }) => Some(Reason::AlgorithmUnsupported),
        Ok(Checked { answer: Answer::Good, pinned: false }) => Some(Reason::IssuerNotConfirmed),
        Ok(Checked { answer: Answer::Good, pinned: true }) => None,
    }
}

impl StatusList {
    /// The verdict on the list itself at a moment, from what each of its signatures came to.
    pub fn judge(&self, checked: &[Result<Checked, Reason>], now: i64) -> Verdict {
        let reasons = checked.iter().filter_map(signature).chain(self.problems(now)).collect();
        Verdict { reasons }
    }
}
