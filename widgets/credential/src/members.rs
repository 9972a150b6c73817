//! The members of a credential, as badges and status lists have them.

use tremplin_content::node::{Node, Shape};
use tremplin_content::stranger;

use super::{Reason, date};

/// The context of every credential (Verifiable Credentials 2.0, section 4.3).
pub(super) const CREDENTIALS: &str = "https://www.w3.org/ns/credentials/v2";

/// A claim that counts seconds, in milliseconds.
pub(super) fn milliseconds<N: Node>(claim: &N) -> Option<i64> {
    claim.number().map(|seconds| (seconds * 1000.0) as i64)
}

/// A member, or the only element of a list there, which means the same (JSON-LD 1.1, section 1.7).
pub(super) fn only<N: Node>(node: &N, name: &str) -> Option<N> {
    let value = node.member(name)?;
    if value.shape() != Shape::List {
        return Some(value);
    }
    let mut elements = value.elements();
    let first = elements.pop()?;
    elements.is_empty().then_some(first)
}

/// The issuer's address, and its name where that is said.
pub(super) fn issuer<N: Node>(node: &N) -> Result<(String, Option<String>), Reason> {
    let issuer = node.member("issuer").ok_or(Reason::Incomplete)?;
    match issuer.text() {
        Some(id) => Ok((id, None)),
        None => {
            let name = any_text(&issuer, "name")?.map(|name| stranger::line(&name));
            Ok((text(&issuer, "id")?, name.filter(|name| !name.is_empty())))
        }
    }
}

/// Whether it is of one of these types.
pub(super) fn has_type<N: Node>(node: &N, names: &[&str]) -> bool {
    let types = node.member("type").map(|list| texts(&list)).unwrap_or_default();
    types.iter().any(|name| names.contains(&name.as_str()))
}

/// A text alone stands for a list of one.
pub(super) fn texts<N: Node>(node: &N) -> Vec<String> {
    match node.text() {
        Some(text) => vec![text],
        None => node.elements().iter().filter_map(Node::text).collect(),
    }
}

/// A text that has to be there.
pub(super) fn text<N: Node>(node: &N, name: &str) -> Result<String, Reason> {
    optional(node, name)?.ok_or(Reason::Incomplete)
}

/// A text that may be missing, and must be one where it stands.
pub(super) fn optional<N: Node>(node: &N, name: &str) -> Result<Option<String>, Reason> {
    let Some(value) = node.member(name) else { return Ok(None) };
    let text = value.text().filter(|text| !text.is_empty());
    text.map(Some).ok_or(Reason::Incomplete)
}

/// A text that may be missing or empty.
pub(super) fn any_text<N: Node>(node: &N, name: &str) -> Result<Option<String>, Reason> {
    let Some(value) = node.member(name) else { return Ok(None) };
    value.text().map(Some).ok_or(Reason::Incomplete)
}

/// A moment, in milliseconds since 1970.
pub(super) fn moment(text: &str) -> Result<i64, Reason> {
    date::parse(text).ok_or(Reason::DateUnreadable)
}
