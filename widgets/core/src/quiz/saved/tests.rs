use super::*;
use crate::quiz::testing::{
    LESSON, MULTIPLE, SHORT, SINGLE, TRUE_FALSE, any_actions, any_module, any_response, apply_all,
    look_at, module,
};
use crate::quiz::{Action, Event};
use proptest::prelude::*;
use tremplin_author::json;

fn restore(module: &Rc<QuizModule>, text: &str) -> Result<Session, Dropped> {
    let document = json::parse(text).map_err(|_| Dropped::Unreadable)?;
    Session::restore(module.clone(), &document.root())
}

fn three() -> Rc<QuizModule> {
    module(&format!(r#""items": [{SINGLE}, {LESSON}, {TRUE_FALSE}]"#))
}

/// The session that a saved text is taken from, with one part of the text replaced.
fn replaced(part: &str, by: &str) -> Result<Session, Dropped> {
    let module = three();
    let mut session = Session::new(module.clone(), 42);
    for action in [
        Action::Hint,
        Action::Choose { choice: 1, picked: true },
        Action::Check,
        Action::Next,
        Action::Next,
        Action::Answer(false),
    ] {
        session.apply(action, 0);
    }
    let text = session.save();
    assert!(text.contains(part), "{part} is not in {text}");
    restore(&module, &text.replace(part, by))
}

#[test]
fn is_short_and_readable() {
    let module = three();
    let mut session = Session::new(module.clone(), 42);
    session.apply(Action::Choose { choice: 1, picked: true }, 1000);
    session.apply(Action::Hint, 2000);
    session.apply(Action::Check, 4500);
    let fingerprint = format!("{:016x}", module.fingerprint);
    let marks: Vec<String> = marks(&module).iter().map(u32::to_string).collect();
    let marks = marks.join(",");
    assert_eq!(
        session.save(),
        format!(
            r#"{{"version":2,"module":"{fingerprint}","seed":"000000000000002a","phase":"item","position":0,"spent":3500,"marks":[{marks}],"items":[[{{"single-choice":2}},1,1000,3,3500],0,0]}}"#
        )
    );
}

#[test]
fn another_version_or_module_is_told_apart() {
    assert!(replaced("\"version\":2", "\"version\":2").is_ok());
    for version in ["0", "3", "4294967295"] {
        let other = format!("\"version\":{version}");
        assert_eq!(replaced("\"version\":2", &other), Err(Dropped::OtherVersion));
    }
    assert_eq!(replaced("\"version\":2,", ""), Err(Dropped::Unreadable));
    assert_eq!(replaced("\"module\":\"", "\"module\":\"f"), Err(Dropped::Unreadable));
    let other = module(&format!(r#""items": [{SHORT}]"#));
    let saved = Session::new(three(), 1).save();
    assert_eq!(restore(&other, &saved), Err(Dropped::ModuleChanged));
    let names =
        [Dropped::Unreadable, Dropped::OtherVersion, Dropped::ModuleChanged, Dropped::OtherModule];
    assert_eq!(
        names.map(Dropped::as_str),
        ["unreadable", "other-version", "module-changed", "other-module"]
    );
}

/// A quiz of this title whose items ask this: single choices.
fn asking(title: &str, members: &str, prompts: &[&str]) -> Rc<QuizModule> {
    let item = |prompt: &&str| SINGLE.replace("\"?\"", &format!("\"{prompt}\""));
    let items: Vec<String> = prompts.iter().map(item).collect();
    let text = format!(
        r#"{{ "kind": "quiz", "id": "m", "lang": "fr", "title": "{title}", {members} "items": [{}] }}"#,
        items.join(",")
    );
    match json::check(&text).module {
        Some(tremplin_content::Module::Quiz(module)) => Rc::new(module),
        _ => panic!("{text}"),
    }
}

/// The first two of these questions answered, the third one ticked.
fn answered(module: &Rc<QuizModule>) -> Session {
    let mut session = Session::new(module.clone(), 7);
    for choice in [1, 0] {
        session.apply(Action::Choose { choice, picked: true }, 0);
        session.apply(Action::Check, 0);
        session.apply(Action::Next, 0);
    }
    session.apply(Action::Choose { choice: 2, picked: true }, 0);
    session
}

#[test]
fn a_mended_typo_loses_only_the_answer_beside_it() {
    let before = asking("T", "", &["a", "b", "c", "d"]);
    let saved = answered(&before).save();
    let score = |session: &Session| session.results().score;

    // In a question that is still to come.
    let restored = restore(&asking("T", "", &["a", "b", "c", "D"]), &saved).unwrap();
    assert!(!restored.has_lost());
    assert_eq!((restored.position(), score(&restored)), (2, 1000));
    assert_eq!(restored.response(), &Response::Choices(4));

    // In the question that was ticked, and in one that was answered.
    let restored = restore(&asking("T", "", &["a", "b", "C", "d"]), &saved).unwrap();
    assert!(restored.has_lost());
    assert_eq!((restored.position(), score(&restored)), (2, 1000));
    assert_eq!(restored.response(), &Response::None);
    let restored = restore(&asking("T", "", &["A", "b", "c", "d"]), &saved).unwrap();
    assert!(restored.has_lost());
    assert_eq!((restored.position(), score(&restored)), (0, 0));

    // A new question before the others, one taken out, another order, another title or pass mark.
    for (title, members, prompts) in [
        ("T", "", &["new", "a", "b", "c", "d"][..]),
        ("T", "", &["d", "c", "b", "a"]),
        ("Another", "", &["a", "b", "c", "d"]),
        ("T", r#""passMark": 50, "intro": "I","#, &["a", "b", "c", "d"]),
    ] {
        let restored = restore(&asking(title, members, prompts), &saved).unwrap();
        assert!(!restored.has_lost(), "{title} {members} {prompts:?}");
        assert_eq!((score(&restored), restored.reached().0), (1000, 2), "{prompts:?}");
        assert_eq!(restore(&asking(title, members, prompts), &restored.save()).unwrap(), restored);
    }
    let restored = restore(&asking("T", "", &["a", "c", "d"]), &saved).unwrap();
    assert!(restored.has_lost(), "the answer to b");
    assert_eq!(restored.reached().0, 1);

    // The results stay results; what is new counts as missed.
    let mut ended = answered(&before);
    ended.apply(Action::Finish, 0);
    let restored = restore(&asking("T", "", &["new", "a", "b", "c", "d"]), &ended.save()).unwrap();
    assert_eq!((restored.phase(), restored.results().missed), (Phase::Results, vec![0, 2, 3, 4]));
    // So does a round of what was missed.
    let again = restore(&before, &ended.save()).map(|mut session| {
        session.apply(Action::RetryMissed, 0);
        session.save()
    });
    let restored =
        restore(&asking("T", "", &["new", "a", "b", "c", "d"]), &again.unwrap()).unwrap();
    assert_eq!(restored.round, [2, 3, 4]);

    // What is said beside the question may change without a loss.
    let explained = |text: &str| {
        module(&format!(
            r#""items": [{}, {TRUE_FALSE}]"#,
            SINGLE.replace("\"E\"", &format!("\"{text}\""))
        ))
    };
    let mut session = Session::new(explained("Parceque"), 1);
    session.apply(Action::Choose { choice: 1, picked: true }, 0);
    session.apply(Action::Check, 0);
    let restored = restore(&explained("Parce que"), &session.save()).unwrap();
    assert_eq!((restored.has_lost(), score(&restored)), (false, 1000));
}

#[test]
fn two_modules_of_one_id_are_told_apart() {
    let one = asking("Le CV", "", &["a", "b", "c"]);
    let saved = answered(&one).save();
    // They share a question or two.
    for prompts in [&["x", "y"][..], &["c", "z"], &["a", "x", "y"], &["b", "c", "x", "y", "z"]] {
        let other = asking("L’entretien", "", prompts);
        assert_eq!(restore(&other, &saved), Err(Dropped::OtherModule), "{prompts:?}");
    }
    // Written before there were marks: it cannot be told, and is said.
    let old = saved
        .replace(&saved[saved.find("\"marks\"").unwrap()..saved.find("\"items\"").unwrap()], "");
    assert!(restore(&one, &old).is_ok());
    assert_eq!(restore(&asking("Le CV", "", &["a", "b"]), &old), Err(Dropped::ModuleChanged));
}

#[test]
fn what_was_kept_before_version_2_is_read() {
    let module =
        module(&format!(r#""items": [{SINGLE}, {LESSON}, {MULTIPLE}, {TRUE_FALSE}, {SHORT}]"#));
    // Choices as bits, and no name of a kind.
    let kept = format!(
        r#"{{"version":1,"module":"{:016x}","seed":"000000000000002a","phase":"item","position":4,"spent":9000,"items":[[2,1,1000,1,100],0,[3,1,1333,1,5],[false,1,0,1,5],["cej",0,null,0,7]]}}"#,
        module.fingerprint
    );
    let session = restore(&module, &kept).unwrap();
    let responses: Vec<&Response> = session.states.iter().map(|state| &state.response).collect();
    assert_eq!(
        responses,
        [
            &Response::Choices(0b10),
            &Response::None,
            &Response::Choices(0b11),
            &Response::TrueFalse(false),
            &Response::Text("cej".to_owned()),
        ]
    );
    assert_eq!((session.position(), session.results().score), (4, 2333));
    let again = session.save();
    for kept in [
        r#"{"single-choice":2}"#,
        r#"{"multiple-choice":3}"#,
        r#"{"true-false":false}"#,
        r#"{"short-answer":"cej"}"#,
    ] {
        assert!(again.contains(kept), "{kept} is not in {again}");
    }
    assert_eq!(restore(&module, &again).unwrap(), session);
}

/// The first item of [`replaced`] as it is kept.
const CHECKED: &str = "[{\"single-choice\":2},1,1000,3,0]";

#[test]
fn states_that_no_session_can_be_in_are_dropped() {
    for (part, by) in [
        (CHECKED, "[{\"single-choice\":[1]},1,1000,3,0]"),
        (CHECKED, "[{\"single-choice\":1.5},1,1000,3,0]"),
        (CHECKED, "[{\"single-choice\":\"b\"},1,1000,3,0]"),
        (CHECKED, "[{\"multiple-choice\":2},1,1000,3,0]"), // of another kind
        (CHECKED, "[{},1,1000,3,0]"),
        (CHECKED, "[2,1,1001,3,0]"),
        (CHECKED, "[3,1,1000,3,0]"), // of version 1: two of a single choice
        (CHECKED, "[true,1,1000,3,0]"),
        ("\"position\":2", "\"position\":3"),
        ("\"position\":2", "\"position\":-1"),
        ("\"position\":2", "\"position\":1.5"),
        ("\"position\":2", "\"position\":1e300"),
        ("\"phase\":\"item\"", "\"phase\":\"intro\""), // the module has none
        ("\"phase\":\"item\"", "\"phase\":\"nowhere\""),
        ("\"seed\":\"", "\"seed\":\"+g"),
        (CHECKED, "[{\"single-choice\":8},1,1000,3,0]"), // there is no fourth choice
        (CHECKED, "[{\"single-choice\":3},1,1000,3,0]"), // two of a single choice
        (CHECKED, "[{\"single-choice\":0},1,1000,3,0]"),
        (CHECKED, "[null,1,1000,3,0]"), // checked without a response
        (CHECKED, "[{\"single-choice\":true},1,1000,3,0]"),
        (CHECKED, "[{\"single-choice\":2},1,1001,3,0]"), // more than there is
        (CHECKED, "[{\"single-choice\":2},1,null,3,0]"),
        (CHECKED, "[{\"single-choice\":2},0,1000,3,0]"), // a score without an attempt
        (CHECKED, "[{\"single-choice\":2},2,1000,3,0]"), // more attempts than allowed
        (CHECKED, "[{\"single-choice\":2},1,0,2,0]"),    // none left, yet not checked
        (CHECKED, "[{\"single-choice\":2},1,1000,7,0]"),
        (CHECKED, "[{\"single-choice\":2},1,1000,3]"),
        (CHECKED, "1"),
        (",0,[", ",[null,1,0,0,0],["), // an attempt at a lesson
        (",0,[", ",["),
        ("\"items\"", "\"round\":[],\"items\""),
        ("\"items\"", "\"round\":[0,1,2],\"items\""), // a lesson is not missed
        ("\"items\"", "\"round\":[0,0,2],\"items\""),
        ("\"items\"", "\"round\":[0,9],\"items\""),
        ("\"items\"", "\"round\":7,\"items\""),
        ("\"items\"", "\"unshuffled\":1,\"items\""),
    ] {
        assert_eq!(replaced(part, by), Err(Dropped::Unreadable), "{part} replaced by {by}");
    }
}

#[test]
fn a_round_of_missed_questions_goes_on() {
    let module = three();
    let mut session = Session::new(module.clone(), 42);
    for action in [
        Action::Choose { choice: 1, picked: true },
        Action::Check,
        Action::Finish,
        Action::RetryMissed,
    ] {
        session.apply(action, 0);
    }
    let mut restored = restore(&module, &session.save()).unwrap();
    assert_eq!((restored.item_index(), restored.question()), (2, Some((1, 1))));
    restored.apply(Action::Answer(true), 0);
    restored.apply(Action::Check, 0);
    let events = restored.apply(Action::Next, 0);
    assert!(matches!(&events[..], [Event::Completed { score: 2000, scaled: 1000, .. }]));
}

#[test]
fn every_character_of_an_answer_comes_back() {
    let module = module(&format!(r#""items": [{SHORT}]"#));
    let mut session = Session::new(module.clone(), 1);
    let text: String = ('\0'..='\u{a0}').chain("\u{2028}\u{feff}é😀".chars()).collect();
    session.apply(Action::Type(text.clone()), 0);
    let restored = restore(&module, &session.save()).unwrap();
    assert_eq!(restored.response(), &Response::Text(text));
}

fn any_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|value| value.to_string()),
        any::<i64>().prop_map(|value| value.to_string()),
        (0..5_u8).prop_map(|value| value.to_string()),
        "[a-z0-9]{0,9}".prop_map(|text| format!("\"{text}\"")),
    ];
    let names = ["version", "module", "seed", "phase", "position", "spent", "round", "items"];
    leaf.prop_recursive(4, 40, 8, move |inner| {
        let name = proptest::sample::select(names.to_vec());
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6)
                .prop_map(|list| format!("[{}]", list.join(","))),
            proptest::collection::vec((name, inner), 0..9).prop_map(|members| {
                let members: Vec<String> =
                    members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    })
}

/// The text with some of its numbers replaced: most of these are read up to the last check.
fn tampered(text: &str, numbers: &[Option<u32>]) -> String {
    let mut out = String::new();
    let mut numbers = numbers.iter().cycle();
    // The version and the fingerprint stay, so that the rest is read.
    let (head, rest) = text.split_at(text.find("\"position\"").unwrap());
    out.push_str(head);
    for part in rest.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let digits = part.trim_end_matches(|c: char| !c.is_ascii_digit());
        match numbers.next().unwrap() {
            Some(number) if !digits.is_empty() => {
                out.push_str(&number.to_string());
                out.push_str(&part[digits.len()..]);
            }
            _ => out.push_str(part),
        }
    }
    out
}

proptest! {
    #[test]
    fn saving_and_restoring_changes_nothing(
        module in any_module(), seed: u64, before in any_actions(), after in any_actions(),
        takes_over: bool, responses in proptest::collection::vec(("item-[1-9]", any_response()), 0..9)
    ) {
        let mut session = Session::new(module.clone(), seed);
        if takes_over {
            session.take_over(&responses, 0);
        }
        apply_all(&mut session, &before);
        let mut restored = restore(&module, &session.save()).unwrap();
        if let Some(now) = session.clock {
            restored.resume(now);
        }
        prop_assert_eq!(&restored, &session);
        prop_assert_eq!(apply_all(&mut restored, &after), apply_all(&mut session, &after));
        prop_assert_eq!(&restored, &session);
        prop_assert_eq!(restored.save(), session.save());
    }

    #[test]
    fn what_is_saved_of_any_module_is_taken_up_or_refused_by_any_other(
        module in any_module(), other in any_module(), seed: u64, before in any_actions(),
        after in any_actions()
    ) {
        let mut session = Session::new(module, seed);
        apply_all(&mut session, &before);
        if let Ok(mut session) = restore(&other, &session.save()) {
            look_at(&session);
            prop_assert_eq!(restore(&other, &session.save()).unwrap().save(), session.save());
            apply_all(&mut session, &after);
        }
    }

    #[test]
    fn any_json_is_dropped_or_read(module in any_module(), text in any_json(), actions in any_actions()) {
        if let Ok(mut session) = restore(&module, &text) {
            apply_all(&mut session, &actions);
        }
    }

    #[test]
    fn a_tampered_state_is_dropped_or_works(
        module in any_module(), seed: u64, before in any_actions(), after in any_actions(),
        numbers in proptest::collection::vec(
            prop_oneof![4 => Just(None), 4 => (0..5_u32).prop_map(Some), 1 => any::<u32>().prop_map(Some)], 9)
    ) {
        let mut session = Session::new(module.clone(), seed);
        apply_all(&mut session, &before);
        if let Ok(mut session) = restore(&module, &tampered(&session.save(), &numbers)) {
            look_at(&session);
            apply_all(&mut session, &after);
            prop_assert!(restore(&module, &session.save()).is_ok());
        }
    }
}
