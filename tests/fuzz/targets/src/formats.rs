//! Files of other tools.

use tremplin_author::json;
use tremplin_formats::report::Fate;
use tremplin_formats::{Authored, Format, Options, export, import};

/// A file that is said to be GIFT.
///
/// # Panics
/// On a finding.
pub fn gift(data: &[u8]) {
    is_accounted_for(data, Format::Gift);
}

/// A file that is said to be Aiken.
///
/// # Panics
/// On a finding.
pub fn aiken(data: &[u8]) {
    is_accounted_for(data, Format::Aiken);
}

/// A file that is said to be OpenQuizzDB's.
///
/// # Panics
/// On a finding.
pub fn openquizzdb(data: &[u8]) {
    is_accounted_for(data, Format::OpenQuizzDb);
}

/// A file that is said to be a table.
///
/// # Panics
/// On a finding.
pub fn table(data: &[u8]) {
    is_accounted_for(data, Format::Csv);
}

/// A file that is said to be our dialect of Markdown.
///
/// # Panics
/// On a finding.
pub fn dialect(data: &[u8]) {
    is_accounted_for(data, Format::Markdown);
}

/// Whatever was found is in a module or has a reason not to be, each module is one that can be used, and each goes out
/// and comes in again.
fn is_accounted_for(data: &[u8], format: Format) {
    let Ok(import) = import(data, format, &Options::default()) else { return };
    for entry in &import.report.entries {
        assert_eq!(entry.went.is_none(), entry.fate() == Fate::LeftOut, "{entry:?}");
    }
    for module in &import.modules {
        assert!(json::check(&module.to_json()).module.is_some());
        again(module, format);
    }
}

fn again(module: &Authored, format: Format) {
    let Ok(export) = export(module, format) else { return };
    let counts = export.report.counts();
    if counts.kept + counts.changed == 0 {
        return;
    }
    let back = import(export.text.as_bytes(), format, &Options::default());
    let back = back.expect("what is written is text").report.counts();
    assert_eq!(back.found, counts.kept + counts.changed, "{}", export.text);
}
