//! What the documents say is so.

use std::fs;

use tremplin_tests::root;

mod accessibility;
mod languages;
mod paths;
mod readme;
mod reference;
mod samples;

/// The languages of the documentation.
const LANGS: [&str; 2] = ["en", "fr"];

/// Its pages, in each language.
const PAGES: [&str; 11] = [
    "README",
    "webmaster",
    "sites",
    "npm",
    "dossier",
    "promises",
    "author",
    "import",
    "adviser",
    "reference",
    "command-line",
];

/// The text of a document, by its path from the root.
fn document(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A page of the documentation.
fn page(lang: &str, name: &str) -> String {
    document(&format!("docs/{lang}/{name}.md"))
}

/// The blocks of code of a text in this language.
fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    let mut blocks = text.split("\n```").skip(1).step_by(2);
    let mut found = Vec::new();
    for block in &mut blocks {
        if let Some((name, code)) = block.split_once('\n')
            && name == language
        {
            found.push(code);
        }
    }
    found
}

/// The pieces of code within the lines of a text.
fn code(text: &str) -> Vec<&str> {
    text.split("\n```").step_by(2).flat_map(|plain| plain.split('`').skip(1).step_by(2)).collect()
}

/// What stands below a heading, up to the next one of the same level.
fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let level = heading.split(' ').next().unwrap_or_default();
    let start = text.find(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("no {heading}"));
    let below = &text[start + heading.len() + 2..];
    below.split(&format!("\n{level} ")).next().unwrap_or(below)
}

/// The first cells of the tables in a text, without their heads.
fn first_cells(text: &str) -> Vec<&str> {
    let rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    let rows: Vec<&str> = rows.collect();
    let heads = text.lines().zip(text.lines().skip(1)).filter(|(_, next)| next.starts_with("|---"));
    let heads: Vec<&str> =
        heads.filter_map(|(head, _)| head.strip_prefix("| ")?.split(" | ").next()).collect();
    rows.into_iter().filter(|row| !heads.contains(row)).collect()
}
