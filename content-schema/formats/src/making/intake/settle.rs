//! What was kept has to be a module: the reader has the last word, and says why something is left out.

mod node;

use std::collections::{BTreeMap, BTreeSet};

use tremplin_author::authoring::{Card, Item, Side};
use tremplin_author::{Explain, Lang};
use tremplin_content::report::{Problem, Severity};

use crate::making::{Authored, slug};
use crate::report::{Code, Note, Report};

/// What modules are lists of.
pub(super) trait Part: Sized {
    /// The name of the list.
    const LIST: &'static str;

    /// The list in a module, where that is of this kind.
    fn list(module: &mut Authored) -> Option<&mut Vec<Self>>;

    fn id(&mut self) -> &mut Option<String>;

    /// What the module would call it at a place.
    fn name(&self, place: usize) -> String;
}

impl Part for Item {
    const LIST: &'static str = "items";

    fn list(module: &mut Authored) -> Option<&mut Vec<Self>> {
        match module {
            Authored::Quiz(quiz) => Some(&mut quiz.items),
            _ => None,
        }
    }

    fn id(&mut self) -> &mut Option<String> {
        macro_rules! kinds {
            ($($(#[$doc:meta])* $module:ident $Kind:ident $name:literal,)*) => {
                match self {
                    $(Item::$Kind(item) => &mut item.id,)*
                }
            };
        }
        tremplin_content::item_kinds!(kinds)
    }

    fn name(&self, place: usize) -> String {
        format!("item-{}", place + 1)
    }
}

impl Part for Card {
    const LIST: &'static str = "cards";

    fn list(module: &mut Authored) -> Option<&mut Vec<Self>> {
        match module {
            Authored::Flashcards(deck) => Some(&mut deck.cards),
            _ => None,
        }
    }

    fn id(&mut self) -> &mut Option<String> {
        &mut self.id
    }

    fn name(&self, _: usize) -> String {
        match &self.front {
            Side::Text(text) => text.trim().to_owned(),
            Side::Full(side) => side.text.clone().unwrap_or_default(),
        }
    }
}

/// The module with those parts that it may have; what the reader refuses is left out, and its entry says why.
pub(super) fn settle<T: Part>(
    parts: Vec<(usize, T)>,
    mut module: Authored,
    at: usize,
    report: &mut Report,
) -> Option<Authored> {
    let (mut entries, mut parts): (Vec<usize>, Vec<T>) = parts.into_iter().unzip();
    while !parts.is_empty() {
        name_apart(&entries, &mut parts, report);
        *T::list(&mut module)? = parts;
        let refused = refused::<T>(&module, entries.len());
        if refused.is_empty() {
            for (index, entry) in entries.iter().enumerate() {
                report.entries[*entry].went = Some([at, index]);
            }
            return Some(module);
        }
        parts = std::mem::take(T::list(&mut module)?);
        for (index, problem) in refused.iter().rev() {
            parts.remove(*index);
            report.add(Some(entries.remove(*index)), said(problem));
        }
    }
    None
}

/// The places of those that the reader refuses, each with its first problem; all, where it is about the whole.
fn refused<T: Part>(module: &Authored, count: usize) -> BTreeMap<usize, Problem> {
    let problems = node::problems(module);
    let errors = problems.into_iter().filter(|problem| problem.severity == Severity::Error);
    let mut refused = BTreeMap::new();
    let mut of_all = None;
    for problem in errors {
        match place::<T>(&problem.path) {
            Some(index) if index < count => drop(refused.entry(index).or_insert(problem)),
            _ => of_all = Some(problem),
        }
    }
    match of_all {
        Some(problem) if refused.is_empty() => {
            (0..count).map(|index| (index, problem.clone())).collect()
        }
        _ => refused,
    }
}

/// The place in the list that a path is about: 3 of `items[3].prompt`.
fn place<T: Part>(path: &str) -> Option<usize> {
    path.strip_prefix(T::LIST)?.strip_prefix('[')?.split_once(']')?.0.parse().ok()
}

fn said(problem: &Problem) -> Note {
    let of = |lang| [problem.message(lang), problem.help(lang)];
    let ([french, remedy], [english, other]) = (of(Lang::Fr), of(Lang::En));
    Note { code: Code::BreaksRule, line: 0, details: vec![french, english, remedy, other] }
}

/// Sees that no two have the same identifier: the second of two gets another, and so does one without where its
/// place or its front gives a name that another has.
fn name_apart<T: Part>(entries: &[usize], parts: &mut [T], report: &mut Report) {
    let mut names = Names::default();
    for (entry, part) in entries.iter().zip(parts.iter_mut()) {
        let Some(id) = part.id().clone() else { continue };
        let own = names.free(&id);
        if own != id {
            report.add(Some(*entry), Note::new(Code::IdChanged, 0, &[&id, &own]));
            *part.id() = Some(own);
        }
    }
    for (place, part) in parts.iter_mut().enumerate() {
        if part.id().is_some() {
            continue;
        }
        let name = part.name(place);
        if !names.taken.insert(name.clone()) {
            let base = Some(slug(&name)).filter(|id| !id.is_empty());
            *part.id() = Some(names.free(base.as_deref().unwrap_or("card")));
        }
    }
}

/// The names that are taken, and with which number each is to be tried next.
#[derive(Default)]
struct Names {
    taken: BTreeSet<String>,
    next: BTreeMap<String, usize>,
}

impl Names {
    /// The identifier, or with a number behind it the first that is free; it is taken from then on.
    fn free(&mut self, id: &str) -> String {
        let number = self.next.entry(id.to_owned()).or_insert(2);
        let mut own = id.to_owned();
        while !self.taken.insert(own.clone()) {
            own = format!("{id}-{number}");
            *number += 1;
        }
        own
    }
}
