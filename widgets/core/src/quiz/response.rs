//! What the learner has entered for an item: the forms that answers have. Several kinds of items may
//! share one; which of them a kind takes is said in its file in `items/`.

use tremplin_content::node::{Node, Shape};
use tremplin_content::quiz::Interaction;

use super::items;
use crate::kept::{push_list, push_number, push_text};

/// Longest text that an answer may have, in characters; what goes beyond is cut.
pub const LONGEST_RESPONSE: usize = 500;

/// What the learner has entered for an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Response {
    /// Nothing yet.
    #[default]
    None,
    /// Choices: bit `n` is set when choice `n` (author's order) is picked; at least one bit is.
    Choices(u32),
    /// True or false.
    TrueFalse(bool),
    /// Typed: never empty, at most [`LONGEST_RESPONSE`] characters.
    Text(String),
}

impl Response {
    /// The response as JSON, as events have it and as it is kept: `null`, a list of the indexes of
    /// the picked choices, a truth value, or a text.
    ///
    /// ```
    /// use tremplin_core::quiz::Response;
    ///
    /// assert_eq!(Response::Choices(0b101).to_json(), "[0,2]");
    /// ```
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    pub(super) fn write(&self, out: &mut String) {
        match self {
            Response::None => out.push_str("null"),
            Response::Choices(picks) => {
                let picked = (0..32).filter(|choice| picks >> choice & 1 == 1);
                push_list(&picked.collect::<Vec<u32>>(), out, |index, out| {
                    push_number(*index, out)
                });
            }
            Response::TrueFalse(answer) => out.push_str(if *answer { "true" } else { "false" }),
            Response::Text(text) => push_text(text, out),
        }
    }

    /// The response that was kept of an item: under the name of its kind. Before version 2 there was
    /// no name.
    pub(super) fn kept<N: Node>(interaction: &Interaction, node: &N) -> Option<Response> {
        match node.shape() {
            Shape::Null => Some(Response::None),
            Shape::Object => items::read(interaction, &node.member(interaction.kind().as_str())?),
            Shape::Number | Shape::Boolean | Shape::Text | Shape::List => {
                items::read(interaction, node)
            }
        }
    }

    /// The response to an item by what was filled in in its static form: the values of the inputs
    /// that are ticked, or the text that was typed.
    pub fn taken(interaction: &Interaction, values: &[String]) -> Response {
        items::taken(interaction, values)
    }

    /// Whether there is something to check.
    pub(super) fn says_something(&self) -> bool {
        match self {
            Response::None => false,
            Response::Text(text) => !text.trim().is_empty(),
            Response::Choices(_) | Response::TrueFalse(_) => true,
        }
    }
}
