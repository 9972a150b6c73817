//! Where things are: the checkout, cargo's target directory, the cache outside the checkout.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;

use crate::command::capture;

/// The checkout and the folders that belong to it.
pub struct Project {
    /// The workspace's root.
    pub root: PathBuf,
    /// Cargo's target directory; `CARGO_TARGET_DIR` may have moved it.
    pub target: PathBuf,
    /// `$XDG_CACHE_HOME/tremplin` or `~/.cache/tremplin`.
    pub cache: PathBuf,
    /// The answer of `cargo metadata --no-deps`.
    pub metadata: Value,
}

impl Project {
    /// Asks cargo where the workspace is.
    ///
    /// # Errors
    ///
    /// When cargo cannot read the workspace, or no home directory is set.
    pub fn find() -> Result<Self> {
        let here = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let mut ask = cargo();
        ask.args(["metadata", "--format-version", "1", "--no-deps"]).current_dir(here);
        let metadata: Value = serde_json::from_str(&capture(&mut ask)?)
            .context("`cargo metadata` did not answer with JSON")?;
        let folder = |key: &str| {
            metadata[key]
                .as_str()
                .map(PathBuf::from)
                .ok_or_else(|| anyhow!("`cargo metadata` does not say its {key}"))
        };
        Ok(Self {
            root: folder("workspace_root")?,
            target: folder("target_directory")?,
            cache: cache_home(env::var_os("XDG_CACHE_HOME"), env::var_os("HOME"))?.join("tremplin"),
            metadata,
        })
    }

    /// A path inside the checkout.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// A command of cargo, run at the root.
    pub fn cargo(&self, args: &[&str]) -> Command {
        let mut command = cargo();
        command.args(args).current_dir(&self.root);
        command
    }

    /// The version of a crate in `Cargo.lock`.
    ///
    /// # Errors
    ///
    /// When the lock file cannot be read or does not have the crate.
    pub fn locked(&self, name: &str) -> Result<String> {
        let lock = fs::read_to_string(self.path("Cargo.lock"))
            .context("Cargo.lock cannot be read; it belongs in the checkout")?;
        match locked_version(&lock, name) {
            Some(version) => Ok(version.to_owned()),
            None => bail!(
                "Cargo.lock has no package `{name}`; `git checkout Cargo.lock` brings it back"
            ),
        }
    }
}

/// The cargo that runs this program.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // What `cargo run` tells this program about its own package would make build scripts run again.
    for name in env::vars_os().map(|(name, _)| name) {
        if name.to_string_lossy().starts_with("CARGO_PKG_") {
            command.env_remove(name);
        }
    }
    command.env_remove("CARGO_MANIFEST_DIR");
    command.env_remove("CARGO_MANIFEST_PATH");
    shorten_paths(&mut command);
    command
}

/// Panics name the source file they come from; the folder of this machine before it is a kilobyte
/// that every learner would download, and another one on every machine.
pub fn shorten_paths(command: &mut Command) {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    if let Some(sources) = home.map(|home| home.join("registry/src/")) {
        let flag = format!("--remap-path-prefix={}=", sources.display());
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flag);
    }
}

fn cache_home(
    xdg: Option<std::ffi::OsString>,
    home: Option<std::ffi::OsString>,
) -> Result<PathBuf> {
    // The base directory specification: a relative path is invalid and is ignored.
    if let Some(path) = xdg.map(PathBuf::from).filter(|path| path.is_absolute()) {
        return Ok(path);
    }
    match home {
        Some(home) if Path::new(&home).is_absolute() => Ok(PathBuf::from(home).join(".cache")),
        _ => bail!(
            "neither HOME nor XDG_CACHE_HOME is set; set XDG_CACHE_HOME to a folder for the tools"
        ),
    }
}

fn locked_version<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let line = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|l| *l != line).skip(1);
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_of_a_locked_crate() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "leptos"), None);
    }

    #[test]
    fn cache_follows_the_base_directory_specification() {
        let home = || Some("/home/a".into());
        assert_eq!(cache_home(Some("/var/c".into()), home()).unwrap(), Path::new("/var/c"));
        for xdg in [None, Some("relative".into()), Some("".into())] {
            assert_eq!(cache_home(xdg, home()).unwrap(), Path::new("/home/a/.cache"));
        }
        assert!(cache_home(None, None).is_err());
    }
}
