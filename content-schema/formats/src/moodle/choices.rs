//! Choices, true or false, pairs, an order.

use roxmltree::Node;
use tremplin_author::authoring::{
    Choice, Item, Matching, MultipleChoice, Ordering, Scoring, SingleChoice, TrueFalse,
    TruthFeedback,
};
use tremplin_content::quiz::matching::Pair;

use super::question::Question;
use super::{told, tree};
use crate::gift::{Written, counted, is_known, percent};
use crate::report::Code;
use crate::rich::Spot;

/// The share of the points that an answer gives, in percent.
pub(super) fn fraction(answer: Node<'_, '_>) -> f64 {
    let written = answer.attribute("fraction").map(str::to_owned);
    // In old files it is a property.
    let written = written.unwrap_or_else(|| tree::said(answer, "fraction"));
    written.trim().replace(',', ".").parse().ok().filter(|it: &f64| it.is_finite()).unwrap_or(0.0)
}

/// Choices: one right one, or several.
pub(super) fn choices(question: &mut Question<'_, '_, '_>) -> Option<Item> {
    let answers = question.all("answer");
    let weights: Vec<f64> = answers.iter().map(|answer| fraction(*answer)).collect();
    let whole = |weight: &&f64| **weight >= 99.99;
    let gives = weights.iter().filter(|weight| **weight > 0.0).count();
    let mut single = tree::is_set(question.node, "single").unwrap_or(true);
    if single && weights.iter().filter(whole).count() == 0 && gives > 1 {
        // Ticking one would never be enough: several were meant.
        question.note(Code::SingleAgainstFractions, question.node, &[]);
        single = false;
    }
    let mut choices = Vec::new();
    for (answer, weight) in answers.iter().zip(&weights) {
        let text = question.markdown(*answer, Spot::Lines).unwrap_or_default();
        let feedback = tree::child(*answer, "feedback");
        let feedback = feedback.and_then(|node| question.markdown(node, Spot::Blocks));
        if !is_known(*weight) {
            question.note(Code::UnknownWeight, *answer, &[&percent(*weight)]);
        }
        let correct = if single { *weight >= 99.99 } else { *weight > 0.0 };
        if single && !correct && *weight > 0.0 {
            question.note(Code::PartialChoice, *answer, &[&text, &percent(*weight)]);
        }
        choices.push(Choice { text, correct: correct.then_some(true), feedback });
    }
    told::nowhere(question);
    let right = choices.iter().filter(|choice| choice.correct.is_some()).count();
    if right == 0 {
        question.note(Code::NoRightAnswer, question.node, &[]);
        return None;
    }
    let scoring = match (single, right) {
        (true, 1) => {
            let Question { id, prompt, image, explanation, hint, points, .. } = question;
            return Some(Item::SingleChoice(SingleChoice {
                id: id.clone(),
                prompt: prompt.clone(),
                image: image.clone(),
                choices,
                explanation: explanation.clone(),
                hint: hint.clone(),
                points: *points,
            }));
        }
        (true, _) => {
            question.note(Code::SeveralRight, question.node, &[]);
            None
        }
        (false, _) => scoring(question, &weights),
    };
    let Question { id, prompt, image, explanation, hint, points, .. } = question;
    Some(Item::MultipleChoice(MultipleChoice {
        id: id.clone(),
        prompt: prompt.clone(),
        image: image.clone(),
        choices,
        scoring,
        explanation: explanation.clone(),
        hint: hint.clone(),
        points: *points,
    }))
}

/// How the weights are counted. Where no wrong choice takes anything, ticking everything was enough.
fn scoring(question: &mut Question<'_, '_, '_>, weights: &[f64]) -> Option<Scoring> {
    let (scoring, same) = counted(weights);
    let right = weights.iter().filter(|weight| **weight > 0.0).count();
    if right < weights.len() && weights.iter().all(|weight| *weight >= 0.0) {
        question.note(Code::TickEverything, question.node, &[]);
    } else if !same {
        let written: Vec<String> = weights.iter().map(|weight| percent(*weight)).collect();
        question.note(Code::WeightsLeveled, question.node, &[&written.join(" ; ")]);
    }
    scoring
}

/// True or false. Old files name the two in the teacher's language: then true stands first.
pub(super) fn truth(question: &mut Question<'_, '_, '_>) -> Option<Item> {
    let mut answer = None;
    let (mut yes, mut no) = (None, None);
    for (index, node) in question.all("answer").into_iter().enumerate() {
        let text = tree::inner(node).trim().to_lowercase();
        let is_true =
            if ["true", "false"].contains(&text.as_str()) { text == "true" } else { index == 0 };
        let feedback = tree::child(node, "feedback");
        let feedback = feedback.and_then(|node| question.markdown(node, Spot::Blocks));
        if fraction(node) >= 99.99 {
            answer = Some(is_true);
        }
        if is_true { yes = feedback } else { no = feedback }
    }
    let Some(answer) = answer else {
        question.note(Code::NoRightAnswer, question.node, &[]);
        return None;
    };
    let feedback = (yes.is_some() || no.is_some()).then_some(TruthFeedback { yes, no });
    let Question { id, prompt, image, explanation, hint, points, .. } = question;
    Some(Item::TrueFalse(TrueFalse {
        id: id.clone(),
        prompt: prompt.clone(),
        image: image.clone(),
        answer,
        feedback,
        explanation: explanation.clone(),
        hint: hint.clone(),
        points: *points,
    }))
}

/// Pairs; an answer to nothing leads astray.
pub(super) fn matching(question: &mut Question<'_, '_, '_>) -> Option<Item> {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut distractors: Vec<String> = Vec::new();
    for node in question.all("subquestion") {
        let left = question.markdown(node, Spot::Lines);
        let answer = tree::child(node, "answer");
        let right = answer.map(|answer| {
            // The plug-in that drags answers has them as HTML.
            let written = match answer.attribute("format") {
                Some("html") => Written::Html,
                _ => Written::Plain,
            };
            let rich = written.rich(&tree::inner(answer));
            let line = question.lines.of(answer);
            rich.written(Spot::Lines, line, &mut |note| question.intake.note_as_is(note))
        });
        match (left, right.filter(|right| !right.trim().is_empty())) {
            (Some(left), Some(right)) => pairs.push(Pair::new(left, right)),
            (None, Some(right)) => distractors.push(right),
            (Some(left), None) => question.note(Code::HalfPair, node, &[&left]),
            (None, None) => question.note(Code::HalfPair, node, &["—"]),
        }
    }
    let is_target = |text: &String| pairs.iter().any(|pair| pair.right.trim() == text.trim());
    distractors.retain(|text| !is_target(text));
    distractors.dedup();
    let feedback = told::combined(question);
    let Question { id, prompt, image, explanation, hint, points, .. } = question;
    Some(Item::Matching(Matching {
        id: id.clone(),
        prompt: prompt.clone(),
        image: image.clone(),
        pairs,
        distractors: (!distractors.is_empty()).then_some(distractors),
        scoring: Some(Scoring::Partial),
        feedback,
        explanation: explanation.clone(),
        hint: hint.clone(),
        points: *points,
    }))
}

/// An order: the fraction of each answer is its place.
pub(super) fn ordering(question: &mut Question<'_, '_, '_>) -> Option<Item> {
    let mut answers = question.all("answer");
    // Files without places have them in the order of the file.
    answers.sort_by(|one, other| fraction(*one).total_cmp(&fraction(*other)));
    let mut entries = Vec::new();
    for node in answers {
        entries.extend(question.markdown(node, Spot::Lines));
        let feedback = tree::child(node, "feedback");
        if let Some(text) = feedback.and_then(|node| question.markdown(node, Spot::Blocks)) {
            question.note(Code::FeedbackLeftOut, node, &[&text]);
        }
    }
    // 0 and ALL_OR_NOTHING.. count the whole, all others count parts of it.
    let counts = tree::said(question.node, "gradingtype");
    let whole = matches!(counts.as_str(), "-1" | "ALL_OR_NOTHING");
    let feedback = told::combined(question);
    let Question { id, prompt, image, explanation, hint, points, .. } = question;
    Some(Item::Ordering(Ordering {
        id: id.clone(),
        prompt: prompt.clone(),
        image: image.clone(),
        entries,
        scoring: (!whole).then_some(Scoring::Partial),
        feedback,
        explanation: explanation.clone(),
        hint: hint.clone(),
        points: *points,
    }))
}
