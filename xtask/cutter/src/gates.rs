//! Gates: functions that say themselves of which part they are.
//!
//! `gate!(more, view)` in the body of `view` (see `content-schema/model/src/gate.rs`) is a call of a function that the
//! module imports from `gate`, with the name `view` in three numbers. Here the calls are taken away. The name shows
//! whether the function is still there: where the compiler has inlined it, the mark has come along into another.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail, ensure};
use wasmparser::{ExternalKind, Operator};

use crate::module::Module;
use crate::names;

/// The module that marks are imported from.
pub(crate) const FROM: &str = "gate";
/// How many numbers say the name of a function, eight letters each.
const NUMBERS: usize = 3;

/// The gates of a module.
#[derive(Default)]
pub(crate) struct Gates {
    /// The part of each.
    pub parts: BTreeMap<u32, String>,
    /// What of a learning module asks for a part, by the parts that are there: a member's name, and its value where it
    /// is one of several; nothing for a part that is fetched for another reason.
    pub asked_by: BTreeMap<String, Vec<String>>,
}

impl Gates {
    /// Whether a function is one.
    pub fn has(&self, function: u32) -> bool {
        self.parts.contains_key(&function)
    }

    /// The gates of a part.
    pub fn of<'a>(&'a self, part: &'a str) -> impl Iterator<Item = u32> {
        self.parts.iter().filter(move |(_, its)| *its == part).map(|(gate, _)| *gate)
    }
}

/// Finds the gates, and takes their marks away.
///
/// # Errors
///
/// When a mark stands in another function than it names, or in one that the page calls.
pub(crate) fn take(module: &mut Module) -> Result<Gates> {
    let marks: BTreeMap<u32, &str> = (0..)
        .zip(&module.imports)
        .filter(|(_, import)| import.module == FROM)
        .map(|(index, import)| (index, import.name))
        .collect();
    let mut gates = Gates::default();
    let mut found = Vec::new();
    for (index, function) in module.numbered() {
        let mut its =
            function.code.iter().enumerate().filter_map(|(at, operator)| match operator {
                Operator::Call { function_index } => Some((at, *marks.get(function_index)?)),
                _ => None,
            });
        let Some((at, mark)) = its.next() else { continue };
        let (part, asked_by) = read(mark);
        let holder = module.name(index);
        let start = at.saturating_sub(NUMBERS);
        let Some(marked) = name(&function.code[start..at]) else {
            bail!("`{holder}` has a mark for the part `{part}`, and no name before it");
        };
        ensure!(
            clipped(names::last(&holder)) == marked,
            "`{marked}` is a gate of the part `{part}`, and its mark stands in `{holder}`: the compiler has inlined \
             it there, or it has another name now. It has to be #[inline(never)], with its own name in `gate!`"
        );
        if let Some((_, other)) = its.next() {
            bail!(
                "`{holder}` is a gate of the part `{part}`, and the mark of a gate of `{}` has been inlined into it: \
                 that one has to be #[inline(never)], or a function of its own",
                read(other).0
            );
        }
        gates.parts.insert(index, part.to_owned());
        gates.asked_by.insert(part.to_owned(), asked_by);
        found.push((index, start..=at));
    }
    for export in &module.exports {
        if let (ExternalKind::Func, Some(part)) = (export.kind, gates.parts.get(&export.index)) {
            bail!(
                "`{}` is a gate of the part `{part}`, and the page calls it as `{}` before that part is there: mark \
                 what it calls",
                module.name(export.index),
                export.name
            );
        }
    }
    let mut found: BTreeMap<_, _> = found.into_iter().collect();
    for (index, function) in module.numbered_mut() {
        if let Some(mark) = found.remove(&index) {
            function.code.drain(mark);
        }
    }
    // Nobody calls them any more.
    let left: BTreeSet<u32> = module.numbered().flat_map(|(_, its)| its.calls()).collect();
    ensure!(
        marks.keys().all(|mark| !left.contains(mark)),
        "a mark of a gate could not be taken away"
    );
    Ok(gates)
}

/// The part that a mark is for, and what of a learning module asks for it, `ordering: kind=ordering`: the name of
/// a member, and its values.
fn read(mark: &str) -> (&str, Vec<String>) {
    match mark.split_once(": ") {
        Some((part, asked)) => (part, asked.split(['=', ',']).map(str::to_owned).collect()),
        None => (mark, Vec::new()),
    }
}

/// The name that stands in numbers before a mark.
fn name(numbers: &[Operator]) -> Option<String> {
    let numbers: Vec<i64> = numbers
        .iter()
        .map(|operator| match operator {
            Operator::I64Const { value } => Some(*value),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
    let name = String::from_utf8(bytes).ok()?;
    (numbers.len() == NUMBERS).then(|| name.trim_end_matches('\0').to_owned())
}

/// As much of a name as the numbers have room for.
fn clipped(name: &str) -> &str {
    name.get(..8 * NUMBERS).unwrap_or(name)
}
