//! Packages of npm as archives, of which some files are wanted: `npm ci` unpacks all of a package, and all that it names.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::capture;
use crate::steps::Step;

/// A package of npm: name, version, and the sum that it has to have.
pub struct Package(pub &'static str, pub &'static str, pub &'static str);

impl Package {
    /// Puts the archive into `place`, and gives its path.
    ///
    /// # Errors
    ///
    /// When npm fails, or what it brings is not what was looked at.
    pub fn fetch(&self, place: &Path, step: &Step) -> Result<PathBuf> {
        let Self(name, version, sum) = self;
        step.at(&format!("npm pack {name}@{version}"));
        let mut npm = Command::new("npm");
        npm.args(["pack", "--silent", "--ignore-scripts", &format!("{name}@{version}")]);
        let file = capture(npm.current_dir(place))?;
        let file = place.join(file.trim());
        let hash = "const [, file] = process.argv;\
            const hash = require('crypto').createHash('sha512').update(require('fs').readFileSync(file));\
            console.log(`sha512-${hash.digest('base64')}`)";
        let found = capture(Command::new("node").args(["-e", hash]).arg(&file))?;
        if found.trim() != *sum {
            bail!("{name}@{version} is not what it was: its sum is {}", found.trim());
        }
        Ok(file)
    }
}

/// Takes `parts` out of an archive, without the first `strip` folders of their paths.
///
/// # Errors
///
/// When tar fails, as it does where a part is not in the archive.
pub fn untar(archive: &Path, to: &Path, strip: u8, parts: &[String], step: &Step) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("{} cannot be made", to.display()))?;
    let mut tar = Command::new("tar");
    tar.arg("-xzf").arg(archive).arg("-C").arg(to).arg(format!("--strip-components={strip}"));
    step.run(tar.args(parts)).map(drop)
}
