//! The little that a reader asks of a JSON value.

use crate::report::Span;

/// The six shapes of a JSON value (RFC 8259, section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `null`, or a value that JSON does not know.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A string.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
}

impl Shape {
    /// The name that messages and tools use: `null`, `boolean`, `number`, `text`, `list`, `object`.
    pub fn name(self) -> &'static str {
        match self {
            Shape::Null => "null",
            Shape::Boolean => "boolean",
            Shape::Number => "number",
            Shape::Text => "text",
            Shape::List => "list",
            Shape::Object => "object",
        }
    }
}

/// A JSON value, wherever it comes from: an author's file or the browser's `JSON.parse`.
///
/// The two implementations answer alike for the same document, so the rules are written once.
/// Cloning is cheap: a node is a handle, not the tree below it.
pub trait Node: Clone {
    /// Which of the six shapes the value has.
    fn shape(&self) -> Shape;
    /// The value of a [`Shape::Boolean`].
    fn boolean(&self) -> Option<bool>;
    /// The value of a [`Shape::Number`].
    fn number(&self) -> Option<f64>;
    /// The value of a [`Shape::Text`].
    fn text(&self) -> Option<String>;
    /// The elements of a [`Shape::List`] in order; empty for any other shape.
    fn elements(&self) -> Vec<Self>;
    /// A property of a [`Shape::Object`]; the last one where the name stands twice.
    fn member(&self, name: &str) -> Option<Self>;
    /// The property names of a [`Shape::Object`] with the place of each; empty for other shapes.
    fn names(&self) -> Vec<(String, Option<Span>)>;
    /// The properties of a [`Shape::Object`] with their values, each as often as it stands there; empty for
    /// other shapes.
    fn members(&self) -> Vec<(String, Self)> {
        let names = self.names().into_iter();
        names.filter_map(|(name, _)| self.member(&name).map(|value| (name, value))).collect()
    }
    /// Where the value stands in the author's file, if it came from one.
    fn span(&self) -> Option<Span> {
        None
    }
}

/// A number without a fraction that `u32` has; `None` for any other value.
pub fn whole<N: Node>(node: &N) -> Option<u32> {
    let number = node.number()?;
    // `as` saturates, so that what is too large, negative or broken differs from itself.
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}

/// The hexadecimal digits of a member, as [`push_hex`](crate::write::push_hex) writes them.
pub fn hex<N: Node>(saved: &N, name: &str) -> Option<u64> {
    u64::from_str_radix(&saved.member(name)?.text()?, 16).ok()
}
