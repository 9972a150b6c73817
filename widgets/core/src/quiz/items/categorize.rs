//! Entries to put into categories.

use tremplin_content::gate;
use tremplin_content::quiz::categorize::{Asked, Key};

use super::{Answers, Order, placed};
use crate::quiz::{Action, ChoiceState, Feedback, Response};

// In the author's order the entries stand by category.
placed::placed!(Categorize, entries);

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
