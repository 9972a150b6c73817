//! Modules in other forms than their own.

pub mod credential;
pub mod snippet;
