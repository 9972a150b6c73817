//! Modules in other forms than their own: each form is a module of this crate.
//!
//! [`snippet`] is the HTML that pages embed. With a feature for each ([`Format`]), the files of other tools
//! come in ([`import`]) and go out ([`export`]), each with a [`Report`] in which nothing disappears unsaid.
#![cfg_attr(not(feature = "exchange"), allow(rustdoc::broken_intra_doc_links))]
#![deny(missing_docs)]

#[cfg(feature = "aiken")]
mod aiken;
#[cfg(feature = "anki")]
mod anki;
#[cfg(feature = "markdown")]
mod dialect;
#[cfg(feature = "exchange")]
mod exchange;
#[cfg(feature = "exchange")]
mod format;
#[cfg(feature = "gift")]
mod gift;
#[cfg(feature = "exchange")]
mod making;
#[cfg(feature = "moodle")]
mod moodle;
#[cfg(feature = "anki")]
mod notes;
#[cfg(feature = "openquizzdb")]
mod openquizzdb;
#[cfg(feature = "exchange")]
mod own;
#[cfg(any(feature = "anki", feature = "sheets"))]
mod package;
#[cfg(feature = "exchange")]
pub mod report;
#[cfg(feature = "rich")]
mod rich;
#[cfg(feature = "sheets")]
mod sheets;
pub mod snippet;
#[cfg(feature = "anki")]
mod sqlite;
#[cfg(feature = "csv")]
mod table;

#[cfg(feature = "exchange")]
pub use exchange::{export, import};
#[cfg(feature = "exchange")]
pub use format::Format;
#[cfg(feature = "exchange")]
pub use making::{
    Authored, Beside, Export, Import, MOST_BYTES, MOST_ENTRIES, MOST_PACKED, MOST_UNPACKED,
    Options, Reason, Refused,
};
#[cfg(feature = "exchange")]
pub use report::Report;
