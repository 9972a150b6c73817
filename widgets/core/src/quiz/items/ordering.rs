//! Steps to put in order.

use tremplin_content::gate;
use tremplin_content::quiz::Scoring;
use tremplin_content::quiz::ordering::{Asked, Key};

use super::{Answers, Order, on_all};
use crate::quiz::{Action, ChoiceState, Feedback, Response, Session};

pub(super) struct Ordering;

impl Answers for Ordering {
    type Asked = Asked;
    type Key = Key;

    /// Another order than the author's, whatever is shuffled besides: that one is the answer.
    #[inline(never)]
    fn shown(entries: &Asked, order: &Order) -> Vec<usize> {
        gate!(ordering, shown);
        let mut shown = order.of(entries.len());
        if shown.is_sorted() {
            shown.rotate_left(1);
        }
        shown
    }

    #[inline(never)]
    fn respond(_: &Asked, before: &Response, shown: &[usize], action: &Action) -> Option<Response> {
        gate!(ordering, respond);
        let Action::Move { from, to } = *action else { return None };
        let mut order = order(before).to_vec();
        if order.is_empty() {
            order.extend(shown.iter().map(|entry| *entry as u8));
        }
        if from.max(to) >= order.len() {
            return None;
        }
        let entry = order.remove(from);
        order.insert(to, entry);
        Some(Response::List(order))
    }

    #[inline(never)]
    fn fits(entries: &Asked, response: &Response) -> bool {
        gate!(ordering, fits);
        let order = order(response);
        order.len() == entries.len() && (0..order.len()).all(|entry| order.contains(&(entry as u8)))
    }

    fn again(response: &Response) -> Response {
        response.clone()
    }

    #[inline(never)]
    fn score(key: &Key, response: &Response, most: u32) -> u32 {
        gate!(ordering, score);
        let order = order(response);
        match key.scoring {
            Scoring::AllOrNothing if order.is_sorted() => most,
            Scoring::AllOrNothing => 0,
            Scoring::Partial => {
                let pairs = order.windows(2).filter(|pair| pair[0] + 1 == pair[1]).count() as u64;
                let all = (order.len() as u64).max(2) - 1;
                (pairs * u64::from(most) / all) as u32
            }
        }
    }

    /// Once the order is known: an entry is where it belongs when the one before it is the right one.
    #[inline(never)]
    fn state(_: &Key, response: &Response, part: usize, revealed: bool) -> Option<ChoiceState> {
        gate!(ordering, state);
        let order = order(response);
        let place = order.iter().position(|entry| usize::from(*entry) == part)?;
        let before = place.checked_sub(1).map(|before| usize::from(order[before]));
        let right = before == part.checked_sub(1);
        let state = if right { ChoiceState::Correct } else { ChoiceState::Incorrect };
        revealed.then_some(state)
    }

    fn feedback<'a>(
        key: &'a Key,
        _: &Response,
        _: &[usize],
        correct: bool,
        told: &mut Vec<Feedback<'a>>,
    ) {
        on_all(&key.feedback, correct, told);
    }

    /// The static form has a list to read.
    fn taken(_: &Asked, _: &[String]) -> Response {
        Response::None
    }

    fn mark(entries: &Asked, key: &Key, add: &mut dyn FnMut(&str)) -> u32 {
        entries.iter().for_each(|entry| add(entry));
        key.scoring as u32
    }
}

/// The entries in the learner's order, as indexes in the author's.
fn order(response: &Response) -> &[u8] {
    let Response::List(order) = response else { return &[] };
    order
}

impl Session {
    /// The entries of an item that asks for their order, as indexes in the author's order, as they
    /// stand now: as shown, until one has been moved.
    #[inline(never)]
    pub fn arranged(&self) -> Vec<usize> {
        match order(self.response()) {
            [] => self.shown().to_vec(),
            order => order.iter().map(|entry| usize::from(*entry)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::quiz::Event;
    use crate::quiz::testing::{ORDERING, look_at, module};

    fn key(scoring: Scoring) -> Key {
        Key { scoring, feedback: [None, None] }
    }

    /// An order of three to twelve entries.
    fn any_order() -> impl Strategy<Value = Vec<u8>> {
        (3..=12_u8).prop_flat_map(|count| Just((0..count).collect::<Vec<_>>()).prop_shuffle())
    }

    #[test]
    fn the_author_s_order_is_never_shown_and_the_same_seed_shows_the_same() {
        let entries: Vec<String> = ["a", "b", "c"].map(String::from).to_vec();
        let mut seen = std::collections::BTreeSet::new();
        for seed in 0..200 {
            for shuffled in [false, true] {
                let shown = Ordering::shown(&entries, &Order { seed, item: 4, shuffled });
                assert!(!shown.is_sorted(), "{seed}");
                assert_eq!(shown, Ordering::shown(&entries, &Order { seed, item: 4, shuffled }));
                seen.insert(shown);
            }
        }
        assert_eq!(seen.len(), 5, "every other order of three comes up");
    }

    #[test]
    fn a_wrong_order_is_there_to_be_improved() {
        let items = format!(r#""maxAttempts": 2, "items": [{ORDERING}]"#);
        let mut session = Session::new(module(&items), 3);
        assert!(session.apply(Action::Check, 0).is_empty(), "nothing has been moved");
        let shown: Vec<u8> = session.shown().iter().map(|entry| *entry as u8).collect();
        session.apply(Action::Move { from: 0, to: 1 }, 0);
        session.apply(Action::Move { from: 1, to: 0 }, 0);
        assert_eq!(session.response(), &Response::List(shown.clone()));
        for (from, to) in [(4, 0), (0, 4), (usize::MAX, 0)] {
            session.apply(Action::Move { from, to }, 0);
            assert_eq!(session.response(), &Response::List(shown.clone()), "there is no place 4");
        }
        session.apply(Action::Check, 0);
        session.apply(Action::Move { from: 0, to: 3 }, 0);
        assert_eq!(session.response(), &Response::List(shown.clone()), "frozen until the retry");
        assert!((0..4).all(|entry| session.choice_state(entry).is_none()), "not told yet");
        session.apply(Action::Retry, 0);
        assert_eq!(session.response(), &Response::List(shown));

        // Selection sort, as a learner does it.
        for place in 0..4_usize {
            let Response::List(order) = session.response().clone() else { panic!() };
            let from = order.iter().position(|entry| usize::from(*entry) == place).unwrap();
            session.apply(Action::Move { from, to: place }, 0);
        }
        let events = session.apply(Action::Check, 0);
        let [Event::Answered { kind: "ordering", response, correct: true, score: 3000, .. }] =
            &events[..]
        else {
            panic!("{events:?}")
        };
        assert_eq!(response, &Response::List(vec![0, 1, 2, 3]));
        assert_eq!(session.feedback(), [Feedback { choice: None, text: "yes" }]);
        assert!((0..4).all(|entry| session.choice_state(entry) == Some(ChoiceState::Correct)));
        look_at(&session);
    }

    #[test]
    fn an_entry_is_right_behind_the_one_that_belongs_before_it() {
        // The first step went to the end: the chain between stays right.
        let response = Response::List(vec![1, 2, 3, 0]);
        let states = [0, 1, 2, 3, 4]
            .map(|part| Ordering::state(&key(Scoring::Partial), &response, part, true));
        let (right, wrong) = (Some(ChoiceState::Correct), Some(ChoiceState::Incorrect));
        assert_eq!(states, [wrong, wrong, right, right, None]);
        assert_eq!(Ordering::score(&key(Scoring::Partial), &response, 3000), 2000);
        assert_eq!(Ordering::score(&key(Scoring::AllOrNothing), &response, 3000), 0);
    }

    proptest! {
        #[test]
        fn only_the_right_order_gets_everything(
            order in any_order(), points in 1..=100_u32, partial: bool
        ) {
            let scoring = if partial { Scoring::Partial } else { Scoring::AllOrNothing };
            let most = points * 1000;
            let response = Response::List(order.clone());
            let score = Ordering::score(&key(scoring), &response, most);
            prop_assert!(score <= most);
            prop_assert_eq!(score == most, order.is_sorted());
            if partial {
                // Each pair is told apart from the others: as many parts of the score.
                let pairs = (1..order.len()).filter(|at| order[*at] == order[at - 1] + 1).count();
                let share = pairs as f64 / (order.len() - 1) as f64;
                prop_assert!((f64::from(score) - share * f64::from(most)).abs() < 1.0);
                let right = (0..order.len()).filter(|part| {
                    Ordering::state(&key(scoring), &response, *part, true) == Some(ChoiceState::Correct)
                });
                prop_assert_eq!(right.count(), pairs + usize::from(order[0] == 0));
            } else {
                prop_assert!(score == 0 || score == most);
            }
        }

        #[test]
        fn moves_keep_every_entry(order in any_order(), from in 0..14_usize, to in 0..14_usize) {
            let entries: Vec<String> = order.iter().map(|entry| entry.to_string()).collect();
            let before = Response::List(order.clone());
            let after = Ordering::respond(&entries, &before, &[], &Action::Move { from, to });
            prop_assert_eq!(after.is_some(), from.max(to) < order.len());
            if let Some(after) = after {
                prop_assert!(Ordering::fits(&entries, &after));
                let back = Ordering::respond(&entries, &after, &[], &Action::Move { from: to, to: from });
                prop_assert_eq!(back, Some(before));
            }
        }

        #[test]
        fn only_orders_of_all_entries_fit(
            count in 3..=12_usize, order in proptest::collection::vec(0..13_u8, 0..13)
        ) {
            let entries = vec![String::new(); count];
            let mut sorted = order.clone();
            sorted.sort_unstable();
            let whole = sorted.iter().map(|entry| usize::from(*entry)).eq(0..count);
            prop_assert_eq!(Ordering::fits(&entries, &Response::List(order)), whole);
        }
    }
}
