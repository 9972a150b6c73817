//! `cargo xtask bench --schedule`: what planning a review takes, by itself and beside ts-fsrs.

use std::process::Command;

use anyhow::Result;

use crate::project::Project;
use crate::steps::Steps;
use crate::tools::{self, WASM};

/// The crate that replays review histories.
const CRATE: &str = "tremplin-bench";

/// Builds it natively and for wasm with the profile of the bundle, and prints times and ratios.
///
/// # Errors
///
/// When a step fails, or the implementations do not plan the same. A missed promise is printed, not
/// an error: times depend on the machine.
pub fn run(project: &Project, rounds: u32) -> Result<()> {
    let mut steps = Steps::new(1 + 1 + 5);
    tools::prepare(project, &mut steps, &[])?;
    steps.quiet("ts-fsrs (npm)", |step| tools::npm_ci(project, "tests", step))?;
    steps.quiet("Compile natively", |step| {
        step.run(&mut project.cargo(&["build", "-p", CRATE, "--release"])).map(drop)
    })?;
    steps.quiet("Compile for wasm", |step| {
        let args = ["build", "-p", CRATE, "--lib", "--profile", "widget", "--target", WASM];
        step.run(&mut project.cargo(&args)).map(drop)
    })?;
    steps.shown("One review", |step| {
        let args = ["bench", "-p", CRATE, "--bench", "review", "--"];
        let mut bench = project.cargo(&args);
        step.run(bench.args(["--warm-up-time", "1", "--measurement-time", "2"])).map(drop)
    })?;
    steps.shown("Histories, beside ts-fsrs", |step| {
        let mut compare = Command::new("node");
        compare
            .arg("tests/bench/schedule/compare.mjs")
            .arg(project.target.join(WASM).join("widget/tremplin_bench.wasm"))
            .arg(project.target.join("release").join(CRATE))
            .arg(&project.target)
            .arg(rounds.to_string())
            .current_dir(&project.root);
        step.run(&mut compare).map(drop)
    })
}
