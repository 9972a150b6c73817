//! JSON that carries the proofs of who has signed it.

use tremplin_content::node::{Node, Shape};

use super::proof::holds_definitions;
use super::{Checked, Circumstances, Credential, Jwk, Proof, Reason, Verdict};

/// More proofs than these are refused.
const MAX_PROOFS: usize = 8;

/// A credential with its proofs. Nothing is known yet of their signatures.
///
/// ```
/// use tremplin_author::json;
/// use tremplin_credentials::{Reason, Sealed};
/// let bare = json::parse(r#"{ "@context": [], "credentialSubject": {} }"#).unwrap();
/// assert_eq!(Sealed::read(&bare.root()).unwrap_err(), Reason::NotSigned);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// What it says.
    pub credential: Credential,
    /// Each proof, or why it can't be asked.
    pub proofs: Vec<Result<Proof, Reason>>,
}

impl Sealed {
    /// Reads a credential with its proofs.
    ///
    /// # Errors
    /// The [`Reason`] why there is nothing to verify or to show.
    pub fn read<N: Node>(node: &N) -> Result<Sealed, Reason> {
        let proofs = proofs(node)?;
        Ok(Sealed { credential: Credential::read(node, None)?, proofs })
    }

    /// The verdict, from what each proof came to: every one of them has to hold.
    pub fn judge(
        &self,
        checked: &[Result<Checked, Reason>],
        circumstances: &Circumstances,
    ) -> Verdict {
        let problems =
            self.proofs.iter().flatten().flat_map(|proof| proof.problems(circumstances.now));
        self.credential.judge(checked, problems, circumstances)
    }

    /// The keys that stand in the proofs; see [`Token::own_keys`](super::Token::own_keys).
    pub fn own_keys(&self) -> Vec<Jwk> {
        self.proofs.iter().flatten().filter_map(|proof| proof.own_key().cloned()).collect()
    }
}

/// Reads the proofs of any document that is a JSON object.
///
/// # Errors
/// [`Reason::NotSigned`], [`Reason::WrongContext`], [`Reason::ContextInjected`], [`Reason::TooLarge`]
/// for more than eight, and [`Reason::Unreadable`].
pub fn proofs<N: Node>(node: &N) -> Result<Vec<Result<Proof, Reason>>, Reason> {
    if node.shape() != Shape::Object {
        return Err(Reason::Unreadable);
    }
    let proof = node.member("proof").ok_or(Reason::NotSigned)?;
    let context = node.member("@context").ok_or(Reason::WrongContext)?;
    if holds_definitions(&context) {
        return Err(Reason::ContextInjected);
    }
    let list = if proof.shape() == Shape::List { proof.elements() } else { vec![proof] };
    match list.len() {
        0 => Err(Reason::NotSigned),
        1..=MAX_PROOFS => Ok(list.iter().map(|proof| Proof::read(proof, node)).collect()),
        _ => Err(Reason::TooLarge),
    }
}

#[cfg(test)]
mod tests;
