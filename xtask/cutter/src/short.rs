//! Short names for what a module imports and exports. Long ones with hashes stand in the wasm and in the glue:
//! 2 kB (brotli) for nothing.

const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Gives `a` to `Z`, then `aa`, `ba` and so on.
#[derive(Default)]
pub(crate) struct Names {
    given: usize,
}

impl Names {
    /// A name that nobody else has.
    pub fn next(&mut self) -> String {
        let mut left = self.given;
        self.given += 1;
        let mut name = String::new();
        loop {
            name.push(char::from(LETTERS[left % LETTERS.len()]));
            left /= LETTERS.len();
            if left == 0 {
                return name;
            }
            left -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_short_and_differ() {
        let mut names = Names::default();
        let all: Vec<_> = std::iter::repeat_with(|| names.next()).take(3000).collect();
        assert_eq!([&*all[0], &*all[51], &*all[52], &*all[53]], ["a", "Z", "aa", "ba"]);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 3000);
        assert_eq!(all[52 + 52 * 52], "aaa");
    }
}
