//! What the machine must have (Node, npm, a C compiler, the wasm32 target), and the pinned tools that
//! are installed once in the cache outside the checkout.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail};

use crate::command::capture;
use crate::project::{Project, cargo};
use crate::steps::{Step, Steps};

/// The Rust target of everything that runs in a browser.
pub const WASM: &str = "wasm32-unknown-unknown";
/// The oldest Node that npm's parts and the scripts run on.
const NODE: u32 = 20;

/// A program from crates.io, in one version.
pub struct Tool {
    /// Crate name.
    pub name: &'static str,
    /// The version to install.
    pub version: String,
    /// The program it is needed for.
    pub program: &'static str,
    /// Further arguments of `cargo install`.
    pub install: &'static [&'static str],
    /// Whether a program on PATH does in any version.
    pub any_version: bool,
}

impl Tool {
    /// wasm-bindgen in the very version of the crate, or it refuses the file.
    ///
    /// # Errors
    ///
    /// When Cargo.lock does not have the crate.
    pub fn wasm_bindgen(project: &Project) -> Result<Self> {
        Ok(Self {
            name: "wasm-bindgen-cli",
            version: project.locked("wasm-bindgen")?,
            program: "wasm-bindgen",
            // Not --locked: its lock file names a version that was withdrawn.
            install: &[],
            any_version: false,
        })
    }

    /// Builds the demo site. A newer one needs a newer Rust than ours.
    pub fn trunk() -> Self {
        Self {
            name: "trunk",
            version: "0.21.14".into(),
            program: "trunk",
            install: &["--locked", "--no-default-features", "--features", "rustls"],
            any_version: false,
        }
    }

    /// Runs the native tests.
    pub fn nextest() -> Self {
        Self {
            name: "cargo-nextest",
            version: "0.9.143".into(),
            program: "cargo-nextest",
            install: &["--locked"],
            any_version: true,
        }
    }

    /// Drives Firefox.
    pub fn geckodriver() -> Self {
        Self {
            name: "geckodriver",
            version: "0.37.1".into(),
            program: "geckodriver",
            install: &["--locked"],
            any_version: true,
        }
    }

    /// The folder that the installed program stands in.
    fn folder(&self, project: &Project) -> PathBuf {
        let folder = format!("tools/{}-{}", self.name, self.version);
        project.cache.join(folder).join("bin")
    }

    /// The program, if it is in the cache or on PATH in a version that does.
    pub fn find(&self, project: &Project) -> Option<PathBuf> {
        let cached = self.folder(project).join(self.program);
        if cached.is_file() {
            return Some(cached);
        }
        let found = which(self.program)?;
        let does = self.any_version
            || capture(Command::new(&found).arg("--version"))
                .is_ok_and(|says| says.split_whitespace().any(|word| word == self.version));
        does.then_some(found)
    }

    fn install(&self, project: &Project, step: &Step) -> Result<()> {
        let folder = self.folder(project);
        let root = folder.parent().unwrap_or(&folder);
        fs::create_dir_all(root).with_context(|| {
            format!(
                "the tools' folder {} cannot be made; set XDG_CACHE_HOME to one that can",
                root.display()
            )
        })?;
        let mut install = cargo();
        install
            .args(["install", self.name, "--version", &self.version, "--debug", "--root"])
            .arg(root)
            .args(self.install)
            // Outside the checkout, so that its cargo configuration does not count.
            .current_dir(root)
            .env("CARGO_TARGET_DIR", build_folder(project))
            // Half the time of an optimised build, for tools that run for a second.
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env_remove("RUSTFLAGS");
        step.at(&format!("{} {}", self.name, self.version));
        step.run(&mut install)
            .with_context(|| format!("{} {} could not be installed", self.name, self.version))?;
        Ok(())
    }
}

/// Checks the machine and installs the tools that it lacks: two steps.
///
/// # Errors
///
/// When something is missing that this program may not install, with what to do about it.
pub fn prepare(project: &Project, steps: &mut Steps, tools: &[Tool]) -> Result<()> {
    steps.quiet("Check Node, npm, a C compiler and the wasm32 target", |step| {
        node()?;
        compiler()?;
        wasm_target(project, step)
    })?;
    let missing: Vec<&Tool> = tools.iter().filter(|t| t.find(project).is_none()).collect();
    let names: Vec<&str> = missing.iter().map(|t| t.name).collect();
    let name = match names.as_slice() {
        [] => "Tools".to_owned(),
        names => format!("Install {} (once)", names.join(", ")),
    };
    steps.quiet(&name, |step| {
        if missing.is_empty() {
            step.note("all there");
            return Ok(());
        }
        for tool in &missing {
            tool.install(project, step)?;
        }
        // Only needed while installing; a gigabyte that nobody would miss.
        let _ = fs::remove_dir_all(build_folder(project));
        Ok(())
    })
}

/// Installs the npm parts of a folder as its lock file has them, unless they are there already.
///
/// # Errors
///
/// When npm fails, or the folder has no lock file.
pub fn npm_ci(project: &Project, folder: &str, step: &Step) -> Result<()> {
    let at = project.path(folder);
    let wanted = fs::read(at.join("package-lock.json")).with_context(|| {
        format!("{folder}/package-lock.json cannot be read; `git checkout {folder}` brings it back")
    })?;
    // npm empties node_modules first: tests that ask for the same parts side by side take turns.
    let turn = project.target.join(format!("npm-{}.lock", folder.replace('/', "-")));
    let waits = || format!("{} cannot be locked", turn.display());
    fs::create_dir_all(&project.target).with_context(waits)?;
    let held = fs::File::create(&turn).with_context(waits)?;
    held.lock().with_context(waits)?;
    // This copy of the list is there only if npm came to its end.
    let stamp = at.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        step.note("npm parts are there");
        return Ok(());
    }
    step.at("npm ci");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&at);
    step.run(&mut npm)?;
    fs::write(&stamp, wanted).with_context(|| format!("{} cannot be written", stamp.display()))
}

/// PATH with more folders before it.
pub fn path_with<P: AsRef<Path>>(first: impl IntoIterator<Item = P>) -> OsString {
    let path = env::var_os("PATH").unwrap_or_default();
    let first = first.into_iter().map(|p| p.as_ref().to_owned());
    let all = first.chain(env::split_paths(&path));
    // Fails only for a folder with ':' in its name: then PATH stays as it was.
    env::join_paths(all).unwrap_or_else(|_| path.clone())
}

/// The program of this name on PATH.
pub fn which(program: impl AsRef<OsStr>) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program.as_ref())).find(|file| file.is_file())
}

/// A folder of this process alone: another one that installs at the same time removes its own.
fn build_folder(project: &Project) -> PathBuf {
    project.cache.join(format!("tools/build-{}", std::process::id()))
}

fn node() -> Result<()> {
    let Some(node) = which("node") else {
        bail!(
            "Node.js was not found; install Node {NODE} or newer (on Debian: the packages nodejs and npm)"
        );
    };
    let says = capture(Command::new(node).arg("--version"))?;
    match major(&says) {
        Some(major) if major >= NODE => {}
        _ => bail!("Node {NODE} or newer is needed, and this one is {}; update it", says.trim()),
    }
    if which("npm").is_none() {
        bail!("npm was not found; install it (on Debian: the package npm)");
    }
    Ok(())
}

fn compiler() -> Result<()> {
    let cc = env::var_os("CC").unwrap_or_else(|| "cc".into());
    if which(&cc).is_none() && !Path::new(&cc).is_file() {
        bail!(
            "no C compiler was found (`cc`); install one (on Debian: the package build-essential)"
        );
    }
    Ok(())
}

fn wasm_target(project: &Project, step: &Step) -> Result<()> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut ask = Command::new(rustc);
    ask.args(["--print", "target-libdir", "--target", WASM]).current_dir(&project.root);
    if Path::new(capture(&mut ask)?.trim()).is_dir() {
        return Ok(());
    }
    if which("rustup").is_none() {
        bail!(
            "Rust's target {WASM} is missing, and rustup, which would add it, was not found; install \
             Rust through rustup, or add the target the way your Rust was installed"
        );
    }
    step.at(&format!("rustup target add {WASM}"));
    step.run(Command::new("rustup").args(["target", "add", WASM]).current_dir(&project.root))?;
    Ok(())
}

/// The major version in `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn major_version_of_node() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("command not found"), None);
    }

    #[test]
    fn programs_are_found_on_path() {
        assert!(which("sh").is_some());
        assert!(which("no-such-program-here").is_none());
    }

    #[test]
    fn path_gets_folders_in_front() {
        let path = path_with(["/one", "/two"]);
        let folders: Vec<PathBuf> = env::split_paths(&path).take(2).collect();
        assert_eq!(folders, [Path::new("/one"), Path::new("/two")]);
    }
}
