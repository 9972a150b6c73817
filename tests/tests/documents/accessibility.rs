//! The list of criteria is whole, and the scenarios that documents call in are there.

use crate::reference::sources;
use crate::{code, document};

/// How many criteria each theme of RGAA 4.1.2 has.
const CRITERIA: [usize; 13] = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

/// Each state, and what the summary calls it.
const STATES: [(&str, &str); 5] = [
    ("C", "conform"),
    ("NC", "not conform"),
    ("NA", "not applicable"),
    ("A", "up to who writes the module"),
    ("?", "not checked"),
];

/// Number, title, state and proof of each criterion.
fn criteria(text: &str) -> Vec<Vec<&str>> {
    let rows = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    rows.filter(|row| row.starts_with(|c: char| c.is_ascii_digit()))
        .map(|row| row.split(" | ").collect())
        .collect()
}

#[test]
fn every_criterion_has_a_state() {
    let text = document("ACCESSIBILITY.md");
    let rows = criteria(&text);
    let expected: Vec<String> = (1..)
        .zip(CRITERIA)
        .flat_map(|(theme, count)| (1..=count).map(move |n| format!("{theme}.{n}")))
        .collect();
    assert_eq!(expected.len(), 106);
    let numbers: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    assert_eq!(numbers, expected);
    for row in &rows {
        let known = row.len() == 4 && STATES.iter().any(|(state, _)| *state == row[2]);
        assert!(known, "{row:?}");
    }
}

#[test]
fn the_summary_counts_the_states() {
    let text = document("ACCESSIBILITY.md");
    let rows = criteria(&text);
    let counted = STATES.map(|(state, name)| {
        format!("{} {name}", rows.iter().filter(|row| row[2] == state).count())
    });
    let words: Vec<&str> = text.split_whitespace().collect();
    let (words, counted) = (words.join(" "), counted.join(", "));
    assert!(words.contains(&counted), "the summary does not say: {counted}");
}

#[test]
fn scenarios_that_are_named_are_there() {
    let mut browser = sources("tests/tests/browser", ".rs");
    browser.retain(|c| !c.is_whitespace());
    for document_name in ["ACCESSIBILITY.md", "PRIVACY.md"] {
        let text = document(document_name);
        let pieces = code(&text);
        let named: Vec<_> = pieces
            .into_iter()
            .filter(|piece| *piece != "topic::name")
            .filter_map(|piece| piece.split_once("::"))
            .collect();
        assert!(named.len() > 5, "only {} scenarios in {document_name}", named.len());
        for (topic, name) in named {
            let there = browser.contains(&format!("(\"{topic}\","))
                && [format!("scenario!({name})"), format!("scenario!(\"{name}\",")]
                    .iter()
                    .any(|made| browser.contains(made));
            assert!(there, "{document_name} names {topic}::{name}");
        }
    }
}
