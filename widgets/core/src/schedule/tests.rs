use super::*;

/// The vector that the authors of FSRS publish with their implementations.
#[test]
fn published_vector() {
    let ratings = [[Rating::Good; 6].as_slice(), &[Rating::Again; 2], &[Rating::Good; 5]].concat();
    let scheduler = Scheduler::new(90);
    let mut card = Memory { due: 1_669_725_000_000, ..Memory::default() };
    let mut intervals = Vec::new();
    for rating in ratings {
        card = scheduler.review(&card, rating, card.due, None);
        intervals.push(card.interval);
    }
    assert_eq!(intervals, [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
}
