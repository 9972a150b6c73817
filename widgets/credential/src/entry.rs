//! Where a revocation of a credential would stand (Bitstring Status List 1.0, section 2.1).

use tremplin_content::node::{Node, Shape};

use super::members::{has_type, text};

/// What a set bit means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Revoked for good.
    Revocation,
    /// Suspended for a time.
    Suspension,
}

impl Purpose {
    /// Every purpose that says whether a credential counts.
    pub const ALL: [Purpose; 2] = [Purpose::Revocation, Purpose::Suspension];

    /// The name in a credential: `revocation`, `suspension`.
    pub fn name(self) -> &'static str {
        match self {
            Purpose::Revocation => "revocation",
            Purpose::Suspension => "suspension",
        }
    }

    pub(super) fn from_name(name: &str) -> Option<Purpose> {
        Purpose::ALL.into_iter().find(|known| known.name() == name)
    }
}

/// Where a revocation would stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// In a list of bits.
    Entry(StatusEntry),
    /// Somewhere that is not known here.
    Unknown,
}

/// A bit in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusEntry {
    /// The address of the list.
    pub list: String,
    /// Which bit of it, counted from 0.
    pub index: usize,
    /// What it means if it is set.
    pub purpose: Purpose,
}

/// The `credentialStatus` of a credential.
pub(super) fn read<N: Node>(credential: &N) -> Vec<Status> {
    let Some(status) = credential.member("credentialStatus") else { return Vec::new() };
    let entries = if status.shape() == Shape::List { status.elements() } else { vec![status] };
    if entries.is_empty() {
        return vec![Status::Unknown];
    }
    entries.iter().map(|entry| self::entry(entry).map_or(Status::Unknown, Status::Entry)).collect()
}

fn entry<N: Node>(node: &N) -> Option<StatusEntry> {
    // Other sizes have messages instead of a yes or no.
    if !has_type(node, &["BitstringStatusListEntry"])
        || node.member("statusSize").is_some_and(|size| size.number() != Some(1.0))
    {
        return None;
    }
    Some(StatusEntry {
        list: text(node, "statusListCredential").ok()?,
        index: index(&node.member("statusListIndex")?)?,
        purpose: Purpose::from_name(&text(node, "statusPurpose").ok()?)?,
    })
}

/// A whole number as a text, or as a number, which 1EdTech's own sample has.
fn index<N: Node>(value: &N) -> Option<usize> {
    if let Some(number) = value.number() {
        return (0.0..1e9)
            .contains(&number)
            .then_some(number as usize)
            .filter(|at| *at as f64 == number);
    }
    let text = value.text()?;
    let digits = text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}
