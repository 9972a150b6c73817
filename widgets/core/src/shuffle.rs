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

pub(crate) struct SplitMix64(u64);

impl SplitMix64 {
    pub(crate) fn stream(seed: u64, number: u64) -> Self {
        Self(mix(mix(seed) ^ number))
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// A number below `bound`: the upper 32 bits, scaled. With at most 10,000 things to order,
    /// the bias stays below 1 in 400,000.
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

/// An order of items: indexes into `lessons`, which says of each item whether it is a lesson, or another that stays with
/// what follows it.
///
/// They stay in front of the item that follows them; those behind the last question stay last.
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

/// An order of `count` things, such as the cards of a deck.
pub fn order(seed: u64, count: usize) -> Vec<usize> {
    SplitMix64::stream(seed, 0).permutation(count)
}

/// An order of the choices of one item, given by its index in the author's order.
pub fn choices(seed: u64, item: usize, count: usize) -> Vec<usize> {
    SplitMix64::stream(seed, item as u64 + 1).permutation(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The first numbers of seed 1234567, as the generator's authors and Rosetta Code publish them.
    #[test]
    fn numbers_are_those_of_splitmix64() {
        let mut stream = SplitMix64(1_234_567);
        let numbers: Vec<u64> = (0..5).map(|_| stream.next()).collect();
        let published = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        assert_eq!(numbers, published);
    }

    /// These orders are public: whoever has to change them breaks what host pages rely on.
    #[test]
    fn orders_are_stable_for_ever() {
        assert_eq!(items(0, &[false; 10]), [4, 9, 2, 5, 1, 7, 6, 0, 3, 8]);
        assert_eq!(items(7, &[false; 10]), [0, 1, 2, 4, 9, 5, 8, 6, 3, 7]);
        assert_eq!(choices(7, 0, 4), [0, 3, 2, 1]);
        assert_eq!(choices(7, 1, 4), [0, 1, 3, 2]);
        assert_eq!(
            choices(u64::MAX, 199, 20),
            [6, 5, 7, 8, 13, 14, 15, 10, 17, 1, 19, 16, 11, 0, 2, 9, 4, 3, 18, 12]
        );
    }

    #[test]
    fn every_order_of_four_comes_up_about_as_often() {
        let mut counts = std::collections::BTreeMap::new();
        for seed in 0..24_000 {
            *counts.entry(choices(seed, 0, 4)).or_insert(0) += 1;
        }
        assert_eq!(counts.len(), 24);
        assert!(counts.values().all(|count| (850..1150).contains(count)), "{counts:?}");
    }

    #[test]
    fn each_item_has_a_stream_of_its_own() {
        let same = (0..1000).filter(|seed| choices(*seed, 0, 5) == choices(*seed, 1, 5)).count();
        assert!(same < 30, "{same} of 1000 alike, where chance gives about 8");
    }

    proptest! {
        #[test]
        fn orders_are_permutations(seed: u64, lessons in proptest::collection::vec(any::<bool>(), 0..30)) {
            let mut order = items(seed, &lessons);
            for (index, lesson) in lessons.iter().enumerate() {
                if *lesson && index + 1 < lessons.len() {
                    let at = order.iter().position(|item| *item == index).unwrap();
                    prop_assert_eq!(order[at + 1], index + 1);
                }
            }
            let mut choices = choices(seed, 3, lessons.len());
            order.sort_unstable();
            choices.sort_unstable();
            let all: Vec<usize> = (0..lessons.len()).collect();
            prop_assert_eq!(&order, &all);
            prop_assert_eq!(&choices, &all);
        }
    }
}
