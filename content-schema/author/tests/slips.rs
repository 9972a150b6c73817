//! Texts that say something else on the screen than in their file: what authors are told of them.

use serde_json::{Value, json};
use tremplin_author::json::check;
use tremplin_author::{Explain, Lang};
use tremplin_content::markdown::plain;
use tremplin_content::report::{Code, Problem};

fn quiz(item: Value) -> Value {
    json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "T", "items": [item] })
}

/// What is said of a text as an explanation, where lists and paragraphs may stand.
fn told(text: &str) -> Vec<Problem> {
    let item = json!({ "kind": "true-false", "prompt": "P", "answer": true, "explanation": text });
    check(&quiz(item).to_string()).report.problems
}

fn codes(text: &str) -> Vec<Code> {
    told(text).iter().map(|problem| problem.code).collect()
}

#[test]
fn single_backslashes_are_named_with_what_to_write() {
    for (text, write) in [
        ("C:\temp\notes", "\\\\temp"),
        ("C:\new", "\\\\new"),
        ("C:\u{8}ureau", "\\\\bureau"),
        ("D:\report", "\\\\report"),
        ("C:\u{c}ichiers", "\\\\fichiers"),
        ("$\u{c}rac{1}{2}$", "\\\\frac"),
        ("2 \times 3", "\\\\times"),
        ("2 \times", "\\\\times"),
        ("a = \nu", "\\\\nu"),
        ("a \neq b", "\\\\neq"),
        ("\rho", "\\\\rho"),
        ("\u{8}eta", "\\\\beta"),
        ("\text{oui}", "\\\\text"),
    ] {
        let problems = told(text);
        assert_eq!(problems.len(), 1, "{text:?}: {problems:?}");
        assert_eq!(problems[0].code, Code::LostBackslash, "{text:?}");
        for lang in [Lang::Fr, Lang::En] {
            assert!(problems[0].help(lang).contains(write), "{}", problems[0].help(lang));
        }
    }
    for text in
        ["Une ligne\nune autre", "Avant :\n\nl’après", "a\r\nb", "C:\\temp", "1\t2", "n\non"]
    {
        assert_eq!(codes(text), [], "{text:?}");
    }
}

/// Every control character, in front of a letter, at the end, and behind one.
#[test]
fn no_control_character_stops_the_check() {
    for control in (0..0xa0).filter_map(char::from_u32).filter(|c| c.is_control()) {
        for text in [format!("{control}É"), format!("a{control}"), format!("É{control}{control}a")]
        {
            let _ = told(&text);
        }
    }
    // UTF-8 that was read as Latin-1.
    assert_eq!(codes("\u{c3}\u{89}crire"), [Code::WrongEncoding]);
}

#[test]
fn backslashes_that_markdown_takes_away_are_named_with_what_to_write() {
    for (text, gone, write) in [
        (r"Soit \(x\)", r"\(", r"\\\\("),
        (r"$\{a, b\}$", r"\{", r"\\\\{"),
        (r"\alpha\,x", r"\,", r"\\\\,"),
        (r"20\%", r"\%", r"\\\\%"),
        (r"\[x^2 = 4\]", r"\[", r"\\\\["),
        (r"Ouvrez \\serveur\partage", r"\\serveur\", r"\\\\\\\\serveur\\"),
        (r"`a` \(b\)", r"\(", r"\\\\("),
    ] {
        let problems = told(text);
        assert_eq!(problems.len(), 1, "{text:?}: {problems:?}");
        assert_eq!(problems[0].code, Code::EatenBackslash, "{text:?}");
        assert!(problems[0].message(Lang::Fr).contains(gone), "{}", problems[0].message(Lang::Fr));
        for lang in [Lang::Fr, Lang::En] {
            let help = problems[0].help(lang);
            assert!(help.ends_with(write), "{help}");
        }
        // Written so in JSON, it is shown as it was meant.
        let written: String = serde_json::from_str(&format!("\"{write}partage\"")).unwrap();
        assert_eq!(codes(&written), [], "{written}");
        assert!(plain(&written).starts_with(gone), "{}", plain(&written));
    }
    for text in [
        r"C:\temp\notes",
        r"\*gras\*, \[note\], 1\. un, \- deux, a\_b, \`x\`, \# titre, \<b\>",
        r"[1]\(voir)",
        r"`\(x\)` et `\\serveur\partage`",
        r"\\alpha et C:\\temp\\notes",
        r"\\serveur",
        r"Deux lignes\
ici",
        r"fin \",
        r"é\é",
    ] {
        assert_eq!(codes(text), [], "{text:?}");
    }
}

#[test]
fn a_picture_on_another_site_is_to_be_copied_beside_the_film() {
    let lesson = |poster: &str| {
        json!({ "kind": "lesson", "video": {
            "src": "films/cv.mp4", "captions": "films/cv.vtt", "poster": poster } })
    };
    let task = json!({ "kind": "true-false", "prompt": "P", "answer": true });
    let module = |poster: &str| json!({ "kind": "quiz", "id": "a", "lang": "fr", "title": "T", "items": [lesson(poster), task] });
    let problems = check(&module("https://example.org/a/b.webp?v=2").to_string()).report.problems;
    assert_eq!(problems.len(), 1, "{problems:?}");
    for lang in [Lang::Fr, Lang::En] {
        let help = problems[0].help(lang);
        assert!(help.ends_with("\"poster\": \"films/b.webp\""), "{help}");
    }
    assert_eq!(check(&module("films/b.webp").to_string()).report.problems, []);
}

#[test]
fn wrong_encodings_are_named_with_what_was_meant() {
    for (text, meant) in [
        ("CafÃ©", "é"),
        ("lâ€™emploi", "’"),
        ("cÅ“ur", "œ"),
        ("Ã\u{a0} Paris", "à"),
        ("20Â\u{a0}%", "\u{a0}"),
        ("Â« oui Â»", "«"),
        ("â€¦", "…"),
        ("10 â‚¬", "€"),
        ("Ã‰cole", "É"),
        ("Ø³Ù„Ø§Ù…", "سلام"),
        ("Ã§a", "ç"),
        ("√©cole", "é"),
    ] {
        let problems = told(text);
        assert_eq!(problems.len(), 1, "{text:?}: {problems:?}");
        assert_eq!(problems[0].code, Code::WrongEncoding, "{text:?}");
        assert_eq!(problems[0].details[1], meant, "{text:?}");
    }
    assert_eq!(codes("l\u{fffd}emploi"), [Code::WrongEncoding]);
    for text in [
        "« CAFÉ\u{a0}»",
        "« É\u{a0}»",
        "À côté, où l’œuvre naît",
        "NÃO, ÂNGULO, ÅNGSTRÖM",
        "«É»",
        "ÉCOLE… °C ½ ©",
        "Ça marche\u{a0}!",
        "العربية",
        "Ελλάδα",
    ] {
        assert_eq!(codes(text), [], "{text:?}");
    }
}

#[test]
fn lists_by_accident_are_named_where_lists_may_stand() {
    for (text, write) in [
        ("- 5 °C", "\\\\- 5 °C"),
        ("1986. Une année", "1986\\\\. Une année"),
        ("* note", "\\\\* note"),
        ("Né en\n1986. Il a vécu", "1986\\\\. Il a vécu"),
        ("1789. La Révolution\n1793. La Terreur", "1789\\\\. La Révolution"),
        ("1. janvier", "1\\\\. janvier"),
    ] {
        let problems = told(text);
        assert_eq!(problems.len(), 1, "{text:?}: {problems:?}");
        assert_eq!(problems[0].code, Code::AccidentalList, "{text:?}");
        let help = problems[0].help(Lang::Fr);
        assert!(help.contains(write), "{help}");
        // Written so in JSON, it is shown as it was meant.
        let written: String = serde_json::from_str(&format!("\"{write}\"")).unwrap();
        assert_eq!(codes(&written), [], "{written}");
    }
    for text in ["- un\n- deux", "1. un\n2. deux", "Un\n\n- a\n- b\n\n1. c\n2. d"] {
        assert_eq!(codes(text), [], "{text:?}");
    }
    // A prompt and a choice are one line: they are shown as they are written.
    let item = json!({ "kind": "single-choice", "prompt": "1986. Une année ?", "choices": [
        { "text": "- 5 °C", "correct": true }, { "text": "1. janvier" } ] });
    assert_eq!(check(&quiz(item).to_string()).report.problems, []);
    let deck = json!({ "kind": "flashcards", "id": "a", "lang": "fr", "title": "T",
        "cards": [{ "front": "1789. La Révolution", "back": { "text": "- 5 °C" } }] });
    let found = check(&deck.to_string()).report.problems;
    let paths: Vec<&str> = found.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["cards[0].front", "cards[0].back.text"]);
}

#[test]
fn asterisks_that_multiply_are_named_unless_they_are_shown() {
    for text in ["a*b*c", "(a+b)*c*(d)", "x*2*y"] {
        assert_eq!(codes(text), [Code::AccidentalEmphasis], "{text}");
    }
    for text in ["2*3*4", "3*x*2", "un *mot* ici", "in*fini*ment", "**a**", "l’*y*", "a * b * c"]
    {
        assert_eq!(codes(text), [], "{text}");
    }
}
