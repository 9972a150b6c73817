//! Sizes of the bundle: each file as it is, gzipped and with brotli, against the budgets of
//! `tests/budgets.json`.

use std::fmt::Write as _;
use std::process::Command;
use std::{fs, iter};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Map, Value, json};
use tremplin_content::Kind;

use crate::bundles::ALL;
use crate::command::capture;
use crate::licences;
use crate::project::Project;

/// Where the limits are.
const BUDGETS: &str = "tests/budgets.json";

/// Modules of a usual size: what each is, and where. The ten questions are those of `tests/bench`. Kinds that are not named
/// have the smallest of their fixtures.
const USUAL: [(Kind, &str, &str); 2] = [
    (Kind::Quiz, "ten questions", "tests/bench/quiz.fr.json"),
    (Kind::Flashcards, "58 cards", "demo-site/content/sigles-insertion.json"),
];

/// A row for what a cold page needs for its first widget.
struct First {
    kind: Kind,
    /// What the module is, for the table, and where.
    said: &'static str,
    module: String,
}

impl First {
    fn of(kind: Kind) -> Self {
        if let Some((_, said, module)) = USUAL.into_iter().find(|(known, ..)| *known == kind) {
            return Self { kind, said, module: module.to_owned() };
        }
        let module = format!("content-schema/tests/fixtures/{}/valid/smallest.json", kind.name());
        Self { kind, said: "the smallest module", module }
    }

    fn all() -> impl Iterator<Item = Self> {
        Kind::ALL.iter().copied().map(Self::of)
    }

    fn name(&self) -> String {
        format!("first-{}", self.kind.name())
    }

    /// The row for the same once the learner has begun: with the second part of the wasm.
    fn begun(&self) -> String {
        format!("begun-{}", self.kind.name())
    }
}

/// Rows for what the other kinds add to a page with quizzes, and whether the second parts count, which come once the
/// learner has begun.
const ADDED: [(&str, bool); 2] = [("added-by-others", false), ("added-by-others-once-begun", true)];
/// Rows for what is fetched only where a learner asks for it: name, what for, bundle.
const ASKED: [[&str; 3]; 2] = [
    ["verify-badge", "to verify a signed badge", "credential"],
    ["verify-linked-data", "the same, where its proof is made over linked data", "rdf"],
];
/// The table for programs, inside `dist/`; not measured itself.
pub const FILE: &str = "sizes.json";

/// Bytes of one file, or of several together.
#[derive(Clone, Debug, PartialEq)]
pub struct Size {
    /// Path inside `dist/`, or the name of a row of [`First`].
    name: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Size {
    fn of(&self, measure: &str) -> Option<u64> {
        match measure {
            "raw" => Some(self.raw),
            "gzip" => Some(self.gzip),
            "brotli" => Some(self.brotli),
            _ => None,
        }
    }
}

/// Measures `dist/` and writes `dist/sizes.json`. The last rows are those of [`First`], [`ADDED`] and [`ASKED`].
///
/// # Errors
///
/// When a file cannot be read, or one is missing that a first widget needs.
pub fn measure(project: &Project) -> Result<Vec<Size>> {
    let dist = project.path("dist");
    let mut names: Vec<String> = fs::read_dir(&dist)
        .context("dist/ cannot be read; `cargo xtask build` writes it")?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name != FILE && name != licences::FILE && dist.join(name).is_file())
        .collect();
    names.sort();
    let mut node = Command::new("node");
    node.args(["--input-type=module", "-e", include_str!("sizes.mjs"), "--"])
        .args(names.iter().map(|name| dist.join(name)))
        .args(First::all().map(|row| project.path(&row.module)));
    let measured: Vec<[u64; 3]> = serde_json::from_str(capture(&mut node)?.trim())
        .context("the script that measures sizes did not answer with numbers")?;
    let modules = First::all().map(|row| row.said);
    let mut sizes: Vec<Size> = iter::zip(names.iter().map(String::as_str).chain(modules), measured)
        .map(|(name, [raw, gzip, brotli])| Size { name: name.to_owned(), raw, gzip, brotli })
        .collect();
    let modules = sizes.split_off(names.len());
    for (row, module) in iter::zip(First::all(), modules) {
        let first = first(&row, &sizes, module)?;
        sizes.push(first);
    }
    for row in First::all() {
        let begun = begun(&row, &sizes)?;
        sizes.push(begun);
    }
    for row in ADDED {
        let added = added(row, &sizes)?;
        sizes.push(added);
    }
    for [name, _, of] in ASKED {
        let asked = sum(name, bundle(of).iter().map(String::as_str), &sizes)?;
        sizes.push(asked);
    }
    let text = serde_json::to_string_pretty(&to_json(&sizes))?;
    fs::write(dist.join(FILE), text + "\n").context("dist/sizes.json cannot be written")?;
    Ok(sizes)
}

/// The sizes as a table in bytes, largest concern last.
pub fn table(sizes: &[Size]) -> String {
    let width = sizes.iter().map(|s| s.name.len()).max().unwrap_or(0);
    let mut text = format!("{:width$}  {:>9}  {:>9}  {:>9}\n", "bytes", "raw", "gzip", "brotli");
    for Size { name, raw, gzip, brotli } in sizes {
        if let Some(First { said, .. }) = First::all().find(|row| row.name() == *name) {
            let _ = writeln!(text, "\nfirst on a cold page (loader, runtime, wasm, {said}):");
        }
        if First::all().next().is_some_and(|row| row.begun() == *name) {
            let _ = writeln!(text, "\nthe same once the learner has begun, or comes back:");
        }
        if name == ADDED[0].0 {
            let _ = writeln!(text, "\nwhat the other kinds add to a page with quizzes:");
        }
        if let Some([_, said, _]) = ASKED.iter().find(|[row, ..]| row == name) {
            let _ = writeln!(text, "\nfetched {said}:");
        }
        let _ = writeln!(
            text,
            "{name:width$}  {:>9}  {:>9}  {:>9}",
            grouped(*raw),
            grouped(*gzip),
            grouped(*brotli)
        );
    }
    text
}

/// What the budgets say about the sizes.
pub struct Verdict {
    /// One sentence for each budget that is passed.
    pub over: Vec<String>,
    /// One sentence for each aim that is not reached yet.
    pub short: Vec<String>,
}

/// Holds the sizes against `tests/budgets.json`.
///
/// # Errors
///
/// When the budgets cannot be read or have a wrong form.
pub fn judge(project: &Project, sizes: &[Size]) -> Result<Verdict> {
    let text = fs::read_to_string(project.path(BUDGETS)).with_context(|| {
        format!("{BUDGETS} cannot be read; `git checkout {BUDGETS}` brings it back")
    })?;
    let budgets: Map<String, Value> =
        serde_json::from_str(&text).with_context(|| format!("{BUDGETS} is not a JSON object"))?;
    against(&budgets, sizes)
}

fn against(budgets: &Map<String, Value>, sizes: &[Size]) -> Result<Verdict> {
    let mut verdict = Verdict { over: Vec::new(), short: Vec::new() };
    for (name, limits) in budgets {
        let Some(size) = sizes.iter().find(|s| s.name == *name) else {
            verdict.over.push(format!("{name} has a budget, and dist/ has no such file"));
            continue;
        };
        let limits = limits.as_object().ok_or_else(|| {
            anyhow!("{BUDGETS}: `{name}` must be an object such as {{\"brotli\": 2500}}")
        })?;
        for (measure, limit) in limits {
            let limit = limit.as_u64().ok_or_else(|| {
                anyhow!("{BUDGETS}: `{name}.{measure}` must be a number of bytes")
            })?;
            if measure == "aim" {
                if size.brotli > limit {
                    verdict.short.push(format!(
                        "{name} is {} bytes in brotli; the aim is {}",
                        grouped(size.brotli),
                        grouped(limit)
                    ));
                }
                continue;
            }
            let Some(bytes) = size.of(measure) else {
                bail!("{BUDGETS}: `{name}.{measure}` is none of raw, gzip, brotli, aim");
            };
            if bytes > limit {
                verdict.over.push(format!(
                    "{name} is {} bytes {measure}, {} over its budget of {}",
                    grouped(bytes),
                    grouped(bytes - limit),
                    grouped(limit)
                ));
            }
        }
    }
    Ok(verdict)
}

fn file<'a>(sizes: &'a [Size], name: &str) -> Result<&'a Size> {
    let found = sizes.iter().find(|size| size.name == name);
    found.ok_or_else(|| anyhow!("dist/{name} is missing; delete dist/ and build again"))
}

/// The code and the glue of a bundle.
fn bundle(name: &str) -> [String; 2] {
    [format!("tremplin_{name}.js"), format!("tremplin_{name}_bg.wasm")]
}

fn sum<'a>(name: &str, files: impl Iterator<Item = &'a str>, sizes: &[Size]) -> Result<Size> {
    let mut sum = Size { name: name.to_owned(), raw: 0, gzip: 0, brotli: 0 };
    for name in files {
        let size = file(sizes, name)?;
        sum.raw += size.raw;
        sum.gzip += size.gzip;
        sum.brotli += size.brotli;
    }
    Ok(sum)
}

fn first(row: &First, sizes: &[Size], module: Size) -> Result<Size> {
    let files = bundle(row.kind.name());
    let files = files.iter().map(String::as_str).chain(["tremplin.js"]);
    let mut sum = sum(&row.name(), files, sizes)?;
    sum.raw += module.raw;
    sum.gzip += module.gzip;
    sum.brotli += module.brotli;
    Ok(sum)
}

/// The second part of the code of a bundle.
fn more(name: &str) -> String {
    format!("tremplin_{name}_more.wasm")
}

fn begun(row: &First, sizes: &[Size]) -> Result<Size> {
    let mut sum = Size { name: row.begun(), ..file(sizes, &row.name())?.clone() };
    let more = file(sizes, &more(row.kind.name()))?;
    sum.raw += more.raw;
    sum.gzip += more.gzip;
    sum.brotli += more.brotli;
    Ok(sum)
}

fn added((name, begun): (&str, bool), sizes: &[Size]) -> Result<Size> {
    let mut added = Size { name: name.to_owned(), raw: 0, gzip: 0, brotli: 0 };
    let files =
        |bundle_of: &str| bundle(bundle_of).into_iter().chain(begun.then(|| more(bundle_of)));
    for (with, without) in iter::zip(files(ALL), files(Kind::Quiz.name())) {
        let (with, without) = (file(sizes, &with)?, file(sizes, &without)?);
        added.raw += with.raw.saturating_sub(without.raw);
        added.gzip += with.gzip.saturating_sub(without.gzip);
        added.brotli += with.brotli.saturating_sub(without.brotli);
    }
    Ok(added)
}

fn to_json(sizes: &[Size]) -> Value {
    let row =
        |s: &Size| (s.name.clone(), json!({ "raw": s.raw, "gzip": s.gzip, "brotli": s.brotli }));
    Value::Object(sizes.iter().map(row).collect())
}

/// `12345` as `12 345`.
fn grouped(bytes: u64) -> String {
    let digits = bytes.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, raw: u64, gzip: u64, brotli: u64) -> Size {
        Size { name: name.into(), raw, gzip, brotli }
    }

    fn verdict(budgets: &str) -> Result<Verdict> {
        let budgets: Map<String, Value> = serde_json::from_str(budgets).unwrap();
        against(&budgets, &[size("tremplin.js", 6000, 2600, 2400), size("first-quiz", 9, 8, 7)])
    }

    #[test]
    fn a_passed_budget_is_said_with_its_bytes() {
        let passed = verdict(r#"{"tremplin.js": {"brotli": 2400, "raw": 5000}}"#).unwrap();
        assert_eq!(passed.over, ["tremplin.js is 6 000 bytes raw, 1 000 over its budget of 5 000"]);
        assert!(passed.short.is_empty());
    }

    #[test]
    fn an_aim_is_no_budget() {
        let aimed = verdict(r#"{"first-quiz": {"brotli": 7, "aim": 6}}"#).unwrap();
        assert!(aimed.over.is_empty());
        assert_eq!(aimed.short, ["first-quiz is 7 bytes in brotli; the aim is 6"]);
    }

    #[test]
    fn a_budget_for_nothing_or_in_no_unit_is_said() {
        let gone = verdict(r#"{"resize.js": {"raw": 1}}"#).unwrap();
        assert_eq!(gone.over, ["resize.js has a budget, and dist/ has no such file"]);
        for wrong in [
            r#"{"tremplin.js": {"zip": 1}}"#,
            r#"{"tremplin.js": 9}"#,
            r#"{"tremplin.js": {"raw": "1"}}"#,
        ] {
            assert!(verdict(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_first_widget_is_the_sum_of_what_it_needs() {
        let mut files = vec![size("tremplin.js", 100, 100, 100)];
        let module = size("questions", 30, 20, 10);
        let row = First::of(Kind::Quiz);
        assert!(first(&row, &files, module.clone()).is_err());
        files.extend(bundle("quiz").map(|name| size(&name, 3, 2, 1)));
        let sum = first(&row, &files, module).unwrap();
        assert_eq!(sum, size("first-quiz", 136, 124, 112));
        assert!(table(std::slice::from_ref(&sum)).contains("first on a cold page"));
        files.extend(bundle(ALL).map(|name| size(&name, 5, 5, 5)));
        assert_eq!(added(ADDED[0], &files).unwrap(), size(ADDED[0].0, 4, 6, 8));
        files.push(sum);
        assert!(begun(&row, &files).is_err());
        files.extend([size(&more("quiz"), 1, 1, 1), size(&more(ALL), 9, 8, 7)]);
        assert_eq!(begun(&row, &files).unwrap(), size("begun-quiz", 137, 125, 113));
        assert_eq!(added(ADDED[1], &files).unwrap(), size(ADDED[1].0, 12, 13, 14));
    }

    #[test]
    fn bytes_are_grouped_by_three() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_234_567), "1 234 567");
    }
}
