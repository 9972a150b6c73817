//! Writes Moodle XML.

mod blanks;
mod counted;
mod held;
mod xml;

use tremplin_author::authoring::{Card, Quiz, ShortAnswer, Shuffle, Side};
use tremplin_content::Kind;

use crate::format::Format;
use crate::making::{Authored, Outlet, Reason, Refused};
use crate::report::Code;
use xml::escaped;

/// Writes a module.
pub(crate) fn write(module: &Authored, outlet: &mut Outlet) -> Result<String, Refused> {
    let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n".to_owned();
    out += &category(module.title());
    match module {
        Authored::Quiz(quiz) => out += &questions(quiz, outlet),
        Authored::Flashcards(deck) => {
            outlet.loses("intro", deck.intro.as_deref());
            for (index, card) in deck.cards.iter().enumerate() {
                outlet.begin(index);
                out += &of_card(card, outlet);
            }
        }
        Authored::Badge(_) => {
            let wanted = [Kind::Quiz.name(), Kind::Flashcards.name()].join(", ");
            return Err(Refused::new(Reason::WrongModule, 0, &[Format::Moodle.name(), &wanted]));
        }
    }
    Ok(out + "</quiz>\n")
}

/// The category that the questions go into: it has the module's title.
fn category(title: &str) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ").replace('/', "//");
    let path = escaped(&format!("$course$/top/{title}"));
    format!(
        "  <question type=\"category\">\n    <category><text>{path}</text></category>\n  </question>\n"
    )
}

fn questions(quiz: &Quiz, outlet: &mut Outlet) -> String {
    outlet.loses("intro", quiz.intro.as_deref());
    outlet.loses("license", quiz.license.as_deref());
    let authors = quiz.authors.as_ref().map(|authors| authors.join(", "));
    outlet.loses("authors", authors.as_deref());
    let shuffles = matches!(quiz.shuffle, Some(Shuffle::Choices | Shuffle::All));
    let mut out = String::new();
    for (index, item) in quiz.items.iter().enumerate() {
        outlet.begin(index);
        out += &held::held(item, shuffles, outlet).unwrap_or_default();
    }
    out
}

/// A card as a question: its front, and its back to type.
fn of_card(card: &Card, outlet: &mut Outlet) -> String {
    let text = |side: &Side| match side {
        Side::Text(text) => text.clone(),
        Side::Full(side) => side.text.clone().unwrap_or_default(),
    };
    let (front, back) = (text(&card.front), text(&card.back));
    if front.is_empty() || back.is_empty() {
        outlet.note(Code::KindNotHeld, &["image, audio"]);
        return String::new();
    }
    outlet.note(Code::KindChanged, &["flashcards", "short-answer"]);
    for side in [&card.front, &card.back] {
        if let Side::Full(side) = side {
            outlet.loses("image", side.image.as_ref().map(|image| image.src.as_str()));
            outlet.loses("audio", side.audio.as_ref().map(|audio| audio.src.as_str()));
        }
    }
    let tags = card.tags.as_ref().map(|tags| tags.join(", "));
    outlet.loses("tags", tags.as_deref());
    let plain = || vec![tremplin_content::markdown::plain(&back)];
    let item = ShortAnswer {
        id: card.id.clone(),
        prompt: front,
        answers: card.answers.clone().unwrap_or_else(plain),
        hint: card.hint.clone(),
        explanation: card.example.clone(),
        ..ShortAnswer::default()
    };
    held::short(&item, outlet)
}
