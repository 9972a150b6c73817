//! The dialect of Markdown.

use proptest::prelude::*;
use serde_json::{Value, json};
use tremplin_formats::{Authored, Format, Options, import};

use crate::support::{items, promised, quiz, read, said, seen, written};

const QUIZ: &str = "# Le CV\n\nLisez *bien*.\n\n## Combien de **pages** ? {#pages points=2}\n\nPensez-y.\n\n- [x] Une\n\n  > Oui.\n\
    - [ ] Quatre\n\n> Une page se lit\n> en une minute.\n\n## Vrai ?\n\n- [ ] Vrai\n- [x] Faux\n\n## Deux ? {.partial}\n\n- [x] a\n- [x] b\n- [ ] c\n\n\
    ## Combien ? {tolerance=0.5}\n\n= 12,5\n= 3..5\n\n## Un mot ?\n\n= CDI\n= contrat *long*\n\n## Associez\n\n- CDD -> une fin\n- CDI -> aucune\n- … -> une mission\n\n\
    ## Dans l’ordre\n\n1. Lire\n2. Écrire\n3. Envoyer\n\n## À lire\n\nUn texte.\n";

#[test]
fn each_kind_has_its_form() {
    let import = read(QUIZ, Format::Markdown);
    let items = items(&import);
    let kinds: Vec<&str> = items.iter().filter_map(|item| item["kind"].as_str()).collect();
    assert_eq!(
        kinds,
        [
            "lesson",
            "single-choice",
            "true-false",
            "multiple-choice",
            "numeric",
            "short-answer",
            "matching",
            "ordering",
            "lesson"
        ]
    );
    assert_eq!(
        items[1],
        json!({ "kind": "single-choice", "id": "pages", "prompt": "Combien de **pages** ?\n\nPensez-y.", "points": 2,
        "choices": [{ "text": "Une", "correct": true, "feedback": "Oui." }, { "text": "Quatre" }],
        "explanation": "Une page se lit en une minute." })
    );
    assert_eq!(items[2]["answer"], false);
    assert_eq!((&items[3]["scoring"], &items[4]["tolerance"]), (&json!("partial"), &json!(0.5)));
    assert_eq!(items[4]["answers"], json!([12.5, { "from": 3.0, "to": 5.0 }]));
    assert_eq!(items[5]["answers"], json!(["CDI", "contrat long"]));
    assert_eq!(
        (&items[6]["pairs"][1]["right"], &items[6]["distractors"]),
        (&json!("aucune"), &json!(["une mission"]))
    );
    assert_eq!(items[7]["entries"][2], "Envoyer");
    assert_eq!(items[8], json!({ "kind": "lesson", "title": "À lire", "text": "Un texte." }));
    assert_eq!(said(&import), []);
    assert_eq!(import.report.entries[1].line, 5);
    let title: Value = serde_json::from_str(&import.modules[0].to_json()).unwrap();
    assert_eq!(title["title"], "Le CV");
}

#[test]
fn the_page_for_authors_shows_what_is_read() {
    for lang in ["en", "fr"] {
        let path = format!("{}/../../docs/{lang}/import.md", env!("CARGO_MANIFEST_DIR"));
        let page = std::fs::read_to_string(path).expect("the page");
        let sample = page.split("```md\n").nth(1).and_then(|rest| rest.split("\n```\n").next());
        let import = read(sample.expect("a sample"), Format::Markdown);
        assert_eq!((said(&import), import.report.counts().kept), (vec![("split", 0)], 5), "{lang}");
    }
}

#[test]
fn cards_have_two_sides() {
    let import =
        read("# Sigles\n\nCDD :: contrat **court**\nCDI :: 2 < 3\n\nun reste\n", Format::Markdown);
    let module: Value = serde_json::from_str(&import.modules[0].to_json()).unwrap();
    assert_eq!(
        module["cards"],
        json!([{ "front": "CDD", "back": "contrat **court**" }, { "front": "CDI", "back": "2 < 3" }])
    );
    let codes: Vec<&str> = said(&import).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["no-question"]);
}

#[test]
fn what_has_no_place_is_said() {
    let import = read(
        "## Q ? {#Ä}\n\n- [ ] a\n- [ ] b\n\n## R ?\n\n- [x] a\n- [ ] b\n\nEncore.\n\n- x\n\n![Un CV](cv.png)\n",
        Format::Markdown,
    );
    let codes: Vec<&str> = said(&import).into_iter().map(|(code, _)| code).collect();
    assert_eq!(
        codes,
        ["id-changed", "no-right-answer", "text-left-out", "text-left-out", "text-left-out"]
    );
    let lesson =
        json!({ "kind": "lesson", "title": "Seul", "image": { "src": "a.png", "alt": "" } });
    let other = json!({ "kind": "true-false", "prompt": "x", "answer": true, "hint": "h", "feedback": { "true": "t" } });
    let (_, said) = written(&quiz(&[lesson, other]), Format::Markdown);
    assert_eq!(said, ["kind-not-held", "not-held", "not-held"]);
}

#[test]
fn hostile_files_take_no_longer_than_their_length() {
    let start = std::time::Instant::now();
    for piece in
        ["# ", "> ", "- ", "- [x] ", "= a\n", "a :: b\n", "1. ", "[", "*", "## a\n", "<b>", "{#a}"]
    {
        let text = piece.repeat(30_000 / piece.len());
        if let Ok(import) = import(text.as_bytes(), Format::Markdown, &Options::default()) {
            promised(&import);
        }
    }
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-zé]{1,5}",
        3 => proptest::sample::select(vec![
            "=", "~", "#", "{a}", ":", "\\", "%", "[html]", "<b>", "&amp;", "&", "<", "**gras**", "*fin*", "`code`",
            "[lien](https://a.example/b)", "2*3", "_a_", "...", "1.", "-", "+", ">", "|", "![x", "~~a~~", "a_b", "::", "a::b",
        ]).prop_map(str::to_owned),
    ];
    proptest::collection::vec(word, 1..4).prop_map(|words| format!("x {}", words.join(" ")))
}

fn item() -> impl Strategy<Value = Value> {
    let several = proptest::collection::vec(text(), 3..6).prop_map(|texts| {
        texts.iter().enumerate().map(|(at, text)| format!("{text} {at}")).collect::<Vec<String>>()
    });
    let prompt = (text(), proptest::option::of(text())).prop_map(|(first, second)| match second {
        Some(second) => format!("{first}\n\n{second}"),
        None => first,
    });
    (prompt, several, 0..6_u8, text()).prop_map(|(prompt, texts, kind, other)| {
        let choices = |right: usize| -> Vec<Value> {
            texts.iter().enumerate().map(|(at, text)| match at < right {
                true => json!({ "text": text, "correct": true, "feedback": other }),
                false => json!({ "text": text }),
            }).collect()
        };
        match kind {
            0 => json!({ "kind": "single-choice", "id": "q", "prompt": prompt, "choices": choices(1), "explanation": other, "points": 3 }),
            1 => json!({ "kind": "multiple-choice", "prompt": prompt, "choices": choices(2), "scoring": "partial" }),
            2 => json!({ "kind": "true-false", "prompt": prompt, "answer": true }),
            3 => json!({ "kind": "ordering", "prompt": prompt, "entries": texts }),
            4 => json!({ "kind": "lesson", "text": prompt }),
            _ => json!({ "kind": "numeric", "prompt": prompt, "answer": 3.5, "tolerance": 0.5 }),
        }
    })
}

proptest! {
    #[test]
    fn what_goes_out_comes_in_as_it_was(item in item()) {
        let made = vec![item, json!({ "kind": "true-false", "prompt": "x", "answer": false })];
        let (text, said) = written(&quiz(&made), Format::Markdown);
        prop_assert_eq!(said, [] as [&str; 0]);
        let import = read(&text, Format::Markdown);
        prop_assert_eq!(items(&import).iter().map(seen).collect::<Vec<_>>(), made.iter().map(seen).collect::<Vec<_>>(), "{}", text);
    }

    #[test]
    fn cards_that_go_out_come_in_as_they_were(sides in proptest::collection::vec((text(), text()), 1..4)) {
        let made: Vec<Value> = sides.iter().enumerate().map(|(at, (front, back))| json!({ "front": format!("{front} {at}"), "back": back })).collect();
        let deck = json!({ "kind": "flashcards", "id": "a", "lang": "fr", "title": "A", "cards": made });
        let (text, _) = written(&Authored::from_json(&deck.to_string()).expect("is valid"), Format::Markdown);
        let import = read(&text, Format::Markdown);
        let back: Value = serde_json::from_str(&import.modules[0].to_json()).expect("is JSON");
        prop_assert_eq!(seen(&back["cards"]), seen(&json!(made)), "{}", text);
    }

    #[test]
    fn any_file_is_accounted_for(text in "(#|##|-|>|=|1\\.|\\[x\\]|\\[ \\]|::|->|[a-c]|`|\\*| |\n|\n\n|<b>|\\{#a\\}){0,40}") {
        if let Ok(import) = import(text.as_bytes(), Format::Markdown, &Options::default()) {
            promised(&import);
        }
    }
}
