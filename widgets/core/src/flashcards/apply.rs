//! What each action does.

use tremplin_content::flashcards::Mode;

use super::record::{Kept, Record, day_key, key};
use super::{Action, Done, Event, Face, Phase, Session, Sitting, Undoable};
use crate::clock::Clock;
use crate::schedule::{Rating, State};

/// The longest time that counts for one card, in milliseconds: nobody thinks for longer.
const LONGEST_LOOK: u64 = 300_000;
/// How many actions can be taken back.
const MOST_UNDO: usize = 20;

impl Session {
    /// Does what the learner asks for and tells what came of it. An action that does not fit the
    /// [phase](Session::phase) or the card is ignored.
    pub fn apply(&mut self, action: Action, clock: Clock) -> Done {
        let mut done = Done::default();
        self.tell_time(clock, &mut done);
        if self.look(&action, clock) {
            return done;
        }
        match (self.phase, action) {
            (_, Action::Erase) => self.erase(&mut done),
            (_, Action::SetLength(length)) => {
                let length = Kept::Length(length.clamp(1, 1000));
                self.write(String::from("length"), length, &mut done);
            }
            (Phase::Start | Phase::Results, Action::LookThrough) => self.look_through(),
            (_, Action::Next) if self.looks.is_some() => self.look_on(1),
            (_, Action::Undo) if self.looks.is_some() => self.look_on(-1),
            (_, Action::Finish) if self.looks.is_some() => self.look_no_more(),
            (_, Action::Undo) => self.take_back(&mut done),
            (Phase::Start, Action::Start) | (Phase::Results, Action::Continue) => {
                self.sit(0, &mut done);
            }
            (Phase::Start | Phase::Results, Action::More) => self.take_more(&mut done),
            (Phase::Card, _) if self.looks.is_some() => {}
            (Phase::Card, Action::Rate(rating)) if self.revealed => self.rate(rating, &mut done),
            (Phase::Card, Action::Bury) if self.mode == Mode::Remember => self.bury(&mut done),
            (Phase::Card, Action::Finish) => self.finish(&mut done),
            _ => {}
        }
        done
    }

    /// Begins a sitting, in which so many cards may come before their day.
    pub(super) fn sit(&mut self, early: u32, done: &mut Done) {
        self.sitting = Sitting { began: self.clock.now, early, ..Sitting::default() };
        self.undo.clear();
        self.next_card(done);
    }

    /// Goes to the next card, or to the results when there is none.
    pub(super) fn next_card(&mut self, done: &mut Done) {
        match self.pick() {
            Some(face) => self.show(face),
            None if self.phase == Phase::Card => self.finish(done),
            None => self.phase = Phase::Results,
        }
    }

    pub(super) fn show(&mut self, face: Face) {
        self.phase = Phase::Card;
        self.current = Some(face);
        self.revealed = false;
        self.hint = false;
        self.typed = String::new();
        self.shown = self.clock.now;
    }

    fn finish(&mut self, done: &mut Done) {
        self.phase = Phase::Results;
        self.current = None;
        done.events.push(Event::Completed {
            id: self.deck.id.clone(),
            mode: self.mode,
            results: self.results(),
            missed: self.missed().iter().map(|card| card.id.clone()).collect(),
        });
    }

    fn rate(&mut self, rating: Rating, done: &mut Done) {
        let Some((face, card)) = self.current.zip(self.card().cloned()) else { return };
        let look = self.clock.now.saturating_sub(self.shown).min(LONGEST_LOOK);
        let correct = self.is_right();
        let before = self.memory(face);
        let known = rating != Rating::Again;
        let standing = self.standing(face.card);
        let mut due = None;
        self.remember_undo(face);
        if self.mode == Mode::Discover {
            self.piles.sort(face.card, known, &self.order);
            self.write(key("pile", &card.id, face), Kept::Known(known), done);
        } else {
            let after = self.preview(rating);
            due = Some(after.due_at(self.clock));
            if self.is_early(&before) {
                self.sitting.early = self.sitting.early.saturating_sub(1);
            }
            self.agenda.take(face);
            self.write(key("card", &card.id, face), Kept::Memory(after), done);
            self.schedule(face);
            let within_steps = matches!(before.state, State::Learning | State::Relearning);
            self.sitting.picked += u32::from(!within_steps || self.is_carried(&before));
            self.count(rating, before.state == State::New, look as u32, done);
        }
        self.close_undo();
        self.recount(face.card, standing);
        self.sitting.reviewed += 1;
        self.sitting.spent += look;
        if !known && !self.sitting.missed.contains(&face.card) {
            self.sitting.missed.push(face.card);
        }
        done.events.push(Event::Reviewed {
            id: self.deck.id.clone(),
            card: card.id.clone(),
            reverse: face.reverse,
            rating,
            correct,
            due,
            duration: look,
        });
        self.next_card(done);
    }

    /// Adds a review to this tab's count of the day.
    fn count(&mut self, rating: Rating, first: bool, look: u32, done: &mut Done) {
        let key = day_key(self.today, &self.tab);
        let (mut fresh, mut spent, mut ratings) = match self.records.kept(&key) {
            Kept::Day { fresh, spent, ratings } => (fresh, spent, ratings),
            _ => (0, 0, [0; 4]),
        };
        fresh += u32::from(first);
        spent = spent.saturating_add(look);
        ratings[rating as usize - 1] += 1;
        self.write(key, Kept::Day { fresh, spent, ratings }, done);
    }

    fn bury(&mut self, done: &mut Done) {
        let Some((face, card)) = self.current.zip(self.card().cloned()) else { return };
        self.remember_undo(face);
        self.agenda.take(face);
        self.write(key("bury", &card.id, face), Kept::Buried(self.today), done);
        self.close_undo();
        self.next_card(done);
    }

    fn remember_undo(&mut self, face: Face) {
        if self.undo.len() == MOST_UNDO {
            self.undo.remove(0);
        }
        self.undo.push(Undoable {
            face,
            before: Vec::new(),
            open: true,
            piles: self.piles.clone(),
            sitting: self.sitting.clone(),
            agenda: (self.agenda.next, self.agenda.reverses.clone()),
        });
    }

    /// What is written from here on is not undone with the action.
    fn close_undo(&mut self) {
        if let Some(undoable) = self.undo.last_mut() {
            undoable.open = false;
        }
    }

    fn take_back(&mut self, done: &mut Done) {
        let Some(undoable) = self.undo.pop() else { return };
        let face = undoable.face;
        let standing = self.standing(face.card);
        self.agenda.take(face);
        for (key, before) in undoable.before {
            self.write(key, before, done);
        }
        self.piles = undoable.piles;
        self.sitting = undoable.sitting;
        (self.agenda.next, self.agenda.reverses) = undoable.agenda;
        self.schedule(face);
        self.recount(face.card, standing);
        self.show(face);
    }

    fn erase(&mut self, done: &mut Done) {
        done.erase = true;
        // What the clock had corrected goes too.
        done.writes.clear();
        let cards = std::mem::take(&mut self.cards);
        let order = std::mem::take(&mut self.order);
        let clock = self.clock;
        let tab = std::mem::take(&mut self.tab);
        *self = Session::new(self.deck.clone(), 0, self.mode, 0, &tab);
        self.cards = cards;
        self.order = order;
        self.begin(clock);
    }

    /// Keeps something: here, and by way of `done` on the device.
    pub(super) fn write(&mut self, key: String, kept: Kept, done: &mut Done) {
        // What is written later wins, even where the clock has been set back a little.
        let last = self.records.get(&key).map_or(0, |record| record.time);
        let last = if self.is_ahead(last) { 0 } else { last };
        let time = self.clock.now.max(last + 1).min(self.latest());
        let record = Record { time, kept };
        if let Some(undoable) = self.undo.last_mut().filter(|undoable| undoable.open) {
            undoable.before.push((key.clone(), self.records.kept(&key)));
        }
        done.writes.push((key.clone(), record.text()));
        self.records.insert(key, record);
    }
}
