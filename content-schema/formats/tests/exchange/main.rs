//! The files of other tools, in and out.

mod aiken;
mod anki;
mod dialect;
mod gift;
mod openquizzdb;
mod sheets;
mod support;
mod table;
