//! Where the files that a module names are, seen from the page.

/// An address that a module names, as the page must write it (RFC 3986, section 5.2, without
/// removing dot segments: browsers do that).
///
/// The crate `url` resolves complete addresses alone, and takes `../` away where a path has no folder left; the
/// page's own folder is not known here. Tests hold both together where both can tell.
pub fn resolve(module: &str, address: &str) -> String {
    if names_host(address) {
        // Without a scheme, it is that of the module.
        let scheme = match module.find(':').filter(|_| has_scheme(module)) {
            Some(colon) if !has_scheme(address) => &module[..=colon],
            _ => "",
        };
        return format!("{scheme}{address}");
    }
    let path_only = module.split(['?', '#']).next().unwrap_or_default();
    let root = origin(module).map_or(0, str::len);
    if address.starts_with('/') {
        return format!("{}{address}", &module[..root]);
    }
    let folder = match path_only.rfind('/').filter(|slash| *slash >= root) {
        Some(slash) => &path_only[..=slash],
        None if root > 0 => return format!("{}/{address}", &module[..root]),
        None => "",
    };
    format!("{folder}{address}")
}

/// Whether a file lies on another site than the module: browsers would tell that site of the
/// learner before they have asked for anything.
pub fn is_third_party(module: &str, address: &str) -> bool {
    names_host(address) && origin(address).is_none_or(|site| origin(module) != Some(site))
}

/// Whether an address is more than a path. Browsers take `\\` for `/`.
pub fn names_host(address: &str) -> bool {
    has_scheme(address) || address.replace('\\', "/").starts_with("//")
}

fn has_scheme(address: &str) -> bool {
    address.split(['/', '\\', '?', '#']).next().is_some_and(|start| start.contains(':'))
}

/// Scheme and host of an absolute address: `https://example.org`; of `//example.org/a` the host.
fn origin(address: &str) -> Option<&str> {
    let scheme = if has_scheme(address) { address.find(':')? + 1 } else { 0 };
    let host = address[scheme..].strip_prefix("//")?;
    let length = host.find(['/', '?', '#', '\\']).unwrap_or(host.len());
    Some(&address[..scheme + 2 + length])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use url::Url;

    use super::*;

    #[test]
    fn files_stand_beside_the_module() {
        for (module, address, resolved) in [
            ("cv.json", "a.webp", "a.webp"),
            ("/content/cv.json", "images/a.webp", "/content/images/a.webp"),
            ("/content/cv.json?v=1/2", "../a.webp", "/content/../a.webp"),
            ("/content/cv.json", "/a.webp", "/a.webp"),
            ("https://cdn.example/x/cv.json", "a.webp", "https://cdn.example/x/a.webp"),
            ("https://cdn.example/x/cv.json", "/a.webp", "https://cdn.example/a.webp"),
            ("https://cdn.example", "a.webp", "https://cdn.example/a.webp"),
            ("//cdn.example/cv.json", "a.webp", "//cdn.example/a.webp"),
            ("cv.json", "https://a.example/b.webp", "https://a.example/b.webp"),
            ("/x/cv.json", "//a.example/b.webp", "//a.example/b.webp"),
            ("http://c.example/cv.json", "//a.example/b.webp", "http://a.example/b.webp"),
            ("/x/cv.json", "a:b", "a:b"),
        ] {
            assert_eq!(resolve(module, address), resolved, "{module} {address}");
        }
    }

    proptest! {
        #[test]
        fn a_browser_gets_to_the_same_file(
            module in "(https?:)?//[a-z]{1,5}\\.example(:[0-9]{1,4})?(/[a-z][a-z.]{0,5}){0,3}(\\?[a-z/]{0,4})?",
            address in "(https?:)?(//[a-z]{1,3}\\.example)?/?([a-z.é]{1,4}/){0,3}[a-z]{1,4}(\\?[a-z/:]{0,4})?(#[a-z/]{0,3})?",
            page in "https://[a-z]{1,3}\\.example/([a-z]{1,3}/){0,2}",
        ) {
            let page = Url::parse(&page).unwrap();
            // A scheme in front of a path alone is of old times: RFC 3986, section 5.2.2, forbids it.
            let is_plain = !has_scheme(&address) || origin(&address).is_some();
            if let Some(module_there) = page.join(&module).ok().filter(|_| is_plain) {
                let written = resolve(&module, &address);
                prop_assert_eq!(page.join(&written), module_there.join(&address), "{}", written);
            }
        }
    }

    #[test]
    fn other_sites_are_told_apart() {
        assert!(is_third_party("/cv.json", "https://a.example/b.webp"));
        assert!(is_third_party("https://b.example/cv.json", "//a.example/b.webp"));
        assert!(is_third_party("/cv.json", "/\\a.example/b.webp"));
        assert!(is_third_party("/cv.json", "\\\\a.example/b.webp"));
        assert!(!is_third_party("https://a.example/cv.json", "https://a.example/b.webp"));
        assert!(!is_third_party("/cv.json", "b.webp") && !is_third_party("cv.json", "/b.webp"));
    }
}
