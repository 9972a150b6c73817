//! A new item, card or step at the end of a module, written so that the author only has to change the
//! words.

use tremplin_author::json::parse;
use tremplin_content::node::{Node, Shape};

use crate::kind::Kind;
use crate::locales::Lang;

impl Kind {
    /// The list that it belongs to.
    const fn list(self) -> &'static str {
        match self {
            Self::Card | Self::TypedCard => "cards",
            Self::QuizStep | Self::DeckStep => "requires",
            _ => "items",
        }
    }

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
            (Self::Numeric, Lang::Fr) => include_str!("templates/numeric.fr.json"),
            (Self::Numeric, Lang::En) => include_str!("templates/numeric.en.json"),
            (Self::Ordering, Lang::Fr) => include_str!("templates/ordering.fr.json"),
            (Self::Ordering, Lang::En) => include_str!("templates/ordering.en.json"),
            (Self::Matching, Lang::Fr) => include_str!("templates/matching.fr.json"),
            (Self::Matching, Lang::En) => include_str!("templates/matching.en.json"),
            (Self::Categorize, Lang::Fr) => include_str!("templates/categorize.fr.json"),
            (Self::Categorize, Lang::En) => include_str!("templates/categorize.en.json"),
            (Self::ImageChoice, Lang::Fr) => include_str!("templates/image-choice.fr.json"),
            (Self::ImageChoice, Lang::En) => include_str!("templates/image-choice.en.json"),
            (Self::Hotspot, Lang::Fr) => include_str!("templates/hotspot.fr.json"),
            (Self::Hotspot, Lang::En) => include_str!("templates/hotspot.en.json"),
            (Self::Dialogue, Lang::Fr) => include_str!("templates/dialogue.fr.json"),
            (Self::Dialogue, Lang::En) => include_str!("templates/dialogue.en.json"),
            (Self::FillBlanks, Lang::Fr) => include_str!("templates/fill-blanks.fr.json"),
            (Self::FillBlanks, Lang::En) => include_str!("templates/fill-blanks.en.json"),
            (Self::Survey, Lang::Fr) => include_str!("templates/survey.fr.json"),
            (Self::Survey, Lang::En) => include_str!("templates/survey.en.json"),
            (Self::Lesson, Lang::Fr) => include_str!("templates/lesson.fr.json"),
            (Self::Lesson, Lang::En) => include_str!("templates/lesson.en.json"),
            (Self::Card, Lang::Fr) => include_str!("templates/card.fr.json"),
            (Self::Card, Lang::En) => include_str!("templates/card.en.json"),
            (Self::TypedCard, Lang::Fr) => include_str!("templates/typed-card.fr.json"),
            (Self::TypedCard, Lang::En) => include_str!("templates/typed-card.en.json"),
            (Self::QuizStep, Lang::Fr) => include_str!("templates/quiz-step.fr.json"),
            (Self::QuizStep, Lang::En) => include_str!("templates/quiz-step.en.json"),
            (Self::DeckStep, Lang::Fr) => include_str!("templates/deck-step.fr.json"),
            (Self::DeckStep, Lang::En) => include_str!("templates/deck-step.en.json"),
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

/// Where and how to write a new item, card or step; `None` if the text is not JSON or has no list for
/// it.
pub fn new_item(text: &str, kind: Kind, lang: Lang) -> Option<Insertion> {
    let document = parse(text).ok()?;
    let mut items = document.root().member(kind.list())?;
    if items.shape() == Shape::Object {
        // All or any of the steps of a badge.
        items = items.member("all").or_else(|| items.member("any"))?;
    }
    if items.shape() != Shape::List {
        return None;
    }
    // Two cards with the same front would be one card twice, two steps with one identifier a mistake.
    let number = items.elements().len() + 1;
    let template = indent(&kind.template(lang).replace("{n}", &number.to_string()));
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
    use crate::catalog::ModuleKind;
    use crate::editor::findings::{find, template};

    #[test]
    fn every_kind_can_be_added_in_a_row_without_a_problem() {
        for lang in [Lang::Fr, Lang::En] {
            for module in ModuleKind::ALL.iter().copied() {
                let mut text = template(module, lang).to_owned();
                for kind in Kind::of(module).chain(Kind::of(module)) {
                    let insertion = new_item(&text, kind, lang).expect("a place");
                    text = insertion.apply(&text);
                    assert!(text[insertion.at + insertion.item..].starts_with("{\n"), "{text}");
                    assert_eq!(find(&text, lang), [], "{text}");
                }
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
    fn a_choice_of_steps_gets_one_more() {
        let badge = template(ModuleKind::Badge, Lang::Fr);
        let any = badge.replace("\"requires\": [", "\"requires\": { \"any\": [");
        let any = any.replace("\n  ],", "\n  ] },");
        assert_eq!(find(&any, Lang::Fr), [], "{any}");
        let text = new_item(&any, Kind::DeckStep, Lang::Fr).expect("a place").apply(&any);
        assert_eq!(find(&text, Lang::Fr), [], "{text}");
        assert!(text.len() > any.len());
    }

    #[test]
    fn a_deck_takes_no_question_and_a_quiz_no_card() {
        let deck = template(ModuleKind::Flashcards, Lang::Fr);
        assert_eq!(new_item(deck, Kind::TrueFalse, Lang::Fr), None);
        assert_eq!(new_item(template(ModuleKind::Quiz, Lang::Fr), Kind::Card, Lang::Fr), None);
    }

    #[test]
    fn a_broken_text_offers_no_place() {
        for text in ["", "{", "{}", "{\"items\": 1}"] {
            assert_eq!(new_item(text, Kind::Lesson, Lang::Fr), None, "{text}");
        }
    }
}
