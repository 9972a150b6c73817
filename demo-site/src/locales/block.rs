//! A piece of a page.

/// A title with one or two sentences under it.
pub struct Block {
    /// Short title.
    pub title: &'static str,
    /// Plain text.
    pub text: &'static str,
}
