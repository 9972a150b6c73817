//! The file as a tree, within bounds.

use roxmltree::{Document, Node, ParsingOptions};

use crate::making::{Reason, Refused};

/// Most tags of a file, attributes of a tag and tags within each other.
///
/// A tag costs at most 200 bytes in the tree, so that the tree of the largest file stays below 200 MB beside its text. An
/// attribute is compared with each before it in its tag, and costs as much as a tag.
const MOST_TAGS: usize = 1_000_000;
const MOST_ATTRIBUTES: usize = 20;
const DEEPEST: usize = 100;

/// The tree of a file.
pub(super) fn parse(text: &str) -> Result<Document<'_>, Refused> {
    let bounds = bounded(text);
    if let Err(at) = bounds {
        return Err(Refused::new(Reason::NotXml, line(text, at), &["<"]));
    }
    // Document types are refused, and with them entities that expand.
    let options = ParsingOptions { nodes_limit: 4_000_000, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| {
        let line = match &error {
            roxmltree::Error::UnclosedRootNode => line(text, text.len()),
            _ => error.pos().row as usize,
        };
        let what = match &error {
            roxmltree::Error::UnknownEntityReference(name, _) => format!("&{name};"),
            roxmltree::Error::DtdDetected => "<!DOCTYPE".to_owned(),
            roxmltree::Error::UnexpectedCloseTag(_, found, _) => format!("</{found}>"),
            _ => "<".to_owned(),
        };
        Refused::new(Reason::NotXml, line, &[&what])
    })
}

fn line(text: &str, at: usize) -> usize {
    text.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Looks over the tags, whether a tree of them stays within bounds; where not, the place of the tag that is too much.
/// Up to the first mistake in a file, these are the tags that the tree has.
fn bounded(text: &str) -> Result<(), usize> {
    let bytes = text.as_bytes();
    let (mut at, mut tags, mut depth) = (0, 0, 0_usize);
    while let Some(start) = bytes[at..].iter().position(|byte| *byte == b'<').map(|from| at + from)
    {
        let skipped = [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>")];
        if let Some((_, end)) = skipped.iter().find(|(begin, _)| text[start..].starts_with(begin)) {
            at = text[start..].find(end).map_or(bytes.len(), |length| start + length);
            continue;
        }
        let (mut attributes, mut quote) = (0, None);
        let mut end = start + 1;
        while let Some(byte) = bytes.get(end) {
            match (byte, quote) {
                (b'"' | b'\'', None) => quote = Some(byte),
                (b'=', None) => attributes += 1,
                (b'>', None) => break,
                (byte, Some(open)) if byte == open => quote = None,
                _ => {}
            }
            end += 1;
        }
        tags += 1;
        match (bytes.get(start + 1), bytes.get(end - 1)) {
            (Some(b'/'), _) => depth = depth.saturating_sub(1),
            (_, Some(b'/')) => {}
            _ => depth += 1,
        }
        if tags > MOST_TAGS || attributes > MOST_ATTRIBUTES || depth > DEEPEST {
            return Err(start);
        }
        at = end;
    }
    Ok(())
}

/// Which line of a text a place is on.
pub(super) struct Lines<'t> {
    text: &'t [u8],
    /// How many line breaks there are before each of its pieces.
    before: Vec<usize>,
}

const PIECE: usize = 4096;

impl<'t> Lines<'t> {
    pub fn new(text: &'t str) -> Self {
        let mut sum = 0;
        let count = |piece: &[u8]| {
            let before = sum;
            sum += piece.iter().filter(|byte| **byte == b'\n').count();
            before
        };
        Self { text: text.as_bytes(), before: text.as_bytes().chunks(PIECE).map(count).collect() }
    }

    /// The line of a node, from 1.
    pub fn of(&self, node: Node<'_, '_>) -> usize {
        let at = node.range().start;
        let piece = at / PIECE;
        let rest = &self.text[piece * PIECE..at];
        let before = self.before.get(piece).copied().unwrap_or_default();
        before + rest.iter().filter(|byte| **byte == b'\n').count() + 1
    }
}

/// The elements of that name right in a node.
pub(super) fn children<'a>(
    node: Node<'a, 'a>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'a>> {
    node.children().filter(move |child| child.has_tag_name(name))
}

/// The first of them.
pub(super) fn child<'a>(node: Node<'a, 'a>, name: &'static str) -> Option<Node<'a, 'a>> {
    children(node, name).next()
}

/// The text right in a node.
pub(super) fn text(node: Node<'_, '_>) -> String {
    node.children().filter(|child| child.is_text()).filter_map(|child| child.text()).collect()
}

/// The text of a node, which stands in a node of its own; in old files right in it.
pub(super) fn inner(node: Node<'_, '_>) -> String {
    match node.children().find(|child| child.has_tag_name("text")) {
        Some(own) => text(own),
        None => text(node),
    }
}

/// What a property says, without spaces around it; empty where there is none.
pub(super) fn said(node: Node<'_, '_>, name: &'static str) -> String {
    let own = node.children().find(|child| child.has_tag_name(name));
    own.map(|own| inner(own).trim().to_owned()).unwrap_or_default()
}

/// Whether a property says yes.
pub(super) fn is_set(node: Node<'_, '_>, name: &'static str) -> Option<bool> {
    match said(node, name).to_ascii_lowercase().as_str() {
        "true" | "1" | "yes" => Some(true),
        "false" | "0" | "no" => Some(false),
        _ => None,
    }
}
