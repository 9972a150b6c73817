//! What the kinds share whose entries are each given a target.

use tremplin_content::quiz::Scoring;
use tremplin_content::quiz::placed::{Asked, Key};

use super::{Order, on_all};
use crate::quiz::response::NOTHING;
use crate::quiz::{Action, ChoiceState, Feedback, Response, Session};

/// A kind of item whose entries are each given a target; what is shown in another order are its `entries`, or its
/// `targets`. The gates have to stand in functions of the kind.
macro_rules! placed {
    ($Kind:ident, $shown:ident) => {
        pub(super) struct $Kind;

        impl Answers for $Kind {
            type Asked = Asked;
            type Key = Key;

            #[inline(never)]
            fn shown(asked: &Asked, order: &Order) -> Vec<usize> {
                gate!(placed, shown);
                placed::shown(asked.$shown.len(), order)
            }

            #[inline(never)]
            fn respond(
                asked: &Asked,
                before: &Response,
                _: &[usize],
                action: &Action,
            ) -> Option<Response> {
                gate!(placed, respond);
                placed::respond(asked, before, action)
            }

            #[inline(never)]
            fn fits(asked: &Asked, response: &Response) -> bool {
                gate!(placed, fits);
                placed::fits(asked, response)
            }

            fn again(response: &Response) -> Response {
                response.clone()
            }

            #[inline(never)]
            fn score(key: &Key, response: &Response, most: u32) -> u32 {
                gate!(placed, score);
                placed::score(key, response, most)
            }

            #[inline(never)]
            fn state(
                key: &Key,
                response: &Response,
                part: usize,
                revealed: bool,
            ) -> Option<ChoiceState> {
                gate!(placed, state);
                placed::state(key, response, part, revealed)
            }

            fn feedback<'a>(
                key: &'a Key,
                _: &Response,
                _: &[usize],
                correct: bool,
                told: &mut Vec<Feedback<'a>>,
            ) {
                placed::feedback(key, correct, told);
            }

            #[inline(never)]
            fn taken(_: &Asked, values: &[String]) -> Response {
                gate!(placed, taken);
                placed::taken(values)
            }

            #[inline(never)]
            fn mark(asked: &Asked, key: &Key, add: &mut dyn FnMut(&str)) -> u32 {
                gate!(placed, mark);
                placed::mark(asked, key, add)
            }
        }
    };
}
pub(super) use placed;

/// `count` things in another order than the author's, whatever is shuffled besides: that one tells the answer.
pub(super) fn shown(count: usize, order: &Order) -> Vec<usize> {
    let mut shown = order.of(count);
    if shown.is_sorted() && count > 1 {
        shown.rotate_left(1);
    }
    shown
}

/// The response with an entry given another target, or none.
pub(super) fn respond(asked: &Asked, before: &Response, action: &Action) -> Option<Response> {
    let Action::Place { entry, target } = *action else { return None };
    if target.is_some_and(|target| target >= asked.targets.len()) {
        return None;
    }
    let mut targets = targets(before).to_vec();
    targets.resize(asked.entries.len(), NOTHING);
    *targets.get_mut(entry)? = target.map_or(NOTHING, |target| target as u8);
    let empty = targets.iter().all(|target| *target == NOTHING);
    Some(if empty { Response::None } else { Response::List(targets) })
}

/// Whether there is a target, or nothing, for each entry, and something for one.
pub(super) fn fits(asked: &Asked, response: &Response) -> bool {
    let targets = targets(response);
    let is_one = |target: &u8| usize::from(*target) < asked.targets.len();
    targets.len() == asked.entries.len()
        && targets.iter().all(|target| *target == NOTHING || is_one(target))
        && targets.iter().any(is_one)
}

pub(super) fn score(key: &Key, response: &Response, most: u32) -> u32 {
    let targets = targets(response);
    let right = key.right.iter().zip(targets).filter(|(right, target)| right == target).count();
    share(right, key.right.len(), key.scoring, most)
}

/// The score where so many entries of all are right.
pub(super) fn share(right: usize, all: usize, scoring: Scoring, most: u32) -> u32 {
    match scoring {
        _ if right == all => most,
        Scoring::AllOrNothing => 0,
        Scoring::Partial => (right as u64 * u64::from(most) / all.max(1) as u64) as u32,
    }
}

/// While attempts are left, it is not told which entries are wrong.
pub(super) fn state(
    key: &Key,
    response: &Response,
    entry: usize,
    revealed: bool,
) -> Option<ChoiceState> {
    let (right, target) = (key.right.get(entry)?, targets(response).get(entry)?);
    let state = if right == target { ChoiceState::Correct } else { ChoiceState::Incorrect };
    revealed.then_some(state)
}

pub(super) fn feedback<'a>(key: &'a Key, correct: bool, told: &mut Vec<Feedback<'a>>) {
    on_all(&key.feedback, correct, told);
}

/// The static form gives a value for each entry, empty where nothing is chosen.
pub(super) fn taken(values: &[String]) -> Response {
    Response::List(values.iter().map(|value| value.parse().unwrap_or(NOTHING)).collect())
}

pub(super) fn mark(asked: &Asked, key: &Key, add: &mut dyn FnMut(&str)) -> u32 {
    for entry in &asked.entries {
        add(&entry.text);
        add(entry.image.as_ref().map_or("", |image| &image.src));
    }
    asked.targets.iter().for_each(|target| add(target));
    key.right.iter().fold(key.scoring as u32, |mark, target| {
        mark.wrapping_mul(31).wrapping_add(u32::from(*target))
    })
}

/// The target of each entry (author's order), [`NOTHING`] where it has none; empty before any has one.
fn targets(response: &Response) -> &[u8] {
    let Response::List(targets) = response else { return &[] };
    targets
}

impl Session {
    /// The target that an entry of the item has been given; both as indexes in the author's order.
    #[inline(never)]
    pub fn target(&self, entry: usize) -> Option<usize> {
        let target = *targets(self.response()).get(entry)?;
        (target != NOTHING).then_some(usize::from(target))
    }
}
