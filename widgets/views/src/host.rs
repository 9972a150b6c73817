//! What a view asks of the page around it.

use std::rc::Rc;

use tremplin_content::badge::BadgeModule;
use tremplin_core::clock::Zone;
use tremplin_core::{badge, flashcards, quiz};
use web_sys::Element;

/// Where a file that author content names really is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// Absolute address.
    pub url: String,
    /// The site's name when it is neither the host page's nor the module's: then the file is
    /// fetched only once the learner has asked for it.
    pub third_party: Option<String>,
}

/// The page around a widget.
pub trait Host {
    /// The time in milliseconds.
    fn now(&self) -> u64;
    /// Where a file that the module names really is.
    fn locate(&self, src: &str) -> Located;
    /// The learner has begun: fetch the second part. Once it is there, the page tells the model to
    /// go on.
    fn begin(&self);
    /// Whether anything is kept on this device at all.
    fn keeps(&self) -> bool;
    /// The end is on the screen: the page says in `place` what it counted for, and where to go on.
    /// `next` is what the module names; `cheers` where the learner has just done well.
    fn end(&self, _place: &Element, _next: Option<&str>, _cheers: bool) {}
}

/// The page around a quiz, and what the device keeps of it.
pub trait QuizHost: Host {
    /// A seed for the order of a new round.
    fn seed(&self) -> u64;
    /// Keeps what is to be kept of the session, which has changed.
    fn keep(&self, session: &quiz::Session);
    /// Whether something that was to be kept could not be.
    fn fails(&self) -> bool;
    /// What another tab, or another quiz of the page, has kept since this one last looked: a session
    /// of the same module, a new one where everything has been erased.
    fn news(&self, session: &quiz::Session) -> Option<quiz::Session>;
    /// Tells the page what has happened.
    fn tell(&self, events: Vec<quiz::Event>);
    /// Saves what is kept of this module as a file on the learner's device.
    fn export(&self, session: &quiz::Session);
    /// Forgets what is kept for badges; of the session itself nothing is left once it starts anew.
    fn forget(&self);
}

/// The page around a deck, what the device keeps of it, and its voice.
pub trait FlashcardsHost: Host {
    /// The local time.
    fn zone(&self) -> Zone;
    /// Something has been done: tell the page and keep what is to be kept.
    fn changed(&self, done: flashcards::Done);
    /// Saves what is kept of this deck as a file on the learner's device.
    fn export(&self, text: &str);
    /// Whether the browser has a voice for a language, a BCP 47 tag.
    fn has_voice(&self, lang: &str) -> bool;
    /// Says a text in a language.
    fn speak(&self, text: &str, lang: &str);
}

/// The page around a badge, and what the device keeps of it.
pub trait BadgeHost: Host {
    /// What the device knows of the badge, and of quizzes and decks that were worked through; what
    /// comes of it is still to be reported.
    fn come_back(&self, module: &Rc<BadgeModule>) -> (badge::Session, Vec<badge::Event>);
    /// Keeps what is to be kept of the session.
    fn keep(&self, session: &badge::Session);
    /// Whether something that was to be kept could not be.
    fn fails(&self) -> bool;
    /// Tells the page what has happened.
    fn report(&self, events: Vec<badge::Event>);
    /// Forgets the badge, and what is known of what it asks for.
    fn forget(&self, session: &badge::Session);
}
