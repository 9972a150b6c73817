//! The claims beside a credential (Open Badges 3.0, section 8.2; RFC 7519, section 4.1): they repeat
//! what it says, and readers that know only the one must not be told another thing.

use tremplin_content::node::Node;

use super::{Credential, Reason};

/// Every claim that does not fit.
pub(super) fn problems<N: Node>(payload: &N, credential: &Credential) -> Vec<Reason> {
    let text = |name: &str| payload.member(name).and_then(|value| value.text());
    let number = |name: &str| payload.member(name).and_then(|value| value.number());
    // Issuers of the older form leave some of them out, 1EdTech's own sample among them.
    let asked = payload.member("vc").is_none();
    let mut found = Vec::new();
    for (claim, said, reason) in [
        ("iss", Some(&credential.issuer), Reason::IssuerMismatch),
        ("jti", Some(&credential.id), Reason::IdMismatch),
        ("sub", credential.subject.as_ref(), Reason::SubjectMismatch),
    ] {
        let there = payload.member(claim).is_some();
        // A claim about something that the credential does not say is one more thing that is said.
        if text(claim).as_ref() != said && (there || asked) || said.is_none() && there {
            found.push(reason);
        }
    }
    let starts = same_second(number("nbf"), credential.valid_from)
        || !asked && payload.member("nbf").is_none();
    let ends = match (payload.member("exp"), credential.valid_until) {
        (None, None) => true,
        (Some(exp), Some(until)) => same_second(exp.number(), until),
        _ => false,
    };
    if !starts || !ends {
        found.push(Reason::DateMismatch);
    }
    found
}

/// A claim counts seconds, with or without a fraction.
fn same_second(claim: Option<f64>, milliseconds: i64) -> bool {
    claim.is_some_and(|seconds| seconds.floor() == milliseconds.div_euclid(1000) as f64)
}
