//! The JSON Schema for editors: fresh, complete, and never stricter than the reader.

mod common;

use std::collections::BTreeSet;
use std::path::PathBuf;

use common::{damaged_module, fixtures, json_files};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::Value;
use tremplin_author::authoring::{self, Item, schema};
use tremplin_author::json::check;
use tremplin_content::report::Code;
use tremplin_content::{Kind, for_each_kind, keys, quiz};

/// Modules that are accepted: the fixtures' and the demo site's.
fn accepted(kind: Kind) -> Vec<(String, String)> {
    let mut files = json_files(format!("{}/valid", fixtures(kind)));
    // Rust's strings hold no half character, so serde_json refuses that file.
    files.retain(|(name, _)| name != "escapes");
    files.extend(json_files("../../demo-site/content"));
    files.retain(|(_, text)| value(text)["kind"] == kind.name());
    files
}

fn validator(kind: Kind) -> Validator {
    jsonschema::draft202012::new(&schema(kind)).expect("is a schema")
}

fn value(text: &str) -> Value {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).expect("is JSON")
}

#[test]
fn the_committed_schemas_are_fresh() {
    for kind in Kind::ALL {
        let name = kind.name();
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let path = path.join(format!("../schema/{name}.schema.json"));
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            committed == format!("{:#}\n", schema(*kind)),
            "content-schema/schema/{name}.schema.json is stale; write it anew with:\n\
             cargo run -p tremplin-cli -- schema {name} > content-schema/schema/{name}.schema.json"
        );
    }
}

#[test]
fn the_schemas_are_schemas_and_lie_anywhere() {
    for kind in Kind::ALL {
        let schema = schema(*kind);
        assert!(jsonschema::meta::is_valid(&schema));
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(schema.get("$id").is_none());
    }
}

#[test]
fn the_schemas_name_what_the_reader_knows_and_explain_it() {
    for kind in Kind::ALL {
        let schema = schema(*kind);
        let (root, _) = keys(*kind)[0];
        for (place, known) in keys(*kind) {
            let object = if place == root { &schema } else { &schema["$defs"][place] };
            let properties = object["properties"].as_object().expect(place);
            let mut found: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
            // `kind` of an item stands beside the reference to its definition.
            if known.contains(&"kind") && place != root {
                found.insert("kind");
            }
            assert_eq!(found, known.iter().copied().collect(), "{place}");
            for (name, property) in properties {
                assert!(property["description"].is_string(), "{place}.{name} has no description");
            }
        }
    }
}

#[test]
fn the_schema_names_the_kinds_of_items() {
    let schema = schema(Kind::Quiz);
    let kinds: Vec<&Value> = schema["$defs"]["Item"]["oneOf"]
        .as_array()
        .expect("kinds")
        .iter()
        .map(|kind| &kind["properties"]["kind"]["const"])
        .collect();
    assert_eq!(kinds, quiz::KINDS);
}

/// Panics unless every ready-made element is accepted at the end of the list `list` of `module`.
fn assert_accepted(kind: Kind, definition: &str, mut module: Value, list: &str) -> usize {
    let snippets = schema(kind)["$defs"][definition]["defaultSnippets"].clone();
    let snippets = snippets.as_array().expect("snippets");
    for snippet in snippets {
        module[list].as_array_mut().expect(list).push(snippet["body"].clone());
        assert_eq!(check(&module.to_string()).report.problems, [], "{snippet}");
        assert!(validator(kind).is_valid(&module), "{snippet}");
        module[list].as_array_mut().expect(list).pop();
    }
    snippets.len()
}

#[test]
fn ready_made_items_and_cards_are_accepted() {
    let smallest = |kind: Kind| {
        let files = accepted(kind);
        value(&files.iter().find(|(name, _)| name == "smallest").expect("is there").1)
    };
    let [quizzes, decks, badges] = [Kind::Quiz, Kind::Flashcards, Kind::Badge];
    assert_eq!(assert_accepted(quizzes, "Item", smallest(quizzes), "items"), quiz::KINDS.len());
    assert!(assert_accepted(decks, "Card", smallest(decks), "cards") > 1);
    let mut other = smallest(badges);
    other["requires"][0]["id"] = "another".into();
    assert!(assert_accepted(badges, "Requirement", other, "requires") > 1);
}

#[test]
fn what_the_reader_accepts_the_schema_accepts() {
    for kind in Kind::ALL {
        let validator = validator(*kind);
        for (name, text) in accepted(*kind) {
            assert!(check(&text).module.is_some(), "{name}: the reader refuses it");
            let errors: Vec<String> =
                validator.iter_errors(&value(&text)).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{name}: {errors:?}");
        }
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
        Code::DuplicateFront,
        Code::DuplicateChoice,
        Code::NoCorrectChoice,
        Code::SeveralCorrectChoices,
        Code::TooManyDigits,
        Code::NoAnswer,
        Code::EmptyRange,
        Code::InvalidUnit,
        Code::CountedTwice,
        Code::UnreachableLevel,
        Code::NeverTold,
        Code::WaysOn,
        Code::Endless,
        Code::UnreachableNode,
        Code::OutOfReach,
        Code::UnnamedEnd,
        Code::InvalidGap,
        Code::UnusedAnswer,
        Code::UndescribedSide,
        Code::UndescribedChoice,
        Code::TellingAlternative,
        Code::EarlyCheckpoint,
        Code::ForeignFilm,
        Code::OverlappingZones,
        Code::ZoneOutside,
        Code::UnsafeUrl,
        Code::IncompleteUrl,
        Code::LostBackslash,
        Code::WrongEncoding,
        Code::AccidentalList,
        Code::AccidentalEmphasis,
        Code::EatenBackslash,
        Code::ForeignPoster,
        Code::InvalidDate,
        Code::EmptyLesson,
        Code::NothingToAnswer,
        Code::NotHttps,
        Code::InvalidEmail,
        Code::ImageFormat,
        Code::PrivateKey,
        Code::InvalidKey,
        Code::AllAndAny,
        Code::DuplicateRequirement,
        Code::ScoreOfDeck,
        Code::ShareOfQuiz,
    ]
    .map(Code::as_str);
    for kind in Kind::ALL {
        let validator = validator(*kind);
        for (name, text) in json_files(format!("{}/codes", fixtures(*kind))) {
            let accepted = validator.is_valid(&value(&text));
            assert_eq!(accepted, reader_only.contains(&name.as_str()), "{} {name}", kind.name());
        }
    }
}

fn assert_survives<T>(kind: Kind)
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
{
    for (name, text) in accepted(kind) {
        let module: T = serde_json::from_value(value(&text)).expect(&name);
        let written = serde_json::to_string(&module).expect(&name);
        assert_eq!(check(&written).module, check(&text).module, "{name}");
        assert_eq!(serde_json::from_str::<T>(&written).expect(&name), module, "{name}");
    }
}

#[test]
fn the_kinds_of_items_are_those_of_the_reader() {
    for kind in quiz::KINDS {
        let answers = match *kind {
            "numeric" => r#""answer": 1, "answers": [1]"#,
            _ => r#""answer": true, "answers": ["a"]"#,
        };
        let text = format!(
            r#"{{ "kind": "{kind}", "prompt": "a", {answers},
                 "entries": ["a", "b", "c"], "pairs": [], "categories": [], "zones": [], "image": {{ "src": "a.png", "alt": "a" }}, "form": "text", "speaker": "a", "nodes": [], "text": "{{{{a}}}}",
                 "choices": [{{ "text": "a", "image": {{ "src": "a.png", "alt": "a" }}, "correct": true }}] }}"#
        );
        let item: Item = serde_json::from_str(&text).expect(kind);
        assert_eq!(serde_json::to_value(item).expect(kind)["kind"], *kind);
    }
}

/// Panics unless the schema accepts what the reader accepts.
fn assert_not_stricter(kind: Kind, mut module: Value) {
    // The reader does not look at the schema's address.
    if let Some(object) = module.as_object_mut() {
        object.remove("$schema");
    }
    if check(&module.to_string()).module.is_some() {
        assert!(validator(kind).is_valid(&module), "{module}");
    }
}

macro_rules! each {
    ($($(#[$doc:meta])* $Kind:ident $module:ident $name:literal,)*) => {
        #[test]
        fn modules_survive_the_authoring_types() {
            $(assert_survives::<authoring::$Kind>(Kind::$Kind);)*
        }

        mod the_schema_is_never_stricter_than_the_reader {
            use super::*;

            proptest! {
                $(
                    #[test]
                    fn $module(module in damaged_module(Kind::$Kind)) {
                        assert_not_stricter(Kind::$Kind, module);
                    }
                )*
            }
        }
    };
}

for_each_kind!(each);

#[test]
fn the_types_for_pages_name_the_kinds_that_are_answered() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let types = std::fs::read_to_string(path.join("../../widgets/embed/js/tremplin.d.ts"));
    let kinds = quiz::KINDS.iter().filter(|kind| **kind != "lesson");
    let union: Vec<String> = kinds.map(|kind| format!("'{kind}'")).collect();
    let line = format!("  kind: {};\n", union.join(" | "));
    assert!(types.expect("is there").contains(&line), "tremplin.d.ts has no line\n{line}");
}
