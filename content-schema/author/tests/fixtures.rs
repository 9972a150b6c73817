//! Every fixture gets the verdict that its name says.

mod common;

use std::collections::BTreeSet;

use common::{fixtures, json_files};
use tremplin_author::json::{self, MISTAKES, check};
use tremplin_author::{Explain, Lang};
use tremplin_content::flashcards::{Card, Mode};
use tremplin_content::report::{Code, Severity};
use tremplin_content::{Kind, Module};

/// The fixtures of every kind of module.
fn of_all_kinds(folder: &str) -> Vec<(String, String)> {
    let folders = Kind::ALL.iter().map(|kind| format!("{}/{folder}", fixtures(*kind)));
    folders.flat_map(json_files).collect()
}

#[test]
fn valid_modules_have_no_problem() {
    for (name, text) in of_all_kinds("valid") {
        let checked = check(&text);
        assert_eq!(checked.report.problems, [], "{name}");
        assert!(checked.module.is_some(), "{name}");
    }
}

#[test]
fn every_code_has_a_fixture_with_that_problem_alone() {
    let mut codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let known = codes.clone();
    codes.remove("not-json");
    // It takes a day: cli/tests/cli.rs.
    codes.remove("review-due");
    // It takes two files: cli/tests/check.rs.
    codes.remove("duplicate-module");
    // Advice: tests/advice.rs.
    let advice = Code::ALL.iter().skip_while(|code| **code != Code::LongSentence);
    codes.retain(|code| advice.clone().all(|advice| advice.as_str() != *code));
    for (name, text) in of_all_kinds("codes") {
        let checked = check(&text);
        let found: Vec<&str> =
            checked.report.problems.iter().map(|problem| problem.code.as_str()).collect();
        assert_eq!(found, [name.as_str()]);
        assert!(known.contains(name.as_str()), "{name} is no code");
        codes.remove(name.as_str());
        let warning = [
            "unknown-property",
            "duplicate-property",
            "incomplete-url",
            "unused-answer",
            "unreachable-node",
            "out-of-reach",
            "undescribed-side",
            "telling-alternative",
            "overlapping-zones",
            "image-format",
            "lost-backslash",
            "wrong-encoding",
            "accidental-list",
            "accidental-emphasis",
            "eaten-backslash",
            "foreign-poster",
            "invalid-date",
        ]
        .contains(&name.as_str());
        assert_eq!(checked.report.problems[0].severity == Severity::Warning, warning, "{name}");
        assert_eq!(checked.module.is_some(), warning, "{name}");
        let span = checked.report.problems[0].span.expect("has a place");
        assert!(!text[span.start..span.end].is_empty(), "{name}");
    }
    assert!(codes.is_empty(), "no fixture for {codes:?}");
}

#[test]
fn every_mistake_has_a_fixture() {
    let mut keys: BTreeSet<&str> = MISTAKES.iter().copied().collect();
    keys.remove("other");
    for (name, text) in json_files("../tests/fixtures/not-json") {
        let problem = json::parse(&text).expect_err(&name);
        assert_eq!(problem.details[0], name);
        assert!(keys.remove(name.as_str()), "{name} is no mistake");
    }
    assert!(keys.is_empty(), "no fixture for {keys:?}");
}

#[test]
fn a_whole_module_arrives_as_its_author_wrote_it() {
    let files = json_files("../tests/fixtures/valid");
    let (_, text) = files.iter().find(|(name, _)| name == "everything").expect("is there");
    let Some(Module::Quiz(module)) = check(text).module else { panic!("refused") };
    assert_eq!(module.quiz.title, "Tout ce qu’un quiz peut contenir");
    let kinds: Vec<&str> =
        module.quiz.items.iter().map(|item| item.interaction.kind().as_str()).collect();
    assert_eq!(kinds, ["lesson", "single-choice", "multiple-choice", "true-false", "short-answer"]);
    assert_eq!(module.quiz.pass_mark, Some(70));
    assert_eq!(module.quiz.max_attempts, Some(2));
    assert!(module.quiz.shuffle.items && module.quiz.shuffle.choices);
    assert_eq!(module.quiz.sources.len(), 2);
}

#[test]
fn a_changed_module_has_another_fingerprint() {
    let files = json_files("../tests/fixtures/valid");
    let (_, text) = files.iter().find(|(name, _)| name == "everything").expect("is there");
    let fingerprint = |text: &str| match check(text).module {
        Some(Module::Quiz(module)) => module.fingerprint,
        _ => panic!("refused"),
    };
    let original = fingerprint(text);
    assert_eq!(original, fingerprint(&text.replace("\n", "\r\n")));
    for (from, to) in [
        ("\"points\": 2", "\"points\": 3"),
        ("\"text\": \"Son poids\"", "\"text\": \"Son poids\", \"correct\": true"),
        ("\"answer\": false", "\"answer\": true"),
        ("Ses stages", "Ses emplois"),
        ("\"typos\": 2", "\"typos\": 1"),
        ("\"partial\"", "\"all-or-nothing\""),
        ("\"accents\": true", "\"case\": true"),
        ("\"hint\": \"Du latin.\"", "\"explanation\": \"Du latin.\""),
    ] {
        let changed = text.replace(from, to);
        assert_ne!(&changed, text, "{from}");
        assert_ne!(fingerprint(&changed), original, "{from}");
    }
}

#[test]
fn a_whole_deck_arrives_as_its_author_wrote_it() {
    let files = json_files("../tests/fixtures/flashcards/valid");
    let (_, text) = files.iter().find(|(name, _)| name == "everything").expect("is there");
    let Some(Module::Flashcards(module)) = check(text).module else { panic!("refused") };
    let deck = &module.deck;
    assert_eq!((deck.id.as_str(), deck.lang.as_str()), ("tout", "fr-FR"));
    assert_eq!((deck.front_lang.as_str(), deck.back_lang.as_str()), ("fr", "ar"));
    assert_eq!((deck.mode, deck.shuffle), (Mode::Remember, true));
    assert_eq!((deck.new_per_day, deck.retention, deck.sources.len()), (20, 85, 2));
    let ids: Vec<&str> = module.cards.iter().map(|card| card.id.as_str()).collect();
    // FNV-1a of "bonjour", of "Le contrat d’engagement jeune" and of "cej.mp3", by another program.
    assert_eq!(
        ids,
        [
            "cej",
            "card-5773ed002e207a40",
            "card-a48e55ea666765e4",
            "casque",
            "card-67c28d1e7e0a5c95"
        ]
    );
    let [cej, hello, contract, helmet, heard] = &module.cards[..] else { panic!("five cards") };
    assert_eq!(cej.tags, ["dispositif", "sigle"]);
    assert!(cej.typed.is_none() && !cej.reversible && hello.reversible);
    assert!(cej.hint.is_some() && cej.example.is_some());
    let typed = |card: &Card| card.typed.clone().expect("is typed");
    assert_eq!(typed(hello).answers, ["صباح الخير"]);
    assert_eq!(typed(contract).answers, ["CEJ", "C.E.J."]);
    assert!(typed(contract).rules.accents && typed(contract).rules.typos == 1);
    assert_eq!(helmet.front.image.as_ref().and_then(|image| image.size), Some((640, 480)));
    assert!(helmet.back.text.is_empty() && helmet.back.audio.is_some());
    assert!(heard.front.text.is_empty() && heard.front.image.is_none());
}

#[test]
fn sentences_of_the_usual_mistakes_read_well() {
    let said = |text: &str| {
        let report = check(text).report;
        format!("{} {}", report.problems[0].message(Lang::Fr), report.problems[0].help(Lang::Fr))
    };
    let files = json_files("../tests/fixtures/codes");
    let text = |name: &str| files.iter().find(|(each, _)| each == name).expect(name).1.clone();
    assert_eq!(
        said(&text("unknown-value")),
        "«\u{a0}QCM\u{a0}» n’est pas une valeur possible pour «\u{a0}kind\u{a0}». \
         Écrivez\u{a0}: \"kind\": \"multiple-choice\""
    );
    assert_eq!(
        said(&text("unknown-property")),
        "«\u{a0}explication\u{a0}» n’est pas connu ici et sera ignoré. \
         Vouliez-vous écrire \"explanation\"\u{202f}?"
    );
    assert_eq!(
        said(&text("wrong-type")),
        "«\u{a0}passMark\u{a0}» attend un nombre\u{202f}; ici se trouve un texte entre guillemets. \
         Écrivez la valeur sans guillemets\u{a0}: \"passMark\": 70"
    );
}

#[test]
fn no_two_modules_of_the_gallery_have_one_identifier() {
    let mut seen = std::collections::BTreeMap::new();
    for (name, text) in json_files("../../demo-site/content") {
        let module = check(&text).module.unwrap_or_else(|| panic!("{name} is refused"));
        let key = (module.kind(), module.id().to_owned());
        if let Some(other) = seen.insert(key, name.clone()) {
            panic!("{name} and {other} have the identifier {}", module.id());
        }
    }
    assert!(seen.len() > 3, "the gallery is empty");
}
