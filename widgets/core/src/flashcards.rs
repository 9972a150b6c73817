//! Flashcards: which card comes next, what the learner says of it, what is remembered.
//!
//! A deck is used in one of two ways. To *discover* it, the learner goes through the cards once,
//! sorts them into known and to revise, and through the second pile again until it is empty. To
//! *remember* it, cards come back over days, each when the learner is about to forget it (see
//! [`schedule`](crate::schedule)).
//!
//! A deck may have 10,000 cards: they are handed over one by one as they are read
//! ([`Session::append`]), and no step looks at all of them.
//!
//! ```
//! use std::rc::Rc;
//! use tremplin_content::flashcards::Mode;
//! use tremplin_author::json;
//! use tremplin_content::Module;
//! use tremplin_core::clock::Clock;
//! use tremplin_core::flashcards::{Action, Phase, Session};
//! use tremplin_core::schedule::Rating;
//!
//! let text = r#"{ "kind": "flashcards", "id": "sigles", "lang": "fr", "title": "Sigles",
//!     "cards": [ { "id": "cej", "front": "CEJ", "back": "Contrat d’engagement jeune" } ] }"#;
//! let Some(Module::Flashcards(module)) = json::check(text).module else { panic!() };
//!
//! let clock = Clock { now: 1_764_000_000_000, zone: |_| 60 };
//! let mut session = Session::new(Rc::new(module.deck), 1, Mode::Discover, 42, "tab");
//! for (index, card) in module.cards.into_iter().enumerate() {
//!     session.append(index, card);
//! }
//! session.begin(clock);
//! assert_eq!(session.card().unwrap().id, "cej");
//! session.apply(Action::Reveal, clock);
//! let done = session.apply(Action::Rate(Rating::Good), clock);
//! assert_eq!(session.phase(), Phase::Results);
//! assert_eq!(done.writes[0].0, "pile:cej"); // what to keep on the device
//! ```

mod agenda;
mod apply;
mod correct;
mod difference;
mod getters;
mod lists;
mod look;
mod piles;
#[cfg(test)]
mod properties;
mod record;
mod records;
mod saved;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use tremplin_content::flashcards::{Card, Deck, Mode};

use crate::clock::Clock;
use crate::kept::Dropped;
use crate::schedule::Rating;
use agenda::Agenda;
pub use difference::{Kind, Piece, difference, nearest};
pub use getters::{Ahead, Counts, Results};
use piles::Piles;
use record::Kept;
use records::Records;
pub use saved::Refused;

/// Cards of a sitting where the learner has chosen no other number.
pub const LENGTH: u32 = 20;

/// One way to ask a card: a reversible card has two, each with a memory of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Face {
    /// Index of the card in the author's order.
    pub card: u32,
    /// Asked from its back to its front.
    pub reverse: bool,
}

impl Face {
    /// A number that no other face of the deck has.
    fn number(self) -> u64 {
        u64::from(self.card) << 1 | u64::from(self.reverse)
    }
}

/// What the learner does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Leaves the introduction or the overview.
    Start,
    /// Asks for the hint.
    Hint,
    /// Types the answer; the whole text so far.
    Type(String),
    /// Turns the card to its answer.
    Reveal,
    /// Turns the card back to the question.
    Hide,
    /// Says how well the answer was known. In [`Mode::Discover`], `Again` puts the card on the
    /// pile to revise, anything else on the known one.
    Rate(Rating),
    /// Leaves the card for another day; only in [`Mode::Remember`].
    Bury,
    /// Undoes the last rating or burying.
    Undo,
    /// Ends the sitting.
    Finish,
    /// From the results: goes on with what is left; in [`Mode::Remember`], with another sitting.
    Continue,
    /// Takes a few more cards when all is done for today ([`Session::more`] says how many); only in
    /// [`Mode::Remember`].
    More,
    /// Goes through all cards without rating them: nothing is kept. [`Undo`](Action::Undo) then leads to
    /// the card before.
    LookThrough,
    /// The next card, while all are looked through.
    Next,
    /// Sets how many cards a sitting has, 1 to 1,000.
    SetLength(u32),
    /// Forgets everything that is kept of this deck and starts afresh.
    Erase,
}

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The introduction, or in [`Mode::Remember`] the overview.
    Start,
    /// A card.
    Card,
    /// The results of the sitting.
    Results,
}

/// What the host page may want to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A card was rated: `tremplin-reviewed`.
    Reviewed {
        /// Identifier of the module.
        id: String,
        /// Identifier of the card.
        card: String,
        /// Whether it was asked from its back to its front.
        reverse: bool,
        /// What the learner said.
        rating: Rating,
        /// Whether the typed answer was right; `None` where nothing was typed.
        correct: Option<bool>,
        /// When the card comes back, in milliseconds since 1970; `None` in [`Mode::Discover`].
        due: Option<u64>,
        /// Milliseconds that the card was there, at most five minutes.
        duration: u64,
    },
    /// The sitting has come to its end: `tremplin-completed`.
    Completed {
        /// Identifier of the module.
        id: String,
        /// How the deck was used.
        mode: Mode,
        /// What came of it.
        results: Results,
        /// Identifiers of the cards that were rated `Again` in this sitting, in that order.
        missed: Vec<String>,
    },
}

/// What came of an action.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// For the host page.
    pub events: Vec<Event>,
    /// Key and text of what is to be kept on the device; see [`Session::export`].
    pub writes: Vec<(String, String)>,
    /// Everything kept of the deck is to be forgotten, before `writes` are kept.
    pub erase: bool,
}

/// How a sitting has gone so far.
#[derive(Clone, Debug, Default, PartialEq)]
struct Sitting {
    /// When it began, in milliseconds since 1970.
    began: u64,
    /// Faces taken up, however they were rated.
    picked: u32,
    reviewed: u32,
    missed: Vec<u32>,
    spent: u64,
    /// Faces that may still be asked before their day.
    early: u32,
}

/// What there is to restore when the learner takes an action back.
#[derive(Clone, Debug, PartialEq)]
struct Undoable {
    face: Face,
    /// What was kept under the keys that the action wrote.
    before: Vec<(String, Kept)>,
    /// The action is still writing.
    open: bool,
    piles: Piles,
    sitting: Sitting,
    agenda: (usize, Vec<Face>),
}

/// One learner at one deck.
///
/// It never panics, whatever it is told. Nothing is asked before [`begin`](Session::begin).
#[derive(Clone, Debug)]
pub struct Session {
    deck: Rc<Deck>,
    mode: Mode,
    /// Part of the keys that this tab writes, so that no other tab writes the same ones.
    tab: String,
    /// As many as the deck has cards; `None` until they have been read.
    cards: Vec<Option<Rc<Card>>>,
    /// Indexes into `cards` in the order in which new cards come.
    order: Vec<u32>,
    records: Records,
    agenda: Agenda,
    piles: Piles,
    phase: Phase,
    current: Option<Face>,
    revealed: bool,
    hint: bool,
    typed: String,
    /// When the card came on the screen.
    shown: u64,
    clock: Clock,
    /// The learner's day when the clock was last told.
    today: u32,
    /// New cards that the learner wants today, where that is more than the author gives.
    wanted: u32,
    /// While all cards are looked through: the place in `order`, and where the learner came from.
    looks: Option<(usize, Phase)>,
    sitting: Sitting,
    undo: Vec<Undoable>,
    counts: Counts,
    unusable: Option<Dropped>,
}
