//! CSV and TSV.

use proptest::prelude::*;
use serde_json::{Value, json};
use tremplin_formats::{Authored, Format, Import, Options, Reason, import};

use crate::support::{items, promised, quiz, read, refused, said, written};

fn cards(import: &Import) -> Vec<Value> {
    let module: Value = serde_json::from_str(&import.modules[0].to_json()).expect("is JSON");
    module["cards"].as_array().cloned().unwrap_or_default()
}

fn csv(text: &str) -> Import {
    read(text, Format::Csv)
}

#[test]
fn two_columns_are_the_sides_of_cards() {
    for (text, back) in [
        ("CDD\tà durée; déterminée\nCDI\tsans fin\n", "à durée; déterminée"),
        ("CDD;12,5\nCDI;13,5", "12,5"),
        ("CDD,\"a,\nb\"\r\nCDI,c", "a,\\\nb"),
        ("CDD|a;b\nCDI|c,d", "a;b"),
        ("sep=;\nCDD;a\nCDI;b", "a"),
        ("\u{feff}CDD;dit \"\"\"oui\"\"\nCDI;b", "dit \"\"\"oui\"\""),
        ("\"CDD\";\"dit \"\"oui\"\"\"\n\"CDI\";b", "dit \"oui\""),
    ] {
        let import = csv(text);
        let cards = cards(&import);
        assert_eq!(
            (cards.len(), cards[0]["front"].as_str(), cards[0]["back"].as_str()),
            (2, Some("CDD"), Some(back)),
            "{text}"
        );
        assert_eq!(said(&import)[0].0, "separator");
    }
}

#[test]
fn columns_are_known_by_their_names() {
    // As Digiflashcards exports them.
    let import = csv(
        "\u{feff}recto_texte,recto_image,recto_audio,verso_texte,verso_image,verso_audio\nCDD,cdd.png,,contrat,https://t.example/a.png,a.mp3\n,,,seul,,\n",
    );
    let cards = cards(&import);
    assert_eq!(
        cards,
        [
            json!({ "front": { "text": "CDD", "image": { "src": "cdd.png", "alt": "" } }, "back": "contrat" })
        ]
    );
    let codes: Vec<&str> = said(&import).into_iter().map(|(code, _)| code).collect();
    assert_eq!(
        codes,
        [
            "separator",
            "columns",
            "picture-beside",
            "element-left-out",
            "picture-left-out",
            "empty-cell"
        ]
    );
    assert_eq!(import.report.entries[1].line, 3);

    let import =
        csv("Mot;Traduction;Exemple;Thème;Couleur\nCV;résumé;Mon **CV**;emploi, papier;bleu\n");
    assert_eq!(
        self::cards(&import),
        [
            json!({ "front": "CV", "back": "résumé", "example": "Mon **CV**", "tags": ["emploi", "papier"] })
        ]
    );
    assert!(said(&import).contains(&("columns-left-out", 0)));
}

#[test]
fn rows_may_be_questions() {
    // As Kahoot's sheet has them, below a title.
    let import = csv(
        "Mon quiz,,,,,\nQuestion - max 120 characters,Answer 1 - max 75 characters,Answer 2,Answer 3,Time limit (sec),Correct answer(s)\n\
        Un CV ?,Une page,Dix pages,,20,1\nDeux ?,a,b,c,20,\"1,3\"\nRien ?,a,b,,20,\n",
    );
    let items = items(&import);
    assert_eq!(
        items[0],
        json!({ "kind": "single-choice", "prompt": "Un CV ?", "choices": [{ "text": "Une page", "correct": true }, { "text": "Dix pages" }] })
    );
    assert_eq!(
        (&items[1]["kind"], &items[1]["choices"][2]["correct"]),
        (&json!("multiple-choice"), &json!(true))
    );
    assert_eq!(said(&import).last(), Some(&("no-right-answer", 5)));

    let import = csv(
        "Énoncé;Bonne réponse;Mauvaise réponse 1;Mauvaise réponse 2;Explication\n1 + 1 ?;2;3;4;Oui\nVrai ?;vrai;;;\nMot ?;CDD;;;\nLequel ?;4;1;2;\n",
    );
    let items = self::items(&import);
    let kinds: Vec<&str> = items.iter().filter_map(|item| item["kind"].as_str()).collect();
    assert_eq!(kinds, ["single-choice", "true-false", "short-answer", "single-choice"]);
    assert_eq!(items[0]["choices"][0], json!({ "text": "2", "correct": true }));

    let import = csv(
        "kind;prompt;choice 1;choice 2;correct;tolerance\nnumeric;Combien ?;12,5;;;0,5\nnumeric;Combien ?;1..5;;;\nmatching;Associez;CDD -> fin;CDI -> sans fin;;\ndessin;Quoi ?;;;;\nsingle-choice;Quoi ?;2;1;1;\n",
    );
    let items = self::items(&import);
    assert_eq!((&items[0]["answer"], &items[0]["tolerance"]), (&json!(12.5), &json!(0.5)));
    assert_eq!(items[1]["answer"], json!({ "from": 1.0, "to": 5.0 }));
    assert_eq!(items[2]["pairs"][1]["right"], "sans fin");
    assert_eq!(items[3]["choices"][0]["correct"], true);
    assert_eq!(said(&import).last(), Some(&("unknown-kind", 5)));
}

#[test]
fn what_spreadsheets_do_is_said() {
    let import = csv("a;01-janv\nb;'=1+1\nb;- 5 °C\n");
    let cards = cards(&import);
    assert_eq!(
        (&cards[1]["back"], &cards[2]["back"], &cards[2]["id"]),
        (&json!("=1+1"), &json!("\\- 5 °C"), &json!("b-2"))
    );
    assert!(said(&import).contains(&("maybe-date", 1)));
    let bytes = latin("Été;summer\nHiver;winter\n");
    let import = tremplin_formats::import(&bytes, Format::Csv, &Options::default()).unwrap();
    promised(&import);
    assert_eq!(said(&import)[0].0, "encoding");
    assert_eq!(self::cards(&import)[0]["front"], "Été");
    assert_eq!(refused("un seul mot", Format::Csv), (Reason::NotSo, 0));
}

/// As Windows-1252 has it; these letters are the same in Latin-1.
fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).expect("is Latin-1")).collect()
}

#[test]
fn what_goes_out_is_safe_and_has_names() {
    let deck = json!({ "kind": "flashcards", "id": "a", "lang": "fr", "title": "Sigles",
        "cards": [{ "front": "=CDD()", "back": "a;b", "tags": ["x"] }, { "front": "CDI", "back": "-5", "answer": "typed" }] });
    let deck = Authored::from_json(&deck.to_string()).unwrap();
    let (text, said) = written(&deck, Format::Csv);
    assert_eq!(text, "\u{feff}front;back;tags\r\n'=CDD();\"a;b\";x\r\nCDI;'-5;\r\n");
    assert_eq!(said, ["not-held", "not-held"]);
    let (text, _) = written(&deck, Format::Tsv);
    assert_eq!(text, "front\tback\ttags\r\n'=CDD()\ta;b\tx\r\nCDI\t'-5\t\r\n");
}

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-zé]{1,5}",
        2 => proptest::sample::select(vec![
            "=", "-", "+1", "@a", "'", "\"", ";", ",", "|", "**gras**", "`code`", "<b>x</b>", "&amp;", "1", "1.", "a\nb", "\t",
        ]).prop_map(str::to_owned),
    ];
    proptest::collection::vec(word, 1..4)
        .prop_map(|words| words.join(" ").trim().to_owned())
        .prop_filter("says something", |text| !text.is_empty())
}

/// What is seen of a text that is one line in tables: tabs and line breaks within are blanks or breaks.
fn seen(value: &Value) -> String {
    let text = value.as_str().unwrap_or_default();
    tremplin_content::markdown::plain(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

proptest! {
    #[test]
    fn cards_that_go_out_come_in_as_they_were(texts in proptest::collection::vec((text(), text()), 1..6), tabs in any::<bool>()) {
        // What looks like HTML becomes ours, as in the tables of others.
        let clean = |text: &str| {
            let text = text.replace("<b>x</b>", "x").replace("&amp;", "&");
            // In a cell of one line, what begins like a list is none.
            let begins = text.starts_with("- ") || text.starts_with("1.") || text == "-" || text == "1";
            if begins { format!("x {text}") } else { text }
        };
        let made: Vec<Value> = texts.iter().enumerate().map(|(at, (front, back))| {
            json!({ "front": format!("{} {at}", clean(front)), "back": clean(back) })
        }).collect();
        let deck = json!({ "kind": "flashcards", "id": "a", "lang": "fr", "title": "A", "cards": made });
        let deck = Authored::from_json(&deck.to_string()).expect("is valid");
        let format = if tabs { Format::Tsv } else { Format::Csv };
        let (text, _) = written(&deck, format);
        let back = cards(&read(&text, format));
        prop_assert_eq!(back.len(), made.len(), "{}", text);
        for (back, made) in back.iter().zip(&made) {
            for side in ["front", "back"] {
                prop_assert_eq!(seen(&back[side]), seen(&made[side]), "{}", text);
            }
        }
    }

    #[test]
    fn questions_that_go_out_come_in_as_they_were(
        numbers in proptest::collection::vec((0..4_u8, 1..4_usize, "[a-z]{1,6}", -500..500_i32), 1..5),
    ) {
        let made: Vec<Value> = numbers.iter().enumerate().map(|(at, (kind, right, word, number))| {
            let prompt = format!("{word} {at} ?");
            let choices: Vec<Value> = (0..4).map(|place| match place == right % 4 || (*kind == 1 && place == 0) {
                true => json!({ "text": format!("{}", 4 - place), "correct": true }),
                false => json!({ "text": format!("{}", 4 - place) }),
            }).collect();
            match kind {
                0 => json!({ "kind": "single-choice", "id": format!("q{at}"), "prompt": prompt, "choices": choices, "points": 3 }),
                1 => json!({ "kind": "multiple-choice", "prompt": prompt, "choices": choices, "scoring": "partial" }),
                2 => json!({ "kind": "true-false", "prompt": prompt, "answer": number % 2 == 0, "hint": "h", "explanation": "e" }),
                _ => json!({ "kind": "numeric", "prompt": prompt, "answer": f64::from(*number) / 10.0, "tolerance": 0.5 }),
            }
        }).collect();
        let (text, _) = written(&quiz(&made), Format::Csv);
        prop_assert_eq!(items(&read(&text, Format::Csv)), made, "{}", text);
    }

    #[test]
    fn any_table_is_accounted_for(text in "([a-c;,\t|\"\n'=-]|Question|Correct|Recto|Verso|kind|numeric|vrai|\r\n){0,60}") {
        if let Ok(import) = import(text.as_bytes(), Format::Csv, &Options::default()) {
            promised(&import);
        }
    }
}
