//! The learner's days: the time where the learner is, and which day that is.
//!
//! A day is a date of the calendar, and begins at four in the morning: who still learns at half past
//! midnight learns on the evening before. How much the local time is ahead of UTC may be another number at
//! each moment (summer time, a zone that moves), so it is asked for each one.
//!
//! ```
//! use tremplin_core::clock::Clock;
//!
//! // Saturday 27 March 2027, 23:41 in Paris; in the night the clocks are set forward.
//! let paris = |moment| if moment < 1_806_195_600_000 { 60 } else { 120 };
//! let saturday = Clock { now: 1_806_187_260_000, zone: paris };
//! // Monday 29 March, 12:00 there, is two days later.
//! assert_eq!(saturday.day_of(1_806_314_400_000), saturday.day() + 2);
//! // It began at 4:00 there: 2:00 UTC.
//! assert_eq!(saturday.start_of(saturday.day() + 2), 1_806_285_600_000);
//! ```

#[cfg(test)]
pub(crate) mod tests;

/// Milliseconds of 24 hours.
pub const DAY: u64 = 86_400_000;
/// Milliseconds.
const MINUTE: u64 = 60_000;
/// Minutes from midnight to the beginning of the learner's day.
const MORNING: i32 = 4 * 60;

/// Minutes that the local time is ahead of UTC at a moment (milliseconds since 1970); negative west of it.
pub type Zone = fn(u64) -> i32;

/// The time where the learner is.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// Milliseconds since 1970-01-01, UTC.
    pub now: u64,
    /// The local time there.
    pub zone: Zone,
}

impl Clock {
    /// The learner's day now; see [`day_of`](Clock::day_of).
    pub fn day(self) -> u32 {
        self.day_of(self.now)
    }

    /// The learner's day at a moment: days since 1970-01-01, each from 4:00 local time to the next.
    pub fn day_of(self, moment: u64) -> u32 {
        let ahead = i64::from((self.zone)(moment) - MORNING) * MINUTE as i64;
        (moment.saturating_add_signed(ahead) / DAY) as u32
    }

    /// Days from a moment to now; 0 for one that is yet to come.
    pub fn days_since(self, moment: u64) -> u32 {
        self.day().saturating_sub(self.day_of(moment))
    }

    /// The first moment of a day, in milliseconds since 1970. Where the zone left the date out, that of
    /// the next one.
    pub fn start_of(self, day: u32) -> u64 {
        // Local time is less than a day off. Halved, since nothing tells when a zone changes.
        let near = u64::from(day) * (DAY / MINUTE);
        let (mut before, mut from) = (near.saturating_sub(1440), near + 2 * 1440);
        while before + 1 < from {
            let middle = before.midpoint(from);
            if self.day_of(middle * MINUTE) < day {
                before = middle;
            } else {
                from = middle;
            }
        }
        from * MINUTE
    }

    /// When the learner's day ends, in milliseconds since 1970.
    pub fn end(self) -> u64 {
        self.start_of(self.day().saturating_add(1))
    }
}
