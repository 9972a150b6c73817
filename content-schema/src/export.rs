//! Modules in other forms than their own.

pub mod credential;
pub(crate) mod html;
pub mod snippet;
