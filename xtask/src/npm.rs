//! The package for npm, judged by others and built into apps: `tests/npm/`.

use std::process::Command;

use anyhow::Result;

use crate::project::Project;
use crate::steps::Step;
use crate::tools;

/// Runs its tests on what [`crate::package::write`] wrote; the browser suite opens the apps that they build.
///
/// # Errors
///
/// When npm's parts cannot be installed, or a test fails.
pub fn check(project: &Project, step: &Step) -> Result<()> {
    tools::npm_ci(project, "tests/npm", step)?;
    step.at("tests/npm");
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec", "tests/npm/package.test.mjs"])
        .current_dir(&project.root)
        .env("CARGO_TARGET_DIR", &project.target);
    step.run(&mut node).map(drop)
}
