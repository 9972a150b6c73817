//! Names that stand twice in one object.

use tremplin_content::node::Node;

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
