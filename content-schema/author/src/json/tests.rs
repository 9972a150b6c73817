use super::*;
use tremplin_content::node::Node;

/// Checks the key of the mistake and its place, which `▮` marks in `marked`: once for an empty
/// span, twice for its start and end.
#[track_caller]
fn mistake(key: &str, marked: &str) -> Problem {
    let text = marked.replace('▮', "");
    let marks: Vec<usize> = marked
        .match_indices('▮')
        .enumerate()
        .map(|(nth, (at, _))| at - nth * '▮'.len_utf8())
        .collect();
    let problem = *parse(&text).expect_err("is JSON");
    assert_eq!(problem.details[0], key, "{text}");
    assert!(MISTAKES.contains(&key), "{key}");
    let span = problem.span.expect("has a place");
    assert_eq!((span.start, span.end), (marks[0], *marks.last().expect("a mark")), "{key}: {text}");
    problem
}

#[test]
fn commas() {
    mistake("missing-comma", "{\n  \"a\": \"x\"▮\n  \"b\": 2\n}");
    mistake("missing-comma", "{ \"a\": \"x\"▮ \"b\": 2 }");
    mistake("missing-comma", "[ { \"a\": 1 }▮\n{ \"a\": 2 } ]");
    mistake("missing-comma", "[1▮ 2]");
    mistake("missing-comma", "[\"a\"▮\"b\"]");
    mistake("missing-comma", "{ \"a\": 1▮\n b: 2 }");
    mistake("missing-comma", "{ \"a\": 1▮;▮ \"b\": 2 }");
    mistake("missing-comma", "{ \"a\": true▮ \"b\": 2 }");
    mistake("trailing-comma", "[1, 2▮,▮\n]");
    mistake("trailing-comma", "{ \"a\": 1▮,▮ }");
    mistake("extra-comma", "[1, ▮,▮ 2]");
    mistake("extra-comma", "[▮,▮ 2]");
    mistake("extra-comma", "{ \"a\": 1, ▮,▮ \"b\": 2 }");
}

#[test]
fn quotes() {
    mistake("inner-quote", "{ \"a\": \"Bertrand ▮\"▮ElkY\" Grospellier\" }");
    mistake(
        "inner-quote",
        "{ \"a\": \"que désignent ▮\"▮les gosses\", qui sont jumelés ?\",\n \"b\": 1 }",
    );
    mistake("inner-quote", "{ \"a\": \"▮\"▮CV\" vient du latin\" }");
    mistake("inner-quote", "{ \"a ▮\"▮b\" c\": 1 }");
    mistake("inner-quote", "[\"dit ▮\"▮(oui)\"]");
    mistake("inner-quote", "[\"a ▮\"▮ b\" c\"]");
    mistake("unclosed-text", "{ \"a\": \"Le CV▮, \"b\": 1 }");
    mistake("unclosed-text", "{\n \"a\": \"Le CV▮,\n \"b\": 1 }");
    mistake("unclosed-text", "{\n \"a\": \"Le CV▮\n}");
    mistake("unclosed-text", "[\n \"Le CV▮,\n \"La lettre\"\n]");
    mistake("unclosed-text", "{ \"a\": \"Le CV }▮");
    mistake("line-in-text", "{ \"a\": \"en 2013 ?▮\r\n\",\r\n \"b\": [] }");
    mistake(
        "line-in-text",
        "{ \"a\": \"les Ardennes, l'Aisne,▮\r\nl'Oise et le Val-d'Oise.\"\r\n }",
    );
    mistake("control-in-text", "[\"a▮\t▮b\"]");
    mistake("single-quote", "{ ▮'▮a': 1 }");
    mistake("single-quote", "[▮'▮a']");
    mistake("curly-quote", "{ ▮“▮a”: 1 }");
    mistake("curly-quote", "{ \"a\": ▮«▮ b » }");
    mistake("curly-quote", "{\n \"a\": \"Le CV▮”▮,\n \"b\": 1 }");
    assert_eq!(mistake("invalid-escape", r#"["L5▮\'▮s"]"#).details[1], r"\'");
    mistake("invalid-escape", r#"["C:▮\T▮emp"]"#);
    mistake("invalid-escape", r#"["▮\u▮12"]"#);
}

#[test]
fn words_and_numbers() {
    assert_eq!(mistake("meant-word", "[▮vrai▮]").details[2], "true");
    assert_eq!(mistake("meant-word", "[▮None▮]").details[2], "null");
    assert_eq!(mistake("meant-word", "[▮False▮]").details[2], "false");
    mistake("bare-word", "{ \"kind\": ▮quiz▮ }");
    mistake("unquoted-name", "{ ▮kind▮: \"quiz\" }");
    mistake("fraction", "{ \"a\": ▮2 / 5▮, \"b\": 1 }");
    mistake("decimal-comma", "{ \"a\": ▮12,5▮ }");
    mistake("number-unit", "{ \"passMark\": ▮70 %▮ }");
    mistake("number-unit", "{ \"passMark\": ▮70%▮,\n \"b\": 1 }");
    mistake("number-unit", "[▮12px▮]");
    for number in ["07", "+1", ".5", "5.", "1e", "0x1F", "-", "--1", "1.2.3"] {
        let text = format!("[▮{number}▮]");
        let problem = *parse(&text.replace('▮', "")).expect_err(number);
        assert!(matches!(problem.details[0].as_str(), "number-form" | "number-unit"), "{number}");
    }
}

#[test]
fn brackets_and_names() {
    mistake("missing-close", "{ \"a\": [1, 2▮");
    assert_eq!(mistake("missing-close", "{ \"a\": [ { \"b\": 1▮\n").details[1], "}]}");
    assert_eq!(mistake("missing-close", "{ \"a\": [ { \"b\": 1▮ ] }").details[1], "}");
    assert_eq!(mistake("missing-close", "[ { \"a\": 1▮,\n { \"a\": 2 } ]").details[1], "}");
    mistake("wrong-close", "[1, 2 ▮}▮");
    mistake("extra-close", "{ \"a\": 1 }\n▮}▮");
    mistake("missing-colon", "{ \"a\"▮ 1 }");
    mistake("missing-colon", "{ \"a\" ▮=▮ 1 }");
    mistake("missing-value", "{ \"a\":▮ }");
    mistake("missing-value", "{ \"a\":▮ , \"b\": 1 }");
    mistake("missing-name", "{ ▮{▮ \"a\": 1 } }");
    mistake("missing-name", "{ ▮[▮] }");
    mistake("missing-value", "{ \"a\":▮\n\n}");
    mistake("name-in-list", "[ ▮\"a\":▮ 1 ]");
    mistake("no-braces", "▮\"kind\": \"quiz\"");
}

#[test]
fn what_is_no_module_at_all() {
    for text in ["", "  \n", "\u{feff}"] {
        assert_eq!(parse(text).expect_err("empty").details[0], "empty");
    }
    mistake("html", "▮<!DOCTYPE html><html>");
    mistake("binary", "▮PK\u{3}\u{4}\0\0");
    mistake("binary", "▮{\\rtf1 abc}");
    mistake("code-fence", "▮```json▮\n{}\n```");
    mistake("code-fence", "{}\n▮```▮");
    mistake("text-before", "▮Voici▮ le quiz : {}");
    mistake("text-after", "{}\n▮Bonne lecture▮\n");
    mistake("text-after", "{}\n▮{}▮");
    mistake("comment", "{ ▮// note▮\n \"a\": 1 }");
    mistake("comment", "{ \"a\": 1 ▮/* b */▮\n}");
    assert_eq!(mistake("invisible", "{▮\u{a0}▮\"a\": 1 }").details[1], "U+00A0");
    mistake("invisible", "[1,▮\u{200b}▮ 2]");
    mistake("unexpected", "[▮&▮]");
    let deep = "[".repeat(600) + &"]".repeat(600);
    assert_eq!(parse(&deep).expect_err("too deep").details[0], "too-deep");
    assert!(parse(&"[".repeat(100_000)).is_err());
}

#[test]
fn a_byte_order_mark_counts_in_spans_and_not_in_columns() {
    let text = "\u{feff}{ \"kind\": \"quizz\" }";
    let span = check(text).report.problems[0].span.expect("has a place");
    assert_eq!(&text[span.start..span.end], "\"quizz\"");
    assert_eq!(line_column(text, span.start), (1, 11));
    assert!(parse("\u{feff}\u{feff}{}").is_err());
}

#[test]
fn values_are_read_as_browsers_read_them() {
    let document = parse(r#"{ "a": 1, "é": "x\ud83d\ude00\ud83d", "a": [1e999, -0, null] }"#);
    let document = document.expect("is JSON");
    let root = document.root();
    assert_eq!(root.member("a").map(|a| a.elements().len()), Some(3));
    assert_eq!(root.member("a").and_then(|a| a.elements()[0].number()), Some(f64::INFINITY));
    assert_eq!(root.member("é").and_then(|e| e.text()).as_deref(), Some("x😀\u{fffd}"));
    let names: Vec<String> = root.names().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["a", "é", "a"]);
}

#[test]
fn lines_end_in_three_ways() {
    let text = "a\nb\r\nç\rd";
    for (found, line) in [('a', 1), ('b', 2), ('ç', 3), ('d', 4)] {
        assert_eq!(line_column(text, text.find(found).expect("is there")), (line, 1));
    }
    assert_eq!(line_column("aç", 2), (1, 2));
    assert_eq!(line_column("ab", 99), (1, 3));
}

#[test]
fn a_wrong_name_for_a_required_property_is_one_mistake() {
    let text = r#"{ "kind": "quiz", "id": "cv", "langue": "fr", "titre": "Le CV", "items": [
        { "kind": "true-false", "question": "Vrai ?", "answer": true, "reponse": false } ] }"#;
    let report = check(text).report;
    let found: Vec<_> = report
        .problems
        .iter()
        .map(|each| {
            let span = each.span.expect("has a place");
            (each.code.as_str(), each.path.as_str(), &text[span.start..span.end])
        })
        .collect();
    assert_eq!(
        found,
        [
            ("missing-property", "", "\"langue\""),
            ("missing-property", "", "\"titre\""),
            ("unknown-property", "items[0].reponse", "\"reponse\""),
            ("missing-property", "items[0]", "\"question\""),
        ]
    );
    assert_eq!(report.problems[3].details, ["prompt", "question"]);
}
