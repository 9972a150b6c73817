//! Modules in other forms than their own.

pub mod credential;
mod html;
pub mod snippet;
