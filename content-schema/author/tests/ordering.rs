//! Items that ask for an order: what is refused and why, and their static form.

mod common;

use common::{helps, problems};
use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_content::Module;
use tremplin_content::quiz::{Interaction, Scoring, Solution};
use tremplin_formats::snippet::{Options, static_html};

fn quiz_of(members: Value) -> Value {
    let mut item = json!({ "kind": "ordering", "prompt": "?", "entries": ["a", "b", "c"] });
    for (name, value) in members.as_object().expect("members") {
        item[name] = value.clone();
    }
    json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "a", "items": [item] })
}

#[test]
fn mistakes_are_told_with_their_place() {
    for (members, expected) in [
        (json!({ "entries": null }), "missing-property @ items[0]"),
        (json!({ "entries": ["a", "b"] }), "too-few @ items[0].entries"),
        (json!({ "entries": (vec!["a"; 13]) }), "too-many @ items[0].entries"),
        (json!({ "entries": ["a", "b", " a "] }), "duplicate-choice @ items[0].entries[2]"),
        (json!({ "entries": ["a", "b", " "] }), "empty-text @ items[0].entries[2]"),
        (json!({ "entries": ["a", "b", 3] }), "wrong-type @ items[0].entries[2]"),
        (json!({ "entries": "a, b, c" }), "wrong-type @ items[0].entries"),
        (json!({ "entries": ["a", "b", "[c](javascript:c)"] }), "unsafe-url @ items[0].entries[2]"),
        (json!({ "scoring": "pairs" }), "unknown-value @ items[0].scoring"),
        (json!({ "feedback": "Oui" }), "wrong-type @ items[0].feedback"),
        (json!({ "choices": [] }), "unknown-property @ items[0].choices"),
    ] {
        let found = problems(&quiz_of(members.clone()));
        assert!(found.contains(&expected.to_owned()), "{members}: {found:?}");
    }
    assert_eq!(problems(&quiz_of(json!({}))), [""; 0]);
}

#[test]
fn what_authors_guess_is_understood() {
    for kind in ["ordre", "Classement", "sequence", "orderring"] {
        let item = json!({ "kind": kind, "prompt": "?", "entries": ["a", "b", "c"] });
        for help in helps(item) {
            assert!(help.contains("\"kind\": \"ordering\""), "{kind}: {help}");
        }
    }
    for name in ["étapes", "steps", "entrees"] {
        let item = json!({ "kind": "ordering", "prompt": "?", name: ["a", "b", "c"] });
        for help in helps(item) {
            assert!(help.contains("\"entries\""), "{name}: {help}");
        }
    }
    let [french, english] = helps(json!({ "kind": "ordering", "prompt": "?" }));
    for help in [french, english] {
        assert!(help.contains("\"entries\": [\"Lire l’offre\","), "{help}");
    }
}

#[test]
fn the_order_of_the_file_is_the_answer() {
    let members = json!({ "scoring": "partial", "feedback": { "incorrect": "n", "correct": "y" } });
    let Some(Module::Quiz(module)) = check(&quiz_of(members).to_string()).module else {
        panic!("refused")
    };
    let Interaction::Ordering(entries) = &module.quiz.items[0].interaction else {
        panic!("another kind")
    };
    assert_eq!(entries, &["a", "b", "c"]);
    let Solution::Ordering(key) = &module.key.items[0].solution else { panic!("another kind") };
    assert_eq!(key.scoring, Scoring::Partial);
    assert_eq!(key.feedback, [Some("n".to_owned()), Some("y".to_owned())]);
}

/// The texts of a list's entries.
fn list(html: &str, from: usize) -> Vec<&str> {
    let list = html[from..].split("<ol>").nth(1).expect("a list");
    let list = list.split("</ol>").next().expect("an end");
    list.split("<li>").skip(1).map(|entry| entry.trim_end_matches("</li>")).collect()
}

#[test]
fn the_static_form_is_a_numbered_list_in_another_order_and_the_answer_in_the_right_one() {
    for count in 3..=12 {
        for first in 0..20 {
            let entries: Vec<String> = (first..first + count).map(|n| format!("n{n}")).collect();
            let checked = check(&quiz_of(json!({ "entries": entries })).to_string());
            let module = checked.module.expect("is accepted");
            let options = Options { src: "a.json".into(), ..Options::default() };
            let html = static_html(&module, &options);
            let answer = html.find("<details>").expect("an answer");
            let mut shown = list(&html, 0);
            assert_ne!(shown, entries, "the answer is given away");
            assert_eq!(list(&html, answer), entries);
            shown.sort_unstable();
            let mut sorted = entries.clone();
            sorted.sort_unstable();
            assert_eq!(shown, sorted);
        }
    }
}
