//! What the kinds with choices share: picks as a set of bits.

use tremplin_content::quiz::choices::Key;

use super::Order;
use crate::quiz::{Action, ChoiceState, Feedback, Response};

#[inline(never)]
pub(super) fn shown(count: usize, order: &Order) -> Vec<usize> {
    match order.shuffled {
        true => order.of(count),
        false => (0..count).collect(),
    }
}

/// The picks, where the response has any.
pub(super) fn picks(response: &Response) -> u32 {
    let Response::Choices(picks) = response else { return 0 };
    *picks
}

/// The picks `before` with one of `count` choices picked or taken back.
#[inline(never)]
pub(super) fn respond(before: u32, count: usize, choice: usize, picked: bool) -> Option<Response> {
    if choice >= count.min(32) {
        return None;
    }
    let bit = 1 << choice;
    let picks = if picked { before | bit } else { before & !bit };
    Some(if picks == 0 { Response::None } else { Response::Choices(picks) })
}

/// The response to one of `count` choices being picked or taken back, where `several` can be picked at once or each takes the
/// place of the one before.
pub(super) fn one_or_several(
    several: bool,
    count: usize,
    before: &Response,
    action: &Action,
) -> Option<Response> {
    let Action::Choose { choice, picked } = action else { return None };
    let before = match (several, picked) {
        (false, true) => 0,
        _ => picks(before),
    };
    respond(before, count, *choice, *picked)
}

/// Whether a response can be one to such an item.
pub(super) fn fit(several: bool, count: usize, response: &Response) -> bool {
    let picks = picks(response);
    (several || picks.count_ones() == 1) && within(picks, count)
}

/// Whether only choices are picked that are there.
pub(super) fn within(picks: u32, count: usize) -> bool {
    picks != 0 && (count >= 32 || picks >> count == 0)
}

/// What is told of a choice, where that may be told.
#[inline(never)]
pub(super) fn state(
    correct: u32,
    picks: u32,
    choice: usize,
    revealed: bool,
) -> Option<ChoiceState> {
    let has = |mask: u32| choice < 32 && mask >> choice & 1 == 1;
    match (has(picks), has(correct)) {
        (true, true) => Some(ChoiceState::Correct),
        (true, false) => Some(ChoiceState::Incorrect),
        (false, true) if revealed => Some(ChoiceState::Missed),
        (false, _) => None,
    }
}

/// What is said of each pick, in the order shown.
#[inline(never)]
pub(super) fn feedback<'a>(
    key: &'a Key,
    picks: u32,
    shown: &[usize],
    told: &mut Vec<Feedback<'a>>,
) {
    for &choice in shown {
        let text = key.feedback.get(choice).and_then(Option::as_deref);
        if let Some(text) = text.filter(|_| choice < 32 && picks >> choice & 1 == 1) {
            told.push(Feedback { choice: Some(choice), text });
        }
    }
}

#[inline(never)]
pub(super) fn taken(values: &[String]) -> Response {
    let indexes = values.iter().filter_map(|value| value.parse().ok());
    Response::Choices(indexes.fold(0, |set, index| set | 1_u32.checked_shl(index).unwrap_or(0)))
}

#[inline(never)]
pub(super) fn mark(choices: &[String], key: &Key, add: &mut dyn FnMut(&str)) -> u32 {
    choices.iter().for_each(|choice| add(choice));
    key.correct << 1 | key.scoring as u32
}
