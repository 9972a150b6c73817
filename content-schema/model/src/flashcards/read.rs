//! The reader of flashcard modules and its rules.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::*;
use crate::common::read::{self as common, Head};
use crate::cursor::{Cursor, Reading, Says};
use crate::hash::fnv1a;
use crate::markdown;
use crate::node::{Node, Shape};
use crate::report::{Code, Report};

const DECK: &[&str] = &[
    "$schema",
    "kind",
    "id",
    "lang",
    "title",
    "intro",
    "mode",
    "frontLang",
    "backLang",
    "newPerDay",
    "retention",
    "shuffle",
    "reversible",
    "answer",
    "license",
    "authors",
    "sources",
    "reviewBy",
    "next",
    "cards",
];
const CARD: &[&str] =
    &["id", "front", "back", "hint", "example", "tags", "reversible", "answer", "answers", "match"];
const SIDE: &[&str] = &["text", "image", "audio"];

/// What `answer` may be: in the head, or typed.
const ANSWER: &[&str] = &["reveal", "typed"];

/// The property names that each place of a flashcard module knows; see [`keys`](crate::keys).
#[cfg(feature = "author")]
pub fn keys() -> Vec<(&'static str, &'static [&'static str])> {
    vec![
        ("Flashcards", DECK),
        ("Card", CARD),
        ("FullSide", SIDE),
        ("Match", common::MATCH),
        ("Source", common::SOURCE),
        ("Image", common::IMAGE),
        ("Audio", common::AUDIO),
    ]
}

/// A deck whose cards have not been read.
#[derive(Clone, Debug, PartialEq)]
pub struct UnreadDeck<N> {
    /// What holds for the whole deck.
    pub deck: Deck,
    /// What [`read_card`] has to know of the deck.
    pub defaults: Defaults,
    /// The cards in the author's order, 1 to [`MOST_CARDS`].
    pub cards: Vec<N>,
}

/// What holds for cards that do not say otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Defaults {
    /// Whether a card is also asked from its back to its front.
    pub reversible: bool,
    /// Whether the answer is typed.
    pub typed: bool,
}

/// Reads a flashcard module with all its cards and collects every problem.
///
/// The module is `None` exactly when the report [has errors](Report::has_errors).
pub fn read<N: Node>(node: &N) -> (Option<FlashcardsModule>, Report) {
    let mut reading = Reading::default();
    let module = module(&Cursor::root(node.clone()), &mut reading);
    let report = reading.report;
    (module.filter(|_| !report.has_errors()), report)
}

/// Reads what holds for the whole deck, and leaves its cards alone.
///
/// The deck is `None` exactly when the report [has errors](Report::has_errors); they are those of
/// the head and of the number of cards.
pub fn read_deck<N: Node>(node: &N) -> (Option<UnreadDeck<N>>, Report) {
    let mut reading = Reading::default();
    let root = Cursor::root(node.clone());
    let unread = head(&root, &mut reading).and_then(|(deck, defaults)| {
        let list = root.required("cards", &mut reading)?;
        let cards = list.elements(1, MOST_CARDS, &mut reading);
        Some(UnreadDeck {
            deck: deck?,
            defaults,
            cards: cards.into_iter().map(|card| card.node).collect(),
        })
    });
    let report = reading.report;
    (unread.filter(|_| !report.has_errors()), report)
}

/// Reads the card that stands at `index` (from 0) of a deck.
///
/// The card is `None` exactly when the report [has errors](Report::has_errors); their paths start
/// with `cards[index]`. Whether another card has the same [`id`](Card::id) only [`read`] knows.
pub fn read_card<N: Node>(node: &N, index: usize, defaults: Defaults) -> (Option<Card>, Report) {
    let mut reading = Reading::default();
    let cursor = Cursor::element(node.clone(), "cards", index);
    let card = card(&cursor, defaults, &mut reading);
    let report = reading.report;
    (card.filter(|_| !report.has_errors()), report)
}

/// The [`id`](Card::id) that a card will have, without reading the rest of it; `None` where it
/// breaks the rules.
pub fn card_id<N: Node>(card: &N) -> Option<String> {
    match card.member("id") {
        Some(id) => id.text(),
        None => {
            let front = Cursor::root(card.member("front")?);
            side(&front, &mut Reading::default()).map(|front| made_id(&front))
        }
    }
}

fn module<N: Node>(root: &Cursor<N>, r: &mut Reading) -> Option<FlashcardsModule> {
    let (deck, defaults) = head(root, r)?;
    let list = root.required("cards", r)?;
    let mut cards = Vec::new();
    let mut seen = BTreeMap::new();
    for (index, cursor) in list.elements(1, MOST_CARDS, r).iter().enumerate() {
        let Some(card) = card(cursor, defaults, r) else { continue };
        let id = cursor.optional("id");
        match seen.entry(card.id.clone()) {
            Entry::Vacant(place) => {
                place.insert((index, id.is_none()));
            }
            Entry::Occupied(place) => match (place.get(), &id) {
                ((earlier, true), None) => {
                    let front = cursor.optional("front");
                    let number = (earlier + 1).to_string();
                    front.as_ref().unwrap_or(cursor).problem(
                        r,
                        Code::DuplicateFront,
                        &[basis(&card.front), &number],
                    );
                }
                _ => id.as_ref().unwrap_or(cursor).problem(r, Code::DuplicateId, &[&card.id]),
            },
        }
        cards.push(card);
    }
    Some(FlashcardsModule { deck: deck?, cards })
}

/// The head's values; `None` where there is no deck to look for cards in.
fn head<N: Node>(root: &Cursor<N>, r: &mut Reading) -> Option<(Option<Deck>, Defaults)> {
    if !root.object(DECK, r) || !common::is_kind(root, "flashcards", r) {
        return None;
    }
    let head = common::head(root, r);
    let intro = root.markdown_of("intro", r);
    let modes = [Mode::Discover, Mode::Remember];
    let mode = root.one_or_first("mode", &modes.map(Mode::as_str), r);
    let mut language = |name| root.said(name, Says::LANG, None, r);
    let [front_lang, back_lang] = [language("frontLang"), language("backLang")];
    let new_per_day = root.whole_or("newPerDay", 10, [1, 200], r);
    let retention = root.whole_or("retention", 90, [70, 97], r);
    let [shuffle, reversible] = [root.flag("shuffle", r), root.flag("reversible", r)];
    let typed = root.one_or_first("answer", ANSWER, r) == Some(1);
    let sources = common::sources(root, r);
    let next = root.said("next", Says::LINK, None, r);
    let defaults = Defaults { reversible, typed };
    let (Some(Head { id, lang, title }), Some(mode), Some(new_per_day), Some(retention)) =
        (head, mode.and_then(|index| modes.get(index).copied()), new_per_day, retention)
    else {
        return Some((None, defaults));
    };
    let deck = Deck {
        id,
        front_lang: front_lang.unwrap_or_else(|| lang.clone()),
        back_lang: back_lang.unwrap_or_else(|| lang.clone()),
        lang,
        title,
        intro,
        mode,
        new_per_day,
        retention,
        shuffle,
        sources,
        next,
    };
    Some((Some(deck), defaults))
}

fn card<N: Node>(cursor: &Cursor<N>, defaults: Defaults, r: &mut Reading) -> Option<Card> {
    if !cursor.object(CARD, r) {
        return None;
    }
    let given = cursor.optional("id").map(|id| id.says(Says::ID, r));
    let front = cursor.required("front", r).and_then(|front| side(&front, r));
    let back = cursor.required("back", r).and_then(|back| side(&back, r));
    let hint = cursor.markdown_of("hint", r);
    let example = cursor.markdown_of("example", r);
    let tags = common::texts(cursor, "tags", 20, r);
    let reversible = cursor.boolean_or("reversible", defaults.reversible, r);
    let typed = typed(cursor, back.as_ref(), defaults, r);
    let (front, back) = (front?, back?);
    Some(Card {
        id: given.unwrap_or_else(|| Some(made_id(&front)))?,
        front,
        back,
        hint,
        example,
        tags,
        reversible: reversible?,
        typed,
    })
}

/// One side: Markdown, or an object with text, picture and sound.
fn side<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<Side> {
    match cursor.node.shape() {
        Shape::Text => Some(Side { text: cursor.markdown(r)?, ..Side::default() }),
        Shape::Object => {
            cursor.object(SIDE, r);
            if SIDE.iter().all(|name| cursor.optional(name).is_none()) {
                cursor.problem(r, Code::EmptySide, &[]);
                return None;
            }
            let text = cursor.markdown_of("text", r);
            let (image, audio) = (common::image(cursor, r), common::audio(cursor, r));
            #[cfg(feature = "author")]
            if text.is_none()
                && audio.is_none()
                && image.as_ref().is_some_and(|image| image.alt.trim().is_empty())
                && let Some(image) = cursor.optional("image")
            {
                image.warn(r, Code::UndescribedSide, &[]);
            }
            Some(Side { text: text.unwrap_or_default(), image, audio })
        }
        found => {
            cursor.problem(r, Code::WrongType, &["text-or-object", found.name()]);
            None
        }
    }
}

/// How the answer is typed, if it is; the text of the back is the answer where none is given.
fn typed<N: Node>(
    cursor: &Cursor<N>,
    back: Option<&Side>,
    defaults: Defaults,
    r: &mut Reading,
) -> Option<Typed> {
    let typed = match cursor.optional("answer") {
        Some(answer) => answer.one_of(ANSWER, r) == Some(1),
        None => defaults.typed,
    };
    let answers = cursor.optional("answers").map(|list| common::answers(&list, r));
    let rules = common::match_rules(cursor, r);
    if !typed {
        #[cfg(feature = "author")]
        for unused in ["answers", "match"].into_iter().filter_map(|name| cursor.optional(name)) {
            unused.warn(r, Code::UnusedAnswer, &[]);
        }
        return None;
    }
    if let Some(answers) = answers {
        return Some(Typed { answers, rules });
    }
    let answer = markdown::plain(&back?.text);
    if answer.trim().is_empty() {
        cursor.problem(r, Code::MissingProperty, &["answers"]);
        return None;
    }
    Some(Typed { answers: vec![answer], rules })
}

/// What a card is known by where its author gave no identifier.
fn basis(front: &Side) -> &str {
    match (&front.image, &front.audio) {
        _ if !front.text.is_empty() => front.text.trim(),
        (Some(image), _) => &image.src,
        (None, Some(audio)) => &audio.src,
        (None, None) => "",
    }
}

fn made_id(front: &Side) -> String {
    let hash = fnv1a(basis(front).as_bytes());
    let mut id = String::from("card-");
    for place in (0..16).rev() {
        let digit = (hash >> (4 * place)) as u32 & 15;
        id.push(char::from_digit(digit, 16).unwrap_or('0'));
    }
    id
}
