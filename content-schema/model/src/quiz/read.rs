//! The reader of quiz modules and its rules.

use super::*;
use crate::common::read::{self as common, Head};
use crate::cursor::{Cursor, Reading, Says};
use crate::node::Node;
use crate::report::{Code, Report};

const MODULE: &[&str] = &[
    "$schema",
    "kind",
    "id",
    "lang",
    "title",
    "intro",
    "passMark",
    "shuffle",
    "maxAttempts",
    "license",
    "authors",
    "sources",
    "reviewBy",
    "next",
    "items",
    "selfCheck",
];
/// The property names that each place of a quiz module knows; see [`keys`](crate::keys).
#[cfg(feature = "author")]
pub fn keys() -> Vec<(&'static str, &'static [&'static str])> {
    let mut keys = vec![
        ("Quiz", MODULE),
        ("Choice", choices::CHOICE),
        ("PictureChoice", image_choice::PICTURE),
        ("PictureZone", hotspot::ZONE),
        ("Pair", matching::PAIR),
        ("Category", categorize::CATEGORY),
        ("DialogueNode", dialogue::NODE),
        ("Reply", dialogue::REPLY),
        ("NumberRange", numeric::RANGE),
        ("SelfCheck", self_check::SELF_CHECK),
        ("Domain", self_check::DOMAIN),
        ("Sentence", self_check::SENTENCE),
        ("SurveyChoice", survey::CHOICE),
        ("Match", common::MATCH),
        ("Source", common::SOURCE),
        ("Image", common::IMAGE),
        ("Audio", common::AUDIO),
        ("Video", common::VIDEO),
        ("Checkpoint", checkpoints::CHECKPOINT),
    ];
    keys.extend(items::KEYS);
    keys
}

/// Reads a quiz module and collects every problem.
///
/// The module is `None` exactly when the report [has errors](Report::has_errors).
pub fn read<N: Node>(node: &N) -> (Option<QuizModule>, Report) {
    let mut reading = Reading::default();
    let module = quiz(&Cursor::root(node.clone()), &mut reading);
    let Reading { report, fingerprint } = reading;
    let module = module.filter(|_| !report.has_errors()).map(|(quiz, key)| QuizModule {
        quiz,
        key,
        fingerprint: fingerprint.value(),
    });
    (module, report)
}

fn quiz<N: Node>(root: &Cursor<N>, r: &mut Reading) -> Option<(Quiz, AnswerKey)> {
    if !root.object(MODULE, r) || !common::is_kind(root, "quiz", r) {
        return None;
    }
    let head = common::head(root, r);
    let intro = root.markdown_of("intro", r);
    let pass_mark = root.optional("passMark").and_then(|mark| mark.whole(0, 100, r));
    let orders = ["none", "items", "choices", "all"];
    let shuffle = root.one_or_first("shuffle", &orders, r).unwrap_or(0);
    let max_attempts = root.whole_or("maxAttempts", 1, [0, 10], r);
    let sources = common::sources(root, r);
    let next = root.said("next", Says::LINK, None, r);
    let list = root.required("items", r)?;
    let mut taken = Taken::default();
    let cursors = list.elements(1, 200, r);
    let mut whole = !cursors.is_empty();
    for (index, cursor) in cursors.iter().enumerate() {
        let number = (index + 1).to_string();
        let Some(read) = item(cursor, &number, KINDS, r) else {
            whole = false;
            continue;
        };
        let film = cursor.optional("video").filter(|_| read.0.interaction.is_lesson());
        taken.add(cursor, read, r);
        if let Some(film) = film
            && let Some(stops) = film.optional("checkpoints")
        {
            whole &= checkpoints::read(&film, &stops, &number, &mut taken, r);
        }
    }
    if whole && taken.items.iter().all(|item| item.interaction.is_lesson()) {
        list.problem(r, Code::NothingToAnswer, &[]);
    }
    // Without all the items, nobody knows what is meant by the name of one.
    let self_check = root
        .optional("selfCheck")
        .filter(|_| whole)
        .map(|place| self_check::read(&place, &taken.items, r));
    let Head { id, lang, title } = head?;
    let quiz = Quiz {
        id,
        lang,
        title,
        intro,
        pass_mark,
        shuffle: Shuffle { items: shuffle & 1 != 0, choices: shuffle & 2 != 0 },
        max_attempts: max_attempts.filter(|most| *most > 0),
        items: taken.items,
        sources,
        next,
        self_check: self_check.flatten(),
    };
    Some((quiz, AnswerKey { items: taken.keys }))
}

/// The items that have been read so far.
#[derive(Default)]
pub(super) struct Taken {
    pub items: Vec<Item>,
    pub keys: Vec<ItemKey>,
}

impl Taken {
    /// Adds one; no two have the same identifier.
    #[inline(never)]
    pub fn add<N: Node>(
        &mut self,
        cursor: &Cursor<N>,
        (item, key): (Item, ItemKey),
        r: &mut Reading,
    ) {
        if self.items.iter().any(|earlier| earlier.id == item.id) {
            let place = cursor.optional("id");
            place.as_ref().unwrap_or(cursor).problem(r, Code::DuplicateId, &[&item.id]);
        }
        self.items.push(item);
        self.keys.push(key);
    }
}

/// An item of one of the `kinds`, which are the first ones of [`KINDS`]; `number` is for one without identifier.
#[inline(never)]
pub(super) fn item<N: Node>(
    cursor: &Cursor<N>,
    number: &str,
    kinds: &[&str],
    r: &mut Reading,
) -> Option<(Item, ItemKey)> {
    if !cursor.is_object(r) {
        return None;
    }
    let kind = *Kind::ALL.get(cursor.required("kind", r)?.one_of(kinds, r)?)?;
    cursor.object(kind.properties(), r);
    let id = match cursor.optional("id") {
        Some(id) => id.says(Says::ID, r),
        None => Some(String::from("item-") + number),
    };
    // A picture to point at is no picture above the answers.
    let image = if kind == Kind::Hotspot { None } else { common::image(cursor, r) };
    if kind == Kind::Lesson {
        let prompt = cursor.text_of("title", r).unwrap_or_default();
        let (interaction, solution) = kind.read(cursor, r)?;
        let key = ItemKey { solution, explanation: None };
        return Some((Item { id: id?, prompt, hint: None, image, points: 0, interaction }, key));
    }
    let prompt = cursor.needed("prompt", Says::Markdown, r);
    if kind == Kind::Survey {
        let (interaction, solution) = kind.read(cursor, r)?;
        let key = ItemKey { solution, explanation: None };
        let prompt = prompt?;
        return Some((Item { id: id?, prompt, hint: None, image, points: 0, interaction }, key));
    }
    let hint = cursor.markdown_of("hint", r);
    let explanation = cursor.markdown_of("explanation", r);
    let points = cursor.whole_or("points", 1, [1, 100], r);
    let (interaction, solution) = kind.read(cursor, r)?;
    let item = Item { id: id?, prompt: prompt?, hint, image, points: points?, interaction };
    Some((item, ItemKey { solution, explanation }))
}
