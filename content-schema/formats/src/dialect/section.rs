//! A heading, what stands below it, and the question that it is.

use pulldown_cmark::Event;
use tremplin_author::authoring::{
    Choice, Item, Lesson, Matching, MultipleChoice, NumberAnswer, NumberRange, NumberTolerance,
    Numeric, Ordering, Scoring, ShortAnswer, SingleChoice, TrueFalse,
};
use tremplin_content::id::is_id;
use tremplin_content::quiz::matching::Pair;

use super::pieces::{Entry, Piece, shown};
use crate::making::{Intake, Refused, slug};
use crate::report::Code;
use crate::rich::{Rich, Spot};

/// What stands between the halves of a pair.
const ARROW: &str = " -> ";

/// A question that is being read.
pub(super) struct Section<'t> {
    line: usize,
    id: Option<String>,
    /// Names and values behind the heading: `.partial`, `points=2`.
    names: Vec<String>,
    values: Vec<(String, String)>,
    heading: Vec<Event<'t>>,
    /// What goes on with the prompt.
    text: Vec<Event<'t>>,
    /// The list or the lines that answer, with its line.
    answers: Option<(usize, Piece<'t>)>,
    /// Quotations below.
    quotes: Vec<Vec<Event<'t>>>,
    /// What stands behind the answers and has no place, with its line.
    stray: Vec<(usize, String)>,
}

impl<'t> Section<'t> {
    pub fn new(
        line: usize,
        heading: Vec<Event<'t>>,
        id: Option<String>,
        names: Vec<String>,
        values: Vec<(String, String)>,
    ) -> Self {
        let (text, quotes, stray) = (Vec::new(), Vec::new(), Vec::new());
        Self { line, id, names, values, heading, text, answers: None, quotes, stray }
    }

    /// What stands above the first heading.
    pub fn untitled(line: usize, piece: Piece<'t>) -> Self {
        let mut section = Self::new(line, Vec::new(), None, Vec::new(), Vec::new());
        section.push(line, piece);
        section
    }

    /// Goes on with a piece.
    pub fn push(&mut self, line: usize, piece: Piece<'t>) {
        match piece {
            Piece::Quote(events) if self.answers.is_some() => self.quotes.push(events),
            piece if answers(&piece) && self.answers.is_none() => {
                self.answers = Some((line, piece))
            }
            Piece::Text(events) if self.answers.is_none() => self.text.extend(events),
            Piece::Quote(events) => self.text.extend(events),
            Piece::List { ordered, items } if self.answers.is_none() => {
                self.text.extend(list(ordered, items))
            }
            Piece::Text(events) => self.stray.push((line, shown(&events))),
            Piece::List { items, .. } => {
                let texts = items.iter().map(|item| shown(&item.events));
                self.stray.push((line, texts.collect::<Vec<_>>().join(" ; ")));
            }
            Piece::Heading { events, .. } => self.heading.extend(events),
        }
    }

    /// Keeps the question that it is.
    pub fn done(self, intake: &mut Intake<'_>) -> Result<(), Refused> {
        let Section { line, id, names, values, heading, text, answers, quotes, stray } = self;
        intake.begin(line, "")?;
        intake.name(&if heading.is_empty() { shown(&text) } else { shown(&heading) });
        for (line, text) in stray {
            intake.note(Code::TextLeftOut, line, &[&text]);
        }
        let id = id.and_then(|id| {
            if is_id(&id) {
                return Some(id);
            }
            let own = slug(&id);
            intake.note(Code::IdChanged, line, &[&id, &own]);
            Some(own).filter(|own| !own.is_empty())
        });
        let Some((at, answers)) = answers else {
            let title = Some(shown(&heading)).filter(|title| !title.trim().is_empty());
            let text = markdown(text, Spot::Blocks, line, intake);
            let (title, text) = if text.is_none() { (None, title) } else { (title, text) };
            intake.item(Item::Lesson(Lesson { id, title, text, ..Lesson::default() }));
            return Ok(());
        };
        let head = markdown(heading, Spot::Blocks, line, intake);
        let below = markdown(text, Spot::Blocks, line, intake);
        let prompt = [head, below].into_iter().flatten().collect::<Vec<_>>().join("\n\n");
        let quotes: Vec<Event<'t>> = quotes.into_iter().flatten().collect();
        let explanation = markdown(quotes, Spot::Blocks, line, intake);
        let value = |wanted: &str| {
            values.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
        };
        let points = value("points").and_then(|points| points.parse().ok());
        let scoring = names.iter().any(|name| name == "partial").then_some(Scoring::Partial);
        let several = names.iter().any(|name| name == "multiple");
        let tolerance = value("tolerance").map(|text| match text.replace(',', ".").parse() {
            Ok(by) => NumberTolerance::By(by),
            Err(_) => NumberTolerance::Share(text.to_owned()),
        });
        let made = match answers {
            Piece::List { ordered: true, items } => Some(Item::Ordering(Ordering {
                entries: items
                    .into_iter()
                    .filter_map(|item| markdown(item.events, Spot::Lines, at, intake))
                    .collect(),
                scoring,
                ..Ordering::default()
            })),
            Piece::List { items, .. } if items.iter().all(|item| item.ticked.is_some()) => {
                choices(items, several, scoring, at, intake)
            }
            Piece::List { items, .. } => Some(matching(items, scoring, at, intake)),
            Piece::Text(events) => Some(typed(&shown(&events), tolerance)),
            _ => None,
        };
        let Some(mut made) = made else {
            intake.note(Code::NoRightAnswer, at, &[]);
            return Ok(());
        };
        macro_rules! fill {
            ($($Kind:ident),*) => {
                match &mut made {
                    $(Item::$Kind(item) => {
                        item.id = id;
                        item.prompt = prompt;
                        item.explanation = explanation;
                        item.points = points;
                    })*
                    _ => {}
                }
            };
        }
        fill!(SingleChoice, MultipleChoice, TrueFalse, ShortAnswer, Numeric, Matching, Ordering);
        intake.item(made);
        Ok(())
    }
}

/// Whether a piece answers: boxes, arrows, numbers in front, `=`.
fn answers(piece: &Piece<'_>) -> bool {
    match piece {
        Piece::List { ordered: true, .. } => true,
        Piece::List { items, .. } => {
            items.iter().all(|item| item.ticked.is_some())
                || items.iter().all(|item| shown(&item.events).contains(ARROW))
        }
        Piece::Text(events) => {
            let text = shown(events);
            !text.trim().is_empty() && text.lines().all(|line| line.trim_start().starts_with("= "))
        }
        _ => false,
    }
}

/// A list that is a part of the prompt.
fn list<'t>(ordered: bool, items: Vec<Entry<'t>>) -> Vec<Event<'t>> {
    use pulldown_cmark::{Tag, TagEnd};
    let mut events = vec![Event::Start(Tag::List(ordered.then_some(1)))];
    for item in items {
        events.push(Event::Start(Tag::Item));
        events.extend(item.events);
        events.extend(item.quote);
        events.push(Event::End(TagEnd::Item));
    }
    events.push(Event::End(TagEnd::List(ordered)));
    events
}

/// Events as our Markdown; `None` where they say nothing.
fn markdown(
    events: Vec<Event<'_>>,
    spot: Spot,
    line: usize,
    intake: &mut Intake<'_>,
) -> Option<String> {
    let rich = Rich::events(events);
    for picture in &rich.pictures {
        intake.note(Code::PictureLeftOut, line, &[&picture.src, &picture.alt]);
    }
    let text = rich.written(spot, line, &mut |note| intake.note_as_is(note));
    (!text.trim().is_empty()).then_some(text)
}

fn choices(
    items: Vec<Entry<'_>>,
    several: bool,
    scoring: Option<Scoring>,
    line: usize,
    intake: &mut Intake<'_>,
) -> Option<Item> {
    let right = items.iter().filter(|item| item.ticked == Some(true)).count();
    let words: Vec<String> =
        items.iter().map(|item| shown(&item.events).trim().to_lowercase()).collect();
    let truths = [["vrai", "faux"], ["true", "false"]];
    if right == 1
        && !several
        && truths.iter().any(|pair| words == *pair)
        && items.iter().all(|item| item.quote.is_empty())
    {
        let answer = items[0].ticked == Some(true);
        return Some(Item::TrueFalse(TrueFalse { answer, ..TrueFalse::default() }));
    }
    let choices: Vec<Choice> = items
        .into_iter()
        .map(|item| Choice {
            text: markdown(item.events, Spot::Lines, line, intake).unwrap_or_default(),
            correct: item.ticked.filter(|ticked| *ticked),
            feedback: markdown(item.quote, Spot::Blocks, line, intake),
        })
        .collect();
    match right {
        0 => None,
        1 if !several => {
            Some(Item::SingleChoice(SingleChoice { choices, ..SingleChoice::default() }))
        }
        _ => Some(Item::MultipleChoice(MultipleChoice {
            choices,
            scoring,
            ..MultipleChoice::default()
        })),
    }
}

fn matching(
    items: Vec<Entry<'_>>,
    scoring: Option<Scoring>,
    line: usize,
    intake: &mut Intake<'_>,
) -> Item {
    let mut pairs = Vec::new();
    let mut distractors = Vec::new();
    for item in items {
        let text = markdown(item.events, Spot::Lines, line, intake).unwrap_or_default();
        match text.split_once(ARROW.trim_end()).map(|(left, right)| (left.trim(), right.trim())) {
            Some(("…" | "...", right)) => distractors.push(right.to_owned()),
            Some((left, right)) => pairs.push(Pair::new(left, right)),
            None => intake.note(Code::HalfPair, line, &[&text]),
        }
    }
    let distractors = (!distractors.is_empty()).then_some(distractors);
    Item::Matching(Matching { pairs, distractors, scoring, ..Matching::default() })
}

/// Lines behind `=`: numbers, or words.
fn typed(text: &str, tolerance: Option<NumberTolerance>) -> Item {
    let answers: Vec<&str> =
        text.lines().map(|line| line.trim().trim_start_matches('=').trim()).collect();
    let number = |text: &str| {
        let fits =
            text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-'));
        text.replacen(',', ".", 1).parse::<f64>().ok().filter(|_| fits)
    };
    let one = |text: &&str| match text.split_once("..") {
        Some((from, to)) => Some(NumberAnswer::Range(NumberRange {
            from: number(from.trim())?,
            to: number(to.trim())?,
        })),
        None => number(text).map(NumberAnswer::Number),
    };
    match answers.iter().map(one).collect::<Option<Vec<NumberAnswer>>>() {
        Some(numbers) => {
            let (answer, answers) = match numbers.as_slice() {
                [only] => (Some(*only), None),
                _ => (None, Some(numbers)),
            };
            Item::Numeric(Numeric { answer, answers, tolerance, ..Numeric::default() })
        }
        None => {
            let answers = answers.into_iter().map(str::to_owned).collect();
            Item::ShortAnswer(ShortAnswer { answers, ..ShortAnswer::default() })
        }
    }
}
