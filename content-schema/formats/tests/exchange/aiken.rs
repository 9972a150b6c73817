//! Aiken.

use proptest::prelude::*;
use serde_json::{Value, json};
use tremplin_formats::{Format, Options, Reason, import};

use crate::support::{items, promised, quiz, read, refused, said, written};

const QUIZ: &str = "A. Dupont a écrit un CV. Combien de pages ?\nA. Une\nB) Quatre\n\nANSWER: A\n\n\
    Que met-on\ndans un CV ?\n\na) Son nom\nb) Son diplôme\nB. de 2020\nc) Sa religion\nanswer: A, B\n";

#[test]
fn a_stem_may_begin_like_a_choice() {
    let import = read(QUIZ, Format::Aiken);
    let items = items(&import);
    assert_eq!(items[0]["prompt"], "A. Dupont a écrit un CV. Combien de pages ?");
    assert_eq!(
        items[0]["choices"],
        json!([{ "text": "Une", "correct": true }, { "text": "Quatre" }])
    );
    assert_eq!(items[1]["prompt"], "Que met-on\\\ndans un CV ?");
    assert_eq!(items[1]["kind"], "multiple-choice");
    assert_eq!(items[1]["choices"][1]["text"], "Son diplôme\\\nB. de 2020");
    assert_eq!(import.report.counts().kept, 2);
}

#[test]
fn what_is_not_whole_is_left_out_with_its_line() {
    let import = read(
        "Q ?\nA. a\nB. b\n\nR ?\nA. a\nB. b\nANSWER: C\n\nANSWER: A\nS ?\nA. a\nB. b\nANSWER: B\nT ?\n",
        Format::Aiken,
    );
    let counts = import.report.counts();
    assert_eq!((counts.found, counts.kept, counts.left_out), (5, 1, 4));
    assert_eq!(
        said(&import),
        [("no-answer-line", 5), ("no-answer-line", 8), ("stray-line", 10), ("no-answer-line", 15)]
    );
    assert_eq!(refused("", Format::Aiken), (Reason::NotSo, 0));
}

#[test]
fn what_aiken_does_not_hold_is_said() {
    let single = json!({ "kind": "single-choice", "id": "q", "prompt": "Un **CV** ?", "hint": "h", "points": 2,
        "choices": [{ "text": "a", "correct": true, "feedback": "f" }, { "text": "b" }], "explanation": "e" });
    let other = json!({ "kind": "true-false", "prompt": "x", "answer": true });
    let (text, said) = written(&quiz(&[single, other]), Format::Aiken);
    assert_eq!(text, "Un CV ?\nA. a\nB. b\nANSWER: A\n\n");
    let lost = [
        "not-held",
        "looks-changed",
        "not-held",
        "not-held",
        "not-held",
        "not-held",
        "not-held",
        "kind-not-held",
    ];
    assert_eq!(said, lost);
}

proptest! {
    #[test]
    fn what_goes_out_comes_in_as_it_was(
        questions in proptest::collection::vec(("[a-zé?][a-z é.)A-C]{0,12}[a-z?]", proptest::collection::vec("[A-D0-9(\\[*.) a-zé]{0,6}[a-z]", 2..6), any::<usize>()), 1..5),
    ) {
        let made: Vec<Value> = questions.iter().map(|(stem, texts, right)| {
            let choices: Vec<Value> = texts.iter().enumerate().map(|(at, text)| {
                let text = format!("{} {at}", text.split_whitespace().collect::<Vec<_>>().join(" ")).replace(['[', '*'], "x");
                if at == right % texts.len() { json!({ "text": text, "correct": true }) } else { json!({ "text": text }) }
            }).collect();
            let stem = stem.split_whitespace().collect::<Vec<_>>().join(" ");
            json!({ "kind": "single-choice", "prompt": stem, "choices": choices })
        }).collect();
        let (text, _) = written(&quiz(&made), Format::Aiken);
        prop_assert_eq!(items(&read(&text, Format::Aiken)), made, "{}", text);
    }

    #[test]
    fn any_file_is_accounted_for(lines in proptest::collection::vec("[A-C][.)] ?[a-z]{0,3}|ANSWER: ?[A-D, ]{0,3}|[a-z ]{0,4}", 0..20)) {
        if let Ok(import) = import(lines.join("\n").as_bytes(), Format::Aiken, &Options::default()) {
            promised(&import);
        }
    }
}
