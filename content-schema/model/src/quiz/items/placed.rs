//! What the kinds share whose entries are each given a target: matching and categorize.

use std::sync::Arc;

use crate::common::Image;
#[cfg(feature = "author")]
use crate::html::page::Page;
#[cfg(feature = "author")]
use crate::html::{directed_line, escape};
#[cfg(feature = "author")]
use crate::markdown::plain;
use crate::quiz::Scoring;

/// What the learner sees; a quiz without such items pays little for what is one number.
pub type Asked = Arc<Entries>;

/// What checks the targets.
pub type Key = Arc<Right>;

/// What is given a target each, and the targets.
#[derive(Debug, PartialEq)]
pub struct Entries {
    /// At least two.
    pub entries: Vec<Entry>,
    /// The targets, each Markdown, no two of them the same.
    pub targets: Vec<String>,
}

/// A text, a picture, or both.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Markdown; empty where the picture stands alone.
    pub text: String,
    /// A picture above the text.
    pub image: Option<Image>,
}

/// The target of each entry.
#[derive(Debug, PartialEq)]
pub struct Right {
    /// For each entry, the index of the target that it belongs to.
    pub right: Vec<u8>,
    /// How a response is counted that is right in part: each right entry counts.
    pub scoring: Scoring,
    /// Feedback in Markdown for a wrong response, then for the right one.
    pub feedback: [Option<String>; 2],
}

/// A list to choose from for each entry.
#[cfg(feature = "author")]
pub(super) fn fields(page: &Page<'_>, asked: &Asked, name: &str) -> String {
    let mut targets: Vec<usize> = (0..asked.targets.len()).collect();
    // The same each time, and no order that says something.
    targets.sort_by_key(|target| crate::hash::fnv1a(asked.targets[*target].as_bytes()));
    let options: String = targets
        .iter()
        .map(|target| {
            let text = escape(&plain(&asked.targets[*target]));
            format!("<option value=\"{target}\">{text}</option>")
        })
        .collect();
    let mut out = String::new();
    for (index, entry) in shown(asked).into_iter().enumerate() {
        let image = entry.1.image.iter().map(|image| page.image(image)).collect::<String>();
        let text = match entry.1.text.as_str() {
            "" => format!("{}. ", index + 1),
            text => directed_line(text, page.lang) + " ",
        };
        out.push_str(&format!(
            "{image}<p><label>{text}<select form=\"\" name=\"{name}-{}\"><option value=\"\"></option>{options}</select></label></p>",
            entry.0
        ));
    }
    out
}

/// The entries with their places in the author's order, as the static form shows them: grouped by
/// target they would tell the answer.
#[cfg(feature = "author")]
fn shown(asked: &Asked) -> Vec<(usize, &Entry)> {
    let mut entries: Vec<_> = asked.entries.iter().enumerate().collect();
    entries.sort_by_key(|(_, entry)| crate::hash::fnv1a(entry.text.as_bytes()));
    entries
}

/// Each entry with its target.
#[cfg(feature = "author")]
pub(super) fn answer<'a>(
    page: &Page<'_>,
    asked: &Asked,
    key: &'a Key,
) -> (String, Option<&'a str>) {
    let pairs: String = asked
        .entries
        .iter()
        .zip(&key.right)
        .map(|(entry, target)| {
            let text = match &entry.image {
                Some(image) if entry.text.is_empty() => escape(&image.alt),
                _ => directed_line(&entry.text, page.lang),
            };
            let target = directed_line(&asked.targets[usize::from(*target)], page.lang);
            format!("<li>{text} → {target}</li>")
        })
        .collect();
    (format!("<ul>{pairs}</ul>"), key.feedback[1].as_deref())
}
