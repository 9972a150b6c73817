//! Modules from the files of other tools, and back: which module of this crate does it.

use crate::format::Format;
use crate::making::{Authored, Export, Import, Intake, Options, Outlet, Reason, Refused, decode};
use crate::report::Code;

/// How far a file is looked at to tell its format.
const LOOKED_AT: usize = 100_000;

/// The module of each format.
macro_rules! modules {
    ($($feature:literal $Name:ident $module:ident;)*) => {
        /// Whether a text is most likely of a format.
        fn is_like(format: Format, text: &str) -> bool {
            match format {
                $(#[cfg(feature = $feature)] Format::$Name => crate::$module::is_like(text, format),)*
            }
        }

        fn read(format: Format, text: &str, intake: &mut Intake<'_>) -> Result<(), Refused> {
            match format {
                $(#[cfg(feature = $feature)] Format::$Name => crate::$module::read(text, intake),)*
            }
        }

        fn write(format: Format, module: &Authored, outlet: &mut Outlet) -> Result<String, Refused> {
            match format {
                $(#[cfg(feature = $feature)] Format::$Name => crate::$module::write(module, outlet),)*
            }
        }
    };
}

modules! {
    "exchange" Json own;
    "gift" Gift gift;
    "aiken" Aiken aiken;
    "openquizzdb" OpenQuizzDb openquizzdb;
    "markdown" Markdown dialect;
    "csv" Tsv table;
    "csv" Csv table;
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
    let decoded = decode(bytes)?;
    let mut intake = Intake::new(format, options);
    if decoded.encoding != "UTF-8" {
        intake.note_of_file(Code::Encoding, 0, &[decoded.encoding]);
    }
    read(format, &decoded.text, &mut intake)?;
    Ok(intake.finish())
}

/// Writes a module in another tool's form.
///
/// # Errors
///
/// The format is read only, or cannot hold this kind of module.
pub fn export(module: &Authored, format: Format) -> Result<Export, Refused> {
    let mut outlet = Outlet::new(format, module);
    let text = write(format, module, &mut outlet)?;
    Ok(Export { text, report: outlet.report })
}

impl Format {
    /// The format of a file: what its name ends in says it, and where several end so or none, its contents.
    ///
    /// # Errors
    ///
    /// It is no text, or of no known format.
    pub fn detect(file: &str, bytes: &[u8]) -> Result<Format, Refused> {
        let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        let ends_so = |format: &Format| {
            ending.as_deref().is_some_and(|ending| format.endings().contains(&ending))
        };
        let named: Vec<Format> = Format::ALL.iter().copied().filter(ends_so).collect();
        if let [only] = named.as_slice() {
            return Ok(*only);
        }
        let start = decode(&bytes[..bytes.len().min(LOOKED_AT)])?.text;
        let among = if named.is_empty() { Format::ALL } else { &named };
        among
            .iter()
            .copied()
            .find(|format| is_like(*format, &start))
            .or(named.first().copied())
            .ok_or_else(|| Refused::new(Reason::Unknown, 0, &[]))
    }
}
