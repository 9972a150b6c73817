//! Each kind of item as far as GIFT holds it.

use std::fmt::Write;

use tremplin_author::authoring::{
    AnswerFeedback, Categorize, Choice, Image, Item, Matching, NumberAnswer, NumberTolerance,
    Numeric, Scoring, ShortAnswer, SurveyForm, TrueFalse,
};

use super::text::{Texts, typed};
use crate::gift::answers::{is_known, percent};
use crate::making::{Outlet, kind_of};
use crate::report::Code;

/// The item without its identifier; `None` where GIFT has no form for it.
pub(super) fn held(item: &Item, outlet: &mut Outlet) -> Option<String> {
    match item {
        Item::SingleChoice(item) => {
            lost(outlet, &item.image, &item.hint, item.points);
            choices(&item.prompt, &item.choices, None, &item.explanation, outlet)
        }
        Item::MultipleChoice(item) => {
            lost(outlet, &item.image, &item.hint, item.points);
            let scoring = Some(item.scoring.unwrap_or_default());
            choices(&item.prompt, &item.choices, scoring, &item.explanation, outlet)
        }
        Item::TrueFalse(item) => {
            lost(outlet, &item.image, &item.hint, item.points);
            Some(truth(item))
        }
        Item::ShortAnswer(item) => {
            lost(outlet, &item.image, &item.hint, item.points);
            short(item, outlet)
        }
        Item::Numeric(item) => {
            lost(outlet, &item.image, &item.hint, item.points);
            Some(numeric(item, outlet))
        }
        Item::Matching(item) => {
            lost(outlet, &item.image, &item.hint, item.points);
            matching(item, outlet)
        }
        Item::Categorize(item) => {
            lost(outlet, &item.image, &item.hint, item.points);
            Some(categorize(item, outlet))
        }
        Item::FillBlanks(item) => {
            lost(outlet, &item.image, &item.hint, item.points);
            super::blanks::blanks(item, outlet)
        }
        Item::Lesson(item) => {
            outlet.loses("image", item.image.as_ref().map(|image| image.src.as_str()));
            outlet.loses("audio", item.audio.as_ref().map(|audio| audio.src.as_str()));
            outlet.loses_film(item.video.as_ref());
            match &item.text {
                Some(text) => Some(Texts::new(text).stem()),
                None => {
                    outlet.note(Code::KindNotHeld, &["lesson"]);
                    None
                }
            }
        }
        Item::Survey(item) if item.form == SurveyForm::Text => {
            outlet.loses("image", item.image.as_ref().map(|image| image.src.as_str()));
            Some(Texts::new(&item.prompt).stem() + " {}")
        }
        other => {
            outlet.note(Code::KindNotHeld, &[kind_of(other)]);
            None
        }
    }
}

/// What no question of GIFT has.
fn lost(outlet: &mut Outlet, image: &Option<Image>, hint: &Option<String>, points: Option<u32>) {
    outlet.loses("image", image.as_ref().map(|image| image.src.as_str()));
    outlet.loses("hint", hint.as_deref());
    let points = points.filter(|points| *points != 1).map(|points| points.to_string());
    outlet.loses("points", points.as_deref());
}

/// A feedback behind its sign.
fn feedback(texts: &mut Texts, sign: &str, text: &Option<String>) -> String {
    text.as_ref().map(|text| format!("{sign}{}", texts.block(text))).unwrap_or_default()
}

/// The braces around answers, each on a line of its own.
fn braced(mut texts: Texts, answers: &[String], explanation: &Option<String>) -> String {
    let mut out = texts.stem();
    out.push_str(" {\n");
    for answer in answers {
        let _ = writeln!(out, "\t{answer}");
    }
    if explanation.is_some() {
        let _ = writeln!(out, "\t{}", feedback(&mut texts, "####", explanation));
    }
    out + "}"
}

fn choices(
    prompt: &str,
    choices: &[Choice],
    scoring: Option<Scoring>,
    explanation: &Option<String>,
    outlet: &mut Outlet,
) -> Option<String> {
    let right = choices.iter().filter(|choice| choice.correct == Some(true)).count();
    let share = 100.0 / right.max(1) as f64;
    if scoring.is_some() && !is_known(share) {
        outlet.note(Code::NoWeight, &[&right.to_string()]);
        return None;
    }
    if scoring == Some(Scoring::AllOrNothing) && right > 1 {
        outlet.note(Code::AllOrNothing, &[]);
    }
    let mut texts = Texts::new(prompt);
    let mut answers = Vec::new();
    for choice in choices {
        let correct = choice.correct == Some(true);
        let sign = match (scoring, correct) {
            (None, true) => "=".to_owned(),
            (None, false) => "~".to_owned(),
            (Some(_), true) => format!("~%{}%", percent(share)),
            (Some(Scoring::Partial), false) => format!("~%-{}%", percent(share)),
            (Some(Scoring::AllOrNothing), false) => "~%-100%".to_owned(),
        };
        let text = texts.line(&choice.text);
        answers.push(sign + &text + &feedback(&mut texts, "#", &choice.feedback));
    }
    Some(braced(texts, &answers, explanation))
}

fn truth(item: &TrueFalse) -> String {
    let mut texts = Texts::new(&item.prompt);
    let [yes, no] = match &item.feedback {
        Some(feedback) => [feedback.yes.clone(), feedback.no.clone()],
        None => [None, None],
    };
    let (right, wrong) = if item.answer { (yes, no) } else { (no, yes) };
    let mut answer = if item.answer { "TRUE" } else { "FALSE" }.to_owned();
    if right.is_some() || wrong.is_some() {
        answer.push('#');
        answer += &feedback(&mut texts, "", &wrong);
    }
    answer += &feedback(&mut texts, "#", &right);
    braced(texts, &[answer], &item.explanation)
}

/// What right answers are told stands behind the first, what wrong ones are behind what stands for all others.
fn told(texts: &mut Texts, answers: &mut Vec<String>, said: &Option<AnswerFeedback>, others: &str) {
    let Some(AnswerFeedback { correct, incorrect }) = said else { return };
    if let Some(first) = answers.first_mut() {
        *first += &feedback(texts, "#", correct);
    }
    if incorrect.is_some() {
        answers.push(others.to_owned() + &feedback(texts, "#", incorrect));
    }
}

fn short(item: &ShortAnswer, outlet: &mut Outlet) -> Option<String> {
    outlet.loses("match", item.matching.as_ref().map(|_| "…"));
    let mut texts = Texts::new(&item.prompt);
    // With an arrow it would be a pair.
    let (pairs, words): (Vec<&String>, Vec<&String>) =
        item.answers.iter().partition(|answer| answer.contains("->"));
    pairs.iter().for_each(|answer| outlet.loses("answers", Some(answer)));
    if words.is_empty() {
        outlet.note(Code::KindNotHeld, &["short-answer"]);
        return None;
    }
    // What begins like a weight is none.
    let weight = |answer: &str| if answer.starts_with(['%', '[']) { "%100%[plain]" } else { "" };
    let one = |answer: &String| format!("={}{}", weight(answer.trim_start()), typed(answer));
    let mut answers: Vec<String> = words.into_iter().map(one).collect();
    told(&mut texts, &mut answers, &item.feedback, "=%0%*");
    Some(braced(texts, &answers, &item.explanation))
}

fn numeric(item: &Numeric, outlet: &mut Outlet) -> String {
    outlet.loses("unit", item.unit.as_deref());
    outlet.loses("units", item.units.as_ref().map(|units| units.join(", ")).as_deref());
    outlet.loses("askUnit", item.ask_unit.filter(|ask| *ask).map(|_| "true"));
    let numbers = item.answer.iter().chain(item.answers.iter().flatten());
    let by = |number: f64| match &item.tolerance {
        Some(NumberTolerance::By(by)) => *by,
        Some(NumberTolerance::Share(share)) => {
            let share = share.trim().trim_end_matches('%').trim().replace(',', ".");
            share.parse::<f64>().map_or(0.0, |share| (number * share * 1e4).round().abs() / 1e6)
        }
        None => 0.0,
    };
    if let Some(NumberTolerance::Share(share)) = &item.tolerance {
        outlet.loses("tolerance", Some(share));
    }
    let one = |answer: &NumberAnswer| match answer {
        NumberAnswer::Number(number) if by(*number) > 0.0 => format!("={number}:{}", by(*number)),
        NumberAnswer::Number(number) => format!("={number}"),
        NumberAnswer::Range(range) => format!("={}..{}", range.from, range.to),
    };
    let mut texts = Texts::new(&item.prompt);
    let mut answers: Vec<String> = numbers.map(one).collect();
    told(&mut texts, &mut answers, &item.feedback, "~");
    answers.insert(0, "#".to_owned());
    braced(texts, &answers, &item.explanation)
}

fn matching(item: &Matching, outlet: &mut Outlet) -> Option<String> {
    if item.pairs.iter().any(|pair| pair.left.is_none()) {
        outlet.note(Code::KindNotHeld, &["matching, image"]);
        return None;
    }
    of_pairs(item.scoring, &item.feedback, outlet);
    let mut texts = Texts::new(&item.prompt);
    let mut answers = Vec::new();
    for pair in &item.pairs {
        outlet.loses("image", pair.image.as_ref().map(|image| image.src.as_str()));
        let left = texts.line(pair.left.as_deref().unwrap_or_default());
        answers.push(format!("={} -> {}", left, plain(&pair.right)));
    }
    for text in item.distractors.iter().flatten() {
        answers.push(format!("= -> {}", plain(text)));
    }
    Some(braced(texts, &answers, &item.explanation))
}

fn categorize(item: &Categorize, outlet: &mut Outlet) -> String {
    outlet.note(Code::KindChanged, &["categorize", "matching"]);
    of_pairs(item.scoring, &item.feedback, outlet);
    let mut texts = Texts::new(&item.prompt);
    let mut answers = Vec::new();
    for category in &item.categories {
        for entry in &category.entries {
            answers.push(format!("={} -> {}", texts.line(entry), plain(&category.name)));
        }
        if category.entries.is_empty() {
            answers.push(format!("= -> {}", plain(&category.name)));
        }
    }
    braced(texts, &answers, &item.explanation)
}

/// What pairs of GIFT have not: Moodle counts each of them.
fn of_pairs(scoring: Option<Scoring>, feedback: &Option<AnswerFeedback>, outlet: &mut Outlet) {
    if scoring != Some(Scoring::Partial) {
        outlet.note(Code::AllOrNothing, &[]);
    }
    if let Some(AnswerFeedback { correct, incorrect }) = feedback {
        outlet.loses("feedback", correct.as_deref());
        outlet.loses("feedback", incorrect.as_deref());
    }
}

/// The right half of a pair, which Moodle shows without marks.
fn plain(text: &str) -> String {
    typed(&tremplin_content::markdown::plain(text)).replace("\\*", "*")
}
