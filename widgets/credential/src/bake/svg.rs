//! One `<openbadges:credential>` right behind the `<svg>` tag.

use super::xml::{self, Kind, Piece};
use super::{Form, Trouble, form};

const NAMESPACE: &[u8] = b"https://purl.imsglobal.org/ob/v3p0";
/// That of Open Badges 2 (“baking”, SVGs).
const OLDER: &[u8] = b"http://openbadges.org";
const XMLNS: &[u8] = b"xmlns:openbadges";
const PREFIX: &[u8] = b"openbadges";
const CREDENTIAL: &[u8] = b"openbadges:credential";
/// Its name without the prefix.
const LOCAL: &[u8] = b"credential";

/// Puts the credential behind the root's tag.
pub(super) fn write(image: &[u8], credential: &str) -> Result<Vec<u8>, Trouble> {
    // In another encoding, letters beyond ASCII would be others.
    if !credential.is_ascii() && std::str::from_utf8(image).is_err() {
        return Err(Trouble::NotAnImage);
    }
    let document = Document::read(image)?;
    let root = document.root;
    // A credential whose prefix nobody has declared would count once it is.
    let waits = |piece: &Piece| matches!(piece.kind, Kind::Open { name, .. } if name == CREDENTIAL);
    if document.prefix.is_none() && document.pieces.iter().any(waits) {
        return Err(Trouble::Damaged);
    }
    let mut out = Vec::with_capacity(image.len() + credential.len() + 200);
    let tag = image.get(root.start..root.end).ok_or(Trouble::Damaged)?;
    let tag = tag.strip_suffix(b">").ok_or(Trouble::Damaged)?;
    let tag = if document.empty { tag.strip_suffix(b"/").ok_or(Trouble::Damaged)? } else { tag };
    out.extend_from_slice(image.get(..root.start).ok_or(Trouble::Damaged)?);
    out.extend_from_slice(tag);
    if document.prefix.is_none() {
        out.push(b' ');
        out.extend_from_slice(XMLNS);
        out.extend_from_slice(b"=\"");
        out.extend_from_slice(NAMESPACE);
        out.push(b'"');
    }
    out.push(b'>');
    push(document.prefix.unwrap_or(PREFIX), credential, &mut out);
    if document.empty {
        out.extend_from_slice(b"</");
        out.extend_from_slice(document.name);
        out.push(b'>');
    }
    let mut from = root.end;
    for old in document.credentials()? {
        out.extend_from_slice(image.get(from..old.start).ok_or(Trouble::Damaged)?);
        from = old.end;
    }
    out.extend_from_slice(image.get(from..).ok_or(Trouble::Damaged)?);
    // A drawing in which the credential would not be found again takes none.
    read(&out).map(|_| out).map_err(|_| Trouble::Damaged)
}

/// The text of the only credential.
pub(super) fn read(image: &[u8]) -> Result<String, Trouble> {
    let document = Document::read(image)?;
    let mut found = document.credentials()?;
    match (found.pop(), found.pop()) {
        (Some(only), None) => only.text.ok_or(Trouble::NotACredential),
        (None, _) => Err(Trouble::Nothing),
        (Some(_), Some(_)) => Err(Trouble::Several),
    }
}

fn push(prefix: &[u8], credential: &str, out: &mut Vec<u8>) {
    let name = |out: &mut Vec<u8>| {
        out.extend_from_slice(prefix);
        out.extend_from_slice(b":credential");
    };
    out.push(b'<');
    name(out);
    if form(credential) == Some(Form::Jwt) {
        out.extend_from_slice(b" verify=\"");
        out.extend_from_slice(credential.as_bytes());
        out.extend_from_slice(b"\"/>");
        return;
    }
    out.extend_from_slice(b"><![CDATA[");
    // In JSON, `]]>` stands in texts only, where `>` has another spelling.
    let mut before = [0; 2];
    for byte in credential.bytes() {
        if before == *b"]]" && byte == b'>' {
            out.extend_from_slice(b"\\u003e");
        } else {
            out.push(byte);
        }
        before = [before[1], byte];
    }
    out.extend_from_slice(b"]]></");
    name(out);
    out.push(b'>');
}

struct Document<'a> {
    pieces: Vec<Piece<'a>>,
    root: Piece<'a>,
    name: &'a [u8],
    empty: bool,
    /// What stands for the namespace in this document.
    prefix: Option<&'a [u8]>,
}

/// A credential and where it stands.
struct Found {
    start: usize,
    end: usize,
    text: Option<String>,
}

impl<'a> Document<'a> {
    fn read(image: &'a [u8]) -> Result<Self, Trouble> {
        if !image.contains(&b'<') {
            return Err(Trouble::NotAnImage);
        }
        let pieces = xml::pieces(image).ok_or(Trouble::Damaged)?;
        let root = pieces.iter().find(|piece| matches!(piece.kind, Kind::Open { .. })).copied();
        let Some(root) = root else { return Err(Trouble::NotAnImage) };
        let Kind::Open { name, attributes, empty } = root.kind else {
            return Err(Trouble::NotAnImage);
        };
        if name.rsplit(|byte| *byte == b':').next() != Some(b"svg") {
            return Err(Trouble::NotAnImage);
        }
        let attributes = xml::list(attributes).ok_or(Trouble::Damaged)?;
        let prefix = attributes
            .iter()
            .find_map(|(name, value)| name.strip_prefix(b"xmlns:").filter(|_| *value == NAMESPACE));
        let older = |(_, value): &(_, &[u8])| value.strip_suffix(b"/").unwrap_or(value) == OLDER;
        if prefix.is_none() && attributes.iter().any(older) {
            return Err(Trouble::Older);
        }
        // The prefix that everybody uses would mean something else here.
        if prefix.is_none() && attributes.iter().any(|(name, _)| *name == XMLNS) {
            return Err(Trouble::Damaged);
        }
        Ok(Self { pieces, root, name, empty, prefix })
    }

    fn credentials(&self) -> Result<Vec<Found>, Trouble> {
        let mut found = Vec::new();
        // What each open element declares; the innermost counts (Namespaces in XML 1.0, section 6).
        let mut scopes: Vec<Scope> = Vec::new();
        let mut pieces = self.pieces.iter();
        while let Some(piece) = pieces.next() {
            let (name, attributes, empty) = match piece.kind {
                Kind::Open { name, attributes, empty } => (name, attributes, empty),
                Kind::Close { .. } => {
                    scopes.pop();
                    continue;
                }
                _ => continue,
            };
            let attributes = xml::list(attributes).ok_or(Trouble::Damaged)?;
            scopes.push(declared(&attributes));
            let (prefix, local) = match name.iter().position(|byte| *byte == b':') {
                Some(at) => {
                    (name.get(..at).unwrap_or_default(), name.get(at + 1..).unwrap_or_default())
                }
                None => (&b""[..], name),
            };
            let mut meanings = scopes.iter().rev().flatten();
            let means = meanings.find(|(known, _)| *known == prefix).map(|(_, address)| *address);
            if local != LOCAL || means != Some(NAMESPACE) {
                if empty {
                    scopes.pop();
                }
                continue;
            }
            let mut data = Vec::new();
            let verify = attributes.iter().find(|(name, _)| *name == b"verify");
            let mut end = piece.end;
            let mut closed = empty;
            while !closed {
                let inside = pieces.next().ok_or(Trouble::Damaged)?;
                end = inside.end;
                match inside.kind {
                    Kind::Close { .. } => closed = true,
                    Kind::Data(json) => data.extend_from_slice(json),
                    Kind::Text(text) if text.trim_ascii().is_empty() => {}
                    Kind::Text(text) if verify.is_none() => {
                        xml::unescape(text, &mut data).ok_or(Trouble::Damaged)?;
                    }
                    Kind::Aside => {}
                    _ => return Err(Trouble::Damaged),
                }
            }
            scopes.pop();
            let text = match verify {
                Some((_, token)) if data.is_empty() => token.to_vec(),
                Some(_) => Vec::new(),
                None => data,
            };
            let text = String::from_utf8(text).ok();
            found.push(Found { start: piece.start, end, text });
        }
        Ok(found)
    }
}

/// Prefixes with the namespaces that they stand for; the empty one is for names without any.
type Scope<'a> = Vec<(&'a [u8], &'a [u8])>;

fn declared<'a>(attributes: &[(&'a [u8], &'a [u8])]) -> Scope<'a> {
    let prefix = |name: &'a [u8]| match name {
        b"xmlns" => Some(&b""[..]),
        _ => name.strip_prefix(b"xmlns:"),
    };
    attributes.iter().filter_map(|(name, value)| Some((prefix(name)?, *value))).collect()
}
