//! A misspelt name and what is missing for it are one problem, which explains both.

mod common;

use common::problems;
use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_author::{Explain, Lang};
use tremplin_content::report::MOST_PROBLEMS;

/// The problem's path, its place in the text, and its sentence and help in French and English.
fn only_problem(module: &Value) -> (String, String, [String; 2], [String; 2]) {
    let text = module.to_string();
    let report = check(&text).report;
    let [problem] = &report.problems[..] else { panic!("one problem: {:?}", problems(module)) };
    let span = problem.span.expect("has a place");
    (
        format!("{} @ {}", problem.code.as_str(), problem.path),
        text[span.start..span.end].to_owned(),
        [problem.message(Lang::Fr), problem.message(Lang::En)],
        [problem.help(Lang::Fr), problem.help(Lang::En)],
    )
}

fn quiz_of(item: Value) -> Value {
    json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "a", "items": [
        item, { "kind": "true-false", "prompt": "a", "answer": true } ] })
}

fn choices(choices: Value) -> Value {
    quiz_of(json!({ "kind": "single-choice", "prompt": "a", "choices": choices }))
}

#[test]
fn a_misspelt_correct_explains_why_no_choice_is() {
    let (code, place, [french, english], [aide, help]) =
        only_problem(&choices(json!([{ "text": "a" }, { "text": "b", "corect": true }])));
    assert_eq!(
        (code.as_str(), place.as_str()),
        ("no-correct-choice @ items[0].choices", "\"corect\"")
    );
    assert_eq!(
        french,
        "Aucun choix n’est marqué comme juste\u{202f}; vous avez écrit «\u{a0}corect\u{a0}», qui n’est pas connu ici."
    );
    assert_eq!(aide, "Remplacez \"corect\" par \"correct\".");
    assert_eq!(
        english,
        "No choice is marked as correct; you wrote “corect”, which is not known here."
    );
    assert_eq!(help, "Put \"correct\" in the place of \"corect\".");
}

#[test]
fn the_same_mistake_in_every_choice_is_told_once() {
    let all = json!([{ "text": "a", "juste": false }, { "text": "b", "juste": true }]);
    let (code, place, ..) = only_problem(&choices(all));
    assert_eq!(
        (code.as_str(), place.as_str()),
        ("no-correct-choice @ items[0].choices", "\"juste\"")
    );
    // Two different names are two mistakes; and where a choice is right, the name is one by itself.
    let two = json!([{ "text": "a", "juste": false }, { "text": "b", "corect": true }]);
    assert_eq!(
        problems(&choices(two)),
        ["unknown-property @ items[0].choices[1].corect", "no-correct-choice @ items[0].choices"]
    );
    let right = json!([{ "text": "a", "correct": true }, { "text": "b", "corect": false }]);
    assert_eq!(problems(&choices(right)), ["unknown-property @ items[0].choices[1].corect"]);
    // A name that stands for something else stays a remark of its own.
    let other = json!([{ "text": "a" }, { "text": "b", "retour": "c" }]);
    assert_eq!(
        problems(&choices(other)),
        ["unknown-property @ items[0].choices[1].retour", "no-correct-choice @ items[0].choices"]
    );
}

#[test]
fn whatever_is_missing_is_explained_by_its_misspelt_name() {
    let image = json!({ "src": "a.webp", "alternative": "b" });
    let deck = json!({ "kind": "flashcards", "id": "a", "lang": "fr", "title": "a", "cards": [
        { "front": { "texte": "a" }, "back": "b" } ] });
    for (module, code, place) in [
        (
            quiz_of(json!({ "kind": "true-false", "prompt": "a", "answer": true, "image": image })),
            "missing-alternative @ items[0].image",
            "\"alternative\"",
        ),
        (
            quiz_of(json!({ "kind": "lesson", "audio": { "src": "a.mp3", "transcrit": "b" } })),
            "missing-captions @ items[0].audio",
            "\"transcrit\"",
        ),
        (
            quiz_of(
                json!({ "kind": "lesson", "video": { "src": "a.mp4", "sous-titres": "b.vtt" } }),
            ),
            "missing-captions @ items[0].video",
            "\"sous-titres\"",
        ),
        (
            quiz_of(json!({ "kind": "lesson", "texte": "a" })),
            "empty-lesson @ items[0]",
            "\"texte\"",
        ),
        (deck, "empty-side @ cards[0].front", "\"texte\""),
    ] {
        let (found, at, messages, helps) = only_problem(&module);
        assert_eq!((found.as_str(), at.as_str()), (code, place));
        let name = place.trim_matches('"');
        assert!(messages.iter().all(|message| message.contains(name)), "{messages:?}");
        assert!(helps.iter().all(|help| help.contains(place)), "{helps:?}");
    }
}

#[test]
fn ten_thousand_cards_with_wrong_names_are_explained_at_once() {
    let cards: Vec<Value> =
        (0..10_000).map(|n| json!({ "recto": format!("a{n}"), "verso": "b" })).collect();
    let module =
        json!({ "kind": "flashcards", "id": "a", "lang": "fr", "title": "a", "cards": cards });
    let started = std::time::Instant::now();
    let report = check(&module.to_string()).report;
    // Each card has two, and each is two in one; what is beyond is counted.
    assert_eq!(report.problems.len(), MOST_PROBLEMS / 2);
    assert_eq!(report.more, 40_000 - MOST_PROBLEMS);
    assert!(report.problems.iter().all(|each| each.details.len() == 2));
    // Quadratic work takes minutes; a second is slow.
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

#[test]
fn an_unknown_name_is_told_with_the_nearest_one_alone() {
    let details = |name: &str| {
        let text = format!(
            r#"{{ "kind": "quiz", "id": "a", "lang": "fr", "title": "a", "{name}": 1, "items": [{{
                "kind": "true-false", "prompt": "b", "answer": true }}] }}"#
        );
        check(&text).report.problems[0].details.clone()
    };
    assert_eq!(details("pasmark"), ["pasmark", "passMark"]);
    assert_eq!(details("zzzzzzzz"), ["zzzzzzzz"]);
}
