//! The files in a question bank: base64 in `<file>`, in `<image_base64>`, or in an address.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use roxmltree::Node;

use super::tree;

/// A file that is looked for: its name, and its bytes in base64.
pub(super) struct Embedded {
    pub name: String,
    encoded: String,
}

impl Embedded {
    /// The names of the files of a text.
    pub fn names<'a>(node: Node<'a, 'a>) -> impl Iterator<Item = &'a str> {
        tree::children(node, "file").map(|file| file.attribute("name").unwrap_or_default())
    }

    /// The files of a text.
    pub fn of<'a>(node: Node<'a, 'a>) -> Vec<Embedded> {
        let file = |node: Node<'a, 'a>| Embedded {
            name: node.attribute("name").unwrap_or_default().to_owned(),
            encoded: tree::text(node),
        };
        tree::children(node, "file").map(file).collect()
    }

    /// The picture of a question in files of Moodle 1.
    pub fn old(node: Node<'_, '_>) -> Option<Embedded> {
        let encoded = tree::said(node, "image_base64");
        let name = tree::said(node, "image");
        let name = name.rsplit('/').next().unwrap_or_default().to_owned();
        (!encoded.is_empty()).then_some(Embedded { name, encoded })
    }

    /// The picture that an address holds itself: `data:image/png;base64,…`.
    pub fn in_address(address: &str) -> Option<Embedded> {
        let (kind, encoded) = address.strip_prefix("data:image/")?.split_once(";base64,")?;
        Some(Embedded { name: format!("image.{kind}"), encoded: encoded.to_owned() })
    }

    /// The bytes, and how the names of such files end; `None` where it is no picture that browsers show and that runs
    /// nothing.
    pub fn picture(&self) -> Option<(Vec<u8>, &'static str)> {
        let encoded: Vec<u8> =
            self.encoded.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
        let bytes = STANDARD.decode(encoded).ok()?;
        let kinds: [(&[u8], usize, &str); 5] = [
            (b"\x89PNG\r\n\x1a\n", 0, "png"),
            (b"\xff\xd8\xff", 0, "jpg"),
            (b"GIF8", 0, "gif"),
            (b"WEBP", 8, "webp"),
            (b"ftypavif", 4, "avif"),
        ];
        let is =
            |(sign, at, _): &(&[u8], usize, &str)| bytes.get(*at..at + sign.len()) == Some(*sign);
        let (_, _, ending) = kinds.into_iter().find(is)?;
        Some((bytes, ending))
    }
}

/// An address as it was before it was made fit for one: `a%20b.png`.
pub(super) fn decoded(address: &str) -> String {
    let bytes = address.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let hex = address.get(at + 1..at + 3).filter(|_| *byte == b'%');
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
