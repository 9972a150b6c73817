//! Identifiers of modules, items and cards: they name what is kept on the learner's device, files and parts of
//! addresses.

/// As a regular expression, for schemas.
#[cfg(feature = "author")]
pub const PATTERN: &str = "^[a-z0-9-]{1,64}$";

/// Whether a text is an identifier: 1 to 64 of `a`–`z`, `0`–`9` and `-`.
///
/// ```
/// use tremplin_content::id::is_id;
/// assert!(is_id("cv-2") && !is_id("") && !is_id("Le CV"));
/// ```
pub fn is_id(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=64).contains(&text.len()) && text.bytes().all(fits)
}
