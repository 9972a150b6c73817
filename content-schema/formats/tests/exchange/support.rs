//! What the tests share.

use serde_json::{Value, json};
use tremplin_author::{Lang, json};
use tremplin_formats::report::Fate;
use tremplin_formats::{Authored, Format, Import, Options, Reason, export, import};

/// What is in a file. Its report is held to what every report promises.
pub fn read(text: &str, format: Format) -> Import {
    let import = import(text.as_bytes(), format, &Options::default()).expect("is of the format");
    promised(&import);
    import
}

/// What is in a file of GIFT.
pub fn gift(text: &str) -> Import {
    read(text, Format::Gift)
}

/// Why a file is refused, and the line of it.
pub fn refused(text: &str, format: Format) -> (Reason, usize) {
    let refused = import(text.as_bytes(), format, &Options::default()).expect_err("is refused");
    for lang in [Lang::Fr, Lang::En] {
        assert!(refused.message(lang).len() > 20, "{refused:?}");
    }
    (refused.reason, refused.line)
}

/// A quiz of items.
pub fn quiz(items: &[Value]) -> Authored {
    let module =
        json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "Le CV", "items": items });
    let text = module.to_string();
    Authored::from_json(&text).unwrap_or_else(|| panic!("{text}: {:?}", json::check(&text).report))
}

/// What is written of a module, and the codes of what is said.
pub fn written(module: &Authored, format: Format) -> (String, Vec<&'static str>) {
    let export = export(module, format).expect("is written");
    let counts = export.report.counts();
    assert_eq!(counts.found, counts.kept + counts.changed + counts.left_out);
    for note in export.report.notes() {
        for lang in [Lang::Fr, Lang::En] {
            assert!(note.message(lang).len() > 10, "{note:?}");
        }
    }
    let said = export.report.notes().map(|note| note.code.as_str()).collect();
    (export.text, said)
}

/// Each entry is in a module, or its report says why not; each module is accepted; each note has its sentences.
pub fn promised(import: &Import) {
    let counts = import.report.counts();
    assert_eq!(counts.found, counts.kept + counts.changed + counts.left_out);
    let mut went = Vec::new();
    for entry in &import.report.entries {
        assert_eq!(entry.went.is_none(), entry.fate() == Fate::LeftOut, "{entry:?}");
        assert!(entry.line > 0 || !entry.path.is_empty(), "{entry:?}");
        went.extend(entry.went);
    }
    let places = import.modules.iter().enumerate().flat_map(|(at, module)| {
        let count = match module {
            Authored::Quiz(quiz) => quiz.items.len(),
            Authored::Flashcards(deck) => deck.cards.len(),
            Authored::Badge(_) => 0,
        };
        (0..count).map(move |index| [at, index])
    });
    let places: Vec<[usize; 2]> = places.collect();
    went.sort_unstable();
    assert_eq!(went, places, "nothing is there twice, and nothing that was not found");
    for module in &import.modules {
        let report = json::check(&module.to_json()).report;
        assert!(!report.has_errors(), "{report:?}");
    }
    for note in import.report.notes() {
        for lang in [Lang::Fr, Lang::En] {
            assert!(note.message(lang).len() > 10, "{note:?}");
        }
    }
}

/// The items of all modules, as JSON.
pub fn items(import: &Import) -> Vec<Value> {
    let modules = import.modules.iter().map(|module| {
        let module: Value = serde_json::from_str(&module.to_json()).expect("is JSON");
        module["items"].as_array().cloned().unwrap_or_default()
    });
    modules.flatten().collect()
}

/// The codes of the notes with their lines, those of the file first.
pub fn said(import: &Import) -> Vec<(&'static str, usize)> {
    import.report.notes().map(|note| (note.code.as_str(), note.line)).collect()
}

/// The same with each text as what is seen of it.
pub fn seen(value: &Value) -> Value {
    match value {
        Value::String(text) => json!(format!("{:?}", tremplin_content::markdown::parse(text))),
        Value::Array(list) => list.iter().map(seen).collect(),
        Value::Object(object) => object
            .iter()
            .map(|(name, value)| (name.clone(), seen(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}
