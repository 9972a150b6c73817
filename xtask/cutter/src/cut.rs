//! From the module of a bundle to its parts.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};

use crate::data::{self, Text};
use crate::linked::Linked;
use crate::module::Module;
use crate::plan::Plan;
use crate::write::{self, First};
use crate::{gates, panics};

/// What is known of a bundle beside its module.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rules<'a> {
    /// Exports that it does without; what ends with `*` is the beginning of their names.
    pub unasked: &'a [&'a str],
    /// Functions that are never called, by their paths.
    pub unreached: &'a [&'a str],
}

/// A bundle in parts.
#[derive(Debug)]
pub struct Cut {
    /// The part that comes first.
    pub first: Vec<u8>,
    /// The others, by name.
    pub parts: BTreeMap<String, Part>,
    /// The short names of what is imported: module, long name, short one. The module is called `a`.
    pub imports: Vec<[String; 3]>,
    /// The short names of what is exported: the long name, the short one.
    pub exports: Vec<[String; 2]>,
    /// A function that formats text, which costs 0.9 kB (brotli) more than where it pushes.
    pub formatter: Option<String>,
}

/// A part that is fetched later.
#[derive(Debug)]
pub struct Part {
    /// The wasm: it imports what all have from `a`, and what the first part lends from `p`.
    pub wasm: Vec<u8>,
    /// What of a learning module asks for it before it can be read: the name of a member, and its value where it is
    /// one of several; nothing where it is fetched for another reason.
    pub asked_by: Vec<String>,
}

/// Cuts a module that wasm-bindgen has written; `linked` is what it was given, linked with `--emit-relocs`.
///
/// # Errors
///
/// A sentence that names the function which stands in the way; when it is no module, or one of another form.
pub fn cut(wasm: &[u8], linked: &[u8], rules: &Rules) -> Result<Cut> {
    let mut module = Module::read(wasm)?;
    let linked = Linked::read(linked)?;
    module.exports.retain(|export| !rules.unasked.iter().any(|name| is(export.name, name)));
    let formatter = panics::silence(&mut module, rules.unreached)?;
    data::forget_places(&mut module);
    Ok(Cut { formatter, ..parts(module, &linked)? })
}

fn is(name: &str, pattern: &str) -> bool {
    pattern.strip_suffix('*').map_or(name == pattern, |start| name.starts_with(start))
}

/// The parts of a module, panics or not.
pub(crate) fn parts(mut module: Module, linked: &Linked) -> Result<Cut> {
    let mut texts = data::take_texts(&mut module);
    let gates = gates::take(&mut module)?;
    for Text { part, .. } in &texts {
        ensure!(
            gates.asked_by.contains_key(part),
            "the module has texts that come with the part `{part}`, and no gate of that part"
        );
    }
    let mut data = std::mem::take(&mut module.data);
    let plan = Plan::new(&module, gates, linked);
    texts.extend(data::take_pieces(&mut data, linked, &plan.pieces, &texts));
    let First { wasm: first, exports, lent } = write::first(&plan, &data)?;
    let mut parts = BTreeMap::new();
    for (part, asked_by) in &plan.gates.asked_by {
        let texts = texts.iter().filter(|text| text.part == *part).map(|text| &text.data);
        let wasm = write::later(&plan, part, texts, &lent)?;
        parts.insert(part.clone(), Part { wasm, asked_by: asked_by.clone() });
    }
    let imports = lent.imports.iter().map(|(import, short)| {
        let import = &module.imports[*import as usize];
        [import.module.to_owned(), import.name.to_owned(), short.clone()]
    });
    Ok(Cut { first, parts, imports: imports.collect(), exports, formatter: None })
}
