//! Markdown beyond ours: CommonMark with HTML in it, read by pulldown-cmark and then like HTML.

use pulldown_cmark::{Options, Parser, html};

use super::Rich;

/// Reads Markdown. It becomes HTML first, so that both are held to one allow-list.
pub(super) fn read(text: &str) -> Rich {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut out = String::with_capacity(text.len() * 2);
    html::push_html(&mut out, Parser::new_ext(text, options));
    super::html::read(&out, false)
}
