//! What the reference lists is what the program has. Its list of files stands beside those that were
//! built, in the browser suite (`docs`).

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tremplin_content::Kind;
use tremplin_tests::root;

use crate::{code, document, first_cells, page, section};

type Names = BTreeSet<String>;

fn names<'a>(all: impl IntoIterator<Item = &'a str>) -> Names {
    all.into_iter().map(str::to_owned).collect()
}

/// The names that the first cells of a section's tables are about.
fn rows(heading: &str) -> Names {
    let text = page("en", "reference");
    let cells = first_cells(section(&text, heading)).join(" ");
    names(code(&cells))
}

/// Every text of a folder whose name has this ending.
pub fn sources(folder: &str, ending: &str) -> String {
    fn walk(folder: &Path, ending: &str, all: &mut String) {
        for entry in fs::read_dir(folder).expect("the sources can be read") {
            let path = entry.expect("the sources can be read").path();
            if path.is_dir() {
                walk(&path, ending, all);
            } else if path.to_string_lossy().ends_with(ending) {
                all.push_str(&fs::read_to_string(&path).expect("a source"));
            }
        }
    }
    let mut all = String::new();
    walk(&root().join(folder), ending, &mut all);
    all
}

/// What stands between `before` and the first of the characters `after`, each time.
fn between<'a>(text: &'a str, before: &str, after: &[char]) -> Vec<&'a str> {
    text.split(before).skip(1).filter_map(|rest| rest.split(after).next()).collect()
}

#[test]
fn attributes() {
    let source = document("widgets/embed/js/attributes.js");
    let rule = between(&source, "=> /^(", &['/']).concat();
    // Before each `=` stands a name, or several between parentheses.
    let known = rule.match_indices('=').flat_map(|(at, _)| {
        let before = &rule[..at];
        match before.strip_suffix(')') {
            Some(inner) => {
                inner.rsplit('(').next().unwrap_or_default().split('|').collect::<Vec<_>>()
            }
            None => before.rsplit(|c: char| !c.is_ascii_lowercase()).take(1).collect(),
        }
    });
    let known = names(known);
    assert_eq!(rows("## Attributes"), known);
}

#[test]
fn events() {
    let source = document("widgets/embed/js/events.js");
    let known = between(&source, "NAME = /^tremplin-(", &[')']).concat();
    let known: Names = known.split('|').map(|name| format!("tremplin-{name}")).collect();
    assert_eq!(rows("## Events"), known);
}

#[test]
fn error_codes() {
    let types = document("widgets/embed/js/tremplin.d.ts");
    let known = between(&types, "TremplinErrorCode =", &[';']).concat();
    let known = names(known.split('\'').skip(1).step_by(2));
    let text = page("en", "reference");
    let codes = code(section(&text, "## Error codes"));
    let others = ["tremplin-error", "fatal", "false", "issuers"];
    assert_eq!(names(codes.into_iter().filter(|code| !others.contains(code))), known);
}

#[test]
fn style_properties_and_parts() {
    let text = page("en", "reference");
    let (properties, parts) = section(&text, "## Style properties and parts")
        .split_once("\n\nParts")
        .expect("properties, then parts");
    let styles = sources("widgets/views/src", ".css");
    let known = names(between(&styles, "var(--tremplin-", &[',', ')']));
    let known: Names = known.iter().map(|name| format!("--tremplin-{name}")).collect();
    assert_eq!(names(code(properties)), known);

    let views = sources("widgets/views/src", ".rs");
    let mut known = names(between(&views, ".attr(\"part\", \"", &['"']).join(" ").split(' '));
    // Classes of a button are parts too.
    known.extend(["primary", "quiet", "rating"].map(str::to_owned));
    let parts = code(parts).into_iter().filter(|part| !part.contains("::"));
    assert_eq!(names(parts), known);
}

#[test]
fn keys_on_the_device() {
    let text = page("en", "reference");
    let keys = code(section(&text, "## What is kept on the device"));
    let mut kinds = names(keys.into_iter().filter_map(|key| key.split(':').nth(1)));
    assert!(kinds.remove("completed"));
    assert_eq!(kinds, names(Kind::NAMES.iter().copied()));
}

/// Who reads about privacy is told of each key too.
#[test]
fn keys_on_the_page_about_privacy() {
    let (reference, privacy) = (page("en", "reference"), document("PRIVACY.md"));
    let told = names(code(section(&privacy, "## What is kept on the device")));
    let keys = code(section(&reference, "## What is kept on the device"));
    let missing: Vec<_> =
        keys.into_iter().filter(|key| key.contains(':') && !told.contains(*key)).collect();
    assert!(missing.is_empty(), "PRIVACY.md does not name {missing:?}");
}
