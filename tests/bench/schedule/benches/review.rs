//! Planning one review, for each way through the schedule.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use tremplin_core::clock::Clock;
use tremplin_core::schedule::{Memory, Rating, Scheduler, State};

const DAY: u64 = 86_400_000;

fn review(criterion: &mut Criterion) {
    let scheduler = Scheduler::new(90);
    let known = Memory {
        state: State::Review,
        stability: 12.5,
        difficulty: 5.5,
        reviewed: 20_000 * DAY,
        reviews: 6,
        ..Memory::default()
    };
    let learning = Memory { state: State::Learning, ..known };
    let cards = [
        ("new, good", Memory::default(), Rating::Good, 0),
        ("learning on the same day, good", learning, Rating::Good, 0),
        ("review, again", known, Rating::Again, 12),
        ("review, good", known, Rating::Good, 12),
        ("review, easy", known, Rating::Easy, 12),
    ];
    let mut group = criterion.benchmark_group("one review");
    for (name, card, rating, days) in cards {
        let clock = Clock { now: card.reviewed + days * DAY, zone: |_| 240 };
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                scheduler.review(black_box(&card), black_box(rating), black_box(clock), None)
            });
        });
    }
    group.finish();
}

criterion_group!(benches, review);
criterion_main!(benches);
