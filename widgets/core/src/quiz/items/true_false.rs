//! A statement that is true or false. As parts, `1` stands for true and `0` for false.

use tremplin_content::quiz::true_false::{Asked, Key};

use super::{Answers, choices, on_all};
use crate::quiz::{Action, ChoiceState, Feedback, Response};

pub(super) struct TrueFalse;

impl Answers for TrueFalse {
    type Asked = Asked;
    type Key = Key;

    fn respond(_: &Asked, _: &Response, _: &[usize], action: &Action) -> Option<Response> {
        let Action::Answer(answer) = action else { return None };
        Some(Response::TrueFalse(*answer))
    }

    fn fits(_: &Asked, response: &Response) -> bool {
        matches!(response, Response::TrueFalse(_))
    }

    /// A wrong one of two is of no more use.
    fn again(_: &Response) -> Response {
        Response::None
    }

    fn score(key: &Key, response: &Response, most: u32) -> u32 {
        if *response == Response::TrueFalse(key.answer) { most } else { 0 }
    }

    fn state(key: &Key, response: &Response, part: usize, revealed: bool) -> Option<ChoiceState> {
        let Response::TrueFalse(given) = response else { return None };
        choices::state(1 << u32::from(key.answer), 1 << u32::from(*given), part, revealed)
    }

    fn feedback<'a>(
        key: &'a Key,
        response: &Response,
        _: &[usize],
        _: bool,
        told: &mut Vec<Feedback<'a>>,
    ) {
        on_all(&key.feedback, *response == Response::TrueFalse(true), told);
    }

    fn taken(_: &Asked, values: &[String]) -> Response {
        Response::TrueFalse(values.first().is_some_and(|value| value == "true"))
    }

    fn mark(_: &Asked, key: &Key, _: &mut dyn FnMut(&str)) -> u32 {
        u32::from(key.answer)
    }
}
