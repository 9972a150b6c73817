//! Words for numbered gaps: `[[1]]`, to be dragged there (`ddwtos`) or chosen from lists (`gapselect`).

use tremplin_author::authoring::{FillBlanks, Item, Scoring};
use tremplin_content::gaps::{GAP, Gap};
use tremplin_content::quiz::fill_blanks::GapMode;

use super::question::Question;
use super::{told, tree};
use crate::gift::{MOST, Written};
use crate::making::gaps::{filled, parted};
use crate::report::Code;

/// A word, and the group of gaps that it is for.
struct Word {
    text: String,
    group: String,
}

/// A text with numbered gaps.
pub(super) fn read(question: &mut Question<'_, '_, '_>, text: &str, dragged: bool) -> Option<Item> {
    let name = if dragged { "dragbox" } else { "selectoption" };
    let mut words = Vec::new();
    for node in question.all(name) {
        let text = question.plain(node, Written::Html);
        words.push(Word { text, group: tree::said(node, "group") });
    }
    let (text, places) = cut(text);
    question.stem(&text);
    if places.len() > MOST {
        question.note(Code::TooManyAnswers, question.node, &[&places.len().to_string()]);
        return None;
    }
    let missing =
        places.iter().find(|place| place.checked_sub(1).is_none_or(|at| at >= words.len()));
    if let Some(place) = missing {
        question.note(Code::GapWithoutAnswer, question.node, &[&format!("[[{place}]]")]);
        return None;
    }
    let right: Vec<&Word> = places.iter().map(|place| &words[place - 1]).collect();
    let beside = |right: &Word| {
        let mut wrong: Vec<String> = Vec::new();
        for word in &words {
            let other = word.group == right.group && word.text != right.text;
            if other && !wrong.contains(&word.text) {
                wrong.push(word.text.clone());
            }
        }
        wrong
    };
    let several = words.iter().any(|word| word.group != words[0].group);
    let lists: Vec<Vec<String>> = right.iter().map(|right| beside(right)).collect();
    let select = (!dragged || several) && lists.iter().all(|list| !list.is_empty());
    let gap = |(right, wrong): (&&Word, &Vec<String>)| Gap {
        right: vec![right.text.clone()],
        wrong: if select { wrong.clone() } else { Vec::new() },
        hint: None,
    };
    let gaps: Vec<Gap> = right.iter().zip(&lists).map(gap).collect();
    let mut distractors: Vec<String> = Vec::new();
    if !select {
        for word in &words {
            let is_right = right.iter().any(|right| right.text == word.text);
            if !is_right && !distractors.contains(&word.text) {
                distractors.push(word.text.clone());
            }
        }
    }
    if select {
        let stray = |word: &&Word| !right.iter().any(|right| right.group == word.group);
        for word in words.iter().filter(stray) {
            question.note(Code::PropertyLeftOut, question.node, &[name, &word.text]);
        }
    }
    if dragged && several {
        question.note(Code::GroupsOfWords, question.node, &[]);
    }
    let mode = if select { GapMode::Select } else { GapMode::Bank };
    item(question, &gaps, mode, distractors)
}

/// The item of a stem whose gaps are marked.
pub(super) fn item(
    question: &mut Question<'_, '_, '_>,
    gaps: &[Gap],
    mode: GapMode,
    distractors: Vec<String>,
) -> Option<Item> {
    let (prompt, text) = parted(&question.prompt);
    let prompt = match prompt.trim() {
        "" => question.intake.fill().to_owned(),
        said => said.to_owned(),
    };
    let Some(text) = filled(text, gaps).filter(|_| !gaps.is_empty()) else {
        question.note(Code::GapWithoutAnswer, question.node, &["{…}"]);
        return None;
    };
    let feedback = told::combined(question);
    let Question { id, image, explanation, hint, points, .. } = question;
    Some(Item::FillBlanks(FillBlanks {
        id: id.clone(),
        prompt,
        image: image.clone(),
        text,
        mode: (mode != GapMode::Typed).then_some(mode),
        distractors: (!distractors.is_empty()).then_some(distractors),
        // Moodle counts each gap.
        scoring: (gaps.len() > 1).then_some(Scoring::Partial),
        feedback,
        explanation: explanation.clone(),
        hint: hint.clone(),
        points: *points,
        ..FillBlanks::default()
    }))
}

/// The text with [`GAP`] in the place of each gap, and the numbers of these.
fn cut(text: &str) -> (String, Vec<usize>) {
    let mut out = String::with_capacity(text.len());
    let mut places = Vec::new();
    for (index, piece) in text.split("[[").enumerate() {
        let number = piece.split_once("]]").filter(|_| index > 0);
        let number = number.and_then(|(inner, rest)| Some((inner.trim().parse().ok()?, rest)));
        match number {
            Some((number, rest)) => {
                places.push(number);
                out.push(GAP);
                out += &rest.replace(GAP, "");
            }
            None => {
                if index > 0 {
                    out.push_str("[[");
                }
                out += &piece.replace(GAP, "");
            }
        }
    }
    (out, places)
}
