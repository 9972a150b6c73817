//! Files of other tools.

use std::io::{Cursor, Write};

use tremplin_author::json;
use tremplin_formats::report::Fate;
use tremplin_formats::{Authored, Format, Options, export, import};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A file that is said to be GIFT.
///
/// # Panics
/// On a finding.
pub fn gift(data: &[u8]) {
    is_accounted_for(data, Format::Gift);
}

/// A file that is said to be Moodle XML.
///
/// # Panics
/// On a finding.
pub fn moodle(data: &[u8]) {
    is_accounted_for(data, Format::Moodle);
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

/// A file that is said to be a package of Anki.
///
/// # Panics
/// On a finding.
pub fn anki(data: &[u8]) {
    is_accounted_for(data, Format::Anki);
}

/// The collection in a package of Anki: no change of a package reaches into what is packed.
///
/// # Panics
/// On a finding.
pub fn collection(data: &[u8]) {
    is_accounted_for(&package(&[("collection.anki2", data)]), Format::Anki);
}

/// A file that is said to be notes of Anki in text.
///
/// # Panics
/// On a finding.
pub fn notes(data: &[u8]) {
    is_accounted_for(data, Format::AnkiText);
}

/// A file that is said to be Excel's.
///
/// # Panics
/// On a finding.
pub fn xlsx(data: &[u8]) {
    is_accounted_for(data, Format::Xlsx);
}

/// The tables in a file of LibreOffice.
///
/// # Panics
/// On a finding.
pub fn ods(data: &[u8]) {
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    is_accounted_for(&package(&[("mimetype", kind), ("content.xml", data)]), Format::Ods);
}

fn package(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("is begun");
        writer.write_all(bytes).expect("is written");
    }
    writer.finish().expect("is ended").into_inner()
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
