//! The list of formats: their names, and how the names of their files end.

macro_rules! formats {
    ($($(#[$doc:meta])* $feature:literal $Name:ident $name:literal [$($ending:literal),*];)*) => {
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
        }
    };
}

formats! {
    /// Tremplin's own JSON.
    "exchange" Json "json" ["json"];
    /// A package of Anki: decks with their media.
    "anki" Anki "apkg" ["apkg", "colpkg"];
    /// Notes as text, as Anki exports them: lines such as `#separator:tab` come first.
    "anki" AnkiText "anki-text" ["anki.txt", "anki", "txt"];
    /// A table of Excel.
    "sheets" Xlsx "xlsx" ["xlsx", "xlsm"];
    /// A table of LibreOffice.
    "sheets" Ods "ods" ["ods"];
    /// Moodle's GIFT: questions as text.
    "gift" Gift "gift" ["gift", "txt"];
    /// Moodle XML: a question bank with all that Moodle knows of it.
    "moodle" Moodle "moodle-xml" ["xml"];
    /// Aiken: choices behind letters, the right one named below.
    "aiken" Aiken "aiken" ["aiken", "txt"];
    /// OpenQuizzDB's JSON.
    "openquizzdb" OpenQuizzDb "openquizzdb" ["json"];
    /// Markdown with boxes for choices and `::` between the sides of cards.
    "markdown" Markdown "markdown" ["md", "markdown", "txt"];
    /// A table with tabs between its columns, as Quizlet and spreadsheets copy it.
    "csv" Tsv "tsv" ["tsv", "tab", "txt"];
    /// A table as spreadsheets save it; what stands between its columns is found out.
    "csv" Csv "csv" ["csv", "txt"];
}

impl Format {
    /// The format of that name.
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.iter().copied().find(|format| format.name() == name)
    }
}
