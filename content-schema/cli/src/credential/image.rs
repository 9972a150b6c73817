//! The picture of an achievement: an address, or a file that is put into the badge.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use tremplin_author::Lang;
use tremplin_content::url::{Use, is_allowed};
use tremplin_credentials::bake;

use super::files;
use crate::say;

/// A picture inside a badge has at most as many bytes: badges travel as links and QR codes.
const LARGEST: usize = 128 * 1024;

/// The address of a picture: as given, or its bytes as a `data:` address (RFC 2397).
pub fn address(image: &str, lang: Lang) -> Result<String, String> {
    if image.starts_with("https://") && is_allowed(image, Use::Link) {
        return Ok(image.to_owned());
    }
    let bytes = files::bytes(image, lang)?;
    let kind = if bake::is_png(&bytes) {
        "image/png"
    } else if bake::read(&bytes) == Err(bake::Trouble::Nothing) {
        "image/svg+xml"
    } else {
        return Err(say::image::neither(lang, image));
    };
    if bytes.len() > LARGEST {
        return Err(say::image::too_large(lang, image));
    }
    Ok(format!("data:{kind};base64,{}", BASE64_STANDARD.encode(&bytes)))
}
