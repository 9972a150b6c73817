use proptest::prelude::*;
use tremplin_content::markdown::{Block, Inline, parse};

use super::*;

/// The Markdown of some HTML, and what is said.
fn html(text: &str) -> (String, Vec<(&'static str, String)>) {
    let mut said = Vec::new();
    let rich = Rich::html(text, false);
    let written = rich.written(Spot::Blocks, 1, &mut |note: Note| {
        said.push((note.code.as_str(), note.details.join(" / ")));
    });
    (written, said)
}

#[test]
fn html_becomes_our_markdown() {
    for (from, to) in [
        ("<p>Un <b>CV</b> tient sur <em>une</em> page.</p>", "Un **CV** tient sur *une* page."),
        ("<p>a</p>\n<p>b</p>", "a\n\nb"),
        ("a<br>b<br/>c", "a\\\nb\\\nc"),
        ("<ul><li>un</li><li>deux</ul>", "- un\n- deux"),
        ("<ol><li><p>un</p></li><li>deux</li></ol>fin", "1. un\n2. deux\n\nfin"),
        ("l&rsquo;&eacute;t&eacute; &lt;3 &amp; 2&nbsp;h", "l’été <3 & 2\u{a0}h"),
        ("<a href=\"https://a.example/x_(y)\">lien</a>", "[lien](https://a.example/x_%28y%29)"),
        ("<b> espace </b>fin", "**espace** fin"),
        ("<b>a <i>b</b> c</i>", "**a *b*** *c*"),
        ("10 m<sup>2</sup>, H<sub>2</sub>O", "10 m², H₂O"),
        ("2 * 3 * 4 et [x](y)", "2 \\* 3 \\* 4 et \\[x\\](y)"),
        ("<p>- 5 °C</p><p>1986. Une année</p>", "\\- 5 °C\n\n1986\\. Une année"),
        ("C:\\temp \\* x", "C:\\\\temp \\\\\\* x"),
        ("<code>a*b</code>", "`a*b`"),
        ("a &lt;b&gt; c", "a <b> c"),
        ("Écrivez <votre nom> ici", "Écrivez <votre nom> ici"),
        ("si a<b alors", "si a<b alors"),
        ("jamais fermé <b>gras", "jamais fermé **gras**"),
    ] {
        let (written, _) = html(from);
        assert_eq!(written, to, "{from}");
    }
}

#[test]
fn what_html_loses_is_said() {
    for (from, text, said) in [
        ("a<script>alert(1)</script>b", "ab", ("element-left-out", "script / alert(1)")),
        ("<p onclick=\"go()\">a</p>", "a", ("element-left-out", "onclick / go()")),
        ("<a href=\"javascript:go()\">a</a>", "a", ("link-left-out", "javascript:go()")),
        (
            "<iframe src=\"https://t.example\"></iframe>a",
            "a",
            ("element-left-out", "iframe / https://t.example"),
        ),
        (
            "<img width=1 height=1 src=\"https://t.example/p\">a",
            "a",
            ("element-left-out", "img / https://t.example/p"),
        ),
        ("<span style=\"color:red\">a</span>", "a", ("looks-left-out", "style")),
        ("<u>a</u>", "a", ("looks-changed", "u")),
        ("<h2>Titre</h2>a", "**Titre**\n\na", ("looks-changed", "h2")),
        ("<table><tr><td>a<td>b</tr><tr><td>c</table>", "a | b\n\nc", ("looks-changed", "table")),
        ("x<sup>a</sup>", "xa", ("looks-changed", "sup")),
        ("a<!-- caché -->b", "ab", ("looks-left-out", "<!-- -->")),
        ("Soit $$x^2$$", "Soit $$x^2$$", ("formula-as-text", "$$x^2$$")),
        ("<script>jamais fermé", "", ("element-left-out", "script / jamais fermé")),
    ] {
        let (written, all) = html(from);
        assert_eq!(written, text, "{from}");
        assert_eq!(all, [(said.0, said.1.to_owned())], "{from}");
    }
}

#[test]
fn markdown_beyond_ours_becomes_ours() {
    for (from, to) in [
        ("Titre\n=====\n\n_a_ __b__", "**Titre**\n\n*a* **b**"),
        ("* un\n* deux", "- un\n- deux"),
        ("<https://a.example>", "[https://a.example](https://a.example)"),
        ("[a][1]\n\n[1]: https://a.example", "[a](https://a.example)"),
        ("`a *b*`", "`a *b*`"),
    ] {
        let written = Rich::markdown(from).written(Spot::Blocks, 1, &mut |_| {});
        assert_eq!(written, to, "{from}");
    }
}

#[test]
fn hostile_texts_take_no_longer_than_their_length() {
    let start = std::time::Instant::now();
    for piece in [
        "<b>",
        "<i><b>",
        "</b>",
        "<",
        "<ul><li>",
        "&",
        "<a href=x>",
        "*",
        "**a ",
        "[",
        "](",
        "`",
        "> ",
        "- ",
    ] {
        let text = piece.repeat(50_000 / piece.len());
        for rich in [Rich::html(&text, true), Rich::markdown(&text), Rich::plain(&text)] {
            rich.written(Spot::Blocks, 1, &mut |_| {});
        }
    }
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

fn inline() -> impl Strategy<Value = Inline> {
    let word = "[ a-z*`\\[\\]()_.0-9éà\\\\-]{1,12}";
    let leaf = prop_oneof![
        4 => word.prop_map(Inline::Text),
        1 => "[a-z *]{1,6}".prop_map(Inline::Code),
        1 => Just(Inline::Break),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        let run = proptest::collection::vec(inner, 1..3);
        prop_oneof![
            run.clone().prop_map(Inline::Emphasis),
            run.clone().prop_map(Inline::Strong),
            run.prop_map(|content| Inline::Link { href: "https://a.example/b".into(), content }),
        ]
    })
}

proptest! {
    /// Whatever is written is read as the same letters, and as the same marks where that is said.
    #[test]
    fn what_is_written_is_read_as_the_same(run in proptest::collection::vec(inline(), 1..5), ordered in any::<Option<bool>>()) {
        let block = match ordered {
            Some(ordered) => Block::List { ordered, items: vec![run.clone(), run] },
            None => Block::Paragraph(run),
        };
        let (text, _) = write::written(std::slice::from_ref(&block), Spot::Blocks);
        let letters = |blocks: &[Block]| flat(blocks).0.split_whitespace().collect::<String>();
        let before = letters(&[block]);
        let after = letters(&parse(&text)).replace("(https://a.example/b)", "");
        prop_assert_eq!(before, after, "{}", text);
    }

    #[test]
    fn plain_text_stays_what_it_is(text in "[ -~éà\n]{0,60}") {
        let rich = Rich::plain(&text);
        for spot in [Spot::Blocks, Spot::Lines] {
            let mut said = 0;
            let written = rich.written(spot, 1, &mut |_| said += 1);
            prop_assert_eq!(said, 0);
            let read = match spot {
                Spot::Blocks => parse(&written),
                Spot::Lines => tremplin_content::markdown::lines(&written),
            };
            let lines = |text: &str| -> Vec<String> {
                text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|line| !line.is_empty()).collect()
            };
            prop_assert_eq!(lines(&flat(&read).0), lines(&text), "{}", written);
        }
    }

    #[test]
    fn any_html_gives_a_text(text in "[a-z<>/&;=\"' !-]{0,80}|\\PC{0,40}") {
        for rich in [Rich::html(&text, true), Rich::markdown(&text)] {
            let written = rich.written(Spot::Blocks, 1, &mut |_| {});
            prop_assert!(!written.contains("\n\n\n"));
        }
    }
}
