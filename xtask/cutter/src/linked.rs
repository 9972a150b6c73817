//! What functions name: pieces of read-only data, and functions as values.
//!
//! A module as the linker has written it says so, where it is linked with `--emit-relocs` (`build.rs` in `widgets/embed`):
//! for each place in code or data where an address or a place in the table stands, the symbol that is meant. With
//! wasm-bindgen this is gone; but functions keep their names, and data its address.
//!
//! Format: "Linking" of WebAssembly's tool conventions,
//! <https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md>.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result, bail};
use wasmparser::{
    DataKind, DefinedDataSymbol, KnownCustom, Linking, Name, Parser, Payload, RelocSectionReader,
    RelocationEntry, RelocationType, SymbolInfo, TypeRef,
};

use crate::module::{self, number};
use crate::names;

/// What the linker's names of read-only segments begin with; without threads that is their own.
const READ_ONLY: &str = ".rodata";

/// A piece of data that is one symbol.
#[derive(Debug, Default)]
pub(crate) struct Piece {
    pub range: Range<u32>,
    /// Whether nobody writes there.
    pub is_constant: bool,
    names: Named,
}

/// What a function or a piece names.
type Named = BTreeSet<Mention>;

/// What is named, and the number by which code does it, where that is one by itself.
type Mention = (Target, Option<u32>);

/// What is named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    Piece(usize),
    /// A function that is taken as a value.
    Function(String),
}

/// A module as the linker has written it.
#[derive(Debug, Default)]
pub(crate) struct Linked {
    pub pieces: Vec<Piece>,
    /// Functions by name; those of one name together.
    functions: BTreeMap<String, Named>,
}

/// What functions name, the data that they name among them.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Reached<'l> {
    pub pieces: BTreeSet<usize>,
    pub functions: BTreeSet<&'l str>,
}

impl Linked {
    /// Reads a module.
    ///
    /// # Errors
    ///
    /// When it does not say what it names.
    pub fn read(wasm: &[u8]) -> Result<Self> {
        let mut sections = Sections::default();
        for payload in Parser::new(0).parse_all(wasm) {
            sections.add(payload?)?;
        }
        sections.linked()
    }

    /// What a function names, and what that names in turn; `None` where the function was not there. Of what the
    /// function itself names, only what `numbers` have counts, the numbers that its code still has.
    pub fn reached(&self, function: &str, numbers: &BTreeSet<u32>) -> Option<Reached<'_>> {
        let mut reached = Reached::default();
        let named = self.functions.get(names::without_count(function))?;
        let is_there = |number: &Option<u32>| number.is_none_or(|it| numbers.contains(&it));
        let mut next: Vec<_> =
            named.iter().filter(|(_, number)| is_there(number)).map(|(target, _)| target).collect();
        while let Some(target) = next.pop() {
            match target {
                Target::Function(name) => {
                    reached.functions.insert(name);
                }
                Target::Piece(piece) => {
                    if reached.pieces.insert(*piece) {
                        next.extend(self.pieces[*piece].names.iter().map(|(target, _)| target));
                    }
                }
            }
        }
        Some(reached)
    }

    /// The pieces that an address is one of.
    pub fn at(&self, address: u32) -> impl Iterator<Item = usize> {
        let pieces = self.pieces.iter().enumerate();
        pieces.filter(move |(_, piece)| piece.range.contains(&address)).map(|(index, _)| index)
    }
}

/// What has been read so far. The format has what is named behind what names it.
#[derive(Default)]
struct Sections<'a> {
    imported: u32,
    /// The places of functions in the table.
    slots: BTreeMap<u32, u32>,
    code: u64,
    /// Where the code of functions stands in its section.
    bodies: Vec<Range<u32>>,
    data: u64,
    /// Where segments stand in their section, and their address.
    segments: Vec<(Range<u32>, u32)>,
    segment_names: Vec<&'a str>,
    symbols: Vec<SymbolInfo<'a>>,
    in_code: Option<RelocSectionReader<'a>>,
    in_data: Option<RelocSectionReader<'a>>,
    /// Names of functions, as wasm-bindgen writes them.
    names: BTreeMap<u32, String>,
}

impl<'a> Sections<'a> {
    fn add(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let is_function = matches!(import?.ty, TypeRef::Func(_));
                    self.imported += u32::from(is_function);
                }
            }
            Payload::ElementSection(section) => {
                for element in section {
                    let slots = module::slots(element?)?;
                    self.slots.extend(slots.into_iter().map(|(slot, function)| (function, slot)));
                }
            }
            Payload::CodeSectionStart { unchecked_range, .. } => {
                self.code = unchecked_range.start;
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(within(body.range(), self.code)),
            Payload::DataSection(section) => {
                self.data = section.range().start;
                for data in section {
                    let data = data?;
                    let DataKind::Active { memory_index: 0, offset_expr } = data.kind else {
                        bail!("the module has data that is not in its memory from the start");
                    };
                    let end = data.range.end;
                    let range = end - data.data.len() as u64..end;
                    self.segments.push((within(range, self.data), number(&offset_expr)?));
                }
            }
            Payload::CustomSection(section) => match section.as_known() {
                KnownCustom::Linking(section) => {
                    for part in section.subsections() {
                        match part? {
                            Linking::SegmentInfo(segments) => {
                                for segment in segments {
                                    self.segment_names.push(segment?.name);
                                }
                            }
                            Linking::SymbolTable(symbols) => {
                                self.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                            }
                            _ => {}
                        }
                    }
                }
                KnownCustom::Reloc(relocations) => match section.name() {
                    "reloc.CODE" => self.in_code = Some(relocations),
                    "reloc.DATA" => self.in_data = Some(relocations),
                    _ => {}
                },
                KnownCustom::Name(section) => {
                    for part in section {
                        if let Name::Function(names) = part? {
                            for name in names {
                                let name = name?;
                                self.names.insert(name.index, names::by_bindgen(name.name));
                            }
                        }
                    }
                }
                _ => {}
            },
            _ => {}
        }
        Ok(())
    }

    fn linked(self) -> Result<Linked> {
        let in_code = self.in_code.as_ref();
        let in_code = in_code.context("the module is not linked with --emit-relocs")?;
        let mut linked = Linked::default();
        let mut pieces = BTreeMap::new();
        for symbol in 0..self.symbols.len() as u32 {
            if let Some(place) = self.place(symbol) {
                pieces.insert(symbol, linked.pieces.len());
                linked.pieces.push(self.piece(place)?);
            }
        }
        for name in self.names.values() {
            linked.functions.insert(name.clone(), Named::default());
        }
        for (offset, named) in self.named(in_code, &pieces)? {
            let body = self.bodies.partition_point(|body| body.end <= offset) as u32;
            let name = self.names.get(&(self.imported + body));
            let function = name.and_then(|name| linked.functions.get_mut(name));
            function.with_context(|| format!("function {body} has no name"))?.insert(named);
        }
        if let Some(in_data) = &self.in_data {
            for (offset, named) in self.named(in_data, &pieces)? {
                let segment = self.segments.iter().find(|(range, _)| range.contains(&offset));
                let Some((range, address)) = segment else { continue };
                let at = address + (offset - range.start);
                for holder in linked.pieces.iter_mut().filter(|piece| piece.range.contains(&at)) {
                    holder.names.insert(named.clone());
                }
            }
        }
        Ok(linked)
    }

    /// Where the linker has put a symbol that is data.
    fn place(&self, symbol: u32) -> Option<&DefinedDataSymbol> {
        match self.symbols.get(symbol as usize)? {
            SymbolInfo::Data { symbol, .. } => symbol.as_ref(),
            _ => None,
        }
    }

    fn piece(&self, place: &DefinedDataSymbol) -> Result<Piece> {
        let start = self.address(place)?;
        let name = self.segment_names.get(place.index as usize);
        let is_constant = name.is_some_and(|name| name.starts_with(READ_ONLY));
        Ok(Piece { range: start..start + place.size, is_constant, names: Named::default() })
    }

    fn address(&self, place: &DefinedDataSymbol) -> Result<u32> {
        let segment = self.segments.get(place.index as usize);
        let (_, address) = segment.context("a symbol is of a segment that is not there")?;
        Ok(address + place.offset)
    }

    /// Where in a section something is named, and what.
    fn named(
        &self,
        relocations: &RelocSectionReader,
        pieces: &BTreeMap<u32, usize>,
    ) -> Result<Vec<(u32, Mention)>> {
        let mut all = Vec::new();
        for entry in relocations.entries() {
            let RelocationEntry { ty, offset, index, addend } = entry?;
            let named = match ty {
                RelocationType::MemoryAddrLeb
                | RelocationType::MemoryAddrSleb
                | RelocationType::MemoryAddrI32 => {
                    // What is not there by itself, such as the end of the memory, is in no part.
                    let Some((piece, place)) = pieces.get(&index).zip(self.place(index)) else {
                        continue;
                    };
                    let address = i64::from(self.address(place)?) + addend;
                    (Target::Piece(*piece), address as u32)
                }
                RelocationType::TableIndexSleb | RelocationType::TableIndexI32 => {
                    let Some(SymbolInfo::Func { index, .. }) = self.symbols.get(index as usize)
                    else {
                        bail!("symbol {index} stands in the table, and is no function");
                    };
                    let name = self.names.get(index).cloned().unwrap_or_default();
                    let slot = self.slots.get(index).copied().unwrap_or_default();
                    (Target::Function(name), slot)
                }
                RelocationType::FunctionIndexLeb
                | RelocationType::TypeIndexLeb
                | RelocationType::GlobalIndexLeb
                | RelocationType::TableNumberLeb => continue,
                other => bail!("the module names something by {other:?}"),
            };
            // Otherwise it is in the offset of a load or store, or in the data.
            let is_number =
                matches!(ty, RelocationType::MemoryAddrSleb | RelocationType::TableIndexSleb);
            all.push((offset, (named.0, is_number.then_some(named.1))));
        }
        Ok(all)
    }
}

/// A range of the file as one of a section that starts there.
fn within(range: Range<u64>, start: u64) -> Range<u32> {
    (range.start - start) as u32..(range.end - start) as u32
}

#[cfg(test)]
mod tests;

#[cfg(test)]
impl Linked {
    /// Pieces of constant data, and what functions name: pieces by their index, and functions.
    pub fn of(pieces: &[Range<u32>], functions: &[(&str, &[usize], &[&str])]) -> Self {
        let piece = |range: &Range<u32>| Piece {
            range: range.clone(),
            is_constant: true,
            names: Named::new(),
        };
        let functions = functions.iter().map(|(name, pieces, values)| {
            let pieces = pieces.iter().map(|piece| (Target::Piece(*piece), None));
            let values = values.iter().map(|name| (Target::Function((*name).to_owned()), None));
            ((*name).to_owned(), pieces.chain(values).collect())
        });
        Self { pieces: pieces.iter().map(piece).collect(), functions: functions.collect() }
    }
}
