//! Languages of content: shape of a tag and direction of writing.

/// Scripts written from right to left, by the languages that Tremplin may meet.
const RIGHT_TO_LEFT: &[&str] = &["ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];

/// Whether `tag` has the shape of a BCP 47 language tag (RFC 5646): `fr`, `pt-BR`, `zh-Hant-TW`.
///
/// ```
/// use tremplin_content::lang::is_tag;
/// assert!(is_tag("fr") && is_tag("pt-BR"));
/// assert!(!is_tag("français") && !is_tag("") && !is_tag("f"));
/// ```
pub fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    let alphabetic = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    (2..=3).contains(&primary.len())
        && alphabetic(primary)
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// The language of a tag without its region or script, in lower case: `FR-ca` gives `fr`.
pub fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

/// Whether text in the language `tag` runs from right to left.
///
/// ```
/// use tremplin_content::lang::is_right_to_left;
/// assert!(is_right_to_left("ar-MA") && !is_right_to_left("fr"));
/// ```
pub fn is_right_to_left(tag: &str) -> bool {
    RIGHT_TO_LEFT.contains(&primary(tag).as_str())
}
