//! Modules in other forms than their own.

mod html;
pub mod snippet;
