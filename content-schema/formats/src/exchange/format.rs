//! The list of formats: their names, and which one a file has.

use super::{Authored, Intake, Outlet, Reason, Refused, decode};

/// How far a file is looked at to tell its format.
const LOOKED_AT: usize = 100_000;

/// Everything about a format that is no code of its own: feature, name, endings of files.
macro_rules! formats {
    ($($(#[$doc:meta])* $feature:literal $Name:ident $module:ident $name:literal [$($ending:literal),*];)*) => {
        /// A format of files.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Format {
            $($(#[$doc])* #[cfg(feature = $feature)] $Name,)*
        }

        impl Format {
            /// Every format that this program has, in the order in which they are looked for.
            pub const ALL: &[Format] = &[$(#[cfg(feature = $feature)] Format::$Name,)*];

            /// The name on the command line and in reports.
            pub fn name(self) -> &'static str {
                match self {
                    $(#[cfg(feature = $feature)] Format::$Name => $name,)*
                }
            }

            /// How the names of its files end, the usual one first.
            pub fn endings(self) -> &'static [&'static str] {
                match self {
                    $(#[cfg(feature = $feature)] Format::$Name => &[$($ending),*],)*
                }
            }

            /// Whether a text is most likely of this format.
            fn is_like(self, text: &str) -> bool {
                match self {
                    $(#[cfg(feature = $feature)] Format::$Name => crate::$module::is_like(text, self),)*
                }
            }

            pub(super) fn read(self, text: &str, intake: &mut Intake<'_>) -> Result<(), Refused> {
                match self {
                    $(#[cfg(feature = $feature)] Format::$Name => crate::$module::read(text, intake),)*
                }
            }

            pub(super) fn write(
                self,
                module: &Authored,
                outlet: &mut Outlet,
            ) -> Result<String, Refused> {
                match self {
                    $(#[cfg(feature = $feature)] Format::$Name => crate::$module::write(module, outlet),)*
                }
            }
        }
    };
}

formats! {
    /// Tremplin's own JSON.
    "exchange" Json own "json" ["json"];
    /// Moodle's GIFT: questions as text.
    "gift" Gift gift "gift" ["gift", "txt"];
    /// Aiken: choices behind letters, the right one named below.
    "aiken" Aiken aiken "aiken" ["aiken", "txt"];
    /// OpenQuizzDB's JSON.
    "openquizzdb" OpenQuizzDb openquizzdb "openquizzdb" ["json"];
    /// Markdown with boxes for choices and `::` between the sides of cards.
    "markdown" Markdown dialect "markdown" ["md", "markdown", "txt"];
    /// A table with tabs between its columns, as Quizlet and spreadsheets copy it.
    "csv" Tsv table "tsv" ["tsv", "tab", "txt"];
    /// A table as spreadsheets save it; what stands between its columns is found out.
    "csv" Csv table "csv" ["csv", "txt"];
}

impl Format {
    /// The format of that name.
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.iter().copied().find(|format| format.name() == name)
    }

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
        let start = decode::decode(&bytes[..bytes.len().min(LOOKED_AT)])?.text;
        let among = if named.is_empty() { Format::ALL } else { &named };
        among
            .iter()
            .copied()
            .find(|format| format.is_like(&start))
            .or(named.first().copied())
            .ok_or_else(|| Refused::new(Reason::Unknown, 0, &[]))
    }
}
