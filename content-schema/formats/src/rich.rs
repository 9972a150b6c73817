//! Texts of other tools in our Markdown: HTML through an allow-list, Markdown beyond ours, plain text.

mod blocks;
#[cfg(feature = "markdown")]
mod commonmark;
mod html;
mod markdown;
mod tags;
mod to_html;
mod write;

#[cfg(feature = "markdown")]
pub(crate) use commonmark::{commonmark, in_line};
pub(crate) use to_html::html as to_html;
pub(crate) use write::{Spot, flat, paragraphs};

use tremplin_content::markdown::Block;

use crate::report::{Code, Note};

/// A picture in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    pub src: String,
    pub alt: String,
}

/// A text as blocks, with what was found in it that our texts do not hold.
#[derive(Debug, Default)]
pub(crate) struct Rich {
    pub blocks: Vec<Block>,
    pub pictures: Vec<Picture>,
    notes: Vec<Note>,
}

impl Rich {
    /// Plain text: a blank line parts paragraphs, and each line stays one.
    pub fn plain(text: &str) -> Rich {
        Rich { blocks: paragraphs(text), ..Rich::default() }
    }

    /// HTML where there is a tag or a character by its name, and plain text otherwise; line breaks are to be seen.
    pub fn either(text: &str) -> Rich {
        if has_tags(text) { Rich::html(text, true) } else { Rich::plain(text) }
    }

    /// HTML; `lines` says that line breaks are to be seen, as in Moodle's own format.
    pub fn html(text: &str, lines: bool) -> Rich {
        let mut rich = html::read(text, lines);
        rich.look_for_formulas();
        rich
    }

    /// Markdown with HTML in it.
    pub fn markdown(text: &str) -> Rich {
        let mut rich = markdown::read(text);
        rich.look_for_formulas();
        rich
    }

    /// What was cut out of Markdown.
    #[cfg(feature = "markdown")]
    pub fn events(events: Vec<pulldown_cmark::Event<'_>>) -> Rich {
        let mut rich = markdown::of_events(events.into_iter());
        rich.look_for_formulas();
        rich
    }

    /// As Markdown for a place of the module. What is lost is said to `note`, with the line of the text.
    pub fn written(&self, spot: Spot, line: usize, note: &mut dyn FnMut(Note)) -> String {
        for said in &self.notes {
            note(Note { line, ..said.clone() });
        }
        let (text, faithful) = write::written(&self.blocks, spot);
        if !faithful {
            note(Note::new(Code::LooksChanged, line, &["* **"]));
        }
        text
    }

    /// Whether nothing was found in it that our texts do not hold.
    pub fn is_whole(&self) -> bool {
        self.pictures.is_empty() && self.notes.is_empty()
    }

    /// As a text without marks, for an answer that is typed.
    pub fn unmarked(&self, line: usize, note: &mut dyn FnMut(Note)) -> String {
        for said in &self.notes {
            note(Note { line, ..said.clone() });
        }
        let (text, marked) = flat(&self.blocks);
        if marked {
            note(Note::new(Code::MarksLeftOut, line, &[&text]));
        }
        text
    }

    /// TeX between the signs that Moodle and others know it by.
    fn look_for_formulas(&mut self) {
        let text = flat(&self.blocks).0;
        let begins = ["$$", "\\(", "\\["].iter().filter_map(|sign| text.find(sign)).min();
        if let Some(at) = begins {
            self.notes.push(Note::new(Code::FormulaAsText, 0, &[&text[at..]]));
        }
    }
}

/// Whether a text that may be HTML has a tag or a character by its name.
pub(crate) fn has_tags(text: &str) -> bool {
    let tag = |rest: &str| {
        let name = rest.trim_start_matches(['/', '!']);
        name.starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '-')
            && rest.as_bytes().iter().take(2000).any(|byte| *byte == b'>')
    };
    let entity = |rest: &str| {
        let name =
            rest.bytes().take(32).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#');
        let length = name.count();
        length > 0 && rest.as_bytes().get(length) == Some(&b';')
    };
    text.match_indices('<').any(|(at, _)| tag(&text[at + 1..]))
        || text.match_indices('&').any(|(at, _)| entity(&text[at + 1..]))
}

#[cfg(test)]
mod tests;
