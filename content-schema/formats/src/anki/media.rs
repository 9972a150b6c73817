//! The pictures and sounds of a package.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::{protobuf, unpacked};
use crate::making::{Beside, Intake, MOST_BYTES, Refused, slug};
use crate::package::Package;
use crate::report::Code;

/// What browsers show or play, by what names end in. SVG is not among them: it may hold scripts.
const PICTURES: [&str; 6] = ["png", "jpg", "jpeg", "gif", "webp", "avif"];
const SOUNDS: [&str; 8] = ["mp3", "ogg", "oga", "opus", "wav", "m4a", "aac", "flac"];

/// How many names of files that no card shows are told.
const TOLD: usize = 5;

/// What is wanted of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Picture,
    Sound,
}

/// The files of a package.
pub(crate) struct Media<'b> {
    package: Package<'b>,
    is_newest: bool,
    /// Their names in the archive, by their own.
    names: BTreeMap<String, String>,
    /// What those that cards show are called here.
    taken: BTreeMap<String, String>,
    /// The folder that they go into.
    folder: String,
    used: BTreeSet<String>,
}

impl<'b> Media<'b> {
    /// Reads the list of a package. One that is not there or not whole lists nothing: the cards are there all the same.
    pub fn of(mut package: Package<'b>, is_newest: bool, id: &str) -> Result<Self, Refused> {
        let list = package.file("media")?.unwrap_or_default();
        let names = match is_newest {
            true => {
                let list = unpacked(&list, &mut package).unwrap_or_default();
                listed(&list)
            }
            false => {
                let list = if list.len() <= MOST_BYTES { list } else { Vec::new() };
                let json: Json = serde_json::from_slice(&list).unwrap_or_default();
                let own = json.as_object().into_iter().flatten();
                own.filter_map(|(number, name)| Some((name.as_str()?.to_owned(), number.clone())))
                    .collect()
            }
        };
        let (taken, used) = (BTreeMap::new(), BTreeSet::new());
        let folder = format!("{id}-media");
        Ok(Self { package, is_newest, names, taken, folder, used })
    }

    /// The address of a file beside the modules, which is there from now on; `None` where the package has no such, or it is
    /// of another sort.
    pub(super) fn take(
        &mut self,
        name: &str,
        sort: Sort,
        intake: &mut Intake<'_>,
    ) -> Result<Option<String>, Refused> {
        let decoded = percent_decoded(name);
        let found =
            [name, decoded.as_str()].into_iter().find_map(|name| self.names.get_key_value(name));
        let Some((name, number)) = found else { return Ok(None) };
        let (name, number) = (name.clone(), number.clone());
        let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, ""));
        let ending = ending.to_lowercase();
        let endings: &[&str] = match sort {
            Sort::Picture => &PICTURES,
            Sort::Sound => &SOUNDS,
        };
        if !endings.contains(&ending.as_str()) {
            return Ok(None);
        }
        if let Some(path) = self.taken.get(&name) {
            return Ok(Some(path.clone()));
        }
        let Some(bytes) = self.package.file(&number)? else { return Ok(None) };
        let bytes = if self.is_newest { unpacked(&bytes, &mut self.package)? } else { bytes };
        let stem =
            Some(slug(stem)).filter(|stem| !stem.is_empty()).unwrap_or_else(|| "media".to_owned());
        let mut path = format!("{}/{stem}.{ending}", self.folder);
        if !self.used.insert(path.clone()) {
            // The number in the archive is no other file's.
            path = format!("{}/{stem}-{}.{ending}", self.folder, self.taken.len() + 1);
            while !self.used.insert(path.clone()) {
                path = format!("{}/{stem}-{}.{ending}", self.folder, self.used.len() + 1);
            }
        }
        intake.files.push(Beside { path: path.clone(), bytes });
        self.taken.insert(name, path.clone());
        Ok(Some(path))
    }

    /// Says which files no card shows.
    pub fn told(&self, intake: &mut Intake<'_>) {
        let left: Vec<&str> = self
            .names
            .keys()
            .filter(|name| !self.taken.contains_key(*name))
            .map(String::as_str)
            .collect();
        if !left.is_empty() {
            let some = left.iter().take(TOLD).copied().collect::<Vec<_>>().join(", ");
            intake.note_of_file(Code::MediaLeftOut, 0, &[&left.len().to_string(), &some]);
        }
    }
}

/// The list of the newest layout: files in the order of their numbers.
fn listed(list: &[u8]) -> BTreeMap<String, String> {
    let entries = protobuf::fields(list).filter_map(|(tag, field)| match field {
        protobuf::Field::Bytes(entry) if tag == 1 => Some(entry),
        _ => None,
    });
    let named = entries.enumerate().filter_map(|(place, entry)| {
        let number = protobuf::number(entry, 255).unwrap_or(place as u64);
        Some((protobuf::text(entry, 1)?.to_owned(), number.to_string()))
    });
    named.collect()
}

/// A name without `%20` and the like, as editors of cards write some.
fn percent_decoded(name: &str) -> String {
    let mut out = Vec::new();
    let mut rest = name.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let digits = behind.get(..2).filter(|_| *first == b'%');
        let byte = digits
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        out.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &behind[2..] } else { behind };
    }
    String::from_utf8(out).unwrap_or_else(|_| name.to_owned())
}
