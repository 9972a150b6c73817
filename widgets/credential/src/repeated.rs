//! Names that stand twice in one object.

use tremplin_content::node::{Node, Shape};

/// Whether an object in a JSON value has a name twice: readers differ in which of the two counts
/// (RFC 8259, section 4), so that one may verify what another one shows.
///
/// The value must not nest deeper than [`too_deep`](super::too_deep) allows.
///
/// ```
/// use tremplin_author::json;
/// use tremplin_credentials::repeats_a_name;
/// let twice = json::parse(r#"{ "a": [{ "name": 1, "na\u006de": 2 }] }"#).unwrap();
/// assert!(repeats_a_name(&twice.root()));
/// ```
pub fn repeats_a_name<N: Node>(node: &N) -> bool {
    let mut members = node.members();
    members.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    members.windows(2).any(|pair| matches!(pair, [first, second] if first.0 == second.0))
        || members.iter().any(|(_, value)| repeats_a_name(value))
        || node.elements().iter().any(repeats_a_name)
}

/// Whether a reader that keeps one of two equal names, as `JSON.parse` does, has dropped one:
/// `value` is what it made of the text.
///
/// ```
/// use tremplin_author::json;
/// use tremplin_credentials::drops_a_name;
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

/// Whether an escape in a JSON text stands for half a character (RFC 8259, section 8.2): `JSON.parse`
/// takes it and others do not, so that two texts would look alike.
///
/// ```
/// use tremplin_credentials::halves_a_character;
/// assert!(halves_a_character(r#""\ud83d!""#) && halves_a_character(r#""\ude00\ud83d""#));
/// assert!(!halves_a_character(r#""\ud83d\ude00 \\ud83d \u00e9""#));
/// ```
pub fn halves_a_character(json: &str) -> bool {
    let mut rest = json;
    let mut waits_for_second = false;
    while let Some((before, escaped)) = rest.split_once('\\') {
        if waits_for_second && !before.is_empty() {
            return true;
        }
        let code = escaped.strip_prefix('u').and_then(|digits| digits.get(..4));
        let code = code.and_then(|digits| u16::from_str_radix(digits, 16).ok());
        match (waits_for_second, code) {
            (false, Some(0xd800..=0xdbff)) => waits_for_second = true,
            (true, Some(0xdc00..=0xdfff)) => waits_for_second = false,
            (true, _) | (false, Some(0xdc00..=0xdfff)) => return true,
            (false, _) => {}
        }
        let mut characters = escaped.chars();
        characters.by_ref().take(if code.is_some() { 5 } else { 1 }).for_each(drop);
        rest = characters.as_str();
    }
    waits_for_second
}

/// Whether a number is too large for any reader but `JSON.parse`, which makes it infinite (RFC 8259, section 6).
///
/// ```
/// use tremplin_author::json;
/// use tremplin_credentials::has_endless_number;
/// let endless = |text: &str| has_endless_number(&json::parse(text).unwrap().root());
/// assert!(endless(r#"{ "a": [-1e400] }"#) && !endless(r#"{ "a": [1e308, "1e400"] }"#));
/// ```
pub fn has_endless_number<N: Node>(value: &N) -> bool {
    value.number().is_some_and(f64::is_infinite)
        || value.elements().iter().any(has_endless_number)
        || value.members().iter().any(|(_, one)| has_endless_number(one))
}

fn count<N: Node>(value: &N) -> usize {
    if value.shape() == Shape::List {
        return value.elements().iter().map(count).sum();
    }
    let members = value.members();
    members.len() + members.iter().map(|(_, one)| count(one)).sum::<usize>()
}
