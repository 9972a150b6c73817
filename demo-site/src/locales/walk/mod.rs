//! Texts of the page that leads from a quiz to a signed badge.

pub(super) mod en;
pub(super) mod fr;

use super::block::Block;

/// What a visitor does in one of the two parts that they play.
pub struct Scene {
    /// Whose part it is.
    pub role: &'static str,
    /// What they do.
    pub text: &'static str,
    /// Link to where they do it.
    pub link: &'static str,
}

/// Texts of the page.
pub struct Walk {
    /// Title of the document.
    pub document: &'static str,
    /// The one main heading.
    pub title: &'static str,
    /// What happens here.
    pub lead: &'static str,
    /// That the visitor plays both parts.
    pub roles: &'static str,
    /// The quiz, the cards, the request, the signature.
    pub steps: [Block; 4],
    /// More on the request: how to make it.
    pub ask: &'static str,
    /// In the quiz and the deck, until they start: links to their files.
    pub fallbacks: [&'static str; 2],
    /// A step is done.
    pub counts: &'static str,
    /// Link from there to the badge.
    pub see_badge: &'static str,
    /// Name of the badge's place, for screen readers.
    pub badge: &'static str,
    /// The last step: the adviser signs, the learner verifies.
    pub scenes: [Scene; 2],
    /// Heading of what a badge proves.
    pub proof_title: &'static str,
    /// Before the signature, with it, and never.
    pub proofs: [Block; 3],
    /// Heading of how to have such badges.
    pub own_title: &'static str,
    /// What it takes.
    pub own: &'static str,
    /// Links: the badge's code, writing one.
    pub own_links: [&'static str; 2],
}
