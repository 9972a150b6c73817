//! What the tests need from PyPI, installed once in an environment of its own in the cache.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::capture;
use crate::debian;
use crate::project::Project;
use crate::steps::Step;

/// The list of what is installed.
const REQUIREMENTS: &str = "tests/requirements.txt";

/// The oldest Python that openbadgeslib runs on.
const OLDEST: (u32, u32) = (3, 10);

/// The Python of the environment, there or not.
pub fn program(project: &Project) -> PathBuf {
    project.cache.join("tools/python/bin/python")
}

/// Makes the environment, unless it is there as the list has it.
///
/// # Errors
///
/// When Python is missing and this program may not install it, or pip fails.
pub fn prepare(project: &Project, step: &Step) -> Result<()> {
    let path = project.path(REQUIREMENTS);
    let list = fs::read(&path).with_context(|| {
        format!("{REQUIREMENTS} cannot be read; `git checkout {REQUIREMENTS}` brings it back")
    })?;
    let folder = project.cache.join("tools/python");
    let stamp = folder.join("installed-requirements.txt");
    if program(project).is_file() && fs::read(&stamp).is_ok_and(|installed| installed == list) {
        step.note("Python parts are there");
        return Ok(());
    }
    if !can_make_environments() {
        debian::install(
            &["python3", "python3-venv"],
            "the tests of badges",
            "run only the tests you need, for instance `cargo nextest run`",
            step,
        )?;
    }
    match version() {
        Some(found) if found >= OLDEST => {}
        _ => bail!("Python {}.{} or newer is needed as `python3`; update it", OLDEST.0, OLDEST.1),
    }
    step.at("python3 -m venv");
    let mut make = Command::new("python3");
    // Anew: of one that broke off, nobody knows what it holds.
    step.run(make.args(["-m", "venv", "--clear"]).arg(&folder))?;
    step.at("pip install");
    let mut pip = Command::new(program(project));
    pip.args(["-m", "pip", "install", "--disable-pip-version-check", "--no-input"]);
    pip.args(["--only-binary", ":all:", "--requirement"]).arg(&path);
    step.run(&mut pip).context("what the tests need from PyPI could not be installed")?;
    fs::write(&stamp, list).with_context(|| format!("{} cannot be written", stamp.display()))
}

/// Debian leaves out what makes an environment until `python3-venv` is installed.
fn can_make_environments() -> bool {
    capture(Command::new("python3").args(["-c", "import venv, ensurepip"])).is_ok()
}

fn version() -> Option<(u32, u32)> {
    let says = capture(Command::new("python3").arg("--version")).ok()?;
    parts(&says)
}

/// Major and minor version in `Python 3.11.2`.
fn parts(says: &str) -> Option<(u32, u32)> {
    let mut parts = says.trim().strip_prefix("Python ")?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_their_numbers() {
        assert_eq!(parts("Python 3.11.2\n"), Some((3, 11)));
        assert_eq!(parts("python: not found"), None);
        assert!(
            parts("Python 3.9.1").unwrap() < OLDEST && parts("Python 3.10.0").unwrap() >= OLDEST
        );
    }
}
