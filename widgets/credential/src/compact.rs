//! Taking a compact JWS apart, before anything in it is believed.

use super::{Reason, base64url};

/// A token of more bytes is refused: pictures inside a badge are large, a badge is not.
pub const MAX_TOKEN: usize = 512 * 1024;

/// JSON that nests deeper is refused before a parser sees it. Badges nest about eight deep.
pub const MAX_DEPTH: usize = 32;

/// The parts of a compact JWS (RFC 7515, section 7.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compact {
    /// The JSON text of the header.
    pub header: String,
    /// The JSON text of the payload: the credential itself.
    pub payload: String,
    /// The signature; empty where nobody has signed.
    pub(super) signature: Vec<u8>,
    /// What was signed: both texts in base64url with a point between them.
    pub(super) message: Vec<u8>,
}

impl Compact {
    /// Takes a token apart. White space around it is dropped.
    ///
    /// # Errors
    /// [`Reason::TooLarge`], [`Reason::TooDeep`], or [`Reason::Unreadable`] where it is not three
    /// parts in base64url of which two are text.
    pub fn split(token: &str) -> Result<Compact, Reason> {
        let token = token.trim_ascii();
        if token.len() > MAX_TOKEN {
            return Err(Reason::TooLarge);
        }
        let mut parts = token.split('.');
        let (Some(header), Some(payload), Some(signature), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(Reason::Unreadable);
        };
        let message = header.len() + 1 + payload.len();
        Ok(Compact {
            header: json(header)?,
            payload: json(payload)?,
            signature: base64url::decode(signature).ok_or(Reason::Unreadable)?,
            message: token.bytes().take(message).collect(),
        })
    }

    /// The signature as it was sent, in bytes.
    pub fn signature(&self) -> &[u8] {
        &self.signature
    }

    /// The bytes that were signed.
    pub fn message(&self) -> &[u8] {
        &self.message
    }
}

/// Whether a JSON text nests more than [`MAX_DEPTH`] deep. A text that is not JSON may be said to
/// be either.
pub fn too_deep(json: &str) -> bool {
    let (mut depth, mut text, mut escaped) = (0_usize, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if text => escaped = true,
            b'"' => text = !text,
            _ if text => {}
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return true;
        }
    }
    false
}

fn json(part: &str) -> Result<String, Reason> {
    let text = base64url::decode(part).and_then(|bytes| String::from_utf8(bytes).ok());
    let text = text.filter(|text| !text.is_empty()).ok_or(Reason::Unreadable)?;
    if too_deep(&text) { Err(Reason::TooDeep) } else { Ok(text) }
}
