//! What the browser suite is made of: a local server that a scenario scripts ([`server`]), one
//! driven browser for each of Chromium, Firefox and WebKit ([`browser`]), and a page as a visitor
//! and a host page see it ([`page`]).
//!
//! The scenarios themselves are in `tests/browser/`, one file a topic.

pub mod browser;
pub mod driver;
pub mod page;
pub mod probe;
pub mod server;
pub mod session;
pub mod typed;

use std::path::PathBuf;

/// The root of the checkout.
///
/// ```
/// assert!(tremplin_tests::root().join("Cargo.toml").is_file());
/// ```
#[must_use]
pub fn root() -> PathBuf {
    let tests = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    tests.parent().map(PathBuf::from).unwrap_or(tests)
}

/// The folder that cargo builds into, where `cargo xtask package` writes too.
#[must_use]
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
