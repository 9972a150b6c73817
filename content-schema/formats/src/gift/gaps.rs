//! A gap in a sentence: `Un {=CDD ~CDI} a une fin.`

use tremplin_author::authoring::{FillBlanks, Item};
use tremplin_content::gaps::Gap;
use tremplin_content::quiz::fill_blanks::GapMode;

use super::answers::{Sort, cut, sort};
use super::question::{Question, Written};
use crate::making::gaps::{filled, parted};
use crate::rich::flat;

/// What fills the gap, by typing or from a list. `None` where a gap of ours holds less than the file: what single
/// answers are told, weights, asterisks, marks, several right choices.
fn gap(question: &Question<'_, '_, '_>, answers: &str) -> Option<Gap> {
    let all = match sort(answers) {
        Sort::Typed => cut(answers, &['=']),
        Sort::Choices => cut(answers, &['~', '=']),
        Sort::Numeric | Sort::Matching | Sort::Truth(_) => return None,
    };
    let chosen = sort(answers) == Sort::Choices;
    let mut gap = Gap::default();
    for answer in &all {
        let written = if chosen { question.written } else { Written::Plain };
        let rich = question.rich_or(answer.text, written);
        let (text, marked) = flat(&rich.blocks);
        let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !chosen {
            // In what is typed, an asterisk stands for any letters unless a backslash stands before it.
            let plain = text.replace("\\*", "");
            if plain.contains('*') {
                return None;
            }
            text = text.replace("\\*", "*");
        }
        let known = gap.right.iter().chain(&gap.wrong).any(|other| *other == text);
        let whole = if chosen { None } else { Some(100.0) };
        let more = answer.weight.is_some_and(|weight| whole != Some(weight));
        let held = rich.is_whole() && !marked && !text.is_empty();
        if more || known || !held || !answer.feedback.is_empty() {
            return None;
        }
        if answer.right || !chosen { gap.right.push(text) } else { gap.wrong.push(text) }
    }
    let fits = if chosen { gap.right.len() == 1 && !gap.wrong.is_empty() } else { true };
    (fits && !gap.right.is_empty()).then_some(gap)
}

/// The text of the stem with its gap; `None` where it has to be a question with an answer below.
pub(super) fn read(question: &Question<'_, '_, '_>, answers: &str) -> Option<Item> {
    let gap = gap(question, answers)?;
    let (prompt, text) = parted(&question.prompt);
    let mode = (!gap.wrong.is_empty()).then_some(GapMode::Select);
    let text = filled(text, &[gap])?;
    let prompt = match prompt.trim() {
        "" => question.intake.fill().to_owned(),
        said => said.to_owned(),
    };
    let Question { id, image, explanation, .. } = question;
    Some(Item::FillBlanks(FillBlanks {
        id: id.clone(),
        prompt,
        image: image.clone(),
        text,
        mode,
        explanation: explanation.clone(),
        ..FillBlanks::default()
    }))
}
