//! What authors write.

use serde::de::IgnoredAny;
use tremplin_author::{Explain, Lang, json};
use tremplin_content::markdown as text;
use tremplin_content::markdown::{Block, Inline};
use tremplin_formats::snippet::{self, Options};

/// A module's JSON text: the verdict on what is JSON is serde_json's, every problem has a place and a
/// sentence, and a module without errors becomes HTML.
///
/// # Panics
/// On a finding.
pub fn module(data: &[u8]) {
    let Ok(source) = std::str::from_utf8(data) else { return };
    let body = source.strip_prefix('\u{feff}').unwrap_or(source);
    let is_json = serde_json::from_str::<IgnoredAny>(body).is_ok();
    let checked = json::check(source);
    assert_eq!(checked.module.is_none(), checked.report.has_errors());
    for problem in &checked.report.problems {
        let span = problem.span.expect("a problem in a text has a place");
        assert!(source.get(span.start..span.end).is_some(), "{span:?}");
        for lang in [Lang::Fr, Lang::En] {
            assert!(!problem.message(lang).is_empty() && !problem.help(lang).is_empty());
        }
        json::line_column(source, span.start);
    }
    if let Some(module) = checked.module {
        assert!(is_json);
        let options = Options::new("/dist/", "module.json");
        for html in [snippet::static_html(&module, &options), snippet::iframe(&module, &options)] {
            assert!(!html.contains("=\"javascript:"), "{html}");
        }
    }
}

/// Author text: nothing is lost but marks, nothing is deeper than views can bear.
///
/// # Panics
/// On a finding.
pub fn markdown(data: &[u8]) {
    let Ok(source) = std::str::from_utf8(data) else { return };
    let blocks = text::parse(source);
    for block in &blocks {
        match block {
            Block::Paragraph(run) => bounded(run, 0),
            Block::List { items, .. } => items.iter().for_each(|run| bounded(run, 0)),
        }
    }
    text::each_link(&blocks, &mut |href| assert!(source.len() >= href.len()));
    assert!(text::plain(source).len() <= source.len() + 1, "{source:?}");
}

fn bounded(run: &[Inline], depth: usize) {
    assert!(depth <= 8, "nests too deep");
    for inline in run {
        match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) => bounded(inner, depth + 1),
            Inline::Link { content, .. } => bounded(content, depth + 1),
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}
