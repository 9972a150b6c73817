//! What a module's page says about its file: sources, licence, skills.

use tremplin_content::authoring::Credits;
use tremplin_content::badge::Alignment;
use tremplin_content::common::Source;
use tremplin_content::{Module, json};

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
    /// Reads the facts from a module's file; `None` if it is no module or has mistakes.
    pub fn read(text: &str) -> Option<Self> {
        let (sources, alignments) = match json::check(text).module? {
            Module::Quiz(module) => (module.quiz.sources, Vec::new()),
            Module::Flashcards(module) => (module.deck.sources, Vec::new()),
            Module::Badge(module) => (module.sources, module.alignments),
        };
        let credits = serde_json::from_str(text).ok()?;
        Some(Self { credits, sources, alignments })
    }
}

#[cfg(test)]
mod tests {
    use tremplin_content::quiz::Interaction;

    use super::*;
    use crate::catalog::MODULES;

    /// How many questions, cards or steps there are; a lesson asks nothing.
    fn count(module: &Module) -> usize {
        match module {
            Module::Quiz(module) => {
                let lesson = |item: &Interaction| matches!(item, Interaction::Lesson(_));
                module.quiz.items.iter().filter(|item| !lesson(&item.interaction)).count()
            }
            Module::Flashcards(module) => module.cards.len(),
            Module::Badge(module) => module.requires.len(),
        }
    }

    #[test]
    fn the_catalog_says_what_the_files_hold() {
        for listed in MODULES {
            let path = format!("{}/content/{}.json", env!("CARGO_MANIFEST_DIR"), listed.id);
            let text = std::fs::read_to_string(&path).expect(&path);
            let module = json::check(&text).module.expect(&path);
            assert_eq!(count(&module), listed.count, "{path}");
            assert_eq!(module.kind(), listed.kind.name(), "{path}");
            assert_eq!(module.lang(), listed.lang, "{path}");
            let facts = Facts::read(&text).expect(&path);
            assert!(facts.credits.license.is_some() && !facts.credits.authors.is_empty(), "{path}");
        }
    }

    #[test]
    fn a_file_with_mistakes_has_no_facts() {
        let with = |url: &str| {
            format!(
                r#"{{ "kind": "quiz", "id": "a", "lang": "fr", "title": "a",
                    "sources": [{{ "title": "b", "url": "{url}" }}],
                    "items": [{{ "kind": "true-false", "prompt": "c", "answer": true }}] }}"#
            )
        };
        assert_eq!(Facts::read(&with("javascript:alert(1)")), None);
        let facts = Facts::read(&with("https://d.example")).expect("facts");
        assert_eq!(facts.sources[0].url.as_deref(), Some("https://d.example"));
        assert_eq!(facts.credits, Credits::default());
    }
}
