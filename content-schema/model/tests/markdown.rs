//! Our Markdown is a part of CommonMark: what an author writes in it is read alike by pulldown-cmark.

use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use tremplin_content::markdown::{Block, Inline, parse};

/// What was read, in one line.
fn ours(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => {
                out.push_str("<p>");
                push(inlines, &mut out);
                out.push_str("</p>");
            }
            Block::List { ordered, items } => {
                let name = if *ordered { "ol" } else { "ul" };
                out.push_str(&format!("<{name}>"));
                for item in items {
                    out.push_str("<li>");
                    push(item, &mut out);
                    out.push_str("</li>");
                }
                out.push_str(&format!("</{name}>"));
            }
        }
    }
    out
}

fn push(inlines: &[Inline], out: &mut String) {
    let around = |name: &str, content: &[Inline], out: &mut String| {
        out.push_str(&format!("<{name}>"));
        push(content, out);
        out.push_str(&format!("</{}>", name.split(' ').next().unwrap_or_default()));
    };
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Emphasis(content) => around("em", content, out),
            Inline::Strong(content) => around("strong", content, out),
            Inline::Code(code) => out.push_str(&format!("<code>{code}</code>")),
            Inline::Link { href, content } => around(&format!("a {href}"), content, out),
            Inline::Break => out.push_str("<br>"),
        }
    }
}

/// The same by pulldown-cmark. A list that has blank lines between its items has paragraphs in them there.
fn theirs(source: &str) -> String {
    let mut out = String::new();
    let mut in_item = false;
    for event in Parser::new(source) {
        match event {
            Event::Start(Tag::Item) => {
                in_item = true;
                out.push_str("<li>");
            }
            Event::End(TagEnd::Item) => {
                in_item = false;
                out.push_str("</li>");
            }
            Event::Start(Tag::Paragraph) if !in_item => out.push_str("<p>"),
            Event::End(TagEnd::Paragraph) if !in_item => out.push_str("</p>"),
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            Event::Start(Tag::List(first)) => {
                out.push_str(if first.is_some() { "<ol>" } else { "<ul>" });
            }
            Event::End(TagEnd::List(ordered)) => {
                out.push_str(if ordered { "</ol>" } else { "</ul>" });
            }
            Event::Start(Tag::Emphasis) => out.push_str("<em>"),
            Event::End(TagEnd::Emphasis) => out.push_str("</em>"),
            Event::Start(Tag::Strong) => out.push_str("<strong>"),
            Event::End(TagEnd::Strong) => out.push_str("</strong>"),
            Event::Start(Tag::Link { dest_url, .. }) => out.push_str(&format!("<a {dest_url}>")),
            Event::End(TagEnd::Link) => out.push_str("</a>"),
            Event::Text(text) => out.push_str(&text),
            Event::Code(code) => out.push_str(&format!("<code>{code}</code>")),
            Event::SoftBreak => out.push(' '),
            Event::HardBreak => out.push_str("<br>"),
            other => out.push_str(&format!("{other:?}")),
        }
    }
    out
}

#[test]
fn what_the_documents_show_reads_alike() {
    for source in [
        "Une page, **pas plus**.",
        "Avant :\n\n- un\n- deux\n  suite\n\nAprès",
        "1. premier\n2. second\n\nfin",
        "a **b *c*** d",
        "*a **b** c*",
        "a  \nb\\\nc\nd",
        r"\*a\* \[b](c) C:\temp 1\. x",
        "voir [le *droit*](https://fr.wikipedia.org/wiki/Droit_(France)) !",
        "[a [b](c)",
        "`cargo *run*`",
        "2 * 3 * 4, 5 ** 2, a*, **",
        "« *guillemets* », l'**apostrophe**, (*parenthèses*)",
        "**gras**: *deux-points*",
        "*un* *deux* **trois**",
        "***fort et penché***",
        "un\n\n\n\ndeux",
    ] {
        assert_eq!(ours(&parse(source)), theirs(source), "{source}");
    }
}

/// A few words with letters of several scripts.
fn words() -> impl Strategy<Value = String> {
    "[a-zéèçœàа-яا-ي]{1,6}( [a-zéèçœà0-9]{1,6}){0,3}[,;:!?]?"
}

/// A run of text as an author writes it.
fn run() -> impl Strategy<Value = String> {
    let plain = words();
    let marked = prop_oneof![
        words().prop_map(|text| format!("*{text}*")),
        words().prop_map(|text| format!("**{text}**")),
        words().prop_map(|text| format!("***{text}***")),
        words().prop_map(|text| format!("`{text}`")),
        (words(), words()).prop_map(|(a, b)| format!("***{a}** {b}*")),
        (words(), words()).prop_map(|(a, b)| format!("***{a}* {b}**")),
        (words(), words()).prop_map(|(a, b)| format!("*{a} **{b}***")),
        (words(), words(), words()).prop_map(|(a, b, c)| format!("**{a} *{b}* {c}**")),
        (words(), "[a-z]{1,5}")
            .prop_map(|(text, path)| format!("[{text}](https://example.org/{path})")),
        (words(), "[a-z]{1,5}").prop_map(|(text, path)| format!("[le **{text}**](/{path}?a=b#c)")),
        words().prop_map(|text| format!(r"\*{text}\*")),
    ];
    let joint = prop_oneof![Just(" "), Just("\n"), Just("  \n"), Just("\\\n")];
    (plain, prop::collection::vec((joint, prop_oneof![marked, words()]), 0..4)).prop_map(
        |(first, more)| {
            more.into_iter().fold(first, |text, (joint, next)| format!("{text}{joint}{next}"))
        },
    )
}

fn block() -> impl Strategy<Value = String> {
    let items = || prop::collection::vec(run(), 1..4);
    let indented = |item: &str, by: &str| item.replace('\n', &format!("\n{by}"));
    prop_oneof![
        run(),
        items().prop_map(move |items| {
            let items = items.iter().map(|item| format!("- {}", indented(item, "  ")));
            items.collect::<Vec<_>>().join("\n")
        }),
        items().prop_map(move |items| {
            let items =
                items.iter().zip(1..).map(|(item, n)| format!("{n}. {}", indented(item, "   ")));
            items.collect::<Vec<_>>().join("\n")
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn what_authors_write_reads_alike(blocks in prop::collection::vec(block(), 1..4)) {
        // Two lists of a kind in a row are one list in CommonMark.
        let source = blocks.join("\n\nEntre\n\n");
        prop_assert_eq!(ours(&parse(&source)), theirs(&source), "{}", source);
    }
}
