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

/// Whether `text` has letters, and so a direction of its own: it may then be marked `dir="auto"`, and the
/// browser finds which one. Numbers and signs alone go the way of what is around them, while a browser would
/// take them to run from left to right.
///
/// ```
/// use tremplin_content::lang::has_letters;
/// assert!(has_letters("العمل") && has_letters("n° 7") && has_letters("é"));
/// assert!(!has_letters("12,5 %") && !has_letters("١٢ = ۴") && !has_letters("→ 😀"));
/// ```
pub fn has_letters(text: &str) -> bool {
    text.chars().any(is_letter)
}

/// About what is strong in the Bidirectional Algorithm (UAX #9), in the scripts that are in use.
fn is_letter(each: char) -> bool {
    each.is_ascii_alphabetic()
        || matches!(u32::from(each), 0xc0..=0x65f | 0x66a..=0x6ef | 0x6fa..=0x1fff | 0x2c00..=0x1_efff)
}

/// Whether `text` runs in another direction than text in the language `tag`.
///
/// ```
/// use tremplin_content::lang::runs_otherwise;
/// assert!(runs_otherwise("1. CDI", "ar") && runs_otherwise("« عمل »", "fr"));
/// assert!(!runs_otherwise("عمل CDI", "ar") && !runs_otherwise("12 %", "ar"));
/// ```
pub fn runs_otherwise(text: &str, tag: &str) -> bool {
    let first = text.chars().find(|each| is_letter(*each));
    first.is_some_and(|first| is_written_leftwards(first) != is_right_to_left(tag))
}

/// The blocks of scripts written from right to left (UAX #9, table 4, in the scripts that are in use).
fn is_written_leftwards(letter: char) -> bool {
    matches!(u32::from(letter), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1_0800..=0x1_0fff | 0x1_e800..=0x1_efff)
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
