//! When a card comes back: spaced repetition by FSRS-6.
//!
//! FSRS describes what is remembered of a card by three numbers (“DSR”): *stability*, the days
//! after which nine in ten learners still know it; *difficulty*, 1 to 10; *retrievability*, the
//! probability that it is known now. A review changes the first two, and the next one is planned
//! for the day when the retrievability will have fallen to the retention that the author asks for.
//!
//! Formulas: Jarrett Ye and others, “The Algorithm”, section FSRS-6, the wiki of
//! open-spaced-repetition/fsrs4anki; each function in `formulas` names its own. What the wiki leaves
//! open is done as ts-fsrs 5.4.2 does it (`enable_short_term` on): learning and relearning steps,
//! the order of the intervals, results rounded to 8 decimals. The test suite holds both side by side
//! over thousands of review histories. Where the two differ, ts-fsrs counts: a first stability below 0.1
//! is raised to it, “hard” on the same day does not lower the stability, and the intervals of “good” and
//! “easy” may pass the longest one by a day or two to stay above that of “hard”.
//!
//! # Days
//!
//! Days differ from ts-fsrs on purpose. ts-fsrs counts the days between two reviews as dates in UTC: in
//! Martinique a day ends at 20:00. And with it a card comes back at the hour of its review: what was
//! learnt late in the evening is not due on the next morning, and after a change of the clocks it is due an
//! hour later. Here a day is the learner's (see [`Clock`]): it begins at 4:00 local time, days are counted
//! between dates of the calendar, and a card that waits for days is due as its day begins. Where the
//! learner's days are those of UTC, both plan the same: so the test suite compares them.
//!
//! Written here because it costs 2.4 kB of the bundle (brotli), with steps and fuzz. The crate `fsrs`
//! 6.6.2 costs 4.6 kB, without its source of chance, computes in `f32`, and knows no steps; `rs-fsrs`
//! 1.2.1 is FSRS-5.
//!
//! ```
//! use tremplin_core::clock::{Clock, DAY};
//! use tremplin_core::schedule::{Memory, Rating, Scheduler, State};
//!
//! let scheduler = Scheduler::new(90);
//! let at = |now| Clock { now, zone: |_| 60 };
//! let noon = 5 * DAY + DAY / 2;
//! let first = scheduler.review(&Memory::default(), Rating::Good, at(noon), None);
//! assert_eq!((first.state, first.interval), (State::Learning, 0));
//! assert_eq!(first.due_at(at(first.due)), noon + 600_000);
//! let second = scheduler.review(&first, Rating::Good, at(first.due), None);
//! assert_eq!((second.state, second.interval), (State::Review, 2));
//! // Four in the morning, an hour ahead of UTC.
//! assert_eq!(second.due_at(at(second.due)), 7 * DAY + 3 * 3_600_000);
//! assert!(scheduler.retrievability(&second, at(second.due)) > 0.9);
//! ```

mod formulas;
#[cfg(test)]
mod tests;

pub use formulas::{DEFAULT_WEIGHTS, fuzz_range};

use crate::clock::{Clock, DAY};
use crate::shuffle::SplitMix64;
use formulas::Model;

/// Milliseconds.
const MINUTE: u64 = 60_000;
/// A step of this many minutes or more is an interval in days.
const DAY_IN_MINUTES: u32 = 1440;

/// Minutes from step to step for a new card, where nobody says otherwise.
const LEARNING_STEPS: &[u32] = &[1, 10];
/// The same for a forgotten card.
const RELEARNING_STEPS: &[u32] = &[10];
/// Days.
const MAXIMUM_INTERVAL: u32 = 36_500;

/// How well the learner knew a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rating {
    /// Not known.
    Again = 1,
    /// Known with much effort.
    Hard,
    /// Known.
    Good,
    /// Known at once.
    Easy,
}

impl Rating {
    /// All ratings, from the worst to the best.
    pub const ALL: [Rating; 4] = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];

    /// The name that events and `data-rating` have in the page: `again`, `hard`, `good`, `easy`.
    pub fn as_str(self) -> &'static str {
        match self {
            Rating::Again => "again",
            Rating::Hard => "hard",
            Rating::Good => "good",
            Rating::Easy => "easy",
        }
    }
}

/// Where a card stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Never reviewed.
    #[default]
    New,
    /// Within the learning steps.
    Learning,
    /// Reviewed after days.
    Review,
    /// Forgotten after [`Review`](State::Review), and within the relearning steps.
    Relearning,
}

/// What is kept of a card between two reviews. The default is a new card.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Memory {
    /// Where the card stands.
    pub state: State,
    /// Index of the current step, 0 outside the steps.
    pub step: u32,
    /// Days until the retrievability is 0.9: 0.001 to 36,500, and 0 for a new card.
    pub stability: f64,
    /// 1 to 10, and 0 for a new card.
    pub difficulty: f64,
    /// When its step or interval is over, in milliseconds since 1970; a day of an interval is 24 hours. [`due_at`](Memory::due_at) tells when the card comes back.
    pub due: u64,
    /// Time of the last review, in milliseconds since 1970.
    pub reviewed: u64,
    /// How many reviews there were.
    pub reviews: u32,
    /// How many times the card was forgotten after [`State::Review`].
    pub lapses: u32,
    /// Days between the last review and the next, 0 within the steps.
    pub interval: u32,
}

/// What a [`Scheduler`] is made from. The default is that of FSRS-6 and ts-fsrs.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameters {
    /// The 21 weights of FSRS-6, brought within the bounds of [`Scheduler::with_parameters`].
    pub weights: [f64; 21],
    /// The retrievability at which a card is due: above 0, at most 1.
    pub retention: f64,
    /// Minutes from step to step for a new card.
    pub learning_steps: Vec<u32>,
    /// The same for a forgotten card.
    pub relearning_steps: Vec<u32>,
    /// Days; at least 1.
    pub maximum_interval: u32,
}

impl Default for Parameters {
    fn default() -> Self {
        Self {
            weights: DEFAULT_WEIGHTS,
            retention: 0.9,
            learning_steps: LEARNING_STEPS.into(),
            relearning_steps: RELEARNING_STEPS.into(),
            maximum_interval: MAXIMUM_INTERVAL,
        }
    }
}

/// Plans reviews. Knows no clock and no chance: `now` and the seed are arguments.
#[derive(Clone, Debug)]
pub struct Scheduler<'a> {
    model: Model,
    learning_steps: &'a [u32],
    relearning_steps: &'a [u32],
    maximum_interval: f64,
}

impl<'a> Scheduler<'a> {
    /// FSRS-6 with its default weights and steps, for a retention of 1 to 100 percent (taken to the
    /// nearer end outside).
    pub fn new(retention_percent: u32) -> Self {
        let retention = f64::from(retention_percent.clamp(1, 100)) / 100.0;
        Self {
            model: Model::new(DEFAULT_WEIGHTS, retention),
            learning_steps: LEARNING_STEPS,
            relearning_steps: RELEARNING_STEPS,
            maximum_interval: f64::from(MAXIMUM_INTERVAL),
        }
    }

    /// A scheduler with parameters of one's own.
    ///
    /// Weights are brought within the bounds of FSRS-6, as ts-fsrs' `clipParameters` does it; with
    /// several relearning steps that includes the bound of w17 and w18 that keeps a row of failures
    /// from raising the stability.
    pub fn with_parameters(parameters: &'a Parameters) -> Self {
        let weights = formulas::clip(&parameters.weights, parameters.relearning_steps.len());
        let retention = formulas::within(parameters.retention, 0.01, 1.0);
        Self {
            model: Model::new(weights, retention),
            learning_steps: &parameters.learning_steps,
            relearning_steps: &parameters.relearning_steps,
            maximum_interval: f64::from(parameters.maximum_interval.max(1)),
        }
    }

    /// The card after a review now, where the clock stands.
    ///
    /// With a seed, intervals from 3 days on are spread within [`fuzz_range`], so that cards learnt
    /// together do not come back together for ever. The seed stands for the card and may stay the
    /// same: the count of reviews goes into the draw, the rating does not, so that the intervals
    /// shown before the choice keep their order.
    ///
    /// Any memory is taken: what no review can have written is brought to the nearest bound. A
    /// time before the last review counts as the same day.
    pub fn review(
        &self,
        memory: &Memory,
        rating: Rating,
        clock: Clock,
        fuzz_seed: Option<u64>,
    ) -> Memory {
        let now = clock.now;
        let days = match memory.state {
            State::New => 0.0,
            _ => f64::from(clock.days_since(memory.reviewed)),
        };
        let chance = fuzz_seed.map(|seed| {
            let draw = SplitMix64::stream(seed, u64::from(memory.reviews)).next();
            (draw >> 11) as f64 / (1_u64 << 53) as f64
        });
        let stability = |rating| match memory.state {
            State::New => self.model.first_stability(rating),
            _ => self.model.stability(memory, days, rating),
        };
        let interval =
            |stability| self.model.interval(stability, days, self.maximum_interval, chance);
        let mut next = Memory {
            stability: stability(rating),
            difficulty: match memory.state {
                State::New => self.model.first_difficulty(rating),
                _ => self.model.difficulty(memory, rating),
            },
            reviewed: now,
            reviews: memory.reviews.saturating_add(1),
            ..*memory
        };

        if memory.state == State::Review && rating != Rating::Again {
            // Each better rating waits longer than the one below it.
            let good = interval(stability(Rating::Good));
            let hard = interval(stability(Rating::Hard)).min(good);
            let good = good.max(hard + 1.0);
            return next.wait_days(match rating {
                Rating::Again | Rating::Hard => hard,
                Rating::Good => good,
                Rating::Easy => interval(next.stability).max(good + 1.0),
            });
        }
        if memory.state == State::Review {
            next.lapses = memory.lapses.saturating_add(1);
        }
        let (minutes, step) = self.step(memory, rating);
        if minutes == 0 {
            let days = interval(next.stability);
            return next.wait_days(days);
        }
        next.step = step;
        next.due = now.saturating_add(u64::from(minutes) * MINUTE);
        next.interval = minutes / DAY_IN_MINUTES;
        next.state = match memory.state {
            _ if minutes >= DAY_IN_MINUTES => State::Review,
            State::New | State::Learning => State::Learning,
            State::Review | State::Relearning => State::Relearning,
        };
        next
    }

    /// The probability that the card is known now: 0 to 1, and 0 for a new card.
    pub fn retrievability(&self, memory: &Memory, clock: Clock) -> f64 {
        match memory.state {
            State::New => 0.0,
            _ => {
                let days = clock.days_since(memory.reviewed);
                self.model.retrievability(f64::from(days), memory.stability)
            }
        }
    }

    /// Minutes until the card comes back and its step then; 0 minutes where the steps are behind it.
    ///
    /// The rules of ts-fsrs' `BasicLearningStepsStrategy`: again goes back to the first step, hard
    /// repeats the current one after the mean of the first two (of a single one: after its one and
    /// a half), good goes to the next.
    fn step(&self, memory: &Memory, rating: Rating) -> (u32, u32) {
        let steps = match memory.state {
            State::New | State::Learning => self.learning_steps,
            State::Review | State::Relearning => self.relearning_steps,
        };
        let at = |step: u32| steps.get(step as usize).copied();
        let (Some(first), Some(current)) = (at(0), at(memory.step)) else { return (0, 0) };
        match rating {
            // A card that a step of a day or more has brought here keeps its step.
            Rating::Again if memory.state == State::Review => (current, 0),
            Rating::Again => (first, 0),
            Rating::Hard => {
                let second = at(1).map_or(2 * u64::from(first), u64::from);
                let mean = (u64::from(first) + second).div_ceil(2);
                (mean.min(u64::from(u32::MAX)) as u32, memory.step)
            }
            Rating::Good => {
                let next = memory.step.saturating_add(1);
                (at(next).unwrap_or(0), next)
            }
            Rating::Easy => (0, 0),
        }
    }
}

impl Memory {
    /// The day on which a card in [`State::Review`] comes back: see [`Clock::day_of`].
    pub fn due_day(&self, clock: Clock) -> u32 {
        clock.day_of(self.reviewed).saturating_add(self.interval)
    }

    /// When the card comes back, in milliseconds since 1970: after its step, or as its day begins.
    pub fn due_at(&self, clock: Clock) -> u64 {
        match self.state {
            State::Review => clock.start_of(self.due_day(clock)),
            _ => self.due,
        }
    }

    /// The same, in review, due in so many days.
    fn wait_days(self, days: f64) -> Self {
        let interval = days as u32;
        let due = self.reviewed.saturating_add(u64::from(interval) * DAY);
        Self { state: State::Review, step: 0, interval, due, ..self }
    }
}
