//! The best that came of a quiz or a deck, and whether it is what a badge asks for: the one rule for the widget,
//! the issuer's page and the command line.

use tremplin_content::badge::{Activity, Attempt, Requirement};

/// The last millisecond that a date can hold in a browser (ECMA-262, section 21.4.1.1).
pub const LAST: u64 = 8_640_000_000_000_000;

/// How much of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// So many …
    pub n: u32,
    /// … of so many: thousandths of the points, or cards of the deck. 0 where an older Tremplin has
    /// kept or handed it over, which did not say how it came to that: `n` are thousandths then.
    pub of: u32,
}

impl Share {
    fn whole(self) -> u32 {
        if self.of == 0 { 1000 } else { self.of }
    }

    /// Whether it is at least so many percent.
    pub fn reaches(self, percent: u32) -> bool {
        u64::from(self.n) * 100 >= u64::from(percent) * u64::from(self.whole())
    }

    /// The same in thousandths, rounded down: 79.9 % is not 80 %.
    pub fn thousandths(self) -> u32 {
        (u64::from(self.n) * 1000 / u64::from(self.whole())) as u32
    }

    /// Whether it is not more than there is.
    pub fn is_possible(self) -> bool {
        self.n <= self.whole() && self.of <= MOST
    }

    /// What an older Tremplin says: a share of the points in thousandths, or for a deck nothing. It
    /// counts for whatever is asked, as it did then.
    pub fn old(activity: Activity, n: Option<u32>) -> Share {
        let all = if activity == Activity::Flashcards { 1000 } else { 0 };
        Share { n: n.unwrap_or(all), of: 0 }
    }
}

/// What was reached, at its best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// How much.
    pub share: Share,
    /// Whether the pass mark has ever been reached; `None` where there is none.
    pub passed: Option<bool>,
    /// When the share was first reached, in milliseconds since 1970.
    pub at: u64,
}

impl Mark {
    /// The better of both. The order does not matter, nor how often something is merged.
    fn merge(self, other: Mark) -> Mark {
        // The larger share; of equal ones, the one that says how it came about, then the earlier.
        let rank = |mark: &Mark, other: &Mark| {
            let share = u64::from(mark.share.n) * u64::from(other.share.whole());
            (share, mark.share.of > 0, u64::MAX - mark.at, mark.share.of)
        };
        let better = if rank(&other, &self) > rank(&self, &other) { other } else { self };
        // To finish where nobody can fail is more than to fail.
        let pass = |mark: &Mark| mark.passed.map_or(1, |passed| 2 * u32::from(passed));
        let passed = if pass(&other) > pass(&self) { other.passed } else { self.passed };
        Mark { passed, ..better }
    }

    fn is_possible(&self) -> bool {
        self.share.is_possible() && self.at <= LAST
    }
}

/// More than there are thousandths, or cards in any deck.
const MOST: u32 = 10_000;

/// The best results of something that has been worked through at least once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Best {
    /// The points of a quiz after all answers; the cards of a deck that have been seen.
    pub broad: Mark,
    /// The points of a quiz by the first answers of a sitting; the cards of a deck that were known when
    /// they were last rated.
    pub strict: Mark,
}

impl Best {
    /// The best of both, mark by mark.
    pub fn merge(self, other: Best) -> Best {
        Best { broad: self.broad.merge(other.broad), strict: self.strict.merge(other.strict) }
    }

    /// Whether both marks are what a device can have kept.
    pub fn is_possible(&self) -> bool {
        self.broad.is_possible() && self.strict.is_possible()
    }

    /// The same mark for both.
    pub fn of(mark: Mark) -> Best {
        Best { broad: mark, strict: mark }
    }

    /// When it came to what a requirement asks for, in milliseconds since 1970.
    pub fn at(&self, asked: &Requirement) -> u64 {
        let Requirement { activity, attempt, seen, known, .. } = *asked;
        match (activity, attempt) {
            (Activity::Quiz, Attempt::Last) => self.broad.at,
            (Activity::Quiz, Attempt::First) => self.strict.at,
            (Activity::Flashcards, _) if known == 0 => self.broad.at,
            (Activity::Flashcards, _) if seen == 0 => self.strict.at,
            (Activity::Flashcards, _) => self.broad.at.max(self.strict.at),
        }
    }

    /// Whether this is what a requirement asks for: the one rule for the widget, the issuer's page and
    /// the command line.
    pub fn meets(&self, asked: &Requirement) -> bool {
        let Best { broad, strict } = self;
        let counts = if asked.attempt == Attempt::Last { broad } else { strict };
        match (asked.activity, asked.score) {
            (Activity::Flashcards, _) => {
                broad.share.reaches(asked.seen) && strict.share.reaches(asked.known)
            }
            (Activity::Quiz, Some(score)) => counts.share.reaches(score),
            // A quiz without a pass mark has only to be finished.
            (Activity::Quiz, None) => counts.passed != Some(false),
        }
    }
}
