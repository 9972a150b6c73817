//! The servers that the package is tried on, and how they come onto the machine.

use anyhow::Result;

use crate::debian;
use crate::steps::Step;
use crate::tools::which;

/// Programs that must be on PATH, each with the Debian package that brings it.
const PROGRAMS: [(&str, &str); 3] =
    [("caddy", "caddy"), ("nginx", "nginx"), ("apache2", "apache2-bin")];
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
    if missing.is_empty() {
        step.note("all there");
        return Ok(());
    }
    debian::install(
        &missing,
        "the tests of the package",
        "run `cargo xtask test --browser none`",
        step,
    )
}
