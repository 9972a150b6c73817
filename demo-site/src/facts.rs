//! What a module's page says about its file: sources, licence, skills.

use tremplin_author::authoring::Credits;
use tremplin_content::Module;
use tremplin_content::badge::Alignment;
use tremplin_content::common::Source;

/// The part of a module that its page shows around the widget.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// Licence and authors.
    pub credits: Credits,
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// What a badge says in terms of open frameworks.
    pub alignments: Vec<Alignment>,
}

impl Facts {
    /// The facts of a module and its file.
    pub fn of(module: Module, text: &str) -> Self {
        let sources = module.sources().to_vec();
        let alignments = if let Module::Badge(badge) = module { badge.alignments } else { vec![] };
        // A byte order mark is no mistake in a module.
        let credits = serde_json::from_str(text.trim_start_matches('\u{feff}'));
        Self { credits: credits.unwrap_or_default(), sources, alignments }
    }
}

#[cfg(test)]
mod tests {
    use tremplin_author::json;

    use super::*;
    use crate::catalog::MODULES;

    #[test]
    fn the_catalog_says_what_the_files_hold() {
        for listed in MODULES {
            let path = format!("{}/content/{}.json", env!("CARGO_MANIFEST_DIR"), listed.id);
            let text = std::fs::read_to_string(&path).expect(&path);
            let module = json::check(&text).module.expect(&path);
            assert_eq!(module.asks(), listed.count, "{path}");
            assert_eq!(module.kind(), listed.kind, "{path}");
            assert_eq!(module.lang(), listed.lang, "{path}");
            let facts = Facts::of(module, &text);
            assert!(facts.credits.license.is_some() && !facts.credits.authors.is_empty(), "{path}");
        }
    }

    #[test]
    fn facts_come_from_the_checked_module() {
        let with = |url: &str| {
            format!(
                r#"{{ "kind": "quiz", "id": "a", "lang": "fr", "title": "a",
                    "sources": [{{ "title": "b", "url": "{url}" }}],
                    "items": [{{ "kind": "true-false", "prompt": "c", "answer": true }}] }}"#
            )
        };
        let read = |text: &str| Some(Facts::of(json::check(text).module?, text));
        assert_eq!(read(&with("javascript:alert(1)")), None);
        let facts = read(&with("https://d.example")).expect("facts");
        assert_eq!(facts.sources[0].url.as_deref(), Some("https://d.example"));
        assert_eq!(facts.credits, Credits::default());
    }
}
