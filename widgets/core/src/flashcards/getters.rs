//! What a session tells of itself.

use std::rc::Rc;

use tremplin_content::flashcards::{Card, Deck, Mode, Side};
use tremplin_content::gate;

use super::record::{Kept, Record, day_key, day_of};
use super::{Face, LENGTH, Phase, Session, nearest};
use crate::clock::Clock;
use crate::matching::is_accepted;
use crate::schedule::{Memory, Rating, Scheduler, State};

/// Longest typed answer in characters; what goes beyond does not count.
const LONGEST_ANSWER: usize = 500;

/// What lies ahead today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// Cards that are due before the end of the learner's day.
    pub due: usize,
    /// New cards that are left for today.
    pub fresh: usize,
}

/// How far the learner has come with the whole deck.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Cards of the deck.
    pub cards: usize,
    /// Cards that have been sorted ([`Mode::Discover`]) or asked once ([`Mode::Remember`]).
    pub seen: usize,
    /// Cards on the known pile, or beyond their learning steps.
    pub known: usize,
}

/// What came of a sitting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// Ratings given.
    pub reviewed: u32,
    /// Cards of the whole deck that have been seen.
    pub seen: u32,
    /// Cards of the whole deck that are known now.
    pub known: u32,
    /// Cards of the whole deck.
    pub cards: u32,
    /// Milliseconds on the cards.
    pub duration: u64,
    /// When the next card is due, in milliseconds since 1970; `None` in [`Mode::Discover`] and
    /// where nothing has been asked yet.
    pub next_due: Option<u64>,
}

impl Session {
    /// The deck.
    pub fn deck(&self) -> &Deck {
        &self.deck
    }

    /// How the deck is used.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// What is on the screen.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Indexes of the cards in the order in which new ones come: the order to read them in.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// The face that is asked.
    pub fn face(&self) -> Option<Face> {
        self.current
    }

    /// The card that is asked.
    pub fn card(&self) -> Option<&Rc<Card>> {
        self.cards.get(self.current?.card as usize)?.as_ref()
    }

    /// What is asked and what is answered, with the language of each.
    pub fn sides(&self) -> Option<[(&Side, &str); 2]> {
        let (card, deck) = (self.card()?, &self.deck);
        let sides = [(&card.front, &*deck.front_lang), (&card.back, &*deck.back_lang)];
        let [front, back] = sides;
        Some(if self.current?.reverse { [back, front] } else { sides })
    }

    /// Whether the answer is shown.
    pub fn is_revealed(&self) -> bool {
        self.revealed
    }

    /// The hint, once the learner has asked for it. A card asked from its back has none.
    pub fn hint(&self) -> Option<&str> {
        let hint = self.card()?.hint.as_deref();
        hint.filter(|_| self.hint && self.has_hint())
    }

    /// Whether there is a hint to ask for.
    pub fn has_hint(&self) -> bool {
        let forward = self.current.is_some_and(|face| !face.reverse);
        forward && self.card().is_some_and(|card| card.hint.is_some())
    }

    /// Whether the answer is to be typed. A card asked from its back is answered in the head.
    pub fn is_typed(&self) -> bool {
        let forward = self.current.is_some_and(|face| !face.reverse);
        forward && self.card().is_some_and(|card| card.typed.is_some())
    }

    /// What has been typed so far.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Whether what was typed is right; `None` where nothing was.
    pub fn is_right(&self) -> Option<bool> {
        let typed = self.card()?.typed.as_ref().filter(|_| self.is_typed())?;
        let given = !self.typed.trim().is_empty();
        let text: String = self.typed.chars().take(LONGEST_ANSWER).collect();
        given.then(|| is_accepted(&text, &typed.answers, &typed.rules))
    }

    /// The accepted answer that what was typed is nearest to: what it is compared with.
    pub fn nearest_answer(&self) -> Option<&str> {
        nearest(&self.typed, &self.card()?.typed.as_ref()?.answers)
    }

    /// The card's memory as a rating would leave it; that of a new card where no card is asked.
    pub fn preview(&self, rating: Rating) -> Memory {
        let Some(face) = self.current else { return Memory::default() };
        let memory = self.memory(face);
        // One for each card: the scheduler draws anew at each review.
        Scheduler::new(self.deck.retention).review(&memory, rating, self.clock, Some(face.number()))
    }

    /// Whether something can be taken back, or there is a card before.
    pub fn can_undo(&self) -> bool {
        self.looks.map_or(!self.undo.is_empty(), |(at, _)| at > 0)
    }

    /// How far the learner is: cards done and cards in all of this sitting (of the first pass in
    /// [`Mode::Discover`]); `None` where only what is [left](Session::left) counts: in later passes,
    /// and once all cards of the sitting have been taken up.
    pub fn progress(&self) -> Option<(usize, usize)> {
        if let Some((at, _)) = self.looks {
            return Some((at, self.order.len()));
        }
        if self.mode == Mode::Discover {
            let first = !self.piles.first_pass_is_over(&self.order);
            return first.then(|| (self.counts().seen, self.cards.len()));
        }
        if self.records.is_empty() {
            // Nothing but new cards, and the first of them.
            return Some((0, self.ahead().fresh.min(LENGTH as usize)));
        }
        self.progress_of_sitting()
    }

    #[inline(never)]
    fn progress_of_sitting(&self) -> Option<(usize, usize)> {
        gate!(more, progress_of_sitting);
        let done = self.sitting.picked as usize;
        let steps = self.agenda.learning(self.clock.end());
        let carried = steps.filter(|face| self.is_carried(&self.memory(*face))).count();
        let due = self.agenda.reviews_by(self.today) + carried;
        let of = done + due + self.ahead().fresh + self.early().len();
        let of = of.min(self.length() as usize);
        // Once all have been taken up, only cards within their steps come.
        (done < of).then_some((done, of))
    }

    /// Whether a card within its steps is one of an earlier sitting.
    pub(super) fn is_carried(&self, memory: &Memory) -> bool {
        memory.reviewed < self.sitting.began
    }

    /// How many cards come back in this sitting: the pile to revise, or those within their steps.
    pub fn left(&self) -> usize {
        match self.mode {
            Mode::Discover => self.piles.left(),
            Mode::Remember => self.agenda.learning_within(self.soon()),
        }
    }

    /// How many cards [`left`](Session::left) counts down from: those of the deck, or of the sitting.
    pub fn taken_up(&self) -> usize {
        match self.mode {
            Mode::Discover => self.cards.len(),
            Mode::Remember => self.sitting.picked as usize,
        }
    }

    /// When there is something to do again, in milliseconds since 1970: when the next card is due, or
    /// tomorrow, where new ones come. `None` in [`Mode::Discover`] and where all cards are new.
    pub fn next_at(&self) -> Option<u64> {
        let due = self.results().next_due?;
        let more = self.counts().seen < self.cards.len();
        Some(if more { due.min(self.clock.end()) } else { due })
    }

    /// What lies ahead today.
    pub fn ahead(&self) -> Ahead {
        if self.records.is_empty() {
            let fresh = self.order.len().min(self.deck.new_per_day as usize);
            return Ahead { due: 0, fresh };
        }
        self.ahead_of_kept()
    }

    #[inline(never)]
    fn ahead_of_kept(&self) -> Ahead {
        gate!(more, ahead_of_kept);
        let steps = self.agenda.learning_within(self.clock.end());
        Ahead {
            due: steps + self.agenda.reviews_by(self.today),
            fresh: self.unasked().min(self.fresh_left()),
        }
    }

    /// How many faces have never been asked and may be now.
    pub(super) fn unasked(&self) -> usize {
        self.order.len().saturating_sub(self.counts().seen + self.new_but_buried())
            + self.agenda.reverses.len()
    }

    /// How many cards were left for another day before they were ever asked.
    fn new_but_buried(&self) -> usize {
        let buried = self.records.starting("bury:").iter().filter_map(|(key, _)| self.face_of(key));
        buried
            .filter(|face| !face.reverse && self.is_buried(*face))
            .filter(|face| self.memory(*face).state == State::New)
            .count()
    }

    /// How many new cards are left for today, whether the deck has them or not.
    pub(super) fn fresh_left(&self) -> usize {
        let limit = self.deck.new_per_day.max(self.wanted);
        limit.saturating_sub(self.fresh_today()) as usize
    }

    /// How many cards have been asked today for the first time.
    pub(super) fn fresh_today(&self) -> u32 {
        let fresh = |record: &Record| match record.kept {
            Kept::Day { fresh, .. } => fresh,
            _ => 0,
        };
        let days = self.records.starting(&day_key(self.today, ""));
        days.iter().fold(0, |sum, (_, record)| fresh(record).saturating_add(sum))
    }

    /// How far the learner has come with the whole deck.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// The cards that were rated `Again` in this sitting, in that order.
    pub fn missed(&self) -> Vec<&Rc<Card>> {
        let cards = self.sitting.missed.iter();
        cards.filter_map(|card| self.cards.get(*card as usize)?.as_ref()).collect()
    }

    /// What came of the sitting so far.
    pub fn results(&self) -> Results {
        let Counts { cards, seen, known } = self.counts();
        Results {
            reviewed: self.sitting.reviewed,
            seen: seen as u32,
            known: known as u32,
            cards: cards as u32,
            duration: self.sitting.spent,
            next_due: self.agenda.next_due(self.clock).filter(|_| self.mode == Mode::Remember),
        }
    }

    /// How many reviews the last `days` days had, today last.
    pub fn history(&self, days: usize) -> Vec<u32> {
        let mut history = vec![0; days];
        let today = self.today as usize;
        for (key, record) in self.records.starting("day:") {
            let ago = day_of(key).and_then(|day| today.checked_sub(day as usize));
            let place = ago.and_then(|ago| days.checked_sub(ago + 1));
            if let (Some(place), Kept::Day { ratings, .. }) = (place, record.kept) {
                history[place] += ratings.iter().sum::<u32>();
            }
        }
        history
    }

    /// How many cards are due on each of the next `days` days, today (with what is overdue) first.
    pub fn forecast(&self, days: usize) -> Vec<usize> {
        let mut before = 0;
        (0..days as u32)
            .map(|ahead| {
                let day = self.today.saturating_add(ahead);
                let steps = self.agenda.learning_within(self.clock.start_of(day.saturating_add(1)));
                let due = steps + self.agenda.reviews_by(day);
                due - std::mem::replace(&mut before, due)
            })
            .collect()
    }

    /// Whether nothing has been done, here or on an earlier day.
    pub fn is_pristine(&self) -> bool {
        self.records.is_empty()
    }

    /// The time of the last action.
    pub fn clock(&self) -> Clock {
        self.clock
    }
}
