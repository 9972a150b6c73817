//! Films that stop for questions: see [`checkpoints`](tremplin_content::quiz::checkpoints). A film and its questions are
//! screens like others; what is more is that such a question can be left without an answer, and leads back to the film.

use tremplin_content::quiz::{Interaction, Quiz, Stretch};

use super::{Phase, Session};

/// Where a screen stands to a film that stops for questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// It is about the film, which stops for the question that follows.
    Film,
    /// It is a question that the film has stopped for; then the film goes on.
    Question,
}

/// What an item is about, where it is a film that stops for questions.
fn stretch(quiz: &Quiz, index: usize) -> Option<Stretch> {
    match &quiz.items.get(index)?.interaction {
        Interaction::Lesson(lesson) => lesson.video.as_ref()?.stretch,
        _ => None,
    }
}

/// Whether a film goes on after an item.
pub(super) fn goes_on(quiz: &Quiz, index: usize) -> bool {
    stretch(quiz, index + 1).is_some_and(|stretch| stretch.from > 0)
}

impl Session {
    /// Where the screen stands to a film that stops for questions; `None` on other screens, and where missed questions
    /// are asked again, without the film.
    pub fn stop(&self) -> Option<Stop> {
        let quiz = &self.module.quiz;
        let stops = |stretch: Stretch| stretch.until.is_some();
        if stretch(quiz, self.item_index()).is_some_and(stops) {
            return Some(Stop::Film);
        }
        let next = *self.round.get(self.position + 1)?;
        let goes_on = next == self.item_index() + 1 && goes_on(quiz, self.item_index());
        goes_on.then_some(Stop::Question)
    }

    /// Whether [`Action::Back`](super::Action::Back) leads back to a film.
    pub fn can_go_back(&self) -> bool {
        self.phase == Phase::Item && self.stop() == Some(Stop::Question) && self.position > 0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use tremplin_author::json;

    use super::super::testing::{FILM, SINGLE, any_actions, apply_all, module};
    use super::super::{Action, Event, Response, Session};
    use super::*;

    /// A film with two questions, and a question behind it.
    fn session() -> Session {
        Session::new(module(&format!(r#""items": [{FILM}, {SINGLE}]"#)), 1)
    }

    fn at(session: &Session) -> &str {
        &session.item().id
    }

    fn apply(session: &mut Session, actions: &[Action]) -> Vec<Event> {
        actions.iter().flat_map(|action| session.apply(action.clone(), 0)).collect()
    }

    #[test]
    fn a_film_and_its_questions_come_in_turns() {
        let mut session = session();
        let mut seen = Vec::new();
        while session.phase() == Phase::Item {
            seen.push((at(&session).to_owned(), session.stop(), session.question()));
            apply(&mut session, &[Action::Answer(true), Action::Type("CEJ".into())]);
            apply(&mut session, &[Action::Choose { choice: 1, picked: true }, Action::Check]);
            apply(&mut session, &[Action::Next]);
        }
        let seen: Vec<(&str, _, _)> = seen.iter().map(|(id, a, b)| (id.as_str(), *a, *b)).collect();
        assert_eq!(
            seen,
            [
                ("item-1", Some(Stop::Film), None),
                ("item-1-1", Some(Stop::Question), Some((1, 3))),
                ("item-1:2", Some(Stop::Film), None),
                ("item-1-2", Some(Stop::Question), Some((2, 3))),
                ("item-1:3", None, None),
                ("item-2", None, Some((3, 3))),
            ]
        );
        assert_eq!(session.results().scaled, 1000);
    }

    #[test]
    fn a_question_of_a_film_can_be_left_and_counts_as_missed() {
        let mut session = session();
        apply(&mut session, &[Action::Next, Action::Next]);
        assert_eq!(at(&session), "item-1:2");
        apply(&mut session, &[Action::Next, Action::Next, Action::Next]);
        // Another question cannot.
        apply(&mut session, &[Action::Next]);
        assert_eq!(at(&session), "item-2");
        let events = apply(&mut session, &[Action::Finish]);
        assert!(matches!(&events[..], [Event::Completed { missed, .. }] if missed.len() == 3));
        // Nor can it be left where it is asked again, without the film.
        apply(&mut session, &[Action::RetryMissed, Action::Next, Action::Back]);
        assert_eq!((at(&session), session.stop()), ("item-1-1", None));
    }

    #[test]
    fn the_way_back_leads_to_the_film_and_keeps_the_answer() {
        let mut session = session();
        apply(&mut session, &[Action::Back]);
        assert_eq!(at(&session), "item-1");
        apply(&mut session, &[Action::Next, Action::Answer(false), Action::Back]);
        assert_eq!(at(&session), "item-1");
        apply(&mut session, &[Action::Next]);
        assert_eq!(session.response(), &Response::TrueFalse(false));
        apply(&mut session, &[Action::Check, Action::Next, Action::Back]);
        assert_eq!(at(&session), "item-1:2", "no way back from the film");
    }

    #[test]
    fn coming_back_leads_to_the_film_or_the_question_where_it_was() {
        let mut session = session();
        for expected in ["item-1-1", "item-1:2", "item-1-2", "item-1:3"] {
            apply(&mut session, &[Action::Next]);
            let saved = json::parse(&session.save()).unwrap();
            let restored = Session::restore(session.shared_module(), &saved.root()).unwrap();
            assert_eq!((at(&restored), restored.stop()), (expected, session.stop()));
        }
    }

    #[test]
    fn answers_are_found_again_where_a_film_comes_to_stop_for_questions() {
        let plain = r#"{ "kind": "lesson", "title": "F", "video": { "src": "f.mp4", "captions": "f.vtt" } }"#;
        let mut before = Session::new(module(&format!(r#""items": [{plain}, {SINGLE}]"#)), 1);
        apply(&mut before, &[Action::Next, Action::Choose { choice: 1, picked: true }]);
        apply(&mut before, &[Action::Check]);
        let saved = json::parse(&before.save()).unwrap();
        let restored = Session::restore(session().shared_module(), &saved.root()).unwrap();
        assert!(!restored.has_lost());
        assert_eq!(restored.states[5].score, Some(1000));
        assert_eq!(at(&restored), "item-1-1", "the first that is open");
    }

    proptest! {
        #[test]
        fn a_film_and_its_questions_stay_together(seed: u64, films in 1..4_usize) {
            let items = vec![format!("{SINGLE}, {FILM}"); films].join(",");
            let module = module(&format!(r#""shuffle": "items", "items": [{items}]"#));
            let round = Session::new(module.clone(), seed).round;
            let quiz = &module.quiz;
            for (position, index) in round.iter().enumerate() {
                let stops = stretch(quiz, *index).is_some_and(|it| it.until.is_some());
                if stops || goes_on(quiz, *index) {
                    prop_assert_eq!(round[position + 1], index + 1);
                }
            }
        }

        #[test]
        fn what_is_kept_of_it_comes_back(seed: u64, actions in any_actions()) {
            let module = session().shared_module();
            let mut session = Session::new(module.clone(), seed);
            apply_all(&mut session, &actions);
            let saved = json::parse(&session.save()).unwrap();
            let restored = Session::restore(module, &saved.root()).unwrap();
            prop_assert_eq!(restored.stop(), session.stop());
            prop_assert_eq!(restored.item().id.clone(), session.item().id.clone());
        }
    }
}
