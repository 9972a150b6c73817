//! As much of XML as is needed to find a tag and not to be fooled by one in a comment.

/// A piece of a document and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub start: usize,
    pub end: usize,
    pub kind: Kind<'a>,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// `<name attributes>` or `<name attributes/>`.
    Open { name: &'a [u8], attributes: &'a [u8], empty: bool },
    /// `</name>`.
    Close { name: &'a [u8] },
    /// The text of `<![CDATA[…]]>`.
    Data(&'a [u8]),
    /// Text between tags.
    Text(&'a [u8]),
    /// A comment, a processing instruction, a plain `<!DOCTYPE …>`.
    Aside,
}

/// The pieces of a document, one after the other.
///
/// `None` if it breaks off in the middle of one, is not one element with all that is in it, or declares
/// entities: nobody needs those in a picture, and they are a known way to make readers choke.
pub(super) fn pieces(document: &[u8]) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let (mut start, mut open, mut roots) = (0, Vec::new(), 0);
    while start < document.len() {
        let rest = document.get(start..)?;
        let (length, kind) = piece(rest)?;
        match kind {
            Kind::Open { name, attributes, empty } => {
                roots += usize::from(open.is_empty());
                list(attributes)?;
                if !empty {
                    open.push(name);
                }
            }
            Kind::Close { name } => (open.pop()? == name).then_some(())?,
            Kind::Text(text) if open.is_empty() => is_blank(text).then_some(())?,
            Kind::Data(_) if open.is_empty() => return None,
            Kind::Data(_) | Kind::Text(_) | Kind::Aside => {}
        }
        pieces.push(Piece { start, end: start + length, kind });
        start += length;
    }
    (open.is_empty() && roots == 1).then_some(pieces)
}

/// What a text between tags stands for, with the five names that need no declaration and with numbers (XML 1.0,
/// sections 4.1 and 4.6); `None` if it has any other.
pub(super) fn unescape(text: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let mut parts = text.split(|byte| *byte == b'&');
    out.extend_from_slice(parts.next()?);
    for part in parts {
        let end = part.iter().position(|byte| *byte == b';')?;
        let (name, after) = part.split_at_checked(end)?;
        let character = match name {
            b"amp" => '&',
            b"lt" => '<',
            b"gt" => '>',
            b"quot" => '"',
            b"apos" => '\'',
            [b'#', b'x', digits @ ..] => number(digits, 16)?,
            [b'#', digits @ ..] => number(digits, 10)?,
            _ => return None,
        };
        out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        out.extend_from_slice(after.get(1..)?);
    }
    Some(())
}

fn number(digits: &[u8], radix: u32) -> Option<char> {
    char::from_u32(u32::from_str_radix(std::str::from_utf8(digits).ok()?, radix).ok()?)
}

/// White space, perhaps behind the mark that says that a text is in UTF-8.
fn is_blank(text: &[u8]) -> bool {
    text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text).trim_ascii().is_empty()
}

/// More attributes than any element of a picture has.
const MOST: usize = 256;

/// Names and values of attributes; `None` if they are not well-formed, one stands there twice, or there are
/// more than [`MOST`].
pub(super) fn list(attributes: &[u8]) -> Option<Vec<(&[u8], &[u8])>> {
    let mut list = Vec::new();
    let mut rest = attributes.trim_ascii();
    while !rest.is_empty() {
        let equals = rest.iter().position(|byte| *byte == b'=')?;
        let (name, after) = rest.split_at_checked(equals)?;
        let name = name.trim_ascii();
        let (quote, after) = after.get(1..)?.trim_ascii_start().split_first()?;
        if !matches!(quote, b'"' | b'\'') || name.is_empty() || !name.iter().all(is_name) {
            return None;
        }
        let length = after.iter().position(|byte| byte == quote)?;
        let (value, after) = after.split_at_checked(length)?;
        list.push((name, value));
        rest = after.get(1..)?.trim_ascii_start();
    }
    let once = |(at, (name, _)): (usize, &(&[u8], &[u8]))| {
        list.iter().take(at).all(|(other, _)| other != name)
    };
    (list.len() <= MOST && list.iter().enumerate().all(once)).then_some(list)
}

/// The first piece and its length.
fn piece(rest: &[u8]) -> Option<(usize, Kind<'_>)> {
    if rest.first() != Some(&b'<') {
        let length = rest.iter().position(|byte| *byte == b'<').unwrap_or(rest.len());
        return Some((length, Kind::Text(rest.get(..length)?)));
    }
    if let Some(after) = rest.strip_prefix(b"<![CDATA[") {
        let length = find(after, b"]]>")?;
        return Some((length + 12, Kind::Data(after.get(..length)?)));
    }
    for (open, close) in [(&b"<!--"[..], &b"-->"[..]), (b"<?", b"?>")] {
        if let Some(after) = rest.strip_prefix(open) {
            return Some((open.len() + find(after, close)? + close.len(), Kind::Aside));
        }
    }
    let length = tag_end(rest)?;
    let inside = rest.get(1..length - 1)?;
    if let Some(declaration) = inside.strip_prefix(b"!") {
        return (!declaration.contains(&b'[')).then_some((length, Kind::Aside));
    }
    if let Some(name) = inside.strip_prefix(b"/") {
        return Some((length, Kind::Close { name: name.trim_ascii_end() }));
    }
    let (inside, empty) = match inside.strip_suffix(b"/") {
        Some(inside) => (inside, true),
        None => (inside, false),
    };
    let end = inside.iter().position(|byte| !is_name(byte)).unwrap_or(inside.len());
    let (name, attributes) = inside.split_at_checked(end)?;
    (!name.is_empty()).then_some((length, Kind::Open { name, attributes, empty }))
}

/// Behind the `>` that ends the tag: one in quotes does not.
fn tag_end(rest: &[u8]) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in rest.iter().enumerate() {
        match quote {
            Some(open) if open == *byte => quote = None,
            Some(_) => {}
            None if matches!(byte, b'"' | b'\'') => quote = Some(*byte),
            None if *byte == b'>' => return Some(at + 1),
            None => {}
        }
    }
    None
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}

fn is_name(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'_' | b'-' | b'.' | 0x80..)
}
