//! The rules of decks, one by one: what a change to a valid deck is told, and where.

mod common;

use common::{problems, put};
use serde_json::{Value, json};
use tremplin_author::json::{check, parse};
use tremplin_author::{Explain, Lang};
use tremplin_content::flashcards::{Card, Defaults, FlashcardsModule, MOST_CARDS, Mode};
use tremplin_content::{Module, flashcards};

/// Cards 0 revealed, 1 typed, 2 typed with answers, 3 with pictures and sounds, 4 with a sound.
fn everything() -> Value {
    common::everything("../tests/fixtures/flashcards/valid")
}

/// The deck with these cards and nothing but what it must have.
fn deck_of(cards: Value) -> Value {
    json!({ "kind": "flashcards", "id": "a", "lang": "fr", "title": "a", "cards": cards })
}

#[track_caller]
fn told(pointer: &str, value: Value, expected: &[&str]) {
    let mut module = everything();
    put(&mut module, pointer, value.clone());
    assert_eq!(problems(&module), expected, "{pointer} = {value}");
}

#[track_caller]
fn accepted(module: &Value) -> FlashcardsModule {
    assert_eq!(problems(module), Vec::<String>::new(), "{module}");
    match check(&module.to_string()).module {
        Some(Module::Flashcards(module)) => module,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn changed(pointer: &str, value: Value) -> FlashcardsModule {
    let mut module = everything();
    put(&mut module, pointer, value);
    accepted(&module)
}

#[test]
fn what_is_left_out_has_a_value() {
    let module = accepted(&deck_of(json!([{ "front": "**a**", "back": "*b*" }])));
    let deck = &module.deck;
    assert_eq!((deck.front_lang.as_str(), deck.back_lang.as_str()), ("fr", "fr"));
    assert_eq!((deck.mode, deck.shuffle, deck.intro.as_ref()), (Mode::Discover, false, None));
    assert_eq!((deck.new_per_day, deck.retention), (10, 90));
    let card = &module.cards[0];
    assert!(!card.reversible && card.typed.is_none() && card.tags.is_empty());
}

#[test]
fn numbers_have_ranges() {
    for (name, low, high) in [("newPerDay", 1, 200), ("retention", 70, 97)] {
        let (pointer, refused) = (format!("/{name}"), format!("out-of-range @ {name}"));
        changed(&pointer, json!(low));
        changed(&pointer, json!(high));
        told(&pointer, json!(low - 1), &[&refused]);
        told(&pointer, json!(high + 1), &[&refused]);
        told(&pointer, json!(80.5), &[&refused]);
        told(&pointer, json!("80"), &[&format!("wrong-type @ {name}")]);
    }
}

#[test]
fn lists_have_lengths() {
    let cards = |count: usize| -> Value {
        (0..count).map(|n| json!({ "front": n.to_string(), "back": "a" })).collect()
    };
    assert_eq!(accepted(&deck_of(cards(MOST_CARDS))).cards.len(), MOST_CARDS);
    assert_eq!(problems(&deck_of(cards(MOST_CARDS + 1))), ["too-many @ cards"]);
    told("/cards", json!([]), &["too-few @ cards"]);
    told("/cards", json!({}), &["wrong-type @ cards"]);
    told("/cards", Value::Null, &["missing-property @ "]);
    told("/cards/2/answers", json!([]), &["too-few @ cards[2].answers"]);
    changed("/cards/0/tags", json!(vec!["a"; 20]));
    told("/cards/0/tags", json!(vec!["a"; 21]), &["too-many @ cards[0].tags"]);
    told("/cards/0/tags", json!("a"), &["wrong-type @ cards[0].tags"]);
}

#[test]
fn a_side_is_a_text_or_has_one_of_three_parts() {
    for side in ["/cards/0/front", "/cards/0/back"] {
        let path = side.trim_start_matches('/').replace("s/0/", "s[0].");
        for part in [
            json!("a"),
            json!({ "text": "a" }),
            json!({ "image": { "src": "a.webp", "alt": "a" } }),
            json!({ "image": { "src": "a.webp", "alt": "" }, "text": "a" }),
            json!({ "audio": { "src": "a.mp3", "transcript": "a" }, "text": null }),
        ] {
            changed(side, part);
        }
        let picture = json!({ "image": { "src": "a.webp", "alt": " " } });
        told(side, picture, &[&format!("undescribed-side @ {path}.image")]);
        for (wrong, code) in [
            (json!({}), "empty-side"),
            (json!({ "text": null }), "empty-side"),
            (json!(["a"]), "wrong-type"),
            (json!(1), "wrong-type"),
            (json!(" "), "empty-text"),
            (json!("[a](javascript:b)"), "unsafe-url"),
        ] {
            told(side, wrong, &[&format!("{code} @ {path}")]);
        }
        told(side, json!({ "text": "" }), &[&format!("empty-text @ {path}.text")]);
        told(side, Value::Null, &["missing-property @ cards[0]"]);
        told(
            side,
            json!({ "image": { "src": "a.webp" } }),
            &[&format!("missing-alternative @ {path}.image")],
        );
        told(
            side,
            json!({ "audio": { "src": "a.mp3" } }),
            &[&format!("missing-captions @ {path}.audio")],
        );
    }
}

#[test]
fn a_card_says_otherwise_than_its_deck() {
    let of = |deck: Value, card: Value| -> Card {
        let mut module = deck_of(json!([{ "front": "a", "back": "**b**" }]));
        for (change, place) in [(deck, ""), (card, "/cards/0")] {
            for (name, value) in change.as_object().expect("is an object") {
                put(&mut module, &format!("{place}/{name}"), value.clone());
            }
        }
        accepted(&module).cards.swap_remove(0)
    };
    for (deck, card, reversible) in [
        (json!({}), json!({ "reversible": true }), true),
        (json!({ "reversible": true }), json!({}), true),
        (json!({ "reversible": true }), json!({ "reversible": null }), true),
        (json!({ "reversible": true }), json!({ "reversible": false }), false),
    ] {
        assert_eq!(of(deck.clone(), card.clone()).reversible, reversible, "{deck} {card}");
    }
    for (deck, card, answers) in [
        (json!({}), json!({ "answer": "typed" }), Some(vec!["b"])),
        (json!({ "answer": "typed" }), json!({}), Some(vec!["b"])),
        (json!({ "answer": "typed" }), json!({ "answers": ["c", "d"] }), Some(vec!["c", "d"])),
        (json!({ "answer": "typed" }), json!({ "answer": "reveal" }), None),
        (json!({ "answer": "reveal" }), json!({}), None),
    ] {
        let typed = of(deck.clone(), card.clone()).typed.map(|typed| typed.answers);
        assert_eq!(typed, answers.map(|all| all.into_iter().map(String::from).collect()));
    }
}

#[test]
fn what_is_typed_has_an_answer() {
    // Card 3 has no text on its back.
    told("/cards/3/answers", Value::Null, &["missing-property @ cards[3]"]);
    told("/cards/3/answer", json!("reveal"), &["unused-answer @ cards[3].answers"]);
    told("/cards/0/match", json!({ "typos": 1 }), &["unused-answer @ cards[0].match"]);
    told("/cards/2/answers", json!(["a", "a"]), &["duplicate-choice @ cards[2].answers[1]"]);
    told("/cards/2/match/typos", json!(9), &["out-of-range @ cards[2].match.typos"]);
    told("/cards/0/answer", json!("CEJ"), &["unknown-value @ cards[0].answer"]);
}

#[test]
fn cards_are_told_apart() {
    let front = |value: Value| json!({ "front": value, "back": "a" });
    let same = deck_of(json!([front(json!("CEJ")), front(json!("RSA")), front(json!(" CEJ "))]));
    assert_eq!(problems(&same), ["duplicate-front @ cards[2].front"]);
    let report = check(&same.to_string()).report;
    assert_eq!(report.problems[0].details, ["CEJ", "1"]);
    // An object with the same text is the same card; with an identifier it is another.
    let with_text = deck_of(json!([front(json!("CEJ")), front(json!({ "text": "CEJ" }))]));
    assert_eq!(problems(&with_text), ["duplicate-front @ cards[1].front"]);
    let named = deck_of(json!([
        front(json!("CEJ")),
        { "id": "cej-2", "front": "CEJ", "back": "a" },
        { "id": "cej-3", "front": "CEJ", "back": "a" },
    ]));
    accepted(&named);
    let twice = deck_of(json!([
        { "id": "a", "front": "b", "back": "a" },
        { "id": "a", "front": "c", "back": "a" },
    ]));
    assert_eq!(problems(&twice), ["duplicate-id @ cards[1].id"]);
    // Somebody may give a card the identifier that another has by its front.
    let made = accepted(&deck_of(json!([front(json!("CEJ"))]))).cards.swap_remove(0).id;
    let taken = deck_of(json!([{ "id": made, "front": "b", "back": "a" }, front(json!("CEJ"))]));
    assert_eq!(problems(&taken), ["duplicate-id @ cards[1]"]);
    // Another picture is another card.
    let image = |src: &str| front(json!({ "image": { "src": src, "alt": "Un casque" } }));
    accepted(&deck_of(json!([image("a.webp"), image("b.webp")])));
    let pictures = deck_of(json!([image("a.webp"), image("a.webp")]));
    assert_eq!(problems(&pictures), ["duplicate-front @ cards[1].front"]);
}

#[test]
fn a_card_keeps_its_identifier_when_it_moves_or_its_back_changes() {
    let id = |cards: Value, index: usize| accepted(&deck_of(cards)).cards[index].id.clone();
    let before = id(json!([{ "front": "CEJ", "back": "a" }]), 0);
    let after = id(json!([{ "front": "RSA", "back": "a" }, { "front": "CEJ", "back": "b" }]), 1);
    assert_eq!(before, after);
    assert_ne!(before, id(json!([{ "front": "CEJ.", "back": "a" }]), 0));
}

#[test]
fn cards_are_read_one_by_one() {
    let text = everything().to_string();
    let document = parse(&text).expect("is JSON");
    let (unread, report) = flashcards::read_deck(&document.root());
    let unread = unread.expect("is a deck");
    assert_eq!((unread.cards.len(), report.problems.len()), (5, 0));
    assert_eq!(unread.defaults, Defaults { reversible: true, typed: true });
    let Some(Module::Flashcards(whole)) = check(&text).module else { panic!("refused") };
    for (index, node) in unread.cards.iter().enumerate() {
        let (card, report) = flashcards::read_card(node, index, unread.defaults);
        assert_eq!(flashcards::card_id(node), card.as_ref().map(|card| card.id.clone()));
        assert_eq!((card.as_ref(), report.problems.len()), (whole.cards.get(index), 0));
    }
    // A card's problems are not the head's, and know where they are.
    let mut module = everything();
    put(&mut module, "/cards/2/front", json!({ "text": "" }));
    let text = module.to_string();
    let document = parse(&text).expect("is JSON");
    let (unread, report) = flashcards::read_deck(&document.root());
    assert_eq!(report.problems, []);
    let unread = unread.expect("is a deck");
    let (card, report) = flashcards::read_card(&unread.cards[2], 17, unread.defaults);
    assert!(card.is_none());
    assert_eq!(report.problems[0].path, "cards[17].front.text");
}

#[test]
fn everything_wrong_is_found_at_once() {
    let mut module = everything();
    for (pointer, value) in [
        ("/id", json!("Mes sigles")),
        ("/title", Value::Null),
        ("/mode", json!("srs")),
        ("/frontLang", json!("français")),
        ("/newPerDay", json!(0)),
        ("/shuffle", json!("all")),
        ("/answer", json!("écrite")),
        ("/sources/0/url", json!("javascript:a")),
        ("/cards/0/front", json!(1)),
        ("/cards/0/reversible", json!("oui")),
        ("/cards/1/back", Value::Null),
        ("/cards/2", json!("CEJ")),
        ("/cards/3/front/image/width", json!(0)),
    ] {
        put(&mut module, pointer, value);
    }
    assert_eq!(
        problems(&module),
        [
            "invalid-id @ id",
            "missing-property @ ",
            "unknown-value @ mode",
            "invalid-lang @ frontLang",
            "out-of-range @ newPerDay",
            "wrong-type @ shuffle",
            "unknown-value @ answer",
            "unsafe-url @ sources[0].url",
            "wrong-type @ cards[0].front",
            "wrong-type @ cards[0].reversible",
            "missing-property @ cards[1]",
            "wrong-type @ cards[2]",
            "out-of-range @ cards[3].front.image.width",
            "unused-answer @ cards[3].answers",
        ]
    );
}

#[test]
fn names_of_other_tools_are_understood() {
    for (card, expected) in [
        (json!({ "recto": "a", "verso": "b" }), ["front", "recto", "back", "verso"]),
        (json!({ "question": "a", "réponse": "b" }), ["front", "question", "back", "réponse"]),
        (json!({ "term": "a", "definition": "b" }), ["front", "term", "back", "definition"]),
        (json!({ "Front": "a", "Back": "b" }), ["front", "Front", "back", "Back"]),
        (json!({ "mot": "a", "traduction": "b" }), ["front", "mot", "back", "traduction"]),
    ] {
        let report = check(&deck_of(json!([card])).to_string()).report;
        let details: Vec<&str> = report
            .problems
            .iter()
            .flat_map(|each| each.details.iter().map(String::as_str))
            .collect();
        assert_eq!(details, expected, "{card}");
    }
    let help = |pointer: &str, value: Value| {
        let mut module = everything();
        put(&mut module, pointer, value);
        check(&module.to_string()).report.problems[0].help(Lang::En)
    };
    for (pointer, value, end) in [
        ("/mode", json!("révision"), "\"mode\": \"remember\""),
        ("/mode", json!("Découverte"), "\"mode\": \"discover\""),
        ("/answer", json!("saisie"), "\"answer\": \"typed\""),
        ("/cards/0/answer", json!("flip"), "\"answer\": \"reveal\""),
        ("/kind", json!("cartes"), "\"kind\": \"flashcards\""),
        ("/kind", json!("flashcard"), "\"kind\": \"flashcards\""),
        ("/shuffle", json!("none"), "\"shuffle\": false"),
        ("/reversible", json!("oui"), "\"reversible\": true"),
        ("/retention", json!("90 %"), "\"retention\": 90"),
        ("/cartes", json!([]), "Did you mean \"cards\"?"),
    ] {
        assert!(help(pointer, value.clone()).ends_with(end), "{pointer} = {value}");
    }
    assert!(help("/cards/0/answer", json!("Contrat")).contains("\"back\": \"…\""));
}

#[test]
fn examples_in_the_help_are_accepted_where_they_are_proposed() {
    for (pointer, wrong) in [
        ("/id", json!("Mes sigles")),
        ("/mode", json!("srs")),
        ("/frontLang", json!("français")),
        ("/backLang", json!(1)),
        ("/newPerDay", json!(0)),
        ("/retention", json!(100)),
        ("/shuffle", json!("all")),
        ("/reversible", json!(1)),
        ("/cards", json!("a")),
        ("/cards", json!([])),
        ("/cards/0/id", json!(1)),
        ("/cards/0/front", json!(1)),
        ("/cards/0/back", json!([])),
        ("/cards/0/hint", json!(1)),
        ("/cards/0/example", json!(1)),
        ("/cards/0/tags", json!("a")),
        ("/cards/2/answer", json!(true)),
        ("/cards/2/answers", json!("a")),
        ("/cards/2/match", json!(true)),
    ] {
        let mut module = everything();
        put(&mut module, pointer, wrong);
        let report = check(&module.to_string()).report;
        for lang in [Lang::Fr, Lang::En] {
            let help = report.problems[0].help(lang);
            let name = pointer.rsplit('/').next().expect("has a name");
            let at =
                help.find(&format!("\"{name}\":")).unwrap_or_else(|| panic!("{pointer}: {help}"));
            let member = help[at..].split(". ").next().unwrap_or_default();
            let example: Value = serde_json::from_str(&format!("{{ {member} }}"))
                .unwrap_or_else(|_| panic!("{help}"));
            put(&mut module, pointer, example[name].clone());
            assert_eq!(problems(&module), Vec::<String>::new(), "{pointer}: {help}");
        }
    }
}
