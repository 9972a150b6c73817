//! Quiz modules: what the learner sees, and apart from it the answer key.
//!
//! [`read`] makes a [`QuizModule`] out of an author's file. The learner's side, [`Quiz`], goes to
//! the view as it is; the [`AnswerKey`] stays with the state machine, which hands out single
//! answers once they have been earned.

pub mod checkpoints;
pub mod items;
mod read;
pub mod self_check;

use crate::common::About;
use crate::cursor::{Cursor, Reading};
use crate::node::Node;

pub use crate::common::{Audio, Image, MatchRules, Source, Stretch, Video};
pub use items::{
    Interaction, KINDS, Kind, Solution, categorize, choices, dialogue, fill_blanks, hotspot,
    image_choice, lesson, matching, multiple_choice, numeric, ordering, placed, short_answer,
    single_choice, survey, true_false,
};
#[cfg(feature = "author")]
pub use read::keys;
pub use read::read;
pub use self_check::SelfCheck;

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

/// What [`Module`](crate::Module) holds of a quiz.
pub type Held = QuizModule;

impl About for QuizModule {
    fn head(&self) -> [&str; 3] {
        [&self.quiz.id, &self.quiz.lang, &self.quiz.title]
    }

    fn intro(&self) -> Option<&str> {
        self.quiz.intro.as_deref()
    }

    fn sources(&self) -> &[Source] {
        &self.quiz.sources
    }

    fn parts(&self) -> usize {
        self.quiz.items.len()
    }

    fn asks(&self) -> usize {
        self.quiz.questions()
    }
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
    /// The items in the author's order, at least one of which asks something. A film that stops for questions is several:
    /// see [`checkpoints`].
    pub items: Vec<Item>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// What comes next: an address, relative to the module, or the identifier of an activity on the
    /// same page.
    pub next: Option<String>,
    /// The domains that its items count for, where it is a self-check.
    pub self_check: Option<Box<SelfCheck>>,
}

impl Quiz {
    /// Whether an item is counted as a question: those with right answers are, or, in a quiz that has none, those that
    /// ask what the learner thinks.
    pub fn counts(&self, item: &Item) -> bool {
        match item.interaction {
            Interaction::Survey(_) => !self.is_scored(),
            ref interaction => interaction.is_scored(),
        }
    }

    /// How many questions it has: see [`counts`](Quiz::counts).
    pub fn questions(&self) -> usize {
        self.items.iter().filter(|item| self.counts(item)).count()
    }

    /// Whether any of its items has right answers.
    pub fn is_scored(&self) -> bool {
        self.items.iter().any(|item| item.interaction.is_scored())
    }
}

/// What is put into another order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shuffle {
    /// The items. What has no right answer stays in front of the item that follows it, and a film with its questions
    /// stays together.
    pub items: bool,
    /// The choices within an item.
    pub choices: bool,
}

/// One screen of a quiz: a question, or a lesson to read.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Identifier, unique in the quiz; `item-3` where the author gave none to the third, `item-3-1` to the first
    /// question of a film in it, and `item-3:2` for the film from there on.
    pub id: String,
    /// The question in Markdown; of a lesson, the title (may be empty).
    pub prompt: String,
    /// Markdown shown when the learner asks for it.
    pub hint: Option<String>,
    /// A picture above the answers.
    pub image: Option<Image>,
    /// What a right answer is worth, 1 to 100; 0 where there is none.
    pub points: u32,
    /// How the learner answers.
    pub interaction: Interaction,
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

/// How an answer is counted that is right in part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scoring {
    /// All points for exactly the right choices, otherwise none.
    #[default]
    AllOrNothing,
    /// A share of the points. Of multiple-choice: right picks less wrong picks, as a share of the
    /// right choices, never below 0. Of ordering: neighbours that belong together, as a share of all.
    /// Of matching and categorize: entries with their right target, as a share of all.
    Partial,
}

impl Scoring {
    /// The property `scoring`, which may be left out.
    fn read<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<Scoring> {
        let name = item.one_or_first("scoring", &["all-or-nothing", "partial"], r)?;
        Some(if name == 1 { Scoring::Partial } else { Scoring::AllOrNothing })
    }
}
