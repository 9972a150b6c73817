//! The quiz: what the learner may do, what comes of it, what it is worth.
//!
//! ```
//! use std::rc::Rc;
//! use tremplin_author::json;
//! use tremplin_content::Module;
//! use tremplin_core::quiz::{Action, Phase, Session};
//!
//! let text = r#"{ "kind": "quiz", "id": "cv", "lang": "fr", "title": "Le CV", "items": [
//!     { "kind": "true-false", "prompt": "Un CV tient sur une page.", "answer": true } ] }"#;
//! let Some(Module::Quiz(module)) = json::check(text).module else { panic!() };
//!
//! let mut session = Session::new(Rc::new(module), 42);
//! session.resume(1_000); // the learner sees the first item
//! session.apply(Action::Answer(true), 4_000);
//! let events = session.apply(Action::Check, 5_000);
//! assert_eq!(events.len(), 1); // Event::Answered, after 4 seconds
//! assert!(session.is_revealed());
//! session.apply(Action::Next, 6_000);
//! assert_eq!(session.phase(), Phase::Results);
//! assert_eq!(session.results().scaled, 1000);
//! ```

mod apply;
mod checkpoints;
mod getters;
pub(crate) mod items;
#[cfg(test)]
mod properties;
mod response;
pub mod saved;
mod score;
mod self_check;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use tremplin_content::quiz::QuizModule;

pub use crate::kept::Dropped;
pub use checkpoints::Stop;
pub use items::dialogue::Quality;
pub use items::numeric::Unclear;
pub use items::survey::Opinion;
pub use response::{LONGEST_RESPONSE, NOTHING, Response};
pub use score::Results;
pub use self_check::Standing;

/// What the learner does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Leaves the introduction.
    Start,
    /// Picks a choice or takes it back. In a conversation: gives a reply, or takes the last one back.
    Choose {
        /// Index of the choice in the author's order.
        choice: usize,
        /// Whether it is picked now.
        picked: bool,
    },
    /// Answers a true-false item.
    Answer(bool),
    /// Types an answer in words or a number, or what the learner thinks; the whole text so far.
    Type(String),
    /// Moves the entry that stands at one place to another.
    Move {
        /// The place where it is, from 0.
        from: usize,
        /// The place where it goes.
        to: usize,
    },
    /// Gives an entry a target, or takes it away; both are indexes in the author's order.
    Place {
        /// The entry.
        entry: usize,
        /// The target; `None` takes it away.
        target: Option<usize>,
    },
    /// Puts a text into a gap, or takes it away.
    Fill {
        /// Index of the gap.
        gap: usize,
        /// The whole text; empty takes it away.
        text: String,
    },
    /// Has the response checked. Without a response, or with one that is asked back, nothing happens.
    Check,
    /// Asks for the hint.
    Hint,
    /// Goes on to the next screen: from a lesson or a survey at any time, from a question once it is checked, after a
    /// wrong attempt too; from one that a [film](Stop::Question) has stopped for without an answer too. After the last
    /// screen come the results.
    Next,
    /// From a question that a [film](Stop::Question) has stopped for: back to the film.
    Back,
    /// Tries the item again, after a wrong attempt and as long as attempts are left.
    Retry,
    /// Ends the round from any item; unanswered questions count as missed.
    Finish,
    /// From the results: a new round with the missed questions only. They start afresh, the
    /// others keep their scores.
    RetryMissed,
    /// Starts the whole quiz afresh.
    Restart {
        /// Seed of the new order.
        seed: u64,
    },
}

impl Action {
    /// Whether it answers the item on the screen, or goes on answering.
    pub fn answers(&self) -> bool {
        match self {
            Action::Choose { .. }
            | Action::Answer(_)
            | Action::Type(_)
            | Action::Move { .. }
            | Action::Place { .. }
            | Action::Fill { .. } => true,
            Action::Start
            | Action::Check
            | Action::Hint
            | Action::Next
            | Action::Back
            | Action::Retry
            | Action::Finish
            | Action::RetryMissed
            | Action::Restart { .. } => false,
        }
    }
}

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The introduction, of a module that has one.
    Intro,
    /// A question or a lesson.
    Item,
    /// The results.
    Results,
}

/// What an attempt is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether the response is wholly right.
    pub correct: bool,
    /// Thousandths of a point, rounded down.
    pub score: u32,
    /// Thousandths of a point that a right response gets.
    pub max_score: u32,
}

/// What may be told about a choice after an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceState {
    /// Picked and right.
    Correct,
    /// Picked and wrong.
    Incorrect,
    /// Right and not picked; told only once the answer is revealed.
    Missed,
}

impl ChoiceState {
    /// The name that `data-state` has in the page: `correct`, `incorrect`, `missed`.
    pub fn as_str(self) -> &'static str {
        match self {
            ChoiceState::Correct => "correct",
            ChoiceState::Incorrect => "incorrect",
            ChoiceState::Missed => "missed",
        }
    }
}

/// What the author says about a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feedback<'a> {
    /// The picked choice (author's order) that it belongs to; `None` where it belongs to the whole response.
    pub choice: Option<usize>,
    /// Markdown.
    pub text: &'a str,
}

/// What the host page may want to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A response was checked: `tremplin-answered`.
    Answered {
        /// Identifier of the module.
        id: String,
        /// Identifier of the item.
        item: String,
        /// Kind of the item: `single-choice`, …
        kind: &'static str,
        /// What the learner answered; never [`Response::None`].
        response: Response,
        /// Whether it is wholly right.
        correct: bool,
        /// Thousandths of a point.
        score: u32,
        /// Thousandths of a point that a right response gets.
        max_score: u32,
        /// The number of the attempt, from 1.
        attempt: u32,
        /// Milliseconds that the item has been there to answer, earlier attempts included.
        duration: u64,
    },
    /// The learner has said in a survey what they think, and gone on. The page hears of it only where its tag asks for it.
    Said {
        /// Identifier of the module.
        id: String,
        /// Identifier of the item.
        item: String,
        /// What was said: [`Response::Said`].
        response: Response,
        /// Milliseconds that the item has been there to answer.
        duration: u64,
    },
    /// A round has come to its end: `tremplin-completed`. The figures are those of the whole quiz.
    Completed {
        /// Identifier of the module.
        id: String,
        /// Thousandths of a point.
        score: u32,
        /// Thousandths of a point that are to be had.
        max_score: u32,
        /// Thousandths of the whole, rounded down.
        scaled: u32,
        /// Whether the pass mark is reached; `None` without a pass mark.
        passed: Option<bool>,
        /// `scaled` and `passed` by the first attempts of the sitting alone.
        first: (u32, Option<bool>),
        /// Milliseconds on the items.
        duration: u64,
        /// Identifiers of the questions not answered right, in the author's order.
        missed: Vec<String>,
    },
}

/// Where one item stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ItemState {
    pub response: Response,
    /// Attempts checked in this round.
    pub attempts: u32,
    /// Score of the last attempt, in thousandths of a point.
    pub score: Option<u32>,
    /// Score of the first attempt of the sitting: it stays when missed items are tried again.
    pub first: Option<u32>,
    /// The response has just been checked and is frozen.
    pub checked: bool,
    /// The hint has been asked for.
    pub hint: bool,
    /// Milliseconds there to answer.
    pub spent: u32,
}

/// One learner at one quiz, from the introduction to the results.
///
/// It never panics, whatever it is told, as long as its module was made by
/// [`read`](tremplin_content::quiz::read).
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    pub(crate) module: Rc<QuizModule>,
    pub(crate) seed: u64,
    /// Everything stands in the author's order, whatever the module says.
    pub(crate) unshuffled: bool,
    pub(crate) phase: Phase,
    /// Item indexes of this round in the order shown; never empty.
    pub(crate) round: Vec<usize>,
    /// Index into `round`.
    pub(crate) position: usize,
    /// The parts of the item at `position` (choices, entries) in the order shown.
    pub(crate) shown: Vec<usize>,
    /// As many as the quiz has items, in the author's order.
    pub(crate) states: Vec<ItemState>,
    /// Milliseconds on all items. Times are held in 32 bits (49 days): a JSON number keeps them.
    pub(crate) spent: u32,
    /// When time was last counted; `None` while the clock stands still.
    pub(crate) clock: Option<u64>,
    /// Some of what was saved could not be taken up.
    pub(crate) lost: bool,
}
