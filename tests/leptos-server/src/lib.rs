//! See `tests/html.rs`.
