//! Items with pairs to find: what is refused and why, and their static form.

mod common;

use common::{helps, problems};
use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_content::Module;
use tremplin_content::quiz::{Interaction, Scoring, Solution};
use tremplin_formats::snippet::{Options, static_html};

fn quiz_of(members: Value) -> Value {
    let pairs = json!([{ "left": "a", "right": "1" }, { "left": "b", "right": "2" }]);
    let mut item = json!({ "kind": "matching", "prompt": "?", "pairs": pairs });
    for (name, value) in members.as_object().expect("members") {
        item[name] = value.clone();
    }
    json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "a", "items": [item] })
}

fn pair(left: &str, right: &str) -> Value {
    json!({ "left": left, "right": right })
}

#[test]
fn mistakes_are_told_with_their_place() {
    let image = json!({ "src": "a.png", "alt": "" });
    for (members, expected) in [
        (json!({ "pairs": null }), "missing-property @ items[0]"),
        (json!({ "pairs": [pair("a", "1")] }), "too-few @ items[0].pairs"),
        (json!({ "pairs": (vec![pair("a", "1"); 13]) }), "too-many @ items[0].pairs"),
        (json!({ "pairs": "a = 1" }), "wrong-type @ items[0].pairs"),
        (json!({ "pairs": [pair("a", "1"), "b = 2"] }), "wrong-type @ items[0].pairs[1]"),
        (
            json!({ "pairs": [pair("a", "1"), { "right": "2" }] }),
            "missing-property @ items[0].pairs[1]",
        ),
        (
            json!({ "pairs": [pair("a", "1"), { "left": "b" }] }),
            "missing-property @ items[0].pairs[1]",
        ),
        (
            json!({ "pairs": [pair("a", "1"), { "image": image }] }),
            "missing-property @ items[0].pairs[1]",
        ),
        (
            json!({ "pairs": [pair("a", "1"), { "image": { "src": "a.png" }, "right": "2" }] }),
            "missing-alternative @ items[0].pairs[1].image",
        ),
        (
            json!({ "pairs": [pair("a", "1"), { "image": image, "right": "2" }] }),
            "undescribed-choice @ items[0].pairs[1]",
        ),
        (
            json!({ "pairs": [pair("a", "1"), pair(" a ", "2")] }),
            "duplicate-choice @ items[0].pairs[1]",
        ),
        (json!({ "pairs": [pair("a", "1"), pair("b", "1")] }), "duplicate-choice @ items[0].pairs"),
        (
            json!({ "pairs": [pair("a", "1"), pair("b", " ")] }),
            "empty-text @ items[0].pairs[1].right",
        ),
        (json!({ "distractors": [] }), "too-few @ items[0].distractors"),
        (json!({ "distractors": [" 2 "] }), "duplicate-choice @ items[0].distractors[0]"),
        (json!({ "distractors": ["x", "x"] }), "duplicate-choice @ items[0].distractors[1]"),
        (json!({ "scoring": "pairs" }), "unknown-value @ items[0].scoring"),
        (json!({ "entries": [] }), "unknown-property @ items[0].entries"),
        (
            json!({ "pairs": [pair("a", "1"), { "left": "b", "right": "2", "text": "b" }] }),
            "unknown-property @ items[0].pairs[1].text",
        ),
    ] {
        let found = problems(&quiz_of(members.clone()));
        assert!(found.contains(&expected.to_owned()), "{members}: {found:?}");
    }
    assert_eq!(problems(&quiz_of(json!({ "distractors": ["3"] }))), [""; 0]);
}

#[test]
fn what_authors_guess_is_understood() {
    let pairs = json!([pair("a", "1"), pair("b", "2")]);
    for kind in ["appariement", "Associer", "match", "relier", "matchng"] {
        for help in helps(json!({ "kind": kind, "prompt": "?", "pairs": pairs })) {
            assert!(help.contains("\"kind\": \"matching\""), "{kind}: {help}");
        }
    }
    for name in ["paires", "couples"] {
        for help in helps(json!({ "kind": "matching", "prompt": "?", name: pairs })) {
            assert!(help.contains("\"pairs\""), "{name}: {help}");
        }
    }
    for help in helps(json!({ "kind": "matching", "prompt": "?" })) {
        assert!(help.contains("\"pairs\": [{ \"left\": \"CDD\","), "{help}");
    }
}

#[test]
fn entries_may_share_a_target() {
    let members = json!({
        "pairs": [pair("a", "1"), pair("b", "2"), pair("c", " 1")],
        "distractors": ["3"], "scoring": "partial",
    });
    let Some(Module::Quiz(module)) = check(&quiz_of(members).to_string()).module else {
        panic!("refused")
    };
    let Interaction::Matching(asked) = &module.quiz.items[0].interaction else { panic!("kind") };
    assert_eq!(asked.entries.iter().map(|entry| &*entry.text).collect::<Vec<_>>(), ["a", "b", "c"]);
    assert_eq!(asked.targets, ["1", "2", "3"]);
    let Solution::Matching(key) = &module.key.items[0].solution else { panic!("kind") };
    assert_eq!((&*key.right, key.scoring), (&[0, 1, 0][..], Scoring::Partial));
}

#[test]
fn the_static_form_has_a_list_for_each_entry_and_the_pairs_to_unfold() {
    let image = json!({ "src": "a.png", "alt": "Une <pince>" });
    let members = json!({
        "pairs": [pair("**a** & b", "1 < 2"), { "image": image, "right": "3" }], "distractors": ["*4*"],
    });
    let module = check(&quiz_of(members).to_string()).module.expect("is accepted");
    let options = Options { src: "a.json".into(), ..Options::default() };
    let html = static_html(&module, &options);
    let (form, answer) = html.split_once("<details>").expect("an answer");
    assert_eq!(form.matches("<select form=\"\" name=\"a-item-1-").count(), 2, "{form}");
    assert_eq!(form.matches("<option value=\"0\">1 &lt; 2</option>").count(), 2, "{form}");
    assert_eq!(form.matches("<option value=\"2\">4</option>").count(), 2, "{form}");
    assert!(form.contains("<strong>a</strong> &amp; b"), "{form}");
    assert!(form.contains("alt=\"Une &lt;pince&gt;\""), "{form}");
    assert!(answer.contains("<li>Une &lt;pince&gt; → 3</li>"), "{answer}");
}
