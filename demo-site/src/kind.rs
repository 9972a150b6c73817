//! What an author can add to a module with a button.

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
    /// Steps to put in order.
    Ordering,
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
    /// What a quiz takes, in the order of the buttons.
    pub const ITEMS: [Self; 6] = [
        Self::SingleChoice,
        Self::MultipleChoice,
        Self::TrueFalse,
        Self::ShortAnswer,
        Self::Ordering,
        Self::Lesson,
    ];
    /// What a deck takes, in the order of the buttons.
    pub const CARDS: [Self; 2] = [Self::Card, Self::TypedCard];
    /// What a badge takes, in the order of the buttons.
    pub const STEPS: [Self; 2] = [Self::QuizStep, Self::DeckStep];
}
