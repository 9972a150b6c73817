//! What importers and exporters work with: the text of a file, what is found in it until modules are made of it, and
//! what a format cannot hold.

mod authored;
mod beside;
mod decode;
pub(crate) mod gaps;
mod intake;
mod outlet;
mod refused;
mod slug;

pub use authored::Authored;
pub use beside::Beside;
pub(crate) use decode::decode;
pub(crate) use intake::{Head, Intake};
pub(crate) use outlet::{Outlet, kind_of};
pub use refused::{Reason, Refused};
pub(crate) use slug::slug;

use crate::report::Report;

/// The largest file that is read, in bytes.
///
/// With it, what an import costs is bounded: a file has at most [`MOST_ENTRIES`] questions or cards, a report quotes at
/// most 120 characters at a time, and every reader goes over the text a fixed number of times. At once in memory are the
/// text (three times the bytes, where each of Windows-1252 becomes three of UTF-8), what is read of it as structs, and
/// one module of it as JSON values: less than a gigabyte for the largest file, and a few times its size for a usual one.
pub const MOST_BYTES: usize = 32_000_000;

/// The largest package or spreadsheet that is read, in bytes.
pub const MOST_PACKED: usize = 200_000_000;

/// How much may be unpacked of one, in bytes. At once in memory are the package, what is unpacked of it, and for Anki the
/// newest layout's collection twice.
pub const MOST_UNPACKED: usize = 400_000_000;

/// Most questions or cards that are read from a file.
pub const MOST_ENTRIES: usize = 20_000;

/// What a file itself does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The file's name, from which identifier and title are made where nothing else says them.
    pub file: Option<String>,
    /// Identifier of the module.
    pub id: Option<String>,
    /// Language of the texts; French otherwise.
    pub lang: Option<String>,
    /// Title of the module.
    pub title: Option<String>,
}

/// What came in.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The modules, each of which [`json::check`](tremplin_author::json::check) accepts; none where nothing in the
    /// file can be used.
    pub modules: Vec<Authored>,
    /// What became of everything in the file.
    pub report: Report,
    /// The files that the modules name, such as pictures out of a package. They belong beside the modules.
    pub files: Vec<Beside>,
}

/// What goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The file.
    pub text: String,
    /// What the format cannot hold.
    pub report: Report,
}
