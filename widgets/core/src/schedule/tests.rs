use proptest::num::f64::ANY;
use proptest::prelude::*;

use super::*;

/// 20 November 2022, 12:30 UTC.
const NOON: u64 = 1_668_947_400_000;

/// Where the learner's days are the dates of UTC.
fn at(now: u64) -> Clock {
    Clock { now, zone: |_| 240 }
}

/// The vector that the authors of FSRS test their implementations with.
#[test]
fn intervals_are_those_that_the_authors_publish() {
    let ratings = [[Rating::Good; 6].as_slice(), &[Rating::Again; 2], &[Rating::Good; 5]].concat();
    let scheduler = Scheduler::new(90);
    let mut card = Memory { due: NOON, ..Memory::default() };
    let mut intervals = Vec::new();
    for rating in ratings {
        card = scheduler.review(&card, rating, at(card.due), None);
        intervals.push(card.interval);
    }
    assert_eq!(intervals, [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
    assert_eq!((card.reviews, card.lapses), (13, 1));
}

#[test]
fn a_new_card_waits_a_minute_six_ten_or_eight_days() {
    let scheduler = Scheduler::new(90);
    let waits = Rating::ALL.map(|rating| {
        let card = scheduler.review(&Memory::default(), rating, at(NOON), None);
        assert_eq!((card.reviewed, card.reviews, card.lapses), (NOON, 1, 0));
        (card.state, card.step, (card.due - NOON) / MINUTE)
    });
    assert_eq!(
        waits,
        [
            (State::Learning, 0, 1),
            (State::Learning, 0, 6),
            (State::Learning, 1, 10),
            (State::Review, 0, 8 * 1440),
        ]
    );
}

#[test]
fn a_forgotten_card_is_relearnt() {
    let scheduler = Scheduler::new(90);
    let card = scheduler.review(&Memory::default(), Rating::Easy, at(NOON), None);
    let forgotten = scheduler.review(&card, Rating::Again, at(card.due), None);
    assert_eq!((forgotten.state, forgotten.lapses, forgotten.interval), (State::Relearning, 1, 0));
    assert_eq!(forgotten.due - card.due, 10 * MINUTE);
    assert!(forgotten.stability < card.stability && forgotten.difficulty > card.difficulty);
    let known = scheduler.review(&forgotten, Rating::Good, at(forgotten.due), None);
    assert_eq!((known.state, known.lapses), (State::Review, 1));
    assert!(known.interval >= 1);
}

#[test]
fn days_are_counted_between_dates() {
    let scheduler = Scheduler::new(90);
    let evening = NOON / DAY * DAY + DAY - 1;
    let card = scheduler.review(&Memory::default(), Rating::Easy, at(evening), None);
    // One millisecond and another date, or nearly a day on the same date.
    let next_date = scheduler.review(&card, Rating::Good, at(evening + 1), None);
    let morning = scheduler.review(&Memory::default(), Rating::Easy, at(evening + 1), None);
    let same_date = scheduler.review(&morning, Rating::Good, at(evening + DAY), None);
    assert!(next_date.stability > same_date.stability);
    assert_eq!(same_date.stability, card.stability, "only “again” and “easy” change it that day");
}

#[test]
fn more_retention_means_shorter_intervals() {
    let intervals = [70, 80, 90, 97].map(|percent| {
        Scheduler::new(percent).review(&Memory::default(), Rating::Easy, at(NOON), None).interval
    });
    assert!(intervals.is_sorted_by(|longer, shorter| longer > shorter), "{intervals:?}");
    assert_eq!(intervals[2], 8);
}

#[test]
fn a_card_is_due_when_its_retrievability_has_fallen_to_the_retention() {
    for percent in [70, 80, 90, 97] {
        let scheduler = Scheduler::new(percent);
        let card = Memory {
            state: State::Review,
            stability: 400.0,
            difficulty: 5.0,
            reviewed: NOON,
            ..Memory::default()
        };
        let next = scheduler.review(&card, Rating::Good, at(NOON), None);
        let retention = f64::from(percent) / 100.0;
        assert!((scheduler.retrievability(&next, at(next.due)) - retention).abs() < 1e-3);
    }
    assert_eq!(Scheduler::new(90).retrievability(&Memory::default(), at(NOON)), 0.0);
}

#[test]
fn every_interval_of_the_range_is_drawn() {
    let scheduler = Scheduler::new(90);
    let card = reviewed(40.0, NOON);
    let plain = scheduler.review(&card, Rating::Hard, at(NOON), None).interval;
    let mut drawn: Vec<u32> = (0..1000)
        .map(|seed| scheduler.review(&card, Rating::Hard, at(NOON), Some(seed)).interval)
        .collect();
    drawn.sort_unstable();
    drawn.dedup();
    assert_eq!(drawn, fuzz_range(plain, 0, 36_500).collect::<Vec<_>>());
    assert!(drawn.len() > 5);
}

/// A card in review.
fn reviewed(stability: f64, reviewed: u64) -> Memory {
    Memory { state: State::Review, stability, difficulty: 5.0, reviewed, ..Memory::default() }
}

fn state() -> impl Strategy<Value = State> {
    prop::sample::select(vec![State::New, State::Learning, State::Review, State::Relearning])
}

fn rating() -> impl Strategy<Value = Rating> {
    prop::sample::select(Rating::ALL.to_vec())
}

/// What a damaged or forged file may hold.
fn any_memory() -> impl Strategy<Value = Memory> {
    let times = (any::<u64>(), any::<u64>());
    let counts = (any::<u32>(), any::<u32>(), any::<u32>());
    (state(), prop_oneof![0..4_u32, any::<u32>()], ANY, ANY, times, counts).prop_map(
        |(state, step, stability, difficulty, (due, reviewed), (reviews, lapses, interval))| {
            Memory { state, step, stability, difficulty, due, reviewed, reviews, lapses, interval }
        },
    )
}

fn any_parameters() -> impl Strategy<Value = Parameters> {
    let steps = || prop::collection::vec(prop_oneof![0..2000_u32, any::<u32>()], 0..4);
    (prop::array::uniform21(ANY), ANY, steps(), steps(), any::<u32>()).prop_map(
        |(weights, retention, learning_steps, relearning_steps, maximum_interval)| Parameters {
            weights,
            retention,
            learning_steps,
            relearning_steps,
            maximum_interval,
        },
    )
}

/// A card that reviews have led to, and the time of its next review.
fn any_history() -> impl Strategy<Value = (Memory, u64)> {
    let gap = prop_oneof![0..DAY, 0..20 * DAY, 0..2000 * DAY];
    prop::collection::vec((rating(), gap), 0..20).prop_map(|reviews| {
        let scheduler = Scheduler::new(90);
        reviews.into_iter().fold((Memory::default(), NOON), |(card, now), (rating, gap)| {
            (scheduler.review(&card, rating, at(now), None), now + gap)
        })
    })
}

proptest! {
    #[test]
    fn any_memory_is_taken(
        parameters in prop::option::of(any_parameters()),
        memory in any_memory(),
        rating in rating(),
        now: u64,
        seed: Option<u64>,
    ) {
        let scheduler = match &parameters {
            Some(parameters) => Scheduler::with_parameters(parameters),
            None => Scheduler::new(90),
        };
        let maximum = parameters.as_ref().map_or(36_500, |p| p.maximum_interval.max(1));
        let next = scheduler.review(&memory, rating, at(now), seed);
        prop_assert!((0.001..=36_500.0).contains(&next.stability), "{next:?}");
        prop_assert!((1.0..=10.0).contains(&next.difficulty), "{next:?}");
        prop_assert!(next.state != State::New && next.reviewed == now && next.due >= now);
        let within_steps = matches!(next.state, State::Learning | State::Relearning);
        prop_assert_eq!(next.interval == 0, within_steps);
        // Good and easy stay a day above hard; a step may be of any length.
        let longest = maximum.saturating_add(2).max(u32::MAX / DAY_IN_MINUTES);
        prop_assert!(next.interval <= longest, "{next:?}");
        for memory in [memory, next] {
            prop_assert!((0.0..=1.0).contains(&scheduler.retrievability(&memory, at(now))));
        }
    }

    #[test]
    fn a_better_rating_waits_longer((card, now) in any_history(), seed: Option<u64>) {
        let scheduler = Scheduler::new(90);
        let cards = Rating::ALL.map(|rating| scheduler.review(&card, rating, at(now), seed));
        prop_assert!(cards.is_sorted_by_key(|card| card.due), "{cards:?}");
        prop_assert!(cards.is_sorted_by_key(|card| card.interval), "{cards:?}");
        prop_assert!(cards.is_sorted_by(|worse, better| worse.difficulty >= better.difficulty));
        prop_assert!(cards.iter().all(|card| card.due > now));
    }

    #[test]
    fn fuzz_stays_within_its_range((card, now) in any_history(), rating in rating(), seed: u64) {
        let scheduler = Scheduler::new(90);
        let plain = scheduler.review(&card, rating, at(now), None);
        let fuzzed = scheduler.review(&card, rating, at(now), Some(seed));
        prop_assert_eq!(fuzzed.stability, plain.stability);
        if plain.interval < 3 {
            // It may have been lifted above a rating that is drawn.
            prop_assert!(fuzzed.interval.abs_diff(plain.interval) <= 2);
        } else {
            let range = fuzz_range(plain.interval, ((now / DAY) - card.reviewed / DAY) as u32, 36_500);
            let lifted = *range.start()..=range.end() + 2;
            prop_assert!(lifted.contains(&fuzzed.interval), "{fuzzed:?} {range:?}");
        }
    }

    #[test]
    fn fuzz_is_a_day_and_a_share(interval in 3_u32..=36_500, elapsed in 0_u32..40_000) {
        let range = fuzz_range(interval, elapsed, 36_500);
        let around = f64::from(interval) * 0.15 + 2.0;
        prop_assert!(*range.start() >= 2 && range.start() <= range.end() && *range.end() <= 36_500);
        prop_assert!(range.contains(&interval));
        prop_assert!(f64::from(range.end() - range.start()) <= 2.0 * around);
        prop_assert!(interval <= elapsed || *range.start() > elapsed);
    }

    #[test]
    fn a_clock_set_back_counts_as_the_same_day(back in 0..DAY * 1000, rating in rating()) {
        let scheduler = Scheduler::new(90);
        let card = reviewed(10.0, NOON);
        let set_back = scheduler.review(&card, rating, at(NOON - back), None);
        let at_once = scheduler.review(&card, rating, at(NOON), None);
        prop_assert_eq!(set_back.stability, at_once.stability);
        prop_assert_eq!(at_once.due - set_back.due, back);
        prop_assert_eq!(scheduler.retrievability(&card, at(NOON - back)), 1.0);
    }
}
