//! What is kept on the device between two visits: a quiz session as a short JSON text.
//!
//! ```json
//! {"version":2,"module":"5f0c…","seed":"2a","phase":"item","position":1,"spent":8500,
//!  "items":[[{"single-choice":2},1,1000,1,3500],[null,0,null,2,400],0]}
//! ```
//! `module` is the module's fingerprint, hexadecimal as the seed is: neither fits a JSON number.
//! An item holds the response under the name of its kind (choices as a bit mask, true or
//! false, a text, a list of entries, or picks and a text; in version 1 without the name), the attempts, the score in thousandths of a point, a bit each for “checked” (1) and “hint asked for” (2), and the
//! milliseconds spent on it; then, where these do not say it, the score of the first attempt of the sitting.
//! `0` stands for an item that nobody has touched. `"unshuffled":true`
//! and `"round":[…]` (the items of a round that repeats missed ones) stand there when needed.
//! `"marks":[…]` are hashes of the title and of each item: when the author has changed the module,
//! the answers to the items that are as they were are found again by them.
//!
//! What is read may have been written by anybody: each value is checked, and a state that no
//! session can be in is dropped as a whole.
//!
//! ```
//! # use std::rc::Rc;
//! # use tremplin_author::json;
//! # use tremplin_content::Module;
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

use tremplin_content::hash::fnv1a;
use tremplin_content::node::{Node, Shape, hex, whole};
use tremplin_content::quiz::{Interaction, QuizModule};
use tremplin_content::write::{push_hex, push_list, push_number, push_text};

use super::items::{self, fits};
use super::{ItemState, Phase, Response, Session};
use crate::kept::Dropped;

/// Goes up whenever what is written can not be read by a Tremplin from before; that one leaves it where
/// it is. What was written before, from 1 on, is read.
const VERSION: u32 = 2;

const CHECKED: u32 = 1;
const HINT: u32 = 2;

impl Session {
    /// The session as a compact JSON text; see the [module](self) for its form.
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
        for (index, state) in self.states.iter().enumerate() {
            out.push(if index == 0 { '[' } else { ',' });
            push_item(&self.module.quiz.items[index].interaction, state, &mut out);
        }
        out.push(']');
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
            Some(1..=VERSION) => {}
            Some(_) => return Err(Dropped::OtherVersion),
            None => return Err(Dropped::Unreadable),
        }
        let fingerprint = hex(saved, "module").ok_or(Dropped::Unreadable)?;
        let mended = fingerprint != module.fingerprint;
        let places = match mended {
            true => places(&module, saved)?,
            false => (0..module.quiz.items.len()).collect(),
        };
        session(module, saved, &places, mended).ok_or(Dropped::Unreadable)
    }
}

/// What tells whether title and items are as they were: a hash of the title, then one of what is
/// asked and what is right in each item. What is said besides (hints, explanations) may change.
fn marks(module: &QuizModule) -> Vec<u32> {
    let mut marks = vec![mark(&module.quiz.title)];
    for (item, key) in module.quiz.items.iter().zip(&module.key.items) {
        let mut text = item.interaction.kind().as_str().to_owned();
        let mut add = |part: &str| {
            text.push('\0');
            text.push_str(part);
        };
        add(&item.prompt);
        let right = items::mark(&item.interaction, &key.solution, &mut add);
        push_number(right, &mut text);
        text.push('\0');
        push_number(item.points, &mut text);
        marks.push(mark(&text));
    }
    marks
}

/// A hash that fits a JSON number.
fn mark(text: &str) -> u32 {
    let value = fnv1a(text.as_bytes());
    (value ^ value >> 32) as u32
}

/// No place.
const NOWHERE: usize = usize::MAX;

/// Where each item of a module that has changed stands in what was saved, or [`NOWHERE`].
///
/// It is the same module, mended, when an item is as it was and the title is too, or more than
/// half of the items are: two modules with one identifier may well share a question.
fn places<N: Node>(module: &QuizModule, saved: &N) -> Result<Vec<usize>, Dropped> {
    let before = saved.member("marks").map(|marks| marks.elements()).unwrap_or_default();
    let before: Vec<u32> = before.iter().filter_map(whole).collect();
    let now = marks(module);
    let mut places: Vec<usize> = Vec::new();
    let mut stay = 0;
    for mark in now.iter().skip(1) {
        let found = (1..before.len())
            .find(|place| before.get(*place) == Some(mark) && !places.contains(&(place - 1)));
        stay += usize::from(found.is_some());
        places.push(found.map_or(NOWHERE, |place| place - 1));
    }
    let same_title = before.is_empty() || before.first() == now.first();
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

fn push_item(interaction: &Interaction, state: &ItemState, out: &mut String) {
    if *state == ItemState::default() {
        out.push('0');
        return;
    }
    out.push('[');
    if state.response == Response::None {
        out.push_str("null");
    } else {
        out.push('{');
        push_text(interaction.kind().as_str(), out);
        out.push(':');
        state.response.write(out);
        out.push('}');
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
    let first = state.first.filter(|_| state.first != first_by(state.attempts, state.score));
    for number in [Some(checked | hint), Some(state.spent), first].into_iter().flatten() {
        out.push(',');
        push_number(number, out);
    }
    out.push(']');
}

/// `places` are those of the items in what was saved; a module that has been `mended` since may have
/// others than that.
fn session<N: Node>(
    module: Rc<QuizModule>,
    saved: &N,
    places: &[usize],
    mended: bool,
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
    if let Some(list) = saved.member("round") {
        let mut again = Vec::new();
        for node in list.elements() {
            let place = whole(&node)? as usize;
            if let Some(index) = places.iter().position(|at| *at == place) {
                if !session.module.quiz.items[index].interaction.is_scored() {
                    return None;
                }
                again.push(index);
            } else if !mended {
                return None;
            }
        }
        // Where nothing of it is left, all are asked.
        if !mended || !again.is_empty() {
            session.round.retain(|index| again.contains(index));
        }
    }
    let nodes = saved.member("items")?.elements();
    let mut position = whole(&saved.member("position")?)? as usize;
    if !mended && (position >= session.round.len() || nodes.len() != session.states.len()) {
        return None;
    }
    let mut kept = 0;
    for (index, place) in places.iter().enumerate() {
        let state = nodes.get(*place).and_then(|node| item_state(&session, index, node));
        if state.is_none() && !mended {
            return None;
        }
        session.states[index] = state.unwrap_or_default();
        kept += usize::from(session.states[index].response != Response::None);
    }
    if mended {
        let answers = |node: &&N| node.elements().first().is_some_and(|r| r.shape() != Shape::Null);
        session.lost = kept < nodes.iter().filter(answers).count();
        position = session.first_open();
        if session.module.quiz.intro.is_none() && session.phase == Phase::Intro {
            session.phase = Phase::Item;
        }
    }
    session.enter(position);
    let fits_phase = session.phase != Phase::Intro
        || session.module.quiz.intro.is_some() && session.is_pristine();
    fits_phase.then_some(session)
}

/// The score of the first attempt, by what was kept before it was: one that another followed was not
/// right.
fn first_by(attempts: u32, score: Option<u32>) -> Option<u32> {
    if attempts > 1 { Some(0) } else { score }
}

fn item_state<N: Node>(session: &Session, index: usize, node: &N) -> Option<ItemState> {
    if node.shape() == Shape::Number {
        return (whole(node)? == 0).then(ItemState::default);
    }
    let fields = node.elements();
    let [response, attempts, score, flags, spent, first @ ..] = fields.as_slice() else {
        return None;
    };
    let quiz = &session.module.quiz;
    let interaction = &quiz.items[index].interaction;
    // Without a name in version 1.
    let named = response.member(interaction.kind().as_str());
    let response = Response::read(named.as_ref().unwrap_or(response))?;
    let score = if score.shape() == Shape::Null { None } else { Some(whole(score)?) };
    let (flags, attempts) = (whole(flags)?, whole(attempts)?);
    let first = match first {
        [] => first_by(attempts, score),
        [first] => Some(whole(first)?),
        _ => return None,
    };
    let state = ItemState {
        response,
        attempts,
        score,
        first,
        checked: flags & CHECKED != 0,
        hint: flags & HINT != 0,
        spent: whole(spent)?,
    };
    let can_be = fits(interaction, &state.response)
        && (interaction.is_scored() || state.attempts == 0)
        && flags <= CHECKED | HINT
        && score.is_some() == (state.attempts > 0)
        && score.is_none_or(|score| score <= session.max_score(index))
        && first.is_none_or(|first| first <= session.max_score(index))
        && quiz.max_attempts.is_none_or(|most| state.attempts < most + u32::from(state.checked))
        && if state.checked {
            score.is_some() && state.response != Response::None
        } else {
            score != Some(session.max_score(index)) // who is right has nothing to try again
        };
    can_be.then_some(state)
}
