//! Putting things into another order, the same for the same seed.
//!
//! A seed is public: a host page may write `seed="7"` so that a whole class sees the same order,
//! and a saved state relies on it. The orders made here are therefore stable for ever; the tests
//! hold them to written-down values.
//!
//! Numbers come from SplitMix64 (Steele, Lea, Flood, “Fast splittable pseudorandom number
//! generators”, OOPSLA 2014), orders from the Fisher–Yates shuffle in Durstenfeld's form
//! (“Algorithm 235: Random permutation”, CACM 7(7), 1964). Stream 0 of a seed orders the items,
//! stream `n + 1` the choices of item `n` (author's order), so that an item's choices do not
//! depend on where it stands.
//!
//! ```
//! use tremplin_core::shuffle;
//!
//! assert_eq!(shuffle::choices(7, 0, 4), shuffle::choices(7, 0, 4));
//! // A lesson (true) stays in front of the item that follows it.
//! let order = shuffle::items(7, &[false, true, false, false]);
//! let lesson = order.iter().position(|item| *item == 1).unwrap();
//! assert_eq!(order[lesson + 1], 2);
//! ```

/// SplitMix64's finalizer: variant 13 of Stafford's mixers.
fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

struct SplitMix64(u64);

impl SplitMix64 {
    fn stream(seed: u64, number: u64) -> Self {
        Self(mix(mix(seed) ^ number))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// A number below `bound`: the upper 32 bits, scaled. With at most 200 things to order, the
    /// bias stays below 1 in 20 million.
    fn below(&mut self, bound: usize) -> usize {
        (((self.next() >> 32) * bound as u64) >> 32) as usize
    }

    fn permutation(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for last in (1..count).rev() {
            order.swap(last, self.below(last + 1));
        }
        order
    }
}

/// An order of items: indexes into `lessons`, which says of each item whether it is a lesson.
///
/// Lessons stay in front of the item that follows them; those behind the last question stay last.
pub fn items(seed: u64, lessons: &[bool]) -> Vec<usize> {
    let mut groups = Vec::new();
    let mut start = 0;
    for (index, lesson) in lessons.iter().enumerate() {
        if !lesson {
            groups.push(start..index + 1);
            start = index + 1;
        }
    }
    let mut order = Vec::new();
    for group in SplitMix64::stream(seed, 0).permutation(groups.len()) {
        order.extend(groups[group].clone());
    }
    order.extend(start..lessons.len());
    order
}

/// An order of the choices of one item, given by its index in the author's order.
pub fn choices(seed: u64, item: usize, count: usize) -> Vec<usize> {
    SplitMix64::stream(seed, item as u64 + 1).permutation(count)
}
