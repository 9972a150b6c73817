//! `cargo xtask package`: what people download, in `target/package/`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::build;
use crate::project::Project;
use crate::steps::{Steps, say};
use crate::tools::{self, Tool};

/// Steps that [`write()`] takes.
pub const STEPS: usize = 1;

/// Builds the bundle and packs it.
///
/// # Errors
///
/// When the machine lacks something, or a step fails.
pub fn run(project: &Project) -> Result<()> {
    let mut steps = Steps::new(2 + build::STEPS + STEPS);
    tools::prepare(project, &mut steps, &[Tool::wasm_bindgen(project)?])?;
    build::dist(project, &mut steps)?;
    let files = write(project, &mut steps)?;
    say("\nReady to be uploaded:");
    for file in files {
        say(&format!("  {}", file.display()));
    }
    Ok(())
}

/// Packs what [`build::dist`] made, twice: both must be the same, byte for byte.
///
/// # Errors
///
/// When a module has an error, a file cannot be written, or the two differ.
pub fn write(project: &Project, steps: &mut Steps) -> Result<Vec<PathBuf>> {
    steps.quiet("Package", |step| {
        let place = project.target.join("package");
        let again = project.target.join("package-again");
        for out in [&place, &again] {
            let _ = fs::remove_dir_all(out);
            let mut pack =
                project.cargo(&["run", "-p", "tremplin-release", "--all-features", "--"]);
            let sources = ["dist", "demo-site/content", "widgets/wordpress"];
            pack.args(sources.map(|source| project.path(source))).arg(out);
            step.run(&mut pack)?;
        }
        let mut files = Vec::new();
        for entry in fs::read_dir(&place).context("target/package cannot be read")? {
            let file = entry?.path();
            let name = file.file_name().context("a file has a name")?;
            if fs::read(&file)? != fs::read(again.join(name))? {
                bail!("{} is another one when it is made again", file.display());
            }
            files.push(file);
        }
        fs::remove_dir_all(&again).context("target/package-again cannot be removed")?;
        files.sort();
        Ok(files)
    })
}
