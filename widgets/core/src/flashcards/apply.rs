//! What each action does.

use std::rc::Rc;

use tremplin_content::flashcards::{Card, Deck, Mode};

use super::piles::Place;
use super::record::{Kept, Record, day_key, key};
use super::{
    Action, Agenda, Clock, Counts, Done, Event, Face, LENGTH, Phase, Piles, Records, Session,
    Sitting, Undoable,
};
use crate::schedule::{Memory, Rating, Scheduler, State};
use crate::shuffle;

/// Longest that a card counts as being looked at, in milliseconds: nobody thinks for longer.
const LONGEST_LOOK: u64 = 300_000;
/// How long before its time a card within its steps may come when there is nothing else.
const AHEAD: u64 = 20 * 60_000;
/// How many actions can be taken back.
const MOST_UNDO: usize = 20;
/// Longest typed answer in characters; what goes beyond is cut.
const LONGEST_ANSWER: usize = 500;

impl Session {
    /// A learner at a deck of `count` cards, none of which has been read yet.
    ///
    /// `tab` is a word that no other tab uses. The seed decides on the order of new cards, where
    /// the deck has them shuffled.
    pub fn new(deck: Rc<Deck>, count: usize, mode: Mode, seed: u64, tab: &str) -> Session {
        let order = if deck.shuffle { shuffle::order(seed, count) } else { (0..count).collect() };
        let mut cards = Vec::new();
        cards.resize_with(count, || None);
        Session {
            scheduler: Scheduler::new(deck.retention),
            deck,
            mode,
            tab: String::from(tab),
            cards,
            order: order.into_iter().map(|index| index as u32).collect(),
            records: Records::default(),
            agenda: Agenda::default(),
            piles: Piles::default(),
            phase: Phase::Start,
            current: None,
            revealed: false,
            hint: false,
            typed: String::new(),
            shown: 0,
            clock: Clock { now: 0, offset: 0 },
            sitting: Sitting::default(),
            undo: Vec::new(),
            counts: Counts { cards: count, ..Counts::default() },
            unusable: None,
        }
    }

    /// Hands a card over that has been read, with its index in the author's order. Each index
    /// once, after [`restore`](Session::restore).
    pub fn append(&mut self, index: usize, card: Card) {
        if let Some(place) = self.cards.get_mut(index) {
            *place = Some(Rc::new(card));
            self.enlist(index as u32);
        }
    }

    /// Tells how many cards there are in all, where only the first were counted so far. The new
    /// ones come last.
    pub fn grow(&mut self, count: usize) {
        for index in self.cards.len()..count {
            self.cards.push(None);
            self.order.push(index as u32);
        }
        self.counts.cards = self.cards.len();
    }

    /// Puts a card on the lists that its records ask for.
    pub(super) fn enlist(&mut self, card: u32) {
        let Some(Some(read)) = self.cards.get(card as usize) else { return };
        let reversible = read.reversible;
        for reverse in [false, true] {
            let face = Face { card, reverse };
            if !reverse || reversible {
                self.schedule(face);
            }
        }
        self.expect_reverse(card);
        if self.place(card) == Place::ToRevise {
            self.piles.put_back(card);
        }
        let (seen, known) = self.standing(card);
        self.counts.seen += usize::from(seen);
        self.counts.known += usize::from(known);
    }

    /// Puts a face where its memory says.
    pub(super) fn schedule(&mut self, face: Face) {
        if !self.is_buried(face) {
            let memory = self.memory(face);
            self.agenda.put(face, &memory);
        }
    }

    /// Whether a card has been seen, and whether it is known.
    pub(super) fn standing(&self, card: u32) -> (bool, bool) {
        if self.mode == Mode::Discover {
            let place = self.place(card);
            return (matches!(place, Place::Known | Place::ToRevise), place == Place::Known);
        }
        let state = self.memory(Face { card, reverse: false }).state;
        (state != State::New, state == State::Review)
    }

    /// Counts what has become of a card that stood otherwise before.
    pub(super) fn recount(&mut self, card: u32, before: (bool, bool)) {
        let after = self.standing(card);
        let counts = &mut self.counts;
        for (count, before, after) in
            [(&mut counts.seen, before.0, after.0), (&mut counts.known, before.1, after.1)]
        {
            *count = (*count + usize::from(after)).saturating_sub(usize::from(before));
        }
    }

    /// The back of a card is asked for the first time once its front is known, on another day.
    fn expect_reverse(&mut self, card: u32) {
        let [front, back] = [false, true].map(|reverse| Face { card, reverse });
        let known = self.memory(front);
        let another_day = Clock { now: known.reviewed, ..self.clock }.day() < self.clock.day();
        let reversible = self.cards[card as usize].as_ref().is_some_and(|card| card.reversible);
        if reversible
            && known.state == State::Review
            && another_day
            && self.memory(back).state == State::New
            && !self.is_buried(back)
        {
            self.agenda.reverses.push(back);
        }
    }

    /// Puts the first screen up, once the first cards and those that the device has records of
    /// have been handed over. Does nothing later on.
    pub fn begin(&mut self, clock: Clock) {
        if self.current.is_some() {
            return;
        }
        self.clock = clock;
        self.rebuild();
        if self.mode == Mode::Discover {
            let known = !self.records.is_empty() && self.pick().is_none();
            if known {
                self.phase = Phase::Results;
            } else if self.deck.intro.is_none() || self.has_progress() {
                self.next_card(&mut Done::default());
            }
        }
    }

    /// Puts every card on its lists anew.
    pub(super) fn rebuild(&mut self) {
        self.agenda = Agenda::default();
        self.piles = Piles::default();
        self.counts = Counts { cards: self.cards.len(), ..Counts::default() };
        for card in 0..self.cards.len() {
            self.enlist(card as u32);
        }
    }

    /// On another day, what was buried comes back, and backs may be asked.
    pub(super) fn tell_time(&mut self, clock: Clock) {
        let another_day = clock.day() != self.clock.day();
        self.clock = clock;
        if another_day && self.mode == Mode::Remember {
            self.undo.clear();
            self.rebuild();
        }
    }

    /// Does what the learner asks for and tells what came of it. An action that does not fit the
    /// [phase](Session::phase) or the card is ignored.
    pub fn apply(&mut self, action: Action, clock: Clock) -> Done {
        let mut done = Done::default();
        self.tell_time(clock);
        match (self.phase, action) {
            (_, Action::Erase) => self.erase(&mut done),
            (_, Action::SetLength(length)) => {
                let length = Kept::Length(length.clamp(1, 1000));
                self.write(String::from("length"), length, &mut done);
            }
            (_, Action::Undo) => self.take_back(&mut done),
            (Phase::Start, Action::Start) => self.next_card(&mut done),
            (Phase::Results, Action::Continue) => {
                self.sitting = Sitting::default();
                self.undo.clear();
                self.next_card(&mut done);
            }
            (Phase::Card, Action::Hint) => self.hint = true,
            (Phase::Card, Action::Type(text)) if !self.revealed => {
                self.typed = text.chars().take(LONGEST_ANSWER).collect();
            }
            (Phase::Card, Action::Reveal) => self.revealed = true,
            (Phase::Card, Action::Hide) => self.revealed = false,
            (Phase::Card, Action::Rate(rating)) if self.revealed => self.rate(rating, &mut done),
            (Phase::Card, Action::Bury) if self.mode == Mode::Remember => self.bury(&mut done),
            (Phase::Card, Action::Finish) => self.finish(&mut done),
            _ => {}
        }
        done
    }

    /// Goes to the next card, or to the results when there is none.
    pub(super) fn next_card(&mut self, done: &mut Done) {
        match self.pick() {
            Some(face) => self.show(face),
            None if self.phase == Phase::Card => self.finish(done),
            None => self.phase = Phase::Results,
        }
    }

    fn show(&mut self, face: Face) {
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

    /// The face to ask now; `None` when the sitting is over.
    fn pick(&mut self) -> Option<Face> {
        if self.mode == Mode::Discover {
            let mut piles = std::mem::take(&mut self.piles);
            let top = piles.top(&self.order, |card| self.place(card));
            self.piles = piles;
            return top.map(|card| Face { card, reverse: false });
        }
        let Clock { now, .. } = self.clock;
        self.agenda.learning_before(now.saturating_add(1)).or_else(|| {
            if self.sitting.picked < self.length() {
                let review = self.agenda.review_before(self.clock.midnight());
                if let Some(face) = review.or_else(|| self.fresh()) {
                    return Some(face);
                }
            }
            self.agenda.learning_before(now.saturating_add(AHEAD))
        })
    }

    /// The next face that has never been asked, if there is one left for today.
    fn fresh(&mut self) -> Option<Face> {
        if self.fresh_left() == 0 {
            return None;
        }
        self.skip_known();
        let reverse = self.agenda.reverses.last().copied();
        reverse.or_else(|| {
            let card = *self.order.get(self.agenda.next)?;
            self.cards[card as usize].is_some().then_some(Face { card, reverse: false })
        })
    }

    /// Goes past the cards that are new no more.
    fn skip_known(&mut self) {
        while let Some(card) = self.order.get(self.agenda.next) {
            let face = Face { card: *card, reverse: false };
            let read = self.cards[*card as usize].is_some();
            if !read || self.memory(face).state == State::New && !self.is_buried(face) {
                break;
            }
            self.agenda.next += 1;
        }
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
            due = Some(after.due);
            self.leave(face, &before);
            self.write(key("card", &card.id, face), Kept::Memory(after), done);
            self.schedule(face);
            let within_steps = matches!(before.state, State::Learning | State::Relearning);
            self.sitting.picked += u32::from(!within_steps);
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
        let key = day_key(self.clock.day(), &self.tab);
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
        let memory = self.memory(face);
        self.leave(face, &memory);
        self.write(key("bury", &card.id, face), Kept::Buried(self.clock.day()), done);
        self.close_undo();
        self.next_card(done);
    }

    /// Takes a face off the list it stands on.
    fn leave(&mut self, face: Face, memory: &Memory) {
        self.agenda.take(face, memory);
        self.agenda.reverses.retain(|other| *other != face);
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

    /// What is written from here on does not belong to the action.
    fn close_undo(&mut self) {
        if let Some(undoable) = self.undo.last_mut() {
            undoable.open = false;
        }
    }

    fn take_back(&mut self, done: &mut Done) {
        let Some(undoable) = self.undo.pop() else { return };
        let face = undoable.face;
        let memory = self.memory(face);
        let standing = self.standing(face.card);
        self.agenda.take(face, &memory);
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
        // What is written later wins, even where the clock has been set back.
        let last = self.records.get(&key).map_or(0, |record| record.time);
        let record = Record { time: self.clock.now.max(last + 1), kept };
        if let Some(undoable) = self.undo.last_mut().filter(|undoable| undoable.open) {
            undoable.before.push((key.clone(), self.records.kept(&key)));
        }
        done.writes.push((key.clone(), record.text()));
        self.records.insert(key, record);
    }

    fn place(&self, card: u32) -> Place {
        let Some(Some(read)) = self.cards.get(card as usize) else { return Place::Unread };
        let face = Face { card, reverse: false };
        match self.records.kept(&key("pile", &read.id, face)) {
            Kept::Known(true) => Place::Known,
            Kept::Known(false) => Place::ToRevise,
            _ => Place::Unsorted,
        }
    }

    pub(super) fn is_buried(&self, face: Face) -> bool {
        let Some(Some(card)) = self.cards.get(face.card as usize) else { return false };
        let today = self.clock.day();
        matches!(self.records.kept(&key("bury", &card.id, face)), Kept::Buried(day) if day == today)
    }

    pub(super) fn memory(&self, face: Face) -> Memory {
        let Some(Some(card)) = self.cards.get(face.card as usize) else {
            return Memory::default();
        };
        match self.records.kept(&key("card", &card.id, face)) {
            Kept::Memory(memory) => memory,
            _ => Memory::default(),
        }
    }

    /// How many cards a sitting has.
    pub fn length(&self) -> u32 {
        match self.records.kept("length") {
            Kept::Length(length) => length,
            _ => LENGTH,
        }
    }

    fn has_progress(&self) -> bool {
        !self.records.starting("pile:").is_empty()
    }
}
