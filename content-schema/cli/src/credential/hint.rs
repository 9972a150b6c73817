//! The command that verifies what has just been written, as it can be copied.

use std::path::Path;

use super::keygen::PUBLIC;

/// `tremplin verify …` for a badge, with the public keys and, where it names a status list, with that.
pub fn verify(badge: &str, keys: &str, list: Option<&str>) -> String {
    let mut line = format!("tremplin verify {} --issuers {}", word(badge), word(keys));
    if let Some(list) = list {
        line.push_str(" --status ");
        line.push_str(&word(list));
    }
    line
}

/// The file of the public keys: beside the issuer's profile, where `keygen` puts it, or by its name alone.
pub fn keys(profile: &str) -> String {
    let beside = Path::new(profile).with_file_name(PUBLIC);
    if beside.is_file() { beside.display().to_string() } else { PUBLIC.to_owned() }
}

/// The name under which a list is fetched: the last part of its address.
pub fn name(list: &str) -> &str {
    let path = list.split(['?', '#']).next().unwrap_or_default();
    match path.rsplit_once('/') {
        Some((_, name)) if !name.is_empty() && !name.contains(':') => name,
        _ => "list.jwt",
    }
}

/// A word for a shell.
fn word(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_spaces_stays_one_word() {
        assert_eq!(
            verify("mon badge.jwt", "clés/jwks.json", Some("l'état.jwt")),
            "tremplin verify 'mon badge.jwt' --issuers clés/jwks.json --status 'l'\\''état.jwt'"
        );
    }

    #[test]
    fn a_list_is_named_as_its_file() {
        for (list, expected) in [
            ("https://ml.example.org/a/revocations.jwt", "revocations.jwt"),
            ("https://ml.example.org/a.jwt?b=/c", "a.jwt"),
            ("https://ml.example.org/", "list.jwt"),
        ] {
            assert_eq!(name(list), expected, "{list}");
        }
    }
}
