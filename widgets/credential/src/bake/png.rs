//! One uncompressed `iTXt` chunk in a PNG (PNG, third edition, sections 5 and 11.3.3.4). Pixels are
//! never looked at, so that nothing unfolds.

use super::Trouble;

pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

const KEYWORD: &[u8] = b"openbadgecredential";
/// That of Open Badges 2 (“baking”, PNGs), and of version 1 in a chunk of another kind.
const OLDER: &[u8] = b"openbadges\0";

/// Puts the credential behind the header.
pub(super) fn write(image: &[u8], credential: &str) -> Result<Vec<u8>, Trouble> {
    let mut out = SIGNATURE.to_vec();
    for (at, chunk) in chunks(image)?.iter().enumerate() {
        if !chunk.is_credential() {
            push(chunk.name, &[chunk.data], &mut out);
        }
        if at == 0 {
            // Not compressed, no method, no language, no translated keyword.
            push(b"iTXt", &[KEYWORD, &[0; 5], credential.as_bytes()], &mut out);
        }
    }
    Ok(out)
}

/// The text of the only credential.
pub(super) fn read(image: &[u8]) -> Result<String, Trouble> {
    let chunks = chunks(image)?;
    let mut found = chunks.iter().filter(|chunk| chunk.is_credential());
    let chunk = match (found.next(), found.next()) {
        (Some(only), None) => only,
        (None, _) if chunks.iter().any(Chunk::is_older) => return Err(Trouble::Older),
        (None, _) => return Err(Trouble::Nothing),
        (Some(_), Some(_)) => return Err(Trouble::Several),
    };
    text(chunk.data).and_then(|text| String::from_utf8(text.to_vec()).map_err(|_| Trouble::Damaged))
}

/// What follows keyword, flag, method, language and translated keyword.
fn text(data: &[u8]) -> Result<&[u8], Trouble> {
    let after = data.get(KEYWORD.len() + 1..).ok_or(Trouble::Damaged)?;
    let [compressed, method, rest @ ..] = after else { return Err(Trouble::Damaged) };
    if (*compressed, *method) != (0, 0) {
        return Err(Trouble::Compressed);
    }
    let mut parts = rest.splitn(3, |byte| *byte == 0);
    parts.nth(2).ok_or(Trouble::Damaged)
}

struct Chunk<'a> {
    name: &'a [u8],
    data: &'a [u8],
}

impl Chunk<'_> {
    fn is_credential(&self) -> bool {
        let after = self.data.strip_prefix(KEYWORD);
        self.name == b"iTXt" && after.is_some_and(|rest| rest.first() == Some(&0))
    }

    fn is_older(&self) -> bool {
        [b"iTXt", b"tEXt"].iter().any(|name| self.name == *name) && self.data.starts_with(OLDER)
    }
}

/// Every chunk from `IHDR` to `IEND`, each with a right checksum. What follows is no part of the picture
/// (section 13.2 leaves it to the reader; cameras and web pages put things there).
fn chunks(image: &[u8]) -> Result<Vec<Chunk<'_>>, Trouble> {
    let mut rest = image.strip_prefix(SIGNATURE).ok_or(Trouble::NotAnImage)?;
    let mut chunks = Vec::new();
    loop {
        let (chunk, after) = chunk(rest).ok_or(Trouble::Damaged)?;
        rest = after;
        let header = chunk.name == b"IHDR" && chunk.data.len() == 13;
        if header != chunks.is_empty() {
            return Err(Trouble::Damaged);
        }
        let end = chunk.name == b"IEND";
        chunks.push(chunk);
        if end {
            return Ok(chunks);
        }
    }
}

fn chunk(bytes: &[u8]) -> Option<(Chunk<'_>, &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (named, after) = rest.split_at_checked(length.checked_add(4)?)?;
    let (sum, after) = after.split_first_chunk::<4>()?;
    let (name, data) = named.split_at_checked(4)?;
    (crc(&[named]) == u32::from_be_bytes(*sum)).then_some((Chunk { name, data }, after))
}

fn push(name: &[u8], parts: &[&[u8]], out: &mut Vec<u8>) {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    // A picture and a credential of the sizes that are allowed are far below 4 GB.
    out.extend_from_slice(&(length as u32).to_be_bytes());
    out.extend_from_slice(name);
    let mut named = vec![name];
    for part in parts {
        out.extend_from_slice(part);
        named.push(part);
    }
    out.extend_from_slice(&crc(&named).to_be_bytes());
}

/// The checksum of PNG, annex D, over parts that follow each other.
fn crc(parts: &[&[u8]]) -> u32 {
    let mut sum = u32::MAX;
    for byte in parts.iter().flat_map(|part| part.iter()) {
        let entry = TABLE.get(usize::from(sum as u8 ^ *byte)).copied().unwrap_or_default();
        sum = entry ^ sum >> 8;
    }
    !sum
}

static TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut sum = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            sum = if sum & 1 == 1 { 0xedb8_8320 ^ sum >> 1 } else { sum >> 1 };
            bit += 1;
        }
        table[byte] = sum;
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(crc(&[b"123456", b"789"]), 0xcbf4_3926);
        assert_eq!(crc(&[b"IEND"]), 0xae42_6082);
    }
}
