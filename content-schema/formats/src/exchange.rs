//! Modules from the files of other tools, and back: which module of this crate does it.

use crate::format::Format;
use crate::making::{Authored, Export, Import, Intake, Options, Outlet, Reason, Refused, decode};
use crate::report::Code;

/// How far a file is looked at to tell its format.
const LOOKED_AT: usize = 100_000;

/// The module of each format: of texts, and of packages, which are bytes.
macro_rules! modules {
    (
        texts { $($feature:literal $Name:ident $module:ident;)* }
        packages { $($of:literal $Package:ident $packed:ident;)* }
    ) => {
        /// Whether a text is most likely of a format.
        fn is_like(format: Format, text: &str) -> bool {
            match format {
                $(#[cfg(feature = $feature)] Format::$Name => crate::$module::is_like(text, format),)*
                $(#[cfg(feature = $of)] Format::$Package => false,)*
            }
        }

        /// Whether bytes are most likely a package of a format.
        #[allow(unused_variables, reason = "there may be no such format in this program")]
        fn is_package(format: Format, bytes: &[u8]) -> bool {
            match format {
                $(#[cfg(feature = $of)] Format::$Package => crate::$packed::is_like(bytes, format),)*
                _ => false,
            }
        }

        fn read(format: Format, bytes: &[u8], intake: &mut Intake<'_>) -> Result<(), Refused> {
            match format {
                $(#[cfg(feature = $feature)]
                Format::$Name => crate::$module::read(&text(bytes, intake)?, intake),)*
                $(#[cfg(feature = $of)] Format::$Package => crate::$packed::read(bytes, intake),)*
            }
        }

        fn write(format: Format, module: &Authored, outlet: &mut Outlet) -> Result<String, Refused> {
            match format {
                $(#[cfg(feature = $feature)] Format::$Name => crate::$module::write(module, outlet),)*
                $(#[cfg(feature = $of)]
                Format::$Package => Err(Refused::new(Reason::OnlyIn, 0, &[Format::$Package.name()])),)*
            }
        }
    };
}

modules! {
    texts {
        "exchange" Json own;
        "anki" AnkiText notes;
        "gift" Gift gift;
        "moodle" Moodle moodle;
        "aiken" Aiken aiken;
        "openquizzdb" OpenQuizzDb openquizzdb;
        "markdown" Markdown dialect;
        "csv" Tsv table;
        "csv" Csv table;
    }
    packages {
        "anki" Anki anki;
        "sheets" Xlsx sheets;
        "sheets" Ods sheets;
    }
}

/// The text of a file; its encoding is told where it is not the usual one.
fn text(bytes: &[u8], intake: &mut Intake<'_>) -> Result<String, Refused> {
    let decoded = decode(bytes)?;
    if decoded.encoding != "UTF-8" {
        intake.note_of_file(Code::Encoding, 0, &[decoded.encoding]);
    }
    Ok(decoded.text)
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
/// The file is too large, is no text or package, or is none of the format.
pub fn import(bytes: &[u8], format: Format, options: &Options) -> Result<Import, Refused> {
    let mut intake = Intake::new(format, options);
    read(format, bytes, &mut intake)?;
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
        let usual = |format: &Format| {
            format.endings().iter().position(|own| ending.as_deref() == Some(own))
        };
        let named: Vec<Format> = Format::ALL.iter().copied().filter(ends_so).collect();
        if let [only] = named.as_slice() {
            return Ok(*only);
        }
        if let Some(package) = Format::ALL.iter().copied().find(|format| is_package(*format, bytes))
        {
            return Ok(package);
        }
        let start = decode(&bytes[..bytes.len().min(LOOKED_AT)])?.text;
        let among = if named.is_empty() { Format::ALL.to_vec() } else { named.clone() };
        among
            .into_iter()
            .find(|format| is_like(*format, &start))
            .or(named.into_iter().min_by_key(usual))
            .ok_or_else(|| Refused::new(Reason::Unknown, 0, &[]))
    }
}
