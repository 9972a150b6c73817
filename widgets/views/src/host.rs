//! What a view asks of the page around it. What only one kind of widget asks stands beside its model.

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
    /// `ways` are those that the module names, each with its address and its title, which may be empty; `cheers` where
    /// the learner has just done well.
    fn end(&self, _place: &Element, _ways: &[[&str; 2]], _cheers: bool) {}
}
