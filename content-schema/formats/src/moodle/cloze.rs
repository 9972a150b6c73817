//! Gaps with their answers in the text: `{1:SHORTANSWER:=vais#Oui.~%50%va}`
//! (<https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type>).

use tremplin_author::authoring::{Item, Match};
use tremplin_content::gaps::{GAP, Gap};
use tremplin_content::quiz::fill_blanks::GapMode;

use super::numbers::number;
use super::question::Question;
use super::words;
use crate::gift::{MOST, percent};
use crate::report::Code;
use crate::rich::{Rich, flat};

/// How a gap is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// With words; whether capitals count.
    Typed(bool),
    Numeric,
    Chosen,
    /// With several choices.
    Ticked,
}

fn sort(name: &str) -> Option<Sort> {
    Some(match name {
        "SHORTANSWER" | "SA" | "MW" => Sort::Typed(false),
        "SHORTANSWER_C" | "SAC" | "MWC" => Sort::Typed(true),
        "NUMERICAL" | "NM" => Sort::Numeric,
        "MULTICHOICE" | "MC" | "MULTICHOICE_V" | "MCV" | "MULTICHOICE_H" | "MCH"
        | "MULTICHOICE_S" | "MCS" | "MULTICHOICE_VS" | "MCVS" | "MULTICHOICE_HS" | "MCHS" => {
            Sort::Chosen
        }
        "MULTIRESPONSE" | "MR" | "MULTIRESPONSE_H" | "MRH" | "MULTIRESPONSE_S" | "MRS"
        | "MULTIRESPONSE_HS" | "MRHS" => Sort::Ticked,
        _ => return None,
    })
}

/// A gap as it is written.
struct Part<'t> {
    weight: &'t str,
    sort: Sort,
    answers: &'t str,
}

/// The text with [`GAP`] in the place of each gap, and the gaps.
fn cut(text: &str) -> (String, Vec<Part<'_>>) {
    let mut out = String::with_capacity(text.len());
    let mut parts = Vec::new();
    let mut rest = text;
    // Where no brace closes one gap, none closes those behind it.
    let mut closes = true;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        let inside = &rest[at + 1..];
        let found = if closes { part(inside) } else { None };
        match found {
            Some(Ok((part, length))) => {
                out.push(GAP);
                parts.push(part);
                rest = &inside[length..];
            }
            other => {
                closes &= other.is_none();
                out.push('{');
                rest = inside;
            }
        }
    }
    out.push_str(rest);
    (out, parts)
}

/// A gap that no brace closes.
struct Open;

/// What stands behind a brace as a gap, and how long it is with its closing brace.
fn part(inside: &str) -> Option<Result<(Part<'_>, usize), Open>> {
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    let (weight, rest) = inside.split_at(digits);
    let name = rest.strip_prefix(':')?;
    let length = name.bytes().take_while(|byte| byte.is_ascii_uppercase() || *byte == b'_').count();
    let sort = sort(&name[..length])?;
    let answers = name[length..].strip_prefix(':')?;
    let Some((end, _)) = signs(answers).find(|(_, sign)| *sign == '}') else {
        return Some(Err(Open));
    };
    let start = inside.len() - answers.len();
    Some(Ok((Part { weight, sort, answers: &answers[..end] }, start + end + 1)))
}

/// The signs with their places, without those behind a backslash.
fn signs(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut letters = text.char_indices();
    std::iter::from_fn(move || {
        loop {
            match letters.next()? {
                (_, '\\') => drop(letters.next()),
                found => return Some(found),
            }
        }
    })
}

/// An answer: its weight in percent, its text and what it is told.
struct Answer {
    weight: f64,
    text: String,
    feedback: String,
}

fn answers(part: &Part<'_>) -> Vec<Answer> {
    let mut from = 0;
    let mut pieces = Vec::new();
    for (at, _) in signs(part.answers).filter(|(_, sign)| *sign == '~') {
        pieces.push(&part.answers[from..at]);
        from = at + 1;
    }
    pieces.push(&part.answers[from..]);
    let pieces = pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty());
    pieces.map(answer).collect()
}

fn answer(piece: &str) -> Answer {
    let (weight, rest) = match piece.strip_prefix('=') {
        Some(rest) => (100.0, rest),
        None => {
            let weight = piece.strip_prefix('%').and_then(|rest| rest.split_once('%'));
            weight
                .and_then(|(weight, rest)| Some((weight.parse().ok()?, rest)))
                .filter(|(weight, _): &(f64, _)| weight.is_finite())
                .unwrap_or((0.0, piece))
        }
    };
    // A character by its number is no feedback: `&#233;`.
    let hash = signs(rest).find(|(at, sign)| *sign == '#' && !rest[..*at].ends_with('&'));
    let (text, feedback) = match hash {
        Some((at, _)) => (&rest[..at], &rest[at + 1..]),
        None => (rest, ""),
    };
    Answer { weight, text: shown(text), feedback: shown(feedback) }
}

/// A text of a gap without backslashes and marks, on one line.
fn shown(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letters.peek() {
            Some(next) if letter == '\\' && "}#~/\"\\".contains(*next) => {
                plain.extend(letters.next());
            }
            _ => plain.push(letter),
        }
    }
    let (text, _) = flat(&Rich::html(&plain, false).blocks);
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(GAP, "")
}

/// A text with gaps.
pub(super) fn read(question: &mut Question<'_, '_, '_>, text: &str) -> Option<Item> {
    let text = text.replace(GAP, "");
    let (text, parts) = cut(&text);
    question.stem(&text);
    if parts.len() > MOST {
        question.note(Code::TooManyAnswers, question.node, &[&parts.len().to_string()]);
        return None;
    }
    let mut gaps = Vec::new();
    for part in &parts {
        gaps.push(gap(question, part)?);
    }
    let chosen = |part: &&Part<'_>| matches!(part.sort, Sort::Chosen | Sort::Ticked);
    let count = parts.iter().filter(chosen).count();
    let mode = match count {
        0 => GapMode::Typed,
        all if all == parts.len() && gaps.iter().all(|gap| !gap.wrong.is_empty()) => {
            GapMode::Select
        }
        _ => GapMode::Bank,
    };
    let mut distractors: Vec<String> = Vec::new();
    if mode == GapMode::Bank {
        question.note(Code::GapsInBank, question.node, &[]);
        let right: Vec<String> = gaps.iter().flat_map(|gap| gap.right.clone()).collect();
        for text in gaps.iter_mut().flat_map(|gap| std::mem::take(&mut gap.wrong)) {
            if !right.contains(&text) && !distractors.contains(&text) {
                distractors.push(text);
            }
        }
    }
    let weights: Vec<&str> =
        parts.iter().map(|part| if part.weight.is_empty() { "1" } else { part.weight }).collect();
    if weights.iter().any(|weight| *weight != weights[0]) {
        question.note(Code::GapsLeveled, question.node, &[&weights.join(" ; ")]);
    }
    let cases: Vec<bool> = parts
        .iter()
        .filter_map(|part| if let Sort::Typed(case) = part.sort { Some(case) } else { None })
        .collect();
    let case = mode == GapMode::Typed && !cases.is_empty() && cases.iter().all(|case| *case);
    if !case && cases.contains(&true) {
        question.note(Code::CapitalsLeft, question.node, &[]);
    }
    let mut item = words::item(question, &gaps, mode, distractors)?;
    if let (Item::FillBlanks(item), true) = (&mut item, case) {
        item.matching = Some(Match { case: Some(true), ..Match::default() });
    }
    Some(item)
}

/// A gap; `None` where nothing is right in it, which has been said.
fn gap(question: &mut Question<'_, '_, '_>, part: &Part<'_>) -> Option<Gap> {
    let node = question.node;
    let all = answers(part);
    if all.len() > MOST {
        question.note(Code::TooManyAnswers, node, &[&all.len().to_string()]);
        return None;
    }
    let mut gap = Gap::default();
    let says = |question: &mut Question<'_, '_, '_>, answer: &Answer| {
        if !answer.feedback.is_empty() {
            question.note(Code::FeedbackLeftOut, node, &[&answer.feedback]);
        }
    };
    for answer in &all {
        says(question, answer);
        let Answer { weight, text, .. } = answer;
        let chosen = matches!(part.sort, Sort::Chosen | Sort::Ticked);
        let right = if part.sort == Sort::Ticked { *weight > 0.0 } else { *weight >= 100.0 };
        if !right && *weight > 0.0 {
            let code = if chosen { Code::PartialChoice } else { Code::PartialAnswer };
            question.note(code, node, &[text, &percent(*weight)]);
        }
        match (part.sort, right) {
            (Sort::Numeric, true) => numbers(question, &mut gap, text),
            (Sort::Typed(_), true) => {
                let plain = text.replace("\\*", "\u{1}");
                match plain.contains('*') {
                    true => question.note(Code::Wildcard, node, &[text]),
                    false => add(&mut gap.right, &plain.replace('\u{1}', "*")),
                }
            }
            (_, true) => add(&mut gap.right, text),
            (_, false) if chosen => add(&mut gap.wrong, text),
            (_, false) => {}
        }
    }
    gap.wrong.retain(|text| !gap.right.contains(text));
    if gap.right.is_empty() {
        question.note(Code::NoRightAnswer, node, &[]);
        return None;
    }
    if part.sort == Sort::Ticked && gap.right.len() > 1 {
        question.note(Code::OneOfTicked, node, &[&gap.right.join(", ")]);
    }
    Some(gap)
}

fn add(texts: &mut Vec<String>, text: &str) {
    if !text.is_empty() && !texts.iter().any(|other| other == text) {
        texts.push(text.to_owned());
    }
}

/// A number, which is typed as text here: with a point and with a comma, and no other beside it.
fn numbers(question: &mut Question<'_, '_, '_>, gap: &mut Gap, text: &str) {
    let (written, by) = text.split_once(':').unwrap_or((text, ""));
    let written = written.trim();
    if number(written).is_none() {
        question.note(Code::NotNumber, question.node, &[text]);
        return;
    }
    if !by.trim().is_empty() && number(by) != Some(0.0) {
        question.note(Code::GapTolerance, question.node, &[written, by.trim()]);
    }
    add(&mut gap.right, written);
    let other = match written.contains(',') {
        true => written.replace(',', "."),
        false => written.replace('.', ","),
    };
    add(&mut gap.right, &other);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_cut_out() {
        let text = r"a {b} {1:SA:=x\}~y} {:MULTICHOICE_S:=&#233;#ok~%-50%z} {1:XY:=a} {2:NM:=3:1";
        let (text, parts) = cut(text);
        assert_eq!(text, "a {b} \u{fffc} \u{fffc} {1:XY:=a} {2:NM:=3:1");
        let all: Vec<Vec<(f64, String, String)>> = parts
            .iter()
            .map(|part| {
                answers(part).into_iter().map(|it| (it.weight, it.text, it.feedback)).collect()
            })
            .collect();
        let answer =
            |weight, text: &str, feedback: &str| (weight, text.to_owned(), feedback.to_owned());
        assert_eq!(all[0], [answer(100.0, "x}", ""), answer(0.0, "y", "")]);
        assert_eq!(all[1], [answer(100.0, "é", "ok"), answer(-50.0, "z", "")]);
    }
}
