//! Badges inside pictures (Open Badges 3.0, section 5.3 “baking”): a PNG or an SVG that carries its
//! credential, so that a person can keep and hand on one file.
//!
//! ```
//! use tremplin_credentials::bake;
//! let image = br#"<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>"#;
//! let baked = bake::write(image, "eyJhbGciOiJFUzI1NiJ9.e30.c2ln").unwrap();
//! assert_eq!(bake::read(&baked).unwrap(), "eyJhbGciOiJFUzI1NiJ9.e30.c2ln");
//! ```

mod png;
mod svg;
#[cfg(test)]
mod tests;
mod xml;

use super::{MAX_TOKEN, base64url};

/// A picture of more bytes is refused.
pub const MAX_IMAGE: usize = 4 * 1024 * 1024;

/// Why a picture gives or takes no credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The picture has more than [`MAX_IMAGE`] bytes, or its credential more than [`MAX_TOKEN`].
    TooLarge,
    /// Neither PNG nor SVG.
    NotAnImage,
    /// A PNG with a wrong checksum or an end too soon, or an SVG that is not well-formed.
    Damaged,
    /// The credential is compressed, which the specification forbids: it might unfold without end.
    Compressed,
    /// There is a badge of Open Badges 2 in it, which is no credential.
    Older,
    /// There is no credential in it.
    Nothing,
    /// There is more than one.
    Several,
    /// What is there, or is to go there, is neither a token nor a JSON object.
    NotACredential,
}

impl Trouble {
    /// Every trouble, for tables of sentences.
    pub const ALL: [Trouble; 8] = [
        Trouble::TooLarge,
        Trouble::NotAnImage,
        Trouble::Damaged,
        Trouble::Compressed,
        Trouble::Older,
        Trouble::Nothing,
        Trouble::Several,
        Trouble::NotACredential,
    ];

    /// The stable text form, such as `image-damaged`.
    pub fn as_str(self) -> &'static str {
        match self {
            Trouble::TooLarge => "image-too-large",
            Trouble::NotAnImage => "not-an-image",
            Trouble::Damaged => "image-damaged",
            Trouble::Compressed => "image-compressed",
            Trouble::Older => "image-of-open-badges-2",
            Trouble::Nothing => "image-without-credential",
            Trouble::Several => "image-with-several",
            Trouble::NotACredential => "image-not-a-credential",
        }
    }
}

/// Whether bytes begin as a PNG does.
pub fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(png::SIGNATURE)
}

/// Puts a credential, a compact JWS or a JSON object, into a picture. Any that was there goes.
///
/// # Errors
/// Any [`Trouble`] but [`Trouble::Nothing`] and [`Trouble::Several`]; [`Trouble::Older`] for a drawing alone,
/// where the name that a credential has stands for something else.
pub fn write(image: &[u8], credential: &str) -> Result<Vec<u8>, Trouble> {
    let credential = credential.trim_ascii();
    if image.len() > MAX_IMAGE || credential.len() > MAX_TOKEN {
        return Err(Trouble::TooLarge);
    }
    if form(credential).is_none() {
        return Err(Trouble::NotACredential);
    }
    if is_png(image) { png::write(image, credential) } else { svg::write(image, credential) }
}

/// The credential in a picture: a compact JWS or a JSON object, not yet read.
///
/// # Errors
/// Any [`Trouble`].
pub fn read(image: &[u8]) -> Result<String, Trouble> {
    if image.len() > MAX_IMAGE {
        return Err(Trouble::TooLarge);
    }
    let found = if is_png(image) { png::read(image)? } else { svg::read(image)? };
    let found = found.trim_ascii();
    if found.len() > MAX_TOKEN {
        return Err(Trouble::TooLarge);
    }
    form(found).map(|_| found.to_owned()).ok_or(Trouble::NotACredential)
}

/// The two forms of a credential.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Jwt,
    Json,
}

fn form(credential: &str) -> Option<Form> {
    if credential.starts_with('{') && credential.ends_with('}') {
        return Some(Form::Json);
    }
    let parts = credential.split('.');
    let jwt = parts.clone().count() == 3
        && parts.clone().all(|part| base64url::decode(part).is_some())
        && parts.take(2).all(|part| !part.is_empty());
    jwt.then_some(Form::Jwt)
}
