//! What looking at a signed badge brings to light.

use tremplin_credentials::{Credential, Reason, Verdict};

/// What is known of a badge.
pub struct Findings {
    /// The verdict.
    pub verdict: Verdict,
    /// What the badge says, where that could be read.
    pub credential: Option<Credential>,
}

impl From<Reason> for Findings {
    fn from(reason: Reason) -> Self {
        Self { verdict: reason.into(), credential: None }
    }
}
