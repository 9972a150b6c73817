//! Items that ask what the learner thinks: what is refused and why, what authors are warned of, and their static form.

mod common;

use common::{helps, problems};
use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_author::{Explain as _, Lang};
use tremplin_content::Module;
use tremplin_content::quiz::Interaction;
use tremplin_content::quiz::survey::Form;
use tremplin_formats::snippet::{Options, static_html};

fn quiz(item: &Value) -> Value {
    json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "a", "items": [item] })
}

fn item(form: &str, members: Value) -> Value {
    let mut item = json!({ "kind": "survey", "prompt": "?", "form": form });
    for (name, value) in members.as_object().expect("members") {
        item[name] = value.clone();
    }
    item
}

fn texts(texts: &[&str]) -> Value {
    texts.iter().map(|text| json!({ "text": text })).collect()
}

#[test]
fn mistakes_are_told_with_their_place() {
    let steps = |steps: &[&str]| json!({ "steps": steps });
    for (form, members, expected) in [
        ("scale", json!({}), &["missing-property @ items[0]"][..]),
        ("scale", steps(&["a", "b"]), &["too-few @ items[0].steps"]),
        ("scale", steps(&["a", "b", "c", "d", "e", "f", "g", "h"]), &["too-many @ items[0].steps"]),
        ("scale", steps(&["a", "", "c"]), &[]),
        ("scale", steps(&["a", "", " ", "", "c"]), &[]),
        (
            "scale",
            steps(&["", "b", " "]),
            &["unnamed-end @ items[0].steps[0]", "unnamed-end @ items[0].steps[2]"],
        ),
        ("scale", steps(&["a", "b", "a "]), &["duplicate-choice @ items[0].steps[2]"]),
        ("scale", steps(&["a", "[b](javascript:b)", "c"]), &["unsafe-url @ items[0].steps[1]"]),
        ("scale", json!({ "steps": ["a", 2, "c"] }), &["wrong-type @ items[0].steps[1]"]),
        ("scale", json!({ "steps": 5 }), &["wrong-type @ items[0].steps"]),
        (
            "scale",
            json!({ "steps": ["a", "b", "c"], "faces": "oui" }),
            &["wrong-type @ items[0].faces"],
        ),
        ("choices", json!({}), &["missing-property @ items[0]"]),
        ("choices", json!({ "choices": texts(&["a"]) }), &["too-few @ items[0].choices"]),
        (
            "choices",
            json!({ "choices": (0..21).map(|n| json!({ "text": n.to_string() })).collect::<Vec<_>>() }),
            &["too-many @ items[0].choices"],
        ),
        (
            "choices",
            json!({ "choices": texts(&["a", " a"]) }),
            &["duplicate-choice @ items[0].choices[1]"],
        ),
        (
            "choices",
            json!({ "choices": [{ "text": "a" }, "b"] }),
            &["wrong-type @ items[0].choices[1]"],
        ),
        (
            "choices",
            json!({ "choices": [{ "text": "a" }, {}] }),
            &["missing-property @ items[0].choices[1]"],
        ),
        (
            "choices",
            json!({ "choices": [{ "text": "a", "correct": true }, { "text": "b" }] }),
            &["unknown-property @ items[0].choices[0].correct"],
        ),
        ("text", json!({}), &[]),
        ("text", json!({ "points": 2 }), &["unknown-property @ items[0].points"]),
        ("text", json!({ "several": true }), &["unused-answer @ items[0].several"]),
        (
            "text",
            json!({ "steps": ["a", "b"] }),
            &["too-few @ items[0].steps", "unused-answer @ items[0].steps"],
        ),
        ("oui", json!({}), &["unknown-value @ items[0].form"]),
    ] {
        let found = problems(&quiz(&item(form, members.clone())));
        assert_eq!(found, expected, "{form} {members}");
    }
    let without = json!({ "kind": "survey", "prompt": "?" });
    assert_eq!(problems(&quiz(&without)), ["missing-property @ items[0]"]);
    let unused = item("choices", json!({ "choices": texts(&["a", "b"]), "faces": true }));
    assert_eq!(problems(&quiz(&unused)), ["unused-answer @ items[0].faces"]);
    assert!(check(&quiz(&unused).to_string()).module.is_some(), "it is a warning");
}

#[test]
fn each_mistake_is_explained_with_its_remedy() {
    let told = |item: &Value| {
        let report = check(&quiz(item).to_string()).report;
        let problem = report.problems.first().expect("a problem").clone();
        [Lang::Fr, Lang::En].map(|lang| format!("{} {}", problem.message(lang), problem.help(lang)))
    };
    for (item, french, remedy) in [
        (item("scale", json!({ "steps": ["", "b", "c"] })), "n’a pas de mots", "\"steps\": ["),
        (item("text", json!({ "other": true })), "« choices »", "\"form\": \"choices\""),
        (item("text", json!({ "faces": true })), "« scale »", "\"form\": \"scale\""),
        (item("scale", json!({})), "« steps »", "\"steps\": [\"Pas du tout\""),
        (json!({ "kind": "survey", "prompt": "?" }), "« form »", "\"form\": \"scale\""),
    ] {
        let [fr, en] = told(&item);
        let fr = fr.replace('\u{a0}', " ");
        assert!(fr.contains(french) && fr.contains(remedy), "{fr}");
        assert!(en.contains(remedy), "{en}");
    }
}

#[test]
fn what_authors_guess_is_understood() {
    for kind in ["sondage", "poll", "Survy", "Enquête"] {
        for help in helps(json!({ "kind": kind, "prompt": "?", "form": "text" })) {
            assert!(help.contains("\"kind\": \"survey\""), "{kind}: {help}");
        }
    }
    for help in helps(json!({ "kind": "survey", "prompt": "?", "form": "échelle" })) {
        assert!(help.contains("\"form\": \"scale\""), "{help}");
    }
}

#[test]
fn surveys_arrive_as_they_were_written() {
    let text = include_str!("../../tests/fixtures/valid/survey.json");
    let Some(Module::Quiz(module)) = check(text).module else { panic!("refused") };
    let asked: Vec<_> = module
        .quiz
        .items
        .iter()
        .map(|item| {
            assert_eq!((item.points, &item.hint), (0, &None));
            let Interaction::Survey(asked) = &item.interaction else { panic!("kind") };
            (asked.form, asked.picks(), asked.faces, asked.several, asked.other)
        })
        .collect();
    assert_eq!(
        asked,
        [
            (Form::Scale, 5, true, false, false),
            (Form::Scale, 4, false, false, false),
            (Form::Choices, 3, false, true, true),
            (Form::Choices, 2, false, false, false),
            (Form::Text, 0, false, false, false),
        ]
    );
    assert_eq!((module.quiz.questions(), module.quiz.is_scored()), (5, false));
}

#[test]
fn a_survey_among_questions_is_not_counted() {
    let question = json!({ "kind": "true-false", "prompt": "?", "answer": true });
    let mut module = quiz(&item("text", json!({})));
    module["items"].as_array_mut().expect("items").push(question);
    let Some(Module::Quiz(module)) = check(&module.to_string()).module else { panic!("refused") };
    assert_eq!((module.quiz.questions(), module.quiz.is_scored()), (1, true));
}

#[test]
fn the_static_form_can_be_read_and_says_that_nothing_is_sent() {
    let html = |item: Value| {
        let module = check(&quiz(&item).to_string()).module.expect("is accepted");
        static_html(&module, &Options { src: "a.json".into(), ..Options::default() })
    };
    let scale = html(item("scale", json!({ "steps": ["a", "", "*c*"], "faces": true })));
    for wanted in [
        "value=\"0\"> a</label>",
        "value=\"1\"> 2 sur 3</label>",
        "value=\"2\"> <em>c</em></label>",
    ] {
        assert!(scale.contains(wanted), "{wanted} in {scale}");
    }
    let choices = html(item(
        "choices",
        json!({ "choices": texts(&["a", "b"]), "several": true, "other": true }),
    ));
    assert_eq!(choices.matches("type=\"checkbox\"").count(), 3);
    assert!(choices.contains("value=\"2\"> Autre</label>"), "{choices}");
    let text = html(item("text", json!({})));
    assert!(text.contains("<textarea form=\"\""), "{text}");
    for html in [scale, choices, text] {
        assert!(html.contains("n’est pas envoyé") && !html.contains("<details>"), "{html}");
    }
}
