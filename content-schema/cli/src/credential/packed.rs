//! A signed badge in digits, as the QR code of the issuer's page holds it in its link.
//!
//! `widgets/embed/js/credential/packed.js` writes and reads the same: a number whose hexadecimal digits
//! are a 1, then the length of the signature (two bytes), the signature, and in zlib's format (RFC 1950)
//! the JSON texts of header and payload with a zero byte between them.

use std::io::Read;

use flate2::read::ZlibDecoder;
use tremplin_credentials::base64url;

/// A QR code of the largest size holds this many digits (ISO/IEC 18004, table 7).
const MOST_DIGITS: usize = 7089;

/// A badge has at most this many bytes, decompressed.
const MOST_BYTES: u64 = 64 * 1024;

/// The token that digits stand for; `None` where they stand for none.
pub fn token(digits: &str) -> Option<String> {
    let bytes = bytes(digits)?;
    let (length, rest) = bytes.split_first_chunk::<2>()?;
    let length = usize::from(u16::from_be_bytes(*length));
    let (signature, zipped) = (rest.get(..length)?, rest.get(length..)?);
    let mut texts = Vec::new();
    ZlibDecoder::new(zipped).take(MOST_BYTES + 1).read_to_end(&mut texts).ok()?;
    if texts.len() as u64 > MOST_BYTES {
        return None;
    }
    let end = texts.iter().position(|byte| *byte == 0)?;
    let parts = [texts.get(..end)?, texts.get(end + 1..)?, signature];
    Some(parts.map(base64url::encode).join("."))
}

/// The bytes behind the leading 1 of a number in hexadecimal.
fn bytes(digits: &str) -> Option<Vec<u8>> {
    if digits.len() > MOST_DIGITS || !digits.starts_with(|c: char| ('1'..='9').contains(&c)) {
        return None;
    }
    // The lowest byte first.
    let mut number: Vec<u8> = Vec::new();
    for digit in digits.chars() {
        let mut carry = digit.to_digit(10)?;
        for byte in &mut number {
            let value = u32::from(*byte) * 10 + carry;
            *byte = (value & 0xff) as u8;
            carry = value >> 8;
        }
        if carry > 0 {
            number.push(carry as u8);
        }
    }
    let highest = number.pop()?;
    number.reverse();
    (highest == 1).then_some(number)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::*;

    fn decimal(bytes: &[u8]) -> String {
        // The lowest digit first.
        let mut digits = vec![1_u32];
        for byte in bytes {
            let mut carry = u32::from(*byte);
            for digit in &mut digits {
                let value = *digit * 256 + carry;
                *digit = value % 10;
                carry = value / 10;
            }
            while carry > 0 {
                digits.push(carry % 10);
                carry /= 10;
            }
        }
        digits.iter().rev().map(ToString::to_string).collect()
    }

    fn digits(texts: &[u8], signature: &[u8]) -> String {
        let mut packed = u16::try_from(signature.len()).expect("is short").to_be_bytes().to_vec();
        packed.extend(signature);
        let mut zlib = ZlibEncoder::new(packed, Compression::best());
        zlib.write_all(texts).expect("is written");
        decimal(&zlib.finish().expect("is written"))
    }

    #[test]
    fn digits_stand_for_the_same_token() {
        for signature in [&b""[..], &[0, 0, 1], &[255; 256]] {
            let packed = digits(b"{\"alg\":\"ES256\"}\0{\"iss\":\"\xc3\xa9\"}", signature);
            let expected =
                format!("eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiLDqSJ9.{}", base64url::encode(signature));
            assert_eq!(token(&packed), Some(expected));
        }
    }

    /// What `packed.js` has made.
    #[test]
    fn the_page_writes_what_is_read_here() {
        let digits = "546841473859533831917655060421884436106137678243683227206702242222344198344372767852889213969434777";
        assert_eq!(token(digits).as_deref(), Some("eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiLDqSJ9.c2ln"));
    }

    #[test]
    fn what_stands_for_nothing_is_refused() {
        let packed = digits(b"{}\0{}", &[7; 64]);
        let bomb = digits(&vec![b' '; 1 << 20], &[]);
        assert!(bomb.len() < MOST_DIGITS, "it would fit into a code");
        let cut = |from: usize, to: usize| packed.get(from..to).expect("is longer").to_owned();
        for no in [
            String::new(),
            "0".to_owned(),
            "1".to_owned(),
            "256".to_owned(),
            format!("0{packed}"),
            format!("-{packed}"),
            format!("{packed}0"),
            cut(0, packed.len() - 2),
            cut(1, packed.len()),
            "٣".repeat(9),
            "9".repeat(MOST_DIGITS + 1),
            // More signature than there is.
            decimal(&[255, 255, 1]),
            digits(b"{}{}", &[1]),
            bomb,
        ] {
            assert_eq!(token(&no), None, "{no}");
        }
    }
}
