//! Which card lies where, and which comes next.

use std::rc::Rc;

use tremplin_content::flashcards::{Card, Deck, Mode};
use tremplin_content::gate;

use super::piles::Place;
use super::record::{Kept, key};
use super::{Agenda, Counts, Done, Face, LENGTH, Phase, Piles, Records, Session, Sitting};
use crate::clock::Clock;
use crate::schedule::{Memory, State};
use crate::shuffle;

/// How long before its time a card within its steps may come when there is nothing else.
const AHEAD: u64 = 20 * 60_000;

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
            clock: Clock { now: 0, zone: |_| 0 },
            today: 0,
            wanted: 0,
            looks: None,
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
            // A card that nobody has seen stands on no list.
            if !self.records.is_empty() {
                self.enlist(index as u32);
            }
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
    #[inline(never)]
    pub(super) fn enlist(&mut self, card: u32) {
        gate!(more, enlist);
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
            self.agenda.put(face, &memory, self.clock);
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
        let another_day = self.clock.day_of(known.reviewed) < self.today;
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
    /// have been handed over, and tells what is to be kept otherwise than it was. Does nothing later on.
    pub fn begin(&mut self, clock: Clock) -> Done {
        let mut done = Done::default();
        if self.current.is_some() {
            return done;
        }
        self.set_clock(clock);
        self.counts.cards = self.cards.len();
        if !self.records.is_empty() {
            self.come_back(&mut done);
        } else if self.mode == Mode::Discover && self.deck.intro.is_none() {
            match self.order.first() {
                Some(card) => self.show(Face { card: *card, reverse: false }),
                None => self.phase = Phase::Results,
            }
        }
        done
    }

    pub(super) fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
        self.today = clock.day();
    }

    /// Puts the first screen up where something has been done before.
    #[inline(never)]
    fn come_back(&mut self, done: &mut Done) {
        gate!(more, come_back);
        self.correct(done);
        self.rebuild();
        if self.mode == Mode::Discover {
            if self.pick().is_none() {
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

    /// On another day, what was buried comes back, and backs may be asked. Where the clock has been set
    /// back, what is dated after it counts as now.
    pub(super) fn tell_time(&mut self, clock: Clock, done: &mut Done) {
        let (before, today) = (self.clock.now, self.today);
        self.set_clock(clock);
        let set_back = clock.now < before || self.today < today;
        let corrected = set_back && self.correct(done);
        if self.today != today {
            self.wanted = 0;
        }
        if corrected || self.today != today && self.mode == Mode::Remember {
            self.undo.clear();
            self.rebuild();
        }
    }

    pub(super) fn place(&self, card: u32) -> Place {
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
        let kept = self.records.kept(&key("bury", &card.id, face));
        matches!(kept, Kept::Buried(day) if day == self.today)
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

    /// The face to ask now; `None` when the sitting is over.
    pub(super) fn pick(&mut self) -> Option<Face> {
        if self.mode == Mode::Discover {
            let mut piles = std::mem::take(&mut self.piles);
            let top = piles.top(&self.order, |card| self.place(card));
            self.piles = piles;
            return top.map(|card| Face { card, reverse: false });
        }
        let Clock { now, .. } = self.clock;
        self.agenda.learning_before(now.saturating_add(1)).or_else(|| {
            if self.sitting.picked < self.length() {
                let review = self.agenda.review_by(self.today);
                let next = review.or_else(|| self.fresh());
                if let Some(face) = next.or_else(|| self.early().first().copied()) {
                    return Some(face);
                }
            }
            self.agenda.learning_before(self.soon())
        })
    }

    /// Until when a card within its steps may come when there is nothing else.
    pub(super) fn soon(&self) -> u64 {
        self.clock.now.saturating_add(AHEAD)
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
}
