//! Moodle XML as moodle-xml-parser reads it, which knows choices and gaps: what is written here, and what both read.
//!
//! Needs the Python that `cargo xtask test` sets up, or one of which `TREMPLIN_PYTHON` gives the path and that has
//! `tests/requirements.txt` installed; alone:
//! `cargo test -p tremplin-formats --features moodle,oracle --test moodle_xml_parser`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tremplin_content::gaps::{GAP, Gap, cut};
use tremplin_content::markdown::plain;
use tremplin_formats::{Authored, Format, Options, export, import};

/// Where `cargo xtask test` installs it.
fn cached() -> PathBuf {
    let home = || std::env::var_os("HOME").map(|home| Path::new(&home).join(".cache"));
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(home);
    cache.unwrap_or_default().join("tremplin/tools/python/bin/python")
}

/// What moodle-xml-parser finds in a bank.
fn ask(xml: &str) -> Value {
    let python = std::env::var_os("TREMPLIN_PYTHON").map_or_else(cached, PathBuf::from);
    assert!(
        python.is_file(),
        "{} is not there; run `cargo xtask test`, or set TREMPLIN_PYTHON to a Python that has \
         tests/requirements.txt installed",
        python.display()
    );
    let mut oracle = Command::new(python)
        .arg("oracle/moodle.py")
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests"))
        .env("PYTHONIOENCODING", "utf-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the oracle starts");
    let line = format!("{}\n", json!({ "xml": xml }));
    oracle.stdin.take().expect("is a pipe").write_all(line.as_bytes()).expect("the oracle reads");
    let output = oracle.wait_with_output().expect("the oracle ends");
    assert!(output.status.success(), "the oracle failed; its reason stands above");
    serde_json::from_slice(&output.stdout).expect("the oracle writes JSON")
}

/// The items of a module, by kind.
fn items(module: &Authored, kinds: &[&str]) -> Vec<Value> {
    let module: Value = serde_json::from_str(&module.to_json()).expect("is JSON");
    let items = module["items"].as_array().cloned().unwrap_or_default();
    items.into_iter().filter(|item| kinds.contains(&item["kind"].as_str().unwrap_or(""))).collect()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

/// The letters of a text of theirs, without tags.
fn letters(text: &Value) -> String {
    let mut shown = String::new();
    for (index, piece) in text.as_str().unwrap_or_default().split('<').enumerate() {
        shown +=
            if index == 0 { piece } else { piece.split_once('>').map_or("", |(_, rest)| rest) };
    }
    shown.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

fn ours(text: &Value) -> String {
    letters(&json!(plain(text.as_str().unwrap_or_default())))
}

/// Choices are the same here and there.
fn same_choices(ours: &Value, theirs: &Value) {
    assert_eq!(letters(&theirs["text_pre_parse"]), self::ours(&ours["prompt"]));
    assert_eq!(theirs["single"], ours["kind"] == "single-choice");
    assert_eq!(letters(&theirs["general_feedback"]), self::ours(&ours["explanation"]));
    let (choices, options) = (list(ours, "choices"), list(theirs, "options"));
    assert_eq!(choices.len(), options.len());
    for (choice, option) in choices.iter().zip(options) {
        assert_eq!(letters(&option["answer"]), self::ours(&choice["text"]));
        assert_eq!(letters(&option["feedback"]), self::ours(&choice["feedback"]));
        let right = option["score_fraction"].as_f64().is_some_and(|score| score > 0.0);
        assert_eq!(choice["correct"] == true, right);
    }
}

/// Gaps are the same here and there.
fn same_gaps(ours: &Value, theirs: &Value) {
    let (_, insides) = cut(ours["text"].as_str().unwrap_or_default()).expect("is valid");
    let gaps = list(theirs, "gaps");
    assert_eq!(insides.len(), gaps.len());
    for (inside, theirs) in insides.iter().zip(gaps) {
        let gap = Gap::read(inside);
        let texts = |right: bool| -> Vec<&str> {
            let is = |option: &&Value| (option["score"] == 100) == right;
            list(theirs, "options")
                .iter()
                .filter(is)
                .filter_map(|it| it["answer"].as_str())
                .collect()
        };
        assert_eq!(texts(true), gap.right, "{theirs}");
        assert_eq!(texts(false), gap.wrong, "{theirs}");
    }
}

#[test]
fn what_is_written_here_is_read_there() {
    let module = json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "Le CV", "items": [
        { "kind": "single-choice", "prompt": "Combien de **pages** ?", "explanation": "Une page.",
          "choices": [{ "text": "Une", "correct": true, "feedback": "Oui." }, { "text": "Quatre" }] },
        { "kind": "multiple-choice", "prompt": "Que dit le CV ?", "scoring": "partial",
          "choices": [{ "text": "Le nom", "correct": true }, { "text": "L’adresse", "correct": true }, { "text": "L’âge" }] },
        { "kind": "true-false", "prompt": "Vrai ?", "answer": true },
        { "kind": "fill-blanks", "prompt": "Complétez.", "text": "Le {{CV|curriculum vitae}} tient sur {{une}} page.", "scoring": "partial" },
        { "kind": "fill-blanks", "prompt": "Choisissez.", "text": "Un {{CDD~CDI~stage}} a une fin.", "mode": "select" },
    ] });
    let module = Authored::from_json(&module.to_string()).expect("is valid");
    let export = export(&module, Format::Moodle).expect("is written");
    assert_eq!(export.report.counts().kept, 5);
    let theirs = ask(&export.text);
    let choices = items(&module, &["single-choice", "multiple-choice"]);
    assert_eq!((choices.len(), list(&theirs, "multichoice").len()), (2, 2));
    for (ours, theirs) in choices.iter().zip(list(&theirs, "multichoice")) {
        same_choices(ours, theirs);
    }
    let gaps = items(&module, &["fill-blanks"]);
    assert_eq!((gaps.len(), list(&theirs, "cloze").len()), (2, 2));
    for (ours, theirs) in gaps.iter().zip(list(&theirs, "cloze")) {
        same_gaps(ours, theirs);
        assert!(!theirs["text_pre_parse"].as_str().unwrap_or_default().contains(GAP));
    }
}

#[test]
fn what_both_read_is_the_same() {
    // As Moodle's own export and its documentation write them.
    let xml = "<quiz>
<question type=\"multichoice\"><name><text>Q1</text></name>
 <questiontext format=\"html\"><text><![CDATA[<p>Qui a écrit <i>Les Misérables</i> ?</p>]]></text></questiontext>
 <generalfeedback format=\"html\"><text>En 1862.</text></generalfeedback>
 <defaultgrade>1.0000000</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden><single>true</single>
 <shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>
 <answer fraction=\"100\" format=\"html\"><text><![CDATA[<p>Hugo</p>]]></text><feedback format=\"html\"><text>Oui.</text></feedback></answer>
 <answer fraction=\"0\" format=\"html\"><text><![CDATA[<p>Zola</p>]]></text><feedback format=\"html\"><text></text></feedback></answer>
</question>
<question type=\"cloze\"><name><text>Q2</text></name>
 <questiontext format=\"html\"><text><![CDATA[<p>Berlin est en {1:MC:=Allemagne~France}.</p>]]></text></questiontext>
</question>
<question type=\"cloze\"><name><text>Q3</text></name>
 <questiontext format=\"html\"><text><![CDATA[<p>Je {1:SA:=vais~=pars} à {1:SA:=Lyon}.</p>]]></text></questiontext>
</question>
</quiz>";
    let theirs = ask(xml);
    let import = import(xml.as_bytes(), Format::Moodle, &Options::default()).expect("is read");
    let counts = import.report.counts();
    assert_eq!((counts.found, counts.kept), (3, 3));
    let module = &import.modules[0];
    same_choices(&items(module, &["single-choice"])[0], &theirs["multichoice"][0]);
    for (ours, theirs) in items(module, &["fill-blanks"]).iter().zip(list(&theirs, "cloze")) {
        same_gaps(ours, theirs);
    }
}
