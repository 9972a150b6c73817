//! Choices, pairs, true or false.

use tremplin_author::authoring::{
    Choice, Item, Matching, MultipleChoice, Scoring, SingleChoice, TrueFalse, TruthFeedback,
};
use tremplin_content::quiz::matching::Pair;

use super::answers::{Answer, arrow, cut, is_known, percent};
use super::question::Question;
use crate::report::Code;
use crate::rich::Spot;

/// Choices: one right one behind `=`, or several behind weights.
pub(super) fn choices<'a>(question: &mut Question<'a, '_, '_>, answers: &'a str) -> Option<Item> {
    let answers = cut(answers, &['~', '=']);
    let single = answers.iter().any(|answer| answer.right);
    let mut choices = Vec::new();
    for answer in &answers {
        let text = question.markdown(answer.text, Spot::Lines).unwrap_or_default();
        let feedback = question.markdown(answer.feedback, Spot::Blocks);
        let weight = answer.weight.unwrap_or_default();
        if !is_known(weight) {
            question.note(Code::UnknownWeight, answer.text, &[&percent(weight)]);
        }
        if single && !answer.right && weight > 0.0 {
            question.note(Code::PartialChoice, answer.text, &[&text, &percent(weight)]);
        }
        let correct = if single { answer.right } else { weight > 0.0 };
        choices.push(Choice { text, correct: correct.then_some(true), feedback });
    }
    let right = choices.iter().filter(|choice| choice.correct.is_some()).count();
    let of_all = question.text;
    if right == 0 {
        question.note(Code::NoRightAnswer, of_all, &[]);
        return None;
    }
    let Question { id, prompt, image, explanation, .. } = question;
    let (id, prompt) = (id.clone(), prompt.clone());
    let (image, explanation) = (image.clone(), explanation.clone());
    if single && right == 1 {
        let item =
            SingleChoice { id, prompt, image, choices, explanation, ..SingleChoice::default() };
        return Some(Item::SingleChoice(item));
    }
    let scoring = match single {
        true => {
            question.note(Code::SeveralRight, of_all, &[]);
            None
        }
        false => scoring(question, &answers),
    };
    let item = MultipleChoice {
        id,
        prompt,
        image,
        choices,
        scoring,
        explanation,
        ..MultipleChoice::default()
    };
    Some(Item::MultipleChoice(item))
}

/// How the weights of choices are counted, and what they are where that is not the same.
fn scoring(question: &mut Question<'_, '_, '_>, answers: &[Answer<'_>]) -> Option<Scoring> {
    let weights: Vec<f64> =
        answers.iter().map(|answer| answer.weight.unwrap_or_default()).collect();
    let (scoring, same) = counted(&weights);
    if !same {
        let written: Vec<String> = weights.iter().map(|weight| percent(*weight)).collect();
        let of_all = question.text;
        question.note(Code::WeightsLeveled, of_all, &[&written.join(" ; ")]);
    }
    scoring
}

/// How weights are counted, and whether that is the same: a wrong choice that takes everything is all or nothing, one
/// that takes as much as a right one gives is right less wrong picks. Whatever else they say becomes the latter.
pub(crate) fn counted(weights: &[f64]) -> (Option<Scoring>, bool) {
    let right = weights.iter().filter(|weight| **weight > 0.0).count();
    let share = 100.0 / right.max(1) as f64;
    let all = |wanted: f64, of_right: bool| {
        let these = weights.iter().filter(|weight| (**weight > 0.0) == of_right);
        these.into_iter().all(|weight| (weight - wanted).abs() < 0.01)
    };
    if right < weights.len() && all(share, true) && all(-100.0, false) {
        return (None, true);
    }
    (Some(Scoring::Partial), all(share, true) && all(-share, false))
}

/// Pairs; a right half without a left one leads astray.
pub(super) fn matching<'a>(question: &mut Question<'a, '_, '_>, answers: &'a str) -> Option<Item> {
    let mut pairs = Vec::new();
    let mut distractors: Vec<String> = Vec::new();
    // No sign behind `#` is feedback here.
    let pieces = super::answers::pieces(answers, '=');
    for piece in pieces {
        let Some(at) = arrow(piece) else {
            question.note(Code::HalfPair, piece, &[piece]);
            continue;
        };
        let left = question.markdown(piece[..at].trim(), Spot::Lines);
        let right = question.plain(piece[at + 2..].trim());
        match (left, right) {
            (_, None) => question.note(Code::HalfPair, piece, &[piece]),
            (Some(left), Some(right)) => pairs.push(Pair::new(left, right)),
            (None, Some(right)) => distractors.push(right),
        }
    }
    let is_target = |text: &String| pairs.iter().any(|pair| pair.right.trim() == text.trim());
    distractors.retain(|text| !is_target(text));
    distractors.dedup();
    let Question { id, prompt, image, explanation, .. } = question;
    Some(Item::Matching(Matching {
        id: id.clone(),
        prompt: prompt.clone(),
        image: image.clone(),
        pairs,
        distractors: (!distractors.is_empty()).then_some(distractors),
        scoring: Some(Scoring::Partial),
        explanation: explanation.clone(),
        ..Matching::default()
    }))
}

/// True or false, with `#` what a wrong answer is told, and with another what a right one is.
pub(super) fn truth<'a>(
    question: &mut Question<'a, '_, '_>,
    answer: bool,
    answers: &'a str,
) -> Item {
    let feedback = super::signs::find(answers, '#').map_or("", |at| &answers[at + 1..]);
    let (wrong, right) = match super::signs::find(feedback, '#') {
        Some(at) => (&feedback[..at], &feedback[at + 1..]),
        None => (feedback, ""),
    };
    let [wrong, right] = [wrong, right].map(|text| question.markdown(text.trim(), Spot::Blocks));
    let (yes, no) = if answer { (right, wrong) } else { (wrong, right) };
    let feedback = (yes.is_some() || no.is_some()).then_some(TruthFeedback { yes, no });
    let Question { id, prompt, image, explanation, .. } = question;
    Item::TrueFalse(TrueFalse {
        id: id.clone(),
        prompt: prompt.clone(),
        image: image.clone(),
        answer,
        feedback,
        explanation: explanation.clone(),
        ..TrueFalse::default()
    })
}
