//! What is dated after now, since the clock of this device or of another one was ahead: it counts as now.
//!
//! Otherwise a card that was reviewed “in 2031” would be gone until then, and a record of that year would
//! win over all that come after it.

use super::record::{Kept, Record, day_key};
use super::{Done, Session};
use crate::schedule::Memory;

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
    pub(super) fn correct(&mut self, done: &mut Done) -> bool {
        let mut wrong = Vec::new();
        for (key, record) in self.records.starting("") {
            let (right_key, right) = self.dated_by_now(key, *record);
            if right != *record || right_key != *key {
                wrong.push((key.clone(), right_key, right.kept));
            }
        }
        self.sitting.began = self.sitting.began.min(self.clock.now);
        let corrected = !wrong.is_empty();
        for (key, right_key, kept) in wrong {
            if right_key != key {
                self.write(key, Kept::Nothing, done);
            }
            self.write(right_key, kept, done);
        }
        corrected
    }

    /// A record as it would be if it had been written now at the latest, and its key.
    pub(super) fn dated_by_now(&self, key: &str, record: Record) -> (String, Record) {
        let time = if self.is_ahead(record.time) { self.clock.now } else { record.time };
        let kept = match record.kept {
            Kept::Memory(memory) => Kept::Memory(self.reviewed_by_now(memory)),
            Kept::Buried(day) => Kept::Buried(day.min(self.today)),
            kept => kept,
        };
        (self.counted_by_today(key, kept).unwrap_or_else(|| key.into()), Record { time, kept })
    }

    /// A step that was begun goes on from now, and days are counted from today.
    fn reviewed_by_now(&self, memory: Memory) -> Memory {
        let ahead = memory.reviewed.saturating_sub(self.clock.now);
        let due = memory.due.saturating_sub(ahead);
        Memory { reviewed: memory.reviewed - ahead, due, ..memory }
    }

    /// Where the count of a day to come belongs: to today. The day stays in its key, so that the counts of
    /// several days lie side by side, and those of a file that is taken up twice count once.
    fn counted_by_today(&self, key: &str, kept: Kept) -> Option<String> {
        let (day, tab) = key.strip_prefix("day:")?.split_once(':')?;
        let ahead = day.parse().is_ok_and(|day: u32| day > self.today) && kept != Kept::Nothing;
        ahead.then(|| day_key(self.today, &[tab, day].concat()))
    }
}
