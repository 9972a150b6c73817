//! What a view asks of the page around it.

use tremplin_core::quiz::{Event, Session};

/// Where a file that author content names really is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// Absolute address.
    pub url: String,
    /// The site's name when it is neither the host page's nor the module's: then the file is
    /// fetched only once the learner has asked for it.
    pub third_party: Option<String>,
}

/// The page around a quiz, and what the device keeps of it.
pub trait Host {
    /// The time in milliseconds.
    fn now(&self) -> u64;
    /// A seed for the order of a new round.
    fn seed(&self) -> u64;
    /// Where a file that the module names really is.
    fn locate(&self, src: &str) -> Located;
    /// The session has changed: tell the page and keep what is to be kept.
    fn changed(&self, session: &Session, events: Vec<Event>);
    /// Saves what is kept of this module as a file on the learner's device.
    fn export(&self, session: &Session);
    /// Whether anything is kept on this device at all.
    fn keeps(&self) -> bool;
}
