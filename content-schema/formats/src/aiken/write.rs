//! Writes Aiken.

use tremplin_author::authoring::{Choice, Item, SingleChoice};
use tremplin_content::Kind;
use tremplin_content::markdown::{lines, parse};

use crate::format::Format;
use crate::making::{Authored, Outlet, Reason, Refused, kind_of};
use crate::report::Code;
use crate::rich::flat;

/// Writes a quiz: its questions with one right choice.
pub(crate) fn write(module: &Authored, outlet: &mut Outlet) -> Result<String, Refused> {
    let Authored::Quiz(quiz) = module else {
        return Err(Refused::new(
            Reason::WrongModule,
            0,
            &[Format::Aiken.name(), Kind::Quiz.name()],
        ));
    };
    let mut out = String::new();
    outlet.loses("title", Some(&quiz.title));
    outlet.loses("intro", quiz.intro.as_deref());
    for (index, item) in quiz.items.iter().enumerate() {
        match item {
            Item::SingleChoice(item) => out += &question(item, index, outlet),
            other => {
                outlet.begin(index);
                outlet.note(Code::KindNotHeld, &[kind_of(other)]);
            }
        }
    }
    Ok(out)
}

fn question(item: &SingleChoice, index: usize, outlet: &mut Outlet) -> String {
    outlet.begin(index);
    let mut out = one_line(flat(&parse(&item.prompt)), outlet);
    if super::answer(&out).is_some() {
        outlet.note(Code::KindNotHeld, &[super::ANSWER]);
        return String::new();
    }
    outlet.loses("id", item.id.as_deref());
    outlet.loses("image", item.image.as_ref().map(|image| image.src.as_str()));
    outlet.loses("hint", item.hint.as_deref());
    outlet.loses("explanation", item.explanation.as_deref());
    let points = item.points.filter(|points| *points != 1).map(|points| points.to_string());
    outlet.loses("points", points.as_deref());
    let mut right = 'A';
    for (letter, Choice { text, correct, feedback }) in ('A'..='Z').zip(&item.choices) {
        out += &format!("\n{letter}. {}", one_line(flat(&lines(text)), outlet));
        outlet.loses("feedback", feedback.as_deref());
        if *correct == Some(true) {
            right = letter;
        }
    }
    format!("{out}\n{} {right}\n\n", super::ANSWER)
}

/// A text without marks, on one line.
fn one_line((text, marked): (String, bool), outlet: &mut Outlet) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if marked || text.trim().contains('\n') {
        outlet.note(Code::LooksChanged, &[&line]);
    }
    line
}
