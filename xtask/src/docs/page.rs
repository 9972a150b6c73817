//! One page of the documentation: from Markdown to HTML, with its headings and links.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// Pages of the demo site; where the text names one as code, it becomes a link.
const OF_THE_SITE: [&str; 4] = ["/badge", "/issuer", "/parcours", "/preview"];

/// A Markdown text that has been read.
pub struct Page<'a> {
    events: Vec<Event<'a>>,
    /// From each heading to the next one.
    pub parts: Vec<Part>,
    /// Where the links lead, and what they say.
    pub links: Vec<(String, String)>,
    /// The HTML that stands in the text; there should be none.
    pub html: Vec<String>,
}

/// A heading and what follows it.
pub struct Part {
    /// The name for addresses, as forges make it.
    pub id: String,
    /// 1 to 6.
    pub level: usize,
    /// The heading, without marks.
    pub title: String,
    /// The text below, up to the next heading, without marks.
    pub text: String,
}

impl<'a> Page<'a> {
    /// Reads a text.
    pub fn read(text: &'a str) -> Self {
        let mut events: Vec<Event<'a>> = Parser::new_ext(text, Options::ENABLE_TABLES).collect();
        let mut parts = Vec::new();
        let mut links = Vec::new();
        let mut html = Vec::new();
        let mut ids = BTreeMap::new();
        for start in 0..events.len() {
            match &events[start] {
                Event::Start(Tag::Heading { level, .. }) => {
                    let level = *level as usize;
                    let end = end_of(&events, start, |tag| matches!(tag, TagEnd::Heading(_)));
                    let title = plain(&events[start..end]);
                    let id = unused(slug(&title), &mut ids);
                    if let Event::Start(Tag::Heading { id: at, .. }) = &mut events[start] {
                        *at = Some(id.clone().into());
                    }
                    let below = below(&events, end);
                    parts.push(Part { id, level, title, text: plain(&events[below]) });
                }
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let end = end_of(&events, start, |tag| matches!(tag, TagEnd::Link));
                    links.push((dest_url.to_string(), plain(&events[start..end])));
                }
                Event::Html(raw) | Event::InlineHtml(raw) => html.push(raw.trim().to_owned()),
                _ => {}
            }
        }
        Self { events, parts, links, html }
    }

    /// The first heading.
    pub fn title(&self) -> &str {
        self.parts.first().map_or("", |part| &part.title)
    }

    /// The page's text as HTML: `link` turns addresses of links into those of the site, `site` the
    /// name of a page of the demo site; `spaced` as [`together`] has it.
    pub fn html(
        &self,
        link: impl Fn(&str) -> String,
        site: impl Fn(&str) -> String,
        spaced: bool,
    ) -> String {
        let (mut inside, mut code) = (false, false);
        let events = self.events.iter().cloned().map(|event| match event {
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                inside = true;
                let dest_url = link(&dest_url).into();
                Event::Start(Tag::Link { link_type, dest_url, title, id })
            }
            Event::End(TagEnd::Link) => {
                inside = false;
                event
            }
            Event::Code(text) if !inside && OF_THE_SITE.contains(&&*text) => {
                let address = escaped(&site(&text));
                Event::InlineHtml(format!("<a href=\"{address}\"><code>{text}</code></a>").into())
            }
            Event::Start(Tag::CodeBlock(_)) | Event::End(TagEnd::CodeBlock) => {
                code = !code;
                event
            }
            // What is copied has to be as it was written.
            Event::Text(text) if spaced && !code => Event::Text(together(&text).into()),
            other => other,
        });
        let mut out = String::new();
        html::push_html(&mut out, events);
        out
    }
}

/// A text that may stand between tags and in attributes.
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    html::push_html(&mut out, std::iter::once(Event::Text(CowStr::Borrowed(text))));
    out.replace('"', "&quot;")
}

/// A text whose signs stand behind a space, as in French: no line may begin with the sign.
fn together(text: &str) -> String {
    let mut out = text.replace("« ", "«\u{a0}");
    for sign in [':', ';', '?', '!', '»', '%'] {
        out = out.replace(&format!(" {sign}"), &format!("\u{a0}{sign}"));
    }
    out
}

/// Where the tag that opens at `start` is closed.
fn end_of(events: &[Event<'_>], start: usize, closes: impl Fn(&TagEnd) -> bool) -> usize {
    let rest = events.iter().skip(start);
    let length = rest.take_while(|event| !matches!(event, Event::End(tag) if closes(tag))).count();
    start + length
}

/// From the end of a heading up to the next one.
fn below(events: &[Event<'_>], end: usize) -> Range<usize> {
    let next = |event: &Event<'_>| matches!(event, Event::Start(Tag::Heading { .. }));
    end..events.iter().skip(end).position(next).map_or(events.len(), |length| end + length)
}

/// What can be read of it, in one line.
fn plain(events: &[Event<'_>]) -> String {
    let mut text = String::new();
    for event in events {
        match event {
            Event::Text(one) | Event::Code(one) => text.push_str(one),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => text.push(' '),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A heading's name in addresses: small letters, digits and hyphens, as forges make it.
fn slug(title: &str) -> String {
    let kept = title.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// The same with a number where another heading has it already.
fn unused(id: String, ids: &mut BTreeMap<String, usize>) -> String {
    let count = ids.entry(id.clone()).or_default();
    *count += 1;
    if *count == 1 { id } else { format!("{id}-{}", *count - 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Ce qui est gardé, sur l’appareil\n\nA `b`\nand [c `d`](e.md#f).\n\n## `--out`: x\n\n- y\n\n## --out x\n";

    #[test]
    fn headings_have_the_names_that_forges_give() {
        let page = Page::read(TEXT);
        let ids: Vec<&str> = page.parts.iter().map(|part| &*part.id).collect();
        assert_eq!(ids, ["ce-qui-est-gardé-sur-lappareil", "--out-x", "--out-x-1"]);
        assert_eq!(page.title(), "Ce qui est gardé, sur l’appareil");
    }

    #[test]
    fn parts_have_the_text_below_their_heading() {
        let page = Page::read(TEXT);
        let texts: Vec<&str> = page.parts.iter().map(|part| &*part.text).collect();
        assert_eq!(texts, ["A b and c d .", "y", ""]);
        assert_eq!(page.links, [("e.md#f".to_owned(), "c d".to_owned())]);
    }

    #[test]
    fn links_lead_into_the_site() {
        let page = Page::read("[a](b.md) `/issuer` [`/issuer`](c.md) `/other`");
        let html = page.html(|to| format!("x/{to}"), |to| format!("..{to}?a&b"), false);
        assert_eq!(
            html,
            "<p><a href=\"x/b.md\">a</a> <a href=\"../issuer?a&amp;b\"><code>/issuer</code></a> \
             <a href=\"x/c.md\"><code>/issuer</code></a> <code>/other</code></p>\n"
        );
    }

    #[test]
    fn no_line_begins_with_a_sign() {
        let html = Page::read("« A » : `b :` ; c ?\n```\na : b\n```\n").html(
            str::to_owned,
            str::to_owned,
            true,
        );
        let text = "<p>«\u{a0}A\u{a0}»\u{a0}: <code>b :</code>\u{a0}; c\u{a0}?</p>";
        assert_eq!(html, format!("{text}\n<pre><code>a : b\n</code></pre>\n"));
    }

    #[test]
    fn html_in_a_text_is_found() {
        assert_eq!(Page::read("a <b>c</b>\n\n<p>d").html, ["<b>", "</b>", "<p>d"]);
        assert!(Page::read("a `<b>`\n```\n<p>d\n```\n").html.is_empty());
    }
}
