//! Answers that are typed.

use tremplin_author::authoring::{AnswerFeedback, Item, ShortAnswer};

use super::answers::{Answer, cut, percent};
use super::question::Question;
use crate::report::Code;
use crate::rich::Spot;

/// A short answer.
pub(super) fn read<'a>(question: &mut Question<'a, '_, '_>, answers: &'a str) -> Option<Item> {
    let mut feedback = Feedback::default();
    let mut accepted: Vec<String> = Vec::new();
    for answer in cut(answers, &['=']) {
        let text = question.typed(answer.text);
        let weight = answer.weight.unwrap_or(100.0);
        let stands_for_all = text == "*";
        // In these answers, a backslash makes a letter of an asterisk.
        let plain = text.replace("\\*", "\u{1}");
        if stands_for_all && weight <= 0.0 {
            feedback.wrong(question, &answer);
        } else if weight <= 0.0 {
            feedback.of_wrong(question, &answer, &text);
        } else if plain.contains('*') {
            question.note(Code::Wildcard, answer.text, &[&text]);
            feedback.of_refused(question, &answer, &text);
        } else if weight < 100.0 {
            question.note(Code::PartialAnswer, answer.text, &[&text, &percent(weight)]);
            feedback.of_refused(question, &answer, &text);
        } else {
            let text = plain.replace('\u{1}', "*");
            feedback.right(question, &answer, &text);
            if !text.is_empty() && !accepted.contains(&text) {
                accepted.push(text);
            }
        }
    }
    if accepted.is_empty() {
        let of_all = question.text;
        question.note(Code::NoRightAnswer, of_all, &[]);
        return None;
    }
    let Question { id, prompt, image, explanation, .. } = question;
    Some(Item::ShortAnswer(ShortAnswer {
        id: id.clone(),
        prompt: prompt.clone(),
        image: image.clone(),
        answers: accepted,
        feedback: feedback.done(),
        explanation: explanation.clone(),
        ..ShortAnswer::default()
    }))
}

/// What a right answer and a wrong one are told: one text each, while the file may have one for each answer.
#[derive(Default)]
pub(super) struct Feedback {
    correct: Option<String>,
    incorrect: Option<String>,
}

impl Feedback {
    /// Of a right answer.
    pub fn right<'a>(
        &mut self,
        question: &mut Question<'a, '_, '_>,
        answer: &Answer<'a>,
        text: &str,
    ) {
        let Some(feedback) = question.markdown(answer.feedback, Spot::Blocks) else { return };
        match &self.correct {
            None => self.correct = Some(feedback),
            Some(first) if *first == feedback => {}
            Some(_) => question.note(Code::FeedbackOfAnswer, answer.feedback, &[text, &feedback]),
        }
    }

    /// Of every other answer.
    pub fn wrong<'a>(&mut self, question: &mut Question<'a, '_, '_>, answer: &Answer<'a>) {
        let Some(feedback) = question.markdown(answer.feedback, Spot::Blocks) else { return };
        match &self.incorrect {
            None => self.incorrect = Some(feedback),
            Some(_) => question.note(Code::WrongAnswer, answer.feedback, &["*", &feedback]),
        }
    }

    /// Of an answer that is not accepted for a reason that has been said.
    pub fn of_refused<'a>(
        &mut self,
        question: &mut Question<'a, '_, '_>,
        answer: &Answer<'a>,
        text: &str,
    ) {
        if !answer.feedback.is_empty() {
            self.of_wrong(question, answer, text);
        }
    }

    /// Of one wrong answer.
    pub fn of_wrong<'a>(
        &mut self,
        question: &mut Question<'a, '_, '_>,
        answer: &Answer<'a>,
        text: &str,
    ) {
        let feedback = question.markdown(answer.feedback, Spot::Blocks).unwrap_or_default();
        question.note(Code::WrongAnswer, answer.text, &[text, &feedback]);
    }

    /// What there is.
    pub fn done(self) -> Option<AnswerFeedback> {
        let Feedback { correct, incorrect } = self;
        (correct.is_some() || incorrect.is_some()).then_some(AnswerFeedback { correct, incorrect })
    }
}
