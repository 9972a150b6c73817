//! The texts of a module that learners read.

use tremplin_content::markdown::plain;
use tremplin_content::node::{Node, Shape};
use tremplin_content::report::Span;

use crate::json::JsonNode;

/// A text, and where it stands.
pub struct Text {
    pub path: String,
    pub span: Option<Span>,
    /// As it is written.
    pub source: String,
    /// Its lines, each without marks.
    pub lines: Vec<String>,
}

/// The properties whose texts are sentences. Sides of cards may be of another language.
const SHOWN: &[&str] = &[
    "title",
    "intro",
    "text",
    "prompt",
    "hint",
    "explanation",
    "feedback",
    "example",
    "end",
    "says",
    "description",
    "criteria",
];

/// Every text that is shown, in the order of the file.
pub fn shown(root: &JsonNode<'_>) -> Vec<Text> {
    let mut texts = Vec::new();
    collect(root, "", false, &mut texts);
    texts
}

fn collect(node: &JsonNode<'_>, path: &str, is_shown: bool, texts: &mut Vec<Text>) {
    match node.shape() {
        Shape::Text if is_shown => {
            let source = node.text().unwrap_or_default();
            let lines = source.lines().map(plain).filter(|line| !line.trim().is_empty()).collect();
            texts.push(Text { path: path.to_owned(), span: node.span(), source, lines });
        }
        Shape::List => {
            for (index, element) in node.elements().iter().enumerate() {
                collect(element, &format!("{path}[{index}]"), is_shown, texts);
            }
        }
        Shape::Object => {
            for (name, _) in node.names() {
                // What all of it stands for says nothing to learners.
                if ["sources", "authors", "issuer", "alignments", "image", "front", "back"]
                    .contains(&name.as_str())
                {
                    continue;
                }
                let Some(member) = node.member(&name) else { continue };
                let place = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                // `feedback` may hold a text for each answer.
                let is_text =
                    SHOWN.contains(&name.as_str()) || is_shown && path.ends_with("feedback");
                collect(&member, &place, is_text, texts);
            }
        }
        _ => {}
    }
}

/// The fronts of the cards, which their backs explain.
pub fn fronts(root: &JsonNode<'_>) -> Vec<String> {
    let cards = root.member("cards").map(|cards| cards.elements()).unwrap_or_default();
    let front = |card: &JsonNode<'_>| {
        let front = card.member("front")?;
        front.text().or_else(|| front.member("text")?.text())
    };
    cards.iter().filter_map(front).map(|front| plain(&front)).collect()
}
