//! What an author can add to a module with a button.

use crate::catalog::ModuleKind;

/// What a button can add.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One right choice.
    SingleChoice,
    /// Several right choices.
    MultipleChoice,
    /// A statement.
    TrueFalse,
    /// A word or two to write.
    ShortAnswer,
    /// Pictures to choose from.
    ImageChoice,
    /// Places in a picture to point at.
    Hotspot,
    /// A number to write.
    Numeric,
    /// Steps to put in order.
    Ordering,
    /// Pairs to find.
    Matching,
    /// Entries to put into categories.
    Categorize,
    /// A conversation that branches.
    Dialogue,
    /// Gaps in a text.
    FillBlanks,
    /// What the learner thinks.
    Survey,
    /// A screen to read.
    Lesson,
    /// A card to turn.
    Card,
    /// A card whose answer is written.
    TypedCard,
    /// A quiz that a badge asks for.
    QuizStep,
    /// A deck that a badge asks for.
    DeckStep,
}

impl Kind {
    /// All, in the order of the buttons.
    pub const ALL: [Self; 18] = [
        Self::SingleChoice,
        Self::MultipleChoice,
        Self::TrueFalse,
        Self::ShortAnswer,
        Self::ImageChoice,
        Self::Hotspot,
        Self::Numeric,
        Self::Ordering,
        Self::Matching,
        Self::Categorize,
        Self::Dialogue,
        Self::FillBlanks,
        Self::Survey,
        Self::Lesson,
        Self::Card,
        Self::TypedCard,
        Self::QuizStep,
        Self::DeckStep,
    ];

    /// The kind of module that takes it.
    pub const fn module(self) -> ModuleKind {
        match self {
            Self::SingleChoice
            | Self::MultipleChoice
            | Self::TrueFalse
            | Self::ShortAnswer
            | Self::ImageChoice
            | Self::Hotspot
            | Self::Numeric
            | Self::Ordering
            | Self::Matching
            | Self::Categorize
            | Self::Dialogue
            | Self::FillBlanks
            | Self::Survey
            | Self::Lesson => ModuleKind::Quiz,
            Self::Card | Self::TypedCard => ModuleKind::Flashcards,
            Self::QuizStep | Self::DeckStep => ModuleKind::Badge,
        }
    }

    /// What a module takes, in the order of the buttons.
    pub fn of(module: ModuleKind) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |kind| kind.module() == module)
    }
}
