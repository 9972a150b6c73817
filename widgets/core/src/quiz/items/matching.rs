//! Pairs to find.

use tremplin_content::gate;
use tremplin_content::quiz::matching::{Asked, Key};

use super::{Answers, Order, placed};
use crate::quiz::{Action, ChoiceState, Feedback, Response};

placed::placed!(Matching, targets);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use proptest::prelude::*;
    use tremplin_content::quiz::Scoring;
    use tremplin_content::quiz::matching::{Entries, Entry, Right};

    use super::*;
    use crate::quiz::testing::{MATCHING, look_at, module};
    use crate::quiz::{Event, NOTHING, Session};

    fn asked(entries: usize, targets: usize) -> Asked {
        let entry = |index: usize| Entry { text: format!("e{index}"), image: None };
        let target = |index: usize| format!("t{index}");
        Arc::new(Entries {
            entries: (0..entries).map(entry).collect(),
            targets: (0..targets).map(target).collect(),
        })
    }

    fn key(right: Vec<u8>, partial: bool) -> Key {
        let scoring = if partial { Scoring::Partial } else { Scoring::AllOrNothing };
        Arc::new(Right { right, scoring, feedback: [None, None] })
    }

    #[test]
    fn targets_are_never_shown_in_the_author_s_order() {
        let mut seen = BTreeSet::new();
        for seed in 0..200 {
            let shown = Matching::shown(&asked(3, 3), &Order { seed, item: 4, shuffled: false });
            assert!(!shown.is_sorted(), "{seed}");
            seen.insert(shown);
        }
        assert_eq!(seen.len(), 5, "every other order of three comes up");
    }

    #[test]
    fn it_is_checked_once_every_entry_has_a_target() {
        let items = format!(r#""maxAttempts": 2, "items": [{MATCHING}]"#);
        let mut session = Session::new(module(&items), 3);
        let place = |entry, target| Action::Place { entry, target };
        session.apply(place(0, Some(0)), 0);
        session.apply(place(2, Some(2)), 0);
        assert!(session.apply(Action::Check, 0).is_empty(), "one is left");
        assert_eq!(session.response(), &Response::List(vec![0, NOTHING, 2]));
        assert_eq!([0, 1, 2].map(|entry| session.target(entry)), [Some(0), None, Some(2)]);
        for (entry, target) in
            [(3, Some(0)), (usize::MAX, None), (0, Some(3)), (0, Some(usize::MAX))]
        {
            session.apply(place(entry, target), 0);
            assert_eq!(session.response(), &Response::List(vec![0, NOTHING, 2]), "not there");
        }
        session.apply(place(0, None), 0);
        session.apply(place(2, None), 0);
        assert_eq!(session.response(), &Response::None, "everything is taken back");
        for (entry, target) in [(0, 0), (1, 1), (2, 2)] {
            session.apply(place(entry, Some(target)), 0);
        }
        let events = session.apply(Action::Check, 0);
        let [Event::Answered { kind: "matching", correct: false, score: 2000, .. }] = &events[..]
        else {
            panic!("{events:?}")
        };
        assert_eq!(session.feedback(), [Feedback { choice: None, text: "no" }]);
        assert!((0..3).all(|entry| session.choice_state(entry).is_none()), "not told yet");
        session.apply(place(2, Some(0)), 0);
        assert_eq!(session.target(2), Some(2), "frozen until the retry");
        session.apply(Action::Retry, 0);
        assert_eq!(session.target(2), Some(2), "there to be improved");
        session.apply(place(2, Some(0)), 0);
        let events = session.apply(Action::Check, 0);
        let [Event::Answered { correct: true, score: 3000, response, .. }] = &events[..] else {
            panic!("{events:?}")
        };
        assert_eq!(response, &Response::List(vec![0, 1, 0]));
        assert!((0..3).all(|entry| session.choice_state(entry) == Some(ChoiceState::Correct)));
        look_at(&session);
    }

    #[test]
    fn what_was_chosen_in_the_static_form_is_taken_over() {
        let values = ["1", "", "0", "x", "300"].map(String::from);
        let taken = Matching::taken(&asked(5, 2), &values);
        assert_eq!(taken, Response::List(vec![1, NOTHING, 0, NOTHING, NOTHING]));
        assert!(Matching::fits(&asked(5, 2), &taken));
        assert!(!Matching::fits(&asked(5, 1), &taken), "a target that is not there");
        assert!(!Matching::fits(&asked(4, 2), &taken), "another number of entries");
        let one = asked(1, 2);
        assert!(!Matching::fits(&one, &Matching::taken(&one, &[String::new()])), "nothing");
    }

    proptest! {
        #[test]
        fn only_the_right_targets_get_everything(
            pairs in proptest::collection::vec((0..4_u8, 0..4_u8), 2..=12),
            points in 1..=100_u32,
            partial: bool,
        ) {
            let (right, given): (Vec<u8>, Vec<u8>) = pairs.iter().copied().unzip();
            let most = points * 1000;
            let response = Response::List(given.clone());
            let key = key(right.clone(), partial);
            let score = Matching::score(&key, &response, most);
            prop_assert!(score <= most);
            prop_assert_eq!(score == most, right == given);
            let hits = pairs.iter().filter(|(right, given)| right == given).count();
            if partial {
                let share = hits as f64 / right.len() as f64;
                prop_assert!((f64::from(score) - share * f64::from(most)).abs() < 1.0);
            } else {
                prop_assert!(score == 0 || score == most);
            }
            let told = (0..14).filter(|entry| {
                Matching::state(&key, &response, *entry, true) == Some(ChoiceState::Correct)
            });
            prop_assert_eq!(told.count(), hits);
        }

        #[test]
        fn whatever_is_placed_fits(
            entries in 2..=12_usize,
            targets in 2..=20_usize,
            places in proptest::collection::vec((0..14_usize, proptest::option::of(0..22_usize)), 0..40),
        ) {
            let asked = asked(entries, targets);
            let mut response = Response::None;
            for (entry, target) in places {
                let after = Matching::respond(&asked, &response, &[], &Action::Place { entry, target });
                let there = entry < entries && target.is_none_or(|target| target < targets);
                prop_assert_eq!(after.is_some(), there);
                response = after.unwrap_or(response);
                prop_assert!(response == Response::None || Matching::fits(&asked, &response));
            }
        }
    }
}
