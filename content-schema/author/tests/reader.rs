//! The rules of quiz modules, one by one: what a change to a valid module is told, and where.

mod common;

use common::{problems, put};
use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_author::{Explain, Lang};
use tremplin_content::Module;
use tremplin_content::quiz::{
    Interaction, Kind, QuizModule, Scoring, Shuffle, Solution, choices, short_answer, true_false,
};

/// Items 0 lesson, 1 single-choice, 2 multiple-choice, 3 true-false, 4 short-answer.
fn everything() -> Value {
    common::everything("../tests/fixtures/valid")
}

#[track_caller]
fn told(pointer: &str, value: Value, expected: &[&str]) {
    let mut module = everything();
    put(&mut module, pointer, value.clone());
    assert_eq!(problems(&module), expected, "{pointer} = {value}");
}

fn accepted(changes: &[(&str, Value)]) -> QuizModule {
    let mut module = everything();
    for (pointer, value) in changes {
        put(&mut module, pointer, value.clone());
    }
    assert_eq!(problems(&module), Vec::<String>::new(), "{changes:?}");
    match check(&module.to_string()).module {
        Some(Module::Quiz(module)) => module,
        _ => panic!("refused: {changes:?}"),
    }
}

#[test]
fn numbers_have_ranges() {
    for (pointer, path, low, high) in [
        ("/passMark", "passMark", 0, 100),
        ("/maxAttempts", "maxAttempts", 0, 10),
        ("/items/1/points", "items[1].points", 1, 100),
        ("/items/4/match/typos", "items[4].match.typos", 0, 3),
    ] {
        let refused = format!("out-of-range @ {path}");
        accepted(&[(pointer, json!(low))]);
        accepted(&[(pointer, json!(high))]);
        told(pointer, json!(low - 1), &[&refused]);
        told(pointer, json!(high + 1), &[&refused]);
        told(pointer, json!(1.5), &[&refused]);
        told(pointer, json!(4_294_967_297_u64), &[&refused]);
        told(pointer, json!("1"), &[&format!("wrong-type @ {path}")]);
    }
}

#[test]
fn lists_have_lengths() {
    let item = json!({ "kind": "true-false", "prompt": "a", "answer": true });
    let choices = |count: usize| -> Value {
        (0..count).map(|n| json!({ "text": n.to_string(), "correct": n == 0 })).collect()
    };
    accepted(&[("/items", Value::Array(vec![item.clone(); 200]))]);
    told("/items", Value::Array(vec![item; 201]), &["too-many @ items"]);
    told("/items", json!([]), &["too-few @ items"]);
    for items in ["items[1]", "items[2]"] {
        let pointer = format!("/{}/choices", items.replace('[', "/").replace(']', ""));
        accepted(&[(&pointer, choices(2))]);
        accepted(&[(&pointer, choices(20))]);
        told(&pointer, choices(1), &[&format!("too-few @ {items}.choices")]);
        told(&pointer, choices(21), &[&format!("too-many @ {items}.choices")]);
        told(&pointer, json!([]), &[&format!("too-few @ {items}.choices")]);
    }
    told("/items/4/answers", json!([]), &["too-few @ items[4].answers"]);
    accepted(&[("/authors", json!([]))]);
    accepted(&[("/sources", json!([]))]);
}

#[test]
fn identifiers_are_plain_and_unique() {
    for id in ["a", "cv-2", "0", &"x".repeat(64)] {
        accepted(&[("/id", json!(id))]);
    }
    for id in ["A", "é", "a b", "a_b", "a/b", &"x".repeat(65)] {
        told("/id", json!(id), &["invalid-id @ id"]);
        told("/items/0/id", json!(id), &["invalid-id @ items[0].id"]);
    }
    told("/items/3/id", json!("longueur"), &["duplicate-id @ items[3].id"]);
    // The automatic identifier of an item may be taken as well.
    let mut module = everything();
    put(&mut module, "/items/1/id", json!("item-4"));
    put(&mut module, "/items/3/id", Value::Null);
    assert_eq!(problems(&module), ["duplicate-id @ items[3]"]);
    let quiz = accepted(&[("/items/3/id", Value::Null)]).quiz;
    assert_eq!(quiz.items[3].id, "item-4");
}

#[test]
fn choices_have_right_ones_and_differ() {
    let choices = "/items/1/choices";
    told(
        choices,
        json!([{ "text": "a" }, { "text": "b" }]),
        &["no-correct-choice @ items[1].choices"],
    );
    let both = json!([{ "text": "a", "correct": true }, { "text": "b", "correct": true }]);
    told(choices, both.clone(), &["several-correct-choices @ items[1].choices"]);
    accepted(&[("/items/2/choices", both)]);
    told(
        choices,
        json!([{ "text": "a", "correct": true }, { "text": " a " }]),
        &["duplicate-choice @ items[1].choices[1]"],
    );
    // What cannot be read is not called wrong twice.
    told(
        choices,
        json!(["a", "b"]),
        &["wrong-type @ items[1].choices[0]", "wrong-type @ items[1].choices[1]"],
    );
    told(
        choices,
        json!([{ "text": "a", "correct": "oui" }, { "text": "b" }]),
        &["wrong-type @ items[1].choices[0].correct"],
    );
    told("/items/4/answers", json!(["a", "a"]), &["duplicate-choice @ items[4].answers[1]"]);
}

#[test]
fn addresses_lead_nowhere_unexpected() {
    for (pointer, path) in [
        ("/items/0/image/src", "items[0].image.src"),
        ("/items/0/audio/src", "items[0].audio.src"),
        ("/items/0/video/src", "items[0].video.src"),
        ("/items/0/video/captions", "items[0].video.captions"),
        ("/items/0/video/poster", "items[0].video.poster"),
    ] {
        let elsewhere = json!("https://example.org/a.webp");
        if pointer.ends_with("poster") {
            told(pointer, elsewhere.clone(), &[&format!("foreign-poster @ {path}")]);
            accepted(&[
                (pointer, elsewhere),
                ("/items/0/video/src", json!("https://EXAMPLE.org/a")),
            ]);
        } else {
            accepted(&[(pointer, elsewhere)]);
        }
        accepted(&[(pointer, json!("../a.webp?x=1#y"))]);
        for address in [
            "javascript:a",
            "data:,a",
            "mailto:a@example.org",
            "a b.webp",
            "a\nb",
            "file:///a",
            "\\example.org/a.webp",
            "/\\example.org/a.webp",
            "https://a@example.org/a.webp",
            "https:example.org/a.webp",
        ] {
            told(pointer, json!(address), &[&format!("unsafe-url @ {path}")]);
        }
        told(pointer, json!(""), &[&format!("empty-text @ {path}")]);
    }
    accepted(&[("/sources/0/url", json!("mailto:a@example.org"))]);
    told("/sources/0/url", json!("javascript:a"), &["unsafe-url @ sources[0].url"]);
    told("/sources/0/url", json!("www.example.org"), &["incomplete-url @ sources[0].url"]);
    told("/items/1/hint", json!("[a](WWW.example.org/b)"), &["incomplete-url @ items[1].hint"]);
}

#[test]
fn links_are_checked_in_every_text() {
    for (pointer, path) in [
        ("/intro", "intro"),
        ("/items/0/text", "items[0].text"),
        ("/items/0/audio/transcript", "items[0].audio.transcript"),
        ("/items/0/video/transcript", "items[0].video.transcript"),
        ("/items/1/prompt", "items[1].prompt"),
        ("/items/1/choices/0/text", "items[1].choices[0].text"),
        ("/items/1/choices/1/feedback", "items[1].choices[1].feedback"),
        ("/items/1/hint", "items[1].hint"),
        ("/items/1/explanation", "items[1].explanation"),
        ("/items/3/feedback/true", "items[3].feedback.true"),
        ("/items/3/feedback/false", "items[3].feedback.false"),
        ("/items/4/feedback/correct", "items[4].feedback.correct"),
        ("/items/4/feedback/incorrect", "items[4].feedback.incorrect"),
    ] {
        accepted(&[(pointer, json!("[a](https://example.org) [b](tel:0102) [c](page.html)"))]);
        told(pointer, json!("a [b](javascript:c)"), &[&format!("unsafe-url @ {path}")]);
        told(pointer, json!(" \n"), &[&format!("empty-text @ {path}")]);
        told(pointer, json!("a".repeat(20_001)), &[&format!("text-too-long @ {path}")]);
        told(pointer, json!(1), &[&format!("wrong-type @ {path}")]);
    }
}

#[test]
fn media_are_for_everyone() {
    told("/items/0/image", json!({ "src": "a.webp" }), &["missing-alternative @ items[0].image"]);
    told("/items/0/audio", json!({ "src": "a.mp3" }), &["missing-captions @ items[0].audio"]);
    told("/items/0/video", json!({ "src": "a.mp4" }), &["missing-captions @ items[0].video"]);
    told("/items/0/video", json!({ "captions": "a.vtt" }), &["missing-property @ items[0].video"]);
    accepted(&[("/items/0/image/alt", json!(""))]);
}

#[test]
fn a_lesson_holds_something_and_a_quiz_asks_something() {
    told("/items/0", json!({ "kind": "lesson", "title": "a" }), &["empty-lesson @ items[0]"]);
    for part in [
        json!({ "kind": "lesson", "text": "a" }),
        json!({ "kind": "lesson", "image": { "src": "a.webp", "alt": "" } }),
        json!({ "kind": "lesson", "audio": { "src": "a.mp3", "transcript": "a" } }),
        json!({ "kind": "lesson", "video": { "src": "a.mp4", "captions": "a.vtt" } }),
    ] {
        accepted(&[("/items/0", part)]);
    }
    told("/items", json!([{ "kind": "lesson", "text": "a" }]), &["nothing-to-answer @ items"]);
    // Nobody can tell whether an item that cannot be read asks something.
    told("/items", json!([{ "kind": "quizz", "text": "a" }]), &["unknown-value @ items[0].kind"]);
}

#[test]
fn names_that_belong_elsewhere_are_warned_of() {
    let mut module = everything();
    put(&mut module, "/items/0/points", json!(2));
    put(&mut module, "/items/1/scoring", json!("partial"));
    put(&mut module, "/items/3/feedback/correct", json!("a"));
    put(&mut module, "/réponse", json!("a"));
    let checked = check(&module.to_string());
    assert!(checked.module.is_some(), "warnings refuse nothing");
    let mut found = problems(&module);
    found.sort();
    assert_eq!(
        found,
        [
            "unknown-property @ items[0].points",
            "unknown-property @ items[1].scoring",
            "unknown-property @ items[3].feedback.correct",
            "unknown-property @ réponse",
        ]
    );
}

#[test]
fn everything_wrong_is_found_at_once() {
    let mut module = everything();
    for (pointer, value) in [
        ("/id", json!("Mon CV")),
        ("/lang", json!("français")),
        ("/title", json!("")),
        ("/passMark", json!(700)),
        ("/shuffle", json!("tout")),
        ("/sources/0/title", Value::Null),
        ("/items/0/image/alt", Value::Null),
        ("/items/1/choices/0/correct", json!(false)),
        ("/items/2/kind", json!("QCM")),
        ("/items/3/answer", json!("vrai")),
        ("/items/4/prompt", Value::Null),
    ] {
        put(&mut module, pointer, value);
    }
    assert_eq!(
        problems(&module),
        [
            "invalid-id @ id",
            "invalid-lang @ lang",
            "empty-text @ title",
            "out-of-range @ passMark",
            "unknown-value @ shuffle",
            "missing-property @ sources[0]",
            "missing-alternative @ items[0].image",
            "no-correct-choice @ items[1].choices",
            "unknown-value @ items[2].kind",
            "wrong-type @ items[3].answer",
            "missing-property @ items[4]",
        ]
    );
    assert!(check(&module.to_string()).module.is_none());
}

#[test]
fn what_is_no_quiz_is_told_once() {
    for (text, expected) in [
        ("[]", "wrong-type @ "),
        ("1", "wrong-type @ "),
        ("{}", "missing-property @ "),
        (r#"{ "kind": "quizz" }"#, "unknown-value @ kind"),
        (r#"{ "kind": 1 }"#, "wrong-type @ kind"),
    ] {
        assert_eq!(problems(&serde_json::from_str(text).expect("is JSON")), [expected], "{text}");
    }
}

#[test]
fn values_arrive_in_the_types() {
    let module = accepted(&[]);
    let [lesson, single, multiple, truth, short] = module.quiz.items.as_slice() else {
        panic!("five items")
    };
    assert!(matches!(&lesson.interaction, Interaction::Lesson(lesson) if lesson.video.is_some()));
    assert_eq!((lesson.points, single.points, truth.points), (0, 2, 1));
    assert_eq!(
        single.interaction,
        Interaction::SingleChoice(vec!["Une".to_owned(), "Trois".to_owned()])
    );
    assert_eq!(short.hint.as_deref(), Some("Du latin."));
    assert_eq!(multiple.interaction.kind(), Kind::MultipleChoice);
    let solutions: Vec<&Solution> = module.key.items.iter().map(|key| &key.solution).collect();
    assert!(matches!(solutions[0], Solution::Lesson(_)));
    assert!(
        matches!(solutions[1], Solution::SingleChoice(choices::Key { correct: 0b01, feedback, .. }) if feedback.len() == 2)
    );
    assert!(matches!(
        solutions[2],
        Solution::MultipleChoice(choices::Key { correct: 0b011, scoring: Scoring::Partial, .. })
    ));
    assert!(matches!(
        solutions[3],
        Solution::TrueFalse(true_false::Key { answer: false, feedback: [Some(no), Some(yes)] })
            if no == "Oui !" && yes.starts_with("Non")
    ));
    assert!(matches!(
        solutions[4],
        Solution::ShortAnswer(short_answer::Key { answers, rules, feedback: [Some(wrong), Some(right)] })
            if answers.len() == 2 && rules.accents && !rules.case && rules.typos == 2
                && wrong.starts_with("C’est") && right.starts_with("Bravo")
    ));
    for (name, expected) in [
        ("none", Shuffle { items: false, choices: false }),
        ("items", Shuffle { items: true, choices: false }),
        ("choices", Shuffle { items: false, choices: true }),
        ("all", Shuffle { items: true, choices: true }),
    ] {
        assert_eq!(accepted(&[("/shuffle", json!(name))]).quiz.shuffle, expected, "{name}");
    }
    assert_eq!(accepted(&[("/maxAttempts", json!(0))]).quiz.max_attempts, None);
    assert_eq!(accepted(&[("/maxAttempts", Value::Null)]).quiz.max_attempts, Some(1));
}

#[test]
fn the_help_takes_up_what_was_written() {
    let help = |pointer: &str, value: Value| {
        let mut module = everything();
        put(&mut module, pointer, value);
        check(&module.to_string()).report.problems[0].help(Lang::En)
    };
    assert!(help("/items/3/answer", json!("faux")).ends_with("\"answer\": false"));
    assert!(help("/items/1/choices/0/correct", json!("oui")).ends_with("\"correct\": true"));
    assert!(help("/passMark", json!("80 %")).ends_with("\"passMark\": 80"));
    assert!(
        help("/items/0/image/src", json!("photos/tenue légère.jpg"))
            .ends_with("\"photos/tenue-legere.jpg\"")
    );
}

#[test]
fn examples_in_the_help_are_accepted_where_they_are_proposed() {
    // An author who copies the example must not meet the next problem.
    for (pointer, wrong) in [
        ("/passMark", json!(700)),
        ("/maxAttempts", json!(70)),
        ("/items/1/points", json!(0)),
        ("/items/4/match/typos", json!(9)),
        ("/items/4/answers", json!([])),
        ("/id", json!("Mon CV")),
        ("/items/1/id", json!("Mon CV")),
        ("/lang", json!("français")),
        ("/kind", json!("quizz")),
        ("/items/2/kind", json!("QCM")),
        ("/items/3/answer", json!("vrai")),
        ("/items/1/choices/0/feedback", json!(1)),
        ("/items/1/choices", json!("a")),
        ("/items/0/image", json!("a.webp")),
        ("/items/0/audio", json!("a.mp3")),
        ("/items/0/video", json!("a.mp4")),
        ("/items/4/match", json!(true)),
        ("/authors", json!("a")),
        ("/sources", json!("a")),
        ("/items", json!("a")),
    ] {
        let mut module = everything();
        put(&mut module, pointer, wrong);
        let report = check(&module.to_string()).report;
        for lang in [Lang::Fr, Lang::En] {
            let help = report.problems[0].help(lang);
            let name = pointer.rsplit('/').next().expect("has a name");
            let at =
                help.find(&format!("\"{name}\":")).unwrap_or_else(|| panic!("{pointer}: {help}"));
            let example = format!("{{ {} }}", help[at..].trim_end_matches('.'));
            let example: Value =
                serde_json::from_str(&example).unwrap_or_else(|_| panic!("{help}"));
            put(&mut module, pointer, example[name].clone());
            assert_eq!(problems(&module), Vec::<String>::new(), "{pointer}: {help}");
        }
    }
}
