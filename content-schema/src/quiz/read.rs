//! The reader of quiz modules and its rules.

use super::*;
use crate::cursor::{Cursor, Reading};
use crate::lang::is_tag;
use crate::node::Node;
use crate::report::{Code, Report};
use crate::url::Use;

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
const MATCH: &[&str] = &["case", "accents", "spaces", "apostrophes", "typos"];
const SOURCE: &[&str] = &["title", "url", "date"];
const IMAGE: &[&str] = &["src", "alt", "width", "height", "credit"];
const AUDIO: &[&str] = &["src", "transcript"];
const VIDEO: &[&str] = &["src", "captions", "transcript", "poster"];

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
    ("Match", MATCH),
    ("Source", SOURCE),
    ("Image", IMAGE),
    ("Audio", AUDIO),
    ("Video", VIDEO),
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
    if !root.object(MODULE, r) {
        return None;
    }
    let kind = root.required("kind", r).and_then(|kind| kind.one_of(&["quiz"], r));
    let id = root.required("id", r).and_then(|id| id.id(r));
    let lang = root.required("lang", r).and_then(|lang| language(&lang, r));
    let title = root.required("title", r).and_then(|title| title.text(r));
    let intro = root.optional("intro").and_then(|intro| intro.markdown(r));
    let pass_mark = root.optional("passMark").and_then(|mark| mark.whole(0, 100, r));
    let shuffle = root
        .optional("shuffle")
        .and_then(|shuffle| shuffle.one_of(&["none", "items", "choices", "all"], r))
        .unwrap_or(0);
    let max_attempts = root.optional("maxAttempts").map_or(Some(1), |most| most.whole(0, 10, r));
    if let Some(license) = root.optional("license") {
        license.text(r);
    }
    if let Some(authors) = root.optional("authors") {
        for author in authors.elements(0, 50, r) {
            author.text(r);
        }
    }
    let mut sources = Vec::new();
    if let Some(list) = root.optional("sources") {
        sources = list.elements(0, 100, r).iter().filter_map(|s| source(s, r)).collect();
    }
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
    kind?;
    let quiz = Quiz {
        id: id?,
        lang: lang?,
        title: title?,
        intro,
        pass_mark,
        shuffle: Shuffle { items: shuffle & 1 != 0, choices: shuffle & 2 != 0 },
        max_attempts: max_attempts.filter(|most| *most > 0),
        items,
        sources,
    };
    Some((quiz, AnswerKey { items: keys }))
}

fn language<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<String> {
    let tag = cursor.text(r)?;
    if !is_tag(&tag) {
        cursor.problem(r, Code::InvalidLang, &[&tag]);
        return None;
    }
    Some(tag)
}

fn source<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<Source> {
    if !cursor.object(SOURCE, r) {
        return None;
    }
    Some(Source {
        title: cursor.required("title", r).and_then(|title| title.text(r))?,
        url: cursor.optional("url").and_then(|url| url.address(Use::Link, r)),
        date: cursor.optional("date").and_then(|date| date.text(r)),
    })
}

fn item<N: Node>(cursor: &Cursor<N>, index: usize, r: &mut Reading) -> Option<(Item, ItemKey)> {
    if !cursor.is_object(r) {
        return None;
    }
    let kind = cursor.required("kind", r)?.one_of(KINDS, r)?;
    let known = [CHOICE_ITEM, MULTIPLE_CHOICE, TRUE_FALSE, SHORT_ANSWER, LESSON][kind];
    cursor.object(known, r);
    let id = match cursor.optional("id") {
        Some(id) => id.id(r),
        None => Some(format!("item-{}", index + 1)),
    };
    let image = cursor.optional("image").and_then(|image| self::image(&image, r));
    if kind == 4 {
        let prompt = cursor.optional("title").and_then(|title| title.text(r)).unwrap_or_default();
        let lesson = lesson(cursor, r);
        let says = ["text", "image", "audio", "video"];
        if !says.into_iter().any(|name| cursor.optional(name).is_some()) {
            cursor.problem(r, Code::EmptyLesson, &[]);
        }
        let interaction = Interaction::Lesson(lesson);
        let key = ItemKey { solution: Solution::None, explanation: None };
        return Some((Item { id: id?, prompt, hint: None, image, points: 0, interaction }, key));
    }
    let prompt = cursor.required("prompt", r).and_then(|prompt| prompt.markdown(r));
    let hint = cursor.optional("hint").and_then(|hint| hint.markdown(r));
    let explanation = cursor.optional("explanation").and_then(|text| text.markdown(r));
    let points = cursor.optional("points").map_or(Some(1), |points| points.whole(1, 100, r));
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
    let scoring = match item.optional("scoring").filter(|_| multiple) {
        Some(scoring) => scoring.one_of(&["all-or-nothing", "partial"], r),
        None => Some(0),
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
        if let Some(text) = choice.required("text", r).and_then(|text| text.markdown(r)) {
            if texts.iter().any(|earlier| earlier.trim() == text.trim()) {
                choice.problem(r, Code::DuplicateChoice, &[text.trim()]);
            }
            texts.push(text);
        }
        feedback.push(choice.optional("feedback").and_then(|text| text.markdown(r)));
        if let Some(mark) = choice.optional("correct") {
            match mark.boolean(r) {
                Some(mark) => correct |= u32::from(mark) << index,
                None => marked = false,
            }
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
            [no, yes].map(|name| feedback.optional(name).and_then(|text| text.markdown(r)))
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
    let mut rules = MatchRules::default();
    if let Some(given) = item.optional("match").filter(|given| given.object(MATCH, r)) {
        let mut flag =
            |name| given.optional(name).and_then(|flag| flag.boolean(r)).unwrap_or(false);
        rules.case = flag("case");
        rules.accents = flag("accents");
        rules.spaces = flag("spaces");
        rules.apostrophes = flag("apostrophes");
        rules.typos = given.optional("typos").and_then(|most| most.whole(0, 3, r)).unwrap_or(0);
    }
    let feedback = feedback(item, ["incorrect", "correct"], r);
    let list = item.required("answers", r)?;
    let mut answers: Vec<String> = Vec::new();
    for answer in list.elements(1, 50, r) {
        if let Some(text) = answer.text(r) {
            if answers.contains(&text) {
                answer.problem(r, Code::DuplicateChoice, &[&text]);
            }
            answers.push(text);
        }
    }
    Some(Solution::ShortAnswer { answers, rules, feedback })
}

fn lesson<N: Node>(item: &Cursor<N>, r: &mut Reading) -> Lesson {
    let text = item.optional("text").and_then(|text| text.markdown(r));
    let audio = item.optional("audio").filter(|audio| audio.object(AUDIO, r)).and_then(|audio| {
        let src = audio.required("src", r).and_then(|src| src.address(Use::Media, r));
        let transcript = described(&audio, "transcript", Code::MissingCaptions, r)
            .and_then(|text| text.markdown(r));
        Some(Audio { src: src?, transcript: transcript? })
    });
    let video = item.optional("video").filter(|video| video.object(VIDEO, r)).and_then(|video| {
        let src = video.required("src", r).and_then(|src| src.address(Use::Media, r));
        let captions = described(&video, "captions", Code::MissingCaptions, r)
            .and_then(|captions| captions.address(Use::Media, r));
        let transcript = video.optional("transcript").and_then(|text| text.markdown(r));
        let poster = video.optional("poster").and_then(|src| src.address(Use::Media, r));
        Some(Video { src: src?, captions: captions?, transcript, poster })
    });
    Lesson { text, audio, video }
}

fn image<N: Node>(cursor: &Cursor<N>, r: &mut Reading) -> Option<Image> {
    if !cursor.object(IMAGE, r) {
        return None;
    }
    let src = cursor.required("src", r).and_then(|src| src.address(Use::Media, r));
    let alt = described(cursor, "alt", Code::MissingAlternative, r).and_then(|alt| alt.any_text(r));
    let credit = cursor.optional("credit").and_then(|credit| credit.text(r));
    let mut side = |name| cursor.optional(name).and_then(|side| side.whole(1, 20_000, r));
    let size = side("width").zip(side("height"));
    Some(Image { src: src?, alt: alt?, size, credit })
}

/// A property without which some learners are left out: its absence has a code of its own.
fn described<'c, N: Node>(
    cursor: &'c Cursor<N>,
    name: &'static str,
    code: Code,
    r: &mut Reading,
) -> Option<Cursor<'c, N>> {
    let child = cursor.optional(name);
    if child.is_none() {
        cursor.problem(r, code, &[name]);
    }
    child
}
