//! One of several choices.

use tremplin_content::quiz::single_choice::{Asked, Key};

use super::{Answers, Order, choices};
use crate::quiz::{Action, ChoiceState, Feedback, Response};

pub(super) struct SingleChoice;

impl Answers for SingleChoice {
    type Asked = Asked;
    type Key = Key;

    fn shown(asked: &Asked, order: &Order) -> Vec<usize> {
        choices::shown(asked.len(), order)
    }

    fn respond(asked: &Asked, before: &Response, _: &[usize], action: &Action) -> Option<Response> {
        let Action::Choose { choice, picked } = action else { return None };
        // The new pick replaces the old one; taking back another than the picked one changes nothing.
        let before = if *picked { 0 } else { choices::picks(before) };
        choices::respond(before, asked.len(), *choice, *picked)
    }

    fn fits(asked: &Asked, response: &Response) -> bool {
        let picks = choices::picks(response);
        picks.count_ones() == 1 && choices::within(picks, asked.len())
    }

    /// A wrong one of several exclusive choices is of no more use.
    fn again(_: &Response) -> Response {
        Response::None
    }

    fn score(key: &Key, response: &Response, most: u32) -> u32 {
        if choices::picks(response) == key.correct { most } else { 0 }
    }

    /// A wrong pick among exclusive choices is told while attempts are left.
    fn state(key: &Key, response: &Response, part: usize, revealed: bool) -> Option<ChoiceState> {
        choices::state(key.correct, choices::picks(response), part, revealed)
    }

    fn feedback<'a>(
        key: &'a Key,
        response: &Response,
        shown: &[usize],
        _: bool,
        told: &mut Vec<Feedback<'a>>,
    ) {
        choices::feedback(key, choices::picks(response), shown, told);
    }

    fn taken(_: &Asked, values: &[String]) -> Response {
        choices::taken(values)
    }

    fn mark(asked: &Asked, key: &Key, add: &mut dyn FnMut(&str)) -> u32 {
        choices::mark(asked, key, add)
    }
}
