//! The XML of a question.

use std::fmt::Write;

use tremplin_content::markdown::{lines, parse, plain};

use crate::rich::to_html;

/// A text with signs in place of those that steer, without those that XML cannot hold.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars().filter(|letter| is_letter(*letter)) {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
    out
}

/// Whether XML 1.0 can hold a letter (section 2.2).
fn is_letter(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..)
}

/// HTML as it stands in a file.
fn raw(html: &str) -> String {
    let html: String = html.chars().filter(|letter| is_letter(*letter)).collect();
    format!("<text><![CDATA[{}]]></text>", html.replace("]]>", "]]]]><![CDATA[>"))
}

/// A text of blocks, as a node holds it.
pub(super) fn blocks(markdown: &str) -> String {
    raw(&to_html(&parse(markdown)))
}

/// A text of lines, as a node holds it.
pub(super) fn line(markdown: &str) -> String {
    raw(&to_html(&lines(markdown)))
}

/// A plain text, as a node holds it.
pub(super) fn bare(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("<text>{}</text>", escaped(&text))
}

/// What is told, where anything is.
pub(super) fn feedback(text: Option<&String>) -> String {
    match text {
        Some(text) => format!("<feedback format=\"html\">{}</feedback>", blocks(text)),
        None => String::new(),
    }
}

/// A question that is being written.
pub(super) struct Sheet {
    out: String,
}

impl Sheet {
    /// Begins with what all questions have; `html` is what is asked.
    pub fn new(kind: &str, id: Option<&str>, name: &str, html: &str) -> Self {
        let mut sheet = Self { out: format!("  <question type=\"{kind}\">\n") };
        sheet.add("name", &bare(&short(&plain(name))));
        sheet.push("questiontext", " format=\"html\"", &raw(html));
        sheet.add("idnumber", &escaped(id.unwrap_or_default()));
        sheet
    }

    /// Adds an element, unless there is nothing in it.
    pub fn add(&mut self, name: &str, content: &str) {
        self.push(name, "", content);
    }

    /// Adds an element with attributes, unless there is nothing in it.
    pub fn push(&mut self, name: &str, attributes: &str, content: &str) {
        if !content.is_empty() {
            let _ = writeln!(self.out, "    <{name}{attributes}>{content}</{name}>");
        }
    }

    /// Adds an answer with its share of the points.
    pub fn answer(&mut self, fraction: &str, format: &str, content: &str) {
        let attributes = format!(" fraction=\"{fraction}\" format=\"{format}\"");
        self.push("answer", &attributes, content);
    }

    /// Adds a text, where there is one.
    pub fn text(&mut self, name: &str, markdown: Option<&String>) {
        let content = markdown.map(|text| blocks(text)).unwrap_or_default();
        self.push(name, " format=\"html\"", &content);
    }

    /// What all questions have at their end.
    pub fn done(
        mut self,
        explanation: Option<&String>,
        hint: Option<&String>,
        points: Option<u32>,
    ) -> String {
        self.text("generalfeedback", explanation);
        self.text("hint", hint);
        self.add("defaultgrade", &points.unwrap_or(1).to_string());
        self.out + "  </question>\n"
    }

    /// What a description has at its end: nothing counts.
    pub fn ended(mut self) -> String {
        self.add("defaultgrade", "0");
        self.out + "  </question>\n"
    }
}

/// The beginning of a text, as the name of a question.
fn short(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}
