//! Files and folders that a document names are there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tremplin_tests::root;

use crate::document;

/// Folders that are made by tools.
const MADE: [&str; 4] = ["target", "node_modules", "dist", ".git"];

/// A file or folder that a document may name ends in one of these, or has a slash in it.
const ENDINGS: [&str; 7] = [".rs", ".js", ".mjs", ".css", ".json", ".md", ".toml"];

/// Every file of the repository, and every folder that has one, from its root. A folder left empty is
/// not there in a clone.
fn everything() -> BTreeSet<String> {
    fn walk(folder: &Path, before: &str, found: &mut BTreeSet<String>) {
        let entries = fs::read_dir(folder).expect("the repository can be read");
        for entry in entries.map(|entry| entry.expect("the repository can be read")) {
            let name = entry.file_name().to_string_lossy().into_owned();
            if MADE.contains(&&*name) {
                continue;
            }
            let path = format!("{before}/{name}");
            if entry.path().is_dir() {
                let before = found.len();
                walk(&entry.path(), &path, found);
                if found.len() == before {
                    continue;
                }
            }
            found.insert(path);
        }
    }
    let mut found = BTreeSet::new();
    walk(&root(), "", &mut found);
    found
}

/// The words of a text that stand in backquotes and name a file or folder.
fn paths(text: &str) -> Vec<&str> {
    let quoted = text.split("```").step_by(2).flat_map(|plain| plain.split('`').skip(1).step_by(2));
    quoted
        .filter(|word| {
            let plain = |c: char| c.is_ascii_alphanumeric() || "_-./<>".contains(c);
            let named = ENDINGS.iter().any(|end| word.ends_with(end)) || word.contains('/');
            named && word.chars().all(plain) && !word.starts_with(['<', '/', '.'])
        })
        .collect()
}

#[test]
fn every_path_in_contributing_is_there() {
    let there = everything();
    let text = document("CONTRIBUTING.md");
    let named = paths(&text);
    assert!(named.len() > 30, "only {} paths were found: {named:?}", named.len());
    let missing: Vec<_> = named
        .into_iter()
        .filter(|path| !MADE.contains(&path.trim_end_matches('/')))
        .filter(|path| {
            // A kind of widget, or a kind of item.
            !["flashcards", "ordering"].into_iter().any(|kind| {
                let end = format!("/{}", path.trim_end_matches('/').replace("<kind>", kind));
                there.iter().any(|one| one.ends_with(&end))
            })
        })
        .collect();
    assert!(missing.is_empty(), "CONTRIBUTING.md names what is not there: {missing:?}");
}

#[test]
fn only_paths_are_taken_for_paths() {
    let text = "`a/b.rs` and `quiz` and `text[a..b]`, `later.css`\n```\n`x/y`\n```\n`</p>` `src/<kind>.rs`";
    assert_eq!(paths(text), ["a/b.rs", "later.css", "src/<kind>.rs"]);
}
