//! FNV-1a, 64 bit (Fowler, Noll, Vo): a hash that is small, and the same on every machine.
//!
//! It tells whether two texts differ, not whether somebody forged one.
//!
//! ```
//! // From the authors' list of test vectors (draft-eastlake-fnv, appendix C).
//! assert_eq!(tremplin_content::hash::fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
//! ```

/// The hash of `bytes`.
pub fn fnv1a(bytes: &[u8]) -> u64 {
    let mut hash = Fnv1a::default();
    hash.add(bytes);
    hash.value()
}

/// A hash that grows with what is added: [`fnv1a`] of all the bytes in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fnv1a(u64);

impl Default for Fnv1a {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv1a {
    /// Adds `bytes`.
    pub fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// The hash of everything added so far.
    pub fn value(&self) -> u64 {
        self.0
    }
}
