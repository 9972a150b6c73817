//! Writes the parts.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use anyhow::{Context, Result, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, FunctionSection, GlobalSection, ImportSection, Instruction, MemorySection,
    MemoryType, NameMap, NameSection, TableSection, TypeSection,
};
use wasmparser::{ExternalKind, Operator};

use crate::module::{Data, Function, Module};
use crate::plan::Plan;
use crate::short::Names;

/// What functions are imported from that all parts have.
const ALL: &str = "a";
/// What the others are imported from that the first part lends.
const FIRST: &str = "p";

/// The short names by which parts find what is not theirs.
#[derive(Default)]
pub(crate) struct Lent {
    /// Those of functions that are imported.
    pub imports: BTreeMap<u32, String>,
    functions: BTreeMap<u32, String>,
    globals: BTreeMap<u32, String>,
    memories: Vec<String>,
    tables: Vec<String>,
}

/// The first part.
pub(crate) struct First {
    pub wasm: Vec<u8>,
    /// The long name of what is exported, the short one.
    pub exports: Vec<[String; 2]>,
    /// What it lends to the others.
    pub lent: Lent,
}

/// Writes the first part, with the data that stays in it.
pub(crate) fn first(plan: &Plan, kept: &[Data]) -> Result<First> {
    let module = plan.module;
    let mut lent = Lent::default();
    let mut numbers = Numbers::new(plan, &plan.here);
    let mut names = Names::default();

    let mut imports = ImportSection::new();
    for import in plan.here.iter().filter(|function| plan.is_import(**function)) {
        let name = names.next();
        imports.import(
            ALL,
            &name,
            EntityType::Function(module.imports[*import as usize].type_index),
        );
        numbers.import(*import);
        lent.imports.insert(*import, name);
    }
    let others = plan.later.values().flatten().copied();
    for import in others.filter(|function| plan.is_import(*function)).collect::<BTreeSet<_>>() {
        lent.imports.insert(import, names.next());
    }

    let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
    // In the table it stands for functions of other parts; its type need not be theirs, since another one traps as well.
    let trap = numbers.count;
    let mut types = types(module, &mut numbers)?;
    if !plan.later.is_empty() {
        functions.function(types.len());
        types.ty().function([], []);
        let mut body = wasm_encoder::Function::new([]);
        body.instructions().unreachable().end();
        code.function(&body);
        numbers.count += 1;
    }
    numbers.write(&plan.here, &mut functions, &mut code)?;

    let mut tables = TableSection::new();
    for (index, table) in module.tables.iter().enumerate() {
        let mut table = numbers.table_type(*table)?;
        if index == 0 {
            lengthen(&mut table, plan.end);
        }
        tables.table(table);
    }
    let mut memories = MemorySection::new();
    for memory in &module.memories {
        memories.memory(numbers.memory_type(*memory)?);
    }
    let mut globals = GlobalSection::new();
    for global in &module.globals {
        numbers.parse_global(&mut globals, global.clone())?;
    }

    let mut exports = Exports { section: ExportSection::new(), names, given: Vec::new() };
    let mut long = Vec::new();
    for export in &module.exports {
        let index = numbers.external_index(export.kind, export.index)?;
        long.push([export.name.to_owned(), exports.add(export.kind, index)]);
    }
    for part in plan.later.keys() {
        let [functions, globals] = plan.needs(part);
        for function in functions.into_iter().filter(|function| !plan.is_import(*function)) {
            let index = numbers.function_index(function)?;
            lent.functions.insert(function, exports.find(ExternalKind::Func, index));
        }
        for global in globals {
            lent.globals.insert(global, exports.find(ExternalKind::Global, global));
        }
    }
    if !plan.later.is_empty() {
        let count = |length: usize| 0..length as u32;
        let memories = count(module.memories.len());
        lent.memories = memories.map(|at| exports.find(ExternalKind::Memory, at)).collect();
        let tables = count(module.tables.len());
        lent.tables = tables.map(|at| exports.find(ExternalKind::Table, at)).collect();
    }

    let listed = module.slots.iter().map(|(slot, function)| {
        let is_here = plan.here.contains(function);
        Ok((*slot, if is_here { numbers.function_index(*function)? } else { trap }))
    });
    let elements = elements(listed.collect::<Result<_>>()?);
    let mut wasm = wasm_encoder::Module::new();
    wasm.section(&types).section(&imports).section(&functions).section(&tables).section(&memories);
    wasm.section(&globals).section(&exports.section).section(&elements).section(&code);
    wasm.section(&data(kept.iter())).section(&numbers.names());
    Ok(First { wasm: wasm.finish(), exports: long, lent })
}

/// Writes another part, with the texts that come with it.
pub(crate) fn later<'t>(
    plan: &Plan,
    part: &str,
    texts: impl Iterator<Item = &'t Data>,
    lent: &Lent,
) -> Result<Vec<u8>> {
    let module = plan.module;
    let its = &plan.later[part];
    let [functions, globals] = plan.needs(part);
    let mut numbers = Numbers::new(plan, its);

    let mut imports = ImportSection::new();
    let (from_all, from_first): (BTreeSet<u32>, _) =
        functions.union(its).partition(|function| plan.is_import(**function));
    for import in &from_all {
        let type_index = module.imports[*import as usize].type_index;
        imports.import(ALL, &lent.imports[import], EntityType::Function(type_index));
        numbers.import(*import);
    }
    let from_first: BTreeSet<u32> = from_first;
    for function in from_first.difference(its) {
        let type_index = module.type_of(*function).unwrap_or_default();
        imports.import(FIRST, &lent.functions[function], EntityType::Function(type_index));
        numbers.import(*function);
    }
    for (index, global) in (0..).zip(&globals) {
        let ty = numbers.global_type(module.globals[*global as usize].ty)?;
        imports.import(FIRST, &lent.globals[global], ty);
        numbers.globals.insert(*global, index);
    }
    for (name, memory) in lent.memories.iter().zip(&module.memories) {
        // It is there, and has grown.
        let memory = numbers.memory_type(*memory)?;
        imports.import(FIRST, name, MemoryType { minimum: 1, ..memory });
    }
    for (index, (name, table)) in lent.tables.iter().zip(&module.tables).enumerate() {
        let mut table = numbers.table_type(*table)?;
        if index == 0 {
            lengthen(&mut table, plan.end);
        }
        imports.import(FIRST, name, table);
    }

    let types = types(module, &mut numbers)?;
    let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
    numbers.write(its, &mut functions, &mut code)?;
    let new = plan.slots.iter().map(|(gate, slot)| (*slot, *gate));
    let slots = module.slots.iter().map(|(slot, function)| (*slot, *function)).chain(new);
    let filled = slots.filter(|(_, function)| its.contains(function));
    let filled = filled.map(|(slot, gate)| Ok((slot, numbers.function_index(gate)?)));
    let elements = elements(filled.collect::<Result<_>>()?);

    let mut wasm = wasm_encoder::Module::new();
    wasm.section(&types).section(&imports).section(&functions).section(&elements).section(&code);
    wasm.section(&data(texts)).section(&numbers.names());
    Ok(wasm.finish())
}

fn lengthen(table: &mut wasm_encoder::TableType, end: u32) {
    table.minimum = table.minimum.max(end.into());
    table.maximum = table.maximum.map(|maximum| maximum.max(end.into()));
}

fn types(module: &Module, numbers: &mut Numbers) -> Result<TypeSection> {
    let mut types = TypeSection::new();
    for ty in &module.types {
        types.ty().func_type(&numbers.func_type(ty.clone())?);
    }
    Ok(types)
}

/// What stands in the table, a segment for each row without a gap.
fn elements(slots: BTreeMap<u32, u32>) -> ElementSection {
    let mut elements = ElementSection::new();
    let mut row = Vec::new();
    for (slot, function) in &slots {
        row.push(*function);
        if !slots.contains_key(&(slot + 1)) {
            let start = ConstExpr::i32_const((slot + 1) as i32 - row.len() as i32);
            elements.active(
                None,
                &start,
                Elements::Functions(Cow::Owned(std::mem::take(&mut row))),
            );
        }
    }
    elements
}

fn data<'d>(all: impl Iterator<Item = &'d Data>) -> DataSection {
    let mut section = DataSection::new();
    for Data { address, bytes } in all {
        section.active(0, &ConstExpr::i32_const(*address as i32), bytes.iter().copied());
    }
    section
}

/// What the first part exports.
struct Exports {
    section: ExportSection,
    names: Names,
    given: Vec<(ExternalKind, u32, String)>,
}

impl Exports {
    fn add(&mut self, kind: ExternalKind, index: u32) -> String {
        let name = self.names.next();
        let exported = match kind {
            ExternalKind::Func | ExternalKind::FuncExact => ExportKind::Func,
            ExternalKind::Table => ExportKind::Table,
            ExternalKind::Memory => ExportKind::Memory,
            ExternalKind::Global => ExportKind::Global,
            ExternalKind::Tag => ExportKind::Tag,
        };
        self.section.export(&name, exported, index);
        self.given.push((kind, index, name.clone()));
        name
    }

    /// The name by which it is exported, or will be.
    fn find(&mut self, kind: ExternalKind, index: u32) -> String {
        let found = self.given.iter().find(|(its, at, _)| (*its, *at) == (kind, index));
        match found {
            Some((.., name)) => name.clone(),
            None => self.add(kind, index),
        }
    }
}

/// The numbers that functions and globals get in a part.
struct Numbers<'p, 'm, 'a> {
    plan: &'p Plan<'m, 'a>,
    /// The functions of the part.
    its: &'p BTreeSet<u32>,
    functions: BTreeMap<u32, u32>,
    globals: BTreeMap<u32, u32>,
    /// How many functions have one.
    count: u32,
}

impl<'p, 'm, 'a> Numbers<'p, 'm, 'a> {
    fn new(plan: &'p Plan<'m, 'a>, its: &'p BTreeSet<u32>) -> Self {
        Self { plan, its, functions: BTreeMap::new(), globals: BTreeMap::new(), count: 0 }
    }

    fn import(&mut self, function: u32) {
        self.functions.insert(function, self.count);
        self.count += 1;
    }

    /// Writes those functions that are not imported.
    fn write(
        &mut self,
        its: &BTreeSet<u32>,
        functions: &mut FunctionSection,
        code: &mut CodeSection,
    ) -> Result<()> {
        let own =
            || its.iter().filter_map(|index| Some((*index, self.plan.module.function(*index)?)));
        let own: Vec<_> = own().collect();
        for (index, function) in &own {
            functions.function(function.type_index);
            self.import(*index);
        }
        for (index, function) in own {
            let body = self.body(function);
            code.function(&body.with_context(|| self.plan.module.name(index))?);
        }
        Ok(())
    }

    /// The code of a function, in which gates of other parts are called by way of the table.
    fn body(&mut self, function: &Function) -> Result<wasm_encoder::Function> {
        let locals = function.locals.iter().map(|(count, ty)| Ok((*count, self.val_type(*ty)?)));
        let mut body = wasm_encoder::Function::new(locals.collect::<Result<Vec<_>>>()?);
        for operator in &function.code {
            match operator {
                Operator::Call { function_index: gate }
                    if self.plan.gates.has(*gate) && !self.its.contains(gate) =>
                {
                    ensure!(!self.plan.module.tables.is_empty(), "the module has no table");
                    let type_index = self.plan.module.type_of(*gate).unwrap_or_default();
                    body.instruction(&Instruction::I32Const(self.plan.slots[gate] as i32));
                    body.instruction(&Instruction::CallIndirect { type_index, table_index: 0 });
                }
                operator => {
                    body.instruction(&self.instruction(operator.clone())?);
                }
            }
        }
        Ok(body)
    }

    /// The names of its functions, which wasm-opt goes by where two are equal.
    fn names(&self) -> NameSection {
        let by_number: BTreeMap<u32, u32> =
            self.functions.iter().map(|(old, new)| (*new, *old)).collect();
        let mut names = NameMap::new();
        for (new, old) in by_number {
            if let Some(name) = self.plan.module.long_name(old) {
                names.append(new, name);
            }
        }
        let mut section = NameSection::new();
        section.functions(&names);
        section
    }
}

impl Reencode for Numbers<'_, '_, '_> {
    type Error = Elsewhere;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Elsewhere>> {
        let elsewhere = || Error::UserError(Elsewhere(self.plan.module.name(function)));
        self.functions.get(&function).copied().ok_or_else(elsewhere)
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error<Elsewhere>> {
        Ok(self.globals.get(&global).copied().unwrap_or(global))
    }
}

/// A function that the part does not have is wanted otherwise than by a call.
#[derive(Debug)]
struct Elsewhere(String);

impl fmt::Display for Elsewhere {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "it takes the gate `{}` of another part as a value", self.0)
    }
}

impl std::error::Error for Elsewhere {}
