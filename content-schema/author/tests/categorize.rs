//! Items with entries to put into categories: what is refused and why, and their static form.

mod common;

use common::{helps, problems};
use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_content::Module;
use tremplin_content::quiz::{Interaction, Solution};
use tremplin_formats::snippet::{Options, static_html};

fn category(name: &str, entries: &[&str]) -> Value {
    json!({ "name": name, "entries": entries })
}

fn quiz_of(categories: Value) -> Value {
    let item = json!({ "kind": "categorize", "prompt": "?", "categories": categories });
    json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "a", "items": [item] })
}

#[test]
fn mistakes_are_told_with_their_place() {
    let many: Vec<String> = (0..11).map(|n| format!("n{n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let others: Vec<String> = (20..30).map(|n| format!("n{n}")).collect();
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    for (categories, expected) in [
        (json!(null), "missing-property @ items[0]"),
        (json!([category("A", &["a", "b"])]), "too-few @ items[0].categories"),
        (json!(vec![category("A", &["a"]); 6]), "too-many @ items[0].categories"),
        (json!({ "A": ["a"] }), "wrong-type @ items[0].categories"),
        (json!([category("A", &["a", "b"]), "B"]), "wrong-type @ items[0].categories[1]"),
        (
            json!([category("A", &["a", "b"]), { "name": "B" }]),
            "missing-property @ items[0].categories[1]",
        ),
        (
            json!([category("A", &["a", "b"]), { "entries": [] }]),
            "missing-property @ items[0].categories[1]",
        ),
        (
            json!([category("A", &["a", "b"]), category(" A ", &[])]),
            "duplicate-choice @ items[0].categories[1]",
        ),
        (
            json!([category("A", &["a"]), category("B", &[" a "])]),
            "duplicate-choice @ items[0].categories[1].entries[0]",
        ),
        (
            json!([category("A", &["a"]), category("B", &[" "])]),
            "empty-text @ items[0].categories[1].entries[0]",
        ),
        (json!([category("A", &["a"]), category("B", &[])]), "too-few @ items[0].categories"),
        (json!([category("A", &many), category("B", &others)]), "too-many @ items[0].categories"),
    ] {
        let found = problems(&quiz_of(categories.clone()));
        assert!(found.contains(&expected.to_owned()), "{categories}: {found:?}");
    }
    // A category may be there to lead astray.
    assert_eq!(
        problems(&quiz_of(json!([category("A", &["a", "b"]), category("B", &[])]))),
        [""; 0]
    );
}

#[test]
fn what_authors_guess_is_understood() {
    let categories = json!([category("A", &["a"]), category("B", &["b"])]);
    for kind in ["trier", "Classer", "ranger", "categorise"] {
        for help in helps(json!({ "kind": kind, "prompt": "?", "categories": categories })) {
            assert!(help.contains("\"kind\": \"categorize\""), "{kind}: {help}");
        }
    }
    for name in ["catégories", "colonnes", "boîtes"] {
        for help in helps(json!({ "kind": "categorize", "prompt": "?", name: categories })) {
            assert!(help.contains("\"categories\""), "{name}: {help}");
        }
    }
}

#[test]
fn each_entry_belongs_to_its_category() {
    let categories = json!([category("A", &["a"]), category("B", &[]), category("C", &["b", "c"])]);
    let Some(Module::Quiz(module)) = check(&quiz_of(categories).to_string()).module else {
        panic!("refused")
    };
    let Interaction::Categorize(asked) = &module.quiz.items[0].interaction else { panic!("kind") };
    assert_eq!(asked.entries.iter().map(|entry| &*entry.text).collect::<Vec<_>>(), ["a", "b", "c"]);
    assert_eq!(asked.targets, ["A", "B", "C"]);
    let Solution::Categorize(key) = &module.key.items[0].solution else { panic!("kind") };
    assert_eq!(key.right, [0, 2, 2]);
}

#[test]
fn the_static_form_shows_the_entries_mixed() {
    let names: Vec<String> = (0..10).map(|n| format!("n{n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let categories = json!([category("A", &names[..5]), category("B", &names[5..])]);
    let module = check(&quiz_of(categories).to_string()).module.expect("is accepted");
    let options = Options { src: "a.json".into(), ..Options::default() };
    let html = static_html(&module, &options);
    let (form, answer) = html.split_once("<details>").expect("an answer");
    let shown: Vec<&str> =
        form.split("<label>").skip(1).filter_map(|label| label.split(" <select").next()).collect();
    assert_ne!(shown, names, "the answer is given away");
    assert_eq!(shown.len(), 10);
    assert!(answer.contains("<li>n0 → A</li>") && answer.contains("<li>n9 → B</li>"), "{answer}");
}
