//! Quiz modules: what the learner sees, and apart from it the answer key.
//!
//! [`read`] makes a [`QuizModule`] out of an author's file. The learner's side, [`Quiz`], goes to
//! the view as it is; the [`AnswerKey`] stays with the state machine, which hands out single
//! answers once they have been earned.

mod read;

pub use crate::common::{Audio, Image, MatchRules, Source, Video};
pub use read::read;
#[cfg(feature = "author")]
pub use read::{KEYS, KINDS};

/// A quiz that has been read without error.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizModule {
    /// What the learner sees.
    pub quiz: Quiz,
    /// What checks the answers.
    pub key: AnswerKey,
    /// A hash (FNV-1a, 64 bit) of everything that was read: another value means that the author
    /// has changed the module, so that saved progress no longer fits.
    pub fingerprint: u64,
}

/// The learner's side of a quiz.
#[derive(Clone, Debug, PartialEq)]
pub struct Quiz {
    /// Identifier of the module: `a`–`z`, `0`–`9`, `-`, at most 64.
    pub id: String,
    /// Language of the content, a BCP 47 tag.
    pub lang: String,
    /// Title, plain text.
    pub title: String,
    /// Markdown shown before the first item.
    pub intro: Option<String>,
    /// Share of the points, in percent, from which the quiz counts as passed.
    pub pass_mark: Option<u32>,
    /// What is put into another order for each learner.
    pub shuffle: Shuffle,
    /// How many attempts an item allows before its answer is shown; `None` has no limit.
    pub max_attempts: Option<u32>,
    /// The items in the author's order, at least one of which asks something.
    pub items: Vec<Item>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// What comes next: an address, relative to the module, or the identifier of an activity on the
    /// same page.
    pub next: Option<String>,
}

/// What is put into another order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shuffle {
    /// The items. A lesson stays in front of the item that follows it.
    pub items: bool,
    /// The choices within an item.
    pub choices: bool,
}

/// One screen of a quiz: a question, or a lesson to read.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Identifier, unique in the quiz; `item-3` where the author gave none to the third.
    pub id: String,
    /// The question in Markdown; of a lesson, the title (may be empty).
    pub prompt: String,
    /// Markdown shown when the learner asks for it.
    pub hint: Option<String>,
    /// A picture above the answers.
    pub image: Option<Image>,
    /// What a right answer is worth, 1 to 100; 0 for a lesson.
    pub points: u32,
    /// How the learner answers.
    pub interaction: Interaction,
}

/// How the learner answers an item.
#[derive(Clone, Debug, PartialEq)]
pub enum Interaction {
    /// One of several choices, each Markdown.
    SingleChoice(Vec<String>),
    /// Any number of several choices, each Markdown.
    MultipleChoice(Vec<String>),
    /// True or false.
    TrueFalse,
    /// A few words to type.
    ShortAnswer,
    /// Nothing to answer.
    Lesson(Lesson),
}

impl Interaction {
    /// The name that files and events use: `single-choice`, `lesson`, …
    pub fn kind(&self) -> &'static str {
        match self {
            Interaction::SingleChoice(_) => "single-choice",
            Interaction::MultipleChoice(_) => "multiple-choice",
            Interaction::TrueFalse => "true-false",
            Interaction::ShortAnswer => "short-answer",
            Interaction::Lesson(_) => "lesson",
        }
    }

    /// The choices of a single-choice or multiple-choice item; empty for the others.
    pub fn choices(&self) -> &[String] {
        match self {
            Interaction::SingleChoice(choices) | Interaction::MultipleChoice(choices) => choices,
            _ => &[],
        }
    }

    /// Whether there is nothing to answer.
    pub fn is_lesson(&self) -> bool {
        matches!(self, Interaction::Lesson(_))
    }
}

/// A screen to read, see or hear.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lesson {
    /// Markdown.
    pub text: Option<String>,
    /// A sound with its transcript.
    pub audio: Option<Audio>,
    /// A film with its captions.
    pub video: Option<Video>,
}

/// What checks the answers: one [`ItemKey`] an item, in the author's order.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerKey {
    /// As many as the quiz has items.
    pub items: Vec<ItemKey>,
}

/// The answer of one item and what is said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemKey {
    /// The right answer.
    pub solution: Solution,
    /// Markdown shown after the answer.
    pub explanation: Option<String>,
}

/// The right answer of an item.
#[derive(Clone, Debug, PartialEq)]
pub enum Solution {
    /// Of single-choice and multiple-choice.
    Choices {
        /// Bit `n` is set when choice `n` (author's order) is correct.
        correct: u32,
        /// How several picks are counted.
        scoring: Scoring,
        /// Feedback in Markdown for who picks choice `n`.
        feedback: Vec<Option<String>>,
    },
    /// Of true-false.
    TrueFalse {
        /// The right answer.
        answer: bool,
        /// Feedback in Markdown for who answers false, then for who answers true.
        feedback: [Option<String>; 2],
    },
    /// Of short-answer.
    ShortAnswer {
        /// Everything that counts as right; the first is shown as the answer.
        answers: Vec<String>,
        /// What is tolerated.
        rules: MatchRules,
        /// Feedback in Markdown for a wrong answer, then for a right one.
        feedback: [Option<String>; 2],
    },
    /// A lesson has none.
    None,
}

/// How several picks are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scoring {
    /// All points for exactly the right choices, otherwise none.
    #[default]
    AllOrNothing,
    /// Right picks less wrong picks, as a share of the right choices, never below 0.
    Partial,
}
