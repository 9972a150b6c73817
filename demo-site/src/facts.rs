//! What a module's page says about its file: sources, licence, how much there is in it.

use serde::Deserialize;
use serde::de::IgnoredAny;
use tremplin_content::badge::Alignment;
use tremplin_content::url::is_web;

/// Where the author took something from.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
    /// The day it was read, `YYYY-MM-DD`.
    pub date: Option<String>,
}

impl From<&Alignment> for Skill {
    fn from(alignment: &Alignment) -> Self {
        let Alignment { framework, code, name, url } = alignment.clone();
        Self { framework, code, name, url }
    }
}

/// A skill in an open framework that a badge says something about.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Skill {
    /// The framework.
    pub framework: Option<String>,
    /// Its code there.
    pub code: Option<String>,
    /// Its name there.
    pub name: String,
    /// Its address.
    pub url: String,
}

/// The part of a module that its page shows around the widget.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Facts {
    /// Licence of the text.
    pub license: Option<String>,
    /// Who wrote it.
    #[serde(default)]
    pub authors: Vec<String>,
    /// Its sources.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// What a badge says in terms of open frameworks.
    #[serde(default)]
    pub alignments: Vec<Skill>,
    /// The items of a quiz.
    #[serde(default)]
    items: Vec<Item>,
    /// The cards of a deck.
    #[serde(default)]
    cards: Vec<IgnoredAny>,
    /// The steps of a badge.
    #[serde(default)]
    requires: Vec<IgnoredAny>,
}

#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
struct Item {
    kind: String,
}

impl Facts {
    /// Reads the facts from a module's file; `None` if it is no module.
    ///
    /// Addresses that are not `http` or `https` are left out, as everywhere in Tremplin.
    pub fn read(text: &str) -> Option<Self> {
        let mut facts: Self = serde_json::from_str(text).ok()?;
        for source in &mut facts.sources {
            let safe = |url: &String| url.starts_with("https://") || url.starts_with("http://");
            source.url = source.url.take().filter(safe);
        }
        facts.alignments.retain(|skill| is_web(&skill.url));
        Some(facts)
    }

    /// How many questions, cards or steps there are; a lesson asks nothing.
    #[cfg(test)]
    pub fn count(&self) -> usize {
        let asks = self.items.iter().filter(|item| item.kind != "lesson");
        asks.count() + self.cards.len() + self.requires.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::MODULES;

    #[test]
    fn every_module_of_the_catalog_has_its_file() {
        for module in MODULES {
            let path = format!("{}/content/{}.json", env!("CARGO_MANIFEST_DIR"), module.id);
            let text = std::fs::read_to_string(&path).expect(&path);
            let facts = Facts::read(&text).expect(&path);
            assert_eq!(facts.count(), module.count, "{path}");
            assert!(text.contains(&format!("\"kind\": \"{}\"", module.kind.name())), "{path}");
            assert!(facts.license.is_some(), "{path}");
            assert!(text.contains(&format!("\"lang\": \"{}\"", module.lang)), "{path}");
        }
    }

    #[test]
    fn unsafe_addresses_are_left_out() {
        let facts = Facts::read(
            r#"{"title":"a","items":[{"kind":"lesson"},{"kind":"true-false"}],
                "sources":[{"title":"b","url":"javascript:alert(1)"},{"title":"c","url":"https://d"}]}"#,
        )
        .expect("facts");
        assert_eq!(facts.sources[0].url, None);
        assert_eq!(facts.sources[1].url.as_deref(), Some("https://d"));
        assert_eq!(facts.count(), 1);
        let badge = Facts::read(
            r#"{"alignments":[{"name":"a","url":"javascript:alert(1)"},
                {"framework":"DigComp 3.0","code":"2.1","name":"b","url":"https://d.example/"}]}"#,
        )
        .expect("facts");
        let names: Vec<_> = badge.alignments.iter().map(|skill| skill.name.as_str()).collect();
        assert_eq!(names, ["b"]);
    }
}
