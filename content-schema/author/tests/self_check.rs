//! Self-checks by domains: what is refused and why, and what the static form says of them.

mod common;

use common::problems;
use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_author::{Explain as _, Lang};
use tremplin_formats::snippet::{Options, static_html};

/// A quiz of three questions, `q1` to `q3`, and a lesson, `lu`.
fn quiz(self_check: Value) -> Value {
    let asks = |id: &str| json!({ "kind": "true-false", "id": id, "prompt": id, "answer": true });
    json!({
        "kind": "quiz", "id": "a", "lang": "fr", "title": "a",
        "items": [{ "kind": "lesson", "id": "lu", "text": "a" }, asks("q1"), asks("q2"), asks("q3")],
        "selfCheck": self_check,
    })
}

fn domain(items: &[&str], levels: [u32; 2]) -> Value {
    json!({ "name": "Mail", "items": items, "levels": levels })
}

/// A self-check of one domain, which has a member more.
fn with(name: &str, member: Value) -> Value {
    let mut domain = domain(&["q1", "q2"], [1, 2]);
    domain[name] = member;
    json!({ "domains": [domain] })
}

fn summed(summary: Value) -> Value {
    json!({ "domains": [domain(&["q1", "q2"], [1, 2]), domain(&["q3"], [1, 1])], "summary": summary })
}

#[test]
fn mistakes_are_told_with_their_place() {
    let at = |place: &str| format!("selfCheck.domains[0]{place}");
    for (self_check, expected) in [
        (json!("oui"), vec![String::from("wrong-type @ selfCheck")]),
        (json!({}), vec![String::from("missing-property @ selfCheck")]),
        (json!({ "domains": [] }), vec![String::from("too-few @ selfCheck.domains")]),
        (json!({ "domains": ["Mail"] }), vec![format!("wrong-type @ {}", at(""))]),
        (with("name", json!("")), vec![format!("empty-text @ {}", at(".name"))]),
        (with("items", json!([])), vec![format!("too-few @ {}", at(".items"))]),
        (with("items", json!(["q1", "q4"])), vec![format!("unknown-value @ {}", at(".items[1]"))]),
        (
            with("items", json!(["q1", "lu", "q2"])),
            vec![format!("unknown-value @ {}", at(".items[1]"))],
        ),
        (
            with("items", json!(["q1", "q1", "q2"])),
            vec![format!("counted-twice @ {}", at(".items[1]"))],
        ),
        (with("levels", json!([1])), vec![format!("too-few @ {}", at(".levels"))]),
        (with("levels", json!([0, 1])), vec![format!("out-of-range @ {}", at(".levels[0]"))]),
        (with("levels", json!([1, 1])), vec![format!("unreachable-level @ {}", at(".levels"))]),
        (with("levels", json!([1, 3])), vec![format!("unreachable-level @ {}", at(".levels"))]),
        (with("says", json!(["a", "b"])), vec![format!("too-few @ {}", at(".says"))]),
        (with("says", json!(["a", "b", ""])), vec![format!("empty-text @ {}", at(".says[2]"))]),
        (with("next", json!("../mail")), vec![format!("missing-property @ {}", at(""))]),
        (with("next", json!("javascript:alert(1)")), vec![format!("unsafe-url @ {}", at(".next"))]),
        (with("nom", json!("Mail")), vec![format!("unknown-property @ {}", at(".nom"))]),
    ] {
        assert_eq!(problems(&quiz(self_check.clone())), expected, "{self_check}");
    }
}

#[test]
fn sentences_that_nobody_would_see_are_told() {
    let says =
        |level: u32, domains: u32| json!({ "level": level, "domains": domains, "text": "a" });
    let always = json!({ "text": "a" });
    let two = |summary: Value| {
        let mut self_check = summed(summary);
        self_check["domains"][1] = json!({ "name": "Web", "items": ["q3"], "levels": [1, 2] });
        self_check
    };
    // The items of the second domain would have to give two points.
    let mut whole = quiz(two(json!([says(2, 2), says(1, 2), says(2, 1), says(1, 1), always])));
    whole["items"][3]["points"] = json!(2);
    assert_eq!(problems(&whole), [""; 0]);
    let of = |summary: Value| {
        let mut module = quiz(two(summary));
        module["items"][3]["points"] = json!(2);
        problems(&module)
    };
    assert_eq!(of(json!([always, says(1, 1)])), ["never-told @ selfCheck.summary[1]"]);
    assert_eq!(of(json!([says(1, 1), says(2, 2)])), ["never-told @ selfCheck.summary[1]"]);
    assert_eq!(of(json!([says(1, 1), says(1, 1)])), ["never-told @ selfCheck.summary[1]"]);
    assert_eq!(of(json!([says(3, 1)])), ["out-of-range @ selfCheck.summary[0].level"]);
    assert_eq!(of(json!([says(1, 3)])), ["out-of-range @ selfCheck.summary[0].domains"]);
    assert_eq!(
        of(json!([{ "level": 1, "text": "a" }])),
        ["missing-property @ selfCheck.summary[0]"]
    );
    assert_eq!(
        of(json!([{ "level": 1, "domains": 1 }])),
        ["missing-property @ selfCheck.summary[0]"]
    );
}

/// What to write instead, in French and in English.
fn helps(module: &Value) -> [String; 2] {
    let report = check(&module.to_string()).report;
    [Lang::Fr, Lang::En].map(|lang| report.problems[0].help(lang).to_string())
}

#[test]
fn the_remedy_names_what_to_write() {
    for help in helps(&quiz(with("items", json!(["q1", "q9", "q2"])))) {
        assert!(help.contains("q1"), "{help}");
    }
    for help in helps(&quiz(with("levels", json!([2, 1])))) {
        assert!(help.contains("\"levels\": [1, 2]"), "{help}");
    }
    let mut unnamed = domain(&["q1", "q2"], [1, 2]);
    unnamed["name"] = Value::Null;
    for help in helps(&quiz(json!({ "domains": [unnamed] }))) {
        assert!(help.contains("\"name\": \"S’informer\""), "{help}");
    }
}

#[test]
fn what_counts_is_no_mistake_of_an_item_that_is_wrong_itself() {
    let mut module = quiz(with("levels", json!([1, 2])));
    module["items"][1]["answer"] = json!("oui");
    assert_eq!(problems(&module), ["wrong-type @ items[1].answer"]);
}

#[test]
fn the_static_form_names_the_domains_and_leads_on() {
    let domain = |name: &str, item: &str, next: &str| json!({ "name": name, "items": [item, "q3"], "levels": [1, 2], "next": next, "nextTitle": "Le <mail>" });
    let mut here = domain("Cartes & mots", "q2", "cartes");
    here["items"] = json!(["q2", "q4"]);
    let mut quiz = quiz(json!({ "domains": [domain("Mail", "q1", "../modules/mail"), here] }));
    quiz["items"]
        .as_array_mut()
        .expect("a list")
        .push(json!({ "kind": "true-false", "id": "q4", "prompt": "q4", "answer": true }));
    let Some(module) = check(&quiz.to_string()).module else { panic!("{:?}", problems(&quiz)) };
    let html =
        static_html(&module, &Options { src: "/content/a.json".into(), ..Options::default() });
    assert!(
        html.contains("Mail<br><a href=\"/content/../modules/mail\">Le &lt;mail&gt;</a>"),
        "{html}"
    );
    assert!(
        html.contains("<li>Cartes &amp; mots</li>"),
        "a name of an activity is no address: {html}"
    );
}
