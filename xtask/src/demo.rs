//! `cargo xtask demo`: the demo site, built and served on this machine.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecursiveMode, Watcher};

use crate::args::DemoOptions;
use crate::build;
use crate::docs::{self, Docs};
use crate::project::{self, Project};
use crate::serve::{self, Server};
use crate::steps::{Steps, complain, say, time};
use crate::tools::{self, Tool, WASM, path_with};

/// Steps that [`site`] takes.
pub const STEPS: usize = 2;

/// What the bundle and the site are made from.
const SOURCES: [&str; 5] = ["content-schema", "widgets", "demo-site", "docs", "Cargo.lock"];
/// Changes that come this close together are one.
const TOGETHER: Duration = Duration::from_millis(200);

/// Builds everything and serves it until the person stops it.
///
/// # Errors
///
/// When the port is taken, the machine lacks something, or a step fails.
pub fn run(project: &Project, options: &DemoOptions) -> Result<()> {
    // Minutes of building are no time to learn that the port is taken.
    let server = Server::bind(options.port)?;
    let mut steps = Steps::new(2 + build::STEPS + STEPS);
    tools::prepare(project, &mut steps, &[Tool::wasm_bindgen(project)?, Tool::trunk()])?;
    build::dist(project, &mut steps)?;
    site(project, &mut steps)?;
    // Watching starts before anyone can be told to change something.
    let changes = options.watch.then(|| watch(project)).transpose()?;
    let serving = {
        let folder = project.path("demo-site/dist");
        thread::spawn(move || server.run(&folder))
    };
    say(&format!(
        "\nReady after {}: the demo is at {}\nCtrl-C stops it.",
        time(steps.elapsed()),
        serve::address(options.port)
    ));
    if let Some(changes) = changes {
        say("Watching the sources; reload the page after a rebuild.");
        rebuild(project, &changes);
    }
    let _ = serving.join();
    Ok(())
}

/// Builds the demo site into `demo-site/dist/`: cargo first, then Trunk, which finds it compiled.
///
/// Trunk would run cargo too, but without the network, and with cargo's words lost between its own.
/// The profile is the widgets': measured, it takes no longer than the dev profile, whose 38 MB of wasm
/// keep wasm-bindgen busy, and the page loads a fifth of the bytes.
///
/// # Errors
///
/// When cargo or Trunk fails.
pub fn site(project: &Project, steps: &mut Steps) -> Result<()> {
    steps.quiet("Compile the demo site", |step| {
        let args = ["build", "-p", "tremplin-demo", "--profile", "widget", "--target", WASM];
        step.run(&mut project.cargo(&args)).map(drop)
    })?;
    steps.quiet("Put the demo site together", |step| {
        let docs = Docs::read(&project.root)?.files()?;
        let mut trunk = Command::new(Tool::trunk().find(project).unwrap_or_else(|| "trunk".into()));
        let bindgen = Tool::wasm_bindgen(project)?.find(project);
        let tools = bindgen.iter().filter_map(|program| program.parent().map(Path::to_owned));
        trunk
            .args(["build", "--offline", "--skip-version-check", "--cargo-profile", "widget"])
            .current_dir(project.path("demo-site"))
            .env("PATH", path_with(tools))
            .env("CARGO_TARGET_DIR", &project.target)
            // Its errors come with a page of addresses otherwise.
            .env("RUST_BACKTRACE", "0")
            // Trunk takes any value but true and false for a mistake.
            .env_remove("NO_COLOR")
            .env("TRUNK_COLOR", "never");
        // As above, or it would be compiled once more.
        project::shorten_paths(&mut trunk);
        step.run(&mut trunk)?;
        docs::write(&docs, &project.path("demo-site/dist/docs"))
    })
}

/// Watches the sources until the returned receiver is dropped.
fn watch(project: &Project) -> Result<Receiver<PathBuf>> {
    let (send, changes) = mpsc::channel();
    let root = project.root.clone();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        let Ok(event) = event else { return };
        if matches!(event.kind, EventKind::Access(_)) {
            return;
        }
        for path in event.paths {
            if is_source(path.strip_prefix(&root).unwrap_or(&path)) {
                // Nobody listens any more when the program ends.
                let _ = send.send(path);
            }
        }
    })
    .context("the sources cannot be watched")?;
    for source in SOURCES.into_iter().chain(docs::AT_ROOT.map(|(path, _)| path)) {
        watcher
            .watch(&project.path(source), RecursiveMode::Recursive)
            .with_context(|| format!("{source} cannot be watched"))?;
    }
    // It watches for as long as it lives: as long as the program.
    std::mem::forget(watcher);
    Ok(changes)
}

fn rebuild(project: &Project, changes: &Receiver<PathBuf>) {
    while let Ok(changed) = changes.recv() {
        while !matches!(changes.recv_timeout(TOGETHER), Err(RecvTimeoutError::Timeout)) {}
        let changed = changed.strip_prefix(&project.root).unwrap_or(&changed).display().to_string();
        say(&format!("\n{changed} changed"));
        let mut steps = Steps::new(build::STEPS + STEPS);
        let result = build::dist(project, &mut steps).and_then(|_| site(project, &mut steps));
        match result {
            Ok(()) => say(&format!("Rebuilt in {}; reload the page.", time(steps.elapsed()))),
            Err(error) => {
                complain(&format!("error: {error:#}\nThe page shows what was built last."))
            }
        }
    }
}

/// Whether a path inside the checkout is one that a person edits: not an output, nor an editor's
/// swap file or backup.
fn is_source(path: &Path) -> bool {
    let output = path
        .components()
        .any(|part| matches!(part.as_os_str().to_str(), Some("dist" | "node_modules" | "target")));
    let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
    !output && !name.starts_with('.') && !name.ends_with('~') && name != "4913"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outputs_and_swap_files_are_no_sources() {
        for source in
            ["widgets/views/src/quiz/style.css", "demo-site/content/cv.json", "docs/fr/author.md"]
        {
            assert!(is_source(Path::new(source)), "{source}");
        }
        for other in [
            "demo-site/dist/index.html",
            "widgets/embed/node_modules/esbuild/package.json",
            "widgets/core/src/.quiz.rs.swp",
            "widgets/core/src/quiz.rs~",
        ] {
            assert!(!is_source(Path::new(other)), "{other}");
        }
    }
}
