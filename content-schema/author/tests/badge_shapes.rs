//! A text, a list or a number where a badge has an object: one mistake is one error, and its advice
//! can be pasted.

use serde_json::{Value, json};
use tremplin_author::{Explain, Lang, json as front_door};

fn with(name: &str, value: Value) -> Value {
    let mut module = json!({
        "kind": "badge", "id": "cv", "lang": "fr", "title": "CV", "description": "Sait écrire un CV.",
        "criteria": "Réussir le quiz.", "requires": [{ "kind": "quiz", "id": "cv", "title": "Le CV" }],
    });
    module[name] = value;
    module
}

#[test]
fn one_wrong_shape_is_one_error_with_an_example() {
    let key = |key: Value| json!({ "name": "Mission locale", "key": key });
    for (name, value, path, help) in [
        ("issuer", json!("Mission locale"), "issuer", "\"id\": \"https://"),
        ("issuer", json!(["Mission locale"]), "issuer", "\"id\": \"https://"),
        ("issuer", json!(1), "issuer", "\"id\": \"https://"),
        ("issuer", key(json!("AQAB")), "issuer.key", "jwks.json"),
        ("requires", json!("cv"), "requires", "\"requires\": [ {"),
        ("requires", json!(["cv"]), "requires[0]", "{ \"kind\": \"quiz\""),
        ("requires", json!({ "all": "cv" }), "requires.all", "\"all\": [ {"),
        ("requires", json!({ "any": ["cv"] }), "requires.any[0]", "{ \"kind\": \"quiz\""),
        ("alignments", json!("ESCO"), "alignments", "\"alignments\": [ {"),
        ("alignments", json!({ "name": "a" }), "alignments", "\"alignments\": [ {"),
        ("alignments", json!(["ESCO"]), "alignments[0]", "{ \"framework\": \"ESCO\""),
        ("alignments", json!([["ESCO"]]), "alignments[0]", "{ \"framework\": \"ESCO\""),
    ] {
        let report = front_door::check(&with(name, value.clone()).to_string()).report;
        let told: Vec<_> =
            report.problems.iter().map(|each| (each.code.as_str(), each.path.as_str())).collect();
        assert_eq!(told, [("wrong-type", path)], "{name} = {value}");
        for lang in [Lang::Fr, Lang::En] {
            let said = report.problems[0].help(lang);
            assert!(said.contains(help), "{name} = {value}: {said}");
        }
    }
}

/// The example of an element stands for the whole element.
#[test]
fn the_example_of_an_element_is_one() {
    for (name, value) in [("requires", json!(["cv"])), ("alignments", json!(["ESCO"]))] {
        let report = front_door::check(&with(name, value).to_string()).report;
        for lang in [Lang::Fr, Lang::En] {
            let help = report.problems[0].help(lang);
            let example = help.find('{').map(|at| &help[at..]).expect("has an example");
            let element: Value = serde_json::from_str(example).expect("is JSON");
            let report = front_door::check(&with(name, json!([element])).to_string()).report;
            assert_eq!(report.problems, [], "{help}");
        }
    }
}

#[test]
fn an_address_with_http_is_told_what_it_lacks() {
    let said = |name: &str, value: Value| {
        let report = front_door::check(&with(name, value).to_string()).report;
        let [problem] = report.problems.as_slice() else { panic!("{:?}", report.problems) };
        [Lang::Fr, Lang::En].map(|lang| format!("{} {}", problem.message(lang), problem.help(lang)))
    };
    let id = |id: &str| json!({ "name": "Mission locale", "id": id });
    for [french, english] in [
        said("issuer", id("http://ml.example.org/e")),
        said("issuer", id("HTTP://ml.example.org/e")),
        said("achievement", json!("http://ml.example.org/badges#cv")),
    ] {
        assert!(french.contains("commence par http://"), "{french}");
        assert!(french.contains("Écrivez https:// à la place de http://."), "{french}");
        assert!(english.contains("begins with http://"), "{english}");
    }
    for other in ["ml.example.org", "http://ml.example.org/é", "ftp://ml.example.org/", "http:/a"]
    {
        let [french, _] = said("issuer", id(other));
        assert!(french.contains("Il faut ici une adresse complète"), "{other}: {french}");
    }
}
