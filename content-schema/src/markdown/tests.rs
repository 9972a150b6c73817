use super::*;
use proptest::prelude::*;

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
fn what_is_no_mark_is_text() {
    for source in
        ["2 * 3 * 4", "5 ** 2", "a*", "**", "[a]", "[a](", "``", "<b>x</b>", "snake_case_name"]
    {
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
fn long_runs_of_marks_stay_quick() {
    for unit in ["*", "**a", "[", "`", "[a](", "*a "] {
        parse(&unit.repeat(20_000 / unit.len()));
    }
}

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
