//! `cargo xtask fuzz`: any bytes against readers and verifiers, for as long as asked.
//!
//! LLVM's libFuzzer needs probes in the code that it tries, and a stable rustc puts them in when LLVM is
//! told to: no nightly toolchain, and without its address sanitizer, which finds little in Rust without
//! `unsafe`. `cargo xtask test` has a short run of the same targets, without libFuzzer.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use tremplin_content::Kind;

use crate::args::FuzzOptions;
use crate::command::capture;
use crate::project::{Project, cargo};
use crate::steps::{Steps, say};

/// The names of the targets, as in `tests/fuzz/targets/src/lib.rs`.
const TARGETS: [&str; 19] = [
    "module",
    "markdown",
    "saved",
    "request",
    "token",
    "verify",
    "list",
    "image",
    "gift",
    "moodle",
    "aiken",
    "openquizzdb",
    "table",
    "dialect",
    "anki",
    "collection",
    "notes",
    "xlsx",
    "ods",
];

/// Counters at every edge, and what comparisons compare, as cargo-fuzz asks for without a sanitizer.
const PROBES: &str = "--cfg fuzzing -Cpasses=sancov-module -Ccodegen-units=1 \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares \
    -Cllvm-args=-simplifycfg-branch-fold-threshold=0";

/// Builds the fuzzer and runs the targets one after the other.
///
/// # Errors
///
/// The name of an unknown target, or the target with a finding and where that was written.
pub fn run(project: &Project, options: &FuzzOptions) -> Result<()> {
    if let Some(unknown) = options.targets.iter().find(|name| !TARGETS.contains(&name.as_str())) {
        bail!("there is no target `{unknown}`; the targets are {}", TARGETS.join(", "));
    }
    let named = TARGETS.into_iter().filter(|name| {
        options.targets.is_empty() || options.targets.iter().any(|asked| asked == name)
    });
    let targets: Vec<&str> = named.collect();
    let mut steps = Steps::new(1 + targets.len());
    let result = all(project, options, &targets, &mut steps);
    say(&format!("\n{}", steps.summary()));
    result
}

fn all(
    project: &Project,
    options: &FuzzOptions,
    targets: &[&str],
    steps: &mut Steps,
) -> Result<()> {
    let folder = project.target.join("fuzz");
    let host = host()?;
    steps.shown("Build the fuzzer", |step| {
        let mut build = cargo();
        build.args(["build", "--release", "--manifest-path"]);
        build.arg(project.path("tests/fuzz/Cargo.toml"));
        // With a target named, build scripts and macros are compiled without the probes.
        build.args(["--target", &host]).arg("--target-dir").arg(&folder).env("RUSTFLAGS", PROBES);
        step.run(&mut build).map(drop)
    })?;
    let program = folder.join(&host).join("release/fuzz");
    for target in targets {
        steps.shown(&format!("Fuzz {target}"), |step| {
            let corpus = folder.join("corpus").join(target);
            let findings = folder.join("findings");
            for made in [&corpus, &findings] {
                fs::create_dir_all(made)
                    .with_context(|| format!("{} cannot be made", made.display()))?;
            }
            let mut fuzz = std::process::Command::new(&program);
            fuzz.env("TREMPLIN_FUZZ_TARGET", target).current_dir(&project.root);
            fuzz.arg(&corpus).args(seeds(project, target));
            fuzz.arg(format!("-runs={}", options.runs));
            fuzz.arg(format!("-max_total_time={}", options.seconds));
            fuzz.arg(format!("-artifact_prefix={}/{target}-", findings.display()));
            fuzz.args(["-max_len=16384", "-timeout=20", "-rss_limit_mb=2048"]);
            fuzz.arg("-print_final_stats=1");
            step.run(&mut fuzz).map(drop).with_context(|| {
                format!(
                    "{target} has a finding, which stands above; the bytes are in {}, and \
                     `cargo xtask fuzz` runs them first once they lie in tests/fuzz/seeds/{target}",
                    findings.display()
                )
            })
        })?;
    }
    Ok(())
}

/// The folders of seeds, which stay as they are.
fn seeds(project: &Project, target: &str) -> Vec<PathBuf> {
    let mut folders = vec![project.path("tests/fuzz/seeds").join(target)];
    if target == "module" {
        let fixtures = project.path("content-schema/tests/fixtures");
        folders.push(fixtures.join("not-json"));
        for kind in Kind::ALL {
            // Those of quizzes are the oldest, and stand in no folder of theirs.
            let folder = if *kind == Kind::Quiz { "" } else { kind.name() };
            folders.extend(["valid", "codes"].map(|verdict| fixtures.join(folder).join(verdict)));
        }
    }
    folders
}

/// The target triple of this machine.
fn host() -> Result<String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let says = capture(std::process::Command::new(rustc).arg("-vV"))?;
    let host = says.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("rustc does not say which machine it is for")
}
