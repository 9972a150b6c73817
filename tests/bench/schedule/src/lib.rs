//! Replays review histories with the schedule of the widgets, natively and in wasm.
//!
//! A history is a list of reviews; one that begins a new card says so.
//!
//! ```
//! use tremplin_bench::{Review, replay};
//! use tremplin_core::schedule::Rating;
//!
//! let first = Review { new: true, now: 0, rating: Rating::Good };
//! // The stability, no day, and ten minutes.
//! assert_eq!(replay(&[first]), 2.3065 + 0.0 + 10.0);
//! ```

use std::cell::RefCell;

use tremplin_core::clock::Clock;
use tremplin_core::schedule::{Memory, Rating, Scheduler};

/// One review of a history.
#[derive(Clone, Copy, Debug)]
pub struct Review {
    /// Whether it is the first of a card.
    pub new: bool,
    /// Milliseconds since 1970.
    pub now: u64,
    /// What the learner said.
    pub rating: Rating,
}

/// Plans each review with the default parameters, and adds up stability, days and minutes until due:
/// who comes to the same sum has come to the same plan.
pub fn replay(reviews: &[Review]) -> f64 {
    let scheduler = Scheduler::new(90);
    let mut card = Memory::default();
    let mut sum = 0.0;
    for review in reviews {
        if review.new {
            card = Memory::default();
        }
        // Days as ts-fsrs counts them: dates in UTC, four hours behind the learner's mornings.
        let clock = Clock { now: review.now, zone: |_| 240 };
        card = scheduler.review(&card, review.rating, clock, None);
        let minutes = (card.due - review.now) / 60_000;
        sum += card.stability + f64::from(card.interval) + minutes as f64;
    }
    sum
}

thread_local! {
    static REVIEWS: RefCell<Vec<Review>> = const { RefCell::new(Vec::new()) };
}

/// For JavaScript: adds a review; `rating` is 1 to 4, and any other number counts as 4.
#[allow(unsafe_code, reason = "the name that JavaScript calls has to be this one")]
#[unsafe(no_mangle)]
pub extern "C" fn add(new: bool, now: f64, rating: u32) {
    let rating = match rating {
        1 => Rating::Again,
        2 => Rating::Hard,
        3 => Rating::Good,
        _ => Rating::Easy,
    };
    REVIEWS.with_borrow_mut(|reviews| reviews.push(Review { new, now: now as u64, rating }));
}

/// For JavaScript: [`replay`] of all reviews that were added.
#[allow(unsafe_code, reason = "the name that JavaScript calls has to be this one")]
#[unsafe(no_mangle)]
pub extern "C" fn replay_all() -> f64 {
    REVIEWS.with_borrow(|reviews| replay(reviews))
}
