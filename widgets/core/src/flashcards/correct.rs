//! What is dated after now, since the clock of this device or of another one was ahead: it counts as now.
//!
//! Otherwise a card that was reviewed “in 2031” would be gone until then, and a record of that year would
//! win over all that come after it.

use super::record::{Kept, Record, day_key, day_of};
use super::{Done, Session};

/// So far ahead, in milliseconds, may be the time of a record: of two that are written in one
/// millisecond the later one has the next.
const AHEAD: u64 = 60_000;

impl Session {
    /// Whether a record of this time was written by a clock that was ahead.
    pub(super) fn is_ahead(&self, time: u64) -> bool {
        time > self.latest()
    }

    /// The latest time that a record may have.
    pub(super) fn latest(&self) -> u64 {
        self.clock.now.saturating_add(AHEAD)
    }

    /// Brings all that is kept to now at the latest. Whether there was something to bring.
    #[inline(never)]
    pub(super) fn correct(&mut self, done: &mut Done) -> bool {
        self.sitting.began = self.sitting.began.min(self.clock.now);
        let before = done.writes.len();
        for (key, mut record) in self.records.starting("").to_vec() {
            let mut right = key.clone();
            if self.date_by_now(&mut right, &mut record) {
                if right != key {
                    self.write(key, Kept::Nothing, done);
                }
                self.write(right, record.kept, done);
            }
        }
        done.writes.len() > before
    }

    /// Makes a record what it would be if it had been written now at the latest. Whether it was not.
    #[inline(never)]
    pub(super) fn date_by_now(&self, key: &mut String, record: &mut Record) -> bool {
        let mut wrong = self.is_ahead(record.time);
        if wrong {
            record.time = self.clock.now;
        }
        match &mut record.kept {
            // A step that was begun goes on from now, and days are counted from today.
            Kept::Memory(memory) if memory.reviewed > self.clock.now => {
                memory.due = memory.due.saturating_sub(memory.reviewed - self.clock.now);
                memory.reviewed = self.clock.now;
                wrong = true;
            }
            Kept::Buried(day) if *day > self.today => {
                *day = self.today;
                wrong = true;
            }
            // Its old key stays part of the new one, so that the counts of several days lie side by side,
            // and those of a file that is taken up twice count once.
            Kept::Day { .. } if day_of(key) > Some(self.today) => {
                *key = day_key(self.today, key);
                wrong = true;
            }
            _ => {}
        }
        wrong
    }
}
