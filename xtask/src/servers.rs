//! The servers that the packages are tried on, PHP among them, and how they come onto the machine.

use std::process::Command;

use anyhow::Result;

use crate::command::capture;
use crate::debian;
use crate::steps::Step;
use crate::tools::which;

/// Programs that must be on PATH, each with the Debian package that brings it.
const PROGRAMS: [(&str, &str); 4] =
    [("caddy", "caddy"), ("nginx", "nginx"), ("apache2", "apache2-bin"), ("php", "php-cli")];
/// What WordPress asks of PHP, each with the package that brings it.
const PHP: [(&str, &str); 3] =
    [("mbstring", "php-mbstring"), ("pdo_sqlite", "php-sqlite3"), ("xml", "php-xml")];
/// What nginx sends `.br` files with.
const BROTLI: &str = "libnginx-mod-http-brotli-static";

/// Installs the servers through apt where this program may; none is started.
///
/// # Errors
///
/// Where it may not: the one command to run.
pub fn install(step: &Step) -> Result<()> {
    let programs = PROGRAMS.iter().filter(|(program, _)| which(program).is_none());
    let mut missing: Vec<&str> = programs.map(|(_, package)| *package).collect();
    if debian::is_here() && !debian::has(BROTLI) {
        missing.push(BROTLI);
    }
    let modules = capture(Command::new("php").arg("-m")).unwrap_or_default();
    let lacks = |module: &str| !modules.lines().any(|line| line == module);
    missing.extend(PHP.iter().filter(|(module, _)| lacks(module)).map(|(_, package)| *package));
    if missing.is_empty() {
        step.note("all there");
        return Ok(());
    }
    debian::install(
        &missing,
        "the tests of the packages",
        "run `cargo xtask test --browser none`",
        step,
    )
}
