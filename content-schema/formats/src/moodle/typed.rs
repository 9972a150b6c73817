//! Answers that are typed.

use roxmltree::Node;
use tremplin_author::authoring::{AnswerFeedback, Item, Match, ShortAnswer};

use super::choices::fraction;
use super::question::Question;
use super::tree;
use crate::gift::{Written, percent};
use crate::report::Code;
use crate::rich::Spot;

/// A short answer.
pub(super) fn short(question: &mut Question<'_, '_, '_>) -> Option<Item> {
    let mut feedback = Feedback::default();
    let mut accepted: Vec<String> = Vec::new();
    for answer in question.all("answer") {
        let text = question.plain(answer, Written::Plain);
        let weight = fraction(answer);
        // A backslash makes a letter of an asterisk.
        let plain = text.replace("\\*", "\u{1}");
        if text == "*" && weight <= 0.0 {
            feedback.wrong(question, answer);
        } else if weight <= 0.0 {
            feedback.of_wrong(question, answer, &text);
        } else if plain.contains('*') {
            question.note(Code::Wildcard, answer, &[&text]);
            feedback.of_wrong(question, answer, &text);
        } else if weight < 99.99 {
            question.note(Code::PartialAnswer, answer, &[&text, &percent(weight)]);
            feedback.of_wrong(question, answer, &text);
        } else {
            let text = plain.replace('\u{1}', "*");
            feedback.right(question, answer, &text);
            if !text.is_empty() && !accepted.contains(&text) {
                accepted.push(text);
            }
        }
    }
    if accepted.is_empty() {
        question.note(Code::NoRightAnswer, question.node, &[]);
        return None;
    }
    let case = tree::is_set(question.node, "usecase") == Some(true);
    let Question { id, prompt, image, explanation, hint, points, .. } = question;
    Some(Item::ShortAnswer(ShortAnswer {
        id: id.clone(),
        prompt: prompt.clone(),
        image: image.clone(),
        answers: accepted,
        matching: case.then_some(Match { case: Some(true), ..Match::default() }),
        feedback: feedback.done(),
        explanation: explanation.clone(),
        hint: hint.clone(),
        points: *points,
    }))
}

/// What a right answer and a wrong one are told: one text each, while the file may have one for each answer.
#[derive(Default)]
pub(super) struct Feedback {
    correct: Option<String>,
    incorrect: Option<String>,
}

impl Feedback {
    fn said<'a>(question: &mut Question<'a, '_, '_>, answer: Node<'a, 'a>) -> Option<String> {
        tree::child(answer, "feedback").and_then(|node| question.markdown(node, Spot::Blocks))
    }

    /// Of a right answer.
    pub fn right<'a>(
        &mut self,
        question: &mut Question<'a, '_, '_>,
        answer: Node<'a, 'a>,
        text: &str,
    ) {
        let Some(said) = Self::said(question, answer) else { return };
        match &self.correct {
            None => self.correct = Some(said),
            Some(first) if *first == said => {}
            Some(_) => question.note(Code::FeedbackOfAnswer, answer, &[text, &said]),
        }
    }

    /// Of every other answer.
    pub fn wrong<'a>(&mut self, question: &mut Question<'a, '_, '_>, answer: Node<'a, 'a>) {
        let Some(said) = Self::said(question, answer) else { return };
        match &self.incorrect {
            None => self.incorrect = Some(said),
            Some(_) => question.note(Code::WrongAnswer, answer, &["*", &said]),
        }
    }

    /// Of one wrong answer.
    pub fn of_wrong<'a>(
        &mut self,
        question: &mut Question<'a, '_, '_>,
        answer: Node<'a, 'a>,
        text: &str,
    ) {
        let said = Self::said(question, answer).unwrap_or_default();
        question.note(Code::WrongAnswer, answer, &[text, &said]);
    }

    /// What there is.
    pub fn done(self) -> Option<AnswerFeedback> {
        let Feedback { correct, incorrect } = self;
        (correct.is_some() || incorrect.is_some()).then_some(AnswerFeedback { correct, incorrect })
    }
}
