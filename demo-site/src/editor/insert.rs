//! A new item at the end of a module, written so that the author only has to change the words.

use tremplin_content::json::parse;
use tremplin_content::node::{Node, Shape};

use crate::locales::Lang;

/// A kind of item that a button can add.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One right choice.
    SingleChoice,
    /// Several right choices.
    MultipleChoice,
    /// A statement.
    TrueFalse,
    /// A word or two to write.
    ShortAnswer,
    /// A screen to read.
    Lesson,
}

impl Kind {
    /// Every kind, in the order of the buttons.
    pub const ALL: [Self; 5] = [
        Self::SingleChoice,
        Self::MultipleChoice,
        Self::TrueFalse,
        Self::ShortAnswer,
        Self::Lesson,
    ];

    const fn template(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::SingleChoice, Lang::Fr) => include_str!("templates/single-choice.fr.json"),
            (Self::SingleChoice, Lang::En) => include_str!("templates/single-choice.en.json"),
            (Self::MultipleChoice, Lang::Fr) => include_str!("templates/multiple-choice.fr.json"),
            (Self::MultipleChoice, Lang::En) => include_str!("templates/multiple-choice.en.json"),
            (Self::TrueFalse, Lang::Fr) => include_str!("templates/true-false.fr.json"),
            (Self::TrueFalse, Lang::En) => include_str!("templates/true-false.en.json"),
            (Self::ShortAnswer, Lang::Fr) => include_str!("templates/short-answer.fr.json"),
            (Self::ShortAnswer, Lang::En) => include_str!("templates/short-answer.en.json"),
            (Self::Lesson, Lang::Fr) => include_str!("templates/lesson.fr.json"),
            (Self::Lesson, Lang::En) => include_str!("templates/lesson.en.json"),
        }
    }
}

/// Something to write at one place of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insertion {
    /// Byte offset where it goes.
    pub at: usize,
    /// What to write.
    pub text: String,
    /// Where the new item begins inside `text`, in bytes.
    pub item: usize,
}

impl Insertion {
    /// The whole text after it.
    #[cfg(test)]
    fn apply(&self, text: &str) -> String {
        format!("{}{}{}", &text[..self.at], self.text, &text[self.at..])
    }
}

/// Where and how to write a new item; `None` if the text is not JSON or has no list of items.
pub fn new_item(text: &str, kind: Kind, lang: Lang) -> Option<Insertion> {
    let document = parse(text).ok()?;
    let items = document.root().member("items")?;
    if items.shape() != Shape::List {
        return None;
    }
    let template = indent(kind.template(lang));
    match items.elements().last() {
        Some(last) => {
            let lead = ",\n";
            let item = lead.len() + INDENT.len();
            Some(Insertion { at: last.span()?.end, text: format!("{lead}{template}"), item })
        }
        None => {
            let lead = "\n";
            let item = lead.len() + INDENT.len();
            let at = items.span()?.start + 1;
            Some(Insertion { at, text: format!("{lead}{template}\n  "), item })
        }
    }
}

/// How far items stand from the margin in the files of this project.
const INDENT: &str = "    ";

fn indent(template: &str) -> String {
    let lines: Vec<_> = template.trim_end().lines().map(|line| format!("{INDENT}{line}")).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor::findings::{find, template};

    #[test]
    fn every_kind_can_be_added_in_a_row_without_a_problem() {
        for lang in [Lang::Fr, Lang::En] {
            let mut text = template(lang).to_owned();
            for kind in Kind::ALL {
                let insertion = new_item(&text, kind, lang).expect("a place");
                text = insertion.apply(&text);
                assert!(text[insertion.at + insertion.item..].starts_with("{\n"), "{text}");
                assert_eq!(find(&text, lang), [], "{text}");
            }
        }
    }

    #[test]
    fn an_empty_list_gets_its_first_item() {
        let text = "{\n  \"kind\": \"quiz\", \"id\": \"a\", \"lang\": \"fr\", \"title\": \"b\",\n  \"items\": []\n}";
        let text = new_item(text, Kind::TrueFalse, Lang::Fr).expect("a place").apply(text);
        assert_eq!(find(&text, Lang::Fr), [], "{text}");
        assert!(text.ends_with("    }\n  ]\n}"), "{text}");
    }

    #[test]
    fn a_broken_text_offers_no_place() {
        for text in ["", "{", "{}", "{\"items\": 1}"] {
            assert_eq!(new_item(text, Kind::Lesson, Lang::Fr), None, "{text}");
        }
    }
}
