//! Writes GIFT.

mod blanks;
mod held;
mod text;

use tremplin_author::authoring::{Card, Item, Quiz, Side};
use tremplin_content::Kind;

use super::signs::escaped;
use crate::format::Format;
use crate::making::{Authored, Outlet, Reason, Refused};
use crate::report::Code;
use text::{Texts, one_line};

/// Writes a module.
pub(crate) fn write(module: &Authored, outlet: &mut Outlet) -> Result<String, Refused> {
    match module {
        Authored::Quiz(quiz) => Ok(questions(quiz, outlet)),
        Authored::Flashcards(deck) => {
            let mut out = head(&deck.title);
            outlet.loses("intro", deck.intro.as_deref());
            for (index, card) in deck.cards.iter().enumerate() {
                out += &of_card(card, index, outlet);
            }
            Ok(out)
        }
        Authored::Badge(_) => {
            let wanted = [Kind::Quiz.name(), Kind::Flashcards.name()].join(", ");
            Err(Refused::new(Reason::WrongModule, 0, &[Format::Gift.name(), &wanted]))
        }
    }
}

/// The category that the questions go into: it has the module's title.
fn head(title: &str) -> String {
    format!("$CATEGORY: $course$/top/{}\n\n", one_line(title).replace('/', "//"))
}

fn questions(quiz: &Quiz, outlet: &mut Outlet) -> String {
    let mut out = head(&quiz.title);
    outlet.loses("intro", quiz.intro.as_deref());
    outlet.loses("license", quiz.license.as_deref());
    let authors = quiz.authors.as_ref().map(|authors| authors.join(", "));
    outlet.loses("authors", authors.as_deref());
    for (index, item) in quiz.items.iter().enumerate() {
        outlet.begin(index);
        let Some(held) = held::held(item, outlet) else { continue };
        out += &comment(id_of(item));
        if let Item::Lesson(lesson) = item {
            let title = lesson.title.as_deref().unwrap_or_default();
            if !title.is_empty() {
                out += &format!("::{}::", escaped(&one_line(title)));
            }
        }
        out += &held;
        out += "\n\n";
    }
    out
}

/// The identifier where a later import finds it.
fn comment(id: Option<&str>) -> String {
    id.map(|id| format!("// [id:{id}]\n")).unwrap_or_default()
}

/// The identifier of an item.
fn id_of(item: &Item) -> Option<&str> {
    let id = match item {
        Item::SingleChoice(item) => &item.id,
        Item::MultipleChoice(item) => &item.id,
        Item::TrueFalse(item) => &item.id,
        Item::ShortAnswer(item) => &item.id,
        Item::Numeric(item) => &item.id,
        Item::Matching(item) => &item.id,
        Item::Categorize(item) => &item.id,
        Item::FillBlanks(item) => &item.id,
        Item::Survey(item) => &item.id,
        Item::Lesson(item) => &item.id,
        _ => &None,
    };
    id.as_deref()
}

/// A card as a question: its front, and its back to type.
fn of_card(card: &Card, index: usize, outlet: &mut Outlet) -> String {
    let text = |side: &Side| match side {
        Side::Text(text) => text.clone(),
        Side::Full(side) => side.text.clone().unwrap_or_default(),
    };
    let (front, back) = (text(&card.front), text(&card.back));
    outlet.begin(index);
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
    outlet.loses("hint", card.hint.as_deref());
    let tags = card.tags.as_ref().map(|tags| tags.join(", "));
    outlet.loses("tags", tags.as_deref());
    let mut texts = Texts::new(&front);
    let mut out = comment(card.id.as_deref());
    out += &texts.stem();
    out += " {\n";
    let plain = tremplin_content::markdown::plain(&back);
    for answer in card.answers.as_deref().unwrap_or(std::slice::from_ref(&plain)) {
        out += &format!("\t={}\n", text::typed(answer));
    }
    if let Some(example) = &card.example {
        out += &format!("\t####{}\n", texts.block(example));
    }
    out + "}\n\n"
}
