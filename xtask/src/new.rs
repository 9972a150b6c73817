//! `cargo xtask new item NAME` and `new widget NAME`: the files of a new kind, wired in each layer, with a failing test
//! that says what is still to be written. "Add an item kind" and "Add a widget" in `CONTRIBUTING.md` tell the whole way.
//!
//! In the templates, `NAME` is the kind as modules name it, `MODULE` as Rust names its file, `KIND` as it names its types,
//! and `NEW_MODULE` a constant: `word-bank`, `word_bank`, `WordBank`, `WORD_BANK`.

mod item;
mod widget;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::args::{New, NewKind};
use crate::command::capture;
use crate::project::Project;
use crate::steps::say;

/// What is new: the files of its kind, and the lines that go into files that are there.
struct Template {
    is_widget: bool,
    files: &'static [(&'static str, &'static str)],
    lines: &'static [(&'static str, &'static str, &'static str)],
}

/// What pages in TypeScript know of the events; made from the structs.
const TYPES: &str = "widgets/embed/js/tremplin.d.ts";

const ITEM: Template = Template { is_widget: false, files: item::FILES, lines: item::LINES };
const WIDGET: Template = Template { is_widget: true, files: widget::FILES, lines: widget::LINES };

/// Writes the files of a new kind.
///
/// # Errors
///
/// When the name is none, or taken, or a place that is written to is not as it was; then nothing is written. When cargo
/// fails afterwards.
pub fn run(project: &Project, new: &New) -> Result<()> {
    let (template, NewKind { name }, plays, schema) = match new {
        New::Item(kind) => (ITEM, kind, "a field for one word", "quiz"),
        New::Widget(kind) => (WIDGET, kind, "a text with a button", kind.name.as_str()),
    };
    let mut written = write(&project.root, name, &template)?;
    // Sorts what has come into lists.
    capture(&mut project.cargo(&["fmt", "--all"]))?;
    let text = capture(&mut project.cargo(&["run", "-p", "tremplin-cli", "--", "schema", schema]))?;
    let path = format!("content-schema/schema/{schema}.schema.json");
    fs::write(project.path(&path), text).with_context(|| format!("{path} cannot be written"))?;
    written.push(path);
    let args = ["run", "-p", "tremplin-events", "--features", "types", "--example", "types"];
    let types = capture(&mut project.cargo(&args))?;
    fs::write(project.path(TYPES), types).with_context(|| format!("{TYPES} cannot be written"))?;
    written.push(TYPES.to_owned());
    say(&format!(
        "Written:\n{}\n\nIt plays as {plays}. `cargo nextest run -p tremplin-author --test {}` says what is next.",
        written.iter().map(|path| format!("  {path}")).collect::<Vec<_>>().join("\n"),
        names(name)[1],
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

/// Refuses a name that modules, Rust or files cannot have.
fn check(name: &str, template: &Template) -> Result<()> {
    let is_word = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_lowercase())
            && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    if !name.split('-').all(is_word) {
        bail!(
            "`{name}` is no name of a kind: small letters, digits and single hyphens, such as `word-bank`"
        );
    }
    if syn::parse_str::<syn::Ident>(&names(name)[1]).is_err() {
        bail!("`{name}` is a word of Rust: choose another name");
    }
    // Scripts, bundles and areas of words have the name as it is.
    if template.is_widget && !name.chars().all(|c| c.is_ascii_lowercase()) {
        bail!("`{name}` is no name of a widget: one word of small letters, such as `tally`");
    }
    if template.is_widget && widget::TAKEN.contains(&name) {
        bail!("`{name}` is the name of something else: choose another");
    }
    Ok(())
}

/// What files will be: their paths, and all that stands in them.
fn planned(root: &Path, name: &str, template: &Template) -> Result<Vec<(String, String)>> {
    check(name, template)?;
    let [_, module, kind] = names(name);
    let filled = |text: &str| {
        let text = text.replace("NEW_MODULE", &module.to_uppercase());
        text.replace("MODULE", &module).replace("NAME", name).replace("KIND", &kind)
    };
    let mut changed: Vec<(String, String)> = Vec::new();
    for (path, text) in template.files {
        let path = filled(path);
        if root.join(&path).exists() {
            bail!("{path} is there already: choose another name");
        }
        changed.push((path, filled(text)));
    }
    for (path, place, text) in template.lines {
        let at = match changed.iter().position(|(known, _)| known == path) {
            Some(at) => at,
            None => {
                let text = fs::read_to_string(root.join(path))
                    .with_context(|| format!("{path} cannot be read"))?;
                if text.contains(&format!("mod {module};")) {
                    bail!("{path} has a module of that name already: choose another");
                }
                changed.push(((*path).to_owned(), text));
                changed.len() - 1
            }
        };
        let now = &mut changed[at].1;
        let found = if place.is_empty() { Some(now.len()) } else { now.find(place) };
        let Some(place) = found else {
            bail!("{path} has no `{place}`: xtask/src/new/ must be told where the new kind goes");
        };
        now.insert_str(place, &filled(text));
    }
    Ok(changed)
}

fn write(root: &Path, name: &str, template: &Template) -> Result<Vec<String>> {
    let changed = planned(root, name, template)?;
    for (path, text) in &changed {
        let path = root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("{} cannot be made", folder.display()))?;
        }
        fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
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

    /// Panics unless the test of a new kind names these steps. It needs nothing but itself as long as it only says what
    /// is next.
    fn assert_says(place: &Path, target: &Path, module: &str, steps: &[&str]) {
        let program = target.join("what-is-next");
        let mut rustc = Command::new("rustc");
        rustc.args(["--edition", "2024", "--test", "-o"]).arg(&program);
        let test = format!("content-schema/author/tests/{module}.rs");
        capture(rustc.arg(place.join(test))).unwrap();
        let said = format!("{:#}", capture(&mut Command::new(&program)).unwrap_err());
        for step in steps {
            assert!(said.contains(step), "{step} is not in {said}");
        }
    }

    #[test]
    fn new_kinds_compile_and_say_what_is_next() {
        let project = Project::find().unwrap();
        let place = project.target.join("tmp/new-kinds");
        copy(&project, &place);
        for (name, template, files) in [("word-bank", ITEM, 10), ("tally", WIDGET, 41)] {
            let written = write(&place, name, &template).unwrap();
            assert_eq!(written.len(), files, "{written:?}");
            assert!(planned(&place, name, &template).is_err(), "twice");
        }
        let mut format = Command::new(env!("CARGO"));
        capture(format.args(["fmt", "--all"]).current_dir(&place)).unwrap();
        // Not the target directory of the project: cargo takes crates of a copy for those of the original.
        let target = project.target.join("new-kinds");
        let mut check = Command::new(env!("CARGO"));
        check.args(["check", "--offline", "--lib", "--examples"]);
        for krate in ["content", "author", "formats", "core", "views", "embed", "events"] {
            check.args(["-p", &format!("tremplin-{krate}")]);
        }
        check.args(["--features", "tremplin-content/author,tremplin-events/types"]);
        check.env("CARGO_TARGET_DIR", &target).env("RUSTFLAGS", "-Dwarnings").current_dir(&place);
        capture(&mut check).unwrap();
        for audience in tremplin_locales::AUDIENCES {
            let folder = place.join("content-schema/locales");
            tremplin_locales::catalogues(&folder, &audience).unwrap();
        }
        let budgets = fs::read_to_string(place.join("tests/budgets.json")).unwrap();
        serde_json::from_str::<serde_json::Value>(&budgets).unwrap();
        let steps = ["Content", "State machine", "View", "Documents"];
        assert_says(&place, &target, "word_bank", &[&steps[..], &["Its part"]].concat());
        assert_says(&place, &target, "tally", &[&steps[..], &["Page", "WordPress"]].concat());
        fs::remove_dir_all(&place).unwrap();
    }

    #[test]
    fn a_name_that_is_none_is_refused() {
        let project = Project::find().unwrap();
        for name in
            ["", "Word", "word_bank", "word--bank", "-a", "1a", "mot clé", "ordering", "match"]
        {
            assert!(planned(&project.root, name, &ITEM).is_err(), "{name}");
        }
        for name in ["word-bank", "quiz", "credential", "end", "dom", "use", "a1"] {
            assert!(planned(&project.root, name, &WIDGET).is_err(), "{name}");
        }
        assert_eq!(names("word-bank"), ["word-bank", "word_bank", "WordBank"]);
    }
}
