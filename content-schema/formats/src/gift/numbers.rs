//! Numbers: `#3`, `#3:0.5`, `#3..5`, and several of these behind `=`.

use tremplin_author::authoring::{Item, NumberAnswer, NumberRange, NumberTolerance, Numeric};

use super::answers::{cut, percent};
use super::question::Question;
use super::typed::Feedback;
use crate::report::Code;

/// A right number, and how far beside it an answer may be; or a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Right {
    Number(f64, f64),
    Range(f64, f64),
}

/// A numeric question.
pub(super) fn read<'a>(question: &mut Question<'a, '_, '_>, answers: &'a str) -> Option<Item> {
    let start = answers.len() - answers.trim_start().len() + 1;
    let mut feedback = Feedback::default();
    let mut accepted: Vec<Right> = Vec::new();
    for answer in cut(&answers[start..], &['=', '~']) {
        let weight = answer.weight.unwrap_or(100.0);
        let text = super::signs::unescaped(answer.text);
        if matches!(text.as_str(), "" | "*") {
            feedback.wrong(question, &answer);
            continue;
        }
        let Some(right) = number(question, answer.text, &text) else {
            question.note(Code::NotNumber, answer.text, &[&text]);
            feedback.of_refused(question, &answer, &text);
            continue;
        };
        if weight <= 0.0 {
            feedback.of_wrong(question, &answer, &text);
        } else if weight < 100.0 {
            question.note(Code::PartialAnswer, answer.text, &[&text, &percent(weight)]);
            feedback.of_refused(question, &answer, &text);
        } else {
            feedback.right(question, &answer, &text);
            if !accepted.contains(&right) {
                accepted.push(right);
            }
        }
    }
    if accepted.is_empty() {
        let of_all = question.text;
        question.note(Code::NoRightAnswer, of_all, &[]);
        return None;
    }
    let (answers, tolerance) = held(&accepted);
    let (answer, answers) = match answers.as_slice() {
        [only] => (Some(*only), None),
        _ => (None, Some(answers)),
    };
    let Question { id, prompt, image, explanation, .. } = question;
    Some(Item::Numeric(Numeric {
        id: id.clone(),
        prompt: prompt.clone(),
        image: image.clone(),
        answer,
        answers,
        tolerance,
        feedback: feedback.done(),
        explanation: explanation.clone(),
        ..Numeric::default()
    }))
}

/// The numbers as ours: with one tolerance where they have the same, as ranges otherwise.
pub(crate) fn held(accepted: &[Right]) -> (Vec<NumberAnswer>, Option<NumberTolerance>) {
    let tolerance = |right: &Right| match right {
        Right::Number(_, by) => Some(*by),
        Right::Range(..) => None,
    };
    let first = accepted.first().and_then(tolerance);
    let same = first.is_some() && accepted.iter().all(|right| tolerance(right) == first);
    let range = |from: f64, to: f64| match from == to {
        true => NumberAnswer::Number(from),
        false => NumberAnswer::Range(NumberRange { from, to }),
    };
    let answers = accepted.iter().map(|right| match right {
        Right::Number(number, _) if same => NumberAnswer::Number(*number),
        Right::Number(number, by) => range(sixth(number - by), sixth(number + by)),
        Right::Range(from, to) => range(*from, *to),
    });
    (answers.collect(), first.filter(|by| same && *by > 0.0).map(NumberTolerance::By))
}

/// To the sixth digit behind the decimal sign, which is as far as modules go.
fn sixth(number: f64) -> f64 {
    let scaled = (number * 1e6).round();
    if scaled.abs() < 1e15 { scaled / 1e6 } else { number }
}

/// `3`, `3:0.5` or `3..5`; a decimal comma is said.
fn number<'a>(question: &mut Question<'a, '_, '_>, piece: &'a str, text: &str) -> Option<Right> {
    let mut comma = false;
    let mut one = |text: &str| {
        let text: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
        let is_comma = text.matches(',').count() == 1 && !text.contains('.');
        comma |= is_comma;
        let text = if is_comma { text.replace(',', ".") } else { text };
        let fits =
            |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E');
        text.parse().ok().filter(|number: &f64| number.is_finite() && text.bytes().all(fits))
    };
    let right = if let Some((from, to)) = text.split_once("..") {
        Right::Range(one(from)?, one(to)?)
    } else if let Some((number, by)) = text.split_once(':') {
        Right::Number(one(number)?, one(by)?.abs())
    } else {
        Right::Number(one(text)?, 0.0)
    };
    if comma {
        question.note(Code::DecimalComma, piece, &[text, &text.replace(',', ".")]);
    }
    Some(right)
}
