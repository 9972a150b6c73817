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
/// (URL Standard, section 4.4), backslashes because they take them for `/`: `/\host` and `\\host`
/// are other sites. A complete address names its site behind `//`, and nobody in front of it
/// (`user@`), who would be taken for the site. The same rule holds for modules, for the HTML that
/// is made of them, and for what the command line is given.
///
/// ```
/// use tremplin_content::url::{is_allowed, Use};
/// assert!(is_allowed("https://www.service-public.fr/", Use::Link));
/// assert!(is_allowed("images/cv.svg", Use::Media));
/// assert!(!is_allowed("mailto:a@example.org", Use::Media));
/// assert!(!is_allowed("java\tscript:alert(1)", Use::Link));
/// ```
pub fn is_allowed(address: &str, purpose: Use) -> bool {
    if address.is_empty() || address.chars().any(|c| c.is_control() || c == ' ' || c == '\\') {
        return false;
    }
    let (scheme, rest) = match address.split_once(':') {
        Some((scheme, rest)) if !scheme.contains(['/', '?', '#']) => (scheme, rest),
        _ => return !address.starts_with("//") || names_site(address),
    };
    let is = |name| scheme.eq_ignore_ascii_case(name);
    match purpose {
        Use::Link if is("mailto") || is("tel") => true,
        _ => (is("https") || is("http")) && names_site(rest),
    }
}

/// Whether what stands behind a scheme names a site, and nobody in front of it: a name that a browser takes,
/// and perhaps a port. Numbers in brackets (`[::1]`) name no site that has learners.
#[inline(never)]
fn names_site(rest: &str) -> bool {
    let Some(site) = rest.strip_prefix("//") else { return false };
    let (mut has_name, mut has_port) = (false, false);
    let mut port = 0_u32;
    for byte in site.bytes() {
        match byte {
            b'/' | b'?' | b'#' => break,
            b':' if has_name && !has_port => has_port = true,
            b'0'..=b'9' if has_port => {
                port = port.saturating_mul(10).saturating_add(u32::from(byte - b'0'));
            }
            b'0'..=b'9' => {}
            b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'.' | b'_' | 0x80.. if !has_port => {}
            _ => return false,
        }
        has_name = true;
    }
    has_name && port <= 65535
}

/// Longest address that may name somebody or something in a signed badge, in bytes.
pub const LONGEST_NAME: usize = 500;

/// Whether `address` may stand in a signed badge: complete, so that it means the same wherever it
/// is read, and in the characters of a URI (RFC 3986, section 2).
///
/// It begins with `https:`; `http:` is allowed for this machine alone, as browsers do (Secure
/// Contexts, section 3.1), so that a site can be tried out.
///
/// ```
/// use tremplin_content::url::is_name;
/// assert!(is_name("https://ml.example.org/badges#cv") && is_name("http://localhost:8080/a"));
/// assert!(!is_name("badges/cv.json") && !is_name("http://ml.example.org/"));
/// ```
pub fn is_name(address: &str) -> bool {
    is_complete(address, "https")
        || is_complete(address, "http")
            && host(address).is_some_and(|host| ["localhost", "127.0.0.1"].contains(&host))
}

/// Whether `address` is a complete one on the web, in the characters of a URI.
///
/// ```
/// use tremplin_content::url::is_web;
/// assert!(is_web("http://data.europa.eu/esco/skill/1605025e-a179-421f-8f35-5b07d182a6b2"));
/// assert!(!is_web("esco/skill") && !is_web("mailto:a@example.org"));
/// ```
pub fn is_web(address: &str) -> bool {
    is_complete(address, "https") || is_complete(address, "http")
}

fn is_complete(address: &str, scheme: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    address.len() <= LONGEST_NAME
        && address.bytes().all(fits)
        && address.split_once(':').is_some_and(|(start, _)| start.eq_ignore_ascii_case(scheme))
        && host(address).is_some()
}

/// The host of an address with `//`, without its port. Nobody is named in front of it (`user@`).
fn host(address: &str) -> Option<&str> {
    // Looking for a text in a text would cost more than both steps.
    let (_, rest) = address.split_once(':')?;
    let authority = rest.strip_prefix("//")?.split(['/', '?', '#']).next()?;
    authority.split(':').next().filter(|_| names_site(rest))
}

/// Whether `address` names a site of its own, and another than `other` does: a browser that shows the
/// one would tell a site of which the other says nothing.
#[cfg(feature = "author")]
pub(crate) fn is_elsewhere(address: &str, other: &str) -> bool {
    let named = |address: &str| {
        let rest = address.split_once("//").filter(|(scheme, _)| {
            scheme.is_empty() || scheme.ends_with(':') && !scheme.contains(['/', '?', '#'])
        });
        rest.and_then(|(_, rest)| rest.split(['/', '?', '#']).next()).map(str::to_ascii_lowercase)
    };
    named(address).is_some_and(|site| named(other) != Some(site))
}

/// The address that a copy of the file at `address` has where it stands beside `other`.
#[cfg(feature = "author")]
pub(crate) fn beside(other: &str, address: &str) -> String {
    let path = |address: &str| address.split(['?', '#']).next().unwrap_or_default().to_owned();
    let site = other.find("//").map_or(0, |at| at + 2);
    let folder = path(other);
    let folder = match folder.rfind('/').filter(|slash| *slash >= site) {
        Some(slash) => folder[..=slash].to_owned(),
        None if site > 0 => folder + "/",
        None => String::new(),
    };
    let (_, rest) = address.split_once("//").unwrap_or_default();
    let file = path(rest)
        .split_once('/')
        .map_or(String::new(), |(_, path)| path.rsplit('/').next().unwrap_or_default().to_owned());
    folder + if file.is_empty() { "image.webp" } else { &file }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "author")]
    #[test]
    fn a_copy_stands_beside_the_other_file() {
        for (other, address, copy) in [
            ("film.mp4", "https://example.org/film.webp", "film.webp"),
            ("a/film.mp4?x=/", "https://example.org/b/c.webp?v=1#d/e", "a/c.webp"),
            ("/film.mp4", "//example.org/", "/image.webp"),
            ("film.mp4", "https://example.org", "image.webp"),
            (
                "https://a.example/f/film.mp4",
                "https://example.org/c.webp",
                "https://a.example/f/c.webp",
            ),
            ("https://a.example", "https://example.org/c.webp", "https://a.example/c.webp"),
        ] {
            assert_eq!(beside(other, address), copy, "{other} {address}");
            assert!(!is_elsewhere(copy, other));
        }
    }

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
            "\tjavascript:alert(1)",
            "java\rscript:alert(1)",
            "javascript\n:alert(1)",
            "filesystem:https://example.org/x",
            "view-source:https://example.org/",
            "about:blank",
            "ws://example.org/",
        ] {
            assert!(!is_allowed(address, Use::Link), "{address:?}");
            assert!(!is_allowed(address, Use::Media), "{address:?}");
        }
    }

    #[test]
    fn what_browsers_take_for_another_site_is_refused() {
        for address in [
            "\\127.0.0.1:9102/track.png",
            "\\\\example.org/a",
            "/\\example.org/a",
            "\\/example.org/a",
            "a\\b.png",
            "https:\\\\example.org/a",
            "https:/\\example.org/a",
            "https:example.org/a",
            "https:/example.org/a",
            "https:///example.org/a",
            "https://",
            "///example.org/a",
            "//",
            "/\t/example.org/a",
            "\n//example.org/a",
            "https://www.service-public.fr@example.org/",
            "https://a:b@example.org/",
            "//a@example.org/",
            "https://:80/",
        ] {
            assert!(!is_allowed(address, Use::Link), "{address:?}");
            assert!(!is_allowed(address, Use::Media), "{address:?}");
        }
        // Of these a browser makes no address at all.
        for address in [
            "https://[",
            "https://[::1",
            "https://a]/",
            "https://a|b/",
            "https://a%/",
            "https://example.org:https/",
            "https://example.org:65536/",
            "//example.org:4294967297",
            "//[",
        ] {
            assert!(
                !is_allowed(address, Use::Link) && !is_allowed(address, Use::Media),
                "{address:?}"
            );
            assert!(!is_name(address) && !is_web(address), "{address:?}");
        }
        for address in [
            "https://example.org:8443/a[1]?b",
            "https://example.org:65535",
            "https://emploi.gouv.fr./",
            "https://préfecture.fr:/",
            "//127.0.0.1:8080",
        ] {
            assert!(is_allowed(address, Use::Link), "{address:?}");
        }
        for address in ["a@2x.png", "images/@2x.png", "https://example.org/@a", "//example.org/a"] {
            assert!(
                is_allowed(address, Use::Link) && is_allowed(address, Use::Media),
                "{address:?}"
            );
        }
        assert!(
            is_allowed("mailto:a@example.org", Use::Link) && is_allowed("tel:+33123", Use::Link)
        );
    }

    #[test]
    fn what_names_somebody_is_complete_and_safe() {
        for address in [
            "https://example.org",
            "HTTPS://example.org:8443/a?b=c&d=%C3%A9#e:f",
            "http://127.0.0.1:3000/",
            "http://localhost",
        ] {
            assert!(is_name(address) && is_web(address), "{address:?}");
        }
        for address in [
            "",
            "https:",
            "https://",
            "https:///a",
            "https://:80/",
            "https://a@example.org/",
            "//example.org/a",
            "/a",
            "a",
            "javascript://example.org/%0aalert(1)",
            "https://example.org/é",
            "https://example.org/a b",
            "https://example.org/\"",
            "https://example.org\\a",
            "http//example.org",
        ] {
            assert!(!is_name(address) && !is_web(address), "{address:?}");
        }
        for address in ["http://localhost.example.org/", "http://127.0.0.1.example.org/"] {
            assert!(!is_name(address) && is_web(address), "{address:?}");
        }
        let mut long = String::from("https://example.org/");
        long.extend(std::iter::repeat_n('a', LONGEST_NAME - long.len()));
        assert!(is_name(&long));
        long.push('a');
        assert!(!is_name(&long));
    }

    #[test]
    fn a_colon_behind_a_path_is_no_scheme() {
        for address in ["a/b:c", "?q=a:b", "#a:b", "./a:b", "//example.org/a:b"] {
            assert!(is_allowed(address, Use::Media), "{address:?}");
        }
    }
}
