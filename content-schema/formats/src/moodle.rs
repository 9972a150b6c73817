//! Moodle XML: a question bank as Moodle exports it with all that it knows
//! (<https://docs.moodle.org/en/Moodle_XML_format>; where that leaves something open, `question/format/xml/format.php`
//! and `question/type/*/questiontype.php` of Moodle decide).
//!
//! ```text
//! <quiz>
//!   <question type="multichoice">
//!     <questiontext format="html"><text><![CDATA[<p>Combien de pages ?</p>]]></text></questiontext>
//!     <single>true</single>
//!     <answer fraction="100"><text>Une</text><feedback><text>Oui.</text></feedback></answer>
//!     <answer fraction="0"><text>Quatre</text></answer>
//!   </question>
//! </quiz>
//! ```

mod choices;
mod cloze;
mod files;
mod numbers;
mod question;
mod read;
mod told;
mod tree;
mod typed;
mod words;
mod write;

pub(crate) use read::read;
pub(crate) use write::write;

use crate::format::Format;

/// Whether a text is most likely of it.
pub(crate) fn is_like(text: &str, _: Format) -> bool {
    let start = text.trim_start();
    start.starts_with('<') && (text.contains("<question type=") || text.contains("<quiz>"))
}
