//! `cargo xtask new item NAME`: the files of a new kind of item, wired in each layer, with a failing test that says
//! what is still to be written. "Add an item kind" in `CONTRIBUTING.md` tells the whole way.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::args::NewItem;
use crate::command::capture;
use crate::project::Project;
use crate::steps::say;

/// Where a file goes, and what stands in it: `NAME`, `MODULE` and `Kind` are those of the new kind.
const FILES: [(&str, &str); 5] = [
    ("content-schema/model/src/quiz/items/MODULE.rs", include_str!("new/content.txt")),
    ("widgets/core/src/quiz/items/MODULE.rs", include_str!("new/core.txt")),
    ("widgets/views/src/quiz/items/MODULE.rs", include_str!("new/view.txt")),
    ("content-schema/author/tests/MODULE.rs", include_str!("new/test.txt")),
    ("content-schema/tests/fixtures/valid/NAME.json", include_str!("new/fixture.txt")),
];

/// What is written into a file that is there: its path, what it goes before, and what it is.
const LINES: [(&str, &str, &str); 8] = [
    ("content-schema/model/src/quiz/items.rs", "pub mod ordering;", "pub mod MODULE;\n"),
    (
        "content-schema/model/src/quiz/items.rs",
        "            /// A screen to read",
        "            /// Says what the learner does in a `NAME`.\n            MODULE Kind \"NAME\",\n",
    ),
    ("content-schema/model/src/quiz.rs", "ordering, short_answer,", "MODULE, "),
    ("widgets/core/src/quiz/items.rs", "mod ordering;", "mod MODULE;\n"),
    ("widgets/views/src/quiz/items.rs", "mod ordering;", "mod MODULE;\n"),
    (
        "widgets/core/src/quiz/testing.rs",
        "pub(crate) const LESSON",
        "pub(crate) const NEW_MODULE: &str =\n    r#\"{ \"kind\": \"NAME\", \"prompt\": \"?\", \"expected\": \"a\" }\"#;\n",
    ),
    ("widgets/core/src/quiz/testing.rs", "LESSON, LESSON,", "NEW_MODULE, "),
    ("widgets/embed/js/tremplin.d.ts", "'ordering';", "'NAME' | "),
];

/// Writes the files of a new kind of item.
///
/// # Errors
///
/// When the name is none, or taken, or a place that is written to is not as it was. Then nothing is written.
pub fn item(project: &Project, options: &NewItem) -> Result<()> {
    let written = write(&project.root, &options.name)?;
    // Sorts what has come into lists.
    capture(&mut project.cargo(&["fmt", "--all"]))?;
    say(&format!(
        "Written:\n{}\n\nIt plays as a field for one word. `cargo nextest run -p tremplin-content {}` says what is next.",
        written.iter().map(|path| format!("  {path}")).collect::<Vec<_>>().join("\n"),
        names(&options.name)[1],
    ));
    Ok(())
}

/// `word-bank`, `word_bank`, `WordBank`.
fn names(name: &str) -> [String; 3] {
    let kind = name.split('-').map(|word| {
        let (first, rest) = word.split_at(1);
        first.to_uppercase() + rest
    });
    [name.to_owned(), name.replace('-', "_"), kind.collect()]
}

fn write(root: &Path, name: &str) -> Result<Vec<String>> {
    let is_word = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_lowercase())
            && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    if !name.split('-').all(is_word) {
        bail!(
            "`{name}` is no name of a kind: small letters, digits and single hyphens, such as `word-bank`"
        );
    }
    let [_, module, kind] = names(name);
    let filled = |text: &str| {
        let text = text.replace("NEW_MODULE", &module.to_uppercase());
        text.replace("MODULE", &module).replace("NAME", name).replace("Kind", &kind)
    };
    let mut changed: Vec<(String, String)> = Vec::new();
    for (path, text) in FILES {
        let path = filled(path);
        if root.join(&path).exists() {
            bail!("{path} is there already: choose another name");
        }
        changed.push((path, filled(text)));
    }
    for (path, place, text) in LINES {
        let at = match changed.iter().position(|(known, _)| known == path) {
            Some(at) => at,
            None => {
                let text = fs::read_to_string(root.join(path))
                    .with_context(|| format!("{path} cannot be read"))?;
                changed.push((path.to_owned(), text));
                changed.len() - 1
            }
        };
        let now = &mut changed[at].1;
        let Some(place) = now.find(place) else {
            bail!("{path} has no `{place}`: xtask/src/new.rs must be told where the new kind goes");
        };
        now.insert_str(place, &filled(text));
    }
    for (path, text) in &changed {
        fs::write(root.join(path), text).with_context(|| format!("{path} cannot be written"))?;
    }
    Ok(changed.into_iter().map(|(path, _)| path).collect())
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    /// The files that git knows, as they are, in a folder of their own.
    fn copy(project: &Project, to: &Path) {
        let _ = fs::remove_dir_all(to);
        let mut list = Command::new("git");
        list.args(["ls-files", "--cached", "--others", "--exclude-standard"]);
        for file in capture(list.current_dir(&project.root)).unwrap().lines() {
            let (from, to) = (project.path(file), to.join(file));
            if from.is_file() {
                fs::create_dir_all(to.parent().unwrap()).unwrap();
                fs::copy(from, to).unwrap();
            }
        }
    }

    #[test]
    fn a_new_kind_compiles_and_says_what_is_next() {
        let project = Project::find().unwrap();
        let place = project.target.join("tmp/new-item");
        copy(&project, &place);
        let written = write(&place, "word-bank").unwrap();
        assert_eq!(written.len(), 11, "{written:?}");
        assert!(write(&place, "word-bank").is_err(), "twice");
        let mut format = Command::new(env!("CARGO"));
        capture(format.args(["fmt", "--all"]).current_dir(&place)).unwrap();
        // Not the target directory of the project: cargo takes crates of a copy for those of the original.
        let target = project.target.join("new-item");
        let mut check = Command::new(env!("CARGO"));
        check
            .args(["check", "--offline", "--lib", "-p", "tremplin-content", "-p", "tremplin-views"])
            .args(["--features", "tremplin-content/author"])
            .env("CARGO_TARGET_DIR", &target)
            .current_dir(&place);
        capture(&mut check).unwrap();
        // The test needs nothing but itself as long as it only says what is next.
        let program = target.join("what-is-next");
        let mut rustc = Command::new("rustc");
        rustc.args(["--edition", "2024", "--test", "-o"]).arg(&program);
        capture(rustc.arg(place.join("content-schema/author/tests/word_bank.rs"))).unwrap();
        let said = format!("{:#}", capture(&mut Command::new(&program)).unwrap_err());
        for step in ["Content", "State machine", "View", "Documents"] {
            assert!(said.contains(step), "{step} is not in {said}");
        }
        fs::remove_dir_all(&place).unwrap();
    }

    #[test]
    fn a_name_that_is_none_writes_nothing() {
        let project = Project::find().unwrap();
        for name in ["", "Word", "word_bank", "word--bank", "-a", "1a", "mot clé", "ordering"] {
            assert!(write(&project.root, name).is_err(), "{name}");
        }
        assert_eq!(names("word-bank"), ["word-bank", "word_bank", "WordBank"]);
    }
}
