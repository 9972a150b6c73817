//! The kinds of items, seen by the state machine: what each makes of an answer. A file for each, of
//! the same name as in `content-schema/model/src/quiz/items/`, where the list of them is.

use tremplin_content::item_kinds;
use tremplin_content::quiz::{Interaction, Solution};

use super::{Action, ChoiceState, Feedback, Response};
use crate::shuffle;

mod categorize;
mod choices;
pub(super) mod dialogue;
mod fill_blanks;
mod hotspot;
mod image_choice;
mod lesson;
mod matching;
mod multiple_choice;
pub(super) mod numeric;
mod ordering;
mod placed;
mod short_answer;
mod single_choice;
pub(super) mod survey;
mod true_false;

/// What a kind of item makes of answers to it.
trait Answers {
    /// What the learner sees.
    type Asked;
    /// What checks the answer.
    type Key;

    /// The parts of the item (choices, entries), as indexes in the author's order, in the order
    /// shown; empty where there are none.
    fn shown(_asked: &Self::Asked, _order: &Order) -> Vec<usize> {
        Vec::new()
    }

    /// The response once the learner has done `action`; `None` where it is no answer to such an item.
    fn respond(
        asked: &Self::Asked,
        before: &Response,
        shown: &[usize],
        action: &Action,
    ) -> Option<Response>;

    /// Whether it can be a response to this item; never [`Response::None`].
    fn fits(asked: &Self::Asked, response: &Response) -> bool;

    /// What is left of a response when the item is tried again: what is there to be improved.
    fn again(response: &Response) -> Response;

    /// Whether a response can be checked; one that cannot is asked back, which takes no attempt.
    fn is_clear(_key: &Self::Key, _response: &Response) -> bool {
        true
    }

    /// The score, from 0 to `most`; `most` exactly when the response is wholly right.
    fn score(key: &Self::Key, response: &Response, most: u32) -> u32;

    /// What may be told about a part once the response is checked.
    fn state(
        _key: &Self::Key,
        _response: &Response,
        _part: usize,
        _revealed: bool,
    ) -> Option<ChoiceState> {
        None
    }

    /// Adds what the author says about the response.
    fn feedback<'a>(
        key: &'a Self::Key,
        response: &Response,
        shown: &[usize],
        correct: bool,
        told: &mut Vec<Feedback<'a>>,
    );

    /// The response by what was filled in in the static form: the values of what is ticked, a text, or the
    /// values of lists to choose from, empty where nothing is chosen.
    fn taken(asked: &Self::Asked, values: &[String]) -> Response;

    /// Adds the texts that make it this question and no other, and gives what is right in it as a
    /// number: see `saved::marks`. It stays as it is for ever, or answers kept before are not found.
    fn mark(asked: &Self::Asked, key: &Self::Key, add: &mut dyn FnMut(&str)) -> u32;
}

/// How the parts of an item are put into an order.
pub(super) struct Order {
    pub seed: u64,
    /// Index of the item in the author's order.
    pub item: usize,
    /// Whether the choices are shown in another order than the author's.
    pub shuffled: bool,
}

impl Order {
    /// `count` parts in the order of the seed.
    fn of(&self, count: usize) -> Vec<usize> {
        shuffle::choices(self.seed, self.item, count)
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $module:ident $Kind:ident $name:literal,)*) => {
        pub(super) fn shown(interaction: &Interaction, order: &Order) -> Vec<usize> {
            match interaction {
                $(Interaction::$Kind(asked) => $module::$Kind::shown(asked, order),)*
            }
        }

        pub(super) fn respond(
            interaction: &Interaction,
            before: &Response,
            shown: &[usize],
            action: &Action,
        ) -> Option<Response> {
            match interaction {
                $(Interaction::$Kind(asked) => $module::$Kind::respond(asked, before, shown, action),)*
            }
        }

        /// Whether a response can be one to this item; none always can.
        pub(crate) fn fits(interaction: &Interaction, response: &Response) -> bool {
            *response == Response::None || match interaction {
                $(Interaction::$Kind(asked) => $module::$Kind::fits(asked, response),)*
            }
        }

        pub(super) fn again(interaction: &Interaction, response: &Response) -> Response {
            match interaction {
                $(Interaction::$Kind(_) => $module::$Kind::again(response),)*
            }
        }

        pub(super) fn is_clear(solution: &Solution, response: &Response) -> bool {
            match solution {
                $(Solution::$Kind(key) => $module::$Kind::is_clear(key, response),)*
            }
        }

        pub(super) fn score(solution: &Solution, response: &Response, most: u32) -> u32 {
            match solution {
                $(Solution::$Kind(key) => $module::$Kind::score(key, response, most),)*
            }
        }

        pub(super) fn state(
            solution: &Solution,
            response: &Response,
            part: usize,
            revealed: bool,
        ) -> Option<ChoiceState> {
            match solution {
                $(Solution::$Kind(key) => $module::$Kind::state(key, response, part, revealed),)*
            }
        }

        pub(super) fn feedback<'a>(
            solution: &'a Solution,
            response: &Response,
            shown: &[usize],
            correct: bool,
        ) -> Vec<Feedback<'a>> {
            let mut told = Vec::new();
            match solution {
                $(Solution::$Kind(key) => {
                    $module::$Kind::feedback(key, response, shown, correct, &mut told);
                })*
            }
            told
        }

        impl Response {
            /// The response to an item by what was filled in in its static form: the values of the
            /// inputs that are ticked, or the text that was typed.
            pub fn taken(interaction: &Interaction, values: &[String]) -> Response {
                match interaction {
                    $(Interaction::$Kind(asked) => $module::$Kind::taken(asked, values),)*
                }
            }
        }

        pub(super) fn mark(
            interaction: &Interaction,
            solution: &Solution,
            add: &mut dyn FnMut(&str),
        ) -> u32 {
            match (interaction, solution) {
                $((Interaction::$Kind(asked), Solution::$Kind(key)) => {
                    $module::$Kind::mark(asked, key, add)
                })*
                // The reader makes both of one kind.
                _ => 0,
            }
        }
    };
}

item_kinds!(kinds);

/// Feedback on the whole response: `said` is for a wrong one, then for a right one.
fn on_all<'a>(said: &'a [Option<String>; 2], right: bool, told: &mut Vec<Feedback<'a>>) {
    if let Some(text) = &said[usize::from(right)] {
        told.push(Feedback { choice: None, text });
    }
}
