//! The rule inside a crate: modules that stand beside each other use each other in one direction.
//!
//! A module and what is in its folder count as one. A module may use what its parent holds, and a
//! parent what its modules hold; that is how Rust files are laid out. Tests (`#[cfg(test)]`) may use
//! anything.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, UseTree};

/// The path of a module from the root of its crate; the root's is empty.
type Module = Vec<String>;

/// What is known of one module.
#[derive(Default)]
struct Known {
    /// The modules in it.
    children: BTreeSet<String>,
    /// Names that it brings in with `use`, and where they lead.
    aliases: BTreeMap<String, Vec<String>>,
    /// Paths that its code names, in `use` and elsewhere.
    paths: Vec<Vec<String>>,
}

/// All modules of a crate.
#[derive(Default)]
struct Crate {
    modules: BTreeMap<Module, Known>,
}

/// Checks one target of a crate, from its root file.
///
/// # Errors
///
/// A sentence with the modules of the first circle found; or a file that cannot be read as Rust.
pub fn check(root: &Path) -> Result<()> {
    let mut all = Crate::default();
    all.read_file(root, &vec![], true)?;
    if let Some((parent, circle)) = all.circle() {
        let within = if parent.is_empty() { "the crate".into() } else { parent.join("::") };
        bail!(
            "modules use each other in a circle in {within}: {} ({}); move what both need into a \
             module that neither of them is in",
            circle.join(" -> "),
            root.display()
        );
    }
    Ok(())
}

impl Crate {
    /// Reads a file and the files of its modules. `owns` says whether modules lie beside the file
    /// (`lib.rs`, `mod.rs`) and not in a folder of its name.
    fn read_file(&mut self, file: &Path, module: &Module, owns: bool) -> Result<()> {
        let text = fs::read_to_string(file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        let parsed = syn::parse_file(&text)
            .with_context(|| format!("{} cannot be parsed", file.display()))?;
        let folder = if owns {
            file.parent().map(Path::to_path_buf).unwrap_or_default()
        } else {
            file.with_extension("")
        };
        self.read_items(&parsed.items, module, &folder)
    }

    fn read_items(&mut self, items: &[Item], module: &Module, folder: &Path) -> Result<()> {
        self.modules.entry(module.clone()).or_default();
        for item in items {
            match item {
                Item::Mod(one) if !is_test(&one.attrs) => self.read_module(one, module, folder)?,
                Item::Mod(_) => {}
                other => {
                    let known = self.modules.entry(module.clone()).or_default();
                    Paths(known).visit_item(other);
                }
            }
        }
        Ok(())
    }

    fn read_module(&mut self, one: &ItemMod, module: &Module, folder: &Path) -> Result<()> {
        let name = one.ident.to_string();
        self.modules.entry(module.clone()).or_default().children.insert(name.clone());
        let mut path = module.clone();
        path.push(name.clone());
        if let Some((_, items)) = &one.content {
            return self.read_items(items, &path, &folder.join(&name));
        }
        if let Some(file) = file_of(&one.attrs) {
            return self.read_file(&folder.join(file), &path, true);
        }
        let beside = folder.join(format!("{name}.rs"));
        if beside.is_file() {
            return self.read_file(&beside, &path, false);
        }
        self.read_file(&folder.join(&name).join("mod.rs"), &path, true)
    }

    /// The module in which the path ends, when it is named in `from`; `None` for another crate's.
    fn resolve(&self, from: &Module, path: &[String], depth: u8) -> Option<Module> {
        let (mut at, mut rest) = match path.first()?.as_str() {
            "crate" => (vec![], &path[1..]),
            "self" => (from.clone(), &path[1..]),
            "super" => (from[..from.len().checked_sub(1)?].to_vec(), &path[1..]),
            name => {
                let known = self.modules.get(from)?;
                if !known.children.contains(name) && !known.aliases.contains_key(name) {
                    return None;
                }
                (from.clone(), path)
            }
        };
        while let Some((name, later)) = rest.split_first() {
            let known = self.modules.get(&at)?;
            if name == "super" {
                at.pop()?;
            } else if known.children.contains(name) {
                at.push(name.clone());
            } else if let Some(alias) = known.aliases.get(name).filter(|_| depth > 0) {
                // A name that is brought in from elsewhere: what counts is where it is defined.
                if alias == path {
                    return Some(at);
                }
                let mut whole = alias.clone();
                whole.extend_from_slice(later);
                return self.resolve(&at, &whole, depth - 1).or(Some(at));
            } else {
                return Some(at);
            }
            rest = later;
        }
        Some(at)
    }

    /// For each module, which of the modules in it use which.
    fn uses(&self) -> BTreeMap<Module, BTreeMap<String, BTreeSet<String>>> {
        let mut uses: BTreeMap<Module, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
        for (from, known) in &self.modules {
            for to in known.paths.iter().filter_map(|path| self.resolve(from, path, 8)) {
                let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
                // One of them holds the other: no matter.
                if let (Some(mine), Some(theirs)) = (from.get(shared), to.get(shared)) {
                    let beside = uses.entry(from[..shared].to_vec()).or_default();
                    beside.entry(mine.clone()).or_default().insert(theirs.clone());
                }
            }
        }
        uses
    }

    /// The first circle, with the module that holds it.
    fn circle(&self) -> Option<(Module, Vec<String>)> {
        self.uses().into_iter().find_map(|(parent, uses)| Some((parent, circle(&uses)?)))
    }
}

/// A way that comes back to where it began, the beginning named twice.
fn circle(uses: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    fn walk(
        at: &str,
        uses: &BTreeMap<String, BTreeSet<String>>,
        way: &mut Vec<String>,
        done: &mut BTreeSet<String>,
    ) -> Option<Vec<String>> {
        if let Some(begin) = way.iter().position(|name| name == at) {
            let mut circle = way[begin..].to_vec();
            circle.push(at.to_owned());
            return Some(circle);
        }
        if done.contains(at) {
            return None;
        }
        way.push(at.to_owned());
        let found = uses.get(at).into_iter().flatten().find_map(|to| walk(to, uses, way, done));
        way.pop();
        done.insert(at.to_owned());
        found
    }
    let mut done = BTreeSet::new();
    uses.keys().find_map(|from| walk(from, uses, &mut Vec::new(), &mut done))
}

/// Gathers the paths of code, and the names that `use` brings in.
struct Paths<'a>(&'a mut Known);

impl<'ast> Visit<'ast> for Paths<'_> {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names = path.segments.iter().map(|part| part.ident.to_string()).collect::<Vec<_>>();
        if names.len() > 1 {
            self.0.paths.push(names);
        }
        visit::visit_path(self, path);
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.tree(&item.tree, &mut Vec::new());
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }
}

impl Paths<'_> {
    fn tree(&mut self, tree: &UseTree, before: &mut Vec<String>) {
        let mut named = |before: &[String], name: String, path: String| {
            let mut whole = before.to_vec();
            if path != "self" || before.is_empty() {
                whole.push(path);
            }
            self.0.paths.push(whole.clone());
            let name =
                if name == "self" { whole.last().cloned().unwrap_or_default() } else { name };
            self.0.aliases.insert(name, whole);
        };
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.tree(&path.tree, before);
                before.pop();
            }
            UseTree::Name(name) => named(before, name.ident.to_string(), name.ident.to_string()),
            UseTree::Rename(name) => named(before, name.rename.to_string(), name.ident.to_string()),
            UseTree::Glob(_) => self.0.paths.push(before.clone()),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.tree(tree, before);
                }
            }
        }
    }
}

/// Whether this is compiled for tests only.
fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|one| {
        one.path().is_ident("cfg")
            && one.parse_args::<syn::Path>().is_ok_and(|what| what.is_ident("test"))
    })
}

/// The file that `#[path = "..."]` names.
fn file_of(attributes: &[Attribute]) -> Option<PathBuf> {
    attributes.iter().filter(|one| one.path().is_ident("path")).find_map(|one| {
        let syn::Expr::Lit(literal) = &one.meta.require_name_value().ok()?.value else {
            return None;
        };
        let syn::Lit::Str(text) = &literal.lit else { return None };
        Some(PathBuf::from(text.value()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The circle of a crate whose modules are all in one text.
    fn found(text: &str) -> Option<(Module, Vec<String>)> {
        let mut all = Crate::default();
        let file = syn::parse_file(text).unwrap();
        all.read_items(&file.items, &vec![], Path::new("")).unwrap();
        all.circle()
    }

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn modules_that_use_each_other_are_a_circle() {
        let text = "mod a { use crate::b::B; pub struct A(B); } mod b { fn f(_: &super::a::A) {} pub struct B; }";
        assert_eq!(found(text), Some((vec![], names(&["a", "b", "a"]))));
    }

    #[test]
    fn one_direction_is_none_and_parents_do_not_count() {
        assert_eq!(found("mod a { use crate::b::B; } mod b { pub struct B; }"), None);
        assert_eq!(found("mod a { use super::Own; pub struct A; } use a::A; struct Own(A);"), None);
    }

    #[test]
    fn a_longer_way_and_a_deeper_place_are_found() {
        let text = "mod p { mod a { use super::b::X; } mod b { use super::c::Y; } mod c { fn f() { crate::p::a::g() } } }";
        assert_eq!(found(text), Some((names(&["p"]), names(&["a", "b", "c", "a"]))));
    }

    #[test]
    fn a_name_counts_where_it_is_defined() {
        let text = "pub use b::B; mod a { use crate::B; pub struct A; } mod b { use crate::a::A; pub struct B; }";
        assert_eq!(found(text), Some((vec![], names(&["a", "b", "a"]))));
        let text = "pub use b::inner::B; mod a { use crate::B; } mod b { pub mod inner { pub struct B; } }";
        assert_eq!(found(text), None);
    }

    #[test]
    fn what_is_for_tests_and_other_crates_does_not_count() {
        let text = "mod a { use crate::b::B; #[cfg(test)] mod tests { use super::*; } } mod b { use serde::a; #[cfg(test)] mod tests { use crate::a::A; } pub struct B; }";
        assert_eq!(found(text), None);
    }
}
