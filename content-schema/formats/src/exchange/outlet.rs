//! The report of an export, while it is written.

use tremplin_author::authoring::Item;

use super::{Authored, Format};
use crate::report::{Code, Entry, Note, Report};

/// The name of an item's kind, as modules write it.
macro_rules! kinds {
    ($($(#[$doc:meta])* $module:ident $Kind:ident $name:literal,)*) => {
        pub(crate) fn kind_of(item: &Item) -> &'static str {
            match item {
                $(Item::$Kind(_) => $name,)*
            }
        }
    };
}

tremplin_content::item_kinds!(kinds);

/// What an export says, with an entry for each item or card of the module.
pub(crate) struct Outlet {
    pub report: Report,
    /// The entry that is written.
    at: Option<usize>,
}

impl Outlet {
    pub(super) fn new(format: Format, module: &Authored) -> Self {
        let mut report = Report::new(format);
        let (list, count) = match module {
            Authored::Quiz(quiz) => ("items", quiz.items.len()),
            Authored::Flashcards(deck) => ("cards", deck.cards.len()),
            Authored::Badge(badge) => ("requires", usize::from(!badge.title.is_empty())),
        };
        report.entries = (0..count)
            .map(|index| Entry { path: format!("{list}[{index}]"), ..Entry::default() })
            .collect();
        Self { report, at: None }
    }

    /// Begins with the item or card at a place.
    pub fn begin(&mut self, index: usize, name: &str) {
        self.at = Some(index);
        if let Some(entry) = self.report.entries.get_mut(index) {
            entry.name = Note::new(Code::NotHeld, 0, &[name]).details.concat();
        }
    }

    /// Says something of what was begun, or of the whole module before that.
    pub fn note(&mut self, code: Code, details: &[&str]) {
        self.report.add(self.at, Note::new(code, 0, details));
    }

    /// Says that a property finds no place, where it says something.
    pub fn loses(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.note(Code::NotHeld, &[name, text]);
        }
    }
}
