//! Why a file is not read or written.

use tremplin_author::Lang;

use super::{MOST_BYTES, MOST_ENTRIES, MOST_PACKED, MOST_UNPACKED};
use crate::format::Format;
use crate::report::say::{package, refused};

/// Why a file is not read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It has more than [`MOST_BYTES`].
    TooLarge,
    /// It is a package of more than [`MOST_PACKED`], or with more than [`MOST_UNPACKED`] inside.
    TooLargePackage,
    /// It is a package that cannot be read. Details: the format's name, what is wrong.
    BrokenPackage,
    /// It has more than [`MOST_ENTRIES`].
    TooMany,
    /// It is of no known format.
    Unknown,
    /// It is no text.
    Binary,
    /// It is not JSON. Details: what is wrong in French, in English, what to do in French, in English.
    NotJson,
    /// It is not XML. Details: the tag or sign with which it goes wrong.
    NotXml,
    /// It is a module with errors. Details: as of `NotJson`, of the first.
    BadModule,
    /// It is not what a file of the format looks like. Details: the format's name, what was looked for.
    NotSo,
    /// The format is read, and not written. Details: its name.
    OnlyIn,
    /// The format holds no such module. Details: its name, the kind of module that it holds.
    WrongModule,
}

/// A file that is not read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub reason: Reason,
    /// The line, from 1; 0 where it is about the whole file.
    pub line: usize,
    /// What the sentence quotes; see [`Reason`].
    pub details: Vec<String>,
}

impl Refused {
    pub(crate) fn new(reason: Reason, line: usize, details: &[&str]) -> Self {
        Self { reason, line, details: details.iter().map(|text| (*text).to_owned()).collect() }
    }

    /// Why, and what to do, in plain sentences.
    pub fn message(&self, lang: Lang) -> String {
        let at = |place: usize| self.details.get(place).map_or("", String::as_str);
        match self.reason {
            Reason::TooLarge => refused::too_large(lang, &(MOST_BYTES / 1_000_000).to_string()),
            Reason::TooLargePackage => {
                let [packed, unpacked] =
                    [MOST_PACKED, MOST_UNPACKED].map(|bytes| (bytes / 1_000_000).to_string());
                package::too_large(lang, &packed, &unpacked)
            }
            Reason::BrokenPackage => package::broken(lang, at(0), at(1)),
            Reason::TooMany => refused::too_many(lang, &MOST_ENTRIES.to_string()),
            Reason::Unknown => {
                let names: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
                refused::unknown(lang, &names.join(", "))
            }
            Reason::Binary => refused::binary(lang).to_owned(),
            Reason::NotJson => match lang {
                Lang::Fr => refused::not_json(lang, at(0), at(2)),
                Lang::En => refused::not_json(lang, at(1), at(3)),
            },
            Reason::NotXml => refused::not_xml(lang, at(0)),
            Reason::BadModule => match lang {
                Lang::Fr => refused::bad_module(lang, at(0), at(2)),
                Lang::En => refused::bad_module(lang, at(1), at(3)),
            },
            Reason::NotSo => refused::not_so(lang, at(0), at(1)),
            Reason::OnlyIn => refused::only_in(lang, at(0)),
            Reason::WrongModule => refused::wrong_module(lang, at(0), at(1)),
        }
    }
}
