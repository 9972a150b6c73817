//! What strangers hand in as a request for a badge.

use tremplin_author::json;
use tremplin_credentials::request::instead::{self, Instead};
use tremplin_credentials::request::{Request, decode, doubt};

/// The text of a link or a file that is said to be a request: what is read can be written and read again
/// as the same. What is no request is called something.
///
/// # Panics
/// On a finding.
pub fn request(data: &[u8]) {
    let value = |text: &str| json::parse(text).ok().map(|read| instead::of_value(&read.root()));
    let called = instead::of(data, value);
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Some(request) = decode(text).ok().and_then(|text| read(&text)) else { return };
    assert_eq!(read(&request.json()), Some(request.clone()), "as a file");
    let link = decode(&request.encode()).ok().and_then(|text| read(&text));
    assert_eq!(link, Some(request.clone()), "as a link");
    if text.trim_ascii().starts_with('{') {
        assert_eq!(called, Instead::Request);
    }
    // 2026-11-26.
    let today = 20_783;
    doubt::is_doubtful(&request, today, today);
}

fn read(text: &str) -> Option<Request> {
    let document = json::parse(text).ok()?;
    Request::read(&document.root()).ok()
}
