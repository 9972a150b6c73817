//! What several tests read.
#![allow(dead_code, reason = "each test file uses a part")]

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_author::{Explain as _, Lang};
use tremplin_content::{Kind, keys, quiz};

/// The name without `.json` and the text of every JSON file in a folder of this crate, sorted.
pub fn json_files(folder: impl AsRef<Path>) -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<(String, String)> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("folder can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .map(|path| {
            let name = path.file_stem().expect("has a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("is UTF-8"))
        })
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{} holds no JSON", folder.display());
    files
}

/// The folder of the fixtures of a kind of module, which has `valid` and `codes` in it, from this crate. Those of quizzes
/// are the oldest.
pub fn fixtures(kind: Kind) -> String {
    match kind {
        Kind::Quiz => "../tests/fixtures".to_owned(),
        other => format!("../tests/fixtures/{}", other.name()),
    }
}

/// Any JSON value, with the names that the reader looks for.
pub fn any_value() -> impl Strategy<Value = Value> {
    let keys = Kind::ALL.iter().flat_map(|kind| keys(*kind));
    let names: Vec<String> = keys
        .flat_map(|(_, names)| names.iter().map(|name| (*name).to_owned()))
        .chain(["true", "false", "correct", "incorrect", "x"].map(str::to_owned))
        .collect();
    let texts: Vec<Value> = quiz::KINDS
        .iter()
        .chain(Kind::NAMES)
        .chain(&["remember", "typed", "fr", "cv", "", " ", "all", "partial"])
        .chain(&["EC", "P-256", "#1a5fb4", "https://a.example/", "a@b.example"])
        .chain(&["**a** [b](javascript:c)", "a\nb"])
        .map(|text| json!(text))
        .collect();
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(|value| json!(value)),
        (-3..300_i32).prop_map(|value| json!(value)),
        any::<f64>().prop_map(|value| json!(value)),
        proptest::sample::select(texts),
        any::<String>().prop_map(|value| json!(value)),
    ];
    leaf.prop_recursive(5, 60, 8, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::Array),
            proptest::collection::vec((proptest::sample::select(names.clone()), inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// The module of a folder that holds everything.
pub fn everything(folder: &str) -> Value {
    let files = json_files(folder);
    let (_, text) = files.iter().find(|(name, _)| name == "everything").expect("is there");
    serde_json::from_str(text).expect("is JSON")
}

/// That of a kind, a few values of which have been put in the place of others.
pub fn damaged_module(kind: Kind) -> impl Strategy<Value = Value> {
    let module = everything(&format!("{}/valid", fixtures(kind)));
    let mut places = Vec::new();
    pointers(&module, String::new(), &mut places);
    let change = (proptest::sample::select(places), any_value());
    proptest::collection::vec(change, 1..4).prop_map(move |changes| {
        let mut module = module.clone();
        for (place, value) in changes {
            if let Some(slot) = module.pointer_mut(&place) {
                *slot = value;
            }
        }
        module
    })
}

fn pointers(value: &Value, place: String, out: &mut Vec<String>) {
    match value {
        Value::Array(list) => {
            for (index, child) in list.iter().enumerate() {
                pointers(child, format!("{place}/{index}"), out);
            }
        }
        Value::Object(object) => {
            for (name, child) in object {
                pointers(child, format!("{place}/{name}"), out);
            }
        }
        _ => {}
    }
    out.push(place);
}

/// Puts `value` at a JSON pointer; a last step that is not there yet is added.
pub fn put(module: &mut Value, pointer: &str, value: Value) {
    let (parent, name) = pointer.rsplit_once('/').expect("starts with a slash");
    match module.pointer_mut(parent).expect(parent) {
        Value::Object(object) => {
            object.insert(name.to_owned(), value);
        }
        Value::Array(list) => list[name.parse::<usize>().expect("is an index")] = value,
        _ => panic!("{parent} holds nothing"),
    }
}

/// Codes with their paths, in the order of reading.
pub fn problems(module: &Value) -> Vec<String> {
    let report = check(&module.to_string()).report;
    report.problems.iter().map(|each| format!("{} @ {}", each.code.as_str(), each.path)).collect()
}

/// What to write instead, in French and in English: the first problem of a quiz with this item alone.
pub fn helps(item: Value) -> [String; 2] {
    let module = json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "a", "items": [item] });
    let report = check(&module.to_string()).report;
    [Lang::Fr, Lang::En].map(|lang| report.problems[0].help(lang).to_string())
}
