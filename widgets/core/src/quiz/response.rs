//! What the learner has entered for an item: the forms that answers have. Several kinds of items may
//! share one; which of them a kind takes is said in its file in `items/`.

use tremplin_content::node::{Node, Shape, whole};
use tremplin_content::write::{push_list, push_number, push_text};

/// Longest text that an answer may have, in characters; what goes beyond is cut.
pub const LONGEST_RESPONSE: usize = 500;

/// What stands in a [`Response::List`] for an entry that has been given nothing yet.
pub const NOTHING: u8 = u8::MAX;

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
    /// A number for each entry of the item. Of ordering: the entries (indexes in the author's order) in the
    /// order that the learner has given them. Of matching and categorize: for each entry in the author's
    /// order, the index of its target, or [`NOTHING`]. Of a dialogue: the replies that were given, one after the other
    /// (indexes in the author's order, counted through all nodes).
    List(Vec<u8>),
    /// What stands in each gap, by typing or from a list: empty where nothing does, and each at most
    /// [`LONGEST_RESPONSE`] characters.
    Texts(Vec<String>),
    /// What the learner thinks: something is picked or written.
    Said {
        /// Steps or choices: bit `n` is set where `n` (author's order) is picked. No bit where all is a text.
        picks: u32,
        /// At most [`LONGEST`](tremplin_content::quiz::survey::LONGEST) characters.
        text: String,
    },
}

/// The first characters of a text, `most` at most.
pub(super) fn cut(text: &str, most: usize) -> &str {
    let end = text.char_indices().nth(most).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or_default()
}

impl Response {
    /// What was typed; what goes beyond [`LONGEST_RESPONSE`] is cut.
    pub(super) fn typed(text: &str) -> Response {
        let text = Response::cut(text);
        if text.is_empty() { Response::None } else { Response::Text(text.to_owned()) }
    }

    /// The text up to [`LONGEST_RESPONSE`].
    pub(super) fn cut(text: &str) -> &str {
        cut(text, LONGEST_RESPONSE)
    }

    /// Writes it as it is kept: `null`, the bits of choices as a number, a truth value, a text, or a list
    /// of numbers or texts; what is said in a survey as an object of both.
    pub(super) fn write(&self, out: &mut String) {
        match self {
            Response::None => out.push_str("null"),
            Response::Choices(picks) => push_number(*picks, out),
            Response::TrueFalse(answer) => out.push_str(if *answer { "true" } else { "false" }),
            Response::Text(text) => push_text(text, out),
            Response::List(numbers) => {
                push_list(numbers, out, |number, out| push_number(u32::from(*number), out));
            }
            Response::Texts(texts) => push_list(texts, out, |text, out| push_text(text, out)),
            Response::Said { picks, text } => {
                out.push_str("{\"picks\":");
                push_number(*picks, out);
                out.push_str(",\"text\":");
                push_text(text, out);
                out.push('}');
            }
        }
    }

    /// What [`write`](Response::write) has written; whether it fits an item is another question.
    pub(super) fn read<N: Node>(value: &N) -> Option<Response> {
        Some(match value.shape() {
            Shape::Null => Response::None,
            Shape::Number => Response::Choices(whole(value)?),
            Shape::Boolean => Response::TrueFalse(value.boolean()?),
            Shape::Text => Response::Text(value.text()?),
            Shape::List if value.elements().first().is_some_and(|it| it.shape() == Shape::Text) => {
                Response::Texts(value.elements().iter().map(N::text).collect::<Option<_>>()?)
            }
            Shape::List => {
                let number = |node: &N| u8::try_from(whole(node)?).ok();
                Response::List(value.elements().iter().map(number).collect::<Option<_>>()?)
            }
            Shape::Object => Response::Said {
                picks: whole(&value.member("picks")?)?,
                text: value.member("text")?.text()?,
            },
        })
    }

    /// Whether there is something to check.
    pub(super) fn says_something(&self) -> bool {
        match self {
            Response::None => false,
            Response::Text(text) => !text.trim().is_empty(),
            Response::List(numbers) => !numbers.contains(&NOTHING),
            Response::Texts(texts) => texts.iter().all(|text| !text.trim().is_empty()),
            Response::Said { picks, text } => *picks != 0 || !text.trim().is_empty(),
            Response::Choices(_) | Response::TrueFalse(_) => true,
        }
    }
}
