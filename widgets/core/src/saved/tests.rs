use super::*;
use crate::quiz::testing::{
    LESSON, SHORT, SINGLE, TRUE_FALSE, any_actions, any_module, any_response, apply_all, look_at,
    module,
};
use crate::quiz::{Action, Event};
use proptest::prelude::*;
use tremplin_content::json;

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
    assert_eq!(
        session.save(),
        format!(
            r#"{{"version":1,"module":"{fingerprint}","seed":"000000000000002a","phase":"item","position":0,"spent":3500,"items":[[2,1,1000,3,3500],0,0]}}"#
        )
    );
}

#[test]
fn another_version_or_module_is_told_apart() {
    assert!(replaced("\"version\":1", "\"version\":1").is_ok());
    assert_eq!(replaced("\"version\":1", "\"version\":2"), Err(Dropped::OtherVersion));
    assert_eq!(replaced("\"version\":1,", ""), Err(Dropped::Unreadable));
    assert_eq!(replaced("\"module\":\"", "\"module\":\"f"), Err(Dropped::Unreadable));
    let other = module(&format!(r#""items": [{SINGLE}]"#));
    let saved = Session::new(three(), 1).save();
    assert_eq!(restore(&other, &saved), Err(Dropped::ModuleChanged));
    let names = [Dropped::Unreadable, Dropped::OtherVersion, Dropped::ModuleChanged];
    assert_eq!(names.map(Dropped::as_str), ["unreadable", "other-version", "module-changed"]);
}

#[test]
fn states_that_no_session_can_be_in_are_dropped() {
    for (part, by) in [
        ("\"position\":2", "\"position\":3"),
        ("\"position\":2", "\"position\":-1"),
        ("\"position\":2", "\"position\":1.5"),
        ("\"position\":2", "\"position\":1e300"),
        ("\"phase\":\"item\"", "\"phase\":\"intro\""), // the module has none
        ("\"phase\":\"item\"", "\"phase\":\"nowhere\""),
        ("\"seed\":\"", "\"seed\":\"+g"),
        ("[2,1,1000,3,0]", "[8,1,1000,3,0]"), // there is no fourth choice
        ("[2,1,1000,3,0]", "[3,1,1000,3,0]"), // two of a single choice
        ("[2,1,1000,3,0]", "[0,1,1000,3,0]"),
        ("[2,1,1000,3,0]", "[null,1,1000,3,0]"), // checked without a response
        ("[2,1,1000,3,0]", "[true,1,1000,3,0]"),
        ("[2,1,1000,3,0]", "[2,1,1001,3,0]"), // more than there is
        ("[2,1,1000,3,0]", "[2,1,null,3,0]"),
        ("[2,1,1000,3,0]", "[2,0,1000,3,0]"), // a score without an attempt
        ("[2,1,1000,3,0]", "[2,2,1000,3,0]"), // more attempts than allowed
        ("[2,1,1000,3,0]", "[2,1,0,2,0]"),    // none left, yet not checked
        ("[2,1,1000,3,0]", "[2,1,1000,7,0]"),
        ("[2,1,1000,3,0]", "[2,1,1000,3]"),
        ("[2,1,1000,3,0]", "1"),
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
