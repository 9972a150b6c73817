//! Rows as questions.

use tremplin_author::authoring::{
    Choice, Item, Matching, MultipleChoice, NumberAnswer, NumberRange, NumberTolerance, Numeric,
    Scoring, ShortAnswer, SingleChoice, TrueFalse,
};
use tremplin_content::quiz::matching::Pair;

use super::{Columns, Role, Row, cards, cell};
use crate::making::Intake;
use crate::report::Code;
use crate::rich::Spot;

/// A row as a question: of the kind that it names, or that its cells have the form of.
pub(super) fn read(row: &Row, columns: &Columns, intake: &mut Intake<'_>) {
    intake.name(cell::plain(row, columns, Role::Prompt).unwrap_or_default());
    let Some(prompt) = cell::markdown(row, columns, Role::Prompt, intake) else {
        intake.note(Code::EmptyCell, row.line, &[Role::Prompt.name()]);
        return;
    };
    let cells = |role| {
        let texts = columns.all(role).map(|column| cell::unguarded(row.cell(column).trim()).trim());
        texts.filter(|text| !text.is_empty()).collect::<Vec<&str>>()
    };
    let (choices, wrong) = (cells(Role::Choice), cells(Role::Wrong));
    let correct = cells(Role::Correct);
    let named = cell::plain(row, columns, Role::Kind);
    let kind = match named {
        Some(name) => name,
        None if choices.len() + wrong.len() > 1 || !wrong.is_empty() => "",
        None if truth(correct.first().copied()).is_some() => "true-false",
        None => "short-answer",
    };
    let mut item = match kind {
        "" | "single-choice" | "multiple-choice" => {
            let all = Choices {
                choices,
                wrong,
                correct,
                several: kind == "multiple-choice",
                numbered: named.is_some(),
            };
            picked(all, row, columns, intake)
        }
        "true-false" => truth(correct.first().copied())
            .map(|answer| Item::TrueFalse(TrueFalse { answer, ..TrueFalse::default() })),
        "short-answer" => {
            let answers: Vec<String> =
                correct.iter().chain(&choices).map(|text| (*text).to_owned()).collect();
            (!answers.is_empty())
                .then(|| Item::ShortAnswer(ShortAnswer { answers, ..ShortAnswer::default() }))
        }
        "numeric" => numeric(&[correct, choices].concat(), row, columns),
        "matching" => matching(&choices, &wrong, row, columns, intake),
        other => {
            intake.note(Code::UnknownKind, row.line, &[other]);
            return;
        }
    };
    let Some(item) = &mut item else {
        intake.note(Code::NoRightAnswer, row.line, &[]);
        return;
    };
    let hint = cell::markdown(row, columns, Role::Hint, intake);
    let explanation = cell::markdown(row, columns, Role::Explanation, intake);
    let points = cell::plain(row, columns, Role::Points).and_then(|points| points.parse().ok());
    let id = cards::id(row, columns, intake);
    macro_rules! fill {
        ($($Kind:ident),*) => {
            match item {
                $(Item::$Kind(item) => {
                    item.id = id;
                    item.prompt = prompt;
                    item.hint = hint;
                    item.explanation = explanation;
                    item.points = points;
                })*
                _ => {}
            }
        };
    }
    fill!(SingleChoice, MultipleChoice, TrueFalse, ShortAnswer, Numeric, Matching);
    if let Some(tags) = cell::plain(row, columns, Role::Tags) {
        intake.note(Code::TagsLeftOut, row.line, &[tags]);
    }
    intake.item(item.clone());
}

fn truth(word: Option<&str>) -> Option<bool> {
    match word?.to_lowercase().as_str() {
        "true" | "vrai" | "v" => Some(true),
        "false" | "faux" | "f" => Some(false),
        _ => None,
    }
}

fn scoring(row: &Row, columns: &Columns) -> Option<Scoring> {
    match cell::plain(row, columns, Role::Scoring)? {
        "partial" => Some(Scoring::Partial),
        "all-or-nothing" => Some(Scoring::AllOrNothing),
        _ => None,
    }
}

/// The cells of a question with choices.
struct Choices<'r> {
    choices: Vec<&'r str>,
    wrong: Vec<&'r str>,
    correct: Vec<&'r str>,
    several: bool,
    /// Whether numbers under `correct` are places even where a choice is that number.
    numbered: bool,
}

/// Right are those whose numbers, letters or texts stand under `correct`; with nothing but wrong ones beside, `correct`
/// is the right one itself.
fn picked(all: Choices<'_>, row: &Row, columns: &Columns, intake: &mut Intake<'_>) -> Option<Item> {
    let Choices { mut choices, wrong, correct, several, numbered } = all;
    let mut right: Vec<usize> = Vec::new();
    if choices.is_empty() {
        choices.clone_from(&correct);
        right.extend(0..correct.len());
    } else {
        for said in &correct {
            let places = |said: &str| {
                let words =
                    said.split([',', ';', ' ', '|']).map(str::trim).filter(|word| !word.is_empty());
                words.map(|word| place(word, choices.len())).collect::<Option<Vec<usize>>>()
            };
            let itself = choices.iter().position(|choice| choice == said).map(|place| vec![place]);
            let found =
                if numbered { places(said).or(itself) } else { itself.or_else(|| places(said)) };
            right.extend(found.unwrap_or_default());
        }
    }
    choices.extend(wrong);
    if right.is_empty() {
        return None;
    }
    let mut choice = |(place, text): (usize, &&str)| Choice {
        text: cell::written(text, Spot::Lines, row.line, intake),
        correct: right.contains(&place).then_some(true),
        feedback: None,
    };
    let choices: Vec<Choice> = choices.iter().enumerate().map(&mut choice).collect();
    Some(match several || right.len() > 1 {
        true => {
            let scoring = scoring(row, columns);
            Item::MultipleChoice(MultipleChoice { choices, scoring, ..MultipleChoice::default() })
        }
        false => Item::SingleChoice(SingleChoice { choices, ..SingleChoice::default() }),
    })
}

/// The place that a number from 1 or a letter names.
fn place(word: &str, count: usize) -> Option<usize> {
    let number: Option<usize> = word.parse().ok();
    let letter = || match word.as_bytes() {
        [letter] if letter.is_ascii_alphabetic() => {
            Some(usize::from(letter.to_ascii_uppercase() - b'A') + 1)
        }
        _ => None,
    };
    number.or_else(letter).and_then(|number| number.checked_sub(1)).filter(|place| *place < count)
}

/// A number as tables have it, with a point or a comma.
fn number(text: &str) -> Option<f64> {
    let text: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let text = if text.contains('.') { text } else { text.replacen(',', ".", 1) };
    let fits = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    text.parse().ok().filter(|_| fits)
}

fn numeric(texts: &[&str], row: &Row, columns: &Columns) -> Option<Item> {
    let one = |text: &&str| match text.split_once("..") {
        Some((from, to)) => {
            Some(NumberAnswer::Range(NumberRange { from: number(from)?, to: number(to)? }))
        }
        None => number(text).map(NumberAnswer::Number),
    };
    let answers: Vec<NumberAnswer> = texts.iter().map(one).collect::<Option<_>>()?;
    let (answer, answers) = match answers.as_slice() {
        [] => return None,
        [only] => (Some(*only), None),
        _ => (None, Some(answers)),
    };
    let tolerance = cell::plain(row, columns, Role::Tolerance).map(|text| match number(text) {
        Some(by) => NumberTolerance::By(by),
        None => NumberTolerance::Share(text.to_owned()),
    });
    Some(Item::Numeric(Numeric { answer, answers, tolerance, ..Numeric::default() }))
}

fn matching(
    choices: &[&str],
    wrong: &[&str],
    row: &Row,
    columns: &Columns,
    intake: &mut Intake<'_>,
) -> Option<Item> {
    let mut pairs = Vec::new();
    for choice in choices {
        let Some((left, right)) = choice.split_once("->") else {
            intake.note(Code::HalfPair, row.line, &[choice]);
            continue;
        };
        let [left, right] =
            [left, right].map(|text| cell::written(text.trim(), Spot::Lines, row.line, intake));
        pairs.push(Pair::new(left, right));
    }
    let distractors: Vec<String> =
        wrong.iter().map(|text| cell::written(text, Spot::Lines, row.line, intake)).collect();
    let distractors = (!distractors.is_empty()).then_some(distractors);
    let scoring = scoring(row, columns);
    (!pairs.is_empty())
        .then(|| Item::Matching(Matching { pairs, distractors, scoring, ..Matching::default() }))
}
