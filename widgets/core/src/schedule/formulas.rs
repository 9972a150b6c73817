//! The formulas of FSRS-6, rounded where ts-fsrs rounds.

use std::ops::RangeInclusive;

use super::{Memory, Rating};

/// The weights w0 to w20 that FSRS-6 and ts-fsrs start from.
pub const DEFAULT_WEIGHTS: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// Lowest and highest value of each weight.
const BOUNDS: [(f64, f64); 21] = [
    (0.001, 100.0),
    (0.001, 100.0),
    (0.001, 100.0),
    (0.001, 100.0),
    (1.0, 10.0),
    (0.001, 4.0),
    (0.001, 4.0),
    (0.001, 0.75),
    (0.0, 4.5),
    (0.0, 0.8),
    (0.001, 3.5),
    (0.001, 5.0),
    (0.001, 0.25),
    (0.001, 0.9),
    (0.0, 4.0),
    (0.0, 1.0),
    (1.0, 6.0),
    (0.0, 2.0),
    (0.0, 2.0),
    (0.01, 0.8),
    (0.1, 0.8),
];

/// Stability, in days.
const SHORTEST: f64 = 0.001;
/// Stability, in days.
const LONGEST: f64 = 36_500.0;

/// The weights, and what follows from them and from the retention alone.
#[derive(Clone, Debug)]
pub struct Model {
    weights: [f64; 21],
    /// The factor of the forgetting curve: R(S, S) = 0.9.
    factor: f64,
    /// Days of interval for a day of stability.
    modifier: f64,
}

impl Model {
    pub fn new(weights: [f64; 21], retention: f64) -> Self {
        let decay = -weights[20];
        let factor = round(power(0.9, 1.0 / decay) - 1.0);
        // I(r, S) = S / factor · (r^(1 / decay) − 1), of which this is the part beside S.
        let modifier = round((power(retention, 1.0 / decay) - 1.0) / factor);
        Self { weights, factor, modifier }
    }

    /// S0(G) = w(G − 1), at least 0.1 as in ts-fsrs.
    pub fn first_stability(&self, rating: Rating) -> f64 {
        self.weights[rating as usize - 1].max(0.1)
    }

    /// D0(G) = w4 − e^(w5 · (G − 1)) + 1, within 1 to 10.
    pub fn first_difficulty(&self, rating: Rating) -> f64 {
        within(self.unbounded_first_difficulty(rating), 1.0, 10.0)
    }

    fn unbounded_first_difficulty(&self, rating: Rating) -> f64 {
        let w = &self.weights;
        round(w[4] - ((grade(rating) - 1.0) * w[5]).exp() + 1.0)
    }

    /// D′(D, G): linear damping, then mean reversion to D0(easy).
    ///
    /// D″ = D − w6 · (G − 3) · (10 − D) / 9, D′ = w7 · D0(4) + (1 − w7) · D″, within 1 to 10.
    pub fn difficulty(&self, memory: &Memory, rating: Rating) -> f64 {
        let w = &self.weights;
        let old = bounded_difficulty(memory);
        let delta = -w[6] * (grade(rating) - 3.0);
        let damped = old + round(delta * (10.0 - old) / 9.0);
        let easy = self.unbounded_first_difficulty(Rating::Easy);
        within(round(w[7] * easy + (1.0 - w[7]) * damped), 1.0, 10.0)
    }

    /// R(t, S) = (1 + factor · t / S)^(−w20).
    pub fn retrievability(&self, days: f64, stability: f64) -> f64 {
        round(power(1.0 + self.factor * days / bounded_stability(stability), -self.weights[20]))
    }

    /// The stability after a review that comes so many days after the last one.
    pub fn stability(&self, memory: &Memory, days: f64, rating: Rating) -> f64 {
        let w = &self.weights;
        let old = bounded_stability(memory.stability);
        let difficulty = bounded_difficulty(memory);
        let bounded = |stability: f64| round(within(stability, SHORTEST, LONGEST));
        if days == 0.0 {
            // S′(S, G) = S · e^(w17 · (G − 3 + w18)) · S^(−w19); only “again” may lower it.
            let rise = power(old, -w[19]) * (w[17] * (grade(rating) - 3.0 + w[18])).exp();
            return bounded(old * if rating == Rating::Again { rise } else { rise.max(1.0) });
        }
        let forgotten = 1.0 - self.retrievability(days, old);
        if rating == Rating::Again {
            // S′f(D, S, R) = w11 · D^(−w12) · ((S + 1)^w13 − 1) · e^(w14 · (1 − R)), and at most
            // what failing on the same day would leave, S / e^(w17 · w18).
            let after = bounded(
                w[11]
                    * power(difficulty, -w[12])
                    * (power(old + 1.0, w[13]) - 1.0)
                    * (forgotten * w[14]).exp(),
            );
            return round(old / (w[17] * w[18]).exp()).max(SHORTEST).min(after);
        }
        // S′r(D, S, R, G) = S · (1 + e^w8 · (11 − D) · S^(−w9) · (e^(w10 · (1 − R)) − 1) · w15 if
        // hard · w16 if easy).
        let gain = w[8].exp()
            * (11.0 - difficulty)
            * power(old, -w[9])
            * ((forgotten * w[10]).exp() - 1.0)
            * if rating == Rating::Hard { w[15] } else { 1.0 }
            * if rating == Rating::Easy { w[16] } else { 1.0 };
        bounded(old * (1.0 + gain))
    }

    /// Whole days until the retrievability has fallen to the retention: at least 1, at most
    /// `maximum`; drawn from [`fuzz_range`] by `chance` (0 to below 1).
    pub fn interval(&self, stability: f64, days: f64, maximum: f64, chance: Option<f64>) -> f64 {
        let interval = (stability * self.modifier + 0.5).floor().max(1.0).min(maximum);
        match chance {
            Some(chance) if interval >= 2.5 => {
                let (least, most) = fuzz(interval, days, maximum);
                (chance * (most - least + 1.0) + least).floor()
            }
            _ => interval,
        }
    }
}

/// The intervals that fuzz may make of an interval of at least 3 days, for a card whose last review
/// is `elapsed` days ago: a day and 5 to 15 percent to either side, not below 2 days, and where the
/// interval is longer than what was already waited, so are all of the range. The ranges are those of
/// Anki and ts-fsrs (`get_fuzz_range`).
pub fn fuzz_range(interval: u32, elapsed: u32, maximum: u32) -> RangeInclusive<u32> {
    let (least, most) = fuzz(f64::from(interval), f64::from(elapsed), f64::from(maximum));
    least as u32..=most as u32
}

fn fuzz(interval: f64, elapsed: f64, maximum: f64) -> (f64, f64) {
    let share = |factor: f64, from: f64, to: f64| factor * (interval.min(to) - from).max(0.0);
    let delta =
        1.0 + share(0.15, 2.5, 7.0) + share(0.1, 7.0, 20.0) + share(0.05, 20.0, f64::INFINITY);
    let interval = interval.min(maximum);
    let most = (interval + delta + 0.5).floor().min(maximum);
    let mut least = (interval - delta + 0.5).floor().max(2.0);
    if interval > elapsed {
        least = least.max(elapsed + 1.0);
    }
    (least.min(most), most)
}

/// The weights within their bounds; see [`super::Scheduler::with_parameters`].
pub fn clip(weights: &[f64; 21], relearning_steps: usize) -> [f64; 21] {
    let mut clipped = *weights;
    for (weight, (least, most)) in clipped.iter_mut().zip(BOUNDS) {
        *weight = within(*weight, least, most);
    }
    if relearning_steps > 1 {
        let raised = clipped[11].ln() + (power(2.0, clipped[13]) - 1.0).ln() + clipped[14] * 0.3;
        let most = round((-raised / relearning_steps as f64).max(0.0).sqrt()).clamp(0.01, 2.0);
        for weight in &mut clipped[17..=18] {
            *weight = weight.min(most);
        }
    }
    clipped
}

fn grade(rating: Rating) -> f64 {
    f64::from(rating as u8)
}

fn bounded_stability(stability: f64) -> f64 {
    within(stability, SHORTEST, LONGEST)
}

fn bounded_difficulty(memory: &Memory) -> f64 {
    within(memory.difficulty, 1.0, 10.0)
}

/// As `clamp`, and what is not a number becomes the lower bound.
pub fn within(number: f64, least: f64, most: f64) -> f64 {
    if number > most {
        most
    } else if number > least {
        number
    } else {
        least
    }
}

/// `base` is above 0. `powf` would add 0.8 kB to the bundle (brotli) for a digit that the rounding to
/// 8 decimals takes away.
fn power(base: f64, exponent: f64) -> f64 {
    (exponent * base.ln()).exp()
}

/// To 8 decimals, a half upwards, as ts-fsrs' `roundTo`.
fn round(number: f64) -> f64 {
    (number * 1e8 + 0.5).floor() / 1e8
}
