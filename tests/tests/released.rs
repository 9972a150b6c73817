//! Modules of released versions are read, and what those versions kept of them, without a browser; the browser suite
//! (`released`) sees that it is shown.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use serde_json::{Map, Value};
use tremplin_author::json;
use tremplin_content::Module;
use tremplin_core::badge::{self, Completion};
use tremplin_core::flashcards;
use tremplin_core::quiz::{self, Phase};
use tremplin_tests::root;

/// The folders of all released versions.
fn versions() -> Vec<PathBuf> {
    let all = fs::read_dir(root().join("tests/fixtures/released")).expect("the folder");
    let mut folders: Vec<PathBuf> =
        all.map(|one| one.expect("an entry").path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn text(folder: &Path, name: &str) -> String {
    let path = folder.join(format!("{name}.json"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn value(folder: &Path, name: &str) -> Value {
    serde_json::from_str(&text(folder, name)).expect("JSON")
}

/// The module of this name, which has no mistakes.
fn module(folder: &Path, name: &str) -> Module {
    let checked = json::check(&text(folder, name));
    let problems = &checked.report.problems;
    assert!(problems.is_empty(), "{}/{name}: {problems:?}", folder.display());
    checked.module.expect("a module")
}

/// The texts that `localStorage` held under keys of this beginning.
fn kept(folder: &Path, beginning: &str) -> Vec<(String, String)> {
    let device = value(folder, "device");
    let all = device["localStorage"].as_object().expect("an object");
    let found = all.iter().filter(|(key, _)| key.starts_with(beginning));
    found.map(|(key, text)| (key.clone(), text.as_str().expect("a text").to_owned())).collect()
}

/// The records of an object of texts.
fn records(all: &Map<String, Value>) -> Vec<(String, String)> {
    all.iter().map(|(key, text)| (key.clone(), text.as_str().expect("a text").to_owned())).collect()
}

#[test]
fn this_version_is_among_them() {
    let current = root().join("tests/fixtures/released").join(env!("CARGO_PKG_VERSION"));
    assert!(
        versions().contains(&current),
        "{} is missing: see the README there",
        current.display()
    );
}

#[test]
fn a_quiz_goes_on_where_it_was() {
    for folder in versions() {
        let Module::Quiz(quiz) = module(&folder, "quiz") else { panic!("no quiz") };
        let quiz = Rc::new(quiz);
        let device = kept(&folder, "tremplin:quiz:");
        assert_eq!(device.len(), 1, "{device:?}");
        for saved in [device[0].1.clone(), text(&folder, "saved-quiz")] {
            let parsed = json::parse(&saved).expect("JSON");
            let session = quiz::Session::restore(Rc::clone(&quiz), &parsed.root());
            let session =
                session.unwrap_or_else(|dropped| panic!("{}: {dropped:?}", folder.display()));
            assert_eq!(session.phase(), Phase::Item, "{}", folder.display());
            assert_eq!(session.item().id, "fin", "{}", folder.display());
        }
    }
}

#[test]
fn a_deck_knows_its_cards() {
    for folder in versions() {
        let Module::Flashcards(deck) = module(&folder, "deck") else { panic!("no deck") };
        let device = value(&folder, "device");
        let database = &device["indexedDB"][format!("tremplin:flashcards:{}", deck.deck.id)];
        let saved = value(&folder, "saved-deck");
        for all in [database, &saved["records"]] {
            let mut session = flashcards::Session::new(
                Rc::new(deck.deck.clone()),
                deck.cards.len(),
                deck.deck.mode,
                1,
                "t",
            );
            let restored = session.restore(records(all.as_object().expect("records")));
            assert!(restored.is_ok(), "{}: {restored:?}", folder.display());
            let known: Vec<bool> = ["cej", "pmsmp", "cdd"].map(|id| session.has_record(id)).into();
            assert_eq!(known, [true, true, false], "{}", folder.display());
        }
    }
}

#[test]
fn badges_and_results_count() {
    for folder in versions() {
        let Module::Badge(badge) = module(&folder, "badge") else { panic!("no badge") };
        let badge = Rc::new(*badge);
        let device = kept(&folder, "tremplin:badge:");
        assert_eq!(device.len(), 2, "its own and one that a shelf was given: {device:?}");
        for (key, text) in &device {
            let parsed = json::parse(text).expect("JSON");
            assert!(badge::Record::read(&parsed.root()).is_some(), "{}: {key}", folder.display());
        }
        let own = device.iter().find(|(key, _)| *key == format!("tremplin:badge:{}", badge.id));
        let parsed = json::parse(&own.expect("its own").1).expect("JSON");
        let restored = badge::Session::restore(Rc::clone(&badge), &parsed.root());
        assert!(restored.is_ok(), "{}", folder.display());
        let results = kept(&folder, "tremplin:completed:");
        assert!(!results.is_empty());
        for (key, text) in &results {
            assert!(Completion::read(key, text).is_ok(), "{}: {key}", folder.display());
        }
        let file = value(&folder, "saved-badges");
        assert_eq!(file["kept"].as_object().map(Map::len), Some(device.len() + results.len()));
    }
}
