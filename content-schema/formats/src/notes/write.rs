//! Writes decks as notes in text.

use csv::{QuoteStyle, WriterBuilder};
use tremplin_author::authoring::{Answer, Card, Flashcards, Side};
use tremplin_content::Kind;
use tremplin_content::markdown::parse;

use crate::format::Format;
use crate::making::{Authored, Outlet, Reason, Refused};
use crate::report::Code;
use crate::rich::to_html;

/// The columns that not every deck has.
const EXTRA: [&str; 3] = ["Hint", "Example", "Tags"];

/// Writes a deck.
pub(crate) fn write(module: &Authored, outlet: &mut Outlet) -> Result<String, Refused> {
    let Authored::Flashcards(deck) = module else {
        let wanted = Kind::Flashcards.name();
        return Err(Refused::new(Reason::WrongModule, 0, &[Format::AnkiText.name(), wanted]));
    };
    outlet.loses("intro", deck.intro.as_deref());
    let rows: Vec<[String; 5]> =
        deck.cards.iter().enumerate().map(|(index, card)| row(card, index, deck, outlet)).collect();
    let there: Vec<usize> = (0..EXTRA.len())
        .filter(|extra| rows.iter().any(|row| !row[2 + extra].is_empty()))
        .collect();
    let names = there.iter().map(|extra| format!("\t{}", EXTRA[*extra])).collect::<String>();
    // Decks in others are parted by `::` there.
    let title = deck.title.split_whitespace().collect::<Vec<_>>().join(" ").replace("::", ":");
    let mut text =
        format!("#separator:tab\n#html:true\n#deck:{title}\n#columns:Front\tBack{names}\n");
    if let Some(tags) = there.iter().position(|extra| EXTRA[*extra] == "Tags") {
        text += &format!("#tags column:{}\n", tags + 3);
    }
    let mut writer = WriterBuilder::new()
        .delimiter(b'\t')
        .quote_style(QuoteStyle::Always)
        .from_writer(Vec::new());
    for row in &rows {
        // Nothing can go wrong while writing into memory.
        let extra = there.iter().map(|extra| &row[2 + extra]);
        let _ = writer.write_record(row[..2].iter().chain(extra));
    }
    text += &String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default();
    Ok(text)
}

/// Front, back, hint, example and tags.
fn row(card: &Card, index: usize, deck: &Flashcards, outlet: &mut Outlet) -> [String; 5] {
    outlet.begin(index);
    outlet.loses("id", card.id.as_deref());
    if card.reversible.or(deck.reversible) == Some(true) {
        outlet.loses("reversible", Some("true"));
    }
    if card.answer.or(deck.answer) == Some(Answer::Typed) {
        let answers = card.answers.as_ref().map(|answers| answers.join(", "));
        outlet.loses("answer", Some(answers.as_deref().unwrap_or("typed")));
    }
    let [front, back] = [&card.front, &card.back].map(|each| side(each, outlet));
    let [hint, example] =
        [&card.hint, &card.example].map(|text| text.as_deref().map(html).unwrap_or_default());
    let tags = card.tags.iter().flatten().map(|tag| {
        // Blanks stand between tags there.
        let own = tag.split_whitespace().collect::<Vec<_>>().join("_");
        if own != *tag {
            outlet.note(Code::KindChanged, &[tag, &own]);
        }
        own
    });
    let tags = tags.collect::<Vec<_>>().join(" ");
    [front, back, hint, example, tags]
}

fn side(side: &Side, outlet: &mut Outlet) -> String {
    let full = match side {
        Side::Text(text) => return html(text),
        Side::Full(full) => full,
    };
    let mut out = full.text.as_deref().map(html).unwrap_or_default();
    let mut file = |address: &str| -> String {
        if address.contains("//") {
            return address.to_owned();
        }
        outlet.note(Code::MediaOfAnki, &[address]);
        address.rsplit('/').next().unwrap_or(address).to_owned()
    };
    if let Some(image) = &full.image {
        let escaped =
            |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        out += &format!(
            "<img src=\"{}\" alt=\"{}\">",
            escaped(&file(&image.src)),
            escaped(&image.alt)
        );
    }
    if let Some(audio) = &full.audio {
        out += &format!("[sound:{}]", file(&audio.src));
        outlet.loses("transcript", Some(&audio.transcript));
    }
    out
}

/// A text in HTML; one paragraph stands without its tag.
fn html(text: &str) -> String {
    let html = to_html(&parse(text));
    let only = html.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
    only.filter(|only| !only.contains("<p>")).map(str::to_owned).unwrap_or(html)
}
