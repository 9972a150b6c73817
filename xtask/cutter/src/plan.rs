//! Which function goes into which part.

use std::collections::{BTreeMap, BTreeSet};

use wasmparser::ExternalKind;

use crate::gates::Gates;
use crate::module::Module;

/// Where each function goes.
pub(crate) struct Plan<'m, 'a> {
    pub module: &'m Module<'a>,
    pub gates: Gates,
    /// The functions of the first part, those that it imports among them.
    pub here: BTreeSet<u32>,
    /// Those of the others, in which what two of them need stands twice.
    pub later: BTreeMap<String, BTreeSet<u32>>,
    /// The places of gates in the table, by which other parts call them.
    pub slots: BTreeMap<u32, u32>,
    /// Where the table ends.
    pub end: u32,
}

impl<'m, 'a> Plan<'m, 'a> {
    pub fn new(module: &'m Module<'a>, gates: Gates) -> Self {
        let exported = module.exports.iter().filter(|export| export.kind == ExternalKind::Func);
        let exported = exported.map(|export| export.index);
        let listed = module.slots.values().copied().filter(|function| !gates.has(*function));
        let here = reach(module, exported.chain(listed), |function| gates.has(function));
        let later: BTreeMap<_, _> = gates
            .asked_by
            .keys()
            .map(|part| {
                let elsewhere = |function: u32| {
                    here.contains(&function)
                        || gates.parts.get(&function).is_some_and(|other| other != part)
                };
                (part.clone(), reach(module, gates.of(part), elsewhere))
            })
            .collect();
        let mut end = module.slots.last_key_value().map_or(1, |(slot, _)| slot + 1);
        let mut slots: BTreeMap<u32, u32> = module
            .slots
            .iter()
            .filter(|(_, function)| gates.has(**function))
            .map(|(slot, function)| (*function, *slot))
            .collect();
        for its in std::iter::once(&here).chain(later.values()) {
            for gate in called(module, its) {
                if gates.has(gate) && !its.contains(&gate) && !slots.contains_key(&gate) {
                    slots.insert(gate, end);
                    end += 1;
                }
            }
        }
        Self { module, gates, here, later, slots, end }
    }

    /// What a part other than the first one needs of it: functions, and globals.
    pub fn needs(&self, part: &str) -> [BTreeSet<u32>; 2] {
        let its = &self.later[part];
        let functions = called(self.module, its);
        let globals = its.iter().filter_map(|function| self.module.function(*function));
        [
            functions.into_iter().filter(|function| self.here.contains(function)).collect(),
            globals.flat_map(|function| function.globals()).collect(),
        ]
    }

    /// Whether a function is imported.
    pub fn is_import(&self, function: u32) -> bool {
        (function as usize) < self.module.imports.len()
    }
}

/// What functions call.
fn called(module: &Module, functions: &BTreeSet<u32>) -> BTreeSet<u32> {
    let functions = functions.iter().filter_map(|function| module.function(*function));
    functions.flat_map(|function| function.calls()).collect()
}

/// What can be reached from some functions without others.
fn reach(
    module: &Module,
    roots: impl Iterator<Item = u32>,
    without: impl Fn(u32) -> bool,
) -> BTreeSet<u32> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<u32> = roots.collect();
    while let Some(function) = next.pop() {
        if !without(function) && reached.insert(function) {
            next.extend(
                module.function(function).into_iter().flat_map(|function| function.calls()),
            );
        }
    }
    reached
}
