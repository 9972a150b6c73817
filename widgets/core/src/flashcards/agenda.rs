//! What is due when, in the order in which it comes: sorted lists, so that no step looks at all
//! cards.

use super::Face;
use crate::schedule::{Memory, State};

#[derive(Clone, Debug, Default)]
pub(super) struct Agenda {
    /// Faces within their learning steps; the soonest due is the last.
    learning: Vec<(u64, Face)>,
    /// Faces on their way from day to day; the soonest due is the last.
    review: Vec<(u64, Face)>,
    /// How far new cards have been taken up in the order of the deck.
    pub next: usize,
    /// Backs to be asked for the first time, their fronts being known; the next is the last.
    pub reverses: Vec<Face>,
}

impl Agenda {
    fn list(&mut self, memory: &Memory) -> Option<&mut Vec<(u64, Face)>> {
        match memory.state {
            State::New => None,
            State::Review => Some(&mut self.review),
            State::Learning | State::Relearning => Some(&mut self.learning),
        }
    }

    pub fn put(&mut self, face: Face, memory: &Memory) {
        self.set(face, memory, true);
    }

    pub fn take(&mut self, face: Face, memory: &Memory) {
        self.set(face, memory, false);
    }

    /// Sees to it that a face stands on the list that its memory asks for, or does not.
    fn set(&mut self, face: Face, memory: &Memory, stands: bool) {
        let Some(list) = self.list(memory) else { return };
        let order = |due: u64, face: Face| (due, face.number());
        let entry = order(memory.due, face);
        let place = list.partition_point(|(due, other)| order(*due, *other) > entry);
        let found = list.get(place).is_some_and(|(due, other)| order(*due, *other) == entry);
        match (found, stands) {
            (false, true) => list.insert(place, (memory.due, face)),
            (true, false) => drop(list.remove(place)),
            _ => {}
        }
    }

    /// The face within its steps that is due first, if it is due before `limit`.
    pub fn learning_before(&self, limit: u64) -> Option<Face> {
        self.learning.last().filter(|(due, _)| *due < limit).map(|(_, face)| *face)
    }

    /// The face on its way from day to day that is due first, if it is due before `limit`.
    pub fn review_before(&self, limit: u64) -> Option<Face> {
        self.review.last().filter(|(due, _)| *due < limit).map(|(_, face)| *face)
    }

    /// How many of those on their way from day to day are due before `limit`.
    pub fn reviews_before(&self, limit: u64) -> usize {
        before(&self.review, limit)
    }

    /// Those within their steps that are due before `limit`.
    pub fn learning(&self, limit: u64) -> impl Iterator<Item = Face> {
        self.learning.iter().filter(move |(due, _)| *due < limit).map(|(_, face)| *face)
    }

    /// How many of those within their steps are due before `limit`.
    pub fn learning_within(&self, limit: u64) -> usize {
        before(&self.learning, limit)
    }

    /// How many are due from `start` on and before `end`.
    pub fn due_within(&self, start: u64, end: u64) -> usize {
        let within = |list| before(list, end) - before(list, start.min(end));
        within(&self.learning) + within(&self.review)
    }

    /// When the next face is due.
    pub fn next_due(&self) -> Option<u64> {
        let soonest = |list: &[(u64, Face)]| list.last().map(|(due, _)| *due);
        [soonest(&self.learning), soonest(&self.review)].into_iter().flatten().min()
    }
}

/// How many of a list are due before `limit`.
fn before(list: &[(u64, Face)], limit: u64) -> usize {
    list.len() - list.partition_point(|(due, _)| *due >= limit)
}
