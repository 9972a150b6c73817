//! The files of other tools, in and out.

mod aiken;
mod dialect;
mod gift;
mod openquizzdb;
mod support;
mod table;
