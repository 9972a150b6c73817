//! The files of other tools, in and out.

mod aiken;
mod anki;
mod dialect;
mod gift;
mod moodle;
mod openquizzdb;
mod sheets;
mod support;
mod table;
