//! The text of a file: byte order marks, UTF-16, and what older tools write.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use super::{MOST_BYTES, Reason, Refused};

/// How far is looked for what tells text from other files.
const LOOKED_AT: usize = 4096;

/// A file as text.
pub(crate) struct Decoded {
    /// Lines end in `\n`; no byte order mark.
    pub text: String,
    /// The encoding's name, as the Encoding Standard has it.
    pub encoding: &'static str,
}

/// Reads bytes as text.
///
/// A byte order mark decides; without one, what is UTF-8 is UTF-8, every second byte 0 says UTF-16, and
/// the rest is what Firefox would take a French page for (chardetng).
pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded, Refused> {
    if bytes.len() > MOST_BYTES {
        return Err(Refused::new(Reason::TooLarge, 0, &[]));
    }
    let marked = Encoding::for_bom(bytes);
    let (encoding, body) = match marked {
        Some((encoding, length)) => (encoding, &bytes[length..]),
        None => (guessed(bytes), bytes),
    };
    let (text, _) = encoding.decode_without_bom_handling(body);
    if text.contains('\0') {
        return Err(Refused::new(Reason::Binary, 0, &[]));
    }
    let text = match text.contains('\r') {
        true => text.replace("\r\n", "\n").replace('\r', "\n"),
        false => text.into_owned(),
    };
    Ok(Decoded { text, encoding: encoding.name() })
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return encoding_rs::UTF_8;
    }
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match start.len() / 4 {
        half if odd > half && even == 0 => UTF_16LE,
        half if even > half && odd == 0 => UTF_16BE,
        _ => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            detector.guess(Some(b"fr"), Utf8Detection::Deny)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<(String, &'static str), Reason> {
        decode(bytes).map(|read| (read.text, read.encoding)).map_err(|refused| refused.reason)
    }

    #[test]
    fn encodings_are_found_out() {
        let text = "Où est l’élève ? À « Paris », 5 €.";
        let (latin, ..) = encoding_rs::WINDOWS_1252.encode(text);
        let wide = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(bytes).collect()
        };
        let with = |mark: &[u8], rest: Vec<u8>| [mark, &rest].concat();
        for (bytes, name) in [
            (text.as_bytes().to_vec(), "UTF-8"),
            (with(b"\xef\xbb\xbf", text.as_bytes().to_vec()), "UTF-8"),
            (latin.into_owned(), "windows-1252"),
            (with(b"\xff\xfe", wide(u16::to_le_bytes)), "UTF-16LE"),
            (with(b"\xfe\xff", wide(u16::to_be_bytes)), "UTF-16BE"),
            (wide(u16::to_le_bytes), "UTF-16LE"),
            (wide(u16::to_be_bytes), "UTF-16BE"),
        ] {
            assert_eq!(read(&bytes), Ok((text.to_owned(), name)), "{name}");
        }
    }

    #[test]
    fn lines_end_alike() {
        assert_eq!(read(b"a\r\nb\rc\nd"), Ok(("a\nb\nc\nd".to_owned(), "UTF-8")));
    }

    #[test]
    fn what_is_no_text_or_too_large_is_refused() {
        assert_eq!(read(b"PK\x03\x04\0\0\x08\0"), Err(Reason::Binary));
        assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(Reason::Binary));
        assert_eq!(read(&vec![b'a'; MOST_BYTES + 1]), Err(Reason::TooLarge));
    }
}
