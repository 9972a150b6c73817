//! `cargo xtask build`: the bundle in `dist/`.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow};
use tremplin_content::Kind;

use crate::bundles;
use crate::licences;
use crate::parts;
use crate::project::Project;
use crate::sizes::{self, Size};
use crate::steps::{Step, Steps, complain, say};
use crate::tools::{self, Tool, WASM};

/// The list of widgets, for the bundler.
const KINDS: &str = "kinds.json";

/// The words of all programs and pages.
const LOCALES: &str = "content-schema/locales";

/// Steps that [`dist`] takes.
pub const STEPS: usize = 3;

/// Builds the bundle and prints its table of sizes.
///
/// # Errors
///
/// When the machine lacks something, or a step fails.
pub fn run(project: &Project) -> Result<()> {
    let mut steps = Steps::new(2 + STEPS);
    tools::prepare(project, &mut steps, &[Tool::wasm_bindgen(project)?])?;
    let sizes = dist(project, &mut steps)?;
    say(&format!("\n{}", sizes::table(&sizes)));
    let verdict = sizes::judge(project, &sizes)?;
    for sentence in verdict.over {
        complain(&format!("warning: {sentence} (tests/budgets.json)"));
    }
    for sentence in verdict.short {
        say(&sentence);
    }
    Ok(())
}

/// Builds `dist/`, or leaves it as it is where nothing that it is made from has changed.
///
/// # Errors
///
/// When a step fails.
pub fn dist(project: &Project, steps: &mut Steps) -> Result<Vec<Size>> {
    steps.quiet("Bundler (npm)", |step| tools::npm_ci(project, "widgets/embed", step))?;
    steps.quiet("Compile the widgets", |step| compile(project, step))?;
    steps.quiet("Bundle into dist/", |step| {
        bundle(project, step)?;
        step.at("sizes");
        sizes::measure(project)
    })
}

fn compile(project: &Project, step: &Step) -> Result<()> {
    let args =
        ["build", "-p", "tremplin-embed", "--examples", "--profile", "widget", "--target", WASM];
    step.run(&mut project.cargo(&args)).map(drop)
}

/// wasm-bindgen, then wasm-opt for each part, where most of the time goes, then the bundler script.
fn bundle(project: &Project, step: &Step) -> Result<()> {
    let bundles = bundles::names();
    let examples = project.target.join(WASM).join("widget/examples");
    let compiled: Vec<_> = bundles
        .into_iter()
        .map(|name| (name, examples.join(format!("tremplin_{name}.wasm"))))
        .collect();
    let tool = Tool::wasm_bindgen(project)?;
    let bindgen = project.target.join("bindgen");
    let dist = project.path("dist");

    let stamp = bindgen.join("inputs");
    let inputs = inputs(project, &compiled, &tool.version)?;
    // The outputs count too: another target directory, or a person, may have changed them.
    let state = || Ok::<_, anyhow::Error>(format!("{inputs:016x} {:016x}", outputs(&dist)?));
    if fs::read_to_string(&stamp).is_ok_and(|made| state().is_ok_and(|now| now == made)) {
        step.note("unchanged");
        return Ok(());
    }

    let _ = fs::remove_file(&stamp);
    let program = tool.find(project).unwrap_or_else(|| tool.program.into());
    step.at("wasm-bindgen");
    for (_, wasm) in &compiled {
        let mut generate = Command::new(&program);
        generate.args(["--target", "web", "--out-dir"]).arg(&bindgen).arg(wasm);
        step.run(&mut generate)?;
    }
    step.at("words");
    words(project, &bindgen.join("words"))?;
    step.at("wasm-opt");
    parts::write(project, &bindgen, &compiled)?.iter().for_each(|warning| complain(warning));
    step.at("esbuild");
    fs::write(bindgen.join(KINDS), serde_json::to_string(Kind::NAMES)?)
        .with_context(|| format!("{KINDS} cannot be written"))?;
    let mut build = Command::new("node");
    build
        .arg("widgets/embed/build.mjs")
        .arg("--bindgen")
        .arg(&bindgen)
        .arg("--out")
        .arg(&dist)
        .current_dir(&project.root);
    step.run(&mut build)?;
    step.at("licences");
    licences::write(project, &bindgen, &dist)?;
    fs::write(&stamp, state()?).with_context(|| format!("{} cannot be written", stamp.display()))
}

/// Writes what the bundler needs of the catalogues: files that pages fetch (`ar_later.txt`), and modules for
/// scripts (`shelf.js`).
fn words(project: &Project, folder: &Path) -> Result<()> {
    let catalogues =
        tremplin_locales::catalogues(&project.path(LOCALES), &tremplin_locales::WIDGETS)
            .map_err(|problems| anyhow!(problems.join("\n")))?;
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder)?;
    for (name, text) in tremplin_locales::files(&catalogues) {
        fs::write(folder.join(&name), text)
            .with_context(|| format!("{name} cannot be written into {}", folder.display()))?;
    }
    Ok(())
}

/// A hash of everything that the bundles are made from: the compiled widgets, and what is beside the
/// Rust sources (scripts, styles, pages, schemas, words); and what cuts them.
fn inputs(project: &Project, compiled: &[(&str, PathBuf)], bindgen_version: &str) -> Result<u64> {
    let mut files: Vec<_> = compiled.iter().map(|(_, wasm)| wasm.clone()).collect();
    for folder in ["widgets", "content-schema/schema", LOCALES] {
        beside_rust(&project.path(folder), &mut files);
    }
    // The words of native programs and of the demo site are no part of a bundle.
    let words = format!("{}.ftl", tremplin_locales::WIDGETS.name);
    files.retain(|file| file.extension().is_none_or(|ext| ext != "ftl") || file.ends_with(&words));
    let cutter = project.path("xtask/cutter/src");
    let sources = fs::read_dir(&cutter).context("xtask/cutter/ is missing")?;
    files
        .extend(sources.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_file()));
    files.push(project.path("xtask/src/parts.rs"));
    Ok(hash_of(files)? ^ hash(bindgen_version))
}

/// A hash of the bundle, without the table of sizes, which is written after it.
fn outputs(dist: &Path) -> Result<u64> {
    let mut files = Vec::new();
    beside_rust(dist, &mut files);
    files.retain(|file| *file != dist.join(sizes::FILE));
    hash_of(files)
}

/// A hash of files, names and contents.
fn hash_of(mut files: Vec<PathBuf>) -> Result<u64> {
    files.sort();
    let mut state = DefaultHasher::new();
    for file in files {
        let bytes =
            fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        file.hash(&mut state);
        bytes.hash(&mut state);
    }
    Ok(state.finish())
}

fn hash(value: &str) -> u64 {
    let mut state = DefaultHasher::new();
    value.hash(&mut state);
    state.finish()
}

fn beside_rust(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            if entry.file_name() != "node_modules" {
                beside_rust(&path, files);
            }
        } else if path.extension().is_none_or(|extension| extension != "rs") {
            files.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn scripts_speak_each_language() {
        let project = Project::find().unwrap();
        let mut steps = Steps::new(1);
        steps.quiet("Bundler", |step| tools::npm_ci(&project, "widgets/embed", step)).unwrap();
        let folder = project.target.join("words-of-tests");
        words(&project, &folder).unwrap();
        let mut node = Command::new("node");
        node.args(["--test", "widgets/embed/words.test.mjs"])
            .env("WORDS", &folder)
            .current_dir(&project.root);
        crate::command::capture(&mut node).unwrap();
    }

    #[test]
    fn styles_and_scripts_wait_as_long_for_a_hasty_finger() {
        let project = Project::find().unwrap();
        let read = |file: &str| fs::read_to_string(project.path(file)).unwrap();
        let script = read("widgets/embed/js/settle.js");
        let wait = script.lines().find_map(|line| line.strip_prefix("export const SETTLE = "));
        let wait: f64 = wait.unwrap().trim_end_matches(';').parse().unwrap();
        let styles = read("widgets/views/src/later.css");
        for animation in ["settle", "settles"] {
            let rule = format!("animation: {}s {animation} !important;", wait / 1000.0);
            assert!(styles.contains(&rule), "later.css has no \"{rule}\"");
        }
    }

    /// The class that each selector of a style sheet begins with; of `.choice:has(.face)`, that of what it has.
    fn leading_classes(styles: &str) -> BTreeSet<String> {
        let mut text = String::new();
        for (index, piece) in styles.split("/*").enumerate() {
            let seen = if index == 0 { piece } else { piece.split_once("*/").unwrap().1 };
            text.push_str(seen);
        }
        let mut depth = 0;
        let flat: String = text
            .chars()
            .map(|char| {
                depth += i32::from(char == '(') - i32::from(char == ')');
                if depth > 0 && matches!(char, ',' | ';') { ' ' } else { char }
            })
            .collect();
        let heads = flat.split(['{', '}', ';']).flat_map(|head| head.split(','));
        let class = |head: &str| {
            let first = head.trim_start().strip_prefix('.')?;
            let compound = first.split_whitespace().next()?;
            let own = compound.split_once(":has(.").map_or(compound, |(_, own)| own);
            own.split(|char: char| !(char.is_alphanumeric() || char == '-'))
                .next()
                .map(str::to_owned)
        };
        heads.filter_map(class).collect()
    }

    #[test]
    fn what_styles_begin_with_is_found() {
        let classes = leading_classes(
            "/* .no { } */.a,\n.b-c > .no{color:red}@media print{.d:is(.no, .no){top:.5em}}.no:has(.e) .no{}",
        );
        assert_eq!(classes.into_iter().collect::<Vec<_>>(), ["a", "b-c", "d", "e"]);
    }

    /// The styles of all kinds that a quiz has stand in one shadow root.
    #[test]
    fn no_two_kinds_of_items_style_the_same_class() {
        let project = Project::find().unwrap();
        let folder = project.path("widgets/views/src/quiz");
        let mut owners = BTreeMap::new();
        let files = [folder.join("items"), folder].map(|folder| fs::read_dir(folder).unwrap());
        for file in files.into_iter().flatten().map(|file| file.unwrap().path()) {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            if !name.ends_with(".css") || ["style.css", "later.css"].contains(&name.as_str()) {
                continue;
            }
            for class in leading_classes(&fs::read_to_string(&file).unwrap()) {
                let earlier = owners.insert(class.clone(), name.clone());
                assert_eq!(
                    earlier, None,
                    "{name} styles .{class} too: begin with a class of its own"
                );
            }
        }
        assert!(owners.len() > 20, "{owners:?}");
    }

    #[test]
    fn each_kind_of_widget_has_its_files() {
        let project = Project::find().unwrap();
        let read = |file: &str| fs::read_to_string(project.path(file)).unwrap();
        let (manifest, types) =
            (read("widgets/embed/Cargo.toml"), read("widgets/embed/js/tremplin.d.ts"));
        let mut missing = Vec::new();
        for kind in Kind::NAMES {
            let files = [
                format!("content-schema/model/src/{kind}.rs"),
                format!("content-schema/author/src/authoring/{kind}.rs"),
                format!("content-schema/formats/src/snippet/fallback/{kind}.rs"),
                format!("content-schema/schema/{kind}.schema.json"),
                format!("widgets/core/src/{kind}.rs"),
                format!("widgets/views/src/{kind}/mod.rs"),
                format!("widgets/views/src/{kind}/style.css"),
                format!("widgets/views/src/{kind}/later.css"),
                format!("widgets/embed/src/{kind}.rs"),
                format!("widgets/embed/bundles/{kind}.rs"),
            ];
            missing.extend(files.into_iter().filter(|file| !project.path(file).exists()));
            let lines = [
                (&manifest, format!("name = \"tremplin_{kind}\"\npath = \"bundles/{kind}.rs\"")),
                (&types, format!("'tremplin-{kind}': HTMLElement;")),
                (&types, format!("  kind: '{kind}';\n  ")),
            ];
            missing.extend(
                lines
                    .into_iter()
                    .filter_map(|(file, line)| (!file.contains(&line)).then_some(line)),
            );
        }
        assert!(missing.is_empty(), "see \"Add a widget\" in CONTRIBUTING.md: {missing:#?}");
    }

    #[test]
    fn inputs_are_the_files_beside_the_rust_sources() {
        let mut files = Vec::new();
        beside_rust(Path::new(env!("CARGO_MANIFEST_DIR")), &mut files);
        let names: Vec<_> = files.iter().filter_map(|f| f.file_name()?.to_str()).collect();
        assert!(names.contains(&"Cargo.toml") && names.contains(&"sizes.mjs"), "{names:?}");
        assert!(names.iter().all(|name| !name.ends_with(".rs")), "{names:?}");
    }
}
