//! Films that stop for questions: what is refused and why, what becomes of them, and their static form.

mod common;

use common::{any_value, helps, problems};
use proptest::prelude::*;
use serde_json::{Value, json};
use tremplin_author::authoring::schema;
use tremplin_author::json::check;
use tremplin_author::{Explain as _, Lang};
use tremplin_content::quiz::{Interaction, KINDS, Quiz, Stretch};
use tremplin_content::{Kind, Module};
use tremplin_formats::snippet::{Options, static_html};

fn question() -> Value {
    json!({ "kind": "true-false", "prompt": "?", "answer": true })
}

fn stop(at: Value) -> Value {
    json!({ "at": at, "transcript": "T", "item": question() })
}

fn film(stops: Value) -> Value {
    json!({ "src": "f.mp4", "captions": "f.vtt", "transcript": "Z", "checkpoints": stops })
}

fn lesson(video: Value) -> Value {
    json!({ "kind": "lesson", "title": "L", "video": video })
}

fn quiz(items: Value) -> Value {
    json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "a", "items": items })
}

fn quiz_of(stops: Value) -> Value {
    quiz(json!([lesson(film(stops))]))
}

/// `value` with a member more, or without it.
fn with(mut value: Value, name: &str, member: Value) -> Value {
    value[name] = member;
    value
}

const AT: &str = "items[0].video.checkpoints";

#[test]
fn mistakes_are_told_with_their_place() {
    let one = || stop(json!("0:05"));
    for (stops, expected) in [
        (json!("a"), &["wrong-type @ CP"][..]),
        (json!([]), &["too-few @ CP"]),
        (json!((1..=11).map(|n| stop(json!(n * 5))).collect::<Vec<_>>()), &["too-many @ CP"]),
        (json!(["0:05"]), &["wrong-type @ CP[0]"]),
        (json!([with(one(), "at", Value::Null)]), &["missing-property @ CP[0]"]),
        (json!([with(one(), "transcript", Value::Null)]), &["missing-captions @ CP[0]"]),
        (json!([with(one(), "transcript", json!(" "))]), &["empty-text @ CP[0].transcript"]),
        (json!([with(one(), "item", Value::Null)]), &["missing-property @ CP[0]"]),
        (json!([with(one(), "item", json!([]))]), &["wrong-type @ CP[0].item"]),
        (json!([with(one(), "sound", json!(1))]), &["unknown-property @ CP[0].sound"]),
        (json!([stop(json!(true))]), &["wrong-type @ CP[0].at"]),
        (json!([stop(json!("5 s"))]), &["invalid-time @ CP[0].at"]),
        (json!([stop(json!("1:75"))]), &["invalid-time @ CP[0].at"]),
        (json!([stop(json!(5.5))]), &["out-of-range @ CP[0].at"]),
        (json!([stop(json!(-5))]), &["out-of-range @ CP[0].at"]),
        (json!([stop(json!(86_401))]), &["out-of-range @ CP[0].at"]),
        (json!([stop(json!(2))]), &["early-checkpoint @ CP[0].at"]),
        (json!([stop(json!(9)), stop(json!(5))]), &["early-checkpoint @ CP[1].at"]),
        (json!([stop(json!(9)), stop(json!("0:11.9"))]), &["early-checkpoint @ CP[1].at"]),
        (
            json!([with(one(), "item", with(question(), "prompt", Value::Null))]),
            &["missing-property @ CP[0].item"],
        ),
        (
            json!([with(one(), "item", with(question(), "kind", json!("lesson")))]),
            &["unknown-value @ CP[0].item.kind"],
        ),
        (
            json!([with(one(), "item", with(question(), "id", json!("B")))]),
            &["invalid-id @ CP[0].item.id"],
        ),
        (
            json!([
                with(one(), "item", with(question(), "id", json!("b"))),
                with(stop(json!(9)), "item", with(question(), "id", json!("b"))),
            ]),
            &["duplicate-id @ CP[1].item.id"],
        ),
        (
            json!([with(
                one(),
                "item",
                json!({ "kind": "single-choice", "prompt": "?",
                "choices": [{ "text": "a" }, { "text": "b" }] })
            )]),
            &["no-correct-choice @ CP[0].item.choices"],
        ),
    ] {
        let expected: Vec<String> = expected.iter().map(|told| told.replace("CP", AT)).collect();
        assert_eq!(problems(&quiz_of(stops.clone())), expected, "{stops}");
    }
}

#[test]
fn a_film_that_stops_has_words_and_lies_beside_the_module() {
    let stops = || film(json!([stop(json!(5))]));
    let told = |video: Value| problems(&quiz(json!([lesson(video)])));
    let at = "items[0].video";
    assert_eq!(
        told(with(stops(), "transcript", Value::Null)),
        [format!("missing-captions @ {at}")]
    );
    assert_eq!(told(with(stops(), "captions", Value::Null)), [format!("missing-captions @ {at}")]);
    for address in ["https://www.youtube.com/watch?v=0", "//a.example/f.mp4", "HTTP://a.example/f"]
    {
        let film = with(stops(), "src", json!(address));
        assert_eq!(told(film), [format!("foreign-film @ {at}.src")], "{address}");
    }
    for address in ["films/f.mp4", "/films/f.mp4", "../f.mp4?v=//2"] {
        assert!(told(with(stops(), "src", json!(address))).is_empty(), "{address}");
    }
    assert_eq!(told(with(stops(), "src", json!("data:,a"))), [format!("unsafe-url @ {at}.src")]);
    // Nothing stops: it may be anywhere.
    let plain = json!({ "src": "https://a.example/f.mp4", "captions": "f.vtt" });
    assert!(problems(&quiz(json!([lesson(plain), question()]))).is_empty());
}

#[test]
fn identifiers_of_its_questions_are_those_of_the_quiz() {
    let named = |id: &str| with(question(), "id", json!(id));
    let stops = json!([with(stop(json!(5)), "item", named("b"))]);
    let module = quiz(json!([lesson(film(stops.clone())), named("b")]));
    assert_eq!(problems(&module), ["duplicate-id @ items[1].id"]);
    let module = quiz(json!([named("b"), lesson(film(stops))]));
    let at = "items[1].video.checkpoints[0].item.id";
    assert_eq!(problems(&module), [format!("duplicate-id @ {at}")]);
}

#[test]
fn remedies_are_given_in_both_languages() {
    let help = |stops: Value| helps(lesson(film(stops)));
    for told in help(json!([stop(json!("5 s"))])) {
        assert!(told.contains("\"at\": \"0:12\""), "{told}");
    }
    for told in help(json!([stop(json!(70)), stop(json!("1:11"))])) {
        assert!(told.contains("\"at\": \"1:13\""), "{told}");
    }
    for told in
        help(json!([with(stop(json!(5)), "item", json!({ "kind": "lesson", "text": "T" }))]))
    {
        assert!(told.contains("\"item\": { \"kind\": \"true-false\""), "{told}");
    }
    for told in helps(lesson(with(film(json!([stop(json!(5))])), "src", json!("//a.example/f")))) {
        assert!(told.contains("\"src\": \"film.mp4\""), "{told}");
    }
    for told in help(json!([with(stop(json!(5)), "transcript", Value::Null)])) {
        assert!(told.contains("\"transcript\": \"…\""), "{told}");
    }
    // A name that nobody knows and a property that is missing are one mistake.
    let mut misspelt = stop(json!(5));
    misspelt["transcription"] = misspelt["transcript"].take();
    let report = check(&quiz_of(json!([misspelt])).to_string()).report;
    assert_eq!(report.problems.len(), 1, "{:?}", report.problems);
    let told = report.problems[0].message(Lang::Fr);
    assert!(told.starts_with("Il manque les mots de la vidéo"), "{told}");
}

fn read(module: &Value) -> Quiz {
    let Some(Module::Quiz(module)) = check(&module.to_string()).module else { panic!("{module}") };
    assert_eq!(module.quiz.items.len(), module.key.items.len());
    module.quiz
}

#[test]
fn a_film_becomes_stretches_with_its_questions_between() {
    let mut first = lesson(film(json!([stop(json!("0:05")), stop(json!("1:02:03.5"))])));
    first["text"] = json!("Avant.");
    let quiz = read(&quiz(json!([question(), first, question()])));
    let told: Vec<_> = quiz
        .items
        .iter()
        .map(|item| match &item.interaction {
            Interaction::Lesson(lesson) => {
                let video = lesson.video.as_ref().expect("a film");
                let words = (lesson.text.as_deref(), video.transcript.as_deref());
                (item.id.as_str(), item.points, video.stretch, words)
            }
            _ => (item.id.as_str(), item.points, None, (None, None)),
        })
        .collect();
    let stretch = |from, until| Some(Stretch { from, until });
    assert_eq!(
        told,
        [
            ("item-1", 1, None, (None, None)),
            ("item-2", 0, stretch(0, Some(5_000)), (Some("Avant."), Some("T"))),
            ("item-2-1", 1, None, (None, None)),
            ("item-2:2", 0, stretch(5_000, Some(3_723_500)), (None, Some("T"))),
            ("item-2-2", 1, None, (None, None)),
            ("item-2:3", 0, stretch(3_723_500, None), (None, Some("Z"))),
            ("item-3", 1, None, (None, None)),
        ]
    );
    assert!(quiz.items.iter().filter(|item| item.points == 0).all(|item| item.prompt == "L"));
}

#[test]
fn any_kind_but_a_lesson_may_be_asked() {
    assert_eq!(KINDS.last(), Some(&"lesson"), "the others stand before it");
    for kind in KINDS {
        let item = json!({ "kind": kind, "prompt": "?" });
        let told = problems(&quiz_of(json!([with(stop(json!(5)), "item", item)])));
        let refused = told.iter().any(|told| told.starts_with("unknown-value"));
        assert_eq!(refused, *kind == "lesson", "{kind}: {told:?}");
    }
}

#[test]
fn what_changes_in_it_is_a_change_of_the_module() {
    let fingerprint = |module: &Value| match check(&module.to_string()).module {
        Some(Module::Quiz(module)) => module.fingerprint,
        _ => panic!("{module}"),
    };
    let before = fingerprint(&quiz_of(json!([stop(json!(5)), stop(json!(9))])));
    for stops in [
        json!([stop(json!(5))]),
        json!([stop(json!(5)), stop(json!(10))]),
        json!([with(stop(json!(5)), "transcript", json!("U")), stop(json!(9))]),
        json!([
            with(stop(json!(5)), "item", with(question(), "answer", json!(false))),
            stop(json!(9))
        ]),
    ] {
        assert_ne!(fingerprint(&quiz_of(stops.clone())), before, "{stops}");
    }
}

#[test]
fn the_static_form_has_each_question_at_its_place_in_the_words() {
    let mut first = stop(json!(5));
    first["transcript"] = json!("Le *titre*.");
    let module = quiz_of(json!([first, stop(json!("0:12.5"))]));
    let module = check(&module.to_string()).module.expect("is accepted");
    let html = static_html(&module, &Options { src: "a.json".into(), ..Options::default() });
    let mut rest = html.as_str();
    for part in [
        "<section data-item=\"item-1\"><h3>L</h3>",
        "preload=\"none\" src=\"f.mp4#t=0,5\"",
        "<summary>Lire la transcription</summary><p>Le <em>titre</em>.</p>",
        "<fieldset data-item=\"item-1-1\">",
        "<section data-item=\"item-1:2\"><p><video",
        "src=\"f.mp4#t=5,12.5\"",
        "<fieldset data-item=\"item-1-2\">",
        "src=\"f.mp4#t=12.5\"",
        "<p>Z</p>",
    ] {
        let (_, behind) = rest.split_once(part).unwrap_or_else(|| panic!("{part}: {html}"));
        rest = behind;
    }
}

/// Checkpoints of which a value has been put in the place of another.
fn damaged() -> impl Strategy<Value = Value> {
    let places = [
        "/0",
        "/0/at",
        "/0/transcript",
        "/0/item",
        "/0/item/kind",
        "/0/item/prompt",
        "/1/at",
        "/1/item/id",
    ];
    let times = ["0:05", "5", "0:05.5", "0:5", "12:00,25", "99999", "1:00:00", ":", "0:12."];
    let value = prop_oneof![
        any_value(),
        proptest::sample::select(times.to_vec()).prop_map(|time| json!(time)),
        "[0-9]{0,6}(:[0-9]{1,2}){0,3}([.,][0-9]{0,4})?".prop_map(|time| json!(time)),
        (-2..90_000).prop_map(|time| json!(time)),
    ];
    (proptest::sample::select(places.to_vec()), value).prop_map(|(place, value)| {
        let second = with(stop(json!("2:00:00")), "item", with(question(), "id", json!("b")));
        let mut stops = json!([stop(json!(5)), second]);
        *stops.pointer_mut(place).expect(place) = value;
        stops
    })
}

proptest! {
    #[test]
    fn the_schema_is_not_stricter_than_the_reader(stops in damaged()) {
        let module = quiz_of(stops);
        if check(&module.to_string()).module.is_some() {
            let validator = jsonschema::draft202012::new(&schema(Kind::Quiz)).expect("is a schema");
            prop_assert!(validator.is_valid(&module), "{}", module);
        }
    }

    #[test]
    fn marks_come_in_order_and_apart(gaps in proptest::collection::vec(0..9_u32, 1..=10)) {
        let moments: Vec<u32> = gaps.iter().scan(0, |at, gap| { *at += gap; Some(*at) }).collect();
        let stops: Vec<Value> = moments.iter().map(|at| stop(json!(at))).collect();
        let expected: Vec<String> = gaps.iter().enumerate().filter(|(_, gap)| **gap < 3)
            .map(|(place, _)| format!("early-checkpoint @ {AT}[{place}].at")).collect();
        prop_assert_eq!(problems(&quiz_of(json!(stops))), expected);
    }
}
