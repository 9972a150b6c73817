//! The JSON Schema for editors: fresh, complete, and never stricter than the reader.
#![cfg(feature = "author")]

mod common;

use std::collections::BTreeSet;
use std::path::PathBuf;

use common::{damaged_module, json_files};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::Value;
use tremplin_content::authoring::{Item, Quiz, quiz_schema};
use tremplin_content::json::check;
use tremplin_content::quiz;
use tremplin_content::report::Code;

/// Modules that are accepted: the fixtures' and the demo site's.
fn accepted() -> Vec<(String, String)> {
    let mut files = json_files("tests/fixtures/valid");
    // Rust's strings hold no half character, so serde_json refuses that file.
    files.retain(|(name, _)| name != "escapes");
    files.extend(json_files("../demo-site/content"));
    files
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&quiz_schema()).expect("is a schema")
}

fn value(text: &str) -> Value {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).expect("is JSON")
}

#[test]
fn the_committed_schema_is_fresh() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("schema/quiz.schema.json");
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    let fresh = format!("{:#}\n", quiz_schema());
    assert!(
        committed == fresh,
        "content-schema/schema/quiz.schema.json is stale; write it anew with:\n\
         cargo run -p tremplin-cli -- schema quiz > content-schema/schema/quiz.schema.json"
    );
}

#[test]
fn the_schema_is_a_schema_and_lies_anywhere() {
    let schema = quiz_schema();
    assert!(jsonschema::meta::is_valid(&schema));
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(schema.get("$id").is_none());
}

#[test]
fn the_schema_names_what_the_reader_knows_and_explains_it() {
    let schema = quiz_schema();
    for (place, known) in quiz::KEYS {
        let object = if *place == "Quiz" { &schema } else { &schema["$defs"][place] };
        let properties = object["properties"].as_object().expect(place);
        let mut found: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
        // `kind` of an item stands beside the reference to its definition.
        if known.contains(&"kind") && *place != "Quiz" {
            found.insert("kind");
        }
        assert_eq!(found, known.iter().copied().collect(), "{place}");
        for (name, property) in properties {
            assert!(property["description"].is_string(), "{place}.{name} has no description");
        }
    }
    let kinds: Vec<&Value> = schema["$defs"]["Item"]["oneOf"]
        .as_array()
        .expect("kinds")
        .iter()
        .map(|kind| &kind["properties"]["kind"]["const"])
        .collect();
    assert_eq!(kinds, quiz::KINDS);
}

#[test]
fn ready_made_items_are_accepted() {
    let schema = quiz_schema();
    let snippets = schema["$defs"]["Item"]["defaultSnippets"].as_array().expect("snippets").clone();
    assert_eq!(snippets.len(), quiz::KINDS.len());
    for snippet in snippets {
        let mut module = value(
            r#"{ "kind": "quiz", "id": "a", "lang": "fr", "title": "a", "items": [
            { "kind": "true-false", "prompt": "a", "answer": true } ] }"#,
        );
        module["items"].as_array_mut().expect("items").push(snippet["body"].clone());
        assert_eq!(check(&module.to_string()).report.problems, [], "{snippet}");
        assert!(validator().is_valid(&module), "{snippet}");
    }
}

#[test]
fn what_the_reader_accepts_the_schema_accepts() {
    let validator = validator();
    for (name, text) in accepted() {
        assert!(check(&text).module.is_some(), "{name}: the reader refuses it");
        let errors: Vec<String> =
            validator.iter_errors(&value(&text)).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
}

#[test]
fn the_schema_refuses_wrong_structure() {
    // Rules that span several values are the reader's alone.
    let reader_only = [
        Code::UnknownProperty,
        Code::DuplicateProperty,
        Code::EmptyText,
        Code::DuplicateId,
        Code::DuplicateChoice,
        Code::NoCorrectChoice,
        Code::SeveralCorrectChoices,
        Code::UnsafeUrl,
        Code::IncompleteUrl,
        Code::EmptyLesson,
        Code::NothingToAnswer,
    ]
    .map(Code::as_str);
    let validator = validator();
    for (name, text) in json_files("tests/fixtures/codes") {
        let accepted = validator.is_valid(&value(&text));
        assert_eq!(accepted, reader_only.contains(&name.as_str()), "{name}");
    }
}

#[test]
fn modules_survive_the_authoring_types() {
    for (name, text) in accepted() {
        let quiz: Quiz = serde_json::from_value(value(&text)).expect(&name);
        let written = serde_json::to_string(&quiz).expect(&name);
        assert_eq!(check(&written).module, check(&text).module, "{name}");
        assert_eq!(serde_json::from_str::<Quiz>(&written).expect(&name), quiz, "{name}");
    }
}

#[test]
fn the_kinds_of_items_are_those_of_the_reader() {
    for kind in quiz::KINDS {
        let text = format!(
            r#"{{ "kind": "{kind}", "prompt": "a", "answer": true, "answers": ["a"],
                 "choices": [{{ "text": "a", "correct": true }}, {{ "text": "b" }}] }}"#
        );
        let item: Item = serde_json::from_str(&text).expect(kind);
        assert_eq!(serde_json::to_value(item).expect(kind)["kind"], *kind);
    }
}

proptest! {
    #[test]
    fn the_schema_is_never_stricter_than_the_reader(mut module in damaged_module()) {
        // The reader does not look at the schema's address.
        if let Some(object) = module.as_object_mut() {
            object.remove("$schema");
        }
        if check(&module.to_string()).module.is_some() {
            prop_assert!(validator().is_valid(&module), "{module}");
        }
    }
}
