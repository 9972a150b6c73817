//! Markdown beyond ours: CommonMark with HTML in it, read by pulldown-cmark and then like HTML.

use pulldown_cmark::{Event, Options, Parser, html};

use super::Rich;

/// Reads what was cut out of Markdown.
pub(super) fn of_events<'t>(events: impl Iterator<Item = Event<'t>>) -> Rich {
    let mut out = String::new();
    html::push_html(&mut out, events);
    super::html::read(&out, false)
}

/// Reads Markdown. It becomes HTML first, so that both are held to one allow-list.
pub(super) fn read(text: &str) -> Rich {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    of_events(Parser::new_ext(text, options))
}
