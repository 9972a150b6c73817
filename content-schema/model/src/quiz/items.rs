//! The kinds of items: the one list of them, and a file for each.
//!
//! A kind's file says everything that an author has to do with: the properties, what the learner
//! sees (`Asked`), what checks the answer (`Key`), the reader, and for authors' tools the struct
//! that gives the JSON Schema and the static HTML. The other layers have a file of the same name:
//! `widgets/core/src/quiz/items/` and `widgets/views/src/quiz/items/`.

use crate::cursor::{Cursor, Reading};
#[cfg(feature = "author")]
use crate::html::page::Page;
use crate::node::Node;

pub mod categorize;
pub mod choices;
pub mod dialogue;
pub mod fill_blanks;
pub mod hotspot;
pub mod image_choice;
pub mod lesson;
pub mod matching;
pub mod multiple_choice;
pub mod numeric;
pub mod ordering;
pub mod placed;
pub mod short_answer;
pub mod single_choice;
pub mod survey;
#[cfg(feature = "author")]
mod telling;
pub mod true_false;

/// The list of kinds of items, the only one: hands it to the macro `$with`, by which each layer
/// makes its enums and its dispatch. An entry has the name of the file, that of the variants, and
/// that in modules and events.
#[macro_export]
macro_rules! item_kinds {
    ($with:ident) => {
        $with! {
            /// One of several choices.
            single_choice SingleChoice "single-choice",
            /// Any number of several choices.
            multiple_choice MultipleChoice "multiple-choice",
            /// True or false.
            true_false TrueFalse "true-false",
            /// A few words to type.
            short_answer ShortAnswer "short-answer",
            /// Pictures to choose from.
            image_choice ImageChoice "image-choice",
            /// Places in a picture to point at.
            hotspot Hotspot "hotspot",
            /// A number to type.
            numeric Numeric "numeric",
            /// Steps to put in order.
            ordering Ordering "ordering",
            /// Pairs to find.
            matching Matching "matching",
            /// Entries to put into categories.
            categorize Categorize "categorize",
            /// A conversation that branches.
            dialogue Dialogue "dialogue",
            /// Gaps in running text.
            fill_blanks FillBlanks "fill-blanks",
            /// What the learner thinks: no right answer, no score.
            survey Survey "survey",
            /// A screen to read, see or hear: nothing to answer.
            lesson Lesson "lesson",
        }
    };
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $module:ident $Kind:ident $name:literal,)*) => {
        /// The names that `kind` of an item may have.
        pub const KINDS: &[&str] = &[$($name,)*];

        /// A kind of item.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kind {
            $($(#[$doc])* $Kind,)*
        }

        impl Kind {
            /// Every kind, in the order of [`KINDS`].
            pub const ALL: &[Kind] = &[$(Kind::$Kind,)*];

            /// The name in files and events: one of [`KINDS`].
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Kind::$Kind => $name,)*
                }
            }

            /// Reads what an item of this kind has that others have not.
            pub(super) fn read<N: Node>(
                self,
                item: &Cursor<N>,
                r: &mut Reading,
            ) -> Option<(Interaction, Solution)> {
                match self {
                    $(Kind::$Kind => {
                        let (asked, key) = $module::read(item, r)?;
                        Some((Interaction::$Kind(asked), Solution::$Kind(key)))
                    })*
                }
            }

            /// The names of its properties.
            pub(super) const fn properties(self) -> &'static [&'static str] {
                match self {
                    $(Kind::$Kind => $module::PROPERTIES,)*
                }
            }
        }

        /// How the learner answers an item.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Interaction {
            $($(#[$doc])* $Kind($module::Asked),)*
        }

        impl Interaction {
            /// The kind of item.
            pub fn kind(&self) -> Kind {
                match self {
                    $(Interaction::$Kind(_) => Kind::$Kind,)*
                }
            }
        }

        /// The right answer of an item.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Solution {
            $($(#[$doc])* $Kind($module::Key),)*
        }

        /// What authors write who have not looked it up, and what Tremplin calls it.
        #[cfg(feature = "author")]
        pub const GUESSES: &[&[(&str, &str)]] = &[$($module::GUESSES,)*];

        /// Examples of properties that only one kind has.
        #[cfg(feature = "author")]
        pub const EXAMPLES: &[&[(&str, &str)]] = &[$($module::EXAMPLES,)*];

        /// The property names of each kind, by the name of its authoring struct.
        #[cfg(feature = "author")]
        pub(super) const KEYS: &[(&str, &[&str])] = &[$((stringify!($Kind), $module::PROPERTIES),)*];

        /// The fields of the static form; `name` is that of their group.
        #[cfg(feature = "author")]
        pub fn fields(page: &Page<'_>, interaction: &Interaction, name: &str) -> String {
            match interaction {
                $(Interaction::$Kind(asked) => $module::fields(page, asked, name),)*
            }
        }

        /// The right answer in HTML, and the feedback that it gets.
        #[cfg(feature = "author")]
        pub fn answer<'a>(
            page: &Page<'_>,
            interaction: &Interaction,
            solution: &'a Solution,
        ) -> (String, Option<&'a str>) {
            match (interaction, solution) {
                $((Interaction::$Kind(asked), Solution::$Kind(key)) => {
                    $module::answer(page, asked, key)
                })*
                // The reader makes both of one kind.
                _ => (String::new(), None),
            }
        }
    };
}

item_kinds!(kinds);

/// The properties of a question: those that each has, and its own.
macro_rules! question_properties {
    ($($own:literal),*) => {
        &["kind", "id", "prompt", "image", $($own,)* "hint", "explanation", "points"]
    };
}
use question_properties;

/// Two texts of feedback: the one under `no`, then the one under `yes`.
fn feedback<N: Node>(
    item: &Cursor<N>,
    [no, yes]: [&'static str; 2],
    r: &mut Reading,
) -> [Option<String>; 2] {
    match item.optional("feedback") {
        Some(feedback) if feedback.object(&[no, yes], r) => {
            [no, yes].map(|name| feedback.markdown_of(name, r))
        }
        _ => [None, None],
    }
}

impl Interaction {
    /// Whether there is nothing to answer.
    pub fn is_lesson(&self) -> bool {
        matches!(self, Interaction::Lesson(_))
    }

    /// Whether there are right answers to it: it has points, and counts for the result.
    pub fn is_scored(&self) -> bool {
        !matches!(self, Interaction::Lesson(_) | Interaction::Survey(_))
    }
}
