//! Modules from the files of other tools, and back.
//!
//! What a file may cost is bounded: it has at most [`MOST_BYTES`] bytes and [`MOST_ENTRIES`] questions or cards, a
//! report quotes at most 120 characters at a time, and every reader goes over the text a fixed number of times. So
//! an import holds at most the text (three times the bytes, where each of Windows-1252 becomes three of UTF-8), what
//! is read of it once more as structs, and once more as the JSON of one module while that is checked: less than a
//! gigabyte for the largest file, and a few times its size for a usual one.

mod authored;
mod decode;
mod format;
mod intake;
mod outlet;
mod refused;
mod slug;

pub use authored::Authored;
pub use format::Format;
pub(crate) use intake::{Head, Intake};
pub(crate) use outlet::{Outlet, kind_of};
pub use refused::{Reason, Refused};
pub(crate) use slug::slug;

use crate::report::{Code, Report};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 32_000_000;

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
}

/// What goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The file.
    pub text: String,
    /// What the format cannot hold.
    pub report: Report,
}

/// Reads a file of another tool.
///
/// ```
/// # #[cfg(feature = "gift")] {
/// use tremplin_formats::{Authored, Format, Options, import};
///
/// let gift = "Combien de pages fait un CV ? { =Une ~Quatre#C’est trop. }";
/// let import = import(gift.as_bytes(), Format::Gift, &Options::default()).unwrap();
/// let Authored::Quiz(quiz) = &import.modules[0] else { panic!() };
/// assert_eq!((quiz.items.len(), import.report.counts().kept), (1, 1));
/// # }
/// ```
///
/// # Errors
///
/// The file is too large, is no text, or is none of the format.
pub fn import(bytes: &[u8], format: Format, options: &Options) -> Result<Import, Refused> {
    let decoded = decode::decode(bytes)?;
    let mut intake = Intake::new(format, options);
    if decoded.encoding != "UTF-8" {
        intake.note_of_file(Code::Encoding, 0, &[decoded.encoding]);
    }
    format.read(&decoded.text, &mut intake)?;
    Ok(intake.finish())
}

/// Writes a module in another tool's form.
///
/// # Errors
///
/// The format is read only, or cannot hold this kind of module.
pub fn export(module: &Authored, format: Format) -> Result<Export, Refused> {
    let mut outlet = Outlet::new(format, module);
    let text = format.write(module, &mut outlet)?;
    Ok(Export { text, report: outlet.report })
}
