//! Base58 as Bitcoin and multibase `z` write it (draft-msporny-base58-03; W3C Controlled Identifiers
//! 1.0, section 2.4).
//!
//! ```
//! use tremplin_credentials::base58;
//! assert_eq!(base58::encode(b"Hello World!"), "2NEpo7TZRRrLZSi2U");
//! assert_eq!(base58::decode("2NEpo7TZRRrLZSi2U").as_deref(), Some(&b"Hello World!"[..]));
//! ```

const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// Work grows with the square of the length: a key has 48 digits, a signature 88.
const LONGEST: usize = 128;

/// Bytes as text.
pub fn encode(bytes: &[u8]) -> String {
    let digits = convert(bytes.iter().map(|byte| u32::from(*byte)), 256, 58);
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    let digits = std::iter::repeat_n(0, zeros).chain(digits);
    digits.filter_map(|digit| ALPHABET.get(usize::from(digit)).copied()).map(char::from).collect()
}

/// The bytes of a text; `None` if it is not Base58, or longer than any key or signature.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    if text.len() > LONGEST {
        return None;
    }
    let mut digits = Vec::with_capacity(text.len());
    for byte in text.bytes() {
        digits.push(ALPHABET.iter().position(|known| *known == byte)? as u32);
    }
    let zeros = digits.iter().take_while(|digit| **digit == 0).count();
    let bytes = convert(digits.into_iter(), 58, 256);
    Some(std::iter::repeat_n(0, zeros).chain(bytes).collect())
}

/// A number in another base, most significant digit first, without leading zeros.
fn convert(digits: impl Iterator<Item = u32>, from: u32, to: u32) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::new();
    for digit in digits {
        let mut carry = digit;
        for place in &mut out {
            carry += u32::from(*place) * from;
            *place = (carry % to) as u8;
            carry /= to;
        }
        while carry > 0 {
            out.push((carry % to) as u8);
            carry /= to;
        }
    }
    out.reverse();
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn vectors_of_the_draft() {
        for (bytes, text) in [
            (&b"Hello World!"[..], "2NEpo7TZRRrLZSi2U"),
            (
                b"The quick brown fox jumps over the lazy dog.",
                "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z",
            ),
            (&[0, 0, 0x28, 0x7f, 0xb4, 0xcd], "11233QC4"),
            (b"", ""),
        ] {
            assert_eq!(encode(bytes), text);
            assert_eq!(decode(text).as_deref(), Some(bytes));
        }
    }

    #[test]
    fn what_has_another_form_is_refused() {
        for text in ["0", "O", "I", "l", "a b", "a+", "é", "\n", &"2".repeat(LONGEST + 1)] {
            assert_eq!(decode(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            prop_assert_eq!(decode(&encode(&bytes)), Some(bytes));
        }

        #[test]
        fn each_sequence_has_one_text(text in "[1-9A-HJ-NP-Za-km-z]{0,60}") {
            prop_assert_eq!(encode(&decode(&text).unwrap()), text);
        }
    }
}
