//! Items that ask for a number: what is refused and why, what is read, and their static form.

mod common;

use common::problems;
use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_author::{Explain, Lang};
use tremplin_content::Module;
use tremplin_content::number::Number;
use tremplin_content::quiz::numeric::{Asked, Key, Tolerance};
use tremplin_content::quiz::{Interaction, Solution};
use tremplin_formats::snippet::{Options, static_html};

fn quiz(lang: &str, item: Value) -> Value {
    json!({ "kind": "quiz", "id": "a", "lang": lang, "title": "a", "items": [item] })
}

fn quiz_of(members: Value) -> Value {
    let mut item = json!({ "kind": "numeric", "prompt": "?", "answer": 35 });
    for (name, value) in members.as_object().expect("members") {
        item[name] = value.clone();
    }
    quiz("fr", item)
}

fn read(members: Value) -> (Asked, Key) {
    let Some(Module::Quiz(module)) = check(&quiz_of(members).to_string()).module else {
        panic!("refused")
    };
    let (item, key) = (&module.quiz.items[0], &module.key.items[0]);
    let (Interaction::Numeric(asked), Solution::Numeric(key)) = (&item.interaction, &key.solution)
    else {
        panic!("another kind")
    };
    (asked.clone(), key.clone())
}

fn number(value: f64) -> Number {
    Number::of(value).expect("is one")
}

#[test]
fn mistakes_are_told_with_their_place() {
    for (members, expected) in [
        (json!({ "answer": null }), "no-answer @ items[0]"),
        (json!({ "answer": null, "answers": [] }), "no-answer @ items[0]"),
        (json!({ "answer": "35" }), "wrong-type @ items[0].answer"),
        (json!({ "answer": [35] }), "wrong-type @ items[0].answer"),
        (json!({ "answer": true }), "wrong-type @ items[0].answer"),
        (json!({ "answer": 1e12 }), "too-many-digits @ items[0].answer"),
        (json!({ "answer": 0.123_456_7 }), "too-many-digits @ items[0].answer"),
        (json!({ "answers": 35 }), "wrong-type @ items[0].answers"),
        (json!({ "answers": [1, "2"] }), "wrong-type @ items[0].answers[1]"),
        (json!({ "answers": [1, 1.0] }), "duplicate-choice @ items[0].answers[1]"),
        (json!({ "answers": [35] }), "duplicate-choice @ items[0].answers[0]"),
        (json!({ "answers": (0..21).collect::<Vec<_>>() }), "too-many @ items[0].answers"),
        (json!({ "answer": { "from": 3 } }), "missing-property @ items[0].answer"),
        (json!({ "answer": { "from": 3, "to": 2 } }), "empty-range @ items[0].answer"),
        (json!({ "answer": { "from": 3, "to": "5" } }), "wrong-type @ items[0].answer.to"),
        (json!({ "answer": { "min": 3, "to": 5 } }), "missing-property @ items[0].answer"),
        (json!({ "tolerance": -1 }), "invalid-tolerance @ items[0].tolerance"),
        (json!({ "tolerance": "0.5" }), "invalid-tolerance @ items[0].tolerance"),
        (json!({ "tolerance": "101 %" }), "invalid-tolerance @ items[0].tolerance"),
        (json!({ "tolerance": true }), "wrong-type @ items[0].tolerance"),
        (json!({ "unit": "" }), "empty-text @ items[0].unit"),
        (json!({ "unit": "2 h" }), "invalid-unit @ items[0].unit"),
        (json!({ "unit": "h", "units": ["-h"] }), "invalid-unit @ items[0].units[0]"),
        (json!({ "units": ["h"] }), "missing-property @ items[0]"),
        (json!({ "askUnit": true }), "missing-property @ items[0]"),
        (json!({ "askUnit": "h" }), "wrong-type @ items[0].askUnit"),
        (json!({ "feedback": "Oui" }), "wrong-type @ items[0].feedback"),
        (json!({ "choices": [] }), "unknown-property @ items[0].choices"),
    ] {
        let found = problems(&quiz_of(members.clone()));
        assert!(found.contains(&expected.to_owned()), "{members}: {found:?}");
    }
    assert_eq!(problems(&quiz_of(json!({}))), [""; 0]);
}

/// What is said of the first problem: what is wrong, what to write, in French and in English.
fn said(module: &Value) -> [String; 4] {
    let report = check(&module.to_string()).report;
    let first = &report.problems[0];
    let [fr, en] = [Lang::Fr, Lang::En];
    [first.message(fr), first.help(fr), first.message(en), first.help(en)]
}

#[test]
fn the_remedy_can_be_copied() {
    for (members, help) in [
        (json!({ "answer": "12,5 h" }), "\"answer\": 12.5"),
        (json!({ "answer": "-3" }), "\"answer\": -3"),
        (json!({ "answer": "douze" }), "\"answer\": 35"),
        (json!({ "answers": [1, "2,5"] }), ": 2.5"),
        (json!({ "answers": 12 }), "\"answers\": [35, 36]"),
        (json!({ "answer": 0.123_456_7 }), "\"answer\": 35"),
        (json!({ "answer": { "from": 3, "to": 2 } }), "{ \"from\": 2, \"to\": 3 }"),
        (json!({ "answer": null }), "\"answer\": 35"),
        (json!({ "tolerance": "5 pour cent" }), "\"tolerance\": \"5"),
        (json!({ "units": ["h"] }), "\"unit\": \"h\""),
        (json!({ "unit": "2 h" }), "\"unit\": \"h\""),
    ] {
        let [_, french, _, english] = said(&quiz_of(members.clone()));
        assert!(french.contains(help), "{members}: {french}");
        assert!(english.contains(help), "{members}: {english}");
    }
    let [message, ..] = said(&quiz_of(json!({ "answer": 1e15 })));
    assert!(message.contains("12 au plus avant la virgule, 6 après, 15 en tout"), "{message}");
}

#[test]
fn what_authors_guess_is_understood() {
    for kind in ["nombre", "Numérique", "numerical", "numeri"] {
        let [_, french, ..] =
            said(&quiz("fr", json!({ "kind": kind, "prompt": "?", "answer": 1 })));
        assert!(french.contains("\"kind\": \"numeric\""), "{kind}: {french}");
    }
    for (name, value, meant) in [
        ("marge", json!(1), "\"tolerance\""),
        ("unité", json!("h"), "\"unit\""),
        ("unites", json!(["h"]), "\"units\""),
    ] {
        let [_, french, ..] = said(&quiz_of(json!({ name: value })));
        assert!(french.contains(meant), "{name}: {french}");
    }
    // One mistake, one problem.
    for name in ["reponse", "valeur", "anwser"] {
        let module = quiz("fr", json!({ "kind": "numeric", "prompt": "?", name: 35 }));
        assert_eq!(problems(&module), ["no-answer @ items[0]"], "{name}");
        let [message, french, ..] = said(&module);
        assert!(message.contains(name) && french.contains("\"answer\""), "{message} {french}");
    }
}

#[test]
fn all_that_is_right_is_read() {
    let zero = number(0.0);
    let (asked, key) = read(json!({}));
    assert_eq!(asked, Asked { unit: None, digits: true });
    assert_eq!((key.answers, key.tolerance), (vec![[number(35.0); 2]], Tolerance::By(zero)));
    let (asked, key) = read(json!({
        "answers": [1.25, { "from": -3, "to": 5 }], "tolerance": "2,5 %", "unit": "h", "units": ["heures"],
        "feedback": { "incorrect": "n", "correct": "y" }
    }));
    assert_eq!(asked, Asked { unit: Some("h".to_owned()), digits: false }, "it may be below zero");
    let ranges = [[35.0, 35.0], [1.25, 1.25], [-3.0, 5.0]].map(|range| range.map(number));
    assert_eq!(key.answers, ranges);
    assert_eq!(key.tolerance, Tolerance::Share(250));
    assert_eq!(key.units, ["h", "heures"]);
    assert_eq!(key.feedback, [Some("n".to_owned()), Some("y".to_owned())]);
    let (asked, key) = read(json!({ "unit": "h", "askUnit": true, "tolerance": 0.5 }));
    assert_eq!(asked, Asked { unit: None, digits: false }, "the unit is not shown");
    assert_eq!((key.asks_unit, key.tolerance), (true, Tolerance::By(number(0.5))));
}

#[test]
fn a_changed_number_is_another_module() {
    let fingerprint = |members: Value| match check(&quiz_of(members).to_string()).module {
        Some(Module::Quiz(module)) => module.fingerprint,
        _ => panic!("refused"),
    };
    let all = [
        json!({}),
        json!({ "answer": 36 }),
        json!({ "answer": 35.000_001 }),
        json!({ "answer": { "from": 35, "to": 36 } }),
        json!({ "answers": [36] }),
        json!({ "tolerance": 1 }),
        json!({ "tolerance": "1 %" }),
        json!({ "unit": "h" }),
    ]
    .map(fingerprint);
    for (index, one) in all.iter().enumerate() {
        assert!(!all[..index].contains(one), "{index}");
    }
    assert_eq!(all[0], fingerprint(json!({ "answer": 35.0 })));
}

#[test]
fn the_static_form_is_a_field_with_its_unit_and_the_answer_in_its_language() {
    let html = |lang: &str, members: Value| {
        let mut module = quiz_of(members);
        module["lang"] = lang.into();
        let module = check(&module.to_string()).module.expect("is accepted");
        static_html(&module, &Options { src: "a.json".into(), ..Options::default() })
    };
    let french = html("fr", json!({ "answer": 1234.5, "unit": "€" }));
    assert!(french.contains("type=\"text\" maxlength=\"200\" dir=\"ltr\" inputmode=\"decimal\""));
    assert!(french.contains("> €</label>"), "{french}");
    assert!(french.contains("<bdi dir=\"ltr\">1\u{202f}234,50</bdi>\u{a0}€"), "{french}");
    let english = html("en", json!({ "answer": { "from": -1234.5, "to": 12 } }));
    assert!(english.contains("inputmode=\"text\""), "{english}");
    assert!(english.contains("<bdi dir=\"ltr\">−1,234.5 – 12</bdi>"), "{english}");
    let asked = html("uk", json!({ "unit": "<b>", "askUnit": true }));
    assert!(!asked.contains("> &lt;b&gt;</label>"), "the unit is given away: {asked}");
    assert!(asked.contains("<bdi dir=\"ltr\">35</bdi>\u{a0}"), "{asked}");
}
