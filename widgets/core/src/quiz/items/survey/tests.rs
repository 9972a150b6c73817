use std::rc::Rc;

use proptest::prelude::*;
use tremplin_author::json;
use tremplin_content::quiz::QuizModule;

use super::*;
use crate::quiz::testing::{
    LESSON, SINGLE, SURVEY_CHOICE, SURVEY_CHOICES, SURVEY_SCALE, SURVEY_TEXT, any_actions,
    apply_all, look_at, module,
};
use crate::quiz::{Dropped, Phase};

fn of(items: &[&str]) -> Rc<QuizModule> {
    module(&format!(r#""passMark": 50, "items": [{}]"#, items.join(",")))
}

fn session(items: &[&str]) -> Session {
    Session::new(of(items), 0)
}

fn pick(session: &mut Session, choice: usize) {
    session.apply(Action::Choose { choice, picked: true }, 0);
}

fn write(session: &mut Session, text: &str) {
    session.apply(Action::Type(text.to_owned()), 0);
}

fn says(picks: u32, text: &str) -> Response {
    Response::Said { picks, text: text.to_owned() }
}

#[test]
fn a_step_takes_the_place_of_another_and_can_be_taken_back() {
    let mut session = session(&[SURVEY_SCALE, SINGLE]);
    assert!(session.can_go_on() && !session.can_check());
    pick(&mut session, 0);
    pick(&mut session, 2);
    pick(&mut session, 3);
    write(&mut session, "a scale has no words to write");
    assert_eq!(session.response(), &says(0b100, ""));
    assert!(session.apply(Action::Check, 0).is_empty(), "there is nothing to check");
    session.apply(Action::Choose { choice: 2, picked: false }, 0);
    assert_eq!(session.response(), &Response::None);
    assert!(session.apply(Action::Next, 0).is_empty(), "it is passed over");
    assert_eq!(session.position(), 1);
    assert_eq!(session.opinions(), []);
}

#[test]
fn what_is_said_is_told_once_on_going_on() {
    let mut session = session(&[SURVEY_CHOICES, SINGLE]);
    pick(&mut session, 0);
    write(&mut session, "a friend");
    assert_eq!(session.response(), &says(0b101, "a friend"), "who writes has picked it");
    session.apply(Action::Choose { choice: 2, picked: false }, 0);
    assert_eq!(session.response(), &says(0b1, ""), "what was written goes with it");
    pick(&mut session, 2);
    let events = session.apply(Action::Next, 7);
    let [Event::Said { id, item, response, duration: 7 }] = &events[..] else {
        panic!("{events:?}")
    };
    assert_eq!((&**id, &**item, response), ("m", "item-1", &says(0b101, "")));
    assert_eq!(session.opinions(), [Opinion { item: 0, picks: 0b101, text: "" }]);
}

#[test]
fn one_choice_only_where_the_author_asks_for_one() {
    let mut session = session(&[SURVEY_CHOICE]);
    pick(&mut session, 0);
    write(&mut session, "mine");
    assert_eq!(session.response(), &says(0b100, "mine"));
    pick(&mut session, 1);
    assert_eq!(session.response(), &says(0b10, ""));
}

#[test]
fn a_text_has_its_bounds_and_blanks_are_no_answer() {
    let mut session = session(&[SURVEY_TEXT, SURVEY_TEXT]);
    write(&mut session, " \n ");
    assert!(session.apply(Action::Next, 0).is_empty());
    assert_eq!(session.opinions(), []);
    write(&mut session, &"é".repeat(LONGEST + 1));
    assert_eq!(session.response(), &says(0, &"é".repeat(LONGEST)));
    assert!(matches!(
        session.apply(Action::Next, 0)[..],
        [Event::Said { .. }, Event::Completed { .. }]
    ));
    assert_eq!(session.opinions().len(), 1);
}

#[test]
fn a_survey_counts_neither_for_nor_against() {
    let mut session = session(&[SURVEY_SCALE, SINGLE, LESSON, SURVEY_TEXT]);
    assert_eq!((session.question(), session.progress()), (None, (0, 1)));
    pick(&mut session, 0);
    session.apply(Action::Next, 0);
    assert_eq!((session.question(), session.progress()), (Some((1, 1)), (0, 1)));
    pick(&mut session, 1);
    session.apply(Action::Check, 0);
    for _ in 0..3 {
        session.apply(Action::Next, 0);
        look_at(&session);
    }
    let results = session.results();
    assert_eq!(session.phase(), Phase::Results);
    assert_eq!((results.correct, results.questions, results.scaled), (1, 1, 1000));
    assert_eq!((results.score, results.max_score, results.passed), (1000, 1000, Some(true)));
    assert_eq!(results.missed, [0_usize; 0]);
    session.apply(Action::RetryMissed, 0);
    assert_eq!(session.phase(), Phase::Results, "nothing is missed");
}

#[test]
fn missed_questions_are_asked_again_without_the_surveys_which_stay() {
    let mut session = session(&[SURVEY_SCALE, SINGLE]);
    pick(&mut session, 1);
    session.apply(Action::Next, 0);
    session.apply(Action::Finish, 0);
    session.apply(Action::RetryMissed, 0);
    assert_eq!((session.screens(), session.item_index()), (1, 1));
    assert_eq!(session.opinions(), [Opinion { item: 0, picks: 0b10, text: "" }]);
}

#[test]
fn a_quiz_of_surveys_alone_has_questions_and_no_score() {
    let mut session = session(&[LESSON, SURVEY_SCALE, SURVEY_CHOICES, SURVEY_TEXT]);
    assert_eq!(session.module().quiz.questions(), 3);
    session.apply(Action::Next, 0);
    assert_eq!((session.question(), session.progress()), (Some((1, 3)), (0, 3)));
    pick(&mut session, 1);
    session.apply(Action::Next, 0);
    session.apply(Action::Next, 0);
    assert_eq!((session.question(), session.progress()), (Some((3, 3)), (2, 3)));
    let events = session.apply(Action::Next, 0);
    let [Event::Completed { score: 0, max_score: 0, scaled: 0, passed: None, first, missed, .. }] =
        &events[..]
    else {
        panic!("{events:?}")
    };
    assert_eq!((first, missed.len()), (&(0, None), 0), "whatever the pass mark");
    assert_eq!((session.results().questions, session.results().correct), (0, 0));
}

#[test]
fn a_survey_at_the_end_stays_there_and_choices_are_shuffled_but_the_last() {
    let items = [SINGLE, SINGLE, SURVEY_CHOICES].join(",");
    let module = module(&format!(r#""shuffle": "all", "items": [{items}]"#));
    let mut moved = false;
    for seed in 0..20 {
        let mut session = Session::new(module.clone(), seed);
        assert_eq!(session.round.last(), Some(&2));
        session.enter(2);
        moved |= session.shown() == [1, 0, 2];
        assert_eq!(session.shown()[2], 2);
    }
    assert!(moved);
}

#[test]
fn what_was_said_comes_back_and_what_no_longer_fits_is_dropped_alone() {
    let mut session = session(&[SURVEY_CHOICES, SURVEY_TEXT, SINGLE]);
    pick(&mut session, 1);
    write(&mut session, "x \"y\"");
    session.apply(Action::Next, 0);
    write(&mut session, "é\n");
    session.apply(Action::Next, 0);
    let saved = session.save();
    assert!(saved.contains(r#"{"survey":{"picks":6,"text":"x \"y\""}}"#), "{saved}");
    let restore =
        |items: &[&str]| Session::restore(of(items), &json::parse(&saved).expect("is JSON").root());
    session.pause(0);
    assert_eq!(restore(&[SURVEY_CHOICES, SURVEY_TEXT, SINGLE]), Ok(session.clone()));
    // The author has changed a choice.
    let changed = SURVEY_CHOICES.replace("\"b\"", "\"c\"");
    let mended = restore(&[&changed, SURVEY_TEXT, SINGLE]).expect("the rest stays");
    assert!(mended.has_lost());
    assert_eq!(mended.opinions(), [Opinion { item: 1, picks: 0, text: "é\n" }]);
    assert_eq!(mended.item_index(), 2, "at the open question");
    for (from, to) in [
        ("\"picks\":6", "\"picks\":8"),
        ("\"picks\":6", "\"picks\":2"),
        ("\"picks\":6", "\"pick\":6"),
        ("\"picks\":6", "\"picks\":-6"),
        (r#""}},0,null"#, r#""}},1,0"#),
    ] {
        let broken = saved.replacen(from, to, 1);
        let restored = Session::restore(
            of(&[SURVEY_CHOICES, SURVEY_TEXT, SINGLE]),
            &json::parse(&broken).expect("is JSON").root(),
        );
        assert_ne!(broken, saved);
        assert_eq!(restored, Err(Dropped::Unreadable), "{broken}");
    }
}

#[test]
fn the_static_form_is_taken_over() {
    let module = of(&[SURVEY_SCALE, SURVEY_CHOICES, SURVEY_TEXT]);
    let taken = |item: usize, values: &[&str]| {
        let values: Vec<String> = values.iter().copied().map(String::from).collect();
        Response::taken(&module.quiz.items[item].interaction, &values)
    };
    assert_eq!(taken(0, &["2"]), says(0b100, ""));
    assert_eq!(taken(1, &["0", "2"]), says(0b101, ""));
    assert_eq!(taken(1, &["x"]), Response::None);
    assert_eq!(taken(2, &["3"]), says(0, "3"), "words, not a place");
    assert_eq!(taken(2, &[" "]), Response::None);
    assert_eq!(taken(2, &[&"é".repeat(LONGEST + 1)]), says(0, &"é".repeat(LONGEST)));
}

proptest! {
    /// Whatever is said: the score of the quiz is that of the quiz without its surveys.
    #[test]
    fn surveys_never_change_the_result(actions in any_actions()) {
        let mut with = session(&[SINGLE, SURVEY_CHOICES, SURVEY_TEXT]);
        let mut without = session(&[SINGLE]);
        for session in [&mut with, &mut without] {
            apply_all(session, &actions[..actions.len().min(4)]);
        }
        let results = with.results();
        prop_assert_eq!(results.max_score, without.results().max_score);
        prop_assert_eq!(results.questions, 1);
        apply_all(&mut with, &actions);
        prop_assert!(with.results().missed.iter().all(|index| *index == 0));
        let of_survey = |index: usize| {
            let state = &with.states[index];
            (state.attempts, state.score, state.checked)
        };
        prop_assert_eq!([of_survey(1), of_survey(2)], [(0, None, false); 2]);
    }
}
