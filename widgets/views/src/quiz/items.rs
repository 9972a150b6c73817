//! The kinds of items on the screen: what the learner answers with, and what is shown of the answer. A
//! file for each, of the same name as in `content-schema/model/src/quiz/items/`, where the list of them is.

use tremplin_content::item_kinds;
use tremplin_content::quiz::{Interaction, Solution};
use tremplin_core::quiz::{Response, Session};

use super::Context;
use crate::dom::{El, el};
use crate::effect::Signal;
use crate::locales::Texts;

mod categorize;
pub(super) mod checkpoints;
mod choices;
mod dialogue;
mod fill_blanks;
mod hotspot;
mod image_choice;
mod lesson;
mod matching;
mod multiple_choice;
mod numeric;
mod ordering;
mod placed;
mod short_answer;
mod single_choice;
pub(super) mod survey;
mod true_false;

/// What a kind of item shows.
trait Shows {
    /// What the learner sees.
    type Asked;
    /// What checks the answer.
    type Key;

    /// What the learner answers with; `nudge` is set back with each answer.
    fn answer(context: &Context, asked: &Self::Asked, nudge: &Signal) -> El;

    /// What is said when there is nothing to check yet.
    fn nothing_to_check(texts: &'static Texts) -> &'static str;

    /// Why a response is asked back, where it is; `nudge` is set back with the answer.
    fn asked_back(_context: &Context, _session: &Session, _nudge: &Signal) -> Option<El> {
        None
    }

    /// The part that a piece of feedback is about, where that has to be said: what it says is added to `place`.
    fn about(_place: El, _asked: &Self::Asked, _part: usize) -> Option<El> {
        None
    }

    /// The right answer beside a wrong one, where it is not seen in what the learner answers with.
    fn beside(
        _asked: &Self::Asked,
        _key: &Self::Key,
        _response: &Response,
        _texts: &'static Texts,
    ) -> Option<El> {
        None
    }

    /// Adds the right answer to `place`.
    fn solution(place: El, asked: &Self::Asked, key: &Self::Key, texts: &'static Texts) -> El;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $module:ident $Kind:ident $name:literal,)*) => {
        pub(super) fn answer(context: &Context, interaction: &Interaction, nudge: &Signal) -> El {
            match interaction {
                $(Interaction::$Kind(asked) => $module::$Kind::answer(context, asked, nudge),)*
            }
        }

        pub(super) fn nothing_to_check(
            interaction: &Interaction,
            texts: &'static Texts,
        ) -> &'static str {
            match interaction {
                $(Interaction::$Kind(_) => $module::$Kind::nothing_to_check(texts),)*
            }
        }

        pub(super) fn asked_back(
            context: &Context,
            session: &Session,
            nudge: &Signal,
        ) -> Option<El> {
            match session.item().interaction {
                $(Interaction::$Kind(_) => $module::$Kind::asked_back(context, session, nudge),)*
            }
        }

        pub(super) fn about(place: El, interaction: &Interaction, part: usize) -> Option<El> {
            match interaction {
                $(Interaction::$Kind(asked) => $module::$Kind::about(place, asked, part),)*
            }
        }

        pub(super) fn beside(
            interaction: &Interaction,
            solution: &Solution,
            response: &Response,
            texts: &'static Texts,
        ) -> Option<El> {
            match (interaction, solution) {
                $((Interaction::$Kind(asked), Solution::$Kind(key)) => {
                    $module::$Kind::beside(asked, key, response, texts)
                })*
                // The reader makes both of one kind.
                _ => None,
            }
        }

        pub(super) fn solution(
            place: El,
            interaction: &Interaction,
            solution: &Solution,
            texts: &'static Texts,
        ) -> El {
            match (interaction, solution) {
                $((Interaction::$Kind(asked), Solution::$Kind(key)) => {
                    $module::$Kind::solution(place, asked, key, texts)
                })*
                // The reader makes both of one kind.
                _ => place,
            }
        }
    };
}

item_kinds!(kinds);

/// A right answer, or one of several.
fn right(text: &str) -> El {
    el("p").attr("class", "solution").rich_line(text)
}
