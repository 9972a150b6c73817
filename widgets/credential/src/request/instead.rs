//! What a person handed over in the place of a request or of a badge's file, so that they hear what
//! they chose and not only that it is wrong.
//!
//! ```
//! use tremplin_author::json;
//! use tremplin_credentials::request::instead::{self, Instead};
//!
//! let value = |text: &str| json::parse(text).ok().map(|read| instead::of_value(&read.root()));
//! assert_eq!(instead::of(b"%PDF-1.7 ...", value), Instead::Document);
//! assert_eq!(instead::of(br#"{ "kind": "badge" }"#, value), Instead::BadgeModule);
//! ```

mod words;

use tremplin_content::badge::Activity;
use tremplin_content::node::Node;

use super::{MAX_REQUEST, Refused};
use crate::bake::{self, Trouble};
use crate::{base64url, letter};

pub use words::{Wanted, advice, in_place_of_badge, words};

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// Nothing, or white space alone.
    Nothing,
    /// More than any of these files has.
    TooLarge,
    /// A picture without a badge in it.
    Picture,
    /// A badge that has been signed: a token, JSON, a picture that carries one, or a link to one.
    SignedBadge,
    /// A badge module: what there is to do.
    BadgeModule,
    /// A quiz or a deck.
    OtherModule,
    /// A request.
    Request,
    /// A request with something missing or changed.
    DamagedRequest,
    /// A request that a newer Tremplin wrote.
    NewerRequest,
    /// What a device keeps of its badges, exported.
    Kept,
    /// A private key.
    PrivateKey,
    /// Public keys.
    PublicKey,
    /// The profile of an issuer.
    Profile,
    /// A PDF, a document of an office program or an archive.
    Document,
    /// A web page.
    Page,
    /// An e-mail that was saved or quoted, without anything whole in it.
    Letter,
    /// An address that carries nothing.
    Link,
    /// Nothing that is known here.
    Unknown,
}

impl Instead {
    /// The same where something else than a request was wanted: nobody has tried to read a request then,
    /// so that none is known to be damaged.
    pub fn undamaged(self) -> Self {
        match self {
            Self::DamagedRequest => Self::Request,
            known => known,
        }
    }

    /// Everything it can be, for tables of sentences.
    pub const ALL: [Instead; 18] = [
        Instead::Nothing,
        Instead::TooLarge,
        Instead::Picture,
        Instead::SignedBadge,
        Instead::BadgeModule,
        Instead::OtherModule,
        Instead::Request,
        Instead::DamagedRequest,
        Instead::NewerRequest,
        Instead::Kept,
        Instead::PrivateKey,
        Instead::PublicKey,
        Instead::Profile,
        Instead::Document,
        Instead::Page,
        Instead::Letter,
        Instead::Link,
        Instead::Unknown,
    ];
}

impl From<Refused> for Instead {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::TooLarge => Instead::TooLarge,
            Refused::Unreadable => Instead::DamagedRequest,
            Refused::Newer => Instead::NewerRequest,
        }
    }
}

/// How pictures begin: JPEG, GIF, BMP, TIFF twice. PNG and SVG may carry a badge; WebP, AVIF and HEIC
/// have their names further on.
const PICTURES: [&[u8]; 5] = [b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*"];
/// How documents begin: PDF, ZIP (which office programs write), the older compound files, gzip.
const DOCUMENTS: [&[u8]; 4] = [b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b"];
/// `{"tremplin":` in base64url: how a request begins in a link.
const REQUEST: &str = "eyJ0cmVtcGxpbiI6";

/// Where `part` begins in a text, in bytes. The search of the standard library takes 3 kB in the bundle.
fn find(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len()).position(|bytes| bytes == part.as_bytes())
}

fn holds(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

/// What bytes are that could not be read as a badge, where there is more to say than that; `value` is
/// that of [`of`].
pub fn of_badge(bytes: &[u8], value: impl FnOnce(&str) -> Option<Instead>) -> Option<Instead> {
    match of(bytes, value).undamaged() {
        Instead::SignedBadge | Instead::TooLarge | Instead::Unknown => None,
        // A picture that could carry one says itself what is wrong with it.
        Instead::Picture
            if !matches!(
                bake::read(bytes),
                Ok(_) | Err(Trouble::Nothing | Trouble::NotAnImage | Trouble::TooLarge)
            ) =>
        {
            None
        }
        known => Some(known),
    }
}

/// What bytes are that could not be read as a request; `value` is that of [`of`].
pub fn of_request(bytes: &[u8], value: impl FnOnce(&str) -> Option<Instead>) -> Instead {
    match of(bytes, value) {
        Instead::Request => Instead::DamagedRequest,
        Instead::Unknown if bytes.len() > MAX_REQUEST => Instead::TooLarge,
        known => known,
    }
}

/// What bytes are. Where they are a JSON text, `value` reads it and asks [`of_value`]; `None` stands
/// for a text that is no JSON.
pub fn of(bytes: &[u8], value: impl FnOnce(&str) -> Option<Instead>) -> Instead {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii();
    if bytes.is_empty() {
        return Instead::Nothing;
    }
    let begins = |starts: &[&[u8]]| starts.iter().any(|start| bytes.starts_with(start));
    let inner = |from: usize, to: usize| bytes.get(from..to).unwrap_or_default();
    if bake::is_png(bytes) {
        return picture(bytes);
    }
    let webp = bytes.starts_with(b"RIFF") && inner(8, 12) == b"WEBP";
    // `BM` begins words too: a bitmap's reserved bytes are zero.
    let bitmap = !bytes.starts_with(b"BM") || inner(6, 10) == [0; 4];
    if webp || inner(4, 8) == b"ftyp" || begins(&PICTURES) && bitmap {
        return Instead::Picture;
    }
    if begins(&DOCUMENTS) {
        return Instead::Document;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => of_text(text, value),
        Err(_) => Instead::Unknown,
    }
}

/// Whether a text that begins with `<` is HTML, or a part of it, and not an SVG.
fn is_page(text: &str) -> bool {
    const HTML: &str = "<!doctype html";
    let start = text.get(..HTML.len()).unwrap_or_default();
    start.eq_ignore_ascii_case(HTML) || holds(text, "<html") || !holds(text, "<svg")
}

/// The badge in a link of a page, or of a part of one, as an e-mail has it.
pub fn badge_in_page(text: &str) -> Option<String> {
    let text = text.trim_ascii_start();
    if text.starts_with('<') && is_page(text) { letter::badge(text) } else { None }
}

fn picture(bytes: &[u8]) -> Instead {
    if bake::read(bytes).is_ok() { Instead::SignedBadge } else { Instead::Picture }
}

fn of_text(text: &str, value: impl FnOnce(&str) -> Option<Instead>) -> Instead {
    if text.starts_with('<') {
        return match is_page(text) {
            true => Instead::Page,
            false => picture(text.as_bytes()),
        };
    }
    if text.starts_with(['{', '[', '"']) {
        let broken = || match holds(text, "\"tremplin\"") {
            true => Instead::DamagedRequest,
            false => Instead::Unknown,
        };
        return value(text).unwrap_or_else(broken);
    }
    if holds(text, "-----BEGIN ") {
        return if holds(text, "PRIVATE KEY") { Instead::PrivateKey } else { Instead::PublicKey };
    }
    if is_token(text) || letter::badge(text).is_some() && !letter::is_letter(text) {
        return Instead::SignedBadge;
    }
    if letter::is_letter(text) {
        return Instead::Letter;
    }
    if holds(text, "request=") || text.starts_with(REQUEST) {
        return Instead::DamagedRequest;
    }
    let is_address = text.starts_with("https://") || text.starts_with("http://");
    match is_address && !text.contains(char::is_whitespace) {
        true => Instead::Link,
        false => Instead::Unknown,
    }
}

/// Whether a text has the form of a compact JWS (RFC 7515, section 3.1).
fn is_token(text: &str) -> bool {
    text.starts_with("eyJ")
        && text.split('.').count() == 3
        && text.split('.').all(|part| !part.is_empty() && base64url::decode(part).is_some())
}

/// What a JSON value is.
pub fn of_value<N: Node>(value: &N) -> Instead {
    let has = |name: &str| value.member(name).is_some();
    let text = |name: &str| value.member(name).and_then(|member| member.text());
    if let Some(version) = value.member("tremplin") {
        return if version.text().is_some() { Instead::Kept } else { Instead::Request };
    }
    if let Some(kind) = text("kind") {
        return match kind.as_str() {
            "badge" => Instead::BadgeModule,
            kind if Activity::named(kind).is_some() => Instead::OtherModule,
            _ => Instead::Unknown,
        };
    }
    let secret = |key: &N| ["d", "k"].iter().any(|name| key.member(name).is_some());
    let keys = value.member("keys").map(|keys| keys.elements()).unwrap_or_default();
    if has("kty") || !keys.is_empty() {
        let is_private = secret(value) || keys.iter().any(secret);
        return if is_private { Instead::PrivateKey } else { Instead::PublicKey };
    }
    let signed = value.text().is_some_and(|token| is_token(&token));
    if signed || has("credentialSubject") || has("proof") || text("credential").is_some() {
        return Instead::SignedBadge;
    }
    let types = value.member("type");
    let is = |one: &N| one.text().as_deref() == Some("Profile");
    match types.is_some_and(|types| is(&types) || types.elements().iter().any(is)) {
        true => Instead::Profile,
        false => Instead::Unknown,
    }
}

#[cfg(test)]
mod tests;
