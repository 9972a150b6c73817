//! Addresses inside the site, with the language kept in `?lang=`.

use crate::locales::Lang;

/// The address of `path` (which may end in `#part`) in `lang`. French, the default, leaves no trace.
pub fn localized(path: &str, lang: Lang) -> String {
    if lang == Lang::default() {
        return path.to_owned();
    }
    let (page, part) = path.split_once('#').map_or((path, None), |(page, part)| (page, Some(part)));
    let mut address = format!("{page}?lang={}", lang.tag());
    if let Some(part) = part {
        address.push('#');
        address.push_str(part);
    }
    address
}

/// `address`, which has no `#part`, with one more `name=value` in its query; unchanged if empty.
pub fn with_query(address: &str, query: &str) -> String {
    match (query.is_empty(), address.contains('?')) {
        (true, _) => address.to_owned(),
        (false, true) => format!("{address}&{query}"),
        (false, false) => format!("{address}?{query}"),
    }
}

/// The page on which advisers sign.
pub const ISSUER: &str = "/issuer";

/// The page that leads from a quiz to a signed badge.
pub const WALK: &str = "/parcours";

/// The learner's page, which shows a badge that stands in its fragment.
pub const BADGE: &str = "/badge";

/// The link that opens a signed badge: `token` is base64url and points, which need no escaping.
pub fn badge(origin: &str, token: &str) -> String {
    format!("{}{token}", to_badge(origin))
}

/// That link up to its token.
pub fn to_badge(origin: &str) -> String {
    format!("{origin}{BADGE}#tremplin-badge=")
}

/// The address of a module's page.
pub fn module(id: &str) -> String {
    format!("/modules/{id}")
}

/// What an author typed as the address of a copy of Tremplin, without slashes at its end.
pub fn base(typed: &str) -> &str {
    typed.trim().trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_goes_before_the_part() {
        assert_eq!(localized("/#modules", Lang::En), "/?lang=en#modules");
        assert_eq!(localized("/preview", Lang::En), "/preview?lang=en");
        assert_eq!(localized("/#modules", Lang::Fr), "/#modules");
    }

    #[test]
    fn queries_add_up() {
        let address = localized("/preview", Lang::En);
        assert_eq!(with_query(&address, "module=cv"), "/preview?lang=en&module=cv");
        assert_eq!(with_query("/preview", "module=cv"), "/preview?module=cv");
        assert_eq!(with_query("/#a", ""), "/#a");
    }

    #[test]
    fn a_base_has_no_slash_at_its_end() {
        assert_eq!(base(" https://example.org// "), "https://example.org");
        assert_eq!(base(""), "");
    }
}
