//! Notes in text.

use proptest::prelude::*;
use serde_json::{Value, json};
use tremplin_formats::{Authored, Format, Options, Reason, import};

use super::whole::{cards, codes};
use crate::support::{quiz, read, refused, seen, written};

fn deck(cards: &[Value]) -> Authored {
    let module =
        json!({ "kind": "flashcards", "id": "a", "lang": "fr", "title": "Le CV", "cards": cards });
    Authored::from_json(&module.to_string()).expect("is a deck")
}

#[test]
fn the_lines_above_say_how_it_is_written() {
    let import = read(
        "#separator:Semicolon\n#html:false\n#deck:Emploi::Mots\n#tags:a b\n#tags column:3\n#columns:Recto;Verso;Tags;Indice;Source\nCV;<b>une; page\n\"CD;I\";\"dit \"\"oui\"\"\nsans fin\";c d;aide;x\n# un commentaire\nCDD;court;;;\n",
        Format::AnkiText,
    );
    assert_eq!(
        cards(&import),
        [
            json!({ "front": "CV", "back": "<b>une", "tags": ["a", "b", "page"] }),
            json!({ "front": "CD;I", "back": "dit \"oui\"\\\nsans fin", "tags": ["a", "b", "c", "d"], "hint": "aide" }),
            json!({ "front": "CDD", "back": "court", "tags": ["a", "b"] }),
        ]
    );
    assert_eq!(import.modules[0].title(), "Emploi – Mots");
    assert_eq!(codes(&import), ["columns-left-out"]);
    let lines: Vec<usize> = import.report.entries.iter().map(|entry| entry.line).collect();
    assert_eq!(lines, [7, 8, 11]);
}

#[test]
fn html_clozes_and_columns_of_decks_are_read() {
    let import = read(
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\nx\tBasic\tA\t<b>CV</b>\t<img src=\"a.png\">une page\t\ny\tCloze\tB\tLe {{c1::CV}} de {{c2::Léa::qui ?}}\t\tt\n",
        Format::AnkiText,
    );
    assert_eq!(
        cards(&import),
        [
            json!({ "front": "**CV**", "back": { "text": "une page", "image": { "src": "a.png", "alt": "" } } }),
            json!({ "front": "Le […] de Léa", "back": "Le **CV** de Léa", "tags": ["t"] }),
            json!({ "front": "Le CV de [qui ?]", "back": "Le CV de **Léa**", "tags": ["t"] }),
        ]
    );
    assert_eq!(import.modules.len(), 2);
    assert_eq!(codes(&import), ["split", "picture-beside"]);
}

#[test]
fn it_is_known_by_its_first_line() {
    for (text, format) in [
        ("#separator:tab\n#html:true\na\tb\n", Format::AnkiText),
        ("#tags column:2\na\tb", Format::AnkiText),
        ("# Le CV\n\n## Combien ?\n\n- [x] a\n- [ ] b\n", Format::Markdown),
    ] {
        assert_eq!(Format::detect("a.txt", text.as_bytes()), Ok(format), "{text}");
    }
}

#[test]
fn decks_are_written_with_what_it_holds() {
    let deck = deck(&[
        json!({ "front": "**CV** & co", "back": "- a\n- b", "hint": "#1", "tags": ["mes mots", "b"], "id": "cv", "reversible": true }),
        json!({ "front": "#2\tx", "back": { "text": "dit \"oui\"", "image": { "src": "images/a.png", "alt": "Un \"CV\"" } }, "answer": "typed" }),
    ]);
    let (text, said) = written(&deck, Format::AnkiText);
    assert_eq!(
        text,
        "#separator:tab\n#html:true\n#deck:Le CV\n#columns:Front\tBack\tHint\tTags\n#tags column:4\n\"<strong>CV</strong> &amp; co\"\t\"<ul><li>a</li><li>b</li></ul>\"\t\"#1\"\t\"mes_mots b\"\n\"#2\tx\"\t\"dit &quot;oui&quot;<img src=\"\"a.png\"\" alt=\"\"Un &quot;CV&quot;\"\">\"\t\"\"\t\"\"\n"
    );
    assert_eq!(said, ["not-held", "not-held", "kind-changed", "not-held", "media-of-anki"]);
    assert_eq!(
        tremplin_formats::export(
            &quiz(&[
                json!({ "kind": "lesson", "text": "a" }),
                json!({ "kind": "true-false", "prompt": "b", "answer": true })
            ]),
            Format::AnkiText
        )
        .expect_err("holds cards")
        .reason,
        Reason::WrongModule
    );
}

#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(refused("#separator:tab\na\0b", Format::AnkiText), (Reason::Binary, 0));
    let empty =
        import(b"#separator:tab\n", Format::AnkiText, &Options::default()).expect("is text");
    assert!(empty.modules.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_goes_out_comes_in_again(
        texts in proptest::collection::vec(["[a-z#\"&<>;]{0,6}[a-zé]", "\\PC{0,20}[a-z]", "[a-z]{1,4}"], 1..6),
        tag in proptest::option::of("[a-z:]{1,8}"),
    ) {
        let cards_of = |texts: &[[String; 3]]| -> Vec<Value> {
            texts.iter().enumerate().map(|(number, [front, back, example])| {
                let mut card = json!({ "front": format!("{front} {number}"), "back": back, "example": example });
                if let Some(tag) = &tag {
                    card["tags"] = json!([tag]);
                }
                card
            }).collect()
        };
        let module = json!({ "kind": "flashcards", "id": "a", "lang": "fr", "title": "Le CV", "cards": cards_of(&texts) });
        let Some(deck) = Authored::from_json(&module.to_string()) else { return Ok(()) };
        // A cloze, a formula or a sound would be read as such.
        prop_assume!(!module.to_string().contains("{{c") && !module.to_string().contains("[sound:"));
        let (text, _) = written(&deck, Format::AnkiText);
        let back = read(&text, Format::AnkiText);
        let own: Value = serde_json::from_str(&deck.to_json()).expect("is JSON");
        prop_assert_eq!(seen(&json!(cards(&back))), seen(&own["cards"]), "{}", text);
    }
}
