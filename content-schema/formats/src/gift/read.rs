//! A question: its identifier, name and stem; what its answers are says which kind it is.

use tremplin_author::authoring::{Item, Lesson, Survey, SurveyForm};
use tremplin_content::gaps::GAP;
use tremplin_content::id::is_id;

use super::cut::Block;
use super::question::{Question, Written};
use super::signs::{find, runs, unescaped};
use super::{answers, choices, gaps, numbers, typed};
use crate::making::{Intake, Refused, slug};
use crate::report::Code;
use crate::rich::{Spot, flat};

/// Reads a question, and keeps what it becomes.
pub(super) fn read(block: &Block<'_>, intake: &mut Intake<'_>) -> Result<(), Refused> {
    let text = block.lines.iter().map(|(_, line)| *line).collect::<Vec<_>>().join("\n");
    let mut start = 0;
    let lines = block.lines.iter().map(|(number, line)| {
        start += line.len() + 1;
        (start - line.len() - 1, *number)
    });
    let lines: Vec<(usize, usize)> = lines.collect();
    let first = lines.first().map_or(0, |(_, number)| *number);
    intake.begin(first, "")?;
    let mut id = comments(block, intake);
    if let Some(line) = block.blank {
        intake.note(Code::BlankLine, line, &[]);
    }
    let mut question = Question {
        intake,
        text: &text,
        lines: &lines,
        written: Written::Moodle,
        id: None,
        prompt: String::new(),
        image: None,
        explanation: None,
    };
    let (name, body) = named(&text);
    let (open, close) = (find(body, '{'), find(body, '}'));
    let title = name.map(|name| unescaped(name).trim().to_owned()).filter(|name| !name.is_empty());
    let shown = flat(&question.rich(&body[..open.unwrap_or(body.len())]).blocks).0;
    question.intake.name(title.as_deref().unwrap_or(&shown));
    let (stem, inner, after) = match (open, close) {
        (None, None) => {
            question.stem([body, ""], false);
            lesson(question, id, title);
            return Ok(());
        }
        (Some(open), Some(close)) if open < close => {
            (&body[..open], &body[open + 1..close], &body[close + 1..])
        }
        (Some(open), None) => {
            question.note(Code::OpenBrace, &body[open..], &[]);
            return Ok(());
        }
        (_, Some(close)) => {
            question.note(Code::StrayBrace, &body[close..], &[]);
            return Ok(());
        }
    };
    // A full stop behind "Combien ? {…}" ends no sentence.
    let is_sign = |text: &str| !text.contains(char::is_alphanumeric);
    let ends = stem.trim_end().ends_with(|sign: char| !sign.is_alphanumeric());
    let gap = !(after.trim().is_empty() || is_sign(after) && ends);
    let (answers, general) = match runs(inner, '#', 4).last() {
        Some(at) => (&inner[..at], &inner[at + 4..]),
        None => (inner, ""),
    };
    if gap && find(after, '{').is_some() {
        question.note(Code::MoreGaps, after.trim_start(), &[after]);
    }
    question.stem([stem, after], gap);
    question.explanation = question.markdown(general, Spot::Blocks);
    if let (None, Some(title)) = (&id, &title) {
        id = Some(slug(title)).filter(|id| !id.is_empty());
    }
    if let Some(title) =
        title.filter(|title| id.as_ref() != Some(title) && !shown.starts_with(title))
    {
        question.intake.note(Code::NameLeftOut, first, &[&title]);
    }
    question.id = id;
    if answers.trim().is_empty() {
        question.prompt = question.prompt.replace(GAP, "_____");
        question.note(Code::EssayAsSurvey, inner, &[]);
        opinion(question);
        return Ok(());
    }
    let count = answers.matches(['~', '=']).count();
    if count > answers::MOST {
        question.note(Code::TooManyAnswers, answers, &[&count.to_string()]);
        return Ok(());
    }
    if gap {
        if let Some(item) = gaps::read(&question, answers) {
            question.intake.item(item);
            return Ok(());
        }
        question.note(Code::GapAsQuestion, after.trim_start(), &[]);
        question.prompt = question.prompt.replace(GAP, "_____");
    }
    let item = match answers::sort(answers) {
        answers::Sort::Numeric => numbers::read(&mut question, answers),
        answers::Sort::Choices => choices::choices(&mut question, answers),
        answers::Sort::Matching => choices::matching(&mut question, answers),
        answers::Sort::Truth(truth) => Some(choices::truth(&mut question, truth, answers)),
        answers::Sort::Typed => typed::read(&mut question, answers),
    };
    if let Some(item) = item {
        question.intake.item(item);
    }
    Ok(())
}

/// The name in front, and the rest.
fn named(text: &str) -> (Option<&str>, &str) {
    let Some(rest) = text.strip_prefix("::") else { return (None, text) };
    match runs(rest, ':', 2).next() {
        Some(end) => (Some(&rest[..end]), &rest[end + 2..]),
        None => (None, text),
    }
}

/// The identifier in the comments (`[id:…]`), whose other texts are named.
fn comments(block: &Block<'_>, intake: &mut Intake<'_>) -> Option<String> {
    let mut id = None;
    let mut tags = Vec::new();
    for (line, comment) in &block.comments {
        let mut rest = String::new();
        for (index, piece) in comment.split('[').enumerate() {
            match piece.split_once(']') {
                Some((inner, after)) if index > 0 && inner.starts_with("id:") => {
                    id = Some((*line, inner[3..].trim().to_owned()));
                    rest.push_str(after);
                }
                Some((inner, after)) if index > 0 && inner.starts_with("tag:") => {
                    tags.push(inner[4..].trim().to_owned());
                    rest.push_str(after);
                }
                _ => {
                    rest.push_str(if index > 0 { "[" } else { "" });
                    rest.push_str(piece);
                }
            }
        }
        if !rest.trim().is_empty() {
            intake.note(Code::CommentLeftOut, *line, &[rest.trim()]);
        }
    }
    if !tags.is_empty() {
        intake.note(Code::TagsLeftOut, block.comments[0].0, &[&tags.join(", ")]);
    }
    let (line, id) = id?;
    if is_id(&id) {
        return Some(id);
    }
    let own = slug(&id);
    intake.note(Code::IdChanged, line, &[&id, &own]);
    Some(own).filter(|own| !own.is_empty())
}

/// A text to write, which nobody marks.
fn opinion(question: Question<'_, '_, '_>) {
    let Question { intake, lines, id, prompt, image, explanation, .. } = question;
    let line = lines.first().map_or(0, |(_, number)| *number);
    if let Some(explanation) = explanation {
        intake.note(Code::FeedbackLeftOut, line, &[&explanation]);
    }
    let form = SurveyForm::Text;
    intake.item(Item::Survey(Survey { id, prompt, image, form, ..Survey::default() }));
}

/// A text to read.
fn lesson(question: Question<'_, '_, '_>, id: Option<String>, title: Option<String>) {
    let Question { intake, lines, prompt, image, explanation, .. } = question;
    let line = lines.first().map_or(0, |(_, number)| *number);
    if let Some(explanation) = explanation {
        intake.note(Code::FeedbackLeftOut, line, &[&explanation]);
    }
    let text = Some(prompt).filter(|text| !text.trim().is_empty());
    intake.item(Item::Lesson(Lesson { id, title, text, image, ..Lesson::default() }));
}
