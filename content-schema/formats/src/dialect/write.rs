//! Writes the dialect.

use tremplin_author::authoring::{
    Choice, Item, NumberAnswer, NumberTolerance, Quiz, Scoring, Side,
};
use tremplin_content::Kind;
use tremplin_content::markdown::{lines, parse};

use crate::format::Format;
use crate::making::{Authored, Outlet, Reason, Refused, kind_of};
use crate::report::Code;
use crate::rich::{commonmark, in_line, to_html};

/// Writes a quiz or a deck.
pub(crate) fn write(module: &Authored, outlet: &mut Outlet) -> Result<String, Refused> {
    match module {
        Authored::Quiz(quiz) => Ok(questions(quiz, outlet)),
        Authored::Flashcards(deck) => {
            let mut out = format!("# {}\n\n", line(&deck.title));
            outlet.loses("intro", deck.intro.as_deref());
            for (index, card) in deck.cards.iter().enumerate() {
                outlet.begin(index);
                let sides = [&card.front, &card.back].map(|side| match side {
                    Side::Text(text) => Some(text.as_str()),
                    Side::Full(side) => {
                        outlet.loses("image", side.image.as_ref().map(|image| image.src.as_str()));
                        outlet.loses("audio", side.audio.as_ref().map(|audio| audio.src.as_str()));
                        side.text.as_deref()
                    }
                });
                let [Some(front), Some(back)] = sides else {
                    outlet.note(Code::KindNotHeld, &["image, audio"]);
                    continue;
                };
                outlet.loses("id", card.id.as_deref());
                outlet.loses("hint", card.hint.as_deref());
                outlet.loses("example", card.example.as_deref());
                outlet.loses("tags", card.tags.as_ref().map(|tags| tags.join(", ")).as_deref());
                out += &format!("{} :: {}\n\n", in_line(&parse(front)), in_line(&parse(back)));
            }
            Ok(out)
        }
        Authored::Badge(_) => {
            let wanted = [Kind::Quiz.name(), Kind::Flashcards.name()].join(", ");
            Err(Refused::new(Reason::WrongModule, 0, &[Format::Markdown.name(), &wanted]))
        }
    }
}

fn line(text: &str) -> String {
    in_line(&lines(text))
}

fn questions(quiz: &Quiz, outlet: &mut Outlet) -> String {
    let mut out = format!("# {}\n\n", line(&quiz.title));
    outlet.loses("intro", quiz.intro.as_deref());
    for (index, item) in quiz.items.iter().enumerate() {
        outlet.begin(index);
        macro_rules! asked {
            ($item:ident, $names:expr) => {{
                outlet.loses("image", $item.image.as_ref().map(|image| image.src.as_str()));
                outlet.loses("hint", $item.hint.as_deref());
                let mut marks: Vec<String> = $item.id.iter().map(|id| format!("#{id}")).collect();
                marks.extend($names);
                marks.extend($item.points.iter().map(|points| format!("points={points}")));
                head(&$item.prompt, &marks)
            }};
        }
        let explanation;
        out += &match item {
            Item::SingleChoice(item) => {
                explanation = &item.explanation;
                asked!(item, None::<String>) + &boxes(&item.choices)
            }
            Item::MultipleChoice(item) => {
                explanation = &item.explanation;
                let right =
                    item.choices.iter().filter(|choice| choice.correct == Some(true)).count();
                let several = (right == 1).then(|| ".multiple".to_owned());
                asked!(item, several.into_iter().chain(partial(item.scoring)))
                    + &boxes(&item.choices)
            }
            Item::TrueFalse(item) => {
                explanation = &item.explanation;
                let feedback = item.feedback.clone().unwrap_or_default();
                outlet.loses("feedback", feedback.yes.as_deref());
                outlet.loses("feedback", feedback.no.as_deref());
                let words =
                    if quiz.lang.starts_with("fr") { ["Vrai", "Faux"] } else { ["True", "False"] };
                let ticks = if item.answer { ["x", " "] } else { [" ", "x"] };
                asked!(item, None::<String>)
                    + &format!("- [{}] {}\n- [{}] {}\n", ticks[0], words[0], ticks[1], words[1])
            }
            Item::ShortAnswer(item) => {
                explanation = &item.explanation;
                outlet.loses("match", item.matching.map(|_| "…"));
                told(item.feedback.as_ref(), outlet);
                asked!(item, None::<String>)
                    + &typed(item.answers.iter().map(|answer| line(answer)))
            }
            Item::Numeric(item) => {
                explanation = &item.explanation;
                outlet.loses("unit", item.unit.as_deref());
                told(item.feedback.as_ref(), outlet);
                let tolerance = item.tolerance.iter().map(|tolerance| match tolerance {
                    NumberTolerance::By(by) => format!("tolerance={by}"),
                    NumberTolerance::Share(share) => {
                        format!("tolerance={}", share.replace(char::is_whitespace, ""))
                    }
                });
                let answers =
                    item.answer.iter().chain(item.answers.iter().flatten()).map(|answer| {
                        match answer {
                            NumberAnswer::Number(number) => number.to_string(),
                            NumberAnswer::Range(range) => format!("{}..{}", range.from, range.to),
                        }
                    });
                asked!(item, tolerance) + &typed(answers)
            }
            Item::Ordering(item) => {
                explanation = &item.explanation;
                told(item.feedback.as_ref(), outlet);
                let steps = item.entries.iter().enumerate();
                let steps = steps.map(|(index, step)| format!("{}. {}\n", index + 1, line(step)));
                asked!(item, partial(item.scoring)) + &steps.collect::<String>()
            }
            Item::Matching(item) if item.pairs.iter().all(|pair| pair.left.is_some()) => {
                explanation = &item.explanation;
                told(item.feedback.as_ref(), outlet);
                let pairs = item.pairs.iter().map(|pair| {
                    outlet.loses("image", pair.image.as_ref().map(|image| image.src.as_str()));
                    format!(
                        "- {} -> {}\n",
                        line(pair.left.as_deref().unwrap_or_default()),
                        line(&pair.right)
                    )
                });
                let pairs: String = pairs.collect();
                let astray = item
                    .distractors
                    .iter()
                    .flatten()
                    .map(|text| format!("- … -> {}\n", line(text)));
                let astray: String = astray.collect();
                asked!(item, partial(item.scoring)) + &pairs + &astray
            }
            Item::Lesson(item) if item.text.is_some() => {
                explanation = &None;
                outlet.loses("image", item.image.as_ref().map(|image| image.src.as_str()));
                outlet.loses("audio", item.audio.as_ref().map(|audio| audio.src.as_str()));
                outlet.loses_film(item.video.as_ref());
                let mark: Vec<String> = item.id.iter().map(|id| format!("#{id}")).collect();
                let title = heading(&line(item.title.as_deref().unwrap_or_default()), &mark);
                // A list of the text would be one of answers.
                let blocks = parse(item.text.as_deref().unwrap_or_default());
                format!("{title}{}\n", apart(&blocks))
            }
            other => {
                outlet.note(Code::KindNotHeld, &[kind_of(other)]);
                continue;
            }
        };
        if let Some(text) = explanation {
            out += &format!("\n{}", quotation(text, ""));
        }
        out.push('\n');
    }
    out
}

fn told(feedback: Option<&tremplin_author::authoring::AnswerFeedback>, outlet: &mut Outlet) {
    outlet.loses("feedback", feedback.and_then(|feedback| feedback.correct.as_deref()));
    outlet.loses("feedback", feedback.and_then(|feedback| feedback.incorrect.as_deref()));
}

fn partial(scoring: Option<Scoring>) -> Option<String> {
    (scoring == Some(Scoring::Partial)).then(|| ".partial".to_owned())
}

fn heading(text: &str, marks: &[String]) -> String {
    match marks {
        [] => format!("## {text}\n\n"),
        _ => format!("## {text} {{{}}}\n\n", marks.join(" ")),
    }
}

/// The heading with the first paragraph, and the others below.
fn head(prompt: &str, marks: &[String]) -> String {
    let blocks = parse(prompt);
    let first = matches!(blocks.first(), Some(tremplin_content::markdown::Block::Paragraph(_)));
    let (head, rest) = blocks.split_at(usize::from(first));
    let mut out = heading(&in_line(head), marks);
    if !rest.is_empty() {
        out += &format!("{}\n\n", apart(rest));
    }
    out
}

/// Blocks that are not taken for answers: lists as HTML.
fn apart(blocks: &[tremplin_content::markdown::Block]) -> String {
    use tremplin_content::markdown::Block;
    let each = blocks.iter().map(|block| match block {
        Block::Paragraph(_) => commonmark(std::slice::from_ref(block)),
        Block::List { .. } => to_html(std::slice::from_ref(block)),
    });
    each.collect::<Vec<_>>().join("\n\n")
}

fn quotation(text: &str, indent: &str) -> String {
    let text = commonmark(&parse(text));
    text.lines().map(|line| format!("{indent}> {line}").trim_end().to_owned() + "\n").collect()
}

fn boxes(choices: &[Choice]) -> String {
    let mut out = String::new();
    for choice in choices {
        let tick = if choice.correct == Some(true) { "x" } else { " " };
        out += &format!("- [{tick}] {}\n", line(&choice.text));
        if let Some(feedback) = &choice.feedback {
            out += &format!("\n{}\n", quotation(feedback, "  "));
        }
    }
    out
}

fn typed(answers: impl Iterator<Item = String>) -> String {
    answers.map(|answer| format!("= {answer}\n")).collect()
}
