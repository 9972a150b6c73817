//! Author text as HTML text: everything escaped, addresses checked.

pub mod address;
pub mod page;
pub mod words;

use crate::lang::runs_otherwise;
use crate::markdown::{self, Block, Inline};
use crate::url::{Use, is_allowed};

/// `text` as it may stand between tags or inside double quotes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // HTML has no place for it (HTML Standard, 13.2.5): parsers drop or replace it.
            '\0' => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
    out
}

/// The attribute for an element that holds an author's `text`, a space before it: the text runs in a direction
/// of its own, where that is not the one of the language `lang` around it.
pub fn directed(text: &str, lang: &str) -> &'static str {
    if runs_otherwise(text, lang) { " dir=\"auto\"" } else { "" }
}

/// `html`, which is what `text` became, in the direction of `text`.
fn span(text: &str, html: &str, lang: &str) -> String {
    match directed(text, lang) {
        "" => html.to_owned(),
        direction => format!("<span{direction}>{html}</span>"),
    }
}

/// `text` as it may stand between tags, in a direction of its own.
pub fn plain(text: &str, lang: &str) -> String {
    span(text, &escape(text), lang)
}

/// [`rich_line`] in a direction of its own.
pub fn directed_line(source: &str, lang: &str) -> String {
    span(source, &rich_line(source), lang)
}

/// `text` as a value in a query (RFC 3986, section 3.4).
pub fn query_value(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => out.push(char::from(byte)),
            b'-' | b'.' | b'_' | b'~' | b'/' | b':' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// Markdown as blocks: `<p>`, `<ul>` and `<ol>`.
pub fn rich(source: &str, lang: &str) -> String {
    let mut out = String::new();
    let direction = directed(source, lang);
    for block in markdown::parse(source) {
        match block {
            Block::Paragraph(run) => {
                out.push_str(&format!("<p{direction}>"));
                inlines(&run, &mut out);
                out.push_str("</p>");
            }
            Block::List { ordered, items } => {
                let name = if ordered { "ol" } else { "ul" };
                out.push_str(&format!("<{name}{direction}>"));
                for item in &items {
                    out.push_str("<li>");
                    inlines(item, &mut out);
                    out.push_str("</li>");
                }
                out.push_str(&format!("</{name}>"));
            }
        }
    }
    out
}

/// Markdown where no blocks may stand (a legend, a label): its lines follow each other with a line
/// break between, as they are written.
pub fn rich_line(source: &str) -> String {
    let mut out = String::new();
    for line in markdown::lines(source) {
        let Block::Paragraph(run) = line else { continue };
        if !out.is_empty() {
            out.push_str("<br>");
        }
        inlines(&run, &mut out);
    }
    out
}

fn inlines(run: &[Inline], out: &mut String) {
    let mut wrapped = |open: &str, content: &[Inline], close: &str| {
        out.push_str(open);
        inlines(content, out);
        out.push_str(close);
    };
    for inline in run {
        match inline {
            Inline::Emphasis(content) => wrapped("<em>", content, "</em>"),
            Inline::Strong(content) => wrapped("<strong>", content, "</strong>"),
            Inline::Link { href, content } if is_allowed(href, Use::Link) => {
                wrapped(&format!("<a href=\"{}\">", escape(href)), content, "</a>");
            }
            Inline::Link { content, .. } => wrapped("", content, ""),
            Inline::Text(text) => wrapped(&escape(text), &[], ""),
            Inline::Code(text) => wrapped(&format!("<code>{}", escape(text)), &[], "</code>"),
            Inline::Break => wrapped("<br>", &[], ""),
        }
    }
}
