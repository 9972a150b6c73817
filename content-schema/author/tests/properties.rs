//! Whatever comes in, the verdict on what is JSON is serde_json's, and nothing panics.

mod common;

use common::{any_value, damaged_module};
use proptest::prelude::*;
use serde_json::Value;
use tremplin_author::json::{check, line_column, parse};
use tremplin_author::{Explain, Lang};
use tremplin_content::report::Code;
use tremplin_content::{Kind, flashcards, for_each_kind};

/// Pieces that JSON is made of, and pieces that authors take for JSON.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(vec![
            "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"kind\"", "\"é\\n\"", "1", "0", "-1.5e3",
            "true", "false", "null", " ", "\n", "\t",
        ]),
        1 => proptest::sample::select(vec![
            "\\", "\\u", "\\ud800", "\\\"", "'", "“", "»", "\u{a0}", "\u{feff}", "\u{7}", "//", "/*",
            "2 / 5", "12,5", "07", ".5", "70 %", "vrai", "None", "=", ";", "#", "```", "<", "\r",
            "\u{2028}", "\u{c}",
        ]),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// The verdict is serde_json's, and a refusal says where and why.
fn agrees(text: &str) -> Result<(), TestCaseError> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let is_json = serde_json::from_str::<serde::de::IgnoredAny>(body).is_ok();
    match parse(text) {
        Ok(_) => prop_assert!(is_json, "taken for JSON: {text:?}"),
        Err(problem) => {
            prop_assert!(!is_json, "{:?} on JSON: {text:?}", problem.details);
            prop_assert_ne!(problem.details[0].as_str(), "other", "unexplained: {:?}", text);
            let span = problem.span.expect("has a place");
            prop_assert!(text.get(span.start..span.end).is_some(), "{span:?} of {text:?}");
            prop_assert!(
                !problem.message(Lang::Fr).is_empty() && !problem.help(Lang::En).is_empty()
            );
            line_column(text, span.start);
        }
    }
    Ok(())
}

fn reads(value: &Value) -> Result<(), TestCaseError> {
    let text = value.to_string();
    let checked = check(&text);
    prop_assert_eq!(checked.module.is_none(), checked.report.has_errors());
    for problem in &checked.report.problems {
        let span = problem.span.expect("has a place");
        prop_assert!(text.get(span.start..span.end).is_some());
        for lang in [Lang::Fr, Lang::En] {
            prop_assert!(!problem.message(lang).is_empty() && !problem.help(lang).is_empty());
        }
    }
    Ok(())
}

/// Read in pieces, a deck has the problems that it has read in one, but for cards that are there
/// twice; and the same cards.
fn deck_agrees(value: &Value) -> Result<(), TestCaseError> {
    let text = value.to_string();
    let document = parse(&text).expect("is JSON");
    let (whole, all) = flashcards::read(&document.root());
    let (unread, mut pieces) = flashcards::read_deck(&document.root());
    let mut cards = Vec::new();
    if let Some(unread) = &unread {
        for (index, node) in unread.cards.iter().enumerate() {
            let (card, mut report) = flashcards::read_card(node, index, unread.defaults);
            prop_assert_eq!(card.is_none(), report.has_errors());
            cards.extend(card);
            pieces.problems.append(&mut report.problems);
        }
        let mut expected = all.problems;
        expected.retain(|each| ![Code::DuplicateId, Code::DuplicateFront].contains(&each.code));
        prop_assert_eq!(expected, pieces.problems);
    } else {
        prop_assert!(whole.is_none());
    }
    if let (Some(whole), Some(unread)) = (whole, unread) {
        prop_assert_eq!((whole.deck, whole.cards), (unread.deck, cards));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gets_the_verdict_of_serde_json(text in any::<String>()) {
        agrees(&text)?;
    }

    #[test]
    fn almost_json_gets_the_verdict_of_serde_json(text in soup()) {
        agrees(&text)?;
    }

    #[test]
    fn damaged_json_gets_the_verdict_of_serde_json(
        value in any_value(), pretty in any::<bool>(), at in any::<prop::sample::Index>(),
        removed in 0..3_usize, added in soup(),
    ) {
        let text = if pretty { format!("{value:#}") } else { value.to_string() };
        let mut characters: Vec<char> = text.chars().collect();
        let at = at.index(characters.len() + 1);
        let end = (at + removed).min(characters.len());
        characters.splice(at..end, added.chars().take(3));
        agrees(&characters.into_iter().collect::<String>())?;
    }
}

proptest! {
    #[test]
    fn any_value_is_read(value in any_value()) {
        reads(&value)?;
    }
}

macro_rules! each {
    ($($(#[$doc:meta])* $Kind:ident $module:ident $name:literal,)*) => {
        mod any_damaged_module_is_read {
            use super::*;

            proptest! {
                $(
                    #[test]
                    fn $module(value in damaged_module(Kind::$Kind)) {
                        reads(&value)?;
                        if Kind::$Kind == Kind::Flashcards {
                            deck_agrees(&value)?;
                        }
                    }
                )*
            }
        }
    };
}

for_each_kind!(each);
