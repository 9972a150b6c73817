//! The report of an export, while it is written.

use tremplin_author::authoring::{Item, Video};

use super::Authored;
use crate::format::Format;
use crate::report::{Code, Entry, Note, Report, quoted};

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
    pub(crate) fn new(format: Format, module: &Authored) -> Self {
        let mut report = Report::new(format);
        let list = match module {
            Authored::Quiz(_) => "items",
            Authored::Flashcards(_) => "cards",
            Authored::Badge(_) => "",
        };
        let names = module.names().into_iter().enumerate();
        report.entries = names
            .map(|(index, name)| Entry {
                path: if list.is_empty() { String::new() } else { format!("{list}[{index}]") },
                name: quoted(&name),
                ..Entry::default()
            })
            .collect();
        Self { report, at: None }
    }

    /// Begins with the item or card at a place.
    pub fn begin(&mut self, index: usize) {
        self.at = Some(index);
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

    /// Says that a film finds no place, nor the questions that it stops for.
    pub fn loses_film(&mut self, film: Option<&Video>) {
        self.loses("video", film.map(|film| film.src.as_str()));
        for stop in film.iter().filter_map(|film| film.checkpoints.as_ref()).flatten() {
            self.loses("checkpoints", Some(stop.item["prompt"].as_str().unwrap_or_default()));
        }
    }
}
