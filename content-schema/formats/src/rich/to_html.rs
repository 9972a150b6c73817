//! Our blocks as HTML, for tools that know no other marks.

use std::fmt::Write;

use tremplin_content::markdown::{Block, Inline};

/// The HTML of blocks.
pub(crate) fn html(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Paragraph(run) => wrapped("p", run, &mut out),
            Block::List { ordered, items } => {
                let name = if *ordered { "ol" } else { "ul" };
                let _ = write!(out, "<{name}>");
                items.iter().for_each(|item| wrapped("li", item, &mut out));
                let _ = write!(out, "</{name}>");
            }
        }
    }
    out
}

fn wrapped(name: &str, run: &[Inline], out: &mut String) {
    let _ = write!(out, "<{name}>");
    push(run, out);
    let _ = write!(out, "</{name}>");
}

fn push(run: &[Inline], out: &mut String) {
    for inline in run {
        match inline {
            Inline::Text(text) => escape(text, out),
            Inline::Emphasis(content) => wrapped("em", content, out),
            Inline::Strong(content) => wrapped("strong", content, out),
            Inline::Code(code) => {
                out.push_str("<code>");
                escape(code, out);
                out.push_str("</code>");
            }
            Inline::Link { href, content } => {
                out.push_str("<a href=\"");
                escape(href, out);
                out.push_str("\">");
                push(content, out);
                out.push_str("</a>");
            }
            Inline::Break => out.push_str("<br>"),
        }
    }
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
}
