//! The wasm of the bundles in parts: `xtask/cutter` cuts, wasm-opt makes each part smaller.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::{fs, iter, thread};

use anyhow::{Context, Result, anyhow};
use serde_json::{Map, Value, json};
use tremplin_content::Kind;
use tremplin_cutter::{Cut, Part, Rules, cut, ordered};

use crate::bundles::{ALL, PRINTED};
use crate::command::capture;
use crate::project::Project;

/// The folder inside that of wasm-bindgen where parts go: `quiz.wasm`, `quiz_more.wasm` and `quiz.json`, which says
/// what the bundler has to know.
pub const FOLDER: &str = "parts";

/// How wasm-opt makes a part smaller.
const SMALLER: &[&str] = &[
    // What rustc has on by default for wasm32-unknown-unknown; --all-features would write a file that no browser loads.
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    // Twice after flattening finds what once does not: 0.5 kB (brotli) in each bundle.
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--converge",
    // Up to this size a copy is as short as a call, once compressed: 0.1 kB.
    "--always-inline-max-function-size=4",
    // The end of the stack is there, not data: offsets may go into loads and stores, 0.5 kB.
    "--low-memory-unused",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// The exports that a bundle does without.
fn unasked(project: &Project, bundle: &str) -> Vec<&'static str> {
    match (Kind::named(bundle), bundle) {
        (Some(kind), _) => {
            let script = project.path(&format!("widgets/embed/js/kinds/{}.js", kind.name()));
            unasked_by(&fs::read_to_string(script).unwrap_or_default(), PRINTED.contains(&kind))
        }
        (None, ALL) => Vec::new(),
        // They mount nothing.
        (None, _) => vec!["mounted_*", "__wbg_mounted_free", "take_words"],
    }
}

/// What the script of a kind does not call, and nobody else does; empty where there is none.
fn unasked_by(script: &str, is_printed: bool) -> Vec<&'static str> {
    let imports = |name: &str| {
        let mut lines = script.lines().filter(|line| line.ends_with("from 'bindgen';"));
        lines.any(|line| line.contains(name))
    };
    let lent = [
        ("mounted_merge", script.contains(".merge(")),
        ("mounted_complete", script.contains(".complete(")),
        ("mounted_refresh", script.contains(".refresh(")),
        ("tell", imports("{ tell ")),
        ("write", is_printed),
    ];
    lent.into_iter().filter(|(_, is_asked)| !is_asked).map(|(name, _)| name).collect()
}

/// The functions that a bundle never calls.
fn unreached(bundle: &str) -> &'static [&'static str] {
    match bundle {
        // Canonical JSON is for values of type `@json`, which contexts.rs leaves undefined: 5 kB (brotli).
        "rdf" => &["oxjsonld::to_rdf::serialize_canonical_json"],
        _ => &[],
    }
}

/// A part on its way: the file that it becomes, and what wasm-opt is given.
struct Work {
    file: PathBuf,
    wasm: Vec<u8>,
}

/// Cuts each bundle, beside which its file from the linker stands, and returns a sentence for each that costs more than it has to.
///
/// # Errors
///
/// When one cannot be cut: the sentence names the function; when wasm-opt fails.
pub fn write(
    project: &Project,
    bindgen: &Path,
    bundles: &[(&str, PathBuf)],
) -> Result<Vec<String>> {
    let folder = bindgen.join(FOLDER);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let mut works = Vec::new();
    let mut warnings = Vec::new();
    for (bundle, linked) in bundles {
        let file = bindgen.join(format!("tremplin_{bundle}_bg.wasm"));
        let wasm = fs::read(&file).with_context(|| format!("{} is missing", file.display()))?;
        let rules = Rules { unasked: &unasked(project, bundle), unreached: unreached(bundle) };
        let linked =
            fs::read(linked).with_context(|| format!("{} is missing", linked.display()))?;
        let cut = cut(&wasm, &linked, &rules).with_context(|| format!("the bundle {bundle}"))?;
        fs::write(folder.join(format!("{bundle}.json")), said(&cut).to_string())?;
        warnings.extend(cut.formatter.map(|function| {
            format!(
                "{bundle}: {function} formats text (format! or write!): 0.9 kB (brotli) more than where it pushes"
            )
        }));
        works.push(Work { file: folder.join(format!("{bundle}.wasm")), wasm: cut.first });
        works.extend(cut.parts.into_iter().map(|(name, part)| Work {
            file: folder.join(format!("{bundle}_{name}.wasm")),
            wasm: part.wasm,
        }));
    }
    // The longest first, so that nobody waits for it at the end.
    works.sort_by_key(|work| work.wasm.len());
    let program = project.path("widgets/embed/node_modules/.bin/wasm-opt");
    let works = Mutex::new(works);
    let next = || works.lock().ok().and_then(|mut works| works.pop());
    thread::scope(|scope| {
        let workers = thread::available_parallelism().map_or(1, NonZero::get);
        let work = || iter::from_fn(next).try_for_each(|work| finish(&program, bindgen, &work));
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker.join().map_err(|_| anyhow!("a worker has stopped")).flatten()
        })
    })?;
    Ok(warnings)
}

/// What the bundler has to know of a bundle: the short names, and its parts with what of a module asks for each.
fn said(cut: &Cut) -> Value {
    let part = |(name, part): (&String, &Part)| (name.clone(), json!(part.asked_by));
    let parts: Map<String, Value> = cut.parts.iter().map(part).collect();
    json!({
        "imports": cut.imports,
        "exports": cut.exports,
        "parts": parts,
    })
}

/// wasm-opt takes a while: its result is kept, under what went in.
fn finish(program: &Path, bindgen: &Path, Work { file, wasm }: &Work) -> Result<()> {
    let mut state = DefaultHasher::new();
    (wasm, SMALLER).hash(&mut state);
    let kept = bindgen.join(format!("optimised-{:016x}.wasm", state.finish()));
    if !kept.exists() {
        let [from, to] = ["cut", "optimised"].map(|end| file.with_extension(end));
        fs::write(&from, wasm)?;
        let mut run = Command::new(program);
        capture(run.args(SMALLER).arg(&from).arg("-o").arg(&to))?;
        fs::rename(&to, &kept)?;
        fs::remove_file(&from)?;
    }
    fs::write(file, ordered(&fs::read(kept)?)?)
        .with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_has_what_the_script_of_its_kind_calls() {
        let project = Project::find().unwrap();
        let first = ["mounted_merge", "mounted_complete", "mounted_refresh"];
        assert_eq!(unasked(&project, "quiz"), [&first[..], &["tell"]].concat());
        assert_eq!(unasked(&project, "flashcards"), ["tell"]);
        assert_eq!(unasked(&project, "badge"), [&first[..], &["write"]].concat());
        assert_eq!(unasked(&project, ALL), [""; 0]);
        let script = "import { tell } from 'bindgen';\nmounted?.merge(key, text);";
        assert_eq!(unasked_by(script, true), ["mounted_complete", "mounted_refresh"]);
    }
}
