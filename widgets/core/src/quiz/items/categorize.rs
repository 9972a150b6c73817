//! Entries to put into categories.

use tremplin_content::gate;
use tremplin_content::quiz::categorize::{Asked, Key};

use super::{Answers, Order, placed};
use crate::quiz::{Action, ChoiceState, Feedback, Response};

pub(super) struct Categorize;

impl Answers for Categorize {
    type Asked = Asked;
    type Key = Key;

    /// The entries: in the author's order they stand by category.
    #[inline(never)]
    fn shown(asked: &Asked, order: &Order) -> Vec<usize> {
        gate!(placed, shown);
        placed::shown(asked.entries.len(), order)
    }

    #[inline(never)]
    fn respond(asked: &Asked, before: &Response, _: &[usize], action: &Action) -> Option<Response> {
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
    fn state(key: &Key, response: &Response, part: usize, revealed: bool) -> Option<ChoiceState> {
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
    fn taken(values: &[String]) -> Response {
        gate!(placed, taken);
        placed::taken(values)
    }

    #[inline(never)]
    fn mark(asked: &Asked, key: &Key, add: &mut dyn FnMut(&str)) -> u32 {
        gate!(placed, mark);
        placed::mark(asked, key, add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::testing::{CATEGORIZE, module};
    use crate::quiz::{Event, Session};

    #[test]
    fn entries_are_shown_mixed_and_put_into_categories() {
        let module = module(&format!(r#""maxAttempts": 0, "items": [{CATEGORIZE}]"#));
        for seed in 0..50 {
            assert!(!Session::new(module.clone(), seed).shown().is_sorted(), "{seed}");
        }
        let mut session = Session::new(module, 1);
        for (entry, target) in [(0, 0), (1, 0), (2, 2)] {
            session.apply(Action::Place { entry, target: Some(target) }, 0);
        }
        let events = session.apply(Action::Check, 0);
        let [Event::Answered { kind: "categorize", score: 0, correct: false, .. }] = &events[..]
        else {
            panic!("{events:?}")
        };
        session.apply(Action::Retry, 0);
        session.apply(Action::Place { entry: 2, target: Some(1) }, 0);
        let events = session.apply(Action::Check, 0);
        let [Event::Answered { score: 2000, correct: true, response, .. }] = &events[..] else {
            panic!("{events:?}")
        };
        assert_eq!(response, &Response::List(vec![0, 0, 1]));
    }
}
