//! What the tests of several modules need: quizzes, learners, and a look at everything.

use std::rc::Rc;

use proptest::prelude::*;
use tremplin_author::json;
use tremplin_content::Module;
use tremplin_content::quiz::{Interaction, QuizModule, Stretch};

use super::items::fits;
use super::{Action, Event, NOTHING, Phase, Response, Session, Stop};

/// A module from the members of its JSON object that follow `title`.
pub(crate) fn module(members: &str) -> Rc<QuizModule> {
    let text = format!(r#"{{ "kind": "quiz", "id": "m", "lang": "fr", "title": "M", {members} }}"#);
    let checked = json::check(&text);
    match checked.module {
        Some(Module::Quiz(module)) => Rc::new(module),
        _ => panic!("{:?} in {text}", checked.report),
    }
}

pub(crate) const SINGLE: &str = r#"{ "kind": "single-choice", "prompt": "?", "hint": "H",
    "explanation": "E", "choices": [
        { "text": "a", "feedback": "no a" }, { "text": "b", "correct": true, "feedback": "yes b" },
        { "text": "c" } ] }"#;
pub(crate) const MULTIPLE: &str = r#"{ "kind": "multiple-choice", "prompt": "?", "points": 2,
    "scoring": "partial", "choices": [
        { "text": "a", "correct": true, "feedback": "yes a" }, { "text": "b", "correct": true },
        { "text": "c", "correct": true }, { "text": "d", "feedback": "no d" } ] }"#;
pub(crate) const TRUE_FALSE: &str = r#"{ "kind": "true-false", "prompt": "?", "answer": true,
    "explanation": "E", "feedback": { "true": "yes", "false": "no" } }"#;
pub(crate) const SHORT: &str = r#"{ "kind": "short-answer", "prompt": "?", "answers": ["CEJ"],
    "feedback": { "correct": "yes", "incorrect": "no" } }"#;
pub(crate) const NUMERIC: &str = r#"{ "kind": "numeric", "prompt": "?", "points": 2,
    "answers": [1234, { "from": -3, "to": 2 }], "tolerance": 0.5, "unit": "h",
    "feedback": { "correct": "yes", "incorrect": "no" } }"#;
pub(crate) const ORDERING: &str = r#"{ "kind": "ordering", "prompt": "?", "points": 3,
    "scoring": "partial", "entries": ["a", "b", "c", "d"],
    "feedback": { "correct": "yes", "incorrect": "no" } }"#;
pub(crate) const MATCHING: &str = r#"{ "kind": "matching", "prompt": "?", "points": 3,
    "scoring": "partial", "pairs": [{ "left": "a", "right": "A" }, { "left": "b", "right": "B" },
        { "left": "c", "right": "A" }], "distractors": ["D"],
    "feedback": { "correct": "yes", "incorrect": "no" } }"#;
pub(crate) const CATEGORIZE: &str = r#"{ "kind": "categorize", "prompt": "?", "points": 2,
    "categories": [{ "name": "A", "entries": ["a", "b"] }, { "name": "B", "entries": ["c"] },
        { "name": "C", "entries": [] }],
    "feedback": { "correct": "yes", "incorrect": "no" } }"#;
pub(crate) const IMAGE_CHOICE: &str = r#"{ "kind": "image-choice", "prompt": "?", "points": 3, "scoring": "partial",
    "choices": [{ "image": { "src": "a.png", "alt": "a" }, "correct": true },
        { "image": { "src": "b.png", "alt": "" }, "text": "b", "correct": true, "feedback": "right" },
        { "image": { "src": "c.png", "alt": "c" }, "feedback": "wrong" }] }"#;
pub(crate) const HOTSPOT: &str = r#"{ "kind": "hotspot", "prompt": "?", "points": 3, "scoring": "partial",
    "image": { "src": "a.png", "alt": "A" }, "zones": [
        { "text": "a", "x": 0, "y": 0, "width": 20, "height": 20, "correct": true },
        { "text": "b", "correct": true, "x": 40, "y": 0, "width": 20, "height": 20, "feedback": "right" },
        { "text": "c", "shape": "ellipse", "x": 80, "y": 0, "width": 20, "height": 20, "feedback": "wrong" }] }"#;
pub(crate) const DIALOGUE: &str = r#"{ "kind": "dialogue", "prompt": "?", "points": 2, "speaker": "P", "nodes": [
    { "id": "a", "text": "A", "choices": [{ "text": "good", "next": "b", "worth": 2, "feedback": "well" },
        { "text": "fair", "next": "b", "worth": 1, "feedback": "so so" }, { "text": "pardon", "next": "a" }] },
    { "id": "b", "text": "B", "speaker": "Q", "next": "c" },
    { "id": "c", "text": "C", "choices": [{ "text": "thanks", "next": "d", "worth": 2 }, { "text": "bye", "next": "d" }] },
    { "id": "d", "text": "D", "end": "done" } ] }"#;
pub(crate) const BLANKS: &str = r#"{ "kind": "fill-blanks", "prompt": "?", "points": 2, "scoring": "partial",
    "text": "Le {{cej|1,234}} et {{7}}.", "feedback": { "correct": "yes", "incorrect": "no" } }"#;
pub(crate) const BLANKS_OF_LISTS: &str = r#"{ "kind": "fill-blanks", "prompt": "?", "mode": "select",
    "text": "{{a|b~c}} {{7~cej::h}}" }"#;
pub(crate) const BLANKS_OF_BANK: &str = r#"{ "kind": "fill-blanks", "prompt": "?", "points": 3, "mode": "bank",
    "scoring": "partial", "text": "{{a}} {{b|c}} {{a}}", "distractors": ["d"] }"#;
pub(crate) const FILM: &str = r#"{ "kind": "lesson", "title": "F", "video": { "src": "f.mp4", "captions": "f.vtt",
    "checkpoints": [{ "at": "0:05", "transcript": "T", "item": { "kind": "true-false", "prompt": "?", "answer": true } },
        { "at": "0:10", "transcript": "U", "item": { "kind": "short-answer", "prompt": "?", "answers": ["CEJ"] } }],
    "transcript": "V" } }"#;
pub(crate) const SURVEY_SCALE: &str = r#"{ "kind": "survey", "prompt": "?", "form": "scale", "faces": true,
    "steps": ["bad", "", "good"] }"#;
pub(crate) const SURVEY_CHOICES: &str = r#"{ "kind": "survey", "prompt": "?", "form": "choices", "several": true,
    "other": true, "choices": [{ "text": "a" }, { "text": "b" }] }"#;
pub(crate) const SURVEY_CHOICE: &str = r#"{ "kind": "survey", "prompt": "?", "form": "choices", "other": true,
    "choices": [{ "text": "a" }, { "text": "b" }] }"#;
pub(crate) const SURVEY_TEXT: &str = r#"{ "kind": "survey", "prompt": "?", "form": "text" }"#;
pub(crate) const LESSON: &str = r#"{ "kind": "lesson", "title": "L", "text": "T" }"#;

/// Any module with one to seven items of every kind, one of them a question.
pub(crate) fn any_module() -> impl Strategy<Value = Rc<QuizModule>> {
    let kind = proptest::sample::select(vec![
        IMAGE_CHOICE,
        HOTSPOT,
        SINGLE,
        MULTIPLE,
        TRUE_FALSE,
        SHORT,
        NUMERIC,
        ORDERING,
        MATCHING,
        CATEGORIZE,
        DIALOGUE,
        BLANKS,
        BLANKS_OF_LISTS,
        BLANKS_OF_BANK,
        FILM,
        SURVEY_SCALE,
        SURVEY_CHOICES,
        SURVEY_CHOICE,
        SURVEY_TEXT,
        LESSON,
        LESSON,
    ]);
    let items = proptest::collection::vec(kind, 0..7);
    let shuffle = proptest::sample::select(vec!["none", "items", "choices", "all"]);
    (items, any::<prop::sample::Index>(), any::<bool>(), 0..=3_u32, 0..=100_u32, shuffle).prop_map(
        |(mut items, place, intro, attempts, mark, shuffle)| {
            items.insert(place.index(items.len() + 1), SINGLE);
            let intro = if intro { r#""intro": "I","# } else { "" };
            module(&format!(
                r#"{intro} "maxAttempts": {attempts}, "passMark": {mark}, "shuffle": "{shuffle}",
                "items": [{}]"#,
                items.join(",")
            ))
        },
    )
}

pub(crate) fn any_response() -> impl Strategy<Value = Response> {
    prop_oneof![
        Just(Response::None),
        (0..16_u32).prop_map(Response::Choices),
        any::<u32>().prop_map(Response::Choices),
        any::<bool>().prop_map(Response::TrueFalse),
        any_text().prop_map(Response::Text),
        Just(vec![0, 1, 2, 3]).prop_shuffle().prop_map(Response::List),
        proptest::collection::vec(prop_oneof![9 => 0..5_u8, 1 => Just(NOTHING)], 0..6)
            .prop_map(Response::List),
        proptest::collection::vec(any_word(), 1..4).prop_map(Response::Texts),
        (0..9_u32, any_text()).prop_map(|(picks, text)| Response::Said { picks, text }),
    ]
}

/// What may stand in a gap.
fn any_word() -> impl Strategy<Value = String> {
    let words = vec!["a", "b", "c", "d", "cej", "7", ""];
    prop_oneof![4 => proptest::sample::select(words).prop_map(str::to_owned), 1 => any_text()]
}

fn any_text() -> impl Strategy<Value = String> {
    let numbers = vec!["1,234", "1234 h", "-1/2", "7", "٣", "2.4999", "0,5 €", "½"];
    prop_oneof![
        Just("cej".to_owned()),
        Just("é\u{0}\"\\\n ".repeat(200)),
        proptest::sample::select(numbers).prop_map(str::to_owned),
        any::<String>()
    ]
}

pub(crate) fn any_action() -> impl Strategy<Value = Action> {
    let choice = prop_oneof![9 => 0..5_usize, 1 => any::<usize>()];
    prop_oneof![
        5 => (choice, any::<bool>())
            .prop_map(|(choice, picked)| Action::Choose { choice, picked }),
        2 => any::<bool>().prop_map(Action::Answer),
        2 => any_text().prop_map(Action::Type),
        3 => (0..5_usize, 0..5_usize).prop_map(|(from, to)| Action::Move { from, to }),
        6 => (0..4_usize, proptest::option::weighted(0.9, 0..4_usize))
            .prop_map(|(entry, target)| Action::Place { entry, target }),
        6 => (0..4_usize, any_word()).prop_map(|(gap, text)| Action::Fill { gap, text }),
        6 => Just(Action::Check),
        4 => Just(Action::Next),
        2 => Just(Action::Retry),
        1 => proptest::sample::select(vec![
            Action::Start, Action::Back, Action::Hint, Action::Finish, Action::RetryMissed
        ]),
        1 => any::<u64>().prop_map(|seed| Action::Restart { seed }),
    ]
}

/// Actions with their times, which mostly go forwards.
pub(crate) fn any_actions() -> impl Strategy<Value = Vec<(Action, u64)>> {
    let time = prop_oneof![9 => 0..100_000_u64, 1 => any::<u64>()];
    proptest::collection::vec((any_action(), time), 0..60)
}

pub(crate) fn apply_all(session: &mut Session, actions: &[(Action, u64)]) -> Vec<Event> {
    let mut events = Vec::new();
    for (action, now) in actions {
        events.extend(session.apply(action.clone(), *now));
        look_at(session);
    }
    events
}

/// Whether the screen that is so far on is about such a stretch of a film.
fn is_stretch(session: &Session, further: isize, is: fn(&Stretch) -> bool) -> bool {
    let position = session.position().checked_add_signed(further);
    let index = position.and_then(|position| session.round.get(position));
    index.is_some_and(|index| match &session.module.quiz.items[*index].interaction {
        Interaction::Lesson(lesson) => {
            lesson.video.as_ref().and_then(|video| video.stretch).as_ref().is_some_and(is)
        }
        _ => false,
    })
}

/// Asks everything there is to ask and checks what must always hold.
pub(crate) fn look_at(session: &Session) {
    let item = session.item();
    let results = session.results();
    assert!(results.score <= results.max_score && results.scaled <= 1000);
    assert_eq!(results.questions, results.correct + results.missed.len());
    assert_eq!(results.correct == results.questions, results.scaled == 1000);
    assert!(session.position() < session.screens());
    assert_eq!(session.is_last(), session.position() + 1 == session.screens());
    assert!(fits(&item.interaction, session.response()));
    match session.question() {
        Some((number, of)) => assert!(1 <= number && number <= of && of <= session.screens()),
        None => assert!(!item.interaction.is_scored()),
    }
    let (done, of) = session.progress();
    assert!(done <= of && of <= session.screens());
    if let Some((number, questions)) = session.question() {
        assert_eq!((done + usize::from(!session.is_revealed()), of), (number, questions));
    }
    let parts = match &item.interaction {
        Interaction::SingleChoice(parts)
        | Interaction::MultipleChoice(parts)
        | Interaction::Ordering(parts) => parts.len(),
        Interaction::ImageChoice(asked) => asked.choices.len(),
        Interaction::Hotspot(scene) => scene.zones.len(),
        Interaction::Matching(asked) => asked.targets.len(),
        Interaction::Categorize(asked) => asked.entries.len(),
        Interaction::Survey(asked) => asked.picks(),
        Interaction::Dialogue(talk) => talk.replies.len(),
        Interaction::FillBlanks(asked) => asked.words.iter().map(Vec::len).sum(),
        Interaction::TrueFalse(_)
        | Interaction::ShortAnswer(_)
        | Interaction::Numeric(_)
        | Interaction::Lesson(_) => 0,
    };
    let mut shown = session.shown().to_vec();
    shown.sort_unstable();
    assert!(shown.into_iter().eq(0..parts));
    if !session.is_revealed() {
        assert_eq!((session.right_answer(), session.explanation()), (None, None));
    }
    if let Some(outcome) = session.outcome() {
        assert!(outcome.score <= outcome.max_score);
        assert!(!session.can_check(), "a checked response is frozen");
    } else {
        assert!(session.feedback().is_empty());
        assert!((0..5).all(|choice| session.choice_state(choice).is_none()));
    }
    assert!(!(session.can_retry() && session.is_revealed()));
    assert!(session.stop().is_none() || !session.is_last(), "something follows");
    assert_eq!(session.stop() == Some(Stop::Film), is_stretch(session, 0, |it| it.until.is_some()));
    if session.stop() == Some(Stop::Question) {
        assert!(!item.interaction.is_lesson());
        assert!(is_stretch(session, 1, |it| it.from > 0), "the film goes on");
        assert!(is_stretch(session, -1, |it| it.until.is_some()), "the film has stopped");
    }
    assert!(session.phase() != Phase::Intro || session.is_pristine());
    assert!(session.unclear().is_none() || !session.can_check(), "it is asked back");
    assert!(session.hint().is_none() || session.has_hint());
    assert_eq!(session.choice_state(usize::MAX), None);
}
