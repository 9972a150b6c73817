//! What a learner does without leaving a trace: to look, and to look through all cards.

use tremplin_content::flashcards::Mode;

use super::{Action, Done, Face, Phase, Session, Sitting};
use crate::clock::Clock;
use crate::schedule::{Memory, State};

/// How many more a learner may take who is done for today.
const MORE: usize = 5;

impl Session {
    /// Does an action that keeps nothing and needs no schedule: it must not wait for the code that others
    /// need. Whether it was one.
    pub fn look(&mut self, action: &Action, clock: Clock) -> bool {
        match (self.phase, action) {
            (Phase::Card, Action::Hint) => self.hint = true,
            (Phase::Card, Action::Type(text)) => {
                if !self.revealed {
                    self.typed.clone_from(text);
                }
            }
            (Phase::Card, Action::Reveal) => self.revealed = true,
            (Phase::Card, Action::Hide) => self.revealed = false,
            // Whoever has done nothing yet begins with the first card.
            (Phase::Start, Action::Start) if self.records.is_empty() => {
                let Some(card) = self.order.first() else { return false };
                let face = Face { card: *card, reverse: false };
                self.set_clock(clock);
                self.sitting = Sitting { began: clock.now, ..Sitting::default() };
                self.show(face);
            }
            _ => return false,
        }
        true
    }

    /// Looks at the clock, since time has passed or the device has slept: on another day, what was to be
    /// done on the one before has its end. A card on the screen stays: the learner may be in the middle of
    /// an answer. Nothing, where all is as it was.
    pub fn wake(&mut self, clock: Clock) -> Option<Done> {
        let mut done = Done::default();
        let before = self.today;
        self.tell_time(clock, &mut done);
        if self.mode == Mode::Remember && self.phase == Phase::Results && self.today != before {
            self.phase = Phase::Start;
            self.sitting = Sitting::default();
        }
        (self.today != before || !done.writes.is_empty()).then_some(done)
    }

    /// Whether all cards are looked through, and the one on the screen is the last.
    pub fn looks_at_last(&self) -> Option<bool> {
        self.looks.map(|(at, _)| self.readable(at, 1).is_none())
    }

    /// How many more cards there are for a learner who is done for today: new ones, and where there are
    /// none, those that come next on the days ahead. What was asked today is not asked again.
    pub fn more(&self) -> usize {
        if self.mode == Mode::Discover {
            return 0;
        }
        let new = self.unasked();
        if new > 0 { new.min(MORE) } else { self.later(MORE).len() }
    }

    pub(super) fn take_more(&mut self, done: &mut Done) {
        let more = self.more() as u32;
        let early = if self.unasked() > 0 {
            self.wanted = self.deck.new_per_day.max(self.fresh_today()) + more;
            0
        } else {
            more
        };
        if more > 0 {
            self.sit(early, done);
        }
    }

    /// Whether a card is asked before its day.
    pub(super) fn is_early(&self, memory: &Memory) -> bool {
        memory.state == State::Review && memory.due_day(self.clock) > self.today
    }

    /// Faces that this sitting may ask before their day.
    pub(super) fn early(&self) -> Vec<Face> {
        self.later(self.sitting.early as usize)
    }

    /// So many faces of the days to come that have not been asked today, the soonest first.
    #[inline(never)]
    fn later(&self, count: usize) -> Vec<Face> {
        let mut later = Vec::new();
        for face in self.agenda.reviews_after(self.today) {
            let reviewed = self.memory(face).reviewed;
            if later.len() < count && self.clock.day_of(reviewed) < self.today {
                later.push(face);
            }
        }
        later
    }

    pub(super) fn look_through(&mut self) {
        // Before the first.
        self.looks = Some((usize::MAX, self.phase));
        self.look_on(1);
    }

    /// To the next card of those that are looked through, or to the one before.
    pub(super) fn look_on(&mut self, step: isize) {
        let Some((at, from)) = self.looks else { return };
        match self.readable(at, step) {
            Some((at, card)) => {
                self.looks = Some((at, from));
                self.show(Face { card, reverse: false });
            }
            None if step > 0 => self.look_no_more(),
            None => {}
        }
    }

    /// The next place in the order whose card has been read, and that card.
    fn readable(&self, mut at: usize, step: isize) -> Option<(usize, u32)> {
        loop {
            at = at.wrapping_add_signed(step);
            let card = *self.order.get(at)?;
            if matches!(self.cards.get(card as usize), Some(Some(_))) {
                return Some((at, card));
            }
        }
    }

    pub(super) fn look_no_more(&mut self) {
        if let Some((_, from)) = self.looks.take() {
            self.phase = from;
            self.current = None;
        }
    }
}
