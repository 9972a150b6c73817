//! `cargo xtask package`: what people download, in `target/package/`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::args::PackageOptions;
use crate::project::Project;
use crate::steps::{Steps, say};
use crate::tools::{self, Tool};
use crate::{build, demo};

/// Steps that [`write()`] takes.
pub const STEPS: usize = 1;

/// Builds the bundle and the demo site, and packs them.
///
/// # Errors
///
/// When the machine lacks something, or a step fails.
pub fn run(project: &Project, options: &PackageOptions) -> Result<()> {
    let mut steps = Steps::new(2 + build::STEPS + demo::STEPS + STEPS);
    tools::prepare(project, &mut steps, &[Tool::wasm_bindgen(project)?, Tool::trunk()])?;
    build::dist(project, &mut steps)?;
    demo::site(project, &mut steps)?;
    let files = write(project, options.base.as_deref(), &mut steps)?;
    say("\nReady to be uploaded:");
    for file in files {
        say(&format!("  {}", file.display()));
    }
    Ok(())
}

/// Packs what [`build::dist`] and [`demo::site`] made, twice: both must be the same, byte for byte. `base` is
/// the address of the folder, where it is known.
///
/// # Errors
///
/// When a module has an error, a file cannot be written, or the two differ.
pub fn write(project: &Project, base: Option<&str>, steps: &mut Steps) -> Result<Vec<PathBuf>> {
    steps.quiet("Package", |step| {
        let place = project.target.join("package");
        let again = project.target.join("package-again");
        for out in [&place, &again] {
            let _ = fs::remove_dir_all(out);
            let mut pack =
                project.cargo(&["run", "-p", "tremplin-release", "--all-features", "--"]);
            let sources = ["dist", "demo-site/content", "widgets/wordpress", "demo-site/dist"];
            pack.args(sources.map(|source| project.path(source))).arg(out).args(base);
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
