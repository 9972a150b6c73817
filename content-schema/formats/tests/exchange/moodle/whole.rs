//! Nothing disappears unsaid, whatever is in a file.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use tremplin_formats::{Format, Options, Reason, import};

use super::read;
use crate::support::{items, promised, refused};

/// A bank with each type of question, in which each text is a word of its own.
const WORDS: &str = include_str!("words.xml");

#[test]
fn each_word_of_a_file_is_in_a_module_or_in_the_report() {
    let import = crate::support::read(WORDS, Format::Moodle);
    let mut all: String = items(&import).iter().map(ToString::to_string).collect();
    all.extend(import.modules.iter().map(|module| module.to_json()));
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
fn hostile_files_are_refused_or_take_no_longer_than_their_length() {
    let start = Instant::now();
    let attributes: String = (0..200_000).map(|at| format!(" a{at}=\"\"")).collect();
    assert_eq!(refused(&format!("<quiz{attributes}/>"), Format::Moodle).0, Reason::NotXml);
    assert_eq!(refused(&"<a>".repeat(300_000), Format::Moodle).0, Reason::NotXml);
    assert_eq!(
        refused(&format!("<quiz>{}</quiz>", "<a/>".repeat(1_100_000)), Format::Moodle).0,
        Reason::NotXml
    );
    for piece in [
        "{1:SA:",
        "{1:SA:=a~",
        "{",
        "[[1",
        "[[1]]",
        "\\",
        "#",
        "&#",
        "<p>",
        "<b><i>",
        "~",
        "{1:MC:=a}",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        for kind in ["cloze", "ddwtos", "multichoice"] {
            let one = Instant::now();
            let import = read(&format!(
                "<question type=\"{kind}\"><questiontext format=\"html\"><text><![CDATA[{text}]]></text></questiontext></question>"
            ));
            promised(&import);
            assert!(one.elapsed() < Duration::from_secs(10), "{piece} {kind}: {:?}", one.elapsed());
        }
    }
    for piece in [
        "<answer fraction=\"100\"><text>a</text></answer>",
        "<hint><text>a</text></hint>",
        "<subquestion/>",
    ] {
        let import =
            read(&format!("<question type=\"matching\">{}</question>", piece.repeat(20_000)));
        promised(&import);
    }
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

/// Banks made of what has a meaning in Moodle XML.
fn bank() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        2 => "[a-z]{1,3}",
        1 => proptest::sample::select(vec![
            "{1:SA:=", "{1:MC:=a~", "~", "%50%", "#", "}", "[[1]]", "\\", "&lt;b&gt;", "*", "3:1", "<![CDATA[<p>]]>", "&amp;",
        ]).prop_map(str::to_owned),
    ];
    let text = proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat());
    let name = proptest::sample::select(vec![
        "answer",
        "subquestion",
        "dragbox",
        "selectoption",
        "hint",
        "generalfeedback",
        "idnumber",
        "defaultgrade",
        "single",
        "correctfeedback",
        "units",
        "usecase",
        "tags",
        "image_base64",
        "other",
    ]);
    let element = (name, text.clone(), text.clone(), -2..3_i32).prop_map(|(name, one, other, share)| {
        let fraction = share * 50;
        format!("<{name} fraction=\"{fraction}\"><text>{one}</text><answer><text>{other}</text></answer><feedback><text>{other}</text></feedback></{name}>")
    });
    let kind = proptest::sample::select(vec![
        "multichoice",
        "truefalse",
        "shortanswer",
        "numerical",
        "matching",
        "ordering",
        "cloze",
        "ddwtos",
        "gapselect",
        "description",
        "essay",
        "calculated",
        "category",
    ]);
    let question = (kind, text, proptest::collection::vec(element, 0..6)).prop_map(|(kind, text, elements)| {
        format!("<question type=\"{kind}\"><questiontext format=\"html\"><text>{text}</text></questiontext>{}</question>", elements.concat())
    });
    proptest::collection::vec(question, 0..4).prop_map(|questions| questions.concat())
}

proptest! {
    #[test]
    fn any_bank_is_accounted_for(questions in bank()) {
        read(&questions);
    }

    #[test]
    fn any_bytes_are_borne(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(import) = import(&bytes, Format::Moodle, &Options::default()) {
            promised(&import);
        }
    }
}
