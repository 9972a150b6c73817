//! What stands in a file that is said to hold something signed.

use serde_json::Value;
use tremplin_author::json::{self, Document};
use tremplin_credentials::bake::{self, Trouble};
use tremplin_credentials::request::instead;
use tremplin_credentials::{
    Compact, MAX_TOKEN, Reason, SignedIn, letter, repeats_a_name, signed_in, too_deep,
};

use super::packed;

/// A signed document in one of the two forms of Open Badges 3.0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signed {
    /// A compact JWS.
    Token(String),
    /// JSON with proofs.
    Json(String),
}

/// Whether bytes are a picture as badges are put into, or something else that begins as an SVG may.
pub fn is_picture(bytes: &[u8]) -> bool {
    let page = || std::str::from_utf8(inside(bytes)).ok().and_then(instead::badge_in_page);
    bake::is_png(bytes) || inside(bytes).starts_with(b"<") && page().is_none()
}

/// What bytes are without a byte order mark and white space before them.
fn inside(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start()
}

/// What is signed in a file: in a picture, in JSON, in a link, or bare.
pub fn in_file(bytes: &[u8]) -> Result<Result<Signed, Reason>, Trouble> {
    if bytes.len() > bake::MAX_IMAGE {
        return Ok(Err(Reason::TooLarge));
    }
    if is_picture(bytes) {
        return bake::read(bytes).map(|credential| in_text(&credential));
    }
    let begin = inside(bytes);
    if begin.len() > MAX_TOKEN {
        return Ok(Err(Reason::TooLarge));
    }
    // Letters may be in any encoding; what they carry is in ASCII.
    Ok(in_text(&String::from_utf8_lossy(begin)))
}

/// What is signed in a text, which may hold the link of a badge.
pub fn in_text(text: &str) -> Result<Signed, Reason> {
    if !text.starts_with(['{', '"']) {
        let linked = letter::badge(text);
        let token = linked.map(|badge| packed::token(&badge).unwrap_or(badge));
        return Ok(Signed::Token(token.unwrap_or_else(|| text.to_owned())));
    }
    let (json, _) = parse(text)?;
    match signed_in(&json.root())? {
        SignedIn::Token(token) => Ok(Signed::Token(token)),
        SignedIn::Itself => Ok(Signed::Json(text.to_owned())),
    }
}

/// A text in the two ways that it is looked at: both have to see the same.
pub fn parse(text: &str) -> Result<(Document, Value), Reason> {
    if text.len() > MAX_TOKEN {
        return Err(Reason::TooLarge);
    }
    if too_deep(text) {
        return Err(Reason::TooDeep);
    }
    let document = json::parse(text).map_err(|_| Reason::Unreadable)?;
    if repeats_a_name(&document.root()) {
        return Err(Reason::Repeated);
    }
    // Both have to see the same: half a character is one to none of them.
    let value = serde_json::from_str(text).map_err(|_| Reason::Unreadable)?;
    Ok((document, value))
}

/// The parts of a token, each of them read.
pub fn split(token: &str) -> Result<(Compact, Document, Document), Reason> {
    let compact = Compact::split(token)?;
    let (header, _) = parse(&compact.header)?;
    let (payload, _) = parse(&compact.payload)?;
    Ok((compact, header, payload))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_has_its_badge_as_a_token_or_in_digits() {
        const TOKEN: &str = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiLDqSJ9.c2ln";
        let digits = "546841473859533831917655060421884436106137678243683227206702242222344198344372767852889213969434777";
        for badge in [TOKEN, digits] {
            for text in [
                format!("https://a.example/badge#tremplin-badge={badge}"),
                format!(
                    "Mon badge : https://a.example/badge#tremplin-badge={badge}&x=1\n\nCamille"
                ),
            ] {
                assert_eq!(in_text(&text), Ok(Signed::Token(TOKEN.to_owned())), "{text}");
            }
        }
    }
}
