//! Spreadsheets of Excel and LibreOffice, written out for each test.

use std::io::{Cursor, Write};

use serde_json::{Value, json};
use tremplin_formats::{Format, Import, Options, Reason, import};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::{items, promised, said};

fn package(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("is begun");
        writer.write_all(text.as_bytes()).expect("is written");
    }
    writer.finish().expect("is ended").into_inner()
}

const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A file of Excel: the name of each sheet, what is said of it in the list, and its rows. Style 1 is a date.
fn xlsx(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut listed = String::new();
    let mut related =
        format!("<Relationship Id=\"rIdS\" Type=\"{TYPES}/styles\" Target=\"styles.xml\"/>");
    let mut files = Vec::new();
    for (number, (name, about, rows)) in sheets.iter().enumerate() {
        listed += &format!(
            "<sheet name=\"{name}\" sheetId=\"{}\" {about} r:id=\"rId{number}\"/>",
            number + 1
        );
        related += &format!(
            "<Relationship Id=\"rId{number}\" Type=\"{TYPES}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        );
        files.push((
            format!("xl/worksheets/sheet{number}.xml"),
            format!("<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"),
        ));
    }
    let relations = |inside: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inside}</Relationships>"
        )
    };
    files.extend([
        ("_rels/.rels".to_owned(), relations(&format!("<Relationship Id=\"rId1\" Type=\"{TYPES}/officeDocument\" Target=\"xl/workbook.xml\"/>"))),
        ("xl/workbook.xml".to_owned(), format!("<workbook {MAIN}><sheets>{listed}</sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels".to_owned(), relations(&related)),
        ("xl/styles.xml".to_owned(), format!("<styleSheet {MAIN}><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")),
    ]);
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    package(&files)
}

/// A row of texts.
fn row(number: usize, cells: &[&str]) -> String {
    let cells =
        cells.iter().zip('A'..).filter(|(text, _)| !text.is_empty()).map(|(text, column)| {
            format!("<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
        });
    format!("<row r=\"{number}\">{}</row>", cells.collect::<String>())
}

fn ods(tables: &str) -> Vec<u8> {
    let names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
    let content = format!(
        "<office:document-content {names}><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    package(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
    ])
}

fn read(bytes: &[u8], format: Format, lang: &str) -> Import {
    let options = Options { lang: Some(lang.to_owned()), ..Options::default() };
    let import = import(bytes, format, &options).expect("is of the format");
    promised(&import);
    import
}

fn cards(import: &Import) -> Vec<Value> {
    let modules = import.modules.iter().map(|module| {
        let module: Value = serde_json::from_str(&module.to_json()).expect("is JSON");
        module["cards"].as_array().cloned().unwrap_or_default()
    });
    modules.flatten().collect()
}

#[test]
fn sheets_are_tables() {
    let questions = row(1, &["question", "correct", "wrong 1", "wrong 2"])
        + &row(3, &["Quelle durée ?", "un an", "un jour", "un mois"]);
    let words = row(1, &["recto", "verso", "indice"]) + &row(2, &["CV", "une page", "aide"]);
    let bytes = xlsx(&[
        ("Quiz", "", &questions),
        ("Mots", "", &words),
        ("Brouillon", "state=\"hidden\"", &words),
    ]);
    assert_eq!(Format::detect("a.bin", &bytes), Ok(Format::Xlsx));
    let import = read(&bytes, Format::Xlsx, "fr");
    assert_eq!(items(&import)[0]["choices"][0], json!({ "text": "un an", "correct": true }));
    assert_eq!(cards(&import), [json!({ "front": "CV", "back": "une page", "hint": "aide" })]);
    let titles: Vec<&str> = import.modules.iter().map(|module| module.title()).collect();
    assert_eq!(titles, ["Quiz", "Mots"]);
    let places: Vec<(usize, &str)> =
        import.report.entries.iter().map(|entry| (entry.line, entry.path.as_str())).collect();
    assert_eq!(places, [(3, "Quiz"), (2, "Mots")]);
    assert_eq!(
        said(&import).iter().map(|(code, _)| *code).collect::<Vec<_>>(),
        ["sheet-left-out", "columns", "columns", "split"]
    );
}

#[test]
fn numbers_and_dates_are_texts() {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>recto</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>verso</t></is></c></row>\
        <row r=\"2\"><c r=\"A2\"><v>35</v></c><c r=\"B2\"><v>12.5</v></c></row>\
        <row r=\"3\"><c r=\"A3\" s=\"1\"><v>46023</v></c><c r=\"B3\" t=\"b\"><v>1</v></c></row>\
        <row r=\"4\"><c r=\"A4\"><f>1+1</f><v>2</v></c><c r=\"B4\" t=\"str\"><f>A1&amp;\"x\"</f><v>rectox</v></c></row>\
        <row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>=1+1</t></is></c><c r=\"B5\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>";
    let bytes = xlsx(&[("Mots", "", rows)]);
    for (lang, cards_of) in [
        ("fr", [["35", "12,5"], ["01/01/2026", "vrai"], ["2", "rectox"]]),
        ("en", [["35", "12.5"], ["2026-01-01", "true"], ["2", "rectox"]]),
    ] {
        let import = read(&bytes, Format::Xlsx, lang);
        let expected = cards_of.map(|[front, back]| json!({ "front": front, "back": back }));
        assert_eq!(cards(&import), expected, "{lang}");
        assert_eq!(
            said(&import),
            [("columns", 0), ("maybe-date", 3), ("cell-error", 5), ("empty-cell", 5)]
        );
    }
}

#[test]
fn tables_of_libreoffice_are_read() {
    let cell = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let date = "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-01-01\"><text:p>1-1</text:p></table:table-cell>";
    let number = "<table:table-cell office:value-type=\"float\" office:value=\"12.5\" table:formula=\"of:=25/2\"><text:p>12,5</text:p></table:table-cell>";
    let rows = [
        format!("<table:table-row>{}{}</table:table-row>", cell("CV"), cell("une page")),
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>".to_owned(),
        format!("<table:table-row>{date}{number}</table:table-row>"),
        "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>".to_owned(),
    ];
    let bytes = ods(&format!("<table:table table:name=\"Mots\">{}</table:table>", rows.concat()));
    assert_eq!(Format::detect("a.ods", &bytes), Ok(Format::Ods));
    let import = read(&bytes, Format::Ods, "fr");
    assert_eq!(
        cards(&import),
        [
            json!({ "front": "CV", "back": "une page" }),
            json!({ "front": "01/01/2026", "back": "12,5" })
        ]
    );
    assert_eq!(said(&import), [("maybe-date", 4)]);
}

#[test]
fn what_is_no_spreadsheet_or_too_much_is_refused() {
    let refused = |bytes: &[u8], format| {
        import(bytes, format, &Options::default()).expect_err("is refused").reason
    };
    for format in [Format::Xlsx, Format::Ods] {
        assert_eq!(refused(b"a;b", format), Reason::BrokenPackage);
        assert_eq!(refused(&package(&[("a.txt", "a")]), format), Reason::BrokenPackage);
    }
    let wide = "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16000\"/></table:table-row></table:table>";
    assert_eq!(refused(&ods(wide), Format::Ods), Reason::TooMany);
    assert_eq!(refused(&ods("<table:table>"), Format::Ods), Reason::BrokenPackage, "cut off");
    let long = "x".repeat(2_000_000);
    let many: String = (1..=20).map(|number| row(number, &["a", &long])).collect();
    assert_eq!(refused(&xlsx(&[("a", "", &many)]), Format::Xlsx), Reason::TooLarge);
    let far = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"XFD1\"><v>3</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>3</v></c><c r=\"B1048576\"><v>4</v></c></row>";
    assert_eq!(
        cards(&read(&xlsx(&[("a", "", far)]), Format::Xlsx, "fr")).len(),
        2,
        "cells far away cost nothing"
    );
}
