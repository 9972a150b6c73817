//! OpenQuizzDB's JSON.

use serde_json::{Value, json};
use tremplin_formats::{Format, Reason};

use crate::support::{items, read, refused, said};

fn question(text: &str) -> Value {
    json!({ "id": 1, "question": text, "propositions": ["Une", " Deux ", 3], "réponse": "Deux", "anecdote": "Oui." })
}

#[test]
fn both_shapes_are_read() {
    let one = json!({ "fournisseur": "OpenQuizzDB (https://www.openquizzdb.org)", "rédacteur": "P. B.", "thème": "Le CV",
        "difficulté": "4 / 5", "quizz": { "débutant": [question("a ?")], "expert": [question("b ?")] } });
    let import = read(&one.to_string(), Format::OpenQuizzDb);
    let modules: Vec<Value> = import
        .modules
        .iter()
        .map(|module| serde_json::from_str(&module.to_json()).unwrap())
        .collect();
    assert_eq!(modules[0]["title"], "Le CV – débutant");
    assert_eq!(
        modules[0]["sources"],
        json!([{ "title": "OpenQuizzDB", "url": "https://www.openquizzdb.org" }])
    );
    assert_eq!(modules[0]["authors"], json!(["P. B."]));
    assert_eq!(
        items(&import)[0],
        json!({ "kind": "single-choice", "prompt": "a ?", "explanation": "Oui.",
        "choices": [{ "text": "Une" }, { "text": "Deux", "correct": true }, { "text": "3" }] })
    );
    assert_eq!(import.report.entries[1].path, "quizz.expert[0]");
    assert_eq!(said(&import), [("property-left-out", 0), ("split", 0)]);

    let many = json!({ "thème": "CV", "quizz": { "fr": { "débutant": [question("a ?")] }, "en": { "débutant": [question("b ?")] } } });
    let import = read(&many.to_string(), Format::OpenQuizzDb);
    let langs: Vec<Value> = import
        .modules
        .iter()
        .map(|module| serde_json::from_str::<Value>(&module.to_json()).unwrap()["lang"].clone())
        .collect();
    assert_eq!(langs, ["fr", "en"]);
}

#[test]
fn what_is_malformed_is_refused_with_its_place() {
    assert_eq!(
        refused("{\n \"difficulté\": 2 / 5,\n \"quizz\": {} }", Format::OpenQuizzDb),
        (Reason::NotJson, 2)
    );
    assert_eq!(refused("{\n \"quiz\": {} }", Format::OpenQuizzDb), (Reason::NotSo, 0));
    let none = json!({ "quizz": { "débutant": [{ "question": "a", "propositions": ["b"], "réponse": "c", "autre": "d" }] } });
    let import = read(&none.to_string(), Format::OpenQuizzDb);
    assert_eq!(said(&import), [("property-left-out", 1), ("no-right-answer", 1)]);
}
