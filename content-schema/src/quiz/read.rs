//! The reader of quiz modules and its rules.

use super::*;
use crate::common::read::{self as common, Head};
use crate::cursor::{Cursor, Reading, Says};
use crate::node::Node;
use crate::report::{Code, Report};

/// The names that `kind` of an item may have.
pub const KINDS: &[&str] =
    &["single-choice", "multiple-choice", "true-false", "short-answer", "lesson"];

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
    "next",
    "items",
];
const CHOICE_ITEM: &[&str] =
    &["kind", "id", "prompt", "image", "choices", "hint", "explanation", "points"];
const MULTIPLE_CHOICE: &[&str] =
    &["kind", "id", "prompt", "image", "choices", "scoring", "hint", "explanation", "points"];
const TRUE_FALSE: &[&str] =
    &["kind", "id", "prompt", "image", "answer", "feedback", "hint", "explanation", "points"];
const SHORT_ANSWER: &[&str] = &[
    "kind",
    "id",
    "prompt",
    "image",
    "answers",
    "match",
    "feedback",
    "hint",
    "explanation",
    "points",
];
const LESSON: &[&str] = &["kind", "id", "title", "text", "image", "audio", "video"];
const CHOICE: &[&str] = &["text", "correct", "feedback"];

/// The property names that each place of a quiz module knows, by the name of its authoring
/// struct: what the JSON Schema is held against.
#[cfg(feature = "author")]
pub const KEYS: &[(&str, &[&str])] = &[
    ("Quiz", MODULE),
    ("SingleChoice", CHOICE_ITEM),
    ("MultipleChoice", MULTIPLE_CHOICE),
    ("TrueFalse", TRUE_FALSE),
    ("ShortAnswer", SHORT_ANSWER),
    ("Lesson", LESSON),
    ("Choice", CHOICE),
    ("Match", common::MATCH),
    ("Source", common::SOURCE),
    ("Image", common::IMAGE),
    ("Audio", common::AUDIO),
    ("Video", common::VIDEO),
];

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
    let mut items: Vec<Item> = Vec::new();
    let mut keys = Vec::new();
    let cursors = list.elements(1, 200, r);
    let whole_list = cursors.len();
    for (index, cursor) in cursors.iter().enumerate() {
        if let Some((item, key)) = item(cursor, index, r) {
            if items.iter().any(|earlier| earlier.id == item.id) {
                let place = cursor.optional("id");
                place.as_ref().unwrap_or(cursor).problem(r, Code::DuplicateId, &[&item.id]);
            }
            items.push(item);
            keys.push(key);
        }
    }
    if whole_list > 0
        && items.len() == whole_list
        && items.iter().all(|item| item.interaction.is_lesson())
    {
        list.problem(r, Code::NothingToAnswer, &[]);
    }
    let Head { id, lang, title } = head?;
    let quiz = Quiz {
        id,
        lang,
        title,
        intro,
        pass_mark,
        shuffle: Shuffle { items: shuffle & 1 != 0, choices: shuffle & 2 != 0 },
        max_attempts: max_attempts.filter(|most| *most > 0),
        items,
        sources,
        next,
    };
    Some((quiz, AnswerKey { items: keys }))
}

fn item<N: Node>(cursor: &Cursor<N>, index: usize, r: &mut Reading) -> Option<(Item, ItemKey)> {
    if !cursor.is_object(r) {
        return None;
    }
    let kind = cursor.required("kind", r)?.one_of(KINDS, r)?;
    let known = [CHOICE_ITEM, MULTIPLE_CHOICE, TRUE_FALSE, SHORT_ANSWER, LESSON][kind];
    cursor.object(known, r);
    let id = match cursor.optional("id") {
        Some(id) => id.says(Says::ID, r),
        None => Some(String::from("item-") + &(index + 1).to_string()),
    };
    let image = common::image(cursor, r);
    if kind == 4 {
        let prompt = cursor.text_of("title", r).unwrap_or_default();
        let lesson = lesson(cursor, r);
        let says = ["text", "image", "audio", "video"];
        if !says.into_iter().any(|name| cursor.optional(name).is_some()) {
            cursor.problem(r, Code::EmptyLesson, &[]);
        }
        let interaction = Interaction::Lesson(lesson);
        let key = ItemKey { solution: Solution::None, explanation: None };
        return Some((Item { id: id?, prompt, hint: None, image, points: 0, interaction }, key));
    }
    let prompt = cursor.needed("prompt", Says::Markdown, r);
    let hint = cursor.markdown_of("hint", r);
    let explanation = cursor.markdown_of("explanation", r);
    let points = cursor.whole_or("points", 1, [1, 100], r);
    let (interaction, solution) = match kind {
        0 => {
            let (choices, solution) = choices(cursor, false, r)?;
            (Interaction::SingleChoice(choices), solution)
        }
        1 => {
            let (choices, solution) = choices(cursor, true, r)?;
            (Interaction::MultipleChoice(choices), solution)
        }
        2 => (Interaction::TrueFalse, true_false(cursor, r)?),
        _ => (Interaction::ShortAnswer, short_answer(cursor, r)?),
    };
    let item = Item { id: id?, prompt: prompt?, hint, image, points: points?, interaction };
    Some((item, ItemKey { solution, explanation }))
}

fn choices<N: Node>(
    item: &Cursor<N>,
    multiple: bool,
    r: &mut Reading,
) -> Option<(Vec<String>, Solution)> {
    let scoring = match multiple {
        true => item.one_or_first("scoring", &["all-or-nothing", "partial"], r),
        false => Some(0),
    };
    let list = item.required("choices", r)?;
    let cursors = list.elements(2, 20, r);
    let mut texts: Vec<String> = Vec::new();
    let mut feedback = Vec::new();
    let mut correct = 0_u32;
    let mut marked = true;
    for (index, choice) in cursors.iter().enumerate() {
        if !choice.object(CHOICE, r) {
            marked = false;
            continue;
        }
        if let Some(text) = choice.needed("text", Says::Markdown, r) {
            if texts.iter().any(|earlier| earlier.trim() == text.trim()) {
                choice.problem(r, Code::DuplicateChoice, &[text.trim()]);
            }
            texts.push(text);
        }
        feedback.push(choice.markdown_of("feedback", r));
        match choice.boolean_or("correct", false, r) {
            Some(mark) => correct |= u32::from(mark) << index,
            None => marked = false,
        }
    }
    let count = correct.count_ones();
    if marked && !cursors.is_empty() && count == 0 {
        list.problem(r, Code::NoCorrectChoice, &[]);
    } else if !multiple && count > 1 {
        list.problem(r, Code::SeveralCorrectChoices, &[&count.to_string()]);
    }
    let scoring = if scoring? == 1 { Scoring::Partial } else { Scoring::AllOrNothing };
    Some((texts, Solution::Choices { correct, scoring, feedback }))
}

/// Two texts of feedback: the one under `no`, then the one under `yes`.
fn feedback<N: Node>(
    item: &Cursor<N>,
    [no, yes]: [&'static str; 2],
    r: &mut Reading,
) -> [Option<String>; 2] {
    match item.optional("feedback") {
        Some(feedback) if feedback.object(&[no, yes], r) => {
            [no, yes].map(|name| feedback.markdown_of(name, r))
        }
        _ => [None, None],
    }
}

fn true_false<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<Solution> {
    let answer = item.required("answer", r).and_then(|answer| answer.boolean(r));
    let feedback = feedback(item, ["false", "true"], r);
    Some(Solution::TrueFalse { answer: answer?, feedback })
}

fn short_answer<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Option<Solution> {
    let rules = common::match_rules(item, r);
    let feedback = feedback(item, ["incorrect", "correct"], r);
    let answers = common::answers(&item.required("answers", r)?, r);
    Some(Solution::ShortAnswer { answers, rules, feedback })
}

fn lesson<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Lesson {
    let text = item.markdown_of("text", r);
    let audio = common::audio(item, r);
    let video =
        item.optional("video").filter(|video| video.object(common::VIDEO, r)).and_then(|video| {
            let file = Says::MEDIA;
            let src = video.needed("src", file, r);
            let captions = video.said("captions", file, Some(Code::MissingCaptions), r);
            let transcript = video.markdown_of("transcript", r);
            let poster = video.said("poster", file, None, r);
            #[cfg(feature = "author")]
            if let (Some(src), Some(address), Some(place)) =
                (&src, &poster, video.optional("poster"))
                && crate::url::is_elsewhere(address, src)
            {
                let beside = crate::url::beside(src, address);
                place.warn(r, Code::ForeignPoster, &[address, &beside]);
            }
            Some(Video { src: src?, captions: captions?, transcript, poster })
        });
    Lesson { text, audio, video }
}
