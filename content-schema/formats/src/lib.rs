//! Modules in other forms than their own: each form is a module of this crate.
#![deny(missing_docs)]

pub mod snippet;
