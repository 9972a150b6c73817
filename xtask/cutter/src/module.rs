//! A module, read: what the cutter has to know of it, and changes.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Result, bail};
use wasmparser::{
    ConstExpr, DataKind, Element, ElementItems, ElementKind, Export, FuncType, FunctionBody,
    Global, KnownCustom, MemoryType, Name, Operator, Parser, Payload, TableType, TypeRef, ValType,
};

use crate::names;

/// A module as wasm-bindgen writes it: one memory, active segments, imports of functions only.
#[derive(Default)]
pub(crate) struct Module<'a> {
    pub types: Vec<FuncType>,
    /// The functions that it imports; theirs are the first numbers.
    pub imports: Vec<Import<'a>>,
    /// Its own functions.
    pub functions: Vec<Function<'a>>,
    pub tables: Vec<TableType>,
    pub memories: Vec<MemoryType>,
    pub globals: Vec<Global<'a>>,
    pub exports: Vec<Export<'a>>,
    /// What stands in the first table: functions by their place.
    pub slots: BTreeMap<u32, u32>,
    pub data: Vec<Data>,
    /// The names of functions as they stand in the module.
    pub names: BTreeMap<u32, &'a str>,
}

/// A function that is imported.
#[derive(Clone, Copy)]
pub(crate) struct Import<'a> {
    pub module: &'a str,
    pub name: &'a str,
    pub type_index: u32,
}

/// A function with its code.
pub(crate) struct Function<'a> {
    pub type_index: u32,
    /// How many locals of which type.
    pub locals: Vec<(u32, ValType)>,
    pub code: Vec<Operator<'a>>,
}

impl Function<'_> {
    /// Lets it trap at once.
    pub fn trap(&mut self) {
        self.locals.clear();
        self.code = vec![Operator::Unreachable, Operator::End];
    }

    /// The numbers that stand in its code by themselves.
    pub fn numbers(&self) -> BTreeSet<u32> {
        let numbers = self.code.iter().filter_map(|operator| match operator {
            Operator::I32Const { value } => Some(*value as u32),
            _ => None,
        });
        numbers.collect()
    }

    /// The functions that it calls or takes as values.
    pub fn calls(&self) -> impl Iterator<Item = u32> {
        self.code.iter().filter_map(|operator| match operator {
            Operator::Call { function_index } | Operator::RefFunc { function_index } => {
                Some(*function_index)
            }
            _ => None,
        })
    }

    /// The globals that it reads or sets.
    pub fn globals(&self) -> impl Iterator<Item = u32> {
        self.code.iter().filter_map(|operator| match operator {
            Operator::GlobalGet { global_index } | Operator::GlobalSet { global_index } => {
                Some(*global_index)
            }
            _ => None,
        })
    }
}

/// Bytes that are in the memory from the start.
pub(crate) struct Data {
    pub address: u32,
    pub bytes: Vec<u8>,
}

impl Data {
    /// Where it stands.
    pub fn range(&self) -> Range<u32> {
        self.address..self.address + self.bytes.len() as u32
    }
}

impl<'a> Module<'a> {
    /// Reads a module.
    pub fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut module = Module::default();
        let mut types = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::TypeSection(section) => {
                    let all = section.into_iter_err_on_gc_types();
                    module.types = all.collect::<Result<_, _>>()?;
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        let TypeRef::Func(type_index) = import.ty else {
                            bail!("`{}` is imported, and is no function", import.name);
                        };
                        let wasmparser::Import { module: from, name, .. } = import;
                        module.imports.push(Import { module: from, name, type_index });
                    }
                }
                Payload::FunctionSection(section) => {
                    types = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::TableSection(section) => {
                    for table in section {
                        module.tables.push(table?.ty);
                    }
                }
                Payload::MemorySection(section) => {
                    module.memories = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::GlobalSection(section) => {
                    module.globals = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::ExportSection(section) => {
                    module.exports = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::StartSection { .. } => bail!("the module has a function that starts it"),
                Payload::ElementSection(section) => {
                    for element in section {
                        module.slots.extend(slots(element?)?);
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let type_index = types[module.functions.len()];
                    module.functions.push(function(type_index, &body)?);
                }
                Payload::DataSection(section) => {
                    for data in section {
                        let data = data?;
                        let DataKind::Active { memory_index: 0, offset_expr } = data.kind else {
                            bail!("the module has data that is not in its memory from the start");
                        };
                        let bytes = data.data.to_vec();
                        module.data.push(Data { address: number(&offset_expr)?, bytes });
                    }
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(section) = section.as_known() {
                        for part in section {
                            if let Name::Function(names) = part? {
                                for name in names {
                                    let name = name?;
                                    module.names.insert(name.index, name.name);
                                }
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(module)
    }

    /// A function with its code; none for one that is imported.
    pub fn function(&self, index: u32) -> Option<&Function<'a>> {
        self.functions.get((index as usize).checked_sub(self.imports.len())?)
    }

    /// Every function that has code, with its number.
    pub fn numbered(&self) -> impl Iterator<Item = (u32, &Function<'a>)> {
        (self.imports.len() as u32..).zip(&self.functions)
    }

    /// The same, to be changed.
    pub fn numbered_mut(&mut self) -> impl Iterator<Item = (u32, &mut Function<'a>)> {
        (self.imports.len() as u32..).zip(&mut self.functions)
    }

    /// The type of a function.
    pub fn type_of(&self, index: u32) -> Option<u32> {
        let import = self.imports.get(index as usize).map(|import| import.type_index);
        import.or_else(|| Some(self.function(index)?.type_index))
    }

    /// The name of a function as it stands in the module.
    pub fn long_name(&self, index: u32) -> Option<&'a str> {
        self.names.get(&index).copied()
    }

    /// The name of a function as Rust's compiler says it, without hashes.
    pub fn name(&self, index: u32) -> String {
        self.long_name(index).map_or_else(|| format!("function {index}"), names::without_hash)
    }
}

/// The functions of a segment of the first table, by their places.
pub(crate) fn slots(element: Element) -> Result<Vec<(u32, u32)>> {
    match (element.kind, element.items) {
        (
            ElementKind::Active { table_index: None | Some(0), offset_expr },
            ElementItems::Functions(functions),
        ) => {
            let rows = (number(&offset_expr)?..).zip(functions);
            rows.map(|(slot, function)| Ok((slot, function?))).collect()
        }
        _ => bail!("the module has elements that are no functions of its first table"),
    }
}

fn function<'a>(type_index: u32, body: &FunctionBody<'a>) -> Result<Function<'a>> {
    let locals = body.get_locals_reader()?.into_iter().collect::<Result<_, _>>()?;
    let code = body.get_operators_reader()?.into_iter().collect::<Result<_, _>>()?;
    Ok(Function { type_index, locals, code })
}

/// The number that an expression is.
pub(crate) fn number(expression: &ConstExpr) -> Result<u32> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value as u32),
        other => bail!("a segment begins at {other:?}, which is no number"),
    }
}
