//! A badge of this site, with what its file can't know: where the site is served.

use serde_json::Value;
use tremplin_content::url;

use crate::address;
use crate::locales::Lang;

/// The module `text` as it is on the page `path` of this site: requests lead to the site's issuer
/// page, steps to its pages in `lang`, and steps that are on the page itself nowhere; unchanged where it
/// is no badge.
///
/// `site` is where it begins, such as `https://example.org`. Where a request may not lead there
/// (no https), it is left without a page: then a learner saves it as a file.
pub fn here(text: &str, site: &str, path: &str, lang: Lang) -> String {
    let Ok(mut module) = serde_json::from_str::<Value>(text) else { return text.to_owned() };
    let issuer_page = format!("{site}{}", address::localized(address::ISSUER, lang));
    if let Some(issuer) = module.get_mut("issuer").and_then(Value::as_object_mut)
        && url::is_name(&issuer_page)
    {
        issuer.insert("requestUrl".to_owned(), issuer_page.into());
    }
    let steps = module.get_mut("requires").and_then(Value::as_array_mut);
    for step in steps.into_iter().flatten().filter_map(Value::as_object_mut) {
        // Beside the folder of the modules lie the pages.
        let page =
            step.get("href").and_then(Value::as_str).and_then(|href| href.strip_prefix(".."));
        let Some(page) = page.map(str::to_owned) else { continue };
        // A link would open the page a second time.
        match page.split('#').next() == Some(path) {
            true => step.remove("href"),
            false => {
                let address = address::here(&address::localized(&page, lang));
                step.insert("href".to_owned(), address.into())
            }
        };
    }
    module.to_string()
}

#[cfg(test)]
mod tests {
    use tremplin_author::json;
    use tremplin_content::Module;
    use tremplin_content::badge::BadgeModule;

    use super::*;
    use crate::catalog::{MODULES, ModuleKind, content_path};

    fn badge(text: &str) -> BadgeModule {
        match json::check(text).module {
            Some(Module::Badge(badge)) => *badge,
            _ => panic!("no badge: {text}"),
        }
    }

    #[test]
    fn requests_lead_to_this_site_and_nothing_else_changes() {
        for module in MODULES.iter().filter(|module| module.kind == ModuleKind::Badge) {
            let path = format!("{}{}", env!("CARGO_MANIFEST_DIR"), content_path(module.id));
            let text = std::fs::read_to_string(&path).expect(&path);
            let mut there = badge(&text);
            let here = badge(&here(&text, "https://a.example", "/badge", Lang::En));
            for (before, after) in there.requires.iter_mut().zip(&here.requires) {
                let href = after.href.as_deref().unwrap_or_default();
                assert!(href.starts_with('/') && href.contains("?lang=en"), "{path}: {href}");
                before.href.clone_from(&after.href);
            }
            let issuer = there.issuer.as_mut().expect("an issuer");
            issuer.request_url = Some("https://a.example/issuer?lang=en".to_owned());
            assert_eq!(there, here, "{path}");
        }
    }

    #[test]
    fn a_step_that_is_on_the_page_is_no_link() {
        let text = r#"{"requires":[{"href":"../parcours#quiz"},{"href":"../modules/cv"}]}"#;
        assert_eq!(
            here(text, "https://a.example", address::WALK, Lang::Fr),
            r#"{"requires":[{},{"href":"/modules/cv"}]}"#
        );
    }

    #[test]
    fn an_insecure_place_gets_no_requests() {
        let text = r#"{"issuer":{"name":"a"}}"#;
        assert_eq!(here(text, "http://192.168.1.5:8080", "/", Lang::Fr), text);
        assert!(here(text, "http://localhost:8080", "/", Lang::Fr).contains("8080/issuer"));
    }

    #[test]
    fn what_is_no_badge_stays_as_it_is() {
        for text in ["", "{", "[]", r#"{"requires":{"any":[]}}"#] {
            assert_eq!(here(text, "https://a.example", "/", Lang::En), text);
        }
    }
}
