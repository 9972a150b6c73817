//! What goes out comes in as it was.

use proptest::prelude::*;
use serde_json::{Value, json};
use tremplin_formats::{Authored, Format, export};

use crate::support::{self, gift as read, items, quiz, seen};

fn written(items: &[Value]) -> (String, Vec<&'static str>) {
    support::written(&quiz(items), Format::Gift)
}

/// What is written and read again.
fn again(items: &[Value]) -> (Vec<Value>, String) {
    let (text, said) = written(items);
    assert_eq!(said, [] as [&str; 0], "{items:?}");
    let import = read(&text);
    assert_eq!(import.report.notes().count(), 0, "{text}: {:?}", import.report);
    (self::items(&import), text)
}

#[test]
fn a_question_as_people_read_it() {
    let item = json!({ "kind": "single-choice", "id": "pages", "prompt": "Combien de pages ?",
        "choices": [{ "text": "Une", "correct": true, "feedback": "Oui : *une* = assez." }, { "text": "10 % de {tout}" }],
        "explanation": "Une page." });
    let (text, _) = written(&[item]);
    let expected = "$CATEGORY: $course$/top/Le CV\n\n// [id:pages]\nCombien de pages ? {\n\t=Une#[html]<p>Oui \\: \
        <em>une</em> \\= assez.</p>\n\t~10 % de \\{tout\\}\n\t####Une page.\n}\n\n";
    assert_eq!(text, expected);
}

#[test]
fn an_open_text_is_an_essay() {
    let item =
        json!({ "kind": "survey", "id": "mots", "form": "text", "prompt": "Autre *chose* ?" });
    let (text, said) = written(std::slice::from_ref(&item));
    assert!(text.ends_with("{}\n\n") && said.is_empty(), "{text} {said:?}");
    assert_eq!(items(&read(&text)), [item]);
}

#[test]
fn what_gift_does_not_hold_is_said() {
    for (item, code) in [
        (
            json!({ "kind": "survey", "prompt": "a", "form": "scale", "steps": ["a", "b", "c"] }),
            "kind-not-held",
        ),
        (json!({ "kind": "ordering", "prompt": "a", "entries": ["a", "b", "c"] }), "kind-not-held"),
        (
            json!({ "kind": "hotspot", "prompt": "a", "image": { "src": "a.png", "alt": "a" }, "zones": [
                { "text": "a", "x": 0, "y": 0, "width": 9, "height": 9, "correct": true },
                { "text": "b", "x": 20, "y": 0, "width": 9, "height": 9 }] }),
            "kind-not-held",
        ),
        (json!({ "kind": "true-false", "prompt": "a", "answer": true, "hint": "h" }), "not-held"),
        (json!({ "kind": "true-false", "prompt": "a", "answer": true, "points": 2 }), "not-held"),
        (json!({ "kind": "short-answer", "prompt": "a", "answers": ["a -> b", "c"] }), "not-held"),
        (json!({ "kind": "numeric", "prompt": "a", "answer": 3, "unit": "h" }), "not-held"),
        (
            json!({ "kind": "numeric", "prompt": "a", "answer": 200, "tolerance": "5 %" }),
            "not-held",
        ),
        (
            json!({ "kind": "matching", "prompt": "a", "pairs": [{ "left": "a", "right": "b" }, { "left": "c", "right": "d" }] }),
            "all-or-nothing",
        ),
        (json!({ "kind": "fill-blanks", "prompt": "a", "text": "{{b}} {{c}}" }), "kind-not-held"),
        (
            json!({ "kind": "fill-blanks", "prompt": "a", "text": "{{b}} c", "mode": "bank", "distractors": ["d"] }),
            "kind-not-held",
        ),
        (json!({ "kind": "fill-blanks", "prompt": "a", "text": "{{b::h}} c" }), "not-held"),
        (
            json!({ "kind": "categorize", "prompt": "a", "scoring": "partial", "categories": [{ "name": "a", "entries": ["b"] }, { "name": "c", "entries": ["d"] }] }),
            "kind-changed",
        ),
    ] {
        let filler = json!({ "kind": "true-false", "prompt": "x", "answer": true });
        let (_, said) = written(&[item.clone(), filler]);
        assert!(said.contains(&code), "{item}: {said:?}");
    }
}

#[test]
fn a_deck_becomes_short_answers() {
    let deck = json!({ "kind": "flashcards", "id": "a", "lang": "fr", "title": "Sigles",
        "cards": [{ "front": "CDD", "back": "contrat **court**" }] });
    let deck = Authored::from_json(&deck.to_string()).unwrap();
    let export = export(&deck, Format::Gift).unwrap();
    let items = items(&read(&export.text));
    assert_eq!(items[0]["answers"], json!(["contrat court"]));
    assert_eq!(export.report.entries[0].notes[0].code.as_str(), "kind-changed");
}

/// A text of words, and signs that mean something in GIFT, Markdown or HTML.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-zé]{1,5}",
        3 => proptest::sample::select(vec![
            "=", "~", "#", "{", "}", ":", "::", "\\", "->", "%50%", "####", "[html]", "//", "<b>", "&amp;", "&", "<", "*",
            "**gras**", "*fin*", "`code`", "[lien](https://a.example/b)", "2*3", "T", "$CATEGORY:", "[id:x]", "\\n", "_a_", "...",
        ]).prop_map(str::to_owned),
    ];
    proptest::collection::vec(word, 1..5).prop_map(|words| words.join(" "))
}

/// What an author may write for that.
fn markdown() -> impl Strategy<Value = String> {
    (text(), proptest::option::of(text())).prop_map(|(first, second)| match second {
        Some(second) => format!("{first}\n\n{second}"),
        None => first,
    })
}

/// Texts that differ, as choices have to.
fn several(few: usize, many: usize) -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(text(), few..many).prop_map(|mut texts| {
        texts.iter_mut().enumerate().for_each(|(at, text)| *text = format!("{text} {at}"));
        texts
    })
}

fn item() -> impl Strategy<Value = Value> {
    let choices = (
        several(2, 6),
        0..6_usize,
        any::<[bool; 6]>(),
        proptest::option::of(markdown()),
        any::<Option<bool>>(),
    );
    prop_oneof![
        (markdown(), choices).prop_map(|(prompt, (texts, one, many, feedback, several))| {
            let right = |at: usize| match several {
                None => at == one % texts.len(),
                Some(_) => many[at] || at < 2,
            };
            let choices: Vec<Value> = texts.iter().enumerate().map(|(at, text)| {
                let mut choice = json!({ "text": text });
                if right(at) {
                    choice["correct"] = json!(true);
                }
                if let (Some(feedback), 0) = (&feedback, at) {
                    choice["feedback"] = json!(feedback);
                }
                choice
            }).collect();
            match several {
                None => json!({ "kind": "single-choice", "prompt": prompt, "choices": choices }),
                Some(_) => json!({ "kind": "multiple-choice", "prompt": prompt, "choices": choices, "scoring": "partial" }),
            }
        }),
        (markdown(), any::<bool>(), proptest::option::of(markdown()), proptest::option::of(markdown())).prop_map(|(prompt, answer, yes, no)| {
            let mut item = json!({ "kind": "true-false", "prompt": prompt, "answer": answer });
            if let Some(yes) = &yes {
                item["feedback"]["true"] = json!(yes);
            }
            if let Some(no) = &no {
                item["feedback"]["false"] = json!(no);
            }
            item
        }),
        (markdown(), several(1, 4), proptest::option::of(markdown())).prop_map(|(prompt, answers, wrong)| {
            let answers: Vec<String> = answers.iter().map(|text| text.replace("->", "-")).collect();
            let mut item = json!({ "kind": "short-answer", "prompt": prompt, "answers": answers });
            if let Some(wrong) = wrong {
                item["feedback"] = json!({ "incorrect": wrong });
            }
            item
        }),
        (markdown(), -9999..9999_i32, 0..3_i32).prop_map(|(prompt, number, by)| {
            let mut item = json!({ "kind": "numeric", "prompt": prompt, "answer": f64::from(number) / 100.0 });
            if by > 0 {
                item["tolerance"] = json!(f64::from(by) / 10.0);
            }
            item
        }),
        (markdown(), several(2, 5), several(5, 6)).prop_map(|(prompt, left, right)| {
            let plain = |text: &String| {
                let text = text.replace(['*', '`', '[', ']', '\\'], "");
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            };
            let pairs: Vec<Value> = left.iter().zip(&right).map(|(left, right)| json!({ "left": left, "right": plain(right) })).collect();
            json!({ "kind": "matching", "prompt": prompt, "pairs": pairs, "distractors": ["nulle part"], "scoring": "partial" })
        }),
        markdown().prop_map(|text| json!({ "kind": "lesson", "text": text })),
        (text(), several(2, 4), any::<bool>()).prop_map(|(prompt, texts, select)| {
            let word = |text: &String| {
                let text = text.replace("->", "-").replace([':', '*'], "+");
                text.chars().flat_map(|sign| match sign {
                    '{' | '}' | '|' | '~' | '\\' => vec!['\\', sign],
                    sign => vec![sign],
                }).collect::<String>()
            };
            let words: Vec<String> = texts.iter().map(word).collect();
            let text = format!("Un {{{{{}}}}} mot", words.join(if select { "~" } else { "|" }));
            let mut item = json!({ "kind": "fill-blanks", "prompt": prompt, "text": text });
            if select {
                item["mode"] = json!("select");
            }
            item
        }),
    ]
}

proptest! {
    #[test]
    fn what_goes_out_comes_in_as_it_was(items in proptest::collection::vec(item(), 1..4), id in "[a-z]{3,8}") {
        let mut items = items;
        items.push(json!({ "kind": "true-false", "id": id, "prompt": "x", "answer": true }));
        let (back, text) = again(&items);
        prop_assert_eq!(back.iter().map(seen).collect::<Vec<_>>(), items.iter().map(seen).collect::<Vec<_>>(), "{}", text);
    }
}
