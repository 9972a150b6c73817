//! The script that the server puts into every page, before any other: it keeps what the page and
//! the widgets let out, and finds things in shadow roots and frames.

use bytes::Bytes;

/// Served at `/t/probe.js`.
pub const SCRIPT: &str = include_str!("probe.js");

/// Puts the probe in front of the first tag after the doctype, `<html>` and `<head>`, with the nonce of the
/// page's own scripts where they have one.
///
/// ```
/// use tremplin_tests::probe::inject;
/// let page = inject(&"<!doctype html><html lang=\"fr\"><head><title>x</title>".into());
/// assert_eq!(&page[..], b"<!doctype html><html lang=\"fr\"><head><script src=\"/t/probe.js\"></script><title>x</title>");
/// ```
#[must_use]
pub fn inject(html: &Bytes) -> Bytes {
    let text = String::from_utf8_lossy(html);
    let mut at = 0;
    for opening in ["<!doctype", "<html", "<head"] {
        let lower = text[at..].trim_start().to_ascii_lowercase();
        let skipped = text[at..].len() - lower.len();
        let named = lower
            .strip_prefix(opening)
            .is_some_and(|rest| rest.starts_with(['>', ' ', '\n', '\t']));
        if let (true, Some(end)) = (named, lower.find('>')) {
            at += skipped + end + 1;
        }
    }
    let mut page = html[..at].to_vec();
    let nonce = text.split_once("<script nonce=\"").and_then(|(_, rest)| rest.split('"').next());
    let nonce = nonce.map(|nonce| format!(" nonce=\"{nonce}\"")).unwrap_or_default();
    page.extend_from_slice(format!("<script{nonce} src=\"/t/probe.js\"></script>").as_bytes());
    page.extend_from_slice(&html[at..]);
    page.into()
}
