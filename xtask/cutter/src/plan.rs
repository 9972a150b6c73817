//! Which function goes into which part, and which piece of data.

use std::collections::{BTreeMap, BTreeSet};

use wasmparser::ExternalKind;

use crate::gates::Gates;
use crate::linked::Linked;
use crate::module::Module;
use crate::names;

/// Where each function goes.
pub(crate) struct Plan<'m, 'a> {
    pub module: &'m Module<'a>,
    pub gates: Gates,
    /// The functions of the first part, those that it imports among them.
    pub here: BTreeSet<u32>,
    /// Those of the others, in which what two of them need stands twice.
    pub later: BTreeMap<String, BTreeSet<u32>>,
    /// The pieces of data that go elsewhere than into the first part: into the one whose functions alone name them, or
    /// nowhere, where no function does.
    pub pieces: BTreeMap<usize, Option<String>>,
    /// The places of gates in the table, by which other parts call them.
    pub slots: BTreeMap<u32, u32>,
    /// Where the table ends.
    pub end: u32,
}

impl<'m, 'a> Plan<'m, 'a> {
    pub fn new(module: &'m Module<'a>, gates: Gates, linked: &Linked) -> Self {
        let uses = Uses::of(module, linked);
        let exported = module.exports.iter().filter(|export| export.kind == ExternalKind::Func);
        let exported = exported.map(|export| export.index);
        // What nobody is known to take as a value may be called by anybody.
        let listed = module.slots.values().copied().filter(|function| {
            !gates.has(*function) && !uses.values.values().any(|taken| taken.contains(function))
        });
        let here = reach(module, &uses, exported.chain(listed), |function| gates.has(function));
        let later: BTreeMap<_, _> = gates
            .asked_by
            .keys()
            .map(|part| {
                let elsewhere = |function: u32| {
                    here.contains(&function)
                        || gates.parts.get(&function).is_some_and(|other| other != part)
                };
                (part.clone(), reach(module, &uses, gates.of(part), elsewhere))
            })
            .collect();
        let pieces = uses.owners(linked, &here, &later);
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
        Self { module, gates, here, later, pieces, slots, end }
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
    uses: &Uses,
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
            next.extend(uses.values.get(&function).into_iter().flatten());
        }
    }
    reached
}

/// What functions name besides those that they call.
#[derive(Default)]
struct Uses {
    /// Functions that they take as values, or that the data has which they name.
    values: BTreeMap<u32, BTreeSet<u32>>,
    pieces: BTreeMap<u32, BTreeSet<usize>>,
}

impl Uses {
    fn of(module: &Module, linked: &Linked) -> Self {
        let mut by_name: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (function, name) in &module.names {
            by_name.entry(names::without_count(name)).or_default().push(*function);
        }
        let mut uses = Self::default();
        for (index, function) in module.numbered() {
            let numbers = function.numbers();
            let name = module.long_name(index).unwrap_or_default();
            match linked.reached(name, &numbers) {
                Some(reached) => {
                    let values = reached.functions.iter().filter_map(|name| by_name.get(name));
                    uses.values.insert(index, values.flatten().copied().collect());
                    uses.pieces.insert(index, reached.pieces);
                }
                // One of wasm-bindgen's: any of its numbers may be an address.
                None => {
                    let pieces = numbers.into_iter().flat_map(|number| linked.at(number)).collect();
                    uses.pieces.insert(index, pieces);
                }
            }
        }
        uses
    }

    /// See [`Plan::pieces`].
    fn owners(
        &self,
        linked: &Linked,
        here: &BTreeSet<u32>,
        later: &BTreeMap<String, BTreeSet<u32>>,
    ) -> BTreeMap<usize, Option<String>> {
        let named = |functions: &BTreeSet<u32>| -> BTreeSet<usize> {
            let pieces = functions.iter().filter_map(|function| self.pieces.get(function));
            pieces.flatten().copied().collect()
        };
        let first = named(here);
        let later: Vec<_> = later.iter().map(|(part, its)| (part, named(its))).collect();
        let pieces = linked.pieces.iter().enumerate();
        let pieces = pieces.filter(|(piece, its)| its.is_constant && !first.contains(piece));
        pieces
            .filter_map(|(piece, _)| {
                let mut parts = later.iter().filter(|(_, named)| named.contains(&piece));
                let part = parts.next().map(|(part, _)| (*part).clone());
                parts.next().is_none().then_some((piece, part))
            })
            .collect()
    }
}
