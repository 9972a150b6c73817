//! The JSON Schema for editors: fresh, complete, and never stricter than the reader.

mod common;

use std::collections::BTreeSet;
use std::path::PathBuf;

use common::{damaged_module, json_files};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::Value;
use tremplin_author::authoring::{
    Badge, Flashcards, Item, Quiz, badge_schema, flashcards_schema, quiz_schema,
};
use tremplin_author::json::check;
use tremplin_content::report::Code;
use tremplin_content::{badge, flashcards, quiz};

/// A kind of modules with its schema.
struct Kind {
    name: &'static str,
    /// The authoring struct of the whole module.
    root: &'static str,
    schema: fn() -> Value,
    keys: fn() -> Vec<(&'static str, &'static [&'static str])>,
    /// The folder that has `valid` and `codes` in it.
    fixtures: &'static str,
}

const ALL: &[Kind] = &[
    Kind {
        name: "quiz",
        root: "Quiz",
        schema: quiz_schema,
        keys: quiz::keys,
        fixtures: "../tests/fixtures",
    },
    Kind {
        name: "flashcards",
        root: "Flashcards",
        schema: flashcards_schema,
        keys: || flashcards::KEYS.to_vec(),
        fixtures: "../tests/fixtures/flashcards",
    },
    Kind {
        name: "badge",
        root: "Badge",
        schema: badge_schema,
        keys: || badge::KEYS.to_vec(),
        fixtures: "../tests/fixtures/badge",
    },
];

impl Kind {
    /// Modules that are accepted: the fixtures' and the demo site's.
    fn accepted(&self) -> Vec<(String, String)> {
        let mut files = json_files(format!("{}/valid", self.fixtures));
        // Rust's strings hold no half character, so serde_json refuses that file.
        files.retain(|(name, _)| name != "escapes");
        files.extend(json_files("../../demo-site/content"));
        files.retain(|(_, text)| value(text)["kind"] == self.name);
        files
    }

    fn validator(&self) -> Validator {
        jsonschema::draft202012::new(&(self.schema)()).expect("is a schema")
    }
}

fn value(text: &str) -> Value {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).expect("is JSON")
}

#[test]
fn the_committed_schemas_are_fresh() {
    for Kind { name, schema, .. } in ALL {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let path = path.join(format!("../schema/{name}.schema.json"));
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            committed == format!("{:#}\n", schema()),
            "content-schema/schema/{name}.schema.json is stale; write it anew with:\n\
             cargo run -p tremplin-cli -- schema {name} > content-schema/schema/{name}.schema.json"
        );
    }
}

#[test]
fn the_schemas_are_schemas_and_lie_anywhere() {
    for kind in ALL {
        let schema = (kind.schema)();
        assert!(jsonschema::meta::is_valid(&schema));
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(schema.get("$id").is_none());
    }
}

#[test]
fn the_schemas_name_what_the_reader_knows_and_explain_it() {
    for kind in ALL {
        let schema = (kind.schema)();
        for (place, known) in (kind.keys)() {
            let object = if place == kind.root { &schema } else { &schema["$defs"][place] };
            let properties = object["properties"].as_object().expect(place);
            let mut found: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
            // `kind` of an item stands beside the reference to its definition.
            if known.contains(&"kind") && place != kind.root {
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
    let schema = quiz_schema();
    let kinds: Vec<&Value> = schema["$defs"]["Item"]["oneOf"]
        .as_array()
        .expect("kinds")
        .iter()
        .map(|kind| &kind["properties"]["kind"]["const"])
        .collect();
    assert_eq!(kinds, quiz::KINDS);
}

/// Panics unless every ready-made element is accepted at the end of the list `list` of `module`.
fn assert_accepted(kind: &Kind, definition: &str, mut module: Value, list: &str) -> usize {
    let snippets = (kind.schema)()["$defs"][definition]["defaultSnippets"].clone();
    let snippets = snippets.as_array().expect("snippets");
    for snippet in snippets {
        module[list].as_array_mut().expect(list).push(snippet["body"].clone());
        assert_eq!(check(&module.to_string()).report.problems, [], "{snippet}");
        assert!(kind.validator().is_valid(&module), "{snippet}");
        module[list].as_array_mut().expect(list).pop();
    }
    snippets.len()
}

#[test]
fn ready_made_items_and_cards_are_accepted() {
    let smallest = |kind: &Kind| {
        let files = kind.accepted();
        value(&files.iter().find(|(name, _)| name == "smallest").expect("is there").1)
    };
    let [quizzes, decks, badges] = ALL else { panic!("three kinds") };
    assert_eq!(assert_accepted(quizzes, "Item", smallest(quizzes), "items"), quiz::KINDS.len());
    assert!(assert_accepted(decks, "Card", smallest(decks), "cards") > 1);
    let mut other = smallest(badges);
    other["requires"][0]["id"] = "another".into();
    assert!(assert_accepted(badges, "Requirement", other, "requires") > 1);
}

#[test]
fn what_the_reader_accepts_the_schema_accepts() {
    for kind in ALL {
        let validator = kind.validator();
        for (name, text) in kind.accepted() {
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
        Code::UnusedAnswer,
        Code::UndescribedSide,
        Code::UnsafeUrl,
        Code::IncompleteUrl,
        Code::LostBackslash,
        Code::WrongEncoding,
        Code::AccidentalList,
        Code::AccidentalEmphasis,
        Code::EatenBackslash,
        Code::ForeignPoster,
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
    for kind in ALL {
        let validator = kind.validator();
        for (name, text) in json_files(format!("{}/codes", kind.fixtures)) {
            let accepted = validator.is_valid(&value(&text));
            assert_eq!(accepted, reader_only.contains(&name.as_str()), "{} {name}", kind.name);
        }
    }
}

fn assert_survives<T>(kind: &Kind)
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
{
    for (name, text) in kind.accepted() {
        let module: T = serde_json::from_value(value(&text)).expect(&name);
        let written = serde_json::to_string(&module).expect(&name);
        assert_eq!(check(&written).module, check(&text).module, "{name}");
        assert_eq!(serde_json::from_str::<T>(&written).expect(&name), module, "{name}");
    }
}

#[test]
fn modules_survive_the_authoring_types() {
    assert_survives::<Quiz>(&ALL[0]);
    assert_survives::<Flashcards>(&ALL[1]);
    assert_survives::<Badge>(&ALL[2]);
}

#[test]
fn the_kinds_of_items_are_those_of_the_reader() {
    for kind in quiz::KINDS {
        let text = format!(
            r#"{{ "kind": "{kind}", "prompt": "a", "answer": true, "answers": ["a"],
                 "entries": ["a", "b", "c"],
                 "choices": [{{ "text": "a", "correct": true }}, {{ "text": "b" }}] }}"#
        );
        let item: Item = serde_json::from_str(&text).expect(kind);
        assert_eq!(serde_json::to_value(item).expect(kind)["kind"], *kind);
    }
}

/// Panics unless the schema accepts what the reader accepts.
fn assert_not_stricter(kind: &Kind, mut module: Value) {
    // The reader does not look at the schema's address.
    if let Some(object) = module.as_object_mut() {
        object.remove("$schema");
    }
    if check(&module.to_string()).module.is_some() {
        assert!(kind.validator().is_valid(&module), "{module}");
    }
}

proptest! {
    #[test]
    fn the_quiz_schema_is_never_stricter_than_the_reader(module in damaged_module("../tests/fixtures/valid")) {
        assert_not_stricter(&ALL[0], module);
    }

    #[test]
    fn the_flashcards_schema_is_never_stricter_than_the_reader(
        module in damaged_module("../tests/fixtures/flashcards/valid"),
    ) {
        assert_not_stricter(&ALL[1], module);
    }

    #[test]
    fn the_badge_schema_is_never_stricter_than_the_reader(
        module in damaged_module("../tests/fixtures/badge/valid"),
    ) {
        assert_not_stricter(&ALL[2], module);
    }
}

#[test]
fn the_types_for_pages_name_the_kinds_that_are_answered() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let types = std::fs::read_to_string(path.join("../../widgets/embed/js/tremplin.d.ts"));
    let kinds = quiz::KINDS.iter().filter(|kind| **kind != "lesson");
    let union: Vec<String> = kinds.map(|kind| format!("'{kind}'")).collect();
    let line = format!("  kind: {};\n", union.join(" | "));
    assert!(types.expect("is there").contains(&line), "tremplin.d.ts has no line\n{line}");
}
