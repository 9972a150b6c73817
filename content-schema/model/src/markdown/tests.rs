use super::*;
use proptest::prelude::*;

thread_local! {
    static PASSED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Adds to the bytes that were looked at, and says how many they are.
pub(super) fn passed(bytes: usize) -> usize {
    PASSED.set(PASSED.get() + bytes);
    PASSED.get()
}

fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

fn paragraph(source: &str) -> Vec<Inline> {
    match parse(source).as_slice() {
        [Block::Paragraph(inlines)] => inlines.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn marks_nest() {
    assert_eq!(
        paragraph("a **b *c*** d"),
        [
            text("a "),
            Inline::Strong(vec![text("b "), Inline::Emphasis(vec![text("c")])]),
            text(" d")
        ]
    );
    assert_eq!(
        paragraph("*a **b** c*"),
        [Inline::Emphasis(vec![text("a "), Inline::Strong(vec![text("b")]), text(" c")])]
    );
}

#[test]
fn three_asterisks_are_two_marks() {
    let strong = |inner| Inline::Strong(inner);
    let emphasis = |inner| Inline::Emphasis(inner);
    for (source, read) in [
        ("***a***", emphasis(vec![strong(vec![text("a")])])),
        ("*a **b***", emphasis(vec![text("a "), strong(vec![text("b")])])),
        ("**a *b***", strong(vec![text("a "), emphasis(vec![text("b")])])),
        ("***a** b*", emphasis(vec![strong(vec![text("a")]), text(" b")])),
        ("***a* b**", strong(vec![emphasis(vec![text("a")]), text(" b")])),
    ] {
        assert_eq!(paragraph(source), [read], "{source}");
    }
}

#[test]
fn what_is_no_mark_is_text() {
    for source in [
        "2 * 3 * 4",
        "5 ** 2",
        "2*3*4",
        "2**3**4",
        "3*x + 4*y",
        "***",
        "*** a ***",
        "***a",
        "a*",
        "**",
        "[a]",
        "[a](",
        "``",
        "<b>x</b>",
        "snake_case_name",
    ] {
        assert_eq!(paragraph(source), [text(source)], "{source}");
    }
}

#[test]
fn a_backslash_takes_the_meaning_away() {
    assert_eq!(paragraph(r"\*a\* \[b](c)"), [text("*a* [b](c)")]);
    assert_eq!(paragraph(r"C:\temp"), [text(r"C:\temp")]);
}

#[test]
fn links_keep_parentheses_and_marks() {
    assert_eq!(
        paragraph("voir [le *droit*](https://fr.wikipedia.org/wiki/Droit_(France)) !"),
        [
            text("voir "),
            Inline::Link {
                href: "https://fr.wikipedia.org/wiki/Droit_(France)".into(),
                content: vec![text("le "), Inline::Emphasis(vec![text("droit")])],
            },
            text(" !")
        ]
    );
    assert_eq!(
        paragraph("[a [b](c)"),
        [text("[a "), Inline::Link { href: "c".into(), content: vec![text("b")] }]
    );
}

#[test]
fn lists_and_paragraphs_part_at_blank_lines_and_markers() {
    let blocks = parse("Avant :\n- un\n- deux\n  suite\n\n1. premier\n2. second\nAprès");
    assert_eq!(
        blocks,
        [
            Block::Paragraph(vec![text("Avant :")]),
            Block::List { ordered: false, items: vec![vec![text("un")], vec![text("deux suite")]] },
            Block::List { ordered: true, items: vec![vec![text("premier")], vec![text("second")]] },
            Block::Paragraph(vec![text("Après")]),
        ]
    );
}

#[test]
fn lines_break_only_where_asked() {
    assert_eq!(paragraph("a\nb"), [text("a b")]);
    assert_eq!(paragraph("a  \nb"), [text("a"), Inline::Break, text("b")]);
    assert_eq!(paragraph("a\\\nb"), [text("a"), Inline::Break, text("b")]);
}

#[test]
fn asterisks_that_multiply_spoil_no_emphasis() {
    assert_eq!(
        paragraph("2 * 3 et *six*"),
        [text("2 * 3 et "), Inline::Emphasis(vec![text("six")])]
    );
    assert_eq!(paragraph("2*3 et *six*"), [text("2*3 et "), Inline::Emphasis(vec![text("six")])]);
}

#[test]
fn where_no_blocks_may_stand_nothing_is_a_list() {
    for source in ["- 5 °C", "1986. Une année", "1. janvier", "* note", "  12. x"] {
        assert_eq!(lines(source), [Block::Paragraph(vec![text(source.trim())])], "{source}");
    }
    assert_eq!(
        lines("Lequel ?\n- **un**\n  suite\n\n- deux"),
        [
            vec![text("Lequel ?")],
            vec![text("- "), Inline::Strong(vec![text("un")]), text("   suite")],
            vec![text("- deux")],
        ]
        .map(Block::Paragraph)
    );
}

/// Eight times the text is eight times the work, not 64 times: bytes that the reader has looked at.
#[test]
fn reading_is_work_in_proportion_to_the_text() {
    let work = |source: &str| {
        let before = passed(0);
        parse(source);
        lines(source);
        passed(0) - before
    };
    for unit in UNITS {
        let [short, long] = [4_000, 32_000].map(|length| work(&unit.repeat(length / unit.len())));
        assert!(long < 12 * short + 100, "{unit:?}: {short} bytes, then {long}");
    }
}

/// What has brought readers of Markdown down.
const UNITS: &[&str] = &[
    "*",
    "**",
    "***",
    "***a ",
    "***a *",
    "**a",
    "*a ",
    "a*b ",
    "*a**b",
    "**a*b",
    "[",
    "[a",
    "[a](",
    "[a](b",
    "[a]((",
    "](",
    "[](",
    "[a]()",
    "`",
    "``",
    "`a",
    "`a``",
    "\\",
    "\\*",
    "(",
    "a)",
    "- ",
    "- a\n",
    "- a\n  b\n",
    "1. a\n- b\n",
    "a  \n",
    " ",
    "\n",
    "a\n",
    "[*`",
    "*[a](b)",
    "![a](",
    "[a]: b\n",
];

proptest! {
    #[test]
    fn nothing_is_lost_or_invented(source in "[a-z *`\\[\\]()\\\\\n.1-]{0,80}") {
        let letters = |text: &str| text.chars().filter(char::is_ascii_lowercase).count();
        let mut hrefs = String::new();
        each_link(&parse(&source), &mut |href| hrefs.push_str(href));
        prop_assert_eq!(letters(&plain(&source)) + letters(&hrefs), letters(&source));
    }

    #[test]
    fn any_text_is_read(source in any::<String>()) {
        parse(&source);
    }
}
