//! FSRS-6 as this project computes it, beside ts-fsrs, over random review histories.
//!
//! Needs Node and `npm ci` in this folder, which `cargo xtask test` sees to. Another seed than the
//! fixed one, or more histories:
//! `TREMPLIN_SEED=7 TREMPLIN_HISTORIES=100000 cargo test -p tremplin-tests --test schedule`.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::thread;

use serde::{Deserialize, Serialize};
use tremplin_core::clock::Clock;
use tremplin_core::schedule::{DEFAULT_WEIGHTS, Memory, Parameters, Rating, Scheduler};
use tremplin_tests::root;

const HISTORIES: usize = 6_000;
const SEED: u64 = 2026;

const MINUTE: u64 = 60_000;
const DAY: u64 = 1_440 * MINUTE;

/// Lowest and highest value of each weight, as FSRS-6 bounds them.
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

/// Minutes. One of a day and more leaves the state “learning”, one of 0 minutes ends the steps.
const STEPS: [&[u32]; 8] =
    [&[], &[10], &[1, 10], &[7], &[1, 5, 30, 720], &[10, 1440, 4320], &[5, 0, 20], &[2000]];

/// What the oracle reads.
#[derive(Debug, Serialize)]
struct History {
    weights: [f64; 21],
    retention: f64,
    learning: Vec<u32>,
    relearning: Vec<u32>,
    maximum: u32,
    seed: Option<String>,
    reviews: Vec<(u64, u8)>,
}

/// A card as the oracle writes it after a review.
#[derive(Debug, Deserialize)]
struct Card(f64, u8, u32, f64, f64, u64, u32, u32, u32);

#[test]
fn states_agree_with_ts_fsrs() {
    let seed = from_environment("TREMPLIN_SEED").unwrap_or(SEED);
    let count = from_environment("TREMPLIN_HISTORIES").map_or(HISTORIES, |n| n as usize);
    let mut chance = Chance(seed);
    let histories: Vec<(History, Vec<Memory>, Vec<f64>)> =
        (0..count).map(|_| history(&mut chance)).collect();

    let (mut reviews, mut seen, mut furthest) = (0, [[0; 4]; 4], 0.0_f64);
    for ((history, ours, known), theirs) in histories.iter().zip(oracle(&histories)) {
        assert_eq!(ours.len(), theirs.len());
        let mut before = Memory::default();
        for (at, ((ours, known), theirs)) in ours.iter().zip(known).zip(&theirs).enumerate() {
            let agree = distance(*known, theirs.0) <= 1e-6
                && distance(ours.stability, theirs.3) <= 1e-6
                && distance(ours.difficulty, theirs.4) <= 1e-6
                && (ours.state as u8, ours.step) == (theirs.1, theirs.2)
                && (ours.due, ours.interval) == (theirs.5, theirs.6)
                && (ours.reviews, ours.lapses) == (theirs.7, theirs.8);
            assert!(
                agree,
                "seed {seed}, review {at} (from 0) of this history:\n{}\nbefore: {before:?}\nours: {known} {ours:?}\nts-fsrs: {theirs:?}",
                serde_json::to_string(history).unwrap()
            );
            furthest = furthest.max(distance(ours.stability, theirs.3));
            seen[before.state as usize][usize::from(history.reviews[at].1) - 1] += 1;
            reviews += 1;
            before = *ours;
        }
    }
    println!("{reviews} reviews agree; stabilities differ by {furthest:.1e} at most");
    println!("by state (new, learning, review, relearning) and rating: {seen:?}");
    assert!(seen.iter().flatten().all(|n| *n > count / 20), "too few of a kind: {seen:?}");
}

/// Relative where the number is above 1.
fn distance(a: f64, b: f64) -> f64 {
    (a - b).abs() / b.abs().max(1.0)
}

fn from_environment(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} has to be a whole number, not {text:?}")))
}

/// A history, and what we make of it: the card after each review, its retrievability before.
fn history(chance: &mut Chance) -> (History, Vec<Memory>, Vec<f64>) {
    let parameters = Parameters {
        weights: weights(chance),
        retention: *chance.one_of(&[0.7, 0.8, 0.85, 0.9, 0.9, 0.93, 0.97, 0.99, 1.0]),
        learning_steps: chance.one_of(&STEPS).to_vec(),
        relearning_steps: chance.one_of(&STEPS).to_vec(),
        maximum_interval: *chance.one_of(&[36_500, 36_500, 365, 30, 3, 1]),
    };
    let seed = (chance.below(3) == 0).then(|| chance.next());
    let scheduler = Scheduler::with_parameters(&parameters);
    // Of four ratings in a row, some learners give one most of the time.
    let usual = *chance.one_of(&Rating::ALL);
    let mut card = Memory::default();
    let mut now = 1_577_836_800_000 + chance.below(3650 * DAY);
    let (mut reviews, mut cards, mut known) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..1 + chance.below(30) {
        let rating = if chance.below(2) == 0 { usual } else { *chance.one_of(&Rating::ALL) };
        known.push(scheduler.retrievability(&card, at(now)));
        card = scheduler.review(&card, rating, at(now), seed);
        reviews.push((now, rating as u8));
        cards.push(card);
        now = match chance.below(8) {
            0 => now + chance.below(30 * MINUTE),
            1 => now + chance.below(2 * DAY),
            2 => now + chance.below(40 * DAY),
            3 => now + chance.below(8_000 * DAY),
            // The last moment of this day in UTC, or the first of the next.
            4 => (now / DAY + 1) * DAY - chance.below(2),
            _ => card.due + chance.below(DAY),
        };
    }
    let history = History {
        weights: parameters.weights,
        retention: parameters.retention,
        learning: parameters.learning_steps,
        relearning: parameters.relearning_steps,
        maximum: parameters.maximum_interval,
        seed: seed.map(|seed| seed.to_string()),
        reviews,
    };
    (history, cards, known)
}

/// Where the learner's days, which begin at four, are the dates of UTC that ts-fsrs counts.
fn at(now: u64) -> Clock {
    Clock { now, zone: |_| 240 }
}

fn weights(chance: &mut Chance) -> [f64; 21] {
    let mut weights = DEFAULT_WEIGHTS;
    let kind = chance.below(6);
    for (weight, (least, most)) in weights.iter_mut().zip(BOUNDS) {
        let between = least + chance.unit() * (most - least);
        *weight = match kind {
            0 | 1 => *weight,
            2 => *weight * (0.8 + 0.4 * chance.unit()),
            3 => between,
            4 => *chance.one_of(&[least, most, *weight]),
            // Some are out of bounds: both sides bring them back.
            _ => *chance.one_of(&[between, *weight, least - 1.0, most + 1.0]),
        };
    }
    weights
}

fn oracle(histories: &[(History, Vec<Memory>, Vec<f64>)]) -> Vec<Vec<Card>> {
    let tests = root().join("tests");
    assert!(
        tests.join("node_modules/ts-fsrs").is_dir(),
        "ts-fsrs is not installed; run `npm ci --ignore-scripts` in tests/, or `cargo xtask test`"
    );
    let mut node = Command::new("node")
        .arg("oracle/schedule.mjs")
        .current_dir(tests)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node starts");
    let mut stdin = node.stdin.take().expect("stdin is a pipe");
    let stdout = BufReader::new(node.stdout.take().expect("stdout is a pipe"));
    // Written beside the reading, or both sides would wait once the pipes are full.
    let cards = thread::scope(|scope| {
        scope.spawn(move || {
            for (history, ..) in histories {
                let line = serde_json::to_string(history).expect("a history is JSON");
                writeln!(stdin, "{line}").expect("the oracle reads");
            }
        });
        let lines = stdout.lines().map(|line| line.expect("the oracle writes text"));
        lines.map(|line| serde_json::from_str(&line).expect("the oracle writes cards")).collect()
    });
    let status = node.wait().expect("node was started");
    assert!(status.success(), "the oracle failed; its reason stands above");
    cards
}

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len() as u64) as usize]
    }
}
