//! A deck as a list: the fronts to read, the backs to unfold.

use super::language;
use tremplin_content::flashcards::{Card, Deck, FlashcardsModule, Side};
use tremplin_content::html::page::Page;
use tremplin_content::html::{directed_line, rich};
use tremplin_content::lang::is_right_to_left;

/// A page that is to be read shows so many cards of a deck.
const MOST_CARDS: usize = 50;

/// Calm spacing and targets of 44 px. It names no colour, so it fits any page; where a page
/// forbids inline styles, the HTML is plain and still readable.
pub(super) const STYLE: &str = "tremplin-flashcards>div{overflow-wrap:anywhere}\
tremplin-flashcards [role=list]{margin:0;padding:0;list-style:none}\
tremplin-flashcards [role=list]>li{border-top:1px solid}\
tremplin-flashcards summary{box-sizing:border-box;min-height:44px;padding:.6em 0}\
tremplin-flashcards [role=list]>li>details:last-child>summary{font-weight:bold}\
tremplin-flashcards img{max-width:100%}";

pub(super) fn content(page: &Page<'_>, module: &FlashcardsModule) -> String {
    // The role says again that it is a list: without bullets, Safari stops calling it one.
    let mut out = String::from("<ul role=\"list\">\n");
    for card in module.cards.iter().take(MOST_CARDS) {
        out.push_str(&entry(page, card, &module.deck));
        out.push('\n');
    }
    out.push_str("</ul>\n");
    let more = module.cards.len().saturating_sub(MOST_CARDS);
    if more > 0 {
        let sentence = page.words.more_cards(more);
        out.push_str(&format!("<p>{}</p>\n", page.say(&sentence)));
    }
    out
}

/// The front's picture and sound stand before the fold: a summary is to hold text only.
fn entry(page: &Page<'_>, card: &Card, deck: &Deck) -> String {
    let summary = match (card.front.text.as_str(), language_of(&deck.front_lang, deck)) {
        ("", _) => page.say(page.words.show_answer),
        (text, None) => directed_line(text, &deck.front_lang),
        (text, Some(language)) => {
            format!("<span{language}>{}</span>", directed_line(text, &deck.front_lang))
        }
    };
    let front = side(page, &deck.front_lang, deck, |page| media(page, &card.front));
    let back = side(page, &deck.back_lang, deck, |page| {
        rich(&card.back.text, page.lang) + &media(page, &card.back)
    });
    let example = card.example.as_deref().map(|text| rich(text, page.lang)).unwrap_or_default();
    format!("<li>{front}<details><summary>{summary}</summary>{back}{example}</details></li>")
}

fn media(page: &Page<'_>, side: &Side) -> String {
    let image = side.image.as_ref().map(|image| page.image(image));
    let audio = side.audio.as_ref().map(|audio| page.audio(audio));
    image.into_iter().chain(audio).collect()
}

/// What `write` makes of a side, marked where its language is not the deck's.
fn side(page: &Page<'_>, lang: &str, deck: &Deck, write: impl Fn(&Page) -> String) -> String {
    let content = write(&Page { lang, ..*page });
    match language_of(lang, deck) {
        Some(language) if !content.is_empty() => format!("<div{language}>{content}</div>"),
        _ => content,
    }
}

/// The attributes for a side's language where it is not the deck's.
fn language_of(tag: &str, deck: &Deck) -> Option<String> {
    (tag != deck.lang).then(|| {
        // Inside a deck that runs the other way, the direction has to be said both ways.
        let back_to_left = is_right_to_left(&deck.lang) && !is_right_to_left(tag);
        language(tag) + if back_to_left { " dir=\"ltr\"" } else { "" }
    })
}
