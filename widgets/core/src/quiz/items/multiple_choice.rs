//! Any number of several choices.

use tremplin_content::quiz::Scoring;
use tremplin_content::quiz::multiple_choice::{Asked, Key};

use super::{Answers, Order, choices};
use crate::quiz::{Action, ChoiceState, Feedback, Response};

pub(super) struct MultipleChoice;

impl Answers for MultipleChoice {
    type Asked = Asked;
    type Key = Key;

    fn shown(asked: &Asked, order: &Order) -> Vec<usize> {
        choices::shown(asked.len(), order)
    }

    fn respond(asked: &Asked, before: &Response, _: &[usize], action: &Action) -> Option<Response> {
        let Action::Choose { choice, picked } = action else { return None };
        choices::respond(choices::picks(before), asked.len(), *choice, *picked)
    }

    fn fits(asked: &Asked, response: &Response) -> bool {
        choices::within(choices::picks(response), asked.len())
    }

    fn again(response: &Response) -> Response {
        response.clone()
    }

    fn score(key: &Key, response: &Response, most: u32) -> u32 {
        let (picks, correct) = (choices::picks(response), key.correct);
        match key.scoring {
            Scoring::AllOrNothing => most * u32::from(picks == correct),
            Scoring::Partial => {
                let hits = (picks & correct).count_ones();
                let misses = (picks & !correct).count_ones();
                let share = u64::from(hits.saturating_sub(misses)) * u64::from(most);
                (share / u64::from(correct.count_ones().max(1))) as u32
            }
        }
    }

    /// While attempts are left, it is not told which of several picks are wrong.
    fn state(key: &Key, response: &Response, part: usize, revealed: bool) -> Option<ChoiceState> {
        choices::state(key.correct, choices::picks(response), part, true).filter(|_| revealed)
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
