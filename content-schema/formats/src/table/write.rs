//! Writes tables.

use csv::{Terminator, WriterBuilder};
use tremplin_author::authoring::{
    AnswerFeedback, Card, Choice, Item, NumberAnswer, NumberTolerance, Quiz, Scoring, Side,
};
use tremplin_content::Kind;
use tremplin_content::markdown::{lines, parse};

use super::Role;
use super::cell::guarded;
use crate::format::Format;
use crate::making::{Authored, Outlet, Reason, Refused, kind_of};
use crate::report::Code;
use crate::rich::flat;

/// A row: what stands in which columns; several of the same role are numbered.
type Cells = Vec<(Role, String)>;

/// Writes a deck or a quiz.
pub(crate) fn write(module: &Authored, outlet: &mut Outlet) -> Result<String, Refused> {
    let format = outlet.report.format;
    let rows = match module {
        Authored::Flashcards(deck) => {
            outlet.loses("title", Some(&deck.title));
            outlet.loses("intro", deck.intro.as_deref());
            let cards = deck.cards.iter().enumerate();
            cards.filter_map(|(index, card)| of_card(card, index, outlet)).collect()
        }
        Authored::Quiz(quiz) => questions(quiz, outlet),
        Authored::Badge(_) => {
            let wanted = [Kind::Quiz.name(), Kind::Flashcards.name()].join(", ");
            return Err(Refused::new(Reason::WrongModule, 0, &[format.name(), &wanted]));
        }
    };
    Ok(table(&rows, format))
}

/// The rows below the names of all columns that one of them has. Tables with semicolons and a byte order mark are what
/// spreadsheets open in France.
fn table(rows: &[Cells], format: Format) -> String {
    const ORDER: [Role; 15] = [
        Role::Kind,
        Role::Prompt,
        Role::Front,
        Role::Back,
        Role::FrontImage,
        Role::BackImage,
        Role::Choice,
        Role::Wrong,
        Role::Correct,
        Role::Tolerance,
        Role::Scoring,
        Role::Hint,
        Role::Example,
        Role::Explanation,
        Role::Points,
    ];
    let order = ORDER.into_iter().chain([Role::Tags, Role::Id]);
    let widest = |role: Role| {
        let count = |row: &Cells| row.iter().filter(|(each, _)| *each == role).count();
        rows.iter().map(count).max().unwrap_or_default()
    };
    let columns: Vec<(Role, usize)> =
        order.map(|role| (role, widest(role))).filter(|(_, width)| *width > 0).collect();
    let delimiter = if format == Format::Tsv { b'\t' } else { b';' };
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    let names = columns.iter().flat_map(|(role, width)| {
        let numbered = *width > 1 || matches!(role, Role::Choice | Role::Wrong);
        (1..=*width).map(move |number| match numbered {
            true => format!("{} {number}", role.name()),
            false => role.name().to_owned(),
        })
    });
    // Nothing can go wrong while writing into memory.
    let _ = writer.write_record(names);
    for row in rows {
        let cells = columns.iter().flat_map(|(role, width)| {
            let texts =
                row.iter().filter(move |(each, _)| each == role).map(|(_, text)| guarded(text));
            texts.chain(std::iter::repeat_with(String::new)).take(*width)
        });
        let _ = writer.write_record(cells);
    }
    let text = String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default();
    if format == Format::Tsv { text } else { format!("\u{feff}{text}") }
}

/// A text as a cell: with its marks where it has some.
fn cell(text: &str) -> String {
    let (plain, marked) = flat(&parse(text));
    if marked { text.to_owned() } else { paragraphs(text, plain) }
}

fn line(text: &str) -> String {
    let (plain, marked) = flat(&lines(text));
    if marked { text.to_owned() } else { plain }
}

/// A blank line between paragraphs.
fn paragraphs(text: &str, plain: String) -> String {
    let blocks = parse(text);
    match blocks.len() {
        0 | 1 => plain,
        _ => blocks
            .iter()
            .map(|block| flat(std::slice::from_ref(block)).0)
            .collect::<Vec<_>>()
            .join("\n\n"),
    }
}

fn of_card(card: &Card, index: usize, outlet: &mut Outlet) -> Option<Cells> {
    let mut row = Cells::new();
    let mut put =
        |role, text: &Option<String>| row.extend(text.iter().map(|text| (role, cell(text))));
    let text = |side: &Side| match side {
        Side::Text(text) => Some(text.clone()),
        Side::Full(side) => side.text.clone(),
    };
    let (front, back) = (text(&card.front), text(&card.back));
    outlet.begin(index);
    if front.is_none() || back.is_none() {
        outlet.note(Code::KindNotHeld, &["image, audio"]);
        return None;
    }
    put(Role::Front, &front);
    put(Role::Back, &back);
    put(Role::Hint, &card.hint);
    put(Role::Example, &card.example);
    for side in [&card.front, &card.back] {
        if let Side::Full(side) = side {
            outlet.loses("image", side.image.as_ref().map(|image| image.src.as_str()));
            outlet.loses("audio", side.audio.as_ref().map(|audio| audio.src.as_str()));
        }
    }
    row.extend(card.tags.iter().map(|tags| (Role::Tags, tags.join(", "))));
    row.extend(card.id.iter().map(|id| (Role::Id, id.clone())));
    let answers = card.answers.as_ref().map(|answers| answers.join(", "));
    outlet.loses("answers", answers.as_deref());
    outlet.loses("answer", card.answer.map(|_| "…"));
    outlet.loses("match", card.matching.map(|_| "…"));
    outlet.loses("reversible", card.reversible.map(|way| if way { "true" } else { "false" }));
    Some(row)
}

fn questions(quiz: &Quiz, outlet: &mut Outlet) -> Vec<Cells> {
    outlet.loses("title", Some(&quiz.title));
    outlet.loses("intro", quiz.intro.as_deref());
    let mut rows = Vec::new();
    for (index, item) in quiz.items.iter().enumerate() {
        macro_rules! common {
            ($item:ident) => {{
                outlet.begin(index);
                outlet.loses("image", $item.image.as_ref().map(|image| image.src.as_str()));
                let mut row: Cells = vec![
                    (Role::Kind, kind_of(item).to_owned()),
                    (Role::Prompt, cell(&$item.prompt)),
                ];
                row.extend($item.hint.iter().map(|text| (Role::Hint, cell(text))));
                row.extend($item.explanation.iter().map(|text| (Role::Explanation, cell(text))));
                row.extend($item.points.iter().map(|points| (Role::Points, points.to_string())));
                row.extend($item.id.iter().map(|id| (Role::Id, id.clone())));
                row
            }};
        }
        rows.push(match item {
            Item::SingleChoice(item_) => {
                let mut row = common!(item_);
                picked(&item_.choices, &mut row, outlet);
                row
            }
            Item::MultipleChoice(item_) => {
                let mut row = common!(item_);
                picked(&item_.choices, &mut row, outlet);
                row.extend(scoring(item_.scoring));
                row
            }
            Item::TrueFalse(item_) => {
                let mut row = common!(item_);
                row.push((Role::Correct, item_.answer.to_string()));
                let feedback = item_.feedback.clone().unwrap_or_default();
                outlet.loses("feedback", feedback.yes.as_deref());
                outlet.loses("feedback", feedback.no.as_deref());
                row
            }
            Item::ShortAnswer(item_) => {
                let mut row = common!(item_);
                row.extend(item_.answers.iter().map(|answer| (Role::Choice, answer.clone())));
                outlet.loses("match", item_.matching.map(|_| "…"));
                told(&item_.feedback, outlet);
                row
            }
            Item::Numeric(item_) => {
                let mut row = common!(item_);
                for answer in item_.answer.iter().chain(item_.answers.iter().flatten()) {
                    row.push((
                        Role::Choice,
                        match answer {
                            NumberAnswer::Number(number) => number_in(&quiz.lang, *number),
                            NumberAnswer::Range(range) => {
                                let [from, to] =
                                    [range.from, range.to].map(|end| number_in(&quiz.lang, end));
                                format!("{from}..{to}")
                            }
                        },
                    ));
                }
                row.extend(item_.tolerance.iter().map(|tolerance| match tolerance {
                    NumberTolerance::By(by) => (Role::Tolerance, number_in(&quiz.lang, *by)),
                    NumberTolerance::Share(share) => (Role::Tolerance, share.clone()),
                }));
                outlet.loses("unit", item_.unit.as_deref());
                outlet.loses("askUnit", item_.ask_unit.filter(|ask| *ask).map(|_| "true"));
                told(&item_.feedback, outlet);
                row
            }
            Item::Matching(item_) if item_.pairs.iter().all(|pair| pair.left.is_some()) => {
                let mut row = common!(item_);
                for pair in &item_.pairs {
                    outlet.loses("image", pair.image.as_ref().map(|image| image.src.as_str()));
                    let left = line(pair.left.as_deref().unwrap_or_default());
                    row.push((Role::Choice, format!("{left} -> {}", line(&pair.right))));
                }
                row.extend(
                    item_.distractors.iter().flatten().map(|text| (Role::Wrong, line(text))),
                );
                row.extend(scoring(item_.scoring));
                told(&item_.feedback, outlet);
                row
            }
            other => {
                outlet.begin(index);
                outlet.note(Code::KindNotHeld, &[kind_of(other)]);
                continue;
            }
        });
    }
    rows
}

/// A number as spreadsheets of who speaks this language read it.
fn number_in(lang: &str, number: f64) -> String {
    let text = number.to_string();
    match tremplin_content::lang::primary(lang).as_str() {
        "fr" | "de" | "es" | "it" | "nl" | "pl" | "pt" | "uk" => text.replace('.', ","),
        _ => text,
    }
}

fn scoring(scoring: Option<Scoring>) -> Option<(Role, String)> {
    let name = match scoring? {
        Scoring::Partial => "partial",
        Scoring::AllOrNothing => "all-or-nothing",
    };
    Some((Role::Scoring, name.to_owned()))
}

fn told(feedback: &Option<AnswerFeedback>, outlet: &mut Outlet) {
    let AnswerFeedback { correct, incorrect } = feedback.clone().unwrap_or_default();
    outlet.loses("feedback", correct.as_deref());
    outlet.loses("feedback", incorrect.as_deref());
}

/// Choices, and the numbers of the right ones.
fn picked(choices: &[Choice], row: &mut Cells, outlet: &mut Outlet) {
    let mut right = Vec::new();
    for (index, choice) in choices.iter().enumerate() {
        row.push((Role::Choice, line(&choice.text)));
        outlet.loses("feedback", choice.feedback.as_deref());
        if choice.correct == Some(true) {
            right.push((index + 1).to_string());
        }
    }
    row.push((Role::Correct, right.join(" ")));
}
