//! The rule of the workspace: crates depend in one direction, and so do the modules of each; the lower
//! crates know no browser.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, bail};
use serde_json::Value;

use crate::cycles;
use crate::project::Project;
use crate::steps::Step;

/// Each crate with the crates of the workspace that it may depend on (except for its own tests).
const MAY_USE: [(&str, &[&str]); 19] = [
    ("tremplin-content", &["tremplin-locales"]),
    ("tremplin-author", &["tremplin-content", "tremplin-locales"]),
    ("tremplin-formats", &["tremplin-author", "tremplin-content", "tremplin-locales"]),
    (
        "tremplin-cli",
        &[
            "tremplin-author",
            "tremplin-content",
            "tremplin-credentials",
            "tremplin-formats",
            "tremplin-locales",
            "tremplin-rdf",
        ],
    ),
    ("tremplin-locales", &[]),
    ("tremplin-credentials", &["tremplin-content", "tremplin-locales"]),
    ("tremplin-core", &["tremplin-content", "tremplin-credentials"]),
    ("tremplin-rdf", &["tremplin-content", "tremplin-credentials"]),
    (
        "tremplin-views",
        &["tremplin-content", "tremplin-core", "tremplin-credentials", "tremplin-locales"],
    ),
    (
        "tremplin-embed",
        &[
            "tremplin-content",
            "tremplin-core",
            "tremplin-credentials",
            "tremplin-rdf",
            "tremplin-views",
        ],
    ),
    (
        "tremplin-demo",
        &[
            "tremplin-author",
            "tremplin-content",
            "tremplin-credentials",
            "tremplin-formats",
            "tremplin-leptos",
            "tremplin-locales",
        ],
    ),
    ("tremplin-events", &["tremplin-content"]),
    ("tremplin-leptos", &["tremplin-events"]),
    ("tremplin-tests", &["tremplin-events"]),
    ("tremplin-bench", &["tremplin-core"]),
    (
        "tremplin-fuzz-targets",
        &[
            "tremplin-author",
            "tremplin-cli",
            "tremplin-content",
            "tremplin-core",
            "tremplin-credentials",
            "tremplin-formats",
        ],
    ),
    ("tremplin-release", &["tremplin-author", "tremplin-content", "tremplin-formats"]),
    ("tremplin-cutter", &[]),
    ("xtask", &["tremplin-content", "tremplin-cutter", "tremplin-locales"]),
];

/// The crates that are plain Rust.
const PLAIN: [&str; 7] = [
    "tremplin-content",
    "tremplin-author",
    "tremplin-formats",
    "tremplin-credentials",
    "tremplin-core",
    "tremplin-rdf",
    "tremplin-events",
];

/// What plain Rust does without, anywhere below it.
const BROWSER: [&str; 6] =
    ["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo", "reactive_graph"];

/// Checks each part of the rule.
///
/// # Errors
///
/// A sentence that names the crate and what it may not depend on.
pub fn check(project: &Project, step: &Step) -> Result<()> {
    for krate in PLAIN {
        let args = [
            "tree",
            "-p",
            krate,
            "--all-features",
            "--edges",
            "normal",
            "--target",
            "all",
            "--prefix",
            "depth",
            "--format",
            " {p}",
        ];
        let tree = step.run(&mut project.cargo(&args))?;
        if let Some(found) = browser_crate(&tree) {
            bail!(
                "{krate} must stay plain Rust, and depends on {found}; `cargo tree -p {krate} \
                 --all-features --target all -i {found}` shows the way"
            );
        }
    }
    for (krate, dependency) in uses(&project.metadata) {
        let Some((_, may)) = MAY_USE.iter().find(|(name, _)| *name == krate) else {
            bail!(
                "{krate} is new: say in xtask/src/layers.rs which crates of the workspace it may use"
            );
        };
        if !may.contains(&dependency.as_str()) {
            bail!(
                "{krate} may not depend on {dependency} (xtask/src/layers.rs has the order of the crates)"
            );
        }
    }
    for root in roots(&project.metadata) {
        cycles::check(Path::new(&root))?;
    }
    Ok(())
}

/// The root file of each target of the workspace.
fn roots(metadata: &Value) -> BTreeSet<String> {
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let targets = packages.filter_map(|package| package["targets"].as_array()).flatten();
    targets.filter_map(|target| target["src_path"].as_str()).map(str::to_owned).collect()
}

/// The first crate of a `cargo tree` that only makes sense in a browser.
fn browser_crate(tree: &str) -> Option<&str> {
    let mut below_random: Option<u32> = None;
    for line in tree.lines() {
        let mut words = line.split_whitespace();
        let (Some(depth), Some(name)) = (words.next().and_then(|n| n.parse().ok()), words.next())
        else {
            continue;
        };
        if below_random.is_some_and(|random| depth > random) {
            continue;
        }
        // In a browser, random numbers come from there: that is no document.
        below_random = (name == "getrandom").then_some(depth);
        let is = |browser: &str| {
            let rest = name.strip_prefix(browser);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
        };
        if BROWSER.iter().any(|browser| is(browser)) {
            return Some(name);
        }
    }
    None
}

/// Crate and dependency for every normal or build dependency inside the workspace.
fn uses(metadata: &Value) -> BTreeSet<(String, String)> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut uses = BTreeSet::new();
    for package in list(&metadata["packages"]) {
        for dependency in list(&package["dependencies"]) {
            if dependency["path"].is_string() && dependency["kind"] != "dev" {
                uses.insert((text(&package["name"]), text(&dependency["name"])));
            }
        }
    }
    uses
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn browser_crates_are_found_by_their_own_name() {
        assert_eq!(browser_crate("0 tremplin-core v0.1.0\n1 serde v1.0.0\n"), None);
        assert_eq!(browser_crate("0 a v1\n1 leptos_dom v0.8.0\n"), Some("leptos_dom"));
        assert_eq!(
            browser_crate("0 wasm-bindgen-macro v0.2.1 (proc-macro)"),
            Some("wasm-bindgen-macro")
        );
        assert_eq!(browser_crate("0 web-system v1.0.0"), None);
        let random =
            "0 a v1\n1 zip v9\n2 getrandom v0.4.3\n3 js-sys v0.3\n4 wasm-bindgen v0.2\n2 b v1\n";
        assert_eq!(browser_crate(random), None);
        assert_eq!(browser_crate(&format!("{random}2 js-sys v0.3\n")), Some("js-sys"));
    }

    #[test]
    fn tests_may_depend_on_anything() {
        let metadata = json!({"packages": [{"name": "tremplin-core", "dependencies": [
            {"name": "tremplin-content", "path": "/c", "kind": null},
            {"name": "tremplin-views", "path": "/v", "kind": "dev"},
            {"name": "serde", "kind": null},
        ]}]});
        let expected = [("tremplin-core".to_owned(), "tremplin-content".to_owned())];
        assert_eq!(uses(&metadata), BTreeSet::from(expected));
    }

    #[test]
    fn the_order_has_no_cycle() {
        for (krate, may) in MAY_USE {
            for used in may {
                let below = MAY_USE.iter().find(|(name, _)| name == used);
                assert!(below.is_some_and(|(_, may)| !may.contains(&krate)), "{krate} and {used}");
            }
        }
    }
}
