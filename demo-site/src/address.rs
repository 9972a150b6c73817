//! Addresses inside the site, with the language kept in `?lang=`. They begin where the site does;
//! [`here`] makes of them what the browser needs.

use crate::locales::Lang;
pub use crate::root::{here, inside, root};

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

/// The documentation in `lang`: plain pages, which `cargo xtask demo` makes of the folder `docs`.
pub fn docs(lang: Lang) -> String {
    here(&format!("/docs/{}/index.html", lang.tag()))
}

/// The link that opens a signed badge on the site: `token` is base64url and points, which need no escaping.
pub fn badge(site: &str, token: &str) -> String {
    format!("{}{token}", to_badge(site))
}

/// That link up to its token.
pub fn to_badge(site: &str) -> String {
    format!("{site}{BADGE}#tremplin-badge=")
}

/// The address of a module's page.
pub fn module(id: &str) -> String {
    format!("/modules/{id}")
}

/// Where a copy of Tremplin lies.
#[derive(Debug, PartialEq, Eq)]
pub struct Copy {
    /// The folder with the files of `dist/`, a slash at its end.
    pub bundle: String,
    /// The folder with the modules, a slash at its end.
    pub modules: String,
    /// Whether it is this site itself.
    pub is_here: bool,
}

/// The copy whose address somebody typed, seen from the site `here`: this site has `dist/` and `content/`,
/// another one what the documentation describes, the files of `dist/` in a folder and `modules/` beside it.
pub fn copy(typed: &str, here: &str) -> Copy {
    let typed = typed.trim().trim_end_matches('/').trim_end_matches("/tremplin.js");
    if typed.is_empty() || typed == here {
        let [bundle, modules] = ["dist", "content"].map(|folder| format!("{here}/{folder}/"));
        return Copy { bundle, modules, is_here: true };
    }
    let root = typed.find("://").map_or(0, |scheme| scheme + 3);
    let parent = typed[root..].rfind('/').map_or(typed, |slash| &typed[..root + slash]);
    Copy { bundle: format!("{typed}/"), modules: format!("{parent}/modules/"), is_here: false }
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
    fn a_copy_elsewhere_is_laid_out_as_the_readme_says() {
        let here = "http://localhost:8080";
        for (typed, bundle, modules) in [
            (" https://m.fr/tremplin// ", "https://m.fr/tremplin/", "https://m.fr/modules/"),
            (
                "https://m.fr/tremplin/tremplin.js",
                "https://m.fr/tremplin/",
                "https://m.fr/modules/",
            ),
            ("https://m.fr/a/b", "https://m.fr/a/b/", "https://m.fr/a/modules/"),
            ("https://m.fr", "https://m.fr/", "https://m.fr/modules/"),
            ("/tremplin", "/tremplin/", "/modules/"),
        ] {
            let copy = copy(typed, here);
            assert_eq!((&*copy.bundle, &*copy.modules), (bundle, modules), "{typed}");
            assert!(!copy.is_here);
        }
        for typed in ["", " ", here, "http://localhost:8080/"] {
            let copy = copy(typed, here);
            assert!(copy.is_here, "{typed}");
            assert_eq!(copy.modules, "http://localhost:8080/content/");
        }
    }
}
