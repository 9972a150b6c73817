//! `dist/LICENSES.txt`: whose work is compiled into the bundle, and the words under which they give it.
//!
//! Crates are those that `cargo tree` finds below `tremplin-embed` for the browser, without what runs
//! only while it is compiled; npm's parts are those that the bundler has met. Each comes with the
//! licence files of its package. A few packages have none: theirs are among the licences of Tremplin
//! itself, with the names that the package gives.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Value, json};

use crate::command::capture;
use crate::project::Project;
use crate::tools::WASM;

/// The name of the file.
pub const FILE: &str = "LICENSES.txt";
/// The same for machines.
pub const MATERIALS: &str = "sbom.cdx.json";
/// What the bundler writes into the folder of wasm-bindgen: the parts of npm that are in the bundle.
const BUNDLED: &str = "bundled.json";
/// The folder of npm's parts.
const NPM: &str = "widgets/embed/node_modules";
/// Whose documents the words of linked data are.
const CONTEXTS: &str = "widgets/rdf/contexts/README.md";

/// One part of the bundle.
struct Part {
    /// Where it comes from, as package URLs say it: `cargo` or `npm`.
    registry: &'static str,
    /// `slab`.
    package: String,
    /// `0.4.12`.
    version: String,
    /// As the package says it: `MIT OR Apache-2.0`.
    licence: String,
    /// Its licence files, one after the other.
    text: String,
}

impl Part {
    /// `slab 0.4.12`.
    fn name(&self) -> String {
        format!("{} {}", self.package, self.version)
    }

    /// A component of a CycloneDX list.
    fn component(&self) -> Value {
        // A scope's @ is written %40 (package URL specification, rules for `namespace`).
        let path = self.package.replace('@', "%40");
        // Older crates write `/` for `OR`.
        let expression = self.licence.replace('/', " OR ");
        json!({
            "type": "library",
            "name": self.package,
            "version": self.version,
            "licenses": [{ "expression": expression }],
            "purl": format!("pkg:{}/{path}@{}", self.registry, self.version),
        })
    }
}

/// The list of parts for machines: CycloneDX 1.6, <https://cyclonedx.org/docs/1.6/json/>. Without a time or a
/// serial number, so that the same bundle has the same list.
fn materials(version: &str, parts: &[Part]) -> Value {
    let mut components: Vec<Value> = parts.iter().map(Part::component).collect();
    components.sort_by_key(|one| one["purl"].to_string());
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "library",
                "name": "tremplin",
                "version": version,
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
                "purl": format!("pkg:npm/tremplin-widgets@{version}"),
            },
        },
        "components": components,
    })
}

/// Writes the file into `dist`; `bindgen` is the folder that the bundler worked in.
///
/// # Errors
///
/// When cargo does not answer, or a part says nothing that can be passed on.
pub fn write(project: &Project, bindgen: &Path, dist: &Path) -> Result<()> {
    let mut parts = crates(project)?;
    let names = fs::read_to_string(bindgen.join(BUNDLED)).context("what the bundler has met")?;
    let names: Vec<String> = serde_json::from_str(&names)?;
    for name in names {
        parts.push(of_npm(&project.path(NPM).join(&name))?);
    }
    let contexts = fs::read_to_string(project.path(CONTEXTS)).context(CONTEXTS)?;
    let own = Own::read(project)?;
    let version = project.metadata["packages"]
        .as_array()
        .and_then(|all| all.iter().find(|one| one["name"] == "tremplin-embed"))
        .and_then(|one| one["version"].as_str())
        .context("`cargo metadata` does not say the version of tremplin-embed")?;
    let list = serde_json::to_string_pretty(&materials(version, &parts))?;
    for (file, text) in [(FILE, document(&own, &parts, &contexts)), (MATERIALS, list + "\n")] {
        fs::write(dist.join(file), text)
            .with_context(|| format!("dist/{file} cannot be written"))?;
    }
    Ok(())
}

/// The licences of Tremplin itself.
struct Own {
    mit: String,
    apache: String,
}

impl Own {
    fn read(project: &Project) -> Result<Self> {
        let file = |name: &str| fs::read_to_string(project.path(name)).context(name.to_owned());
        Ok(Self { mit: file("LICENSE-MIT")?, apache: file("LICENSE-APACHE")? })
    }

    /// What stands for a package without a licence file.
    fn instead(&self, name: &str, licence: &str, authors: &str) -> Result<String> {
        let words: BTreeSet<&str> =
            licence.split(|c: char| !(c.is_alphanumeric() || "-.".contains(c))).collect();
        if words.contains("MIT") {
            let line = |line: &str| match line.starts_with("Copyright") {
                true => format!("Copyright (c) {authors}"),
                false => line.to_owned(),
            };
            return Ok(self.mit.lines().map(line).collect::<Vec<_>>().join("\n"));
        }
        if words.contains("Apache-2.0") {
            return Ok(self.apache.clone());
        }
        bail!(
            "{name} has the licence `{licence}` and no file with its text; see xtask/src/licences.rs"
        )
    }
}

/// The crates of the bundle that are not ours.
fn crates(project: &Project) -> Result<Vec<Part>> {
    let edges = ["tree", "-p", "tremplin-embed", "--edges", "normal,no-proc-macro"];
    let shape = ["--target", WASM, "--prefix", "none", "--format", "{p}"];
    let tree = capture(project.cargo(&edges).args(shape))?;
    let found = named(&tree);
    let ask = ["metadata", "--format-version", "1", "--filter-platform", WASM];
    let metadata: Value = serde_json::from_str(&capture(&mut project.cargo(&ask))?)
        .context("`cargo metadata` did not answer with JSON")?;
    let own = Own::read(project)?;
    let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    let text = |package: &Value, key: &str| package[key].as_str().unwrap_or_default().to_owned();
    let mut parts = Vec::new();
    for package in packages {
        let (name, version) = (text(package, "name"), text(package, "version"));
        // What is ours comes from no registry.
        if package["source"].is_null() || !found.contains(&(name.clone(), version.clone())) {
            continue;
        }
        let manifest = text(package, "manifest_path");
        let folder =
            Path::new(&manifest).parent().ok_or_else(|| anyhow!("{name} has no folder"))?;
        let licence = text(package, "license");
        let authors = package["authors"].as_array().into_iter().flatten();
        let authors: Vec<&str> = authors.filter_map(Value::as_str).collect();
        let authors = match authors.is_empty() {
            true => format!("the authors of {name}"),
            false => authors.join(", "),
        };
        let text = match files(folder)? {
            text if text.is_empty() => own.instead(&name, &licence, &authors)?,
            text => text,
        };
        parts.push(Part { registry: "cargo", package: name, version, licence, text });
    }
    if parts.is_empty() {
        bail!("`cargo tree` names no crate of the bundle that `cargo metadata` knows");
    }
    Ok(parts)
}

/// Names and versions in lines such as `slab v0.4.12` and `oxrdf v0.3.5 (*)`.
fn named(tree: &str) -> BTreeSet<(String, String)> {
    tree.lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            Some((words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned()))
        })
        .collect()
}

fn of_npm(folder: &Path) -> Result<Part> {
    let manifest = folder.join("package.json");
    let manifest = fs::read_to_string(&manifest).with_context(|| manifest.display().to_string())?;
    let manifest: Value = serde_json::from_str(&manifest)?;
    let said = |key: &str| manifest[key].as_str().unwrap_or_default().to_owned();
    let text = files(folder)?;
    if text.is_empty() {
        bail!("{} has no licence file; see xtask/src/licences.rs", folder.display());
    }
    Ok(Part {
        registry: "npm",
        package: said("name"),
        version: said("version"),
        licence: said("license"),
        text,
    })
}

/// The licence files of a package, one after the other.
fn files(folder: &Path) -> Result<String> {
    let entries = fs::read_dir(folder)
        .with_context(|| format!("{} cannot be read", folder.display()))?
        .flatten()
        .filter(|entry| entry.path().is_file());
    let mut names: Vec<_> = entries.map(|entry| entry.file_name()).collect();
    names.retain(|name| is_licence(&name.to_string_lossy()));
    names.sort();
    let has = |name: &OsString, part: &str| name.to_string_lossy().to_lowercase().contains(part);
    // Where there is a choice, these are what is not needed beside it.
    if names.iter().any(|name| has(name, "mit")) {
        names.retain(|name| !has(name, "apache") && !has(name, "unlicense"));
    }
    let mut texts = Vec::new();
    for name in names {
        let bytes = fs::read(folder.join(&name))
            .with_context(|| format!("{} cannot be read", folder.join(&name).display()))?;
        texts.push(String::from_utf8_lossy(&bytes).replace("\r\n", "\n").trim().to_owned());
    }
    Ok(texts.join("\n\n"))
}

fn is_licence(name: &str) -> bool {
    let name = name.to_lowercase();
    ["licen", "copying", "copyright", "notice", "unlicense"]
        .iter()
        .any(|start| name.starts_with(start))
}

/// The whole file: first what is in the bundle, then each text once, with whose it is.
fn document(own: &Own, parts: &[Part], contexts: &str) -> String {
    let mut out = String::from(
        "Tremplin is given under the MIT licence or the Apache licence 2.0, as you like; both stand at the\n\
         end. Compiled into its bundle are parts by others, under the licences that stand here; where a part\n\
         gives the choice, the MIT licence is taken:\n\n",
    );
    let mut texts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for part in parts {
        let name = part.name();
        let _ = writeln!(out, "  {name}: {}", part.licence);
        texts.entry(part.text.as_str()).or_default().push(name);
    }
    out.push_str(
        "  The Rust standard library: MIT OR Apache-2.0, and the Rust project's contributors'\n\
         \x20 (https://github.com/rust-lang/rust/blob/master/COPYRIGHT)\n\n",
    );
    let mut texts: Vec<_> = texts.into_iter().collect();
    texts.sort_by(|one, other| one.1.cmp(&other.1));
    let rule = "=".repeat(80);
    for (text, names) in texts {
        let _ = write!(out, "{rule}\n{}\n{rule}\n\n{text}\n\n", names.join(", "));
    }
    let _ = write!(out, "{rule}\nIn tremplin_rdf_bg.wasm\n{rule}\n\n{}\n\n", contexts.trim());
    let title = "Tremplin, and the Rust standard library";
    let _ = write!(out, "{rule}\n{title}\n{rule}\n\n{}\n\n{}\n", own.mit.trim(), own.apache.trim());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own() -> Own {
        Own { mit: "MIT\n\nCopyright (c) us\n\nPermission".into(), apache: "Apache".into() }
    }

    #[test]
    fn crates_are_read_from_the_tree() {
        let tree = "slab v0.4.12\noxrdf v0.3.5 (*)\ntremplin-core v0.1.0 (/work/core)\n\n";
        let found = named(tree);
        assert_eq!(found.len(), 3);
        assert!(found.contains(&("oxrdf".into(), "0.3.5".into())));
    }

    #[test]
    fn a_package_without_a_file_gets_the_text_with_its_own_names() {
        let text = own().instead("rlsf", "MIT/Apache-2.0", "yvt").unwrap();
        assert_eq!(text, "MIT\n\nCopyright (c) yvt\n\nPermission");
        assert_eq!(own().instead("x", "Apache-2.0 WITH LLVM-exception", "y").unwrap(), "Apache");
        let error = own().instead("x", "LicenseRef-MITX", "y").unwrap_err().to_string();
        assert!(error.contains("LicenseRef-MITX"), "{error}");
    }

    fn part(
        registry: &'static str,
        package: &str,
        version: &str,
        licence: &str,
        text: &str,
    ) -> Part {
        let [package, version, licence, text] =
            [package, version, licence, text].map(str::to_owned);
        Part { registry, package, version, licence, text }
    }

    #[test]
    fn the_list_for_machines_is_sorted_and_names_packages_by_url() {
        let parts = [
            part("npm", "@scope/qr", "0.7.0", "MIT", ""),
            part("cargo", "slab", "0.4.12", "MIT/Apache-2.0", ""),
        ];
        let list = materials("0.1.0", &parts);
        let urls: Vec<_> = list["components"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["purl"].as_str().unwrap())
            .collect();
        assert_eq!(urls, ["pkg:cargo/slab@0.4.12", "pkg:npm/%40scope/qr@0.7.0"]);
        let licence = &list["components"][0]["licenses"][0]["expression"];
        assert_eq!(licence, "MIT OR Apache-2.0");
        assert_eq!(list["specVersion"], "1.6");
    }

    #[test]
    fn each_text_stands_once_with_whose_it_is() {
        let part = |package: &str, text: &str| part("cargo", package, "1", "MIT", text);
        let parts = [part("a", "same"), part("b", "other"), part("c", "same")];
        let text = document(&own(), &parts, "W3C");
        assert_eq!(text.matches("same").count(), 1);
        assert!(text.contains("a 1, c 1") && text.contains("  b 1: MIT\n") && text.contains("W3C"));
    }

    #[test]
    fn licence_files_have_many_names() {
        for name in ["LICENSE", "LICENCE", "license-mit.txt", "COPYING", "UNLICENSE", "NOTICE"] {
            assert!(is_licence(name), "{name}");
        }
        assert!(!is_licence("README.md") && !is_licence("lib.rs"));
    }
}
