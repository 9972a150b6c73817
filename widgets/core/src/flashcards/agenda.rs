//! Which face is due when: sorted lists, so that no step looks at all cards.

use super::Face;
use crate::clock::Clock;
use crate::schedule::{Memory, State};

#[derive(Clone, Debug, Default)]
pub(super) struct Agenda {
    /// Faces within their learning steps and the moments they are due; the soonest is the last.
    learning: Vec<(u64, Face)>,
    /// Faces on their way from day to day and the learner's days they are due; the soonest is the last.
    review: Vec<(u64, Face)>,
    /// How far new cards have been taken up in the order of the deck.
    pub next: usize,
    /// Backs to be asked for the first time, since their fronts are known; the next is the last.
    pub reverses: Vec<Face>,
}

impl Agenda {
    /// Puts a face on the list that its memory asks for.
    pub fn put(&mut self, face: Face, memory: &Memory, clock: Clock) {
        let (list, due) = match memory.state {
            State::New => return,
            State::Review => (&mut self.review, u64::from(memory.due_day(clock))),
            State::Learning | State::Relearning => (&mut self.learning, memory.due),
        };
        let place = list.partition_point(|(other_due, other)| {
            (*other_due, other.number()) > (due, face.number())
        });
        list.insert(place, (due, face));
    }

    /// Takes a face off whatever list it stands on.
    pub fn take(&mut self, face: Face) {
        for list in [&mut self.learning, &mut self.review] {
            list.retain(|(_, other)| *other != face);
        }
        self.reverses.retain(|other| *other != face);
    }

    /// The face within its steps that is due first, if it is due before `limit`.
    pub fn learning_before(&self, limit: u64) -> Option<Face> {
        self.learning.last().filter(|(due, _)| *due < limit).map(|(_, face)| *face)
    }

    /// The face on its way from day to day that is due first, if it is by `day`.
    pub fn review_by(&self, day: u32) -> Option<Face> {
        self.review.last().filter(|(due, _)| *due <= u64::from(day)).map(|(_, face)| *face)
    }

    /// How many of those on their way from day to day are due by `day`.
    pub fn reviews_by(&self, day: u32) -> usize {
        before(&self.review, u64::from(day) + 1)
    }

    /// Those on their way from day to day that are due after `day`, the soonest first.
    pub fn reviews_after(&self, day: u32) -> impl Iterator<Item = Face> {
        self.review.iter().rev().skip(self.reviews_by(day)).map(|(_, face)| *face)
    }

    /// Those within their steps that are due before `limit`.
    pub fn learning(&self, limit: u64) -> impl Iterator<Item = Face> {
        self.learning.iter().filter(move |(due, _)| *due < limit).map(|(_, face)| *face)
    }

    /// How many of those within their steps are due before `limit`.
    pub fn learning_within(&self, limit: u64) -> usize {
        before(&self.learning, limit)
    }

    /// When the next face is due, in milliseconds since 1970.
    pub fn next_due(&self, clock: Clock) -> Option<u64> {
        let step = self.learning.last().map(|(due, _)| *due);
        let day = self.review.last().map(|(day, _)| clock.start_of(*day as u32));
        [step, day].into_iter().flatten().min()
    }
}

/// How many of a list are due before `limit`.
fn before(list: &[(u64, Face)], limit: u64) -> usize {
    list.len() - list.partition_point(|(due, _)| *due >= limit)
}
