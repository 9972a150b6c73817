//! Markdown that people write quizzes in: a short dialect of CommonMark.
//!
//! ```text
//! # Le CV
//!
//! ## Combien de pages ? {#pages points=2}
//!
//! - [x] Une
//!
//!   > Oui.
//! - [ ] Quatre
//!
//! > Une page se lit en une minute.
//!
//! ## Un contrat sans fin ?
//!
//! = CDI
//! = contrat à durée indéterminée
//!
//! CDD :: contrat à durée déterminée
//! ```
//!
//! A heading of the first level is the title; any other one asks, and goes on in the paragraphs below it. Choices are a
//! list with boxes, pairs one with arrows (`CDD -> une fin`), steps a numbered one; `= 35` is a number or a word to type.
//! A quotation below is the explanation, one in a choice what who takes it is told. With nothing to answer, it is a text
//! to read. `::` stands between the sides of a card.

mod pieces;
mod section;
mod write;

pub(crate) use write::write;

use crate::format::Format;
use crate::making::{Intake, Refused};
use crate::report::Code;
use crate::rich::Spot;
use pieces::{Piece, pieces};
use section::Section;

/// What stands between the sides of a card.
const SIDES: &str = " :: ";

/// Whether a text is most likely of the dialect.
pub(crate) fn is_like(text: &str, _: Format) -> bool {
    let boxes = ["- [x] ", "- [ ] ", "* [x] ", "* [ ] "];
    text.lines().any(|line| boxes.iter().any(|start| line.trim_start().starts_with(start)))
        || text.lines().filter(|line| line.contains(SIDES)).count() > 1
}

/// Reads a file.
pub(crate) fn read(text: &str, intake: &mut Intake<'_>) -> Result<(), Refused> {
    let mut section: Option<Section<'_>> = None;
    for (line, piece) in pieces(text) {
        match piece {
            Piece::Heading { level: 1, events, .. } if section.is_none() && intake.is_empty() => {
                let title = pieces::plain(events);
                intake.head.title = Some(title);
            }
            Piece::Heading { events, id, names, values, .. } => {
                if let Some(section) = section.take() {
                    section.done(intake)?;
                }
                section = Some(Section::new(line, events, id, names, values));
            }
            Piece::Text(events) if pieces::has_sides(&events) => {
                if let Some(section) = section.take() {
                    section.done(intake)?;
                }
                cards(line, &pieces::lines(events), intake)?;
            }
            piece => match &mut section {
                Some(section) => section.push(line, piece),
                // What stands above the first question.
                None => section = Some(Section::untitled(line, piece)),
            },
        }
    }
    match section {
        Some(section) => section.done(intake),
        None => Ok(()),
    }
}

/// Lines as cards.
fn cards(first: usize, lines: &[String], intake: &mut Intake<'_>) -> Result<(), Refused> {
    for (index, text) in lines.iter().enumerate() {
        let line = first + index;
        intake.begin(line, "")?;
        intake.name(text);
        let Some((front, back)) = text.split_once(SIDES) else {
            intake.note(Code::StrayLine, line, &[text]);
            continue;
        };
        let [front, back] = [front, back].map(|side| {
            let rich = crate::rich::Rich::html(side.trim(), false);
            rich.written(Spot::Blocks, line, &mut |note| intake.note_as_is(note))
        });
        intake.card(tremplin_author::authoring::Card::new(front, back));
    }
    Ok(())
}
