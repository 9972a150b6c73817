//! Flashcard modules: a deck and its cards.
//!
//! A deck may have 10,000 cards, so the reader comes in pieces: [`read_deck`] reads the head and
//! leaves the cards as nodes, [`read_card`] reads one of them when it is wanted. [`read`] does
//! both for authors' tools.
//!
//! ```
//! use tremplin_author::json;
//! use tremplin_content::flashcards;
//!
//! let text = r#"{ "kind": "flashcards", "id": "sigles", "lang": "fr", "title": "Sigles",
//!     "cards": [{ "front": "**CEJ**", "back": "Contrat d’engagement jeune" }] }"#;
//! let document = json::parse(text)?;
//! let (Some(unread), _) = flashcards::read_deck(&document.root()) else { panic!() };
//! let (Some(card), _) = flashcards::read_card(&unread.cards[0], 0, unread.defaults) else { panic!() };
//! assert_eq!((unread.deck.title.as_str(), card.front.text.as_str()), ("Sigles", "**CEJ**"));
//! assert_eq!(card.id, "card-f21123409e2512cd");
//! # Ok::<(), Box<tremplin_content::report::Problem>>(())
//! ```

mod read;

#[cfg(feature = "author")]
pub use read::keys;
pub use read::{Defaults, UnreadDeck, card_id, read, read_card, read_deck};

use crate::common::{About, Audio, Image, MatchRules, Source};

/// Most cards that a deck may have.
pub const MOST_CARDS: usize = 10_000;

/// A deck that has been read without error.
#[derive(Clone, Debug, PartialEq)]
pub struct FlashcardsModule {
    /// What holds for the whole deck.
    pub deck: Deck,
    /// The cards in the author's order, at least one.
    pub cards: Vec<Card>,
}

/// What [`Module`](crate::Module) holds of a deck.
pub type Held = FlashcardsModule;

impl About for FlashcardsModule {
    fn head(&self) -> [&str; 3] {
        [&self.deck.id, &self.deck.lang, &self.deck.title]
    }

    fn intro(&self) -> Option<&str> {
        self.deck.intro.as_deref()
    }

    fn sources(&self) -> &[Source] {
        &self.deck.sources
    }

    fn parts(&self) -> usize {
        self.cards.len()
    }
}

/// What holds for the whole deck.
#[derive(Clone, Debug, PartialEq)]
pub struct Deck {
    /// Identifier of the module: `a`–`z`, `0`–`9`, `-`, at most 64.
    pub id: String,
    /// Language of the title and the introduction, a BCP 47 tag.
    pub lang: String,
    /// Language of the fronts; [`lang`](Deck::lang) where the author gave none.
    pub front_lang: String,
    /// Language of the backs; [`lang`](Deck::lang) where the author gave none.
    pub back_lang: String,
    /// Title, plain text.
    pub title: String,
    /// Markdown shown before the first card.
    pub intro: Option<String>,
    /// How the deck is used, unless the page says otherwise.
    pub mode: Mode,
    /// New cards a day in [`Mode::Remember`], 1 to 200.
    pub new_per_day: u32,
    /// Share of the cards, in percent, that the learner shall still know when they are due, 70 to 97.
    pub retention: u32,
    /// Whether the new cards come in another order for each learner.
    pub shuffle: bool,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// What comes next: an address, relative to the module, or the identifier of an activity on the
    /// same page.
    pub next: Option<String>,
}

/// How a deck is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Once through, sorted into known and to revise, the second pile again until it is empty.
    #[default]
    Discover,
    /// Spaced repetition over days.
    Remember,
}

impl Mode {
    /// The name that files and attributes use: `discover`, `remember`.
    pub fn as_str(self) -> &'static str {
        match self {
            Mode::Discover => "discover",
            Mode::Remember => "remember",
        }
    }

    /// The mode of this name.
    pub fn named(name: &str) -> Option<Mode> {
        [Mode::Discover, Mode::Remember].into_iter().find(|mode| mode.as_str() == name)
    }
}

/// One card.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Identifier, unique in the deck: the learner's progress is kept under it. Where the author
    /// gave none it is made from the front, so that moving cards about changes nothing.
    pub id: String,
    /// What is asked.
    pub front: Side,
    /// What is answered.
    pub back: Side,
    /// Markdown shown before the answer when the learner asks for it.
    pub hint: Option<String>,
    /// Markdown shown below the answer: the word in a sentence.
    pub example: Option<String>,
    /// What the card belongs to.
    pub tags: Vec<String>,
    /// Whether the card is also asked from its back to its front.
    pub reversible: bool,
    /// How the answer is typed; `None` where the learner answers in the head.
    pub typed: Option<Typed>,
}

/// One side of a card. It has a text, a picture or a sound, or several of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Side {
    /// Markdown; may be empty where there is a picture or a sound.
    pub text: String,
    /// A picture.
    pub image: Option<Image>,
    /// A sound with its transcript.
    pub audio: Option<Audio>,
}

/// An answer to type.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    /// Everything that counts as right, at least one; the first is shown as the answer.
    pub answers: Vec<String>,
    /// What is tolerated.
    pub rules: MatchRules,
}
