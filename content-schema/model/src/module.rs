//! One front door for modules of every kind.

use crate::badge::{self, BadgeModule};
use crate::cursor::{Cursor, Reading};
use crate::flashcards::{self, FlashcardsModule};
use crate::kind::Kind;
use crate::node::Node;
use crate::quiz::{self, QuizModule};
use crate::report::Report;

/// A module that has been read without error.
#[derive(Clone, Debug, PartialEq)]
pub enum Module {
    /// `"kind": "quiz"`.
    Quiz(QuizModule),
    /// `"kind": "flashcards"`.
    Flashcards(FlashcardsModule),
    /// `"kind": "badge"`.
    Badge(Box<BadgeModule>),
}

impl Module {
    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Module::Quiz(_) => Kind::Quiz,
            Module::Flashcards(_) => Kind::Flashcards,
            Module::Badge(_) => Kind::Badge,
        }
    }

    /// The identifier.
    pub fn id(&self) -> &str {
        match self {
            Module::Quiz(module) => &module.quiz.id,
            Module::Flashcards(module) => &module.deck.id,
            Module::Badge(module) => &module.id,
        }
    }

    /// The language of the content, a BCP 47 tag.
    pub fn lang(&self) -> &str {
        match self {
            Module::Quiz(module) => &module.quiz.lang,
            Module::Flashcards(module) => &module.deck.lang,
            Module::Badge(module) => &module.lang,
        }
    }

    /// The title, plain text.
    pub fn title(&self) -> &str {
        match self {
            Module::Quiz(module) => &module.quiz.title,
            Module::Flashcards(module) => &module.deck.title,
            Module::Badge(module) => &module.title,
        }
    }
}

/// Reads a module of any kind and collects every problem.
///
/// The module is `None` exactly when the report [has errors](Report::has_errors). Who knows which
/// kind is wanted calls [`quiz::read`], [`flashcards::read`] or [`badge::read`], and carries no other reader
/// along.
pub fn read<N: Node>(node: &N) -> (Option<Module>, Report) {
    let mut reading = Reading::default();
    let root = Cursor::root(node.clone());
    let kind = root
        .is_object(&mut reading)
        .then(|| root.required("kind", &mut reading))
        .flatten()
        .and_then(|kind| kind.one_of(Kind::NAMES, &mut reading))
        .map(|place| Kind::ALL[place]);
    match kind {
        Some(Kind::Quiz) => {
            let (module, report) = quiz::read(node);
            (module.map(Module::Quiz), report)
        }
        Some(Kind::Flashcards) => {
            let (module, report) = flashcards::read(node);
            (module.map(Module::Flashcards), report)
        }
        Some(Kind::Badge) => {
            let (module, report) = badge::read(node);
            (module.map(|module| Module::Badge(Box::new(module))), report)
        }
        None => (None, reading.report),
    }
}
