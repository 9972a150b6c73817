//! What is kept on the device between two visits: a quiz session as a short JSON text.
//!
//! ```json
//! {"version":1,"module":"5f0c…","seed":"2a","phase":"item","position":1,"spent":8500,
//!  "items":[[2,1,1000,1,3500],[null,0,null,2,400],0]}
//! ```
//! `module` is the module's fingerprint, hexadecimal as the seed is: neither fits a JSON number.
//! An item holds the response (choices as a bit mask, true or false, or text), the attempts, the
//! score in thousandths of a point, a bit each for “checked” (1) and “hint asked for” (2), and the
//! milliseconds spent on it; `0` stands for an item that nobody has touched. `"unshuffled":true`
//! and `"round":[…]` (the items of a round that repeats missed ones) stand there when needed.
//! `"marks":[…]` are hashes of the title and of each item: when the author has changed the module,
//! the answers to the items that are as they were are found again by them.
//!
//! What is read may have been written by anybody: each value is checked, and a state that no
//! session can be in is dropped as a whole.
//!
//! ```
//! # use std::rc::Rc;
//! # use tremplin_content::{Module, json};
//! # use tremplin_core::quiz::{Action, Session};
//! # let text = r#"{ "kind": "quiz", "id": "cv", "lang": "fr", "title": "Le CV", "items": [
//! #     { "kind": "true-false", "prompt": "Un CV tient sur une page.", "answer": true } ] }"#;
//! # let Some(Module::Quiz(module)) = json::check(text).module else { panic!() };
//! # let module = Rc::new(module);
//! let mut session = Session::new(module.clone(), 42);
//! session.apply(Action::Answer(true), 0);
//! let saved = json::parse(&session.save()).unwrap();
//! let restored = Session::restore(module, &saved.root()).unwrap();
//! assert_eq!(restored.response(), session.response());
//! ```

#[cfg(test)]
mod tests;

use std::rc::Rc;

use tremplin_content::hash::Fnv1a;
use tremplin_content::node::{Node, Shape};
use tremplin_content::quiz::{Item, QuizModule, Solution};

use crate::quiz::{ItemState, Phase, Response, Session, fits};

/// Goes up whenever a text written before can no longer be read.
const VERSION: u32 = 1;

const CHECKED: u32 = 1;
const HINT: u32 = 2;

/// Why a saved state could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// It is not what [`Session::save`] writes.
    Unreadable,
    /// Another version of Tremplin wrote it.
    OtherVersion,
    /// The author has changed the module since, and nothing of it is as it was.
    ModuleChanged,
    /// It is of another module that goes by the same identifier, and stays where it is.
    OtherModule,
}

impl Dropped {
    /// The stable text form: `unreadable`, `other-version`, `module-changed`, `other-module`.
    pub fn as_str(self) -> &'static str {
        match self {
            Dropped::Unreadable => "unreadable",
            Dropped::OtherVersion => "other-version",
            Dropped::ModuleChanged => "module-changed",
            Dropped::OtherModule => "other-module",
        }
    }
}

impl Session {
    /// The session as a compact JSON text; see the [module](crate::saved) for its form.
    ///
    /// Time runs up to the last action, [`pause`](Session::pause) or [`resume`](Session::resume);
    /// the clock itself is not saved.
    pub fn save(&self) -> String {
        let mut out = String::from("{\"version\":");
        push_number(VERSION, &mut out);
        out.push_str(",\"module\":\"");
        push_hex(self.module.fingerprint, &mut out);
        out.push_str("\",\"seed\":\"");
        push_hex(self.seed, &mut out);
        out.push_str("\",\"phase\":\"");
        out.push_str(phase_name(self.phase));
        out.push_str("\",\"position\":");
        push_number(self.position as u32, &mut out);
        out.push_str(",\"spent\":");
        push_number(self.spent, &mut out);
        if self.unshuffled {
            out.push_str(",\"unshuffled\":true");
        }
        if self.round.len() < self.states.len() {
            out.push_str(",\"round\":");
            push_list(&self.round, &mut out, |index, out| push_number(*index as u32, out));
        }
        out.push_str(",\"marks\":");
        push_list(&marks(&self.module), &mut out, |mark, out| push_number(*mark, out));
        out.push_str(",\"items\":");
        push_list(&self.states, &mut out, push_item);
        out.push('}');
        out
    }

    /// The session as it was saved, its clock standing still; call [`resume`](Session::resume)
    /// when the learner sees it. Of a module that has been changed since, the answers to items that
    /// are as they were; [`has_lost`](Session::has_lost) tells whether others are gone.
    ///
    /// # Errors
    /// [`Dropped`] says why the state does not fit; the learner then starts afresh.
    pub fn restore<N: Node>(module: Rc<QuizModule>, saved: &N) -> Result<Session, Dropped> {
        match saved.member("version").and_then(|version| whole(&version)) {
            Some(VERSION) => {}
            Some(_) => return Err(Dropped::OtherVersion),
            None => return Err(Dropped::Unreadable),
        }
        let fingerprint = hex(saved, "module").ok_or(Dropped::Unreadable)?;
        let places = match fingerprint == module.fingerprint {
            true => None,
            false => Some(places(&module, saved)?),
        };
        session(module, saved, places.as_deref()).ok_or(Dropped::Unreadable)
    }
}

/// What tells whether title and items are as they were: a hash of the title, then one of what is
/// asked and what is right in each item. What is said besides (hints, explanations) may change.
fn marks(module: &QuizModule) -> Vec<u32> {
    let items = module.quiz.items.iter().zip(&module.key.items);
    let title = mark(|add| add(module.quiz.title.as_bytes()));
    let marks = items.map(|(item, key)| item_mark(item, &key.solution));
    std::iter::once(title).chain(marks).collect()
}

fn item_mark(item: &Item, solution: &Solution) -> u32 {
    mark(|add| {
        add(item.interaction.kind().as_bytes());
        add(item.prompt.as_bytes());
        add(&item.points.to_le_bytes());
        for choice in item.interaction.choices() {
            add(choice.as_bytes());
        }
        match solution {
            Solution::Choices { correct, scoring, .. } => {
                add(&correct.to_le_bytes());
                add(&[*scoring as u8]);
            }
            Solution::TrueFalse { answer, .. } => add(&[u8::from(*answer)]),
            Solution::ShortAnswer { answers, .. } => {
                for answer in answers {
                    add(answer.as_bytes());
                }
            }
            Solution::None => {}
        }
    })
}

/// A hash that fits a JSON number.
fn mark(fill: impl FnOnce(&mut dyn FnMut(&[u8]))) -> u32 {
    let mut hash = Fnv1a::default();
    fill(&mut |bytes| {
        hash.add(bytes);
        // Keeps "ab" + "c" apart from "a" + "bc".
        hash.add(&[0xff]);
    });
    let value = hash.value();
    (value ^ value >> 32) as u32
}

/// Where each item of a module that has changed stands in what was saved.
///
/// It is the same module, mended, when an item is as it was and the title is too, or more than
/// half of the items are: two modules with one identifier may well share a question.
fn places<N: Node>(module: &QuizModule, saved: &N) -> Result<Vec<Option<usize>>, Dropped> {
    let before = saved.member("marks").map(|marks| marks.elements()).unwrap_or_default();
    let mut before: Vec<Option<u32>> = before.iter().map(whole).collect();
    let now = marks(module);
    let same_title = before.is_empty() || before.first() == Some(&now.first().copied());
    let found = now.iter().skip(1).map(|mark| {
        let place = before.iter().skip(1).position(|other| *other == Some(*mark))?;
        if let Some(taken) = before.get_mut(place + 1) {
            *taken = None;
        }
        Some(place)
    });
    let places: Vec<Option<usize>> = found.collect();
    let stay = places.iter().flatten().count();
    if stay > 0 && (same_title || stay * 2 >= now.len().max(before.len())) {
        return Ok(places);
    }
    Err(if same_title { Dropped::ModuleChanged } else { Dropped::OtherModule })
}

fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Intro => "intro",
        Phase::Item => "item",
        Phase::Results => "results",
    }
}

fn push_item(state: &ItemState, out: &mut String) {
    if *state == ItemState::default() {
        out.push('0');
        return;
    }
    out.push('[');
    match &state.response {
        Response::None => out.push_str("null"),
        Response::Choices(picks) => push_number(*picks, out),
        Response::TrueFalse(answer) => out.push_str(if *answer { "true" } else { "false" }),
        Response::Text(text) => push_text(text, out),
    }
    out.push(',');
    push_number(state.attempts, out);
    out.push(',');
    match state.score {
        Some(score) => push_number(score, out),
        None => out.push_str("null"),
    }
    let checked = if state.checked { CHECKED } else { 0 };
    let hint = if state.hint { HINT } else { 0 };
    for number in [checked | hint, state.spent] {
        out.push(',');
        push_number(number, out);
    }
    out.push(']');
}

pub(crate) fn push_list<T>(values: &[T], out: &mut String, push: fn(&T, &mut String)) {
    out.push('[');
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        push(value, out);
    }
    out.push(']');
}

fn push_number(number: u32, out: &mut String) {
    out.push_str(&number.to_string());
}

pub(crate) fn push_hex(number: u64, out: &mut String) {
    for shift in (0..16).rev() {
        let digit = (number >> (4 * shift)) as u32 & 15;
        out.extend(char::from_digit(digit, 16));
    }
}

/// A JSON string (RFC 8259, section 7).
pub(crate) fn push_text(text: &str, out: &mut String) {
    out.push('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => {
                out.push('\\');
                out.push(char);
            }
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                let code = u32::from(char);
                out.extend(char::from_digit(code >> 4, 16));
                out.extend(char::from_digit(code & 15, 16));
            }
            _ => out.push(char),
        }
    }
    out.push('"');
}

pub(crate) fn whole<N: Node>(node: &N) -> Option<u32> {
    let number = node.number()?;
    // `as` saturates, so that what is too large, negative or broken differs from itself.
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}

pub(crate) fn hex<N: Node>(saved: &N, name: &str) -> Option<u64> {
    u64::from_str_radix(&saved.member(name)?.text()?, 16).ok()
}

/// `places` are those of the items in what was saved, where the module has changed since.
fn session<N: Node>(
    module: Rc<QuizModule>,
    saved: &N,
    places: Option<&[Option<usize>]>,
) -> Option<Session> {
    let mut session = Session::new(module, hex(saved, "seed")?);
    let phase = saved.member("phase")?.text()?;
    session.phase = [Phase::Intro, Phase::Item, Phase::Results]
        .into_iter()
        .find(|known| phase_name(*known) == phase)?;
    session.spent = whole(&saved.member("spent")?)?;
    if let Some(unshuffled) = saved.member("unshuffled") {
        session.unshuffled = unshuffled.boolean()?;
        session.round = session.order();
    }
    let nodes = saved.member("items")?.elements();
    let place_of = |index: usize| match places {
        Some(places) => places.get(index).copied().flatten(),
        None => Some(index),
    };
    if let Some(list) = saved.member("round") {
        let mut again = Vec::new();
        for node in list.elements() {
            let index = whole(&node)? as usize;
            if places.is_none() && session.module.quiz.items.get(index)?.interaction.is_lesson() {
                return None;
            }
            again.push(index);
        }
        let is_again = |index: &usize| place_of(*index).is_some_and(|at| again.contains(&at));
        // Where nothing of it is left, all are asked.
        if places.is_none() || session.round.iter().any(is_again) {
            session.round.retain(is_again);
        }
    }
    let position = whole(&saved.member("position")?)? as usize;
    if places.is_none() && (position >= session.round.len() || nodes.len() != session.states.len())
    {
        return None;
    }
    let mut kept = 0;
    for index in 0..session.states.len() {
        let node = place_of(index).and_then(|at| nodes.get(at));
        match node.and_then(|node| item_state(&session, index, node)) {
            Some(state) => {
                kept += usize::from(state.response != Response::None);
                session.states[index] = state;
            }
            None if places.is_none() => return None,
            None => {}
        }
    }
    if places.is_none() {
        session.enter(position);
    } else {
        let answers = |node: &&N| node.elements().first().is_some_and(|r| r.shape() != Shape::Null);
        session.lost = kept < nodes.iter().filter(answers).count();
        session.enter(session.first_open());
        if session.phase == Phase::Intro && session.module.quiz.intro.is_none() {
            session.phase = Phase::Item;
        }
    }
    let fits_phase = session.phase != Phase::Intro
        || session.module.quiz.intro.is_some() && session.is_pristine();
    fits_phase.then_some(session)
}

fn item_state<N: Node>(session: &Session, index: usize, node: &N) -> Option<ItemState> {
    if node.shape() == Shape::Number {
        return (whole(node)? == 0).then(ItemState::default);
    }
    let fields = node.elements();
    let [response, attempts, score, flags, spent] = fields.as_slice() else { return None };
    let response = match response.shape() {
        Shape::Null => Response::None,
        Shape::Number => Response::Choices(whole(response)?),
        Shape::Boolean => Response::TrueFalse(response.boolean()?),
        Shape::Text => Response::Text(response.text()?),
        _ => return None,
    };
    let score = if score.shape() == Shape::Null { None } else { Some(whole(score)?) };
    let flags = whole(flags)?;
    let state = ItemState {
        response,
        attempts: whole(attempts)?,
        score,
        checked: flags & CHECKED != 0,
        hint: flags & HINT != 0,
        spent: whole(spent)?,
    };
    let quiz = &session.module.quiz;
    let can_be = fits(&quiz.items[index].interaction, &state.response)
        && flags <= CHECKED | HINT
        && score.is_some() == (state.attempts > 0)
        && score.is_none_or(|score| score <= session.max_score(index))
        && quiz.max_attempts.is_none_or(|most| state.attempts < most + u32::from(state.checked))
        && if state.checked {
            score.is_some() && state.response != Response::None
        } else {
            score != Some(session.max_score(index)) // who is right has nothing to try again
        };
    can_be.then_some(state)
}
