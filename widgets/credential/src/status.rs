//! What was revoked: Bitstring Status List 1.0 (W3C).
//!
//! A credential names a bit in a list that its issuer signs. Whoever verifies hands in lists that
//! they have; nothing is fetched, and nothing is decompressed here.

use tremplin_content::node::{Node, Shape};

use super::entry::{Purpose, Status, StatusEntry};
use super::envelope::{Envelope, Question};
use super::leeway::is_early;
use super::members::{CREDENTIALS, has_type, issuer, moment, optional, text, texts};
use super::{Compact, Credential, Jwk, Reason, base64url};

/// A list has at least as many bytes once decompressed, so that a bit is hidden among many (section
/// 6.1 of the specification).
pub const MIN_BITS: usize = 16 * 1024;

/// A list of more bytes once decompressed is refused: four million badges.
pub const MAX_BITS: usize = 512 * 1024;

/// What the header of a list may announce: it is any credential of the W3C (Securing Verifiable Credentials
/// using JOSE and COSE, section 3.1.1, and its draft before).
const TYPES: [&str; 3] = ["jwt", "vc+jwt", "vc+ld+jwt"];

/// Where a list comes from, as far as whoever hands it in knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Nobody has said: its own name counts.
    #[default]
    Unsaid,
    /// It was fetched from this address.
    At(String),
    /// A person says that it is the list for this badge. Where its name is another one, a set bit counts, and
    /// a bit that is not set says nothing: it may be another list of the issuer.
    HandedIn,
}

/// A list that has been read. Nothing is known yet of its signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusList {
    /// The address that names it, if it has a name.
    pub id: Option<String>,
    /// Where it comes from, for whoever knows to say.
    pub place: Place,
    /// The address that names the issuer.
    pub issuer: String,
    /// What its bits mean.
    pub purposes: Vec<Purpose>,
    /// The bits, compressed with gzip.
    pub compressed: Vec<u8>,
    valid_from: i64,
    valid_until: Option<i64>,
    problems: Vec<Reason>,
    envelope: Option<Envelope>,
}

impl StatusList {
    /// Reads a list from a document; [`proofs`](super::proofs) tells who has signed it.
    ///
    /// # Errors
    /// [`Reason::WrongContext`], [`Reason::WrongType`], [`Reason::DateUnreadable`], or
    /// [`Reason::Incomplete`].
    pub fn read<N: Node>(node: &N) -> Result<StatusList, Reason> {
        let contexts = node.member("@context").map(|list| texts(&list)).unwrap_or_default();
        if contexts.first().map(String::as_str) != Some(CREDENTIALS) {
            return Err(Reason::WrongContext);
        }
        let subject = node.member("credentialSubject").ok_or(Reason::Incomplete)?;
        if !has_type(node, &["BitstringStatusListCredential"])
            || !has_type(&subject, &["BitstringStatusList"])
        {
            return Err(Reason::WrongType);
        }
        let purposes = subject.member("statusPurpose").map(|list| texts(&list));
        let bits = text(&subject, "encodedList")?;
        let bits = bits.strip_prefix('u').and_then(base64url::decode);
        Ok(StatusList {
            id: match node.member("id") {
                Some(id) if id.shape() != Shape::Null => Some(id.text().ok_or(Reason::Incomplete)?),
                _ => None,
            },
            place: Place::Unsaid,
            issuer: issuer(node)?.0,
            purposes: purposes
                .unwrap_or_default()
                .iter()
                .filter_map(|name| Purpose::from_name(name))
                .collect(),
            compressed: bits.ok_or(Reason::Incomplete)?,
            valid_from: match optional(node, "validFrom")? {
                Some(date) => moment(&date)?,
                None => i64::MIN,
            },
            valid_until: match optional(node, "validUntil")? {
                Some(date) => Some(moment(&date)?),
                None => None,
            },
            problems: Vec::new(),
            envelope: None,
        })
    }

    /// Reads a list from the values of a token's two JSON texts.
    ///
    /// # Errors
    /// As [`read`](StatusList::read), and those of [`Token::read`](super::Token::read).
    pub fn from_token<N: Node>(
        compact: Compact,
        header: &N,
        payload: &N,
    ) -> Result<StatusList, Reason> {
        let envelope = Envelope::read(compact, header, &TYPES)?;
        let mut list = StatusList::read(payload)?;
        if list.id.is_none() {
            list.id = payload.member("jti").and_then(|claim| claim.text());
        }
        // Unlike those of badges, the claims of lists may be left out.
        for (claim, said, reason) in [
            ("iss", Some(&list.issuer), Reason::IssuerMismatch),
            ("jti", list.id.as_ref(), Reason::IdMismatch),
        ] {
            if payload.member(claim).is_some_and(|value| value.text().as_ref() != said) {
                list.problems.push(reason);
            }
        }
        let moment = |claim: &str| {
            let seconds = payload.member(claim)?.number();
            // A claim that is no number counts as a moment that never is.
            Some(seconds.map_or(f64::NAN, |seconds| seconds * 1000.0))
        };
        if let Some(begins) = moment("nbf") {
            let begins = if begins.is_nan() { i64::MAX } else { begins as i64 };
            list.valid_from = list.valid_from.max(begins);
        }
        if let Some(ends) = moment("exp") {
            let ends = if ends.is_nan() { i64::MIN } else { ends as i64 };
            list.valid_until = Some(list.valid_until.map_or(ends, |until| until.min(ends)));
        }
        list.envelope = Some(envelope);
        Ok(list)
    }

    /// Which signature of a token is to be verified with which key.
    ///
    /// # Errors
    /// As [`Token::question`](super::Token::question); [`Reason::NotSigned`] if it came from no token.
    pub fn question<'a>(&'a self, trusted: Option<&'a [Jwk]>) -> Result<Question<'a>, Reason> {
        let envelope = self.envelope.as_ref().ok_or(Reason::NotSigned)?;
        envelope.question(&self.issuer, trusted)
    }

    /// What speaks against it at a moment, in milliseconds since 1970, beside its signature.
    pub fn problems(&self, now: i64) -> Vec<Reason> {
        let mut reasons = self.problems.clone();
        if is_early(now, self.valid_from) {
            reasons.push(Reason::NotYetValid);
        }
        if self.valid_until.is_some_and(|until| now >= until) {
            reasons.push(Reason::Expired);
        }
        reasons
    }

    /// The list with its bits, decompressed.
    ///
    /// # Errors
    /// [`Reason::Incomplete`] for less than [`MIN_BITS`] bytes, [`Reason::TooLarge`] for more than
    /// [`MAX_BITS`].
    pub fn open(self, bits: Vec<u8>) -> Result<OpenList, Reason> {
        match bits.len() {
            ..MIN_BITS => Err(Reason::Incomplete),
            MIN_BITS..=MAX_BITS => Ok(OpenList { list: self, bits }),
            _ => Err(Reason::TooLarge),
        }
    }
}

/// A list whose signature was found good, with its bits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenList {
    /// The list.
    pub list: StatusList,
    bits: Vec<u8>,
}

impl OpenList {
    /// The bits, eight in a byte.
    pub fn bits(&self) -> &[u8] {
        &self.bits
    }

    /// Whether a bit is set; `None` if the list ends before. Bit 0 is the highest of the first byte.
    pub fn bit(&self, index: usize) -> Option<bool> {
        self.bits.get(index / 8).map(|byte| byte >> (7 - index % 8) & 1 == 1)
    }

    /// What the list says of a credential: `None` if it says nothing.
    fn says(&self, credential: &Credential, entry: &StatusEntry) -> Option<bool> {
        let list = &self.list;
        let meant = match &list.place {
            Place::At(address) => {
                without_fragment(address) == without_fragment(&entry.list)
                    || list.id.as_ref() == Some(&entry.list)
            }
            Place::Unsaid | Place::HandedIn => list.id.as_ref().is_none_or(|id| *id == entry.list),
        };
        if meant { self.bit_for(credential, entry) } else { None }
    }

    /// The bit, where the list is of the credential's issuer and for what is asked.
    fn bit_for(&self, credential: &Credential, entry: &StatusEntry) -> Option<bool> {
        let list = &self.list;
        let fits = list.issuer == credential.issuer && list.purposes.contains(&entry.purpose);
        if fits { self.bit(entry.index) } else { None }
    }
}

/// An address as far as it is asked: a fragment stays with whoever asks.
fn without_fragment(address: &str) -> &str {
    address.split('#').next().unwrap_or_default()
}

/// What the statuses of a credential come to.
pub(super) fn problems(
    credential: &Credential,
    lists: &[OpenList],
    some_refused: bool,
) -> Vec<Reason> {
    let unknown = if some_refused { Reason::StatusListRefused } else { Reason::StatusUnknown };
    let mut reasons = Vec::new();
    for status in &credential.status {
        let Status::Entry(entry) = status else {
            reasons.push(Reason::StatusUnknown);
            continue;
        };
        // Of two lists with one name, one may be old: a set bit in any of them counts.
        let mut said: Vec<bool> =
            lists.iter().filter_map(|list| list.says(credential, entry)).collect();
        if said.is_empty() {
            let handed = lists.iter().filter(|list| list.list.place == Place::HandedIn);
            said.extend(
                handed.filter_map(|list| list.bit_for(credential, entry)).filter(|set| *set),
            );
        }
        if said.contains(&true) {
            reasons.push(match entry.purpose {
                Purpose::Revocation => Reason::Revoked,
                Purpose::Suspension => Reason::Suspended,
            });
        } else if said.is_empty() {
            reasons.push(unknown);
        }
    }
    reasons.dedup();
    reasons
}

#[cfg(test)]
mod tests;
