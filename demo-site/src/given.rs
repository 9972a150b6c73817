//! A file that an author opens: the text of a module, or what it is instead.
//!
//! What is no module never takes the place of a text: a table opened as text is thousands of signs that
//! nobody wrote.

use tremplin_author::json;
use tremplin_credentials::request::instead::{self, Instead};

/// What a file is that holds no module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Nothing, or white space alone.
    Empty,
    /// A table of Excel or LibreOffice.
    Table,
    /// A document of Word or LibreOffice, or RTF.
    Document,
    /// Slides.
    Slides,
    /// PDF.
    Pdf,
    /// A picture, a sound or a film.
    Media,
    /// A package of Anki.
    Anki,
    /// A package of H5P.
    H5p,
    /// Another archive.
    Archive,
    /// A web page, or XML.
    Page,
    /// A text in another encoding than UTF-8, such as ANSI.
    Encoding,
    /// A text that is no JSON.
    Text,
    /// A key, a request or a badge of a learner: not what is kept in a field.
    Personal,
    /// Bytes that say nothing here.
    Binary,
}

/// How formats begin. What begins otherwise and is no text is [`Unfit::Binary`].
const BEGINNINGS: [(&[u8], Unfit); 15] = [
    (b"%PDF", Unfit::Pdf),
    (b"{\\rtf", Unfit::Document),
    (b"SQLite format 3\0", Unfit::Anki),
    (b"\x89PNG", Unfit::Media),
    (b"\xff\xd8\xff", Unfit::Media),
    (b"GIF8", Unfit::Media),
    (b"II*\0", Unfit::Media),
    (b"MM\0*", Unfit::Media),
    (b"RIFF", Unfit::Media),
    (b"ID3", Unfit::Media),
    (b"OggS", Unfit::Media),
    (b"\x1f\x8b", Unfit::Archive),
    (b"7z\xbc\xaf", Unfit::Archive),
    (b"Rar!", Unfit::Archive),
    (b"\x28\xb5\x2f\xfd", Unfit::Archive),
];

/// How names of entries begin that tell a ZIP archive's format.
const ENTRIES: [(&str, Unfit); 7] = [
    ("xl/", Unfit::Table),
    ("word/", Unfit::Document),
    ("ppt/", Unfit::Slides),
    ("collection.anki2", Unfit::Anki),
    ("h5p.json", Unfit::H5p),
    ("index.html", Unfit::Page),
    ("imsmanifest.xml", Unfit::Archive),
];

/// How each entry of a ZIP archive begins: 30 bytes, two of them the length of the name that follows
/// (APPNOTE.TXT, section 4.3.7).
const ENTRY: &[u8] = b"PK\x03\x04";

/// What LibreOffice writes as the first entry of an archive, not compressed (OpenDocument 1.3, part 2,
/// section 3.3).
const OPEN_DOCUMENT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.";

/// How compound files of Office before 2007 begin.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";

/// The text of a module, with line ends as fields have them. It may be full of mistakes: the author
/// sees them named.
///
/// # Errors
/// [`Unfit`].
pub fn module(bytes: &[u8]) -> Result<String, Unfit> {
    if let Some(format) = format(bytes) {
        return Err(format);
    }
    let text = decoded(bytes)?;
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let start = text.trim_start();
    if start.is_empty() {
        return Err(Unfit::Empty);
    }
    if start.starts_with('<') {
        return Err(Unfit::Page);
    }
    if !start.starts_with('{') {
        return Err(Unfit::Text);
    }
    let known = json::parse(&text).map(|document| instead::of_value(&document.root()));
    match known {
        Ok(
            Instead::PrivateKey
            | Instead::PublicKey
            | Instead::Profile
            | Instead::Request
            | Instead::DamagedRequest
            | Instead::NewerRequest
            | Instead::Kept
            | Instead::SignedBadge,
        ) => Err(Unfit::Personal),
        _ => Ok(text),
    }
}

/// The format that a file's bytes tell.
fn format(bytes: &[u8]) -> Option<Unfit> {
    if bytes.starts_with(ENTRY) || bytes.starts_with(b"PK\x05\x06") {
        return Some(archive(bytes));
    }
    if bytes.starts_with(COMPOUND) {
        // Names of streams, in UTF-16 ([MS-CFB], section 2.6.1).
        let has = |name: &str| {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            bytes.windows(name.len()).any(|part| part == name)
        };
        return Some(match (has("Workbook"), has("PowerPoint Document")) {
            (true, _) => Unfit::Table,
            (false, true) => Unfit::Slides,
            (false, false) => Unfit::Document,
        });
    }
    // ISO base media files: films, and HEIC and AVIF pictures.
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some(Unfit::Media);
    }
    BEGINNINGS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, format)| *format)
}

/// What is in a ZIP archive, by the names of its entries.
fn archive(bytes: &[u8]) -> Unfit {
    if let Some(kind) = bytes.get(30..).and_then(|rest| rest.strip_prefix(OPEN_DOCUMENT)) {
        return match kind {
            [b's', b'p', ..] => Unfit::Table,
            [b'p', ..] => Unfit::Slides,
            _ => Unfit::Document,
        };
    }
    let entries = bytes.windows(ENTRY.len()).enumerate().filter(|(_, part)| *part == ENTRY);
    let names = entries.filter_map(|(at, _)| {
        let [low, high] = bytes.get(at + 26..at + 28)? else { return None };
        let length = usize::from(u16::from_le_bytes([*low, *high]));
        bytes.get(at + 30..at + 30 + length)
    });
    let mut told = names.filter_map(|name| {
        ENTRIES.iter().find(|(start, _)| name.starts_with(start.as_bytes())).map(|(_, it)| *it)
    });
    // The first one counts: a document may have a table inside.
    told.next().unwrap_or(Unfit::Archive)
}

/// The text of bytes in UTF-8, or in UTF-16 that says so.
fn decoded(bytes: &[u8]) -> Result<String, Unfit> {
    let wide = |two: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| two([pair[0], pair[1]]));
        String::from_utf16(&units.collect::<Vec<_>>()).map_err(|_| Unfit::Binary)
    };
    let text = match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes)?,
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes)?,
        _ if bytes.iter().copied().any(is_no_text) => return Err(Unfit::Binary),
        _ => String::from_utf8(bytes.to_vec()).map_err(|_| Unfit::Encoding)?,
    };
    if text.bytes().any(is_no_text) { Err(Unfit::Binary) } else { Ok(text) }
}

/// A control character that no text file has.
fn is_no_text(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_taken_with_its_mistakes() {
        assert_eq!(module(b"{\r\n\"kind\": }").as_deref(), Ok("{\n\"kind\": }"));
        assert_eq!(module("\u{feff} {\"é\": 1}".as_bytes()).as_deref(), Ok(" {\"é\": 1}"));
        // As an editor of Windows writes “Unicode”.
        let wide: Vec<u8> = "\u{feff}{\"é\"}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(module(&wide).as_deref(), Ok("{\"é\"}"));
        let wide: Vec<u8> = "\u{feff}{\"é\"}".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(module(&wide).as_deref(), Ok("{\"é\"}"));
    }

    #[test]
    fn what_is_no_module_is_named() {
        let entry = |name: &str, content: &str| {
            let length = (name.len() as u16).to_le_bytes();
            [ENTRY, &[0; 22], &length, &[0; 2], name.as_bytes(), content.as_bytes(), b"\0\xff"]
                .concat()
        };
        let zip = |name: &str| [entry("[Content_Types].xml", "xl/ ppt/"), entry(name, "")].concat();
        let old = |name: &str| {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [COMPOUND, b"\xa1\xb1\x1a\xe1", &name].concat()
        };
        for (bytes, expected) in [
            (zip("xl/workbook.xml"), Unfit::Table),
            (zip("word/document.xml"), Unfit::Document),
            ([zip("word/document.xml"), zip("xl/workbook.xml")].concat(), Unfit::Document),
            (zip("ppt/slides/slide1.xml"), Unfit::Slides),
            (zip("collection.anki21"), Unfit::Anki),
            (zip("h5p.json"), Unfit::H5p),
            (zip("photos/1.jpg"), Unfit::Archive),
            (entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), Unfit::Table),
            (entry("mimetype", "application/vnd.oasis.opendocument.text"), Unfit::Document),
            (entry("mimetype", "application/vnd.oasis.opendocument.presentation"), Unfit::Slides),
            (ENTRY.to_vec(), Unfit::Archive),
            (old("WordDocument"), Unfit::Document),
            (old("Workbook"), Unfit::Table),
            (old("PowerPoint Document"), Unfit::Slides),
            (b"{\\rtf1\\ansi Bonjour}".to_vec(), Unfit::Document),
            (b"%PDF-1.7".to_vec(), Unfit::Pdf),
            (b"\x89PNG\r\n\x1a\n".to_vec(), Unfit::Media),
            (b"\0\0\0\x18ftypheic".to_vec(), Unfit::Media),
            // { "titre": "é" } in Windows-1252.
            (b"{ \"titre\": \"\xe9\" }".to_vec(), Unfit::Encoding),
            (b"Pr\xe9nom;Nom".to_vec(), Unfit::Encoding),
            (b"\x00\x01\x02".to_vec(), Unfit::Binary),
            (b"{\"a\"\x00}".to_vec(), Unfit::Binary),
            (b"\xff\xfe\x00\xd8".to_vec(), Unfit::Binary),
            (b" \n".to_vec(), Unfit::Empty),
            (Vec::new(), Unfit::Empty),
            (b"\xef\xbb\xbf".to_vec(), Unfit::Empty),
            (b"<!doctype html>".to_vec(), Unfit::Page),
            ("Prénom;Nom".into(), Unfit::Text),
            (b"[1, 2]".to_vec(), Unfit::Text),
            (
                b"{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"AA\",\"x\":\"AA\"}".to_vec(),
                Unfit::Personal,
            ),
            (b"{\"tremplin\":\"badges\",\"version\":1,\"kept\":{}}".to_vec(), Unfit::Personal),
        ] {
            let shown = String::from_utf8_lossy(&bytes).into_owned();
            assert_eq!(module(&bytes), Err(expected), "{shown}");
        }
    }
}
