//! The text of one record: whole numbers with commas between them. The first is the version of the
//! format, the second the time of writing (milliseconds since 1970). The newest record wins.

use std::fmt::Write;

use super::Face;
use crate::schedule::{Memory, State};

/// Goes up whenever a text written before can no longer be read.
const VERSION: u64 = 1;
/// Stability and difficulty are kept in these parts: the scheduler rounds to them.
const PARTS: f64 = 1e8;
const STATES: [State; 4] = [State::New, State::Learning, State::Review, State::Relearning];

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Record {
    pub time: u64,
    pub kept: Kept,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kept {
    /// Undone: as if it had never been there.
    Nothing,
    /// `card:<face>`.
    Memory(Memory),
    /// `pile:<card>`.
    Known(bool),
    /// `bury:<face>`: the learner's day.
    Buried(u32),
    /// `day:<day>:<tab>`: cards seen for the first time, milliseconds, ratings from again to easy.
    Day { fresh: u32, spent: u32, ratings: [u32; 4] },
    /// `length`: cards of a sitting.
    Length(u32),
}

/// Why a text is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unusable {
    Unreadable,
    Newer,
}

/// `card:cej`, `card:cej:reverse`, `pile:cej`, …
pub(super) fn key(kind: &str, id: &str, face: Face) -> String {
    let mut key = String::from(kind);
    key.push(':');
    key.push_str(id);
    if face.reverse {
        key.push_str(":reverse");
    }
    key
}

/// `day:20781:tab`.
pub(super) fn day_key(day: u32, tab: &str) -> String {
    let mut key = String::from("day:");
    key.push_str(&day.to_string());
    key.push(':');
    key.push_str(tab);
    key
}

/// The day in a key of [`day_key`].
pub(super) fn day_of(key: &str) -> Option<u32> {
    key.split(':').nth(1)?.parse().ok()
}

impl Record {
    pub fn text(&self) -> String {
        let mut out = String::new();
        let mut push = |number: u64| {
            if !out.is_empty() {
                out.push(',');
            }
            // Writing to a text cannot fail.
            let _ = out.write_str(&number.to_string());
        };
        push(VERSION);
        push(self.time);
        match &self.kept {
            Kept::Nothing => {}
            Kept::Memory(memory) => {
                push(STATES.iter().position(|state| *state == memory.state).unwrap_or(0) as u64);
                push(u64::from(memory.step));
                push((memory.stability * PARTS + 0.5) as u64);
                push((memory.difficulty * PARTS + 0.5) as u64);
                push(memory.due);
                push(memory.reviewed);
                push(u64::from(memory.reviews));
                push(u64::from(memory.lapses));
                push(u64::from(memory.interval));
            }
            Kept::Known(known) => push(u64::from(*known)),
            Kept::Buried(number) | Kept::Length(number) => push(u64::from(*number)),
            Kept::Day { fresh, spent, ratings } => {
                for number in [*fresh, *spent].iter().chain(ratings) {
                    push(u64::from(*number));
                }
            }
        }
        out
    }

    pub fn read(key: &str, text: &str) -> Result<Record, Unusable> {
        let mut numbers = Vec::new();
        for field in text.split(',') {
            let number = field.parse::<u64>().map_err(|_| Unusable::Unreadable)?;
            // Whatever a newer version writes behind its number.
            if numbers.is_empty() && number > VERSION {
                return Err(Unusable::Newer);
            }
            numbers.push(number);
        }
        if numbers.first() != Some(&VERSION) {
            return Err(Unusable::Unreadable);
        }
        record(key, &numbers).ok_or(Unusable::Unreadable)
    }
}

fn record(key: &str, numbers: &[u64]) -> Option<Record> {
    let (&time, fields) = numbers.get(1..)?.split_first()?;
    let kind = key.split(':').next()?;
    // Of a memory, stability, difficulty and the two times may be larger.
    let is_large = |place: usize| kind == "card" && (2..=5).contains(&place);
    let too_large =
        |(place, number): (usize, &u64)| *number > u64::from(u32::MAX) && !is_large(place);
    if fields.iter().enumerate().any(too_large) {
        return None;
    }
    let small = |index: usize| fields[index] as u32;
    let kept = match (kind, fields.len()) {
        (_, 0) => Kept::Nothing,
        ("card", 9) => {
            let parts = |index: usize| fields[index] as f64 / PARTS;
            let (stability, difficulty) = (parts(2), parts(3));
            let possible = stability > 0.0
                && stability <= 1e6
                && (1.0..=10.0).contains(&difficulty)
                && fields[4] >= fields[5];
            if !possible {
                return None;
            }
            Kept::Memory(Memory {
                state: *STATES.get(fields[0] as usize).filter(|state| **state != State::New)?,
                step: small(1),
                stability,
                difficulty,
                due: fields[4],
                reviewed: fields[5],
                reviews: small(6),
                lapses: small(7),
                interval: small(8),
            })
        }
        ("pile", 1) => Kept::Known(fields[0] == 1),
        ("bury", 1) => Kept::Buried(small(0)),
        ("length", 1) => Kept::Length(small(0)),
        ("day", 6) => Kept::Day {
            fresh: small(0),
            spent: small(1),
            ratings: [small(2), small(3), small(4), small(5)],
        },
        _ => return None,
    };
    Some(Record { time, kept })
}
