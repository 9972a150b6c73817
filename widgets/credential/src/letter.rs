//! What a letter carries: a link with a badge or a request, or a token, in the text of an e-mail as people save,
//! quote and forward it.
//!
//! Programs break the line, put `>` before it, write it as quoted-printable or base64 (RFC 2045, section 6),
//! or put the address of a gatekeeper before it that has the whole as a parameter. What follows on the next
//! line is not of the link: how long a signature is, the token itself says.
//!
//! ```
//! use tremplin_credentials::letter;
//! let text = "Mon badge : https://a.example/badge#tremplin-badge=eyJh.e30\n.c2ln\n\nCamille";
//! assert_eq!(letter::badge(text).as_deref(), Some("eyJh.e30.c2ln"));
//! ```

use super::base64url;

/// What stands before a badge in the fragment of a link.
pub const BADGE: &str = "tremplin-badge=";
/// What stands before a request there.
pub const REQUEST: &str = "request=";

/// How many characters the signatures of RSA have whose key is not at hand: 2048, 3072, 4096, 6144 and 8192
/// bits.
const OF_RSA: [usize; 5] = [342, 512, 683, 1024, 1366];

/// More parts in base64, or words that begin as a token, are not looked at.
const MOST: usize = 16;

/// The badge that a text carries, as a compact JWS or in digits. A whole one counts more than one that is cut
/// off: many letters have the same link twice.
pub fn badge(text: &str) -> Option<String> {
    let text = &seen(text);
    let mut first = None;
    linked(text, BADGE, &mut |rest| whole_badge(rest, &mut first)).or(first).or_else(|| bare(text))
}

/// The request that a text carries, in base64url.
pub fn request(text: &str) -> Option<String> {
    linked(&seen(text), REQUEST, &mut whole_request)
}

/// A text without what nobody sees: programs put it into long words so that lines can end there, and every
/// second byte of a text in UTF-16 that is read as another is one.
fn seen(text: &str) -> String {
    let hidden = |c: char| matches!(c, '\0' | '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}');
    text.replace(hidden, "")
}

/// Whether a text is a letter as programs save it, or one that was quoted.
pub fn is_letter(text: &str) -> bool {
    let text = text.trim_ascii_start();
    let starts = |line: &str| {
        ["from:", "subject:", "mime-version:", "content-type:", "received:", "return-path:"]
            .iter()
            .any(|name| {
                line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
            })
    };
    text.starts_with('>') || text.split('\n').take(100).any(starts)
}

/// What `find` finds behind `marker` in any of the ways that the text can be read.
fn linked(
    text: &str,
    marker: &str,
    find: &mut dyn FnMut(&[u8]) -> Option<String>,
) -> Option<String> {
    let mut look = |text: &[u8]| ends(text, marker.as_bytes()).find_map(&mut *find);
    for body in bodies(text.as_bytes()) {
        for body in [Some(unescaped(&body, b'=')), Some(body)].into_iter().flatten() {
            if let Some(found) = look(&body) {
                return Some(found);
            }
            // A gatekeeper's address has the link as a parameter, perhaps twice over.
            let once = unescaped(&body, b'%');
            let found = look(&once)
                .or_else(|| look(&unescaped(&once, b'%')))
                .or_else(|| look(&unescaped(&body, b'-')));
            if found.is_some() {
                return found;
            }
        }
    }
    None
}

/// The text itself, and what it has in base64.
fn bodies(text: &[u8]) -> Vec<Vec<u8>> {
    let mut bodies = vec![text.to_vec()];
    let small = text.to_ascii_lowercase();
    for rest in ends(&small, b"content-transfer-encoding: base64").take(MOST) {
        let head = text.get(text.len() - rest.len()..).unwrap_or_default();
        let body = ends(head, b"\n\n").next().into_iter().chain(ends(head, b"\n\r\n").next());
        let Some(body) = body.max_by_key(|body| body.len()) else { continue };
        let mut digits = String::new();
        let mut before = b' ';
        for byte in body.iter().filter(|byte| **byte != b'\r') {
            match byte {
                b'+' => digits.push('-'),
                b'/' => digits.push('_'),
                b'\n' if before == b'\n' => break,
                b'=' | b'\n' => {}
                _ if byte.is_ascii_alphanumeric() => digits.push(char::from(*byte)),
                _ => break,
            }
            before = *byte;
        }
        bodies.extend(base64url::decode(&digits));
    }
    bodies
}

/// A text with what stands behind `mark` as two hexadecimal digits; with `=`, lines that end in one go on.
fn unescaped(text: &[u8], mark: u8) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).map(|digit| digit as u8);
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first == mark {
            match after {
                [b'\n', after @ ..] | [b'\r', b'\n', after @ ..] if mark == b'=' => {
                    rest = after;
                    continue;
                }
                [high, low, after @ ..] => {
                    if let (Some(high), Some(low)) = (digit(*high), digit(*low)) {
                        out.push(high << 4 | low);
                        rest = after;
                        continue;
                    }
                }
                _ => {}
            }
        }
        out.push(*first);
    }
    out
}

/// What follows each place where `part` stands.
fn ends<'a>(text: &'a [u8], part: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    let places = text.windows(part.len()).enumerate().filter(move |(_, bytes)| *bytes == part);
    places.filter_map(move |(at, _)| text.get(at + part.len()..))
}

/// What a text begins with that may be of a link, over several lines, where these end in it, and how much of
/// it is of the link where nothing else tells.
fn gathered(text: &[u8]) -> (String, Vec<usize>, usize) {
    let (mut found, mut ends) = (String::new(), Vec::new());
    // A line with anything else in it is hardly of the link, but for the first.
    let cut = |found: String, ends: Vec<usize>| {
        let sure = ends.last().copied().unwrap_or(found.len());
        (found, ends, sure)
    };
    let mut rest = text;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match first {
            b'-' | b'_' | b'.' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                found.push(char::from(*first));
            }
            b'&' | b'"' | b'\'' | b'<' | b'>' | b')' | b'#' => break,
            b'\n' | b'\r' | b' ' | b'\t' => {
                let line = rest.iter().position(|byte| *byte == b'\n');
                let line = if *first == b'\n' { Some(0) } else { line.map(|at| at + 1) };
                let (blank, after) =
                    rest.split_at_checked(line.unwrap_or(rest.len())).unwrap_or_default();
                if !blank.trim_ascii().is_empty() {
                    return cut(found, ends);
                }
                // Behind an empty line the link does not go on.
                if ends.last() == Some(&found.len()) {
                    break;
                }
                ends.push(found.len());
                rest = after;
                while let Some((b'>' | b' ' | b'\t' | b'|', after)) = rest.split_first() {
                    rest = after;
                }
            }
            _ => return cut(found, ends),
        }
    }
    let sure = found.len();
    (found, ends, sure)
}

/// The badge at the beginning of a text, if it is whole; the first that is not goes to `first`.
fn whole_badge(text: &[u8], first: &mut Option<String>) -> Option<String> {
    let (mut found, ends, sure) = gathered(text);
    // The full stop behind a link ends the sentence.
    while found.ends_with('.') && found.bytes().filter(|byte| *byte == b'.').count() > 2 {
        found.pop();
    }
    if let Some(end) = end_of_digits(&found, &ends).or_else(|| end_of_token(&found, &ends)) {
        found.truncate(end);
        return Some(found);
    }
    found.truncate(sure);
    if first.is_none() && !found.is_empty() {
        *first = Some(found);
    }
    None
}

fn whole_request(text: &[u8]) -> Option<String> {
    let (found, ends, _) = gathered(text);
    let is_json = |text: &str| {
        base64url::decode(text).is_some_and(|json| json.starts_with(b"{") && json.ends_with(b"}"))
    };
    let heads = ends.iter().copied().chain([found.len()]).filter_map(|end| found.get(..end));
    let mut heads = heads.map(|head| head.trim_end_matches('.'));
    heads.find(|head| is_json(head)).map(str::to_owned)
}

/// A token that stands in a text by itself.
fn bare(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let begins = |at: &usize| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        bytes.get(*at..*at + 3) == Some(b"eyJ")
            && before.is_none_or(|byte| !byte.is_ascii_alphanumeric() && !b"-_.=/#".contains(byte))
    };
    let mut starts = (0..bytes.len()).filter(begins).take(MOST);
    starts.find_map(|at| whole_badge(bytes.get(at..).unwrap_or_default(), &mut Some(String::new())))
}

/// Where a badge in digits ends, which is longer than any number in a letter.
fn end_of_digits(text: &str, ends: &[usize]) -> Option<usize> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    let full_stop = text.as_bytes().get(end) == Some(&b'.');
    (end > 100 && (end == text.len() || full_stop || ends.contains(&end))).then_some(end)
}

/// Where a compact JWS (RFC 7515, section 7.1) ends: at the end of a line, with as long a signature as it has
/// to have. A gatekeeper ends the link with two signs of its own.
fn end_of_token(text: &str, ends: &[usize]) -> Option<usize> {
    let (header, rest) = text.split_once('.')?;
    let (payload, rest) = rest.split_once('.')?;
    let start = text.len() - rest.len();
    let most = rest.bytes().position(|byte| byte == b'.').map_or(text.len(), |at| start + at);
    let header = base64url::decode(header).filter(|header| header.starts_with(b"{"))?;
    base64url::decode(payload).filter(|payload| payload.starts_with(b"{"))?;
    let holds = |part: &str| self::ends(&header, part.as_bytes()).next().is_some();
    let of_64_bytes = ["\"ES256\"", "\"EdDSA\"", "\"Ed25519\""].into_iter().any(holds);
    // As long as the modulus of the key, where that stands there.
    let modulus = self::ends(&header, b"\"n\"").next().and_then(|rest| {
        let rest = rest.trim_ascii_start().strip_prefix(b":")?.trim_ascii_start();
        rest.strip_prefix(b"\"")?.iter().position(|byte| *byte == b'"')
    });
    let fits = |end: &usize| match (end.checked_sub(start), modulus) {
        (Some(length), _) if of_64_bytes => length == 86,
        (Some(length), Some(modulus)) => length == modulus,
        (Some(length), None) => OF_RSA.contains(&length),
        (None, _) => false,
    };
    let unsigned = text.strip_suffix("__").map(str::len);
    let ends = ends.iter().copied().chain([most]).chain(unsigned);
    ends.filter(|end| *end <= most).find(fits)
}

#[cfg(test)]
mod tests;
