//! Names that stand twice in one object.

use tremplin_content::node::{Node, Shape};

/// Whether an object in a JSON value has a name twice: readers differ in which of the two counts
/// (RFC 8259, section 4), so that one may verify what another one shows.
///
/// The value must not nest deeper than [`too_deep`](super::too_deep) allows.
///
/// ```
/// use tremplin_content::json;
/// use tremplin_core::credential::repeats_a_name;
/// let twice = json::parse(r#"{ "a": [{ "name": 1, "na\u006de": 2 }] }"#).unwrap();
/// assert!(repeats_a_name(&twice.root()));
/// ```
pub fn repeats_a_name<N: Node>(node: &N) -> bool {
    let mut names: Vec<String> = node.names().into_iter().map(|(name, _)| name).collect();
    names.sort_unstable();
    if names.windows(2).any(|pair| matches!(pair, [first, second] if first == second)) {
        return true;
    }
    names.iter().filter_map(|name| node.member(name)).any(|value| repeats_a_name(&value))
        || node.elements().iter().any(repeats_a_name)
}

/// Whether a reader that keeps one of two equal names, as `JSON.parse` does, has dropped one:
/// `value` is what it made of the text.
///
/// ```
/// use tremplin_content::json;
/// use tremplin_core::credential::drops_a_name;
/// let kept = json::parse(r#"{ "a": { "name": 2 } }"#).unwrap();
/// assert!(drops_a_name(r#"{ "a": { "name": 1, "na\u006de": 2 } }"#, &kept.root()));
/// assert!(!drops_a_name(r#"{ "a": { "name": "a:b" } }"#, &kept.root()));
/// ```
pub fn drops_a_name<N: Node>(text: &str, value: &N) -> bool {
    // Each member of an object has one colon behind its name.
    let (mut members, mut quoted, mut escaped) = (0, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b':' if !quoted => members += 1,
            _ => {}
        }
    }
    members != count(value)
}

fn count<N: Node>(value: &N) -> usize {
    if value.shape() == Shape::List {
        return value.elements().iter().map(count).sum();
    }
    let names = value.names();
    let inner = names.iter().filter_map(|(name, _)| value.member(name));
    names.len() + inner.map(|one| count(&one)).sum::<usize>()
}
