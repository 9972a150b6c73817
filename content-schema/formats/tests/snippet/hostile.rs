//! No text of an author leaves its place in a snippet.

use proptest::prelude::*;
use scraper::Html;
use serde_json::json;
use tremplin_author::authoring::*;
use tremplin_author::json::check;
use tremplin_content::Module;
use tremplin_formats::snippet::{Options, div, iframe, link, static_html, tag};

use crate::support::*;

/// Text that tries to leave its place.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => proptest::sample::select(vec![
            "<script>alert(1)</script>", "</form>", "</details>", "</tremplin-quiz>", "<img src=x onerror=y>",
            "\"", "'", ">", "<", "&", "&lt;", "--><!--", "</style>", "</noscript>", "<!--", "]]>", "\" onload=\"x",
            "[a](b)", "[a](javascript:b)", "[", "](", "**", "*", "`", "\n", "\n\n", "- ", "1. ", "\\", "\u{0}",
            "\u{feff}", "\u{202e}", "https://a.example/", "//a", "a.webp", "data:text/html,x", "é",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

fn hostile_quiz() -> impl Strategy<Value = Quiz> {
    proptest::collection::vec(hostile(), 28).prop_map(|texts| {
        let mut texts = texts.into_iter();
        let mut next = move || texts.next().unwrap_or_else(|| "a".into());
        let image = |src: String, alt: String, credit: String| Image {
            src,
            alt,
            credit: Some(credit),
            ..Image::default()
        };
        let choice = |text: String, correct: bool, feedback: String| Choice {
            text,
            correct: Some(correct),
            feedback: Some(feedback),
        };
        let items = vec![
            Item::SingleChoice(SingleChoice {
                prompt: next(),
                choices: vec![
                    choice(next(), true, next()),
                    choice(format!("{} b", next()), false, next()),
                ],
                hint: Some(next()),
                image: Some(image(next(), next(), next())),
                ..SingleChoice::default()
            }),
            Item::TrueFalse(TrueFalse {
                prompt: next(),
                explanation: Some(next()),
                ..TrueFalse::default()
            }),
            Item::ShortAnswer(ShortAnswer {
                prompt: next(),
                answers: vec![next(), format!("{} b", next())],
                ..ShortAnswer::default()
            }),
            Item::Lesson(Lesson {
                title: Some(next()),
                text: Some(next()),
                audio: Some(Audio { src: "a.mp3".into(), transcript: next() }),
                video: Some(Video {
                    src: "a.mp4".into(),
                    captions: next(),
                    transcript: Some(next()),
                    poster: Some(next()),
                    checkpoints: Some(vec![Checkpoint {
                        at: Moment::Seconds(5),
                        transcript: next(),
                        item: json!({ "kind": "true-false", "prompt": next(), "answer": true }),
                    }]),
                }),
                ..Lesson::default()
            }),
        ];
        Quiz {
            intro: Some(next()),
            sources: Some(vec![Source { title: next(), url: None, date: Some(next()) }]),
            ..Quiz::new("hostile", "fr", next(), items)
        }
    })
}

fn hostile_deck() -> impl Strategy<Value = Flashcards> {
    proptest::collection::vec(hostile(), 12).prop_map(|texts| {
        let mut texts = texts.into_iter();
        let mut next = move || texts.next().unwrap_or_else(|| "a".into());
        let image = |src: String, alt: String| Image { src, alt, ..Image::default() };
        let cards = vec![
            Card { example: Some(next()), hint: Some(next()), ..Card::new(next(), next()) },
            Card {
                front: Side::Full(FullSide {
                    text: Some(next()),
                    image: Some(image(next(), next())),
                    audio: None,
                }),
                back: Side::Full(FullSide {
                    text: None,
                    image: None,
                    audio: Some(Audio { src: next(), transcript: next() }),
                }),
                tags: Some(vec![next()]),
                ..Card::default()
            },
        ];
        Flashcards {
            intro: Some(next()),
            back_lang: Some("ar".into()),
            ..Flashcards::new("hostile", "fr", "a", cards)
        }
    })
}

fn hostile_badge() -> impl Strategy<Value = Badge> {
    proptest::collection::vec(hostile(), 16).prop_map(|texts| {
        let mut texts = texts.into_iter();
        let mut next = move || texts.next().unwrap_or_else(|| "a".into());
        let requires = vec![
            Requirement { id: "a".into(), title: next(), href: Some(next()), ..Default::default() },
            Requirement { id: "b".into(), title: next(), score: Some(70), ..Default::default() },
        ];
        Badge {
            description: next(),
            criteria: next(),
            image: Some(Image { src: next(), alt: next(), ..Image::default() }),
            issuer: Some(Issuer { name: next(), ..Issuer::default() }),
            alignments: Some(vec![Alignment {
                framework: Some(next()),
                code: Some(next()),
                name: next(),
                url: "https://a.example/".into(),
            }]),
            ..Badge::new("hostile", "fr", next(), requires)
        }
    })
}

/// What the reader accepts of a module: what it refuses never reaches a snippet, so that is taken
/// out until it accepts.
fn accepted(mut value: serde_json::Value) -> Option<Module> {
    for _ in 0..12 {
        let report = check(&value.to_string()).report;
        let Some(problem) = report.problems.first() else { break };
        let pointer = format!("/{}", problem.path.replace(['.', '['], "/").replace(']', ""));
        let Some(slot) = value.pointer_mut(&pointer) else { break };
        *slot = serde_json::json!("a.webp");
    }
    read(&value.to_string())
}

fn assert_stays_in_place(module: &Module, page: &str) {
    let options = Options { page: Some(format!("/{page}")), ..options() };
    let html = static_html(module, &options);
    assert_harmless(&html);
    assert_complete(module, &html);
    let forms = [tag, div, link, iframe].map(|form| form(module, &options));
    for form in forms {
        let parsed = Html::parse_fragment(&form);
        assert!(select(&parsed, "*:not(link)").len() <= 5, "{form}");
        assert!(select(&parsed, "link").len() <= 3, "{form}");
        assert!(!form.contains("<!--"), "{form}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_global_rejects: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn no_text_of_a_quiz_leaves_its_place(quiz in hostile_quiz(), page in hostile()) {
        let module = accepted(serde_json::to_value(&quiz).expect("is JSON"));
        prop_assume!(module.is_some());
        assert_stays_in_place(&module.expect("was just looked at"), &page);
    }

    #[test]
    fn no_text_of_a_deck_leaves_its_place(deck in hostile_deck(), page in hostile()) {
        let module = accepted(serde_json::to_value(&deck).expect("is JSON"));
        prop_assume!(module.is_some());
        assert_stays_in_place(&module.expect("was just looked at"), &page);
    }

    #[test]
    fn no_text_of_a_badge_leaves_its_place(badge in hostile_badge(), page in hostile()) {
        let module = accepted(serde_json::to_value(&badge).expect("is JSON"));
        prop_assume!(module.is_some());
        assert_stays_in_place(&module.expect("was just looked at"), &page);
    }
}
