//! Which addresses author content may name.

/// What an address is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// A link that the learner may follow.
    Link,
    /// A picture, sound, film or caption file that the page loads.
    Media,
}

/// Whether author content may name `address` for `purpose`.
///
/// Relative addresses, `https:` and `http:` are allowed; links may also be `mailto:` and `tel:`.
/// Everything else is refused, `javascript:` and `data:` among it. White space and control
/// characters are refused because browsers drop some of them before they look for the scheme
/// (URL Standard, section 4.4).
///
/// ```
/// use tremplin_content::url::{is_allowed, Use};
/// assert!(is_allowed("https://www.service-public.fr/", Use::Link));
/// assert!(is_allowed("images/cv.svg", Use::Media));
/// assert!(!is_allowed("mailto:a@example.org", Use::Media));
/// assert!(!is_allowed("java\tscript:alert(1)", Use::Link));
/// ```
pub fn is_allowed(address: &str, purpose: Use) -> bool {
    if address.is_empty() || address.chars().any(|c| c.is_control() || c == ' ') {
        return false;
    }
    let Some((scheme, _)) = address.split_once(':') else { return true };
    if scheme.contains(['/', '?', '#', '\\']) {
        return true;
    }
    let allowed: &[&str] = match purpose {
        Use::Link => &["https", "http", "mailto", "tel"],
        Use::Media => &["https", "http"],
    };
    allowed.iter().any(|name| scheme.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_that_run_or_carry_content_are_refused() {
        for address in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:https://example.org/x",
            "file:///etc/passwd",
            "javascript&colon;alert(1):x",
        ] {
            assert!(!is_allowed(address, Use::Link), "{address:?}");
            assert!(!is_allowed(address, Use::Media), "{address:?}");
        }
    }

    #[test]
    fn a_colon_behind_a_path_is_no_scheme() {
        for address in ["a/b:c", "?q=a:b", "#a:b", "./a:b", "//example.org/a:b"] {
            assert!(is_allowed(address, Use::Media), "{address:?}");
        }
    }
}
