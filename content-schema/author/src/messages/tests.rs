use super::*;
use crate::nearest::nearest;
use tremplin_content::report::{Severity, Span};

fn problem(code: Code, path: &str, details: &[&str]) -> Problem {
    Problem {
        code,
        severity: Severity::Error,
        path: path.into(),
        span: Some(Span { start: 0, end: 0 }),
        details: details.iter().map(|detail| (*detail).into()).collect(),
    }
}

/// What each code is told, one or more variants of it.
fn samples() -> Vec<Problem> {
    let mut all = Vec::new();
    for key in crate::json::MISTAKES {
        all.push(problem(Code::NotJson, "", &[key, "un", "deux"]));
    }
    for (path, details) in [
        ("", ["object", "list"]),
        ("title", ["text", "number"]),
        ("passMark", ["number", "text"]),
        ("items[0].choices[1]", ["object", "text"]),
        ("items[0].feedback", ["object", "null"]),
        ("license", ["text", "boolean"]),
        ("cards[0]", ["object", "text"]),
        ("cards[0].front", ["text-or-object", "number"]),
        ("shuffle", ["boolean", "text"]),
        ("requires", ["list-or-object", "text"]),
        ("requires.any[2]", ["object", "text"]),
        ("alignments[0]", ["object", "text"]),
        ("issuer.key", ["object", "text"]),
    ] {
        all.push(problem(Code::WrongType, path, &details));
    }
    for code in Code::ALL {
        all.push(problem(*code, "items[1].choices", &["captions", "b", "c"]));
        all.push(problem(*code, "items", &["transcript"]));
        all.push(problem(*code, "items[0].answers", &["1", "0"]));
        all.push(problem(*code, "cards", &["1", "0"]));
        all.push(problem(*code, "cards[0].answer", &["CEJ"]));
        all.push(problem(*code, "cards[0]", &["answers"]));
        all.push(problem(*code, "", &["kind"]));
        all.push(problem(*code, "requires[0]", &["kind"]));
        all.push(problem(*code, "requires", &["all"]));
        all.push(problem(*code, "issuer.url", &["www.example.org"]));
        all.push(problem(*code, "issuer.url", &["http://example.org/"]));
    }
    all
}

#[test]
fn every_code_has_its_own_sentences_in_both_languages() {
    for problem in samples() {
        let texts = [
            problem.message(Lang::Fr),
            problem.help(Lang::Fr),
            problem.message(Lang::En),
            problem.help(Lang::En),
        ];
        for text in &texts {
            assert!(text.chars().count() > 10, "{problem:?}: {text}");
        }
        assert_ne!(texts[0], texts[2], "{problem:?}");
        assert_ne!(texts[1], texts[3], "{problem:?}");
    }
}

#[test]
fn every_key_of_a_mistake_is_known_to_the_sentences() {
    let message = |key| problem(Code::NotJson, "", &[key]).message(Lang::Fr);
    for key in crate::json::MISTAKES {
        assert!(*key == "other" || message(key) != message("other"), "{key}");
    }
}

#[test]
fn sentences_differ_from_code_to_code() {
    let mut seen = std::collections::BTreeSet::new();
    for code in Code::ALL {
        assert!(
            seen.insert(problem(*code, "items[0].alt", &["a", "b"]).message(Lang::Fr)),
            "{code:?}"
        );
    }
}

#[test]
fn french_sentences_keep_french_typography() {
    for problem in samples() {
        for text in [problem.message(Lang::Fr), problem.help(Lang::Fr)] {
            for wrong in ["« ", " »", " ?", " !", " ;", " :", "'a", "l'", "d'", "n'"] {
                assert!(!text.contains(wrong), "{wrong:?} in {text}");
            }
        }
    }
}

#[test]
fn details_are_shortened_and_stay_on_one_line() {
    let long = problem(Code::DuplicateChoice, "", &[&"mot\n".repeat(50)]).message(Lang::Fr);
    assert!(long.chars().count() < 120 && !long.contains('\n'), "{long}");
}

#[test]
fn braces_of_an_author_are_not_slots() {
    let message = problem(Code::DuplicateChoice, "", &["{1} {name}"]).message(Lang::En);
    assert_eq!(message, "This answer is there twice: “{1} {name}”.");
}

#[test]
fn what_authors_guess_is_understood() {
    let item = ["kind", "prompt", "choices", "hint", "explanation", "points"];
    for (guess, meant) in [
        ("question", "prompt"),
        ("Énoncé", "prompt"),
        ("réponses", "choices"),
        ("explantion", "explanation"),
        ("Prompt", "prompt"),
        ("hints", "hint"),
    ] {
        assert_eq!(nearest(guess, &item), Some(meant), "{guess}");
    }
    assert_eq!(nearest("réponse", &["answer", "prompt"]), Some("answer"));
    assert_eq!(nearest("correcte", &["text", "correct"]), Some("correct"));
    assert_eq!(nearest("pass_mark", &["passMark"]), Some("passMark"));
    assert_eq!(nearest("couleur", &item), None);
    assert_eq!(nearest("", &item), None);
}

#[test]
fn an_identifier_is_proposed_from_what_was_written() {
    let help = |id: &str| problem(Code::InvalidId, "id", &[id]).help(Lang::En);
    assert!(help("Mon CV d’été !").ends_with("\"id\": \"mon-cv-d-ete\""));
    assert!(help("السيرة").ends_with("\"id\": \"mon-module\""));
    assert!(help(&"Très ".repeat(40)).ends_with("-tres-tres\""));
}
