use super::testing::{LESSON, MULTIPLE, SHORT, SINGLE, TRUE_FALSE, module};
use super::*;
use tremplin_content::quiz::Solution;

const HERE: u64 = 0;

fn session(members: &str) -> Session {
    Session::new(module(members), 42)
}

fn one(item: &str, attempts: u32) -> Session {
    session(&format!(r#""maxAttempts": {attempts}, "items": [{item}]"#))
}

fn pick(session: &mut Session, choices: &[usize]) {
    let now = session.clock.unwrap_or(HERE);
    for &choice in choices {
        session.apply(Action::Choose { choice, picked: true }, now);
    }
}

fn check(session: &mut Session) -> Outcome {
    session.apply(Action::Check, HERE);
    session.outcome().unwrap()
}

#[test]
fn a_whole_quiz() {
    let mut session = session(&format!(
        r#""intro": "I", "passMark": 50, "items": [{LESSON}, {SINGLE}, {MULTIPLE}, {SHORT}]"#
    ));
    assert_eq!(session.phase(), Phase::Intro);
    session.apply(Action::Next, 0);
    assert_eq!(session.phase(), Phase::Intro, "only Start leaves the introduction");
    session.apply(Action::Start, 1000);
    assert_eq!((session.question(), session.screens()), (None, 4));
    assert_eq!(session.progress(), (0, 3), "a lesson is no progress");
    session.apply(Action::Next, 3000);
    assert_eq!((session.question(), session.progress()), (Some((1, 3)), (0, 3)));

    pick(&mut session, &[0, 1]);
    assert_eq!(session.response(), &Response::Choices(0b10), "the second pick replaces the first");
    session.apply(Action::Choose { choice: 0, picked: false }, 3000);
    assert_eq!(session.response(), &Response::Choices(0b10), "the first was gone already");
    session.apply(Action::Choose { choice: 1, picked: false }, 3000);
    assert_eq!(session.response(), &Response::None);
    pick(&mut session, &[1]);
    let answered = session.apply(Action::Check, 7000);
    assert_eq!(
        answered,
        [Event::Answered {
            id: "m".into(),
            item: "item-2".into(),
            kind: "single-choice",
            response: Response::Choices(0b10),
            correct: true,
            score: 1000,
            max_score: 1000,
            attempt: 1,
            duration: 4000,
        }]
    );
    assert_eq!(session.progress(), (1, 3), "its answer is revealed");
    session.apply(Action::Next, 8000);
    assert!(session.apply(Action::Next, 8000).is_empty(), "nothing is answered yet");
    assert_eq!((session.question(), session.progress()), (Some((2, 3)), (1, 3)));
    pick(&mut session, &[0, 1]);
    session.apply(Action::Check, 8000);
    session.apply(Action::Next, 9000);
    assert!(session.is_last());
    let completed = session.apply(Action::Finish, 11_000);
    assert_eq!(
        completed,
        [Event::Completed {
            id: "m".into(),
            score: 2333,
            max_score: 4000,
            scaled: 583,
            passed: Some(true),
            first: (583, Some(true)),
            duration: 10_000,
            missed: vec!["item-3".into(), "item-4".into()],
        }]
    );
    assert_eq!(session.phase(), Phase::Results);
    assert_eq!((session.results().correct, session.results().questions), (1, 3));

    session.apply(Action::RetryMissed, 11_000);
    assert_eq!((session.screens(), session.question()), (2, Some((1, 2))));
    assert_eq!(session.item().id, "item-3");
    assert_eq!((session.response(), session.outcome()), (&Response::None, None));
    pick(&mut session, &[0, 1, 2]);
    session.apply(Action::Check, 11_000);
    session.apply(Action::Next, 11_000);
    session.apply(Action::Type("cej".into()), 11_000);
    session.apply(Action::Check, 11_000);
    let completed = session.apply(Action::Next, 11_000);
    assert!(
        matches!(&completed[..], [Event::Completed { score: 4000, missed, .. }] if missed.is_empty())
    );
    assert!(session.apply(Action::RetryMissed, HERE).is_empty());
    assert_eq!(session.phase(), Phase::Results, "nothing is missed");

    session.apply(Action::Restart { seed: 7 }, HERE);
    assert!(session.is_pristine());
    assert_eq!((session.phase(), session.seed()), (Phase::Intro, 7));
    assert_eq!(session.results().score, 0);
}

#[test]
fn a_wrong_single_choice_may_be_tried_again() {
    let mut session = one(SINGLE, 2);
    assert_eq!(session.attempts_left(), Some(2));
    pick(&mut session, &[0]);
    assert!(!check(&mut session).correct);
    assert_eq!(session.attempts_left(), Some(1));
    assert_eq!(session.choice_state(0), Some(ChoiceState::Incorrect));
    assert_eq!((session.choice_state(1), session.choice_state(2)), (None, None));
    assert_eq!(session.feedback(), [Feedback { choice: Some(0), text: "no a" }]);
    assert_eq!((session.right_answer(), session.explanation()), (None, None));

    pick(&mut session, &[1]);
    assert_eq!(session.response(), &Response::Choices(0b1), "frozen until the retry");
    session.apply(Action::Retry, HERE);
    assert_eq!((session.response(), session.outcome()), (&Response::None, None));
    assert!(session.feedback().is_empty());
    assert_eq!(session.results().score, 0);

    pick(&mut session, &[2]);
    check(&mut session);
    assert!(session.is_revealed() && !session.can_retry());
    let states = [0, 1, 2].map(|choice| session.choice_state(choice));
    assert_eq!(states, [None, Some(ChoiceState::Missed), Some(ChoiceState::Incorrect)]);
    assert_eq!(session.explanation(), Some("E"));
    assert!(
        matches!(session.right_answer(), Some(Solution::SingleChoice(key)) if key.correct == 0b10)
    );
}

#[test]
fn several_picks_are_not_told_apart_before_the_last_attempt() {
    let mut session = one(MULTIPLE, 2);
    pick(&mut session, &[0, 3]);
    assert_eq!(check(&mut session).score, 0);
    assert!((0..4).all(|choice| session.choice_state(choice).is_none()));
    assert_eq!(session.feedback().len(), 2);
    session.apply(Action::Retry, HERE);
    assert_eq!(session.response(), &Response::Choices(0b1001), "there to be improved");
    session.apply(Action::Choose { choice: 3, picked: false }, HERE);
    assert_eq!(check(&mut session).score, 666);
    let states = [0, 1, 2, 3].map(|choice| session.choice_state(choice));
    let missed = Some(ChoiceState::Missed);
    assert_eq!(states, [Some(ChoiceState::Correct), missed, missed, None]);
}

#[test]
fn the_last_attempt_counts_and_giving_up_is_allowed() {
    let mut session = one(MULTIPLE, 0);
    pick(&mut session, &[0]);
    assert_eq!(check(&mut session).score, 666);
    assert_eq!(session.attempts_left(), None);
    session.apply(Action::Retry, HERE);
    pick(&mut session, &[3]);
    assert_eq!(check(&mut session).score, 0);
    assert!(!session.is_revealed());
    session.apply(Action::Next, HERE);
    assert_eq!((session.phase(), session.results().score), (Phase::Results, 0));
}

#[test]
fn true_and_false() {
    let mut session = one(TRUE_FALSE, 1);
    session.apply(Action::Choose { choice: 0, picked: true }, HERE);
    session.apply(Action::Type("true".into()), HERE);
    assert!(!session.can_check(), "neither is an answer to true-false");
    session.apply(Action::Answer(false), HERE);
    assert!(!check(&mut session).correct);
    let states = [0, 1].map(|choice| session.choice_state(choice));
    assert_eq!(states, [Some(ChoiceState::Incorrect), Some(ChoiceState::Missed)]);
    assert_eq!(session.feedback(), [Feedback { choice: None, text: "no" }]);
}

#[test]
fn short_answers_are_cut_and_never_blank() {
    let mut session = one(SHORT, 2);
    session.apply(Action::Type("é".repeat(501)), HERE);
    assert_eq!(session.response(), &Response::Text("é".repeat(500)));
    session.apply(Action::Type(" ".into()), HERE);
    assert!(session.apply(Action::Check, HERE).is_empty());
    session.apply(Action::Type(String::new()), HERE);
    assert_eq!(session.response(), &Response::None);
    session.apply(Action::Type("CJE".into()), HERE);
    assert!(!check(&mut session).correct);
    assert_eq!(session.feedback(), [Feedback { choice: None, text: "no" }]);
    session.apply(Action::Retry, HERE);
    assert_eq!(session.response(), &Response::Text("CJE".into()));
    session.apply(Action::Type("cej".into()), HERE);
    assert!(check(&mut session).correct);
}

#[test]
fn reading_the_feedback_is_no_time_to_answer() {
    let mut session = one(SINGLE, 2);
    session.resume(100);
    for (action, now) in [
        (Action::Choose { choice: 0, picked: true }, 200),
        (Action::Check, 300),
        (Action::Retry, 5300),
        (Action::Choose { choice: 1, picked: true }, 5350),
    ] {
        session.apply(action, now);
    }
    let events = session.apply(Action::Check, 5400);
    assert!(matches!(events[..], [Event::Answered { attempt: 2, duration: 300, .. }]));
    assert_eq!(session.results().duration, 5300);
}

#[test]
fn hints_are_told_when_asked_for() {
    let mut session = one(SINGLE, 1);
    assert!(session.has_hint() && session.hint().is_none() && session.is_pristine());
    session.apply(Action::Hint, HERE);
    assert_eq!(session.hint(), Some("H"));
    assert!(!session.is_pristine());
}

#[test]
fn the_pass_mark_is_compared_exactly() {
    let mut half = session(&format!(r#""passMark": 50, "items": [{TRUE_FALSE}, {TRUE_FALSE}]"#));
    half.apply(Action::Answer(true), HERE);
    check(&mut half);
    assert_eq!(half.results().passed, Some(true));
    for (mark, passed) in [(66, true), (67, false)] {
        let three = [TRUE_FALSE; 3].join(",");
        let mut session = session(&format!(r#""passMark": {mark}, "items": [{three}]"#));
        for answer in [true, true, false] {
            session.apply(Action::Answer(answer), HERE);
            session.apply(Action::Check, HERE);
            session.apply(Action::Next, HERE);
        }
        assert_eq!(session.results().passed, Some(passed), "666 thousandths for {mark} percent");
    }
    assert_eq!(one(SINGLE, 1).results().passed, None);
}

#[test]
fn takes_over_from_the_static_page() {
    let members = format!(
        r#""intro": "I", "shuffle": "all", "items": [{LESSON}, {SINGLE}, {MULTIPLE}, {SHORT}, {TRUE_FALSE}]"#
    );
    let mut session = session(&members);
    let ticked = [
        ("item-1", Response::TrueFalse(true)),
        ("item-2", Response::Choices(0b11)),
        ("item-3", Response::Choices(0b11)),
        ("item-4", Response::Text("a".repeat(500))),
        ("item-9", Response::TrueFalse(true)),
    ];
    session.take_over(&ticked.map(|(id, response)| (id.to_owned(), response)), HERE);
    assert_eq!((session.phase(), session.item_index()), (Phase::Item, 0));
    assert_eq!(session.response(), &Response::None, "a lesson");
    session.apply(Action::Next, HERE);
    assert_eq!(session.response(), &Response::None, "two of a single choice");
    assert_eq!(session.shown(), [0, 1, 2]);
    pick(&mut session, &[0]);
    session.apply(Action::Check, HERE);
    session.apply(Action::Next, HERE);
    assert_eq!(session.response(), &Response::Choices(0b11));
    // Who comes back to the static page ticks there too: what is checked stays, the rest counts.
    let late = [("item-2", Response::Choices(0b10)), ("item-5", Response::TrueFalse(false))];
    let before = (session.phase(), session.item_index(), session.results());
    session.take_over(&late.map(|(id, response)| (id.to_owned(), response)), HERE);
    assert_eq!((session.phase(), session.item_index(), session.results()), before);
    assert_eq!(session.states[1].response, Response::Choices(0b1), "it has been checked");
    assert_eq!(session.states[4].response, Response::TrueFalse(false));
}

#[test]
fn shuffles_only_what_the_author_allows() {
    let items = [LESSON, MULTIPLE, MULTIPLE, MULTIPLE, MULTIPLE].join(",");
    for (shuffle, items_move, choices_move) in [
        ("none", false, false),
        ("items", true, false),
        ("choices", false, true),
        ("all", true, true),
    ] {
        let module = module(&format!(r#""shuffle": "{shuffle}", "items": [{items}]"#));
        let sessions: Vec<Session> =
            (0..20).map(|seed| Session::new(module.clone(), seed)).collect();
        let items_moved = sessions.iter().any(|session| session.round != [0, 1, 2, 3, 4]);
        let choices_moved = sessions.iter().any(|session| {
            let mut session = session.clone();
            while session.item().interaction.is_lesson() {
                session.apply(Action::Next, HERE);
            }
            session.shown() != [0, 1, 2, 3]
        });
        assert_eq!((items_moved, choices_moved), (items_move, choices_move), "{shuffle}");
    }
}

#[test]
fn feedback_comes_in_the_order_shown() {
    let module = module(&format!(r#""shuffle": "choices", "items": [{MULTIPLE}]"#));
    for seed in 0..20 {
        let mut session = Session::new(module.clone(), seed);
        pick(&mut session, &[0, 3]);
        check(&mut session);
        let told: Vec<_> = session.feedback().iter().filter_map(|told| told.choice).collect();
        let shown: Vec<_> =
            session.shown().iter().copied().filter(|choice| [0, 3].contains(choice)).collect();
        assert_eq!(told, shown);
    }
}

#[test]
fn the_first_attempt_of_a_sitting_stays_the_first() {
    let module = module(&format!(
        r#""passMark": 50, "maxAttempts": 0, "items": [{TRUE_FALSE}, {TRUE_FALSE}]"#
    ));
    let mut session = Session::new(module.clone(), 1);
    let answer = |session: &mut Session, answer| {
        session.apply(Action::Answer(answer), 0);
        session.apply(Action::Check, 0);
    };
    answer(&mut session, false);
    session.apply(Action::Retry, 0);
    answer(&mut session, true);
    session.apply(Action::Next, 0);
    answer(&mut session, false);
    session.apply(Action::Next, 0);
    let results = session.results();
    assert_eq!((results.scaled, results.passed), (500, Some(true)), "the last answers");
    assert_eq!(results.first, (0, Some(false)), "wrong at first, right once that was told");
    session.apply(Action::RetryMissed, 0);
    let saved = tremplin_author::json::parse(&session.save()).unwrap();
    let mut session = Session::restore(module, &saved.root()).expect("is readable");
    answer(&mut session, true);
    let completed = session.apply(Action::Next, 0);
    let [Event::Completed { scaled: 1000, first: (0, Some(false)), .. }] = &completed[..] else {
        panic!("{completed:?}")
    };
    // Another sitting is another first attempt.
    session.apply(Action::Restart { seed: 2 }, 0);
    for _ in 0..2 {
        answer(&mut session, true);
        session.apply(Action::Next, 0);
    }
    assert_eq!(session.results().first, (1000, Some(true)));
}

#[test]
fn a_typo_that_is_forgiven_can_be_shown() {
    let item = r#"{ "kind": "short-answer", "prompt": "?",
        "answers": ["apprentissage", "contrat d’engagement"], "match": { "typos": 1 } }"#;
    let mut session = one(item, 2);
    let mut typed = |text: &str| {
        session.apply(Action::Retry, HERE);
        session.apply(Action::Type(text.into()), HERE);
        assert_eq!(session.forgiven(), None, "nothing has been checked");
        check(&mut session);
        session.forgiven().map(|(typed, answer)| (typed.to_owned(), answer.to_owned()))
    };
    assert_eq!(typed("contrat"), None, "it is wrong");
    let (text, answer) = typed("contrat d’engagment").expect("is right");
    assert_eq!((&*text, &*answer), ("contrat d’engagment", "contrat d’engagement"));
    let pieces = crate::flashcards::difference(&text, &answer);
    let other: Vec<&str> = pieces
        .iter()
        .filter(|piece| piece.kind != crate::flashcards::Kind::Same)
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(other, ["e"]);
    let mut exact = one(TRUE_FALSE, 1);
    exact.apply(Action::Answer(true), HERE);
    check(&mut exact);
    assert_eq!(exact.forgiven(), None);
}
