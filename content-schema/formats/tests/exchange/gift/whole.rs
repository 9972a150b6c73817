//! Nothing disappears unsaid, whatever is in a file.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use tremplin_formats::{Format, MOST_ENTRIES, Options, Reason, import};

use crate::support::{gift as read, items, promised};

/// A file with each sort of question, in which each text is a word of its own.
const WORDS: &str = include_str!("words.gift");

#[test]
fn each_word_of_a_file_is_in_a_module_or_in_the_report() {
    let import = read(WORDS);
    let mut all: String = items(&import).iter().map(ToString::to_string).collect();
    all.extend(import.modules.iter().map(|module| module.to_json()));
    // A question that is left out whole is named.
    all.extend(import.report.entries.iter().map(|entry| format!(" {}", entry.name)));
    for note in import.report.notes() {
        all += &format!(" {}", note.details.join(" "));
    }
    let words: Vec<&str> = WORDS
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| word.starts_with("mot"))
        .collect();
    assert!(words.len() > 80, "{}", words.len());
    for word in words {
        let stands = all
            .match_indices(word)
            .any(|(at, _)| !all[at + word.len()..].starts_with(|next: char| next.is_ascii_digit()));
        assert!(stands, "{word} has disappeared");
    }
}

#[test]
fn a_bank_becomes_modules_that_can_be_used() {
    let bank: String =
        (0..450).map(|number| format!("Question {number} ? {{=oui ~non}}\n\n")).collect();
    let import = read(&bank);
    let sizes: Vec<usize> = import
        .modules
        .iter()
        .map(|module| module.to_json().matches("\"kind\": \"single").count())
        .collect();
    assert_eq!(sizes, [150, 150, 150]);
    assert_eq!(import.report.notes[0].code.as_str(), "split");
}

#[test]
fn more_than_is_read_is_refused_with_its_place() {
    let bank = "Q ?{T}\n\n".repeat(MOST_ENTRIES + 1);
    let refused = import(bank.as_bytes(), Format::Gift, &Options::default()).unwrap_err();
    assert_eq!((refused.reason, refused.line), (Reason::TooMany, 2 * MOST_ENTRIES + 1));
}

#[test]
fn hostile_files_take_no_longer_than_their_length() {
    let start = Instant::now();
    for piece in [
        "{", "}", "~", "{=", "=a->", "\\", "::", "#", "####", "{\n\n", "//\n", "a\n", "a{\n\n",
        "%5%", "[", "{~a\n", "//[id:",
    ] {
        let text = format!("Q {{{}", piece.repeat(200_000 / piece.len()));
        for text in [format!("{text}}}"), text] {
            let import = import(text.as_bytes(), Format::Gift, &Options::default());
            if let Ok(import) = import {
                promised(&import);
            }
        }
    }
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}

/// Texts made of what has a meaning in GIFT.
fn gift() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-z]{1,3}",
        6 => proptest::sample::select(vec![
            "{", "}", "~", "=", "#", "####", "->", "::", ":", "\\", "\n", "\n\n", "//", "%50%", "%-100%", "%100%",
            "[html]", "[plain]", "[markdown]", "T", "#3", "..", ",", "*", "$CATEGORY: a/b\n", "[id:x]", "<b>", "</b>", "&amp;",
            "é", " ",
        ]).prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_file_is_accounted_for(text in gift()) {
        read(&text);
    }

    #[test]
    fn any_bytes_are_borne(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(import) = import(&bytes, Format::Gift, &Options::default()) {
            promised(&import);
        }
    }
}
