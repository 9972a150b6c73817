//! Packages of Debian, where this program may install them.

use std::process::Command;

use anyhow::{Result, bail};

use crate::command::capture;
use crate::steps::Step;
use crate::tools::which;

/// Nothing is asked, and a server that is installed is not started (invoke-rc.d(8) heeds the run level).
const QUIETLY: [(&str, &str); 2] = [("DEBIAN_FRONTEND", "noninteractive"), ("RUNLEVEL", "1")];

/// Whether there is an apt-get.
pub fn is_here() -> bool {
    which("apt-get").is_some()
}

/// Whether a package is installed.
pub fn has(package: &str) -> bool {
    let mut ask = Command::new("dpkg-query");
    ask.args(["--show", "--showformat=${Status}", package]);
    capture(&mut ask).is_ok_and(|status| status.trim().ends_with(" installed"))
}

/// Installs packages that `who` need, such as “the browser tests”; `otherwise` is a way to do without.
///
/// # Errors
///
/// Where this program may not: the one command to run, or what else to do.
pub fn install(packages: &[&str], who: &str, otherwise: &str, step: &Step) -> Result<()> {
    let list = packages.join(" ");
    if !is_here() {
        bail!(
            "{who} need what Debian's packages {list} bring, and this machine has no apt-get; install \
             them another way, or {otherwise}"
        );
    }
    let Some(sudo) = root() else {
        bail!(
            "{who} need Debian's packages {list}; run this, then the same command again:\n\n    \
             sudo apt-get update && sudo apt-get install --no-install-recommends {list}\n\n\
             (or {otherwise})"
        );
    };
    step.at("apt-get update");
    // A mirror that does not answer is no obstacle as long as the packages can be had.
    let updated = step.run(&mut apt_get(sudo, &["update"]));
    step.at(&format!("apt-get install {list}"));
    let mut install = apt_get(sudo, &["install", "-y", "--no-install-recommends"]);
    let result = step.run(install.args(packages));
    if result.is_err() {
        updated?;
    }
    result.map(drop)
}

fn apt_get(sudo: bool, args: &[&str]) -> Command {
    let mut command = Command::new(if sudo { "sudo" } else { "apt-get" });
    if sudo {
        command.args(["-n", "env"]).args(QUIETLY.map(|(name, value)| format!("{name}={value}")));
        command.arg("apt-get");
    } else {
        command.envs(QUIETLY);
    }
    command.args(args);
    command
}

/// How to become root without a password: not at all (`None`), or whether with sudo.
fn root() -> Option<bool> {
    if capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        return Some(false);
    }
    capture(Command::new("sudo").args(["-n", "true"])).is_ok().then_some(true)
}
