//! What goes out comes in as it was.

use proptest::prelude::*;
use serde_json::{Value, json};
use tremplin_formats::{Authored, Format, export};

use crate::support::{self, items, quiz, read, seen};

fn written(items: &[Value]) -> (String, Vec<&'static str>) {
    support::written(&quiz(items), Format::Moodle)
}

#[test]
fn a_question_as_people_read_it() {
    let item = json!({ "kind": "single-choice", "id": "pages", "prompt": "Combien de pages ?", "hint": "Peu.", "points": 2,
        "choices": [{ "text": "Une", "correct": true, "feedback": "Oui : *une*." }, { "text": "<b> & ]]>" }],
        "explanation": "Une page." });
    let (text, said) = written(&[item]);
    assert_eq!(said, [] as [&str; 0]);
    let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<quiz>
  <question type=\"category\">
    <category><text>$course$/top/Le CV</text></category>
  </question>
  <question type=\"multichoice\">
    <name><text>Combien de pages ?</text></name>
    <questiontext format=\"html\"><text><![CDATA[<p>Combien de pages ?</p>]]></text></questiontext>
    <idnumber>pages</idnumber>
    <single>true</single>
    <shuffleanswers>false</shuffleanswers>
    <answer fraction=\"100\" format=\"html\"><text><![CDATA[<p>Une</p>]]></text><feedback format=\"html\"><text><![CDATA[<p>Oui : <em>une</em>.</p>]]></text></feedback></answer>
    <answer fraction=\"0\" format=\"html\"><text><![CDATA[<p>&lt;b&gt; &amp; ]]&gt;</p>]]></text></answer>
    <generalfeedback format=\"html\"><text><![CDATA[<p>Une page.</p>]]></text></generalfeedback>
    <hint format=\"html\"><text><![CDATA[<p>Peu.</p>]]></text></hint>
    <defaultgrade>2</defaultgrade>
  </question>
</quiz>
";
    assert_eq!(text, expected);
}

#[test]
fn what_moodle_does_not_hold_is_said() {
    let image = json!({ "src": "a.png", "alt": "b" });
    for (item, code) in [
        (
            json!({ "kind": "true-false", "prompt": "a", "answer": true, "image": image }),
            "not-held",
        ),
        (
            json!({ "kind": "short-answer", "prompt": "a", "answers": ["b"], "match": { "accents": true } }),
            "not-held",
        ),
        (
            json!({ "kind": "numeric", "prompt": "a", "answer": 200, "tolerance": "5 %" }),
            "not-held",
        ),
        (
            json!({ "kind": "fill-blanks", "prompt": "a", "text": "{{b::h}} {{c}}", "scoring": "partial" }),
            "not-held",
        ),
        (json!({ "kind": "fill-blanks", "prompt": "a", "text": "{{b}} {{c}}" }), "all-or-nothing"),
        (
            json!({ "kind": "fill-blanks", "prompt": "a", "text": "{{b|x}} {{c}}", "mode": "bank", "scoring": "partial" }),
            "not-held",
        ),
        (
            json!({ "kind": "categorize", "prompt": "a", "scoring": "partial", "categories": [{ "name": "a", "entries": ["b"] }, { "name": "c", "entries": ["d"] }] }),
            "kind-changed",
        ),
    ] {
        let filler = json!({ "kind": "true-false", "prompt": "x", "answer": true });
        let (text, said) = written(&[item.clone(), filler]);
        assert!(said.contains(&code), "{item}: {said:?}");
        assert_eq!(items(&read(&text, Format::Moodle)).len(), 2);
    }
}

#[test]
fn a_deck_becomes_short_answers() {
    let deck = json!({ "kind": "flashcards", "id": "a", "lang": "fr", "title": "Sigles",
        "cards": [{ "front": "CDD", "back": "contrat **court**", "hint": "Une fin." }] });
    let deck = Authored::from_json(&deck.to_string()).unwrap();
    let export = export(&deck, Format::Moodle).unwrap();
    let items = items(&read(&export.text, Format::Moodle));
    assert_eq!(
        (&items[0]["answers"], &items[0]["hint"]),
        (&json!(["contrat court"]), &json!("Une fin."))
    );
    assert_eq!(export.report.entries[0].notes[0].code.as_str(), "kind-changed");
}

/// A text of words, and signs that mean something in XML, HTML, Markdown or gaps.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-zé]{1,5}",
        3 => proptest::sample::select(vec![
            "=", "~", "#", "}", "{1:SA:=x}", "{", "[[1]]", "]]>", "%50%", "<b>", "&amp;", "&#233;", "&", "<", "\"", "*",
            "**gras**", "*fin*", "`code`", "[lien](https://a.example/b)", "2*3", "T", "\\", "/", "<![CDATA[", "|", "{{", "}}",
        ]).prop_map(str::to_owned),
    ];
    proptest::collection::vec(word, 1..5).prop_map(|words| words.join(" "))
}

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

/// Without marks, as words that are typed or placed are.
fn bare(text: &str) -> String {
    text.replace(['*', '`', '[', ']', '\\'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A word as it stands in a gap.
fn gap(text: &str) -> String {
    let text = text.replace(':', "");
    let escaped = text.chars().flat_map(|sign| match sign {
        '{' | '}' | '|' | '~' | '\\' => vec!['\\', sign],
        sign => vec![sign],
    });
    escaped.collect()
}

/// An item with the words of a gap, read: how they are escaped does not matter.
fn held(item: &Value) -> Value {
    let mut out = seen(item);
    if let Some(text) = item["text"].as_str().filter(|_| item["kind"] == "fill-blanks") {
        let (text, gaps) = tremplin_content::gaps::cut(text).expect("is valid");
        let gaps: Vec<String> = gaps
            .iter()
            .map(|gap| format!("{:?}", tremplin_content::gaps::Gap::read(gap)))
            .collect();
        out["text"] = json!([format!("{:?}", tremplin_content::markdown::parse(&text)), gaps]);
    }
    out
}

fn item() -> impl Strategy<Value = Value> {
    let told = || (proptest::option::of(markdown()), proptest::option::of(markdown()));
    let said = |(correct, incorrect): (Option<String>, Option<String>), names: [&str; 2]| {
        let mut feedback = json!({});
        for (name, text) in names.into_iter().zip([correct, incorrect]) {
            if let Some(text) = text {
                feedback[name] = json!(text);
            }
        }
        (feedback != json!({})).then_some(feedback)
    };
    let with = |mut item: Value, feedback: Option<Value>| {
        if let Some(feedback) = feedback {
            item["feedback"] = feedback;
        }
        item
    };
    let answer = ["correct", "incorrect"];
    prop_oneof![
        (markdown(), several(2, 5), any::<Option<bool>>(), told()).prop_map(|(prompt, texts, several, (feedback, _))| {
            let choices: Vec<Value> = texts.iter().enumerate().map(|(at, text)| {
                let mut choice = json!({ "text": text });
                if at == 0 || several.is_some() && at == 1 {
                    choice["correct"] = json!(true);
                }
                if let (Some(feedback), 1) = (&feedback, at) {
                    choice["feedback"] = json!(feedback);
                }
                choice
            }).collect();
            match several {
                None => json!({ "kind": "single-choice", "prompt": prompt, "choices": choices }),
                Some(_) => json!({ "kind": "multiple-choice", "prompt": prompt, "choices": choices, "scoring": "partial" }),
            }
        }),
        (markdown(), any::<bool>(), told()).prop_map(move |(prompt, answer, feedback)| {
            with(json!({ "kind": "true-false", "prompt": prompt, "answer": answer }), said(feedback, ["true", "false"]))
        }),
        (markdown(), several(1, 4), any::<bool>(), told()).prop_map(move |(prompt, answers, case, feedback)| {
            let mut item = json!({ "kind": "short-answer", "prompt": prompt, "answers": answers });
            if case {
                item["match"] = json!({ "case": true });
            }
            with(item, said(feedback, answer))
        }),
        (markdown(), -9999..9999_i32, 0..3_i32, any::<bool>(), told()).prop_map(move |(prompt, number, by, asks, feedback)| {
            let mut item = json!({ "kind": "numeric", "prompt": prompt, "answer": f64::from(number) / 100.0, "unit": "h", "units": ["heures"] });
            if by > 0 {
                item["tolerance"] = json!(f64::from(by) / 10.0);
            }
            if asks {
                item["askUnit"] = json!(true);
            }
            with(item, said(feedback, answer))
        }),
        (markdown(), several(2, 5), several(5, 6), told()).prop_map(move |(prompt, left, right, feedback)| {
            let pairs: Vec<Value> = left.iter().zip(&right).map(|(left, right)| json!({ "left": left, "right": bare(right) })).collect();
            with(json!({ "kind": "matching", "prompt": prompt, "pairs": pairs, "distractors": ["nulle part"], "scoring": "partial" }), said(feedback, answer))
        }),
        (markdown(), several(3, 5), any::<bool>(), told()).prop_map(move |(prompt, entries, partial, feedback)| {
            let mut item = json!({ "kind": "ordering", "prompt": prompt, "entries": entries });
            if partial {
                item["scoring"] = json!("partial");
            }
            with(item, said(feedback, answer))
        }),
        (text(), several(4, 5), 0..3_usize, told()).prop_map(move |(prompt, words, mode, feedback)| {
            let words: Vec<String> = words.iter().map(|word| if mode == 2 { gap(&bare(word)) } else { gap(word) }).collect();
            let [a, b, c, d] = [&words[0], &words[1], &words[2], &words[3]];
            let text = match mode {
                0 => format!("Un {{{{{a}|{b}}}}} *mot* et {{{{{c}}}}} & [[2]]\n\nfin"),
                1 => format!("Un {{{{{a}~{b}}}}} *mot* et {{{{{c}~{d}}}}} {{1:SA:=x}}"),
                _ => format!("Un {{{{{a}}}}} *mot* et {{{{{b}}}}} [[2]]"),
            };
            let mut item = json!({ "kind": "fill-blanks", "prompt": prompt, "text": text, "scoring": "partial" });
            match mode {
                0 => item,
                1 => {
                    item["mode"] = json!("select");
                    item
                }
                _ => {
                    let mut item = with(item, said(feedback, answer));
                    item["mode"] = json!("bank");
                    item["distractors"] = json!(["nulle part"]);
                    item
                }
            }
        }),
        markdown().prop_map(|text| json!({ "kind": "lesson", "text": text })),
    ]
}

proptest! {
    #[test]
    fn what_goes_out_comes_in_as_it_was(
        items in proptest::collection::vec((item(), proptest::option::of(markdown()), proptest::option::of(2..9_u32)), 1..4),
        id in "[a-z]{3,8}",
    ) {
        let mut all: Vec<Value> = items.into_iter().map(|(mut item, explanation, points)| {
            if let (Some(text), false) = (explanation, item["kind"] == "lesson") {
                item["hint"] = json!(text);
                item["explanation"] = json!(text);
            }
            let typed = item["kind"] == "fill-blanks" && item["mode"] != "bank";
            if let (Some(points), false) = (points, typed || item["kind"] == "lesson") {
                item["points"] = json!(points);
            }
            item
        }).collect();
        all.push(json!({ "kind": "true-false", "id": id, "prompt": "x", "answer": true }));
        let (text, said) = written(&all);
        prop_assert_eq!(said, [] as [&str; 0], "{:?}", all);
        let import = read(&text, Format::Moodle);
        prop_assert_eq!(import.report.notes().count(), 0, "{}: {:?}", text, import.report);
        let back = self::items(&import);
        prop_assert_eq!(back.iter().map(held).collect::<Vec<_>>(), all.iter().map(held).collect::<Vec<_>>(), "{}", text);
    }
}
