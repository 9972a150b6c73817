//! The two piles of a deck that is being discovered.

/// Where a card lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// It has not been read yet.
    Unread,
    /// Nobody has sorted it.
    Unsorted,
    /// On the pile to revise.
    ToRevise,
    /// On the known pile.
    Known,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Piles {
    /// How far the first pass has come in the order of the deck.
    next: usize,
    /// What is left of a later pass, the next card last.
    queue: Vec<u32>,
    /// What the pass after that is made of.
    again: Vec<u32>,
}

impl Piles {
    /// A card that lay on the pile to revise when the learner left.
    pub fn put_back(&mut self, card: u32) {
        self.again.push(card);
    }

    /// Lays a card that was sorted, here or in another tab, on its pile; one to revise comes back in the next pass.
    pub fn lay(&mut self, card: u32, known: bool) {
        self.queue.retain(|other| *other != card);
        self.again.retain(|other| *other != card);
        if !known {
            self.again.push(card);
        }
    }

    /// The card on top; `None` when all are known.
    pub fn top(&mut self, order: &[u32], place: impl Fn(u32) -> Place) -> Option<u32> {
        while let Some(card) = order.get(self.next) {
            match place(*card) {
                Place::Unread => break,
                Place::Unsorted => return Some(*card),
                _ => self.next += 1,
            }
        }
        loop {
            while let Some(card) = self.queue.last() {
                // Another tab may have sorted it.
                if place(*card) == Place::ToRevise {
                    return Some(*card);
                }
                self.queue.pop();
            }
            if self.again.is_empty() {
                return None;
            }
            self.queue = std::mem::take(&mut self.again);
            self.queue.reverse();
        }
    }

    /// Sorts the card on top.
    pub fn sort(&mut self, card: u32, known: bool, order: &[u32]) {
        if order.get(self.next) == Some(&card) {
            self.next += 1;
        }
        // Where the clock was set back, it lies on its pile already: what was kept is written anew then.
        self.lay(card, known);
    }

    /// How many cards are still to revise.
    pub fn left(&self) -> usize {
        self.queue.len() + self.again.len()
    }

    /// Whether every card of the order has been seen once.
    pub fn first_pass_is_over(&self, order: &[u32]) -> bool {
        self.next >= order.len()
    }
}
