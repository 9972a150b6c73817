//! What is said of badges to those who sign or verify them. The sentences stand in `content-schema/locales/`,
//! `badges.ftl` in each language; `build.rs` makes constants of them, and functions of those with something put in.

/// In which of the languages something is said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lang {
    Fr,
    En,
}

include!(concat!(env!("OUT_DIR"), "/badges.rs"));
