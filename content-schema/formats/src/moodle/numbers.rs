//! Numbers, with tolerances and units.

use tremplin_author::authoring::{Item, Numeric};

use super::choices::fraction;
use super::question::Question;
use super::tree;
use super::typed::Feedback;
use crate::gift::{Right, Written, held, percent};
use crate::report::Code;

/// A number as Moodle writes it: a decimal point, or a comma that somebody has typed.
pub(super) fn number(text: &str) -> Option<f64> {
    let text: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let text = text.replace(',', ".");
    let fits = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E');
    text.parse().ok().filter(|number: &f64| number.is_finite() && text.bytes().all(fits))
}

/// A numerical question.
pub(super) fn read(question: &mut Question<'_, '_, '_>) -> Option<Item> {
    let mut feedback = Feedback::default();
    let mut accepted: Vec<Right> = Vec::new();
    for answer in question.all("answer") {
        let text = question.plain(answer, Written::Plain);
        let weight = fraction(answer);
        if text == "*" || text.is_empty() {
            feedback.wrong(question, answer);
            continue;
        }
        let Some(right) = number(&text) else {
            question.note(Code::NotNumber, answer, &[&text]);
            feedback.of_wrong(question, answer, &text);
            continue;
        };
        if weight <= 0.0 {
            feedback.of_wrong(question, answer, &text);
        } else if weight < 99.99 {
            question.note(Code::PartialAnswer, answer, &[&text, &percent(weight)]);
            feedback.of_wrong(question, answer, &text);
        } else {
            feedback.right(question, answer, &text);
            let by = number(&tree::said(answer, "tolerance")).unwrap_or_default().abs();
            let right = Right::Number(right, by);
            if !accepted.contains(&right) {
                accepted.push(right);
            }
        }
    }
    if accepted.is_empty() {
        question.note(Code::NoRightAnswer, question.node, &[]);
        return None;
    }
    let (answers, tolerance) = held(&accepted);
    let (answer, answers) = match answers.as_slice() {
        [only] => (Some(*only), None),
        _ => (None, Some(answers)),
    };
    let mut units = units(question);
    let unit = (!units.is_empty()).then(|| units.remove(0));
    // 0: to be typed. Where units are chosen from a list, they are shown here.
    let counts = tree::said(question.node, "unitgradingtype");
    let ask = matches!(counts.as_str(), "1" | "2")
        && tree::said(question.node, "showunits") == "0"
        && unit.is_some();
    let Question { id, prompt, image, explanation, hint, points, .. } = question;
    Some(Item::Numeric(Numeric {
        id: id.clone(),
        prompt: prompt.clone(),
        image: image.clone(),
        answer,
        answers,
        tolerance,
        unit,
        units: (!units.is_empty()).then_some(units),
        ask_unit: ask.then_some(true),
        feedback: feedback.done(),
        explanation: explanation.clone(),
        hint: hint.clone(),
        points: *points,
    }))
}

/// The names of the unit in which the answer is; another unit, for which the number is another, has no place.
fn units(question: &mut Question<'_, '_, '_>) -> Vec<String> {
    let mut names = Vec::new();
    for list in question.all("units") {
        for unit in tree::children(list, "unit") {
            let name = tree::said(unit, "unit_name");
            match number(&tree::said(unit, "multiplier")) {
                Some(times) if times != 1.0 => {
                    question.note(Code::UnitLeftOut, unit, &[&name]);
                }
                _ if name.is_empty() || names.contains(&name) => {}
                _ => names.push(name),
            }
        }
    }
    names
}
