//! The pieces of a document, as CommonMark cuts it.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// What a text is read with.
fn options() -> Options {
    Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TABLES
}

/// A piece of a document.
pub(super) enum Piece<'t> {
    Heading {
        level: usize,
        events: Vec<Event<'t>>,
        /// `{#id .name key=value}`
        id: Option<String>,
        names: Vec<String>,
        values: Vec<(String, String)>,
    },
    /// A paragraph, or whatever else is to be read.
    Text(Vec<Event<'t>>),
    List {
        ordered: bool,
        items: Vec<Entry<'t>>,
    },
    Quote(Vec<Event<'t>>),
}

/// An item of a list.
#[derive(Default)]
pub(super) struct Entry<'t> {
    /// Whether its box is ticked, where it has one.
    pub ticked: Option<bool>,
    pub events: Vec<Event<'t>>,
    /// The quotation in it.
    pub quote: Vec<Event<'t>>,
}

/// The pieces, each with its line.
pub(super) fn pieces(text: &str) -> Vec<(usize, Piece<'_>)> {
    let mut pieces = Vec::new();
    let (mut line, mut counted) = (1, 0);
    let mut events = Parser::new_ext(text, options()).into_offset_iter();
    while let Some((event, range)) = events.next() {
        line += text[counted..range.start.max(counted)].matches('\n').count();
        counted = counted.max(range.start);
        let Event::Start(tag) = event else {
            pieces.push((line, Piece::Text(vec![event])));
            continue;
        };
        let end = tag.to_end();
        let mut depth = 0;
        let mut inner = Vec::new();
        for (event, _) in events.by_ref() {
            match &event {
                Event::Start(tag) if tag.to_end() == end => depth += 1,
                Event::End(tag) if *tag == end && depth == 0 => break,
                Event::End(tag) if *tag == end => depth -= 1,
                _ => {}
            }
            inner.push(event);
        }
        pieces.push((line, piece(tag, inner)));
    }
    pieces
}

fn piece<'t>(tag: Tag<'t>, inner: Vec<Event<'t>>) -> Piece<'t> {
    match tag {
        Tag::Heading { level, id, classes, attrs } => Piece::Heading {
            level: if level == HeadingLevel::H1 { 1 } else { 2 },
            events: inner,
            id: id.map(CowStr::into_string),
            names: classes.into_iter().map(CowStr::into_string).collect(),
            values: attrs
                .into_iter()
                .map(|(name, value)| {
                    (name.into_string(), value.map(CowStr::into_string).unwrap_or_default())
                })
                .collect(),
        },
        Tag::BlockQuote(_) => Piece::Quote(inner),
        Tag::List(first) => Piece::List { ordered: first.is_some(), items: entries(inner) },
        tag => {
            let end = tag.to_end();
            let mut whole = vec![Event::Start(tag)];
            whole.extend(inner);
            whole.push(Event::End(end));
            Piece::Text(whole)
        }
    }
}

/// The items of a list; a list within one is a part of its text.
fn entries(events: Vec<Event<'_>>) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    let (mut items, mut quotes) = (0, 0);
    for event in events {
        match &event {
            Event::Start(Tag::Item) => {
                items += 1;
                if items == 1 {
                    entries.push(Entry::default());
                    continue;
                }
            }
            Event::End(TagEnd::Item) => {
                items -= 1;
                if items == 0 {
                    continue;
                }
            }
            Event::Start(Tag::BlockQuote(_)) if items == 1 => {
                quotes += 1;
                continue;
            }
            Event::End(TagEnd::BlockQuote(_)) if quotes > 0 => {
                quotes -= 1;
                continue;
            }
            _ => {}
        }
        let Some(entry) = entries.last_mut() else { continue };
        match event {
            Event::TaskListMarker(ticked) if items == 1 => entry.ticked = Some(ticked),
            event if quotes > 0 => entry.quote.push(event),
            event => entry.events.push(event),
        }
    }
    entries
}

/// The letters of events, as far as they tell what something is.
pub(super) fn shown(events: &[Event<'_>]) -> String {
    let mut out = String::new();
    for event in events {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(text),
            Event::SoftBreak | Event::HardBreak => out.push('\n'),
            _ => {}
        }
    }
    out
}

/// Whether a paragraph has the sides of a card; a tag between the colons makes letters of them.
pub(super) fn has_sides(events: &[Event<'_>]) -> bool {
    let mut text = String::new();
    for event in events {
        match event {
            Event::Text(piece) => text.push_str(piece),
            _ => text.push('\n'),
        }
    }
    text.contains(super::SIDES)
}

/// The plain text of a line.
pub(super) fn plain(events: Vec<Event<'_>>) -> String {
    shown(&events).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of a paragraph, each as it could be written again.
pub(super) fn lines(events: Vec<Event<'_>>) -> Vec<String> {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events.into_iter());
    let html = html.trim().trim_start_matches("<p>").trim_end_matches("</p>").to_owned();
    html.lines()
        .map(|line| line.trim().trim_end_matches("<br />").to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}
