//! `cargo xtask test`: every check of the project, as CI runs them.

use anyhow::{Result, bail};

use crate::browsers::{self, Browser};
use crate::project::Project;
use crate::steps::{Steps, say};
use crate::tools::{self, Tool, WASM, path_with};
use crate::{build, demo, layers, libraries, npm, package, python, servers, sizes, wordpress};

/// The crates that a browser runs, linted for its target.
const IN_BROWSER: [&str; 6] = [
    "tremplin-content",
    "tremplin-core",
    "tremplin-views",
    "tremplin-embed",
    "tremplin-leptos",
    "tremplin-demo",
];

/// Runs the checks up to the first that fails, and prints the time of each.
///
/// # Errors
///
/// The sentence of the step that failed.
pub fn run(project: &Project, browsers: &[Browser]) -> Result<()> {
    let suite = if browsers.is_empty() { 0 } else { 8 };
    let mut steps = Steps::new(2 + 10 + build::STEPS + demo::STEPS + 1 + suite);
    let result = checks(project, browsers, &mut steps);
    say(&format!("\n{}", steps.summary()));
    match &result {
        Ok(()) => say("\nEverything passed."),
        Err(_) => say("\nStopped at the step marked FAILED."),
    }
    result
}

fn checks(project: &Project, browsers: &[Browser], steps: &mut Steps) -> Result<()> {
    // What may have to be asked of the person comes first.
    if !browsers.is_empty() {
        steps.quiet("Browsers and drivers", |step| browsers::install(browsers, step))?;
        steps.quiet("Servers", servers::install)?;
        steps.quiet("WordPress", |step| {
            if browsers.contains(&Browser::Chromium) {
                return wordpress::install(project, step);
            }
            step.note("only Chromium visits it");
            Ok(())
        })?;
    }
    let mut needed = vec![Tool::wasm_bindgen(project)?, Tool::trunk(), Tool::nextest()];
    needed.extend(Browser::tools(browsers));
    tools::prepare(project, steps, &needed)?;

    lint(project, steps)?;
    native_tests(project, steps)?;

    let sizes = build::dist(project, steps)?;
    demo::site(project, steps)?;
    steps.shown("Byte budgets", |_| {
        say(&sizes::table(&sizes));
        let over = sizes::judge(project, &sizes)?.over;
        if !over.is_empty() {
            bail!("the bundle is over its budget: {}", over.join("; "));
        }
        Ok(())
    })?;

    if browsers.is_empty() {
        return Ok(());
    }
    package::write(project, None, steps)?;
    steps.quiet("Package for npm in apps", |step| npm::check(project, step))?;
    steps.quiet("Package on real servers", |step| {
        let args = ["test", "--workspace", "--all-features", "--test", "package"];
        step.run(&mut project.cargo(&args)).map(drop)
    })?;
    steps.quiet("Libraries of host pages", |step| libraries::install(project, step))?;
    let names: Vec<&str> = browsers.iter().map(|b| b.name()).collect();
    steps.shown(&format!("Browser suite: {}", names.join(", ")), |step| {
        // The same features as the native tests, or half of it would be compiled once more.
        let args = ["test", "--workspace", "--all-features", "--test", "browser"];
        let mut suite = project.cargo(&args);
        browsers::tell(project, browsers, &mut suite);
        suite.env("TREMPLIN_WORDPRESS", wordpress::folder(project));
        step.run(&mut suite).map(drop)
    })
}

fn lint(project: &Project, steps: &mut Steps) -> Result<()> {
    steps.shown("Format", |step| {
        step.run(&mut project.cargo(&["fmt", "--all", "--check"])).map(drop)
    })?;
    steps.quiet("Order of the crates", |step| layers::check(project, step))?;
    steps.shown("Lint", |step| {
        let args = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "-Dwarnings"];
        step.run(&mut project.cargo(&args)).map(drop)
    })?;
    steps.shown("Lint for the browser", |step| {
        let mut clippy =
            project.cargo(&["clippy", "--target", WASM, "--lib", "--bins", "--examples"]);
        for name in IN_BROWSER {
            clippy.args(["-p", name]);
        }
        step.run(clippy.args(["--", "-Dwarnings"])).map(drop)
    })?;
    steps.shown("Documentation", |step| {
        let args = ["doc", "--workspace", "--no-deps", "--all-features"];
        let mut doc = project.cargo(&args);
        step.run(doc.env("RUSTDOCFLAGS", "-Dwarnings")).map(drop)
    })
}

fn native_tests(project: &Project, steps: &mut Steps) -> Result<()> {
    // The oracles of the schedule and of signatures, the accessibility checker of the browsers.
    steps.quiet("What the tests need (npm)", |step| tools::npm_ci(project, "tests", step))?;
    steps.quiet("What the tests need (PyPI)", |step| python::prepare(project, step))?;
    steps.shown("Native tests", |step| {
        let args = [
            "nextest",
            "run",
            "--workspace",
            "--all-features",
            "--no-fail-fast",
            "-E",
            "not (binary(=browser) or binary(=package))",
        ];
        let mut nextest = project.cargo(&args);
        if let Some(folder) =
            Tool::nextest().find(project).and_then(|p| Some(p.parent()?.to_owned()))
        {
            nextest.env("PATH", path_with([folder]));
        }
        nextest.env("TREMPLIN_PYTHON", python::program(project));
        step.run(&mut nextest).map(drop)
    })?;
    steps.shown("Examples in the documentation", |step| {
        let args = ["test", "--doc", "--workspace", "--all-features"];
        step.run(&mut project.cargo(&args)).map(drop)
    })?;
    // A workspace of its own, whose crates are compiled beside those of this one.
    steps.shown("Leptos components on a server", |step| {
        let mut test = project.cargo(&["test", "--locked", "--test", "html", "--manifest-path"]);
        test.arg(project.path("tests/leptos-server/Cargo.toml"));
        step.run(test.env("CARGO_TARGET_DIR", &project.target)).map(drop)
    })
}
