//! Aiken: a question, choices behind letters, and the right one (<https://docs.moodle.org/en/Aiken_format>).
//!
//! ```text
//! Combien de pages fait un CV ?
//! A. Une
//! B. Quatre
//! ANSWER: A
//! ```

mod write;

pub(crate) use write::write;

use tremplin_author::authoring::{Choice, Item, MultipleChoice, SingleChoice};

use crate::format::Format;
use crate::making::{Intake, Reason, Refused};
use crate::report::Code;
use crate::rich::{Rich, Spot};

/// What stands before the letter of the right choice.
const ANSWER: &str = "ANSWER:";

/// Whether a text is most likely Aiken.
pub(crate) fn is_like(text: &str, _: Format) -> bool {
    text.lines().any(|line| answer(line.trim()).is_some())
}

/// The letters behind `ANSWER:`.
fn answer(line: &str) -> Option<&str> {
    let start = line.get(..ANSWER.len())?;
    start.eq_ignore_ascii_case(ANSWER).then(|| line[ANSWER.len()..].trim())
}

/// The text of the choice that comes next, behind its letter: `B. ` or `b) `.
fn choice(line: &str, place: usize) -> Option<&str> {
    let wanted = char::from(b'A' + u8::try_from(place).ok().filter(|place| *place < 26)?);
    let mut signs = line.chars();
    let letter = signs.next()?;
    let sign = signs.next()?;
    let rest = signs.as_str();
    let fits = letter.eq_ignore_ascii_case(&wanted) && matches!(sign, '.' | ')');
    (fits && (rest.is_empty() || rest.starts_with(char::is_whitespace))).then(|| rest.trim())
}

/// What is read of a question so far.
#[derive(Default)]
struct Question {
    /// Its first line.
    line: usize,
    stem: Vec<String>,
    choices: Vec<String>,
    /// Whether a blank line stands behind the last choice.
    ended: bool,
}

/// Reads a file.
///
/// A line that begins with the letter that comes next is a choice, unless there is no question yet: a stem may begin
/// "A. Dupont". Any other line goes on with what is before it.
pub(crate) fn read(text: &str, intake: &mut Intake<'_>) -> Result<(), Refused> {
    let mut open = Question::default();
    for (index, line) in text.lines().enumerate() {
        let (number, line) = (index + 1, line.trim());
        if line.is_empty() {
            open.ended = !open.choices.is_empty();
            continue;
        }
        if let Some(letters) = answer(line) {
            let question = std::mem::take(&mut open);
            begin(&question, number, intake)?;
            match question.stem.is_empty() {
                true => intake.note(Code::StrayLine, number, &[line]),
                false => done(question, letters, number, intake),
            }
            continue;
        }
        let next = choice(line, open.choices.len()).filter(|_| !open.stem.is_empty());
        if let Some(text) = next {
            open.choices.push(text.to_owned());
            open.ended = false;
            continue;
        }
        if open.ended {
            let question = std::mem::take(&mut open);
            begin(&question, number, intake)?;
            intake.note(Code::NoAnswerLine, number, &[]);
        }
        if open.stem.is_empty() {
            open.line = number;
        }
        match open.choices.last_mut() {
            Some(last) => {
                last.push('\n');
                last.push_str(line);
            }
            None => open.stem.push(line.to_owned()),
        }
    }
    if !open.stem.is_empty() {
        let line = open.line;
        begin(&open, line, intake)?;
        intake.note(Code::NoAnswerLine, line, &[]);
    }
    match intake.is_empty() {
        true => Err(Refused::new(Reason::NotSo, 0, &[Format::Aiken.name(), ANSWER])),
        false => Ok(()),
    }
}

fn begin(question: &Question, line: usize, intake: &mut Intake<'_>) -> Result<(), Refused> {
    intake.begin(if question.line == 0 { line } else { question.line }, "")?;
    intake.name(question.stem.first().map_or("", String::as_str));
    Ok(())
}

fn done(question: Question, letters: &str, line: usize, intake: &mut Intake<'_>) {
    let Question { line: first, stem, choices: texts, .. } = question;
    let named: Vec<char> = letters.chars().filter(|letter| letter.is_alphabetic()).collect();
    let place = |letter: &char| (letter.to_ascii_uppercase() as usize).checked_sub('A' as usize);
    let right: Vec<usize> =
        named.iter().filter_map(place).filter(|place| *place < texts.len()).collect();
    if right.is_empty() || right.len() < named.len() {
        intake.note(Code::NoAnswerLine, line, &[]);
        return;
    }
    let mut text = |text: &str, spot| {
        Rich::plain(text).written(spot, first, &mut |note| intake.note_as_is(note))
    };
    let prompt = text(&stem.join("\n"), Spot::Blocks);
    let choices: Vec<Choice> = texts
        .iter()
        .enumerate()
        .map(|(at, each)| Choice {
            text: text(each, Spot::Lines),
            correct: right.contains(&at).then_some(true),
            feedback: None,
        })
        .collect();
    intake.item(match right.len() {
        1 => Item::SingleChoice(SingleChoice { prompt, choices, ..SingleChoice::default() }),
        _ => Item::MultipleChoice(MultipleChoice { prompt, choices, ..MultipleChoice::default() }),
    });
}
