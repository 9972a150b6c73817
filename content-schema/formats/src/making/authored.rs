//! A module as its author writes it, of any kind.

use tremplin_author::authoring::{Badge, Flashcards, Item, Quiz, Side};
use tremplin_author::json;
use tremplin_content::Kind;

/// A module as its author writes it.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "there are few of them")]
pub enum Authored {
    /// A quiz.
    Quiz(Quiz),
    /// A deck of flashcards.
    Flashcards(Flashcards),
    /// A badge.
    Badge(Badge),
}

impl Authored {
    /// The module of a JSON text, if that has no errors.
    pub fn from_json(text: &str) -> Option<Authored> {
        let kind = json::check(text).module?.kind();
        let body = text.strip_prefix('\u{feff}').unwrap_or(text);
        match kind {
            Kind::Quiz => serde_json::from_str(body).ok().map(Authored::Quiz),
            Kind::Flashcards => serde_json::from_str(body).ok().map(Authored::Flashcards),
            Kind::Badge => serde_json::from_str(body).ok().map(Authored::Badge),
        }
    }

    /// The JSON text, as an author reads it.
    pub fn to_json(&self) -> String {
        // Only maps with keys that are no text can fail to be written, and there are none.
        let text = match self {
            Authored::Quiz(quiz) => serde_json::to_string_pretty(quiz),
            Authored::Flashcards(deck) => serde_json::to_string_pretty(deck),
            Authored::Badge(badge) => serde_json::to_string_pretty(badge),
        };
        text.unwrap_or_default() + "\n"
    }

    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Authored::Quiz(_) => Kind::Quiz,
            Authored::Flashcards(_) => Kind::Flashcards,
            Authored::Badge(_) => Kind::Badge,
        }
    }

    /// The text that each item or card begins with.
    pub(crate) fn names(&self) -> Vec<String> {
        match self {
            Authored::Quiz(quiz) => quiz.items.iter().map(asked).collect(),
            Authored::Flashcards(deck) => {
                deck.cards.iter().map(|card| shown(&card.front)).collect()
            }
            Authored::Badge(badge) => vec![badge.title.clone()],
        }
    }

    /// What it is called.
    pub fn title(&self) -> &str {
        match self {
            Authored::Quiz(quiz) => &quiz.title,
            Authored::Flashcards(deck) => &deck.title,
            Authored::Badge(badge) => &badge.title,
        }
    }

    /// Its identifier.
    pub fn id(&self) -> &str {
        match self {
            Authored::Quiz(quiz) => &quiz.id,
            Authored::Flashcards(deck) => &deck.id,
            Authored::Badge(badge) => &badge.id,
        }
    }
}

/// What an item asks, whatever its kind.
fn asked(item: &Item) -> String {
    let value = serde_json::to_value(item).unwrap_or_default();
    let names = ["prompt", "title", "text"].iter();
    names.filter_map(|name| value[*name].as_str()).next().unwrap_or_default().to_owned()
}

fn shown(side: &Side) -> String {
    match side {
        Side::Text(text) => text.clone(),
        Side::Full(side) => side.text.clone().unwrap_or_default(),
    }
}
