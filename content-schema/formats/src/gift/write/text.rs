//! Texts of a question: plain where they have no marks, HTML where they have some.

use tremplin_content::markdown::{Block, lines, parse};

use crate::gift::signs::escaped;
use crate::rich::{flat, to_html};

/// How the texts of a question are written; those of answers are taken for what the stem is.
pub(super) struct Texts {
    stem: String,
    /// What the stem says of itself in front: nothing, `[plain]` or `[html]`.
    format: &'static str,
}

impl Texts {
    pub fn new(stem: &str) -> Self {
        let (format, text) = block(stem);
        Self { stem: format!("{format}{}", escaped(&text)), format }
    }

    /// The stem.
    pub fn stem(&self) -> String {
        self.stem.clone()
    }

    /// The stem of blocks, as HTML whatever they are.
    pub fn html(blocks: &[Block]) -> Self {
        Self { stem: format!("[html]{}", escaped(&to_html(blocks))), format: "[html]" }
    }

    /// A choice without marks.
    pub fn plain(&self, text: &str) -> String {
        self.told(of_plain(one_line(text), &[]))
    }

    /// A feedback.
    pub fn block(&mut self, text: &str) -> String {
        self.told(block(text))
    }

    /// A choice, or half of a pair.
    pub fn line(&mut self, text: &str) -> String {
        let blocks = lines(text);
        let (plain, marked) = flat(&blocks);
        self.told(written(plain, marked, &blocks))
    }

    fn told(&self, (format, text): (&'static str, String)) -> String {
        let steers = text.starts_with(['%', '[', '/']);
        let own = match format {
            same if same == self.format && !steers => "",
            "" => "[plain]",
            other => other,
        };
        format!("{own}{}", escaped(&text))
    }
}

fn block(text: &str) -> (&'static str, String) {
    let blocks = parse(text);
    let (plain, marked) = flat(&blocks);
    written(plain, marked, &blocks)
}

/// An arrow would make pairs of answers, so that it is written as HTML does.
fn written(plain: String, marked: bool, blocks: &[Block]) -> (&'static str, String) {
    match marked || plain.contains("->") {
        true => ("[html]", to_html(blocks)),
        false => of_plain(plain, blocks),
    }
}

/// A text without marks: bare, unless Moodle could see HTML or a format in it.
fn of_plain(plain: String, blocks: &[Block]) -> (&'static str, String) {
    let text = match blocks.len() {
        0 | 1 => plain,
        _ => {
            let each = blocks.iter().map(|block| flat(std::slice::from_ref(block)).0);
            each.collect::<Vec<_>>().join("\n\n")
        }
    };
    // A weight, a format, a comment.
    let begins = ["%", "//"].iter().any(|sign| text.starts_with(sign));
    let is_bare = !text.contains(['<', '&', '[', '\n']) && !begins;
    (if is_bare { "" } else { "[plain]" }, text)
}

/// An answer that is typed: an asterisk would stand for any letters.
pub(super) fn typed(answer: &str) -> String {
    escaped(&one_line(answer)).replace('*', "\\*")
}

/// On one line.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
